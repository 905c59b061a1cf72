//! Postings from boards and from people: folded once, theirs alone where they are, taken back where they say so.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use career::id::{AccountId, DocumentId, PostingId};
use career::posting::{Posting, Source};
use flows::Desk;
use flows::account::{begin_guest, erase_account};
use flows::document::{work_once, work_outside_once};
use flows::market::{
    Asked, From, Listed, accept_file, bring_file, decide, go_on_with_file, let_go, list, mark_gone, opening,
    remove_own, stop_file, take_back, take_back_file, take_in, the_file, watch, watches,
};
use intake::Refusal;
use intake::postings::outside::{Answer, Outside, Request, Unanswered};
use jiff::civil::{Date, date};
use store::kept::Standing;
use testkit::desk;

const TODAY: Date = date(2026, 11, 25);

fn somebody(desk: &Desk) -> AccountId {
    begin_guest(desk, false).expect("a guest").0
}

/// Duties of an opening, the same for the same number and of its own else.
fn duties(number: usize) -> String {
    const VERBS: [&str; 8] = ["count", "mend", "carry", "paint", "teach", "weigh", "wash", "sort"];
    const THINGS: [&str; 8] = ["ledgers", "hinges", "boxes", "rooms", "choirs", "cheeses", "trucks", "letters"];
    const HOW: [&str; 8] =
        ["carefully", "by hand", "at dawn", "in pairs", "with tools", "on paper", "outdoors", "twice"];
    let mut state = (number as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut pick = |words: &[&'static str; 8]| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        words[(state >> 20) as usize % 8]
    };
    let lines = (0..14).map(|_| {
        format!("- {} {} and {} {} {}\n", pick(&VERBS), pick(&THINGS), pick(&VERBS), pick(&THINGS), pick(&HOW))
    });
    lines.collect()
}

fn posting(key: &str, title: &str, organisation: &str, number: usize) -> Posting {
    Posting {
        source: Source::Lever,
        key: key.to_owned(),
        title: title.to_owned(),
        organisation: Some(organisation.to_owned()),
        places: vec!["Columbus, OH".to_owned()],
        text: duties(number),
        ..Posting::default()
    }
}

fn take(desk: &Desk, board: &str, postings: &[Posting]) -> flows::market::TakenIn {
    take_in(desk, Some(board), postings, TODAY, &mut |_| true).expect("taken")
}

fn everything(desk: &Desk, account: AccountId, words: &str) -> Listed {
    let asked = Asked { words: words.to_owned(), ..Asked::default() };
    list(desk, account, &asked, TODAY).expect("listed")
}

fn titles(listed: &Listed) -> Vec<&str> {
    listed.lines.iter().map(|line| line.title.as_str()).collect()
}

fn mine(desk: &Desk, account: AccountId) -> Listed {
    list(desk, account, &Asked { mine: true, ..Asked::default() }, TODAY).expect("listed")
}

/// A name of its own for each number below 1,000.
fn name(number: usize) -> String {
    const PARTS: [&str; 10] = ["Ba", "Kel", "Lin", "Mor", "Nu", "Rad", "Sev", "Tir", "Vox", "Zan"];
    let part = |nth: usize| PARTS[number / 10_usize.pow(nth as u32) % 10].to_lowercase();
    format!("{}{}{}", PARTS[number / 100 % 10], part(1), part(0))
}

#[test]
fn an_opening_on_two_boards_is_one_whichever_comes_first_and_in_however_many_batches() {
    let (desk, _) = desk();
    let me = somebody(&desk);
    let first: Vec<Posting> = (0..150).map(|n| posting(&format!("a{n}"), "Baker", &name(n), n)).collect();
    let again: Vec<Posting> =
        (0..150).rev().map(|n| posting(&format!("b{n}"), "BAKER (m/f/d)", &format!("{} Inc.", name(n)), n)).collect();
    assert_eq!(take(&desk, "one", &first).new.len(), 150);
    assert_eq!(take(&desk, "two", &again).new.len(), 150);
    let repeated = take(&desk, "two", &again);
    assert_eq!((repeated.new.len(), repeated.again), (0, 150));
    let found = everything(&desk, me, &format!("baker {}", name(77)));
    assert_eq!(found.lines.iter().map(|line| line.sightings).collect::<Vec<_>>(), [2]);
    let mut all = Vec::new();
    let mut from = Some(From::default());
    while let Some(at) = from {
        let listed = list(&desk, me, &Asked { from: at, ..Asked::default() }, TODAY).expect("listed");
        all.extend(listed.lines.into_iter().map(|line| (line.id, line.sightings)));
        from = listed.next;
    }
    all.sort_unstable();
    all.dedup();
    assert_eq!(all.len(), 150);
    assert!(all.iter().all(|(_, sightings)| *sightings == 2));
}

#[test]
fn what_a_whole_board_does_not_list_any_more_is_gone_and_may_come_back() {
    let (desk, _) = desk();
    let me = somebody(&desk);
    let both = [posting("a", "Baker", "Mill", 1), posting("b", "Driver", "Mill", 2)];
    take(&desk, "mill", &both);
    let id = PostingId(everything(&desk, me, "driver").lines[0].id.0);
    assert_eq!(mark_gone(&desk, "mill", &both[..1], TODAY), Ok(vec!["Driver".to_owned()]));
    assert_eq!(titles(&everything(&desk, me, "")), ["Baker"]);
    assert!(everything(&desk, me, "driver").lines.is_empty());
    // Whoever kept its address still finds it, and what became of it.
    let gone = opening(&desk, me, id).expect("read").expect("there");
    assert!(!gone.opening.is_there());
    take_in(&desk, Some("mill"), &both, date(2026, 12, 24), &mut |_| true).expect("taken");
    let back = opening(&desk, me, id).expect("read").expect("there");
    assert_eq!(back.seen[0].sighting.absences.len(), 1);
    assert_eq!(everything(&desk, me, "driver").lines.len(), 1);
}

#[test]
fn what_stopped_in_the_middle_goes_on_and_doubles_nothing() {
    let (desk, _) = desk();
    let me = somebody(&desk);
    let all: Vec<Posting> =
        (0..260).map(|n| posting(&format!("a{n}"), &format!("Cook {n}"), &format!("Inn {n}"), n)).collect();
    take_in(&desk, Some("inn"), &all, TODAY, &mut |done| done < 100).expect("taken");
    let rest = take_in(&desk, Some("inn"), &all, TODAY, &mut |_| true).expect("taken");
    assert_eq!((rest.new.len(), rest.again), (160, 100));
    assert_eq!(desk.store.reading().expect("looked").postings_on("inn").expect("listed").len(), 260);
    assert_eq!(everything(&desk, me, "cook 259").lines.len(), 1);
}

const TWO: &[u8] = br#"{"id":"1","title":"Line cook","company":"Blue Door","location":"Columbus, OH","description":"Cook dinner for ninety guests. Keep the knives sharp."}
{"id":"2","title":"Forklift driver","company":"Kline Depot","location":"Toledo, OH","description":"Drive a forklift at night. Count the pallets."}
not a posting
"#;

fn bring(desk: &Desk, account: AccountId, bytes: &[u8]) -> DocumentId {
    let id = bring_file(desk, account, Some("postings.jsonl"), bytes).expect("brought");
    while work_once(desk).expect("worked") {}
    id
}

fn standing(desk: &Desk, account: AccountId, id: DocumentId) -> Standing {
    the_file(desk, account, id).expect("read").expect("there").standing
}

#[test]
fn a_file_is_looked_over_taken_in_known_again_and_taken_back() {
    let (desk, _) = desk();
    let me = somebody(&desk);
    let id = bring(&desk, me, TWO);
    let file = the_file(&desk, me, id).expect("read").expect("there");
    assert_eq!(file.standing, Standing::Read);
    assert_eq!(file.rows.iter().map(|row| row.title.as_str()).collect::<Vec<_>>(), ["Line cook", "Forklift driver"]);
    assert!(file.notes.iter().any(|note| note.contains("Line 3")), "{:?}", file.notes);
    assert!(mine(&desk, me).lines.is_empty(), "nothing is there before it is accepted");
    accept_file(&desk, me, id, &[1], &[]).expect("accepted");
    while work_once(&desk).expect("worked") {}
    assert_eq!(titles(&mine(&desk, me)), ["Forklift driver"]);
    let again = bring(&desk, me, TWO);
    let file = the_file(&desk, me, again).expect("read").expect("there");
    assert_eq!(file.rows.iter().map(|row| row.known).collect::<Vec<_>>(), [false, true]);
    accept_file(&desk, me, again, &[0, 1], &[]).expect("accepted");
    while work_once(&desk).expect("worked") {}
    let file = the_file(&desk, me, again).expect("read").expect("there");
    assert_eq!((file.came.len(), file.known, file.standing), (1, 1, Standing::Done));
    take_back_file(&desk, me, again).expect("taken back");
    assert_eq!(titles(&mine(&desk, me)), ["Forklift driver"]);
    assert_eq!(standing(&desk, me, again), Standing::TakenBack);
}

#[test]
fn a_file_can_be_stopped_and_goes_on_and_one_nobody_can_read_says_so() {
    let (desk, _) = desk();
    let me = somebody(&desk);
    let id = bring(&desk, me, TWO);
    accept_file(&desk, me, id, &[0, 1], &[]).expect("accepted");
    stop_file(&desk, me, id).expect("stopped");
    while work_once(&desk).expect("worked") {}
    assert!(mine(&desk, me).lines.is_empty());
    go_on_with_file(&desk, me, id).expect("goes on");
    while work_once(&desk).expect("worked") {}
    assert_eq!(mine(&desk, me).lines.len(), 2);
    let unread = bring(&desk, me, b"<rss><channel></channel>");
    assert!(matches!(standing(&desk, me, unread), Standing::Refused { .. } | Standing::Read));
}

#[test]
fn what_somebody_brought_is_seen_by_nobody_else_and_goes_with_them() {
    let (desk, _) = desk();
    let (me, other) = (somebody(&desk), somebody(&desk));
    let id = bring(&desk, me, TWO);
    accept_file(&desk, me, id, &[0, 1], &[]).expect("accepted");
    while work_once(&desk).expect("worked") {}
    let own = PostingId(mine(&desk, me).lines[0].id.0);
    assert!(opening(&desk, me, own).expect("read").is_some());
    assert!(opening(&desk, other, own).expect("read").is_none());
    assert!(mine(&desk, other).lines.is_empty() && everything(&desk, other, "forklift").lines.is_empty());
    assert!(the_file(&desk, other, id).expect("read").is_none());
    erase_account(&desk, me).expect("erased");
    assert!(opening(&desk, me, own).expect("read").is_none());
}

#[test]
fn an_own_posting_joins_the_public_opening_for_its_owner_alone() {
    let (desk, _) = desk();
    let (me, other) = (somebody(&desk), somebody(&desk));
    let public = Posting { text: duties(5), ..posting("a", "Night baker", "Mill", 5) };
    take(&desk, "mill", std::slice::from_ref(&public));
    let line = serde_json::json!({
        "title": "Night Baker (all genders)", "company": "Mill", "location": "Columbus, OH", "description": duties(5),
        "url": "https://board.example/night-baker-4711"
    });
    let id = bring(&desk, me, format!("{line}\n").as_bytes());
    accept_file(&desk, me, id, &[0], &[]).expect("accepted");
    while work_once(&desk).expect("worked") {}
    let lines = everything(&desk, me, "night baker").lines;
    assert_eq!(lines.iter().map(|line| (line.sightings, line.own)).collect::<Vec<_>>(), [(2, true)]);
    assert_eq!(everything(&desk, other, "night baker").lines[0].sightings, 1);
    // Set apart, they stay apart; the word can be taken back.
    let seen = opening(&desk, me, PostingId(lines[0].id.0)).expect("read").expect("there").seen;
    let (one, two) = (seen[0].id, seen[1].id);
    decide(&desk, me, (one, two), false, TODAY).expect("kept");
    assert_eq!(opening(&desk, me, one).expect("read").expect("there").seen.len(), 1);
    assert_eq!(opening(&desk, me, two).expect("read").expect("there").seen.len(), 1);
    take(&desk, "mill", &[public]);
    let apart = opening(&desk, me, one).expect("read").expect("there");
    assert_eq!((apart.seen.len(), apart.decided.len()), (1, 1));
    take_back(&desk, me, (one, two)).expect("taken back");
    assert_eq!(opening(&desk, me, two).expect("read").expect("there").seen.len(), 2);
    let own = seen.iter().find(|seen| seen.own).expect("one is mine").id;
    assert_eq!(remove_own(&desk, me, &[own]), Ok(1));
    assert_eq!(everything(&desk, me, "night baker").lines[0].sightings, 1);
}

#[test]
fn two_openings_are_one_where_the_person_says_so() {
    let (desk, _) = desk();
    let (me, other) = (somebody(&desk), somebody(&desk));
    take(&desk, "mill", &[posting("a", "Baker", "Mill", 1), posting("b", "Driver", "Depot", 2)]);
    let id = |words| PostingId(everything(&desk, me, words).lines[0].id.0);
    let (one, two) = (id("baker"), id("driver"));
    decide(&desk, me, (one, two), true, TODAY).expect("kept");
    assert_eq!(everything(&desk, me, "").lines.len(), 1);
    assert_eq!(everything(&desk, other, "").lines.len(), 2);
    take_back(&desk, me, (two, one)).expect("taken back");
    assert_eq!(everything(&desk, me, "").lines.len(), 2);
}

/// A web whose answers can be changed.
#[derive(Clone, Default)]
struct Pages(Arc<Mutex<BTreeMap<String, String>>>);

impl Outside for Pages {
    fn get(&self, request: &Request) -> Result<Answer, Unanswered> {
        let pages = self.0.lock().expect("nobody panicked");
        let Some(body) = pages.get(&request.url) else {
            let refusal = Refusal::new("Nobody answers there.", "It is looked at again later.");
            return Err(Unanswered { refusal, not_before: None });
        };
        let etag = Some(body.clone());
        let body = (request.etag != etag).then(|| body.as_bytes().to_vec());
        Ok(Answer { url: request.url.clone(), body, etag, ..Answer::default() })
    }
}

fn lever(titles: &[&str]) -> String {
    let one = |title: &&str| {
        format!(
            r#"{{"id":"{title}","text":"{title}","hostedUrl":"https://jobs.lever.co/mill/{title}","descriptionPlain":"{title} all day."}}"#
        )
    };
    format!("[{}]", titles.iter().map(one).collect::<Vec<_>>().join(","))
}

const MILL: &str = "https://api.lever.co/v0/postings/mill?mode=json";

#[test]
fn a_watch_says_what_came_what_went_and_what_failed() {
    let (mut desk, clock) = desk();
    let pages = Pages::default();
    desk.outside = Arc::new(pages.clone());
    let say = |titles: &[&str]| pages.0.lock().expect("whole").insert(MILL.to_owned(), lever(titles));
    let me = somebody(&desk);
    say(&["Baker", "Driver"]);
    let id = watch(&desk, me, "https://jobs.lever.co/mill").expect("watched");
    assert_eq!(watch(&desk, me, "https://jobs.lever.co/mill"), Ok(id), "twice is once");
    let look = |desk: &Desk| while work_outside_once(desk).expect("worked") {};
    let last = |desk: &Desk| watches(desk, me).expect("listed").remove(0).watch.looks.remove(0);
    look(&desk);
    let first = last(&desk);
    assert_eq!((first.came_count, first.went_count, first.open), (2, 0, 2));
    assert_eq!(mine(&desk, me).lines.len(), 2);
    say(&["Baker", "Miller"]);
    look(&desk);
    assert_eq!(watches(&desk, me).expect("listed")[0].watch.looks.len(), 1, "it is not due yet");
    clock.move_by(7 * 3600);
    look(&desk);
    let second = last(&desk);
    assert_eq!((second.came, second.went), (vec!["Miller".to_owned()], vec!["Driver".to_owned()]));
    clock.move_by(25 * 3600);
    look(&desk);
    assert_eq!((last(&desk).came_count, last(&desk).open), (0, 2), "nothing has changed");
    pages.0.lock().expect("whole").clear();
    clock.move_by(25 * 3600);
    look(&desk);
    let failed = last(&desk);
    assert!(failed.failed[0].contains("Nobody answers there."), "{failed:?}");
    assert_eq!(failed.open, 2, "silence proves nothing");
    let next = watches(&desk, me).expect("listed")[0].next.expect("it is looked at again");
    assert_eq!(next.duration_since(desk.now()).as_hours(), 1);
    let_go(&desk, me, id).expect("let go");
    clock.move_by(100 * 3600);
    look(&desk);
    assert!(watches(&desk, me).expect("listed").is_empty());
    assert_eq!(everything(&desk, me, "miller").lines.len(), 1, "what is public stays");
}

#[test]
fn two_who_have_a_board_looked_at_ask_it_once() {
    let (mut desk, _) = desk();
    let pages = Pages::default();
    desk.outside = Arc::new(pages.clone());
    pages.0.lock().expect("whole").insert(MILL.to_owned(), lever(&["Baker"]));
    let (me, other) = (somebody(&desk), somebody(&desk));
    watch(&desk, me, "https://jobs.lever.co/mill").expect("watched");
    while work_outside_once(&desk).expect("worked") {}
    pages.0.lock().expect("whole").clear();
    watch(&desk, other, "https://jobs.lever.co/mill").expect("watched");
    while work_outside_once(&desk).expect("worked") {}
    let look = watches(&desk, other).expect("listed").remove(0).watch.looks.remove(0);
    assert_eq!((look.failed.len(), look.open), (0, 1));
    assert_eq!(mine(&desk, other).lines.len(), 1);
}
