//! Bringing, looking over, accepting, mending, taking back: a person's own words from file to report.

use career::history::{Decision, News, RowBody};
use career::id::{AccountId, RowId};
use flows::account::begin_guest;
use flows::document::{
    Brought, RowForm, RowRefused, accept, add_row, bring, change_row, leave_out_row, look_over, original,
    renew_what_is_old, row_fingerprint, take_back, work_once,
};
use flows::{Desk, archive, draw};
use store::kept::Arrival;
use testkit::desk;

const RESUME: &[u8] = include_bytes!("../../../samples/maria-alvarez.pdf");

fn somebody(desk: &Desk) -> AccountId {
    begin_guest(desk, false).expect("a guest").0
}

fn today() -> jiff::civil::Date {
    jiff::civil::date(2026, 11, 25)
}

/// Brings, reads and accepts all of a document.
fn bring_all(desk: &Desk, account: AccountId, bytes: &[u8]) -> career::id::DocumentId {
    let id = bring(desk, account, Some("resume.pdf"), bytes).expect("brought").document();
    while work_once(desk).expect("worked") {}
    let looked = look_over(desk, account, id).expect("looked").expect("there");
    accept(desk, account, id, looked.all_accepted()).expect("accepted");
    id
}

fn titles(desk: &Desk, account: AccountId) -> Vec<String> {
    let drawn = draw(desk, account, today()).expect("drawn");
    drawn.report.draft.profile.positions.iter().map(|position| position.title.clone()).collect()
}

#[test]
fn nothing_counts_before_it_is_accepted() {
    let (desk, _) = desk();
    let me = somebody(&desk);
    let Brought::Reading(id) = bring(&desk, me, Some("resume.pdf"), RESUME).expect("brought") else { panic!("new") };
    assert_eq!(look_over(&desk, me, id).expect("looked").expect("there").document.value.arrival, Arrival::Waiting);
    while work_once(&desk).expect("worked") {}
    let looked = look_over(&desk, me, id).expect("looked").expect("there");
    assert_eq!(looked.document.value.arrival, Arrival::Read);
    assert!(looked.rows.iter().all(|row| row.news == News::New) && looked.rows.len() > 6);
    assert!(draw(&desk, me, today()).expect("drawn").is_empty());
    accept(&desk, me, id, looked.all_accepted()).expect("accepted");
    assert_eq!(titles(&desk, me).len(), 6);
    assert!(!draw(&desk, me, today()).expect("drawn").report.findings.is_empty());
}

#[test]
fn the_report_of_what_was_accepted_untouched_is_that_of_the_document() {
    let (desk, _) = desk();
    let me = somebody(&desk);
    bring_all(&desk, me, RESUME);
    let kept = draw(&desk, me, today()).expect("drawn");
    let upload = intake::Upload { name: Some("resume.pdf"), bytes: RESUME };
    let draft = flows::read_document(desk.reader.as_ref(), &upload).expect("read");
    let direct = flows::draw_insights(&desk.knowledge(today()), draft, &flows::Wishes::default());
    let sentences = |report: &flows::Report| report.findings.iter().map(|f| f.title.clone()).collect::<Vec<_>>();
    assert_eq!(sentences(&kept.report), sentences(&direct));
    let order = |report: &flows::Report| report.ranking.by_likeness.iter().map(|path| path.to).collect::<Vec<_>>();
    assert_eq!(order(&kept.report), order(&direct));
}

#[test]
fn the_same_document_again_changes_nothing() {
    let (desk, _) = desk();
    let me = somebody(&desk);
    let id = bring_all(&desk, me, RESUME);
    let before = archive::write_out(&desk, me).expect("archive");
    assert_eq!(bring(&desk, me, Some("another name.pdf"), RESUME), Ok(Brought::Again(id)));
    let looked = look_over(&desk, me, id).expect("looked").expect("there");
    assert!(!looked.changes_anything());
    accept(&desk, me, id, looked.all_accepted()).expect("accepted");
    let after = archive::write_out(&desk, me).expect("archive");
    assert_eq!(before, after);
}

#[test]
fn a_correction_survives_a_newer_version_of_the_document() {
    let (desk, _) = desk();
    let me = somebody(&desk);
    let older = b"EXPERIENCE\n\nCook, Harbor Foods\n2019 - 2024\n- Cooked for 200 guests\n";
    bring_all(&desk, me, older);
    let row = draw(&desk, me, today()).expect("drawn").history.rows[0].clone();
    let mut body = row.body().expect("a body").clone();
    if let RowBody::Position { title, .. } = &mut body {
        *title = "Kitchen Lead".to_owned();
    }
    change_row(&desk, me, row.id, RowForm { body, seen: row_fingerprint(&row) }).expect("mended");
    assert_eq!(titles(&desk, me), ["Kitchen Lead"]);
    let newer = b"EXPERIENCE\n\nCook, Harbor Foods\n2019 - 2025\n- Cooked for 300 guests\n- Trained nine cooks\n";
    bring_all(&desk, me, newer);
    assert_eq!(titles(&desk, me), ["Kitchen Lead"]);
}

#[test]
fn taking_a_document_back_leaves_what_was_changed_by_hand() {
    let (desk, _) = desk();
    let me = somebody(&desk);
    let id = bring_all(&desk, me, RESUME);
    let row = draw(&desk, me, today()).expect("drawn").history.rows[0].clone();
    let mut body = row.body().expect("a body").clone();
    if let RowBody::Position { title, .. } = &mut body {
        *title = "Head of the shop".to_owned();
    }
    change_row(&desk, me, row.id, RowForm { body, seen: row_fingerprint(&row) }).expect("mended");
    let undone = take_back(&desk, me, id).expect("taken back");
    assert_eq!(undone.left, 1);
    assert_eq!(titles(&desk, me), ["Head of the shop"]);
    let twice = take_back(&desk, me, id).expect("taken back again");
    assert_eq!((twice.removed, twice.restored), (0, 0));
}

#[test]
fn two_windows_on_one_row_lose_nothing() {
    let (desk, _) = desk();
    let me = somebody(&desk);
    bring_all(&desk, me, RESUME);
    let row = draw(&desk, me, today()).expect("drawn").history.rows[0].clone();
    let with = |new: &str| {
        let mut body = row.body().expect("a body").clone();
        if let RowBody::Position { title, .. } = &mut body {
            *title = new.to_owned();
        }
        RowForm { body, seen: row_fingerprint(&row) }
    };
    change_row(&desk, me, row.id, with("From the first window")).expect("kept");
    let second = change_row(&desk, me, row.id, with("From the second window"));
    let Err(RowRefused::ChangedSince(now)) = second else { panic!("{second:?}") };
    assert!(matches!(now.body(), Some(RowBody::Position { title, .. }) if title == "From the first window"));
    // The first form sent once more changes nothing and is no conflict.
    assert_eq!(change_row(&desk, me, row.id, with("From the first window")), Ok(()));
}

#[test]
fn a_row_written_by_hand_is_one_row_also_when_its_form_is_sent_twice() {
    let (desk, _) = desk();
    let me = somebody(&desk);
    let id = RowId(desk.id());
    let body = RowBody::About { lines: vec!["Raised three children and ran a household of six".to_owned()] };
    for _ in 0..2 {
        add_row(&desk, me, id, body.clone()).expect("written");
    }
    assert_eq!(draw(&desk, me, today()).expect("drawn").history.rows.len(), 1);
    leave_out_row(&desk, me, id, true).expect("left out");
    assert!(draw(&desk, me, today()).expect("drawn").is_empty());
    leave_out_row(&desk, me, id, false).expect("taken in");
    assert!(!draw(&desk, me, today()).expect("drawn").is_empty());
    let empty = RowBody::About { lines: vec![" ".to_owned()] };
    assert_eq!(add_row(&desk, me, RowId(desk.id()), empty), Err(RowRefused::Empty));
}

#[test]
fn what_cannot_be_read_says_so_and_never_becomes_a_person() {
    let (desk, _) = desk();
    let me = somebody(&desk);
    for bytes in [&b"%PDF-1.7 broken"[..], b"\x00\x01\x02\x03", b"PK\x03\x04 no zip"] {
        let id = bring(&desk, me, Some("file.pdf"), bytes).expect("brought").document();
        while work_once(&desk).expect("worked") {}
        let looked = look_over(&desk, me, id).expect("looked").expect("there");
        let Arrival::Refused { what, next } = looked.document.value.arrival else { panic!("{bytes:?}") };
        assert!(!what.is_empty() && !next.is_empty());
    }
    assert!(draw(&desk, me, today()).expect("drawn").is_empty());
}

#[test]
fn an_original_comes_back_as_it_was_brought_and_to_nobody_else() {
    let (desk, _) = desk();
    let (me, other) = (somebody(&desk), somebody(&desk));
    let id = bring_all(&desk, me, RESUME);
    assert_eq!(original(&desk, me, id).expect("asked").map(|original| original.bytes), Some(RESUME.to_vec()));
    assert_eq!(original(&desk, other, id), Ok(None));
    assert!(look_over(&desk, other, id).expect("asked").is_none());
}

#[test]
fn rows_left_out_at_the_first_look_stay_out() {
    let (desk, _) = desk();
    let me = somebody(&desk);
    let id = bring(&desk, me, Some("resume.pdf"), RESUME).expect("brought").document();
    while work_once(&desk).expect("worked") {}
    let looked = look_over(&desk, me, id).expect("looked").expect("there");
    let first = looked.rows[0].row.clone();
    accept(&desk, me, id, vec![(first, Decision::LeaveOut)]).expect("accepted");
    let looked = look_over(&desk, me, id).expect("looked").expect("there");
    accept(&desk, me, id, looked.all_accepted()).expect("accepted");
    assert_eq!(titles(&desk, me).len(), 5);
}

/// Everything in an archive but what the lexicon understood, which is made anew wherever it is read in.
fn things(archive: &str) -> Vec<String> {
    let archive: serde_json::Value = serde_json::from_str(archive).expect("JSON");
    let all = archive["records"].as_array().into_iter().chain(archive["originals"].as_array()).flatten();
    all.filter(|thing| thing["kind"] != "readings").map(ToString::to_string).collect()
}

#[test]
fn an_archive_read_in_elsewhere_is_the_same_person() {
    let (desk, _) = desk();
    let (me, new) = (somebody(&desk), somebody(&desk));
    bring_all(&desk, me, RESUME);
    let text = archive::write_out(&desk, me).expect("archive");
    let read = archive::read_in(&desk, new, text.as_bytes()).expect("read in");
    assert!(read.added > 0 && read.stayed == 0);
    assert_eq!(titles(&desk, new), titles(&desk, me));
    let again = archive::read_in(&desk, new, text.as_bytes()).expect("read in again");
    assert_eq!(again.added, 0);
    assert!(
        things(&archive::write_out(&desk, new).expect("archive")) == things(&text),
        "the same things, byte for byte"
    );
}

#[test]
fn an_archive_of_a_newer_version_or_a_damaged_one_changes_nothing() {
    let (desk, _) = desk();
    let me = somebody(&desk);
    bring_all(&desk, me, RESUME);
    let text = archive::write_out(&desk, me).expect("archive");
    let new = somebody(&desk);
    let newer = text.replacen("\"version\": 1", "\"version\": 2", 1);
    assert_eq!(archive::read_in(&desk, new, newer.as_bytes()), Err(archive::ArchiveRefused::Newer(2)));
    for damaged in [&text.as_bytes()[..text.len() / 2], b"{}", b"[1,2", b"\xff\xfe"] {
        assert_eq!(archive::read_in(&desk, new, damaged), Err(archive::ArchiveRefused::NoArchive));
    }
    assert!(draw(&desk, new, today()).expect("drawn").is_empty());
}

#[test]
fn a_reader_that_dies_three_times_over_one_document_is_not_asked_again() {
    let (desk, clock) = desk();
    let me = somebody(&desk);
    let id = bring(&desk, me, Some("resume.pdf"), RESUME).expect("brought").document();
    for _ in 0..3 {
        // Taken, and the process ends before it is done.
        let now = desk.now();
        let mut writing = desk.store.writing().expect("writing");
        let until = now.checked_add(jiff::SignedDuration::from_secs(30)).expect("a time");
        assert!(writing.take_job(false, now, until).expect("taken").is_some());
        writing.commit().expect("kept");
        clock.move_by(31);
    }
    while work_once(&desk).expect("worked") {}
    let looked = look_over(&desk, me, id).expect("looked").expect("there");
    assert!(matches!(looked.document.value.arrival, Arrival::Refused { .. }));
}

#[test]
fn lines_read_by_an_older_lexicon_are_read_again_in_the_background() {
    use store::kept::KeptReadings;
    use store::record;
    let (desk, _) = desk();
    let me = somebody(&desk);
    bring_all(&desk, me, RESUME);
    assert_eq!(renew_what_is_old(&desk), Ok(0));
    let kept = || {
        record::the::<KeptReadings>(desk.store.reading().expect("reading").as_ref(), me).expect("read").expect("there")
    };
    let kept_now = kept();
    let (mut older, over) = (kept_now.value, kept_now.revision);
    "of last year".clone_into(&mut older.lexicon_version);
    let mut writing = desk.store.writing().expect("writing");
    let _ = record::put_the(writing.as_mut(), me, &older, over).expect("put");
    writing.commit().expect("kept");
    // Nothing old is said meanwhile: what is drawn rests on today's lexicon.
    let drawn = draw(&desk, me, today()).expect("drawn");
    assert_eq!(drawn.report.readings.lexicon_version, desk.lexicon.version());
    assert_eq!(renew_what_is_old(&desk), Ok(1));
    while work_once(&desk).expect("worked") {}
    assert_eq!(kept().value.lexicon_version, desk.lexicon.version());
}
