//! Applications over a real file: saved, moved, brought as a table, taken back, counted, and carried in the archive.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use career::application::turn::Turn;
use career::application::{Application, Channel, Next, Sent, Stage, Step};
use career::id::{AccountId, ApplicationId, OpeningId};
use flows::account::begin_guest;
use flows::applications::{
    ApplicationRefused, Column, Details, Listed, Order, TableAccepted, TableRefused, Wanted, accept_table, application,
    application_figures, applications, applications_csv, bring_back, bring_table, change_details, erase_application,
    listed, look_over_table, note_reminder, note_stage, remove_application, save_application, take_back_change,
    take_back_table, take_out_step,
};
use flows::{Desk, archive};
use jiff::civil::{Date, date};
use store::kept::Change;
use store_sqlite::SqliteStore;

const TODAY: Date = date(2026, 11, 25);

/// A desk over a file of its own, which goes with it.
struct House {
    desk: Desk,
    me: AccountId,
    folder: PathBuf,
}

impl House {
    fn open() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let name = format!("footbridge-applications-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::SeqCst));
        let folder = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&folder).expect("a folder");
        let store = SqliteStore::open(&folder.join("footbridge.db")).expect("a file");
        let (desk, _) = testkit::desk_over(Arc::new(store));
        let me = begin_guest(&desk, false).expect("a guest").0;
        House { desk, me, folder }
    }

    fn saves(&self, application: Application) -> ApplicationId {
        save_application(&self.desk, self.me, ApplicationId(self.desk.id()), application).expect("saved")
    }

    fn notes(&self, id: ApplicationId, stage: Stage, on: Date) -> Result<(), ApplicationRefused> {
        note_stage(&self.desk, self.me, id, Step { stage, on, day_known: true, words: String::new() }, TODAY)
    }

    fn one(&self, id: ApplicationId) -> Listed {
        application(&self.desk, self.me, id, TODAY).expect("looked").expect("there")
    }

    /// By their titles: the clock stands still, so that ids do not say which came first.
    fn all(&self) -> Vec<Listed> {
        let mut all = applications(&self.desk, self.me, TODAY).expect("looked").0;
        all.sort_by(|a, b| a.application().title.cmp(&b.application().title));
        all
    }

    fn takes_back(&self, id: ApplicationId) -> bool {
        let seen = self.one(id).kept.changes;
        take_back_change(&self.desk, self.me, id, seen, TODAY).expect("taken back")
    }

    fn brings(&self, table: &str) -> uuid::Uuid {
        bring_table(&self.desk, self.me, Some("tracker.csv"), table.as_bytes(), TODAY).expect("read")
    }

    fn accepts_all(&self, table: uuid::Uuid) -> TableAccepted {
        let looked = look_over_table(&self.desk, self.me, table).expect("looked").expect("there");
        accept_table(&self.desk, self.me, table, &looked.open()).expect("accepted")
    }

    fn archive(&self) -> String {
        archive::write_out(&self.desk, self.me).expect("an archive")
    }
}

impl Drop for House {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

fn with(title: &str, more: impl FnOnce(&mut Application)) -> Application {
    let mut application = Application::to(title);
    application.organisation = Some("Mill".to_owned());
    more(&mut application);
    application
}

fn baker() -> Application {
    with("Baker", |_| {})
}

const TABLE: &str = "\
Company,Role,Status,Date applied,Response date,Source\n\
Mill,Baker,Applied,2026-10-01,,Indeed\n\
Harbor,Cook,Interview,2026-10-02,2026-10-12,Referral\n\
Chain,Driver,Rejected,2026-10-03,2026-10-09,Indeed\n";

#[test]
fn a_form_sent_twice_saves_one_and_one_opening_is_one_application() {
    let house = House::open();
    let id = ApplicationId(house.desk.id());
    for _ in 0..2 {
        assert_eq!(save_application(&house.desk, house.me, id, baker()), Ok(id));
    }
    let opening = Some(OpeningId(house.desk.id()));
    let first = house.saves(with("Baker", |one| one.opening = opening));
    assert_eq!(house.saves(with("Baker, nights", |one| one.opening = opening)), first);
    assert_eq!(house.all().len(), 2);
    let nameless = save_application(&house.desk, house.me, ApplicationId(house.desk.id()), Application::to(" "));
    assert_eq!(nameless, Err(ApplicationRefused::Nameless));
}

#[test]
fn every_change_can_be_taken_back_one_after_the_other() {
    let house = House::open();
    let id = house.saves(baker());
    house.notes(id, Stage::Applied, date(2026, 11, 1)).expect("noted");
    house.notes(id, Stage::Interview, date(2026, 11, 9)).expect("noted");
    note_reminder(&house.desk, house.me, id, date(2026, 11, 20), TODAY).expect("noted");
    assert_eq!(house.one(id).kept.earlier.last().map(|earlier| earlier.by), Some(Change::Reminder));
    assert!(house.takes_back(id));
    assert_eq!(house.one(id).application().nudges.len(), 0);
    assert!(house.takes_back(id));
    assert_eq!(house.one(id).application().stage(), Stage::Applied);
    assert!(house.takes_back(id));
    assert_eq!(house.one(id).application().stage(), Stage::Saved);
}

#[test]
fn a_button_pressed_twice_takes_back_one_change() {
    let house = House::open();
    let id = house.saves(baker());
    house.notes(id, Stage::Applied, date(2026, 11, 1)).expect("noted");
    house.notes(id, Stage::Interview, date(2026, 11, 9)).expect("noted");
    let seen = house.one(id).kept.changes;
    assert_eq!(take_back_change(&house.desk, house.me, id, seen, TODAY), Ok(true));
    assert_eq!(take_back_change(&house.desk, house.me, id, seen, TODAY), Ok(false));
    assert_eq!(house.one(id).application().stage(), Stage::Applied);
}

#[test]
fn one_that_was_saved_a_moment_ago_is_taken_back_as_a_whole_and_can_be_brought_back() {
    let house = House::open();
    let id = house.saves(baker());
    assert!(house.takes_back(id));
    assert!(house.all().is_empty());
    assert_eq!(house.notes(id, Stage::Applied, TODAY), Err(ApplicationRefused::NotThere));
    bring_back(&house.desk, house.me, id).expect("brought back");
    assert_eq!(house.all().len(), 1);
    remove_application(&house.desk, house.me, id, TODAY).expect("removed");
    erase_application(&house.desk, house.me, id).expect("erased");
    assert!(application(&house.desk, house.me, id, TODAY).expect("looked").is_none());
    assert!(!house.archive().contains("Baker"));
}

#[test]
fn what_was_removed_is_erased_after_its_time() {
    let house = House::open();
    let (old, new) = (house.saves(baker()), house.saves(Application::to("Driver")));
    remove_application(&house.desk, house.me, old, date(2026, 10, 1)).expect("removed");
    remove_application(&house.desk, house.me, new, TODAY).expect("removed");
    assert!(!house.archive().contains("Baker") && house.archive().contains("Driver"));
}

#[test]
fn a_day_ahead_and_a_stage_noted_twice_are_refused_and_a_stage_can_be_taken_out() {
    let house = House::open();
    let id = house.saves(baker());
    assert_eq!(house.notes(id, Stage::Applied, date(2026, 12, 1)), Err(ApplicationRefused::InTheFuture));
    house.notes(id, Stage::Applied, TODAY).expect("noted");
    assert_eq!(house.notes(id, Stage::Applied, TODAY), Err(ApplicationRefused::Twice));
    take_out_step(&house.desk, house.me, id, Stage::Applied, TODAY).expect("taken out");
    assert_eq!(house.one(id).application().stage(), Stage::Saved);
    assert!(house.takes_back(id));
    assert_eq!(house.one(id).application().stage(), Stage::Applied);
}

#[test]
fn details_from_an_older_window_are_refused_and_nothing_is_lost() {
    let house = House::open();
    let id = house.saves(baker());
    let seen = house.one(id).kept.changes;
    let version = Some(Sent { document: None, version: "Bread, two pages".to_owned() });
    let details = Details { sent: version, found: Some(Channel::Referral), ..Details::of(&baker()) };
    assert_eq!(change_details(&house.desk, house.me, id, seen, details.clone()), Ok(()));
    assert_eq!(change_details(&house.desk, house.me, id, seen, details.clone()), Ok(()), "sent twice");
    let other = Details { notes: "from the other window".to_owned(), ..details.clone() };
    assert_eq!(change_details(&house.desk, house.me, id, seen, other), Err(ApplicationRefused::ChangedSince));
    let url = Some("mill.example".to_owned());
    let nowhere = change_details(&house.desk, house.me, id, seen + 1, Details { url, ..details });
    assert_eq!(nowhere, Err(ApplicationRefused::NoAddress));
    assert_eq!(house.one(id).application().found, Some(Channel::Referral));
}

#[test]
fn what_comes_next_is_over_once_its_day_is_noted() {
    let house = House::open();
    let next = Some(Next { on: date(2026, 11, 20), what: "Interview with Ana".to_owned() });
    let id = house.saves(with("Baker", |one| one.next = next));
    assert!(matches!(house.one(id).turn, Turn::Yours(_)));
    house.notes(id, Stage::Interview, date(2026, 11, 20)).expect("noted");
    assert_eq!(house.one(id).application().next, None);
    assert!(house.takes_back(id));
    assert!(house.one(id).application().next.is_some());
}

#[test]
fn a_table_counts_for_nothing_before_it_is_accepted_and_again_it_changes_nothing() {
    let house = House::open();
    let table = house.brings(TABLE);
    assert!(house.all().is_empty());
    assert_eq!(house.accepts_all(table), TableAccepted { made: 3, further: 0, left: 0 });
    let before = house.archive();
    assert_eq!(house.brings(TABLE), table, "the same bytes are the same table");
    assert_eq!(house.accepts_all(table), TableAccepted::default());
    assert_eq!(house.archive(), before);
    // Saved once more by a program that orders rows otherwise.
    let other: Vec<&str> = TABLE.lines().collect();
    let other = house.brings(&[other[0], other[3], other[1], other[2]].join("\n"));
    assert_eq!(house.accepts_all(other), TableAccepted::default());
    assert_eq!(house.all().len(), 3);
}

#[test]
fn a_later_stage_in_a_newer_table_is_added_and_taken_back_with_it() {
    let house = House::open();
    house.accepts_all(house.brings(TABLE));
    let newer = house.brings(&TABLE.replace("Applied,2026-10-01,", "Interview,2026-10-01,2026-10-20"));
    assert_eq!(house.accepts_all(newer), TableAccepted { made: 0, further: 1, left: 0 });
    let stages = |house: &House| house.all().iter().map(|one| one.application().stage()).collect::<Vec<_>>();
    assert_eq!(stages(&house), [Stage::Interview, Stage::Interview, Stage::Rejected]);
    let undone = take_back_table(&house.desk, house.me, newer).expect("taken back");
    assert_eq!((undone.removed, undone.stepped_back, undone.left), (0, 1, 0));
    assert_eq!(stages(&house), [Stage::Applied, Stage::Interview, Stage::Rejected]);
}

#[test]
fn taking_a_table_back_leaves_what_was_changed_since() {
    let house = House::open();
    let table = house.brings(TABLE);
    house.accepts_all(table);
    house.notes(house.all()[0].id, Stage::Interview, date(2026, 11, 2)).expect("noted");
    let undone = take_back_table(&house.desk, house.me, table).expect("taken back");
    assert_eq!((undone.removed, undone.left), (2, 1));
    assert_eq!(house.all().len(), 1);
    // Accepted once more, it makes the two that are missing.
    assert_eq!(house.accepts_all(table).made, 2);
}

#[test]
fn one_that_was_removed_is_not_brought_again_by_its_table() {
    let house = House::open();
    house.accepts_all(house.brings(TABLE));
    remove_application(&house.desk, house.me, house.all()[0].id, TODAY).expect("removed");
    let again = house.brings(&format!("{TABLE}Park,Gardener,Applied,2026-10-05,,\n"));
    assert_eq!(house.accepts_all(again).made, 1);
    assert_eq!(house.all().len(), 3);
}

#[test]
fn rows_can_be_chosen_and_what_is_no_table_is_refused() {
    let house = House::open();
    let table = house.brings(TABLE);
    assert_eq!(accept_table(&house.desk, house.me, table, &[1]).expect("accepted").made, 1);
    assert_eq!(house.all()[0].application().title, "Cook");
    let refused = bring_table(&house.desk, house.me, None, b"1,2,3\n4,5,6\n", TODAY);
    assert!(matches!(refused, Err(TableRefused::Unread(_))), "{refused:?}");
    assert_eq!(bring_table(&house.desk, house.me, None, b"", TODAY), Err(TableRefused::Empty));
}

#[test]
fn a_list_is_filtered_by_column_channel_words_and_turn() {
    let house = House::open();
    house.accepts_all(house.brings(TABLE));
    let titles = |wanted: Wanted| -> Vec<String> {
        listed(house.all(), &wanted, Order::Title).into_iter().map(|one| one.kept.application.title).collect()
    };
    assert_eq!(titles(Wanted::default()), ["Baker", "Cook", "Driver"]);
    assert_eq!(titles(Wanted { column: Some(Column::Talking), ..Wanted::default() }), ["Cook"]);
    assert_eq!(titles(Wanted { channel: Some(Channel::Board), ..Wanted::default() }), ["Baker", "Driver"]);
    assert_eq!(titles(Wanted { words: "harbor co".to_owned(), ..Wanted::default() }), ["Cook"]);
    let next = Some(Next { on: TODAY, what: "Call Ana".to_owned() });
    house.saves(with("Gardener", |one| one.next = next));
    assert_eq!(titles(Wanted { waits_on_you: true, ..Wanted::default() }), ["Gardener"], "the others are long quiet");
}

#[test]
fn the_figures_count_what_is_kept_and_every_sent_one_flows_somewhere() {
    let house = House::open();
    house.accepts_all(house.brings(TABLE));
    house.saves(baker());
    let figures = application_figures(&house.desk, house.me, TODAY).expect("counted");
    assert_eq!((figures.applied.aim.sent, figures.flow.sent), (3, 3));
    assert_eq!((figures.flow.talked, figures.flow.no), (1, 1));
    assert!(!figures.beside_a_report);
}

#[test]
fn the_table_that_is_written_out_brings_nothing_new() {
    let house = House::open();
    house.accepts_all(house.brings(TABLE));
    let next = Some(Next { on: TODAY, what: "Call, soon".to_owned() });
    let saved = house.saves(with("Gardener", |one| one.next = next));
    house.notes(saved, Stage::Saved, date(2026, 11, 2)).expect("noted");
    let csv = applications_csv(&house.desk, house.me, TODAY).expect("written");
    assert!(csv.starts_with("Title,Company,") && csv.lines().count() == 5, "{csv}");
    let again = house.brings(&csv);
    let looked = look_over_table(&house.desk, house.me, again).expect("looked").expect("there");
    assert!(looked.open().is_empty(), "{:?}", looked.rows);
}

#[test]
fn the_archive_carries_applications_and_tables() {
    let house = House::open();
    house.accepts_all(house.brings(TABLE));
    let text = house.archive();
    let elsewhere = House::open();
    let read = archive::read_in(&elsewhere.desk, elsewhere.me, text.as_bytes()).expect("read in");
    assert_eq!(read.added, 4);
    assert_eq!(elsewhere.all(), house.all());
    let table = elsewhere.brings(TABLE);
    assert_eq!(elsewhere.accepts_all(table), TableAccepted::default());
}
