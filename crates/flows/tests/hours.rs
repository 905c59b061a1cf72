//! Hours and weeks over a real file: the clock, "40 minutes just now", ticks, a calendar, what a week draws on, a look back.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use career::application::{Application, Channel, Stage, Step};
use career::conversation::Talk;
use career::hours::{Activity, Entry, Refused};
use career::id::{AccountId, ApplicationId, EntryId, PersonId, TalkId, TaskId};
use career::people::{Closeness, Contact, Facts, Person};
use career::plan::{NewTask, Plan, TaskKind, add};
use career::week::{About, BlockState, Choice, Felt, Going, LookBack, Trial, mark};
use flows::account::begin_guest;
use flows::hours::*;
use flows::week::*;
use flows::{Desk, archive};
use intake::Upload;
use jiff::ToSpan;
use jiff::civil::{Date, date};
use store::account::Account;
use store::kept::KeptApplication;
use store::{Revision, record};
use store_sqlite::SqliteStore;
use testkit::StandingClock;
use uuid::Uuid;

const TODAY: Date = date(2026, 11, 25);
const MONDAY: Date = date(2026, 11, 23);

/// A desk over a file of its own, which goes with it.
struct House {
    desk: Desk,
    clock: Arc<StandingClock>,
    me: AccountId,
    folder: PathBuf,
}

impl Drop for House {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

impl House {
    fn open() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let name = format!("footbridge-hours-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::SeqCst));
        let folder = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&folder).expect("a folder");
        let store = SqliteStore::open(&folder.join("footbridge.db")).expect("a file");
        let (desk, clock) = testkit::desk_over(Arc::new(store));
        let me = begin_guest(&desk, false).expect("a guest").0;
        House { desk, clock, me, folder }
    }

    fn account(&self) -> Account {
        self.desk.store.reading().expect("read").account(self.me).expect("looked").expect("there").value
    }

    fn id(&self) -> EntryId {
        EntryId(self.desk.id())
    }

    fn notes(&self, day: Date, minutes: i64, activity: Activity) -> EntryId {
        let id = self.id();
        note(&self.desk, self.me, id, Entry::of(day, minutes, activity).expect("some time"), TODAY).expect("noted");
        id
    }

    fn week(&self) -> Days {
        days(&self.desk, self.me, MONDAY, MONDAY.saturating_add(6.days())).expect("looked")
    }

    fn minutes(&self) -> Vec<u32> {
        self.week().entries.iter().map(|noted| noted.entry.minutes).collect()
    }

    fn applies(&self, channel: Channel, steps: &[(Stage, Date)]) -> ApplicationId {
        let mut application = Application::to("Baker");
        application.found = Some(channel);
        for (stage, on) in steps {
            let step = Step { stage: *stage, on: *on, day_known: true, words: String::new() };
            application.step(step, TODAY).expect("a step");
        }
        let id = self.desk.id();
        let kept = KeptApplication { application, ..KeptApplication::default() };
        self.puts(id, &kept);
        ApplicationId(id)
    }

    /// A plan of two tasks.
    fn plans(&self) {
        let review = date(2027, 3, 1);
        let mut plan = Plan { begun: TODAY, review, paths: Vec::new(), tasks: Vec::new(), set_aside: Vec::new() };
        for (title, kind) in [("Ask Ana about nights", TaskKind::Conversation), ("Bake at home", TaskKind::Experiment)]
        {
            let new = NewTask { title: title.to_owned(), kind, path: None, day: None, minutes: 45 };
            add(&mut plan, TaskId(self.desk.id()), new).expect("added");
        }
        self.puts(Uuid::nil(), &plan);
    }

    fn puts<R: record::Record>(&self, id: Uuid, kept: &R) {
        let mut writing = self.desk.store.writing().expect("a transaction");
        let put = record::put(writing.as_mut(), self.me, id, kept, Revision(0)).expect("put");
        assert!(matches!(put, store::Put::Written(_)));
        writing.commit().expect("kept");
    }
}

#[test]
fn some_minutes_just_now_are_noted_once_mended_taken_out_put_back_and_erased() {
    let house = House::open();
    let id = house.notes(TODAY, 40, Activity::Applying);
    let again = Entry::of(TODAY, 40, Activity::Applying).expect("some time");
    note(&house.desk, house.me, id, again, TODAY).expect("sent twice");
    assert_eq!(house.minutes(), [40]);
    // To another month and back again: nothing is lost on the way.
    for day in [date(2026, 10, 30), date(2026, 11, 24)] {
        let on = entry(&house.desk, house.me, TODAY, id)
            .expect("looked")
            .map_or(date(2026, 10, 30), |noted| noted.entry.day);
        let other = Entry::of(day, 55, Activity::Learning).expect("some time");
        mend(&house.desk, house.me, id, on, other, TODAY).expect("mended");
    }
    assert_eq!(house.minutes(), [55]);
    let day = date(2026, 11, 24);
    take_out(&house.desk, house.me, id, day).expect("taken out");
    assert_eq!((house.minutes(), house.week().taken_out.len()), (Vec::new(), 1));
    put_back(&house.desk, house.me, id, day).expect("put back");
    assert_eq!(house.minutes(), [55]);
    erase(&house.desk, house.me, id, day).expect("erased");
    assert_eq!(house.week(), Days::default());
    assert_eq!(take_out(&house.desk, house.me, id, day), Err(HoursRefused::NotThere));
}

#[test]
fn a_day_ahead_a_negative_time_and_thirty_hours_are_refused_and_lose_nothing() {
    let house = House::open();
    house.notes(TODAY, 40, Activity::Applying);
    let ahead = Entry::of(TODAY.saturating_add(1.day()), 10, Activity::Applying).expect("some time");
    assert_eq!(note(&house.desk, house.me, house.id(), ahead, TODAY), Err(HoursRefused::Ahead));
    assert_eq!(Entry::of(TODAY, -5, Activity::Applying), Err(Refused::Backwards));
    assert_eq!(Entry::of(TODAY, 30 * 60, Activity::Applying), Err(Refused::LongerThanADay));
    assert_eq!(house.minutes(), [40]);
}

#[test]
fn thirty_hours_in_several_entries_count_as_a_day_and_say_so() {
    let house = House::open();
    house.notes(TODAY, 20 * 60, Activity::Applying);
    house.notes(TODAY, 10 * 60, Activity::Learning);
    let week = house.week();
    assert_eq!(week.totals.all(), 24 * 60);
    assert_eq!(week.said.len(), 1);
    assert_eq!(week.entries.len(), 2, "what was entered stays");
}

#[test]
fn the_clock_measures_from_start_to_stop_and_one_start_stops_the_other() {
    let house = House::open();
    let me = house.account();
    let first = house.id();
    start(&house.desk, &me, first, Activity::Applying, Some(Channel::Agency)).expect("started");
    house.clock.move_by(25 * 60);
    start(&house.desk, &me, first, Activity::Applying, Some(Channel::Agency)).expect("sent twice");
    house.clock.move_by(10);
    start(&house.desk, &me, house.id(), Activity::Learning, None).expect("another");
    assert_eq!(house.minutes(), [26], "the first is noted, its begun minute whole");
    house.clock.move_by(60);
    let stopped = stop(&house.desk, &me, None).expect("stopped");
    assert_eq!(house.week().entries.iter().find(|noted| noted.id == stopped).map(|noted| noted.entry.minutes), Some(1));
    assert_eq!(running(&house.desk, house.me), Ok(None));
    assert_eq!(stop(&house.desk, &me, None), Err(HoursRefused::NotThere));
}

#[test]
fn a_clock_that_was_forgotten_runs_on_until_the_person_says_what_it_was() {
    let house = House::open();
    let me = house.account();
    start(&house.desk, &me, house.id(), Activity::Applying, None).expect("started");
    house.clock.move_by(30 * 3600);
    assert_eq!(stop(&house.desk, &me, None), Err(HoursRefused::Entry(Refused::LongerThanADay)));
    assert!(running(&house.desk, house.me).expect("looked").is_some());
    stop_after(&house.desk, &me, None, 90).expect("noted");
    assert_eq!(house.minutes(), [90]);
    start(&house.desk, &me, house.id(), Activity::Applying, None).expect("started");
    throw_away(&house.desk, house.me, None).expect("away");
    assert_eq!((running(&house.desk, house.me), house.minutes()), (Ok(None), vec![90]));
}

#[test]
fn what_was_kept_in_the_week_is_noted_by_one_press_and_once() {
    let house = House::open();
    house.plans();
    let week =
        propose_week(&house.desk, house.me, MONDAY, TODAY, Some(Going::Usual)).expect("proposed").expect("a week");
    let block =
        week.blocks.iter().find(|block| block.task.is_some() && block.day <= TODAY).or_else(|| week.blocks.first());
    let block = block.expect("a block").clone();
    change_week(&house.desk, house.me, MONDAY, |week| {
        week.blocks.iter_mut().for_each(|known| known.day = TODAY);
        mark(week, block.id, BlockState::Kept)
    })
    .expect("kept");
    let offered = ticks(&house.desk, house.me, TODAY).expect("looked");
    assert_eq!(offered.len(), 1, "{offered:?}");
    let tick = offered[0].clone();
    note(&house.desk, house.me, tick.id, tick.entry, TODAY).expect("noted");
    assert!(ticks(&house.desk, house.me, TODAY).expect("looked").is_empty());
    // Taken out again, it is not pressed upon them; erased, neither.
    take_out(&house.desk, house.me, tick.id, TODAY).expect("out");
    assert!(ticks(&house.desk, house.me, TODAY).expect("looked").is_empty());
    erase(&house.desk, house.me, tick.id, TODAY).expect("erased");
    assert!(entry(&house.desk, house.me, TODAY, tick.id).expect("looked").is_none());
    assert!(ticks(&house.desk, house.me, TODAY).expect("looked").is_empty());
}

#[test]
fn what_is_over_in_a_calendar_is_picked_once_and_taken_out_at_once() {
    let house = House::open();
    let event = |uid: &str, from: &str, to: &str, name: &str| {
        format!("BEGIN:VEVENT\nUID:{uid}\nSUMMARY:{name}\nDTSTART:{from}\nDTEND:{to}\nEND:VEVENT\n")
    };
    let calendar = format!(
        "BEGIN:VCALENDAR\n{}{}{}{}END:VCALENDAR\n",
        event("1", "20261124T090000Z", "20261124T094500Z", "Coffee with Ana"),
        event("2", "20261125T230000Z", "20261125T233000Z", "Later today"),
        event("3", "20260101T090000Z", "20260101T094500Z", "Long ago"),
        "BEGIN:VEVENT\nUID:4\nSUMMARY:A whole day\nDTSTART;VALUE=DATE:20261123\nEND:VEVENT\n",
    );
    let upload = Upload { name: Some("mine.ics"), bytes: calendar.as_bytes() };
    let events = past_events(&house.desk, &house.account(), &upload).expect("read").events;
    let told: Vec<(&str, u32)> = events.iter().map(|event| (event.title.as_str(), event.minutes)).collect();
    assert_eq!(told, [("Coffee with Ana", 45)]);
    let picked = || vec![(events[0].id, Entry::of(events[0].day, 45, Activity::People).expect("some time"))];
    let bringing = house.desk.id();
    for _ in 0..2 {
        note_events(&house.desk, house.me, bringing, picked(), TODAY).expect("noted");
    }
    assert_eq!(house.minutes(), [45]);
    assert_eq!(take_out_events(&house.desk, house.me, bringing, TODAY), Ok(1));
    assert_eq!(house.minutes(), Vec::<u32>::new());
    let nothing = Upload { name: None, bytes: b" \n" };
    assert_eq!(past_events(&house.desk, &house.account(), &nothing), Err(EventRefused::Empty));
}

#[test]
fn a_week_draws_on_reminders_applications_people_and_talks_without_a_plan() {
    let house = House::open();
    let nothing = propose_week(&house.desk, house.me, MONDAY, TODAY, Some(Going::Usual)).expect("asked");
    assert_eq!(nothing, None, "nothing waits");
    let reminder = house.applies(Channel::Board, &[(Stage::Applied, date(2026, 10, 20))]);
    let saved = house.applies(Channel::Agency, &[(Stage::Saved, date(2026, 11, 20))]);
    let mut ana = Person::by_hand(Facts::named("Ana"));
    ana.closeness = Some(Closeness::Close);
    ana.note(Contact { on: date(2026, 6, 1), words: String::new() }, TODAY).expect("noted");
    let person = PersonId(house.desk.id());
    house.puts(person.0, &store::kept::KeptPerson { person: ana, ..Default::default() });
    let talk = TalkId(house.desk.id());
    house.puts(talk.0, &Talk { with: Some(person), planned: Some(date(2026, 11, 27)), ..Talk::default() });
    let week =
        propose_week(&house.desk, house.me, MONDAY, TODAY, Some(Going::Usual)).expect("proposed").expect("a week");
    let about = |about: About| week.blocks.iter().find(|block| block.about == Some(about));
    assert_eq!(about(About::Application(reminder)).map(|block| block.doing), Some(Some(Activity::FollowUp)));
    assert!(about(About::Application(saved)).is_some_and(|block| block.channel == Some(Channel::Agency)));
    assert!(about(About::Person(person)).is_some_and(|block| block.title == "Write to Ana"));
    assert!(about(About::Talk(person, talk)).is_some_and(|block| block.day == date(2026, 11, 27)));
    assert!(week.blocks.iter().all(|block| !block.why.is_empty()));
    // Proposed anew, what was said of a block stands, and nothing stands twice.
    let id = about(About::Person(person)).expect("in it").id;
    change_week(&house.desk, house.me, MONDAY, |week| mark(week, id, BlockState::Kept)).expect("kept");
    let anew =
        propose_week(&house.desk, house.me, MONDAY, TODAY, Some(Going::Usual)).expect("proposed").expect("a week");
    let of_ana: Vec<BlockState> = anew
        .blocks
        .iter()
        .filter(|block| block.about == Some(About::Person(person)))
        .map(|block| block.state)
        .collect();
    assert_eq!(of_ana, [BlockState::Kept]);
}

#[test]
fn a_look_back_tells_the_hours_and_keeps_what_is_tried() {
    let house = House::open();
    house.applies(Channel::Board, &[(Stage::Applied, MONDAY)]);
    propose_week(&house.desk, house.me, MONDAY, TODAY, Some(Going::Usual)).expect("proposed");
    house.plans();
    propose_week(&house.desk, house.me, MONDAY, TODAY, Some(Going::Usual)).expect("proposed").expect("a week");
    house.notes(TODAY, 40, Activity::Applying);
    let looked = look_back(&house.desk, house.me, MONDAY, TODAY).expect("looked");
    assert_eq!((looked.totals.all(), looked.heard.sent), (40, 1));
    assert!(looked.lessons.unknown.is_some_and(|words| words.starts_with("From 1 application nothing")));
    assert_eq!(looked.lessons.stop, None);
    let trial = Trial::of(Channel::Agency, &looked.returns, TODAY);
    let said = LookBack { felt: Some(Felt::Hard), trial: Choice::This(trial), ..LookBack::default() };
    review_week(&house.desk, house.me, MONDAY, &said, None, TODAY).expect("closed");
    let after = look_back(&house.desk, house.me, MONDAY.saturating_add(7.days()), TODAY).expect("looked");
    assert!(
        after.lessons.tried.is_some_and(|words| words.contains("nothing was sent that way. That is too few to tell."))
    );
    assert!(after.lessons.tries.is_empty());
}

#[test]
fn no_outcomes_and_a_thousand_applications_of_one_day_are_answered() {
    let house = House::open();
    let none = own_returns(&house.desk, house.me, TODAY).expect("looked");
    assert_eq!(none.returns.order(career::hours::Outcome::Interview), None);
    let mut writing = house.desk.store.writing().expect("a transaction");
    for _ in 0..1_000 {
        let mut application = Application::to("Any");
        application.found = Some(Channel::QuickApply);
        let step = Step { stage: Stage::Applied, on: TODAY, day_known: true, words: String::new() };
        application.step(step, TODAY).expect("a step");
        let kept = KeptApplication { application, ..KeptApplication::default() };
        let put = record::put(writing.as_mut(), house.me, house.desk.id(), &kept, Revision(0)).expect("put");
        assert!(matches!(put, store::Put::Written(_)));
    }
    writing.commit().expect("kept");
    let own = own_returns(&house.desk, house.me, TODAY).expect("looked");
    assert_eq!(own.returns.through(Channel::QuickApply).sent, 1_000);
    assert_eq!(own.returns.order(career::hours::Outcome::Interview), None, "of today nothing is known");
    assert!(propose_week(&house.desk, house.me, MONDAY, TODAY, Some(Going::Usual)).is_ok());
}

#[test]
fn a_budget_of_zero_is_a_week_with_nothing_in_it() {
    let house = House::open();
    house.plans();
    set_hours(&house.desk, house.me, 0).expect("kept");
    let week =
        propose_week(&house.desk, house.me, MONDAY, TODAY, Some(Going::Light)).expect("proposed").expect("a week");
    assert!(week.blocks.is_empty());
    assert!(week.words.iter().any(|words| words.starts_with("Nothing is asked of this week")));
}

#[test]
fn the_log_goes_along_in_the_archive_and_as_a_table() {
    let house = House::open();
    let me = house.account();
    let id = house.id();
    let words = Entry::of(TODAY, 40, Activity::Applying).and_then(|entry| entry.with_words("=for the bakery"));
    note(&house.desk, house.me, id, words.expect("some time").through(Channel::Agency), TODAY).expect("noted");
    start(&house.desk, &me, house.id(), Activity::Learning, None).expect("started");
    let csv = hours_csv(&house.desk, house.me).expect("written");
    assert_eq!(csv.lines().nth(1), Some("2026-11-25,40,applying,An agency or recruiter,'=for the bakery"));
    let text = archive::write_out(&house.desk, house.me).expect("written");
    let other = begin_guest(&house.desk, false).expect("a guest").0;
    archive::read_in(&house.desk, other, text.as_bytes()).expect("read");
    let there = days(&house.desk, other, MONDAY, TODAY).expect("looked");
    assert_eq!(there.entries.len(), 1);
    assert!(running(&house.desk, other).expect("looked").is_some());
}

#[test]
fn a_clock_that_ran_for_long_is_asked_about_before_anything_is_noted() {
    let house = House::open();
    let me = house.account();
    start(&house.desk, &me, house.id(), Activity::Applying, None).expect("started");
    house.clock.move_by(15 * 3600);
    assert_eq!(stop(&house.desk, &me, None), Err(HoursRefused::LongClock(900)));
    assert!(start(&house.desk, &me, house.id(), Activity::Learning, None).is_err(), "nor unseen, by starting another");
    stop_after(&house.desk, &me, None, 120).expect("said");
    let week = days(&house.desk, house.me, MONDAY, MONDAY.saturating_add(13.days())).expect("looked");
    assert_eq!(week.totals.all(), 120);
}

#[test]
fn overlapping_events_count_once_and_a_mended_word_changes_no_minute() {
    let house = House::open();
    let me = house.account();
    let began = |hour: i8, minute: i8| {
        date(2026, 11, 24).at(hour, minute, 0, 0).to_zoned(house.desk.zone_of(&me)).expect("a time")
    };
    let from = |zoned: jiff::Zoned| Entry {
        began: Some(zoned.timestamp()),
        ..Entry::of(date(2026, 11, 24), 60, Activity::People).expect("some time")
    };
    let (one, other) = (house.id(), house.id());
    let picked = vec![(one, from(began(9, 0))), (other, from(began(9, 30)))];
    note_events(&house.desk, house.me, house.desk.id(), picked, TODAY).expect("noted");
    assert_eq!(house.week().totals.all(), 90);
    let worded = Entry::of(date(2026, 11, 24), 60, Activity::People).and_then(|entry| entry.with_words("Ana"));
    mend(&house.desk, house.me, one, date(2026, 11, 24), worded.expect("words"), TODAY).expect("mended");
    assert_eq!(house.week().totals.all(), 90);
}

#[test]
fn a_page_that_was_gone_back_to_notes_another_entry_and_loses_none() {
    let house = House::open();
    let id = house.notes(TODAY, 40, Activity::Applying);
    let other = Entry::of(TODAY, 25, Activity::Learning).expect("some time");
    note(&house.desk, house.me, id, other, TODAY).expect("noted");
    let mut minutes = house.minutes();
    minutes.sort_unstable();
    assert_eq!(minutes, [25, 40]);
}

#[test]
fn an_archive_read_in_beside_a_log_adds_what_is_missing_of_a_month() {
    let house = House::open();
    house.notes(TODAY, 40, Activity::Applying);
    let text = archive::write_out(&house.desk, house.me).expect("written");
    let other = begin_guest(&house.desk, false).expect("a guest").0;
    let here = Entry::of(TODAY, 10, Activity::Rest).expect("some time");
    note(&house.desk, other, house.id(), here, TODAY).expect("noted");
    for _ in 0..2 {
        archive::read_in(&house.desk, other, text.as_bytes()).expect("read");
    }
    assert_eq!(days(&house.desk, other, MONDAY, TODAY).expect("looked").totals.all(), 50);
}

#[test]
fn a_week_that_began_on_monday_is_still_there_for_who_now_counts_from_sunday() {
    let house = House::open();
    house.plans();
    propose_week(&house.desk, house.me, MONDAY, TODAY, Some(Going::Usual)).expect("proposed").expect("a week");
    let sunday = Account { week_starts_on_sunday: true, ..house.account() };
    assert_eq!(start_of_week(&sunday, TODAY), date(2026, 11, 22));
    assert_eq!(start_of_kept_week(&house.desk, &sunday, TODAY), Ok(MONDAY));
    // A day of no kept week is counted as they count.
    assert_eq!(start_of_kept_week(&house.desk, &sunday, date(2026, 12, 8)), Ok(date(2026, 12, 6)));
}

#[test]
fn what_rests_is_taken_up_again_by_a_press() {
    let house = House::open();
    let said = LookBack { rests: Choice::This(Channel::Board), ..LookBack::default() };
    review_week(&house.desk, house.me, MONDAY, &said, None, TODAY).expect("closed, though nobody had proposed it");
    let next = MONDAY.saturating_add(7.days());
    assert_eq!(look_back(&house.desk, house.me, next, next).expect("looked").rests, [Channel::Board]);
    take_up_way(&house.desk, house.me, Channel::Board, next).expect("taken up");
    assert!(look_back(&house.desk, house.me, next, next).expect("looked").rests.is_empty());
}

#[test]
fn an_archive_changed_by_hand_brings_no_week_of_a_thousand_hours_and_no_entry_of_a_month() {
    let house = House::open();
    set_hours(&house.desk, house.me, 330).expect("kept");
    let forty = Entry::of(TODAY, 40, Activity::Learning).expect("some minutes");
    note(&house.desk, house.me, EntryId(Uuid::from_u128(7)), forty, TODAY).expect("noted");
    let text = archive::write_out(&house.desk, house.me).expect("written");
    let by_hand =
        text.replace("\"usual\": 330", "\"usual\": 4294967295").replace("\"minutes\": 40", "\"minutes\": 4000000000");
    assert!(by_hand.contains("4294967295") && by_hand.contains("4000000000"));
    let other = House::open();
    archive::read_in(&other.desk, other.me, by_hand.as_bytes()).expect("read");
    assert_eq!(settings(&other.desk, other.me).expect("kept").energy.usual, 60 * 60);
    assert_eq!(other.minutes(), [24 * 60]);
    assert!(propose_week(&other.desk, other.me, MONDAY, TODAY, Some(Going::Hard)).is_ok());
}
