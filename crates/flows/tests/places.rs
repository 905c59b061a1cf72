//! Places over a real file: suggested, kept, visited, brought as calendars, looked at, taken back, and carried in the
//! archive.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};

use career::id::{AccountId, PlaceId, TaskId, VisitId};
use career::place::{Again, From, Kind, Met, Place, Visit, Work};
use career::plan::Aim;
use flows::account::begin_guest;
use flows::document::work_outside_once;
use flows::places::*;
use flows::plan::{choose_path, the_plan};
use flows::{Desk, archive};
use intake::Refusal;
use intake::postings::outside::{Answer, Outside, Request, Unanswered};
use jiff::civil::{Date, date};
use jiff::tz::TimeZone;
use store::Revision;
use store::shared_places::{Doing, Showing};
use store_sqlite::SqliteStore;
use testkit::StandingClock;

const TODAY: Date = date(2026, 11, 25);
const NURSE: &str = "29-1141.00";

/// A desk over a file of its own, which goes with it.
struct House {
    desk: Desk,
    clock: Arc<StandingClock>,
    me: AccountId,
    folder: PathBuf,
}

impl House {
    fn open() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let name = format!("footbridge-places-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::SeqCst));
        let folder = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&folder).expect("a folder");
        let store = SqliteStore::open(&folder.join("footbridge.db")).expect("a file");
        let (desk, clock) = testkit::desk_over(Arc::new(store));
        let me = begin_guest(&desk, false).expect("a guest").0;
        House { desk, clock, me, folder }
    }

    fn adds(&self, place: Place) -> PlaceId {
        add(&self.desk, self.me, PlaceId(self.desk.id()), place).expect("kept")
    }

    fn all(&self) -> Overview {
        overview(&self.desk, self.me, TODAY, &TimeZone::UTC).expect("looked")
    }

    fn one(&self, id: PlaceId) -> Listed {
        place(&self.desk, self.me, id, TODAY, &TimeZone::UTC).expect("looked").expect("there")
    }

    fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = self.all().own.into_iter().map(|listed| listed.kept.place.name).collect();
        names.sort();
        names
    }

    fn goes(&self, id: PlaceId, day: i8, learned: &str) -> Result<(), PlaceRefused> {
        let visit = Visit {
            id: VisitId(self.desk.id()),
            on: date(2026, 11, day),
            learned: learned.to_owned(),
            met: Met::of("Ana"),
            gave: String::new(),
            again: Again::NotSure,
        };
        note_visit(&self.desk, self.me, id, visit, TODAY)
    }

    fn brings(&self, text: &str) -> uuid::Uuid {
        bring_places(&self.desk, self.me, Some("events.ics"), text.as_bytes(), TODAY).expect("read")
    }

    fn accepts(&self, file: uuid::Uuid) -> FileAccepted {
        accept_places(&self.desk, self.me, file, &[0, 1, 2, 3], None).expect("accepted")
    }
}

impl Drop for House {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

fn named(name: &str) -> Place {
    Place { name: name.to_owned(), ..Place::default() }
}

fn calendar(events: &[(&str, &str)]) -> String {
    let of = |(name, day): &(&str, &str)| {
        format!("BEGIN:VEVENT\nUID:{name}\nSUMMARY:{name}\nDTSTART;VALUE=DATE:{day}\nEND:VEVENT\n")
    };
    format!("BEGIN:VCALENDAR\n{}END:VCALENDAR\n", events.iter().map(of).collect::<String>())
}

#[test]
fn places_are_suggested_for_the_chosen_path_and_kept_in_one_press() {
    let house = House::open();
    assert!(house.all().suggested.is_empty(), "nothing is chosen yet");
    choose_path(&house.desk, house.me, TODAY, NURSE, Aim::First).expect("chosen");
    let suggested = house.all().suggested;
    assert!(!suggested.is_empty() && suggested.len() <= career::place::MOST_SUGGESTED);
    let url = &suggested[0].starter.url;
    let id = keep_starter(&house.desk, house.me, PlaceId(house.desk.id()), url).expect("kept");
    let again = keep_starter(&house.desk, house.me, PlaceId(house.desk.id()), url).expect("kept already");
    assert_eq!(id, again);
    let kept = house.one(id).kept.place;
    assert!(matches!(kept.from, From::Starter { checked: None, .. }) && kept.is_of(NURSE));
    assert!(house.all().suggested.iter().all(|one| &one.starter.url != url), "what is kept is not suggested again");
    let unknown = keep_starter(&house.desk, house.me, PlaceId(house.desk.id()), "https://elsewhere.example.org");
    assert_eq!(unknown, Err(PlaceRefused::NotThere));
}

#[test]
fn a_form_sent_twice_keeps_one_place_and_a_name_known_already_is_that_place() {
    let house = House::open();
    let id = PlaceId(house.desk.id());
    for _ in 0..2 {
        assert_eq!(add(&house.desk, house.me, id, named("Guild evening")), Ok(id));
    }
    let mine = Place { notes: "My words".to_owned(), ..house.one(id).kept.place };
    keep_details(
        &house.desk,
        house.me,
        id,
        Details { name: mine.name.clone(), notes: mine.notes.clone(), ..Details::default() },
        None,
    )
    .expect("kept");
    assert_eq!(house.adds(Place { notes: "Others".to_owned(), ..named("GUILD  evening") }), id);
    assert_eq!(house.one(id).kept.place.notes, "My words", "what the person wrote stays");
}

#[test]
fn what_cannot_be_kept_says_why() {
    let house = House::open();
    let refused = |place| add(&house.desk, house.me, PlaceId(house.desk.id()), place);
    assert_eq!(refused(named("  ")), Err(PlaceRefused::Nameless));
    assert_eq!(refused(named(&"n".repeat(500))), Err(PlaceRefused::TooLong));
    let url = |url: &str| Place { url: Some(url.to_owned()), ..named("Guild") };
    assert_eq!(refused(url("javascript:alert(1)")), Err(PlaceRefused::NoAddress));
    assert_eq!(refused(url("https://a b")), Err(PlaceRefused::NoAddress));
    let id = house.adds(named("Guild"));
    assert_eq!(house.goes(id, 26, "tomorrow"), Err(PlaceRefused::InTheFuture));
}

#[test]
fn visits_are_noted_once_and_taken_out() {
    let house = House::open();
    let id = house.adds(named("Guild"));
    let visit = Visit {
        id: VisitId(house.desk.id()),
        on: TODAY,
        learned: "How it is taught".to_owned(),
        met: Met::of("Ana, Ben"),
        gave: "An hour".to_owned(),
        again: Again::Yes,
    };
    for _ in 0..2 {
        note_visit(&house.desk, house.me, id, visit.clone(), TODAY).expect("noted");
    }
    assert_eq!(house.one(id).kept.visits, std::slice::from_ref(&visit));
    house.goes(id, 3, "").expect("noted");
    house.goes(id, 10, "Who hires").expect("noted");
    assert_eq!(house.one(id).kept.visits.len(), 3);
    take_out_visit(&house.desk, house.me, id, visit.id).expect("taken out");
    assert_eq!(house.one(id).kept.visits.len(), 2);
}

#[test]
fn a_place_that_was_let_go_stays_and_going_there_takes_it_up() {
    let house = House::open();
    let id = house.adds(Place { dates: vec![career::place::Occasion::on(date(2026, 12, 1))], ..named("Guild") });
    assert_eq!(house.all().coming.len(), 1);
    let_go(&house.desk, house.me, id, TODAY).expect("let go");
    let all = house.all();
    assert_eq!((all.own.len(), all.let_go.len(), all.coming.len()), (0, 1, 0));
    house.goes(id, 24, "").expect("noted");
    assert_eq!(house.all().own.len(), 1);
    erase(&house.desk, house.me, id).expect("erased");
    assert_eq!(place(&house.desk, house.me, id, TODAY, &TimeZone::UTC), Ok(None));
}

#[test]
fn two_windows_lose_nothing() {
    let house = House::open();
    let id = house.adds(named("Guild"));
    let seen = house.one(id).kept.changes;
    let details = |notes: &str| Details { name: "Guild".to_owned(), notes: notes.to_owned(), ..Details::default() };
    keep_details(&house.desk, house.me, id, details("one"), Some(seen)).expect("kept");
    let second = keep_details(&house.desk, house.me, id, details("two"), Some(seen));
    assert_eq!(second, Err(PlaceRefused::ChangedSince));
    assert_eq!(house.one(id).kept.place.notes, "one");
}

#[test]
fn a_visit_goes_into_the_plan_where_one_says_so() {
    let house = House::open();
    let id = house.adds(Place { kind: Kind::MeetUp, ..named("Guild") });
    let task = TaskId(house.desk.id());
    let day = date(2026, 12, 3);
    assert_eq!(plan_visit(&house.desk, house.me, id, task, day), Err(NotPlanned::NoPlan));
    choose_path(&house.desk, house.me, TODAY, NURSE, Aim::First).expect("chosen");
    for _ in 0..2 {
        plan_visit(&house.desk, house.me, id, task, day).expect("planned");
    }
    let plan = the_plan(&house.desk, house.me).expect("looked").expect("a plan").value;
    let tasks: Vec<_> = plan.tasks.iter().filter(|task| task.title == "Go to Guild").collect();
    assert_eq!((tasks.len(), tasks[0].day, tasks[0].minutes), (1, Some(day), 120));
}

#[test]
fn a_calendar_is_looked_over_accepted_brought_again_and_taken_back() {
    let house = House::open();
    let kept = house.adds(named("Guild"));
    let first = house.brings(&calendar(&[("Guild", "20261203"), ("Oven Days", "20261204")]));
    assert_eq!(house.names(), ["Guild"], "nothing counts before it is accepted");
    assert_eq!(house.accepts(first), FileAccepted { made: 1, further: 1, left: 0 });
    assert_eq!(house.accepts(first), FileAccepted::default(), "sent twice");
    assert_eq!(house.names(), ["Guild", "Oven Days"]);
    assert_eq!(house.brings(&calendar(&[("Guild", "20261203"), ("Oven Days", "20261204")])), first, "the same bytes");
    let second = house.brings(&calendar(&[("Guild", "20261203"), ("Oven Days", "20261204"), ("Guild", "20270107")]));
    let looked = look_over_places(&house.desk, house.me, second).expect("looked").expect("there");
    assert_eq!(looked.rows.iter().filter(|row| row.is_open()).count(), 1, "one date is new");
    assert_eq!(house.accepts(second), FileAccepted { made: 0, further: 1, left: 0 });
    assert_eq!(house.one(kept).kept.place.dates.len(), 2);

    let undone = take_back_places(&house.desk, house.me, first).expect("taken back");
    assert_eq!(undone, FileUndone { removed: 1, dates_out: 1, left: 0 });
    assert_eq!((house.names(), house.one(kept).kept.place.dates.len()), (vec!["Guild".to_owned()], 1));
}

#[test]
fn a_place_that_was_visited_since_stays_when_its_file_is_taken_back() {
    let house = House::open();
    let file = house.brings(&calendar(&[("Oven Days", "20261204")]));
    let work = Work::of(NURSE);
    accept_places(&house.desk, house.me, file, &[0], work.as_ref()).expect("accepted");
    let id = house.all().own[0].id;
    assert!(house.one(id).kept.place.is_of(NURSE));
    house.goes(id, 20, "").expect("noted");
    let undone = take_back_places(&house.desk, house.me, file).expect("taken back");
    assert_eq!(undone, FileUndone { removed: 0, dates_out: 0, left: 1 });
}

#[test]
fn what_is_no_calendar_keeps_nothing() {
    let house = House::open();
    let bring = |bytes: &[u8]| bring_places(&house.desk, house.me, None, bytes, TODAY);
    assert_eq!(bring(b" \n"), Err(FileRefused::Empty));
    assert!(matches!(bring(b"<html>"), Err(FileRefused::Unread(_))));
    assert_eq!(bring(&vec![b'x'; intake::LARGEST_UPLOAD + 1]), Err(FileRefused::TooLarge));
    assert!(files(&house.desk, house.me).expect("looked").is_empty());
}

/// Answers what it was told to, and remembers what it was asked.
#[derive(Default)]
struct Prepared {
    answers: Mutex<Vec<Result<Answer, Unanswered>>>,
    asked: Mutex<Vec<Request>>,
}

impl Outside for Prepared {
    fn get(&self, request: &Request) -> Result<Answer, Unanswered> {
        self.asked.lock().expect("unharmed").push(request.clone());
        self.answers.lock().expect("unharmed").remove(0)
    }
}

fn answer(body: Option<String>) -> Result<Answer, Unanswered> {
    Ok(Answer { body: body.map(String::into_bytes), etag: Some("\"1\"".to_owned()), ..Answer::default() })
}

#[test]
fn a_calendar_is_looked_at_again_and_again_and_silence_loses_nothing() {
    let mut house = House::open();
    let nothing = Unanswered { refusal: Refusal::new("Nobody answered.", "Nothing to do."), not_before: None };
    let prepared = Arc::new(Prepared {
        answers: Mutex::new(vec![answer(Some(calendar(&[("Guild", "20261203")]))), answer(None), Err(nothing)]),
        ..Prepared::default()
    });
    house.desk.outside = Arc::clone(&prepared) as Arc<dyn Outside>;
    let (desk, me) = (&house.desk, house.me);
    let id = subscribe(desk, me, desk.id(), "webcal://guild.example.org/events.ics", "").expect("added");
    let again = subscribe(desk, me, desk.id(), "https://guild.example.org/events.ics", "").expect("known");
    assert_eq!(id, again);
    let one = || calendars(desk, me).expect("looked").remove(0);
    assert!(one().looking);
    assert!(work_outside_once(desk).expect("worked"));
    assert_eq!((one().calendar.label.as_str(), one().calendar.dates.len()), ("guild.example.org", 1));
    assert_eq!(house.all().coming[0].occasion.title, "Guild");
    assert!(!work_outside_once(desk).expect("worked"), "not before it is due");

    for _ in 0..2 {
        house.clock.move_by(24 * 3_600 + 60);
        assert!(work_outside_once(desk).expect("worked"));
        assert_eq!(one().calendar.dates.len(), 1, "what was read stays");
    }
    assert_eq!(one().calendar.trouble, ["Nobody answered.", "Nothing to do."]);
    let asked = prepared.asked.lock().expect("unharmed");
    let told: Vec<_> = asked.iter().map(|request| (request.url.as_str(), request.etag.as_deref())).collect();
    let url = "https://guild.example.org/events.ics";
    assert_eq!(told, [(url, None), (url, Some("\"1\"")), (url, Some("\"1\""))]);
}

#[test]
fn a_calendar_rests_is_taken_up_and_let_go() {
    let mut house = House::open();
    house.desk.outside = Arc::new(Prepared { answers: Mutex::new(vec![answer(None)]), ..Prepared::default() });
    let (desk, me) = (&house.desk, house.me);
    let id = subscribe(desk, me, desk.id(), "https://guild.example.org/a.ics", "Guild").expect("added");
    rest_calendar(desk, me, id, true).expect("rests");
    assert!(!work_outside_once(desk).expect("nothing to do"));
    rest_calendar(desk, me, id, false).expect("taken up");
    assert!(work_outside_once(desk).expect("worked"));
    look_at_calendar_now(desk, me, id).expect("soon");
    let_calendar_go(desk, me, id).expect("let go");
    assert!(calendars(desk, me).expect("looked").is_empty());
    for address in ["", "guild", "ftp://guild.example.org", "https://", "https://a b.example.org/x"] {
        assert!(matches!(subscribe(desk, me, desk.id(), address, ""), Err(CalendarRefused::Refused(_))), "{address}");
    }
}

#[test]
fn nobody_meets_places_of_somebody_else() {
    let house = House::open();
    let other = begin_guest(&house.desk, false).expect("a guest").0;
    let id = house.adds(named("Guild"));
    let file = house.brings(&calendar(&[("Oven Days", "20261204")]));
    let calendar =
        subscribe(&house.desk, house.me, house.desk.id(), "https://guild.example.org/a.ics", "").expect("added");
    let desk = &house.desk;
    assert_eq!(place(desk, other, id, TODAY, &TimeZone::UTC), Ok(None));
    assert_eq!(let_go(desk, other, id, TODAY), Err(PlaceRefused::NotThere));
    assert_eq!(look_over_places(desk, other, file), Ok(None));
    assert_eq!(accept_places(desk, other, file, &[0], None), Err(FileRefused::NotThere));
    erase(desk, other, id).expect("nothing happens");
    let_calendar_go(desk, other, calendar).expect("nothing happens");
    assert_eq!((house.names().len(), calendars(desk, house.me).expect("looked").len()), (1, 1));
}

#[test]
fn the_archive_carries_places_files_and_calendars() {
    let house = House::open();
    let id = house.adds(named("Guild"));
    house.goes(id, 20, "Something").expect("noted");
    let file = house.brings(&calendar(&[("Oven Days", "20261204")]));
    house.accepts(file);
    subscribe(&house.desk, house.me, house.desk.id(), "https://guild.example.org/a.ics", "").expect("added");
    let text = archive::write_out(&house.desk, house.me).expect("an archive");
    let other = House::open();
    archive::read_in(&other.desk, other.me, text.as_bytes()).expect("read in");
    assert_eq!(other.names(), ["Guild", "Oven Days"]);
    assert_eq!(other.one(id).kept.visits.len(), 1);
    assert!(calendars(&other.desk, other.me).expect("looked")[0].looking, "it is looked at there as well");
}

fn offered(house: &House, name: &str) -> uuid::Uuid {
    let place =
        Place { notes: "My own notes".to_owned(), url: Some("https://guild.example.org".to_owned()), ..named(name) };
    let id = house.adds(place);
    offer(&house.desk, house.me, id, house.desk.id()).expect("offered")
}

fn done(house: &House, id: uuid::Uuid) -> Vec<(Doing, String)> {
    record_of(&house.desk, id).expect("looked").into_iter().map(|deed| (deed.what, deed.why)).collect()
}

fn seen(house: &House, id: uuid::Uuid) -> Revision {
    let all = places_to_moderate(&house.desk).expect("looked");
    all.iter().find(|shared| shared.id == id).expect("there").revision
}

#[test]
fn a_place_is_offered_once_and_carries_nothing_of_its_person() {
    let house = House::open();
    let id = offered(&house, "Guild");
    let shared = shared_places(&house.desk).expect("looked");
    assert_eq!((shared.len(), shared[0].place.name.as_str()), (1, "Guild"));
    let body = shared[0].place.encode().expect("written");
    assert!(!body.contains("My own notes") && !body.contains(&house.me.to_string()), "{body}");
    let mine = house.all().own[0].id;
    assert_eq!(offer(&house.desk, house.me, mine, house.desk.id()), Ok(id), "the same place again");
    let other = begin_guest(&house.desk, false).expect("a guest").0;
    assert_eq!(offer(&house.desk, other, mine, house.desk.id()), Err(SharedRefused::NotThere));
    let kept = keep_shared(&house.desk, other, PlaceId(house.desk.id()), id).expect("kept");
    let theirs = place(&house.desk, other, kept, TODAY, &TimeZone::UTC).expect("looked").expect("there");
    assert_eq!((theirs.kept.place.from, theirs.kept.place.notes.as_str()), (From::Shared, ""));
}

#[test]
fn a_report_waits_for_a_decision_and_every_decision_stands_in_the_record() {
    let house = House::open();
    let (desk, id) = (&house.desk, offered(&house, "Guild"));
    assert_eq!(report(desk, house.me, id, "  "), Err(SharedRefused::NoReason));
    for _ in 0..2 {
        report(desk, house.me, id, "It has closed").expect("reported");
    }
    assert_eq!(places_to_moderate(desk).expect("looked")[0].place.reports, 1, "one person counts once a day");
    assert_eq!(decide_place(desk, id, seen(&house, id), Decision::Hide, ""), Err(SharedRefused::NoReason));
    let before = seen(&house, id);
    for _ in 0..2 {
        decide_place(desk, id, before, Decision::Hide, "It has closed").expect("hidden, and sent twice");
    }
    assert!(shared_places(desk).expect("looked").is_empty());
    let keep = keep_shared(desk, house.me, PlaceId(desk.id()), id);
    assert_eq!(keep, Err(PlaceRefused::NotThere));
    assert_eq!(decide_place(desk, id, before, Decision::BringBack, ""), Err(SharedRefused::ChangedSince));
    decide_place(desk, id, seen(&house, id), Decision::BringBack, "").expect("back");
    assert_eq!(shared_places(desk).expect("looked").len(), 1);
    decide_place(desk, id, seen(&house, id), Decision::Remove, "Nobody meets there").expect("removed");
    let all = places_to_moderate(desk).expect("looked");
    assert_eq!((all[0].showing, all[0].place.name.as_str()), (Showing::Removed, ""), "what stood in it is gone");
    let again = decide_place(desk, id, seen(&house, id), Decision::BringBack, "");
    assert_eq!(again, Err(SharedRefused::NotThere));
    let record = done(&house, id);
    let wanted = [
        (Doing::Removed, "Nobody meets there"),
        (Doing::BroughtBack, ""),
        (Doing::Hidden, "It has closed"),
        (Doing::Reported, "It has closed"),
        (Doing::Offered, ""),
    ];
    assert_eq!(record, wanted.map(|(what, why)| (what, why.to_owned())));
}

#[test]
fn nobody_floods_the_list() {
    let house = House::open();
    for nth in 0..20 {
        let id = house.adds(named(&format!("Place {nth}")));
        offer(&house.desk, house.me, id, house.desk.id()).expect("offered");
    }
    let id = house.adds(named("One more"));
    assert_eq!(offer(&house.desk, house.me, id, house.desk.id()), Err(SharedRefused::EnoughForToday));
    house.clock.move_by(25 * 3_600);
    assert!(offer(&house.desk, house.me, id, house.desk.id()).is_ok());
}
