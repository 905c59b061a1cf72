//! Circles at the flow: founding, inviting, promising, giving and taking back, leaving.

use career::circle::{Answered, Audience, Charter, Half, Meets, Promise, Role, What};
use career::id::{AccountId, CircleId, SeatId, ThingId};
use career::plan::{Plan, tick};
use flows::Desk;
use flows::account::{Policy, SignUp, sign_up};
use flows::circle::{
    Asking, AtTable, CircleRefused, JoinRefused, Promised, answer, ask_to_leave, circles, close, coached, found,
    invite, invited, join, leave, look_at, my_words, promise, put, read, settle, shared, table, take_away,
    take_the_chair,
};
use flows::plan::change_plan;
use jiff::civil::{Date, date};
use store::record;
use testkit::StandingClock;
use uuid::Uuid;

const TODAY: Date = date(2026, 11, 25);
const TABLE: CircleId = CircleId(Uuid::from_u128(77));

fn somebody(desk: &Desk, name: &str) -> Asking {
    let wanted = SignUp {
        name: name.to_owned(),
        email: format!("{name}@example.org"),
        password: "a calm table by a window".to_owned(),
        ..SignUp::default()
    };
    let _ = sign_up(desk, Policy::Open, None, &wanted, name).expect("they sign up");
    let account = flows::account::accounts_of(desk, &wanted.email).expect("it answers")[0].id;
    Asking { account, administrator: false }
}

/// Hana's circle, with Omar in it.
fn two_at_a_table() -> (Desk, std::sync::Arc<StandingClock>, Asking, Asking) {
    let (desk, clock) = testkit::desk();
    let (hana, omar) = (somebody(&desk, "hana"), somebody(&desk, "omar"));
    let charter = Charter {
        name: "Tuesday table".to_owned(),
        meets: Meets::of(date(2026, 11, 24), 18 * 60, 1, "America/Chicago"),
        ..Charter::default()
    };
    found(&desk, hana.account, TABLE, charter, "Hana").expect("it is founded");
    let text = invite(&desk, hana, TABLE, Role::Member).expect("a link");
    join(&desk, omar.account, TABLE, &text, "Omar").expect("he joins");
    (desk, clock, hana, omar)
}

fn new(number: u128) -> ThingId {
    ThingId(Uuid::from_u128(number))
}

fn win(words: &str) -> What {
    What::Win { words: words.to_owned() }
}

fn seat_of(desk: &Desk, who: Asking) -> SeatId {
    let table = read(desk, TABLE).expect("it answers").expect("it is there");
    table.visit(desk, who).seat().expect("they are in").id
}

fn sees(desk: &Desk, who: Asking, thing: ThingId) -> bool {
    look_at(desk, who, TABLE, thing).is_ok()
}

#[test]
fn an_invitation_says_who_is_in_opens_once_and_not_after_a_week() {
    let (desk, clock, hana, _) = two_at_a_table();
    let [kim, lea] = ["kim", "lea"].map(|name| somebody(&desk, name));
    let text = invite(&desk, hana, TABLE, Role::Member).expect("a link");
    let seen = invited(&desk, kim.account, TABLE, &text).expect("it is open");
    assert_eq!((seen.name.as_str(), seen.by.as_str()), ("Tuesday table", "Hana"));
    assert_eq!(seen.who, ["Hana", "Omar"]);
    assert_eq!(join(&desk, kim.account, TABLE, &text, "  "), Err(JoinRefused::NoName));
    assert_eq!(join(&desk, kim.account, TABLE, &text, "Kim"), Ok(()));
    assert_eq!(join(&desk, kim.account, TABLE, &text, "Kim"), Ok(()), "she is in already");
    assert_eq!(join(&desk, lea.account, TABLE, &text, "Lea"), Err(JoinRefused::NotOpen));
    assert_eq!(invited(&desk, lea.account, TABLE, &text), Err(JoinRefused::NotOpen));
    let late = invite(&desk, hana, TABLE, Role::Member).expect("a link");
    clock.move_by(7 * 24 * 3600);
    assert_eq!(join(&desk, lea.account, TABLE, &late, "Lea"), Err(JoinRefused::NotOpen));
}

#[test]
fn who_tries_many_links_is_asked_to_wait() {
    let (desk, clock, hana, _) = two_at_a_table();
    let lea = somebody(&desk, "lea");
    let nothing = format!("{}.{}", Uuid::from_u128(5).simple(), "ab".repeat(32));
    let tries: Vec<_> = (0..22).map(|_| join(&desk, lea.account, TABLE, &nothing, "Lea")).collect();
    assert_eq!((tries[0].clone(), tries[21].clone()), (Err(JoinRefused::NotOpen), Err(JoinRefused::TooMany)));
    let text = invite(&desk, hana, TABLE, Role::Member).expect("a link");
    assert_eq!(join(&desk, lea.account, TABLE, &text, "Lea"), Err(JoinRefused::TooMany), "also a right one waits");
    clock.move_by(16 * 60);
    assert_eq!(join(&desk, lea.account, TABLE, &text, "Lea"), Ok(()));
}

#[test]
fn an_invitation_that_is_taken_back_opens_nothing() {
    let (desk, _, hana, _) = two_at_a_table();
    let lea = somebody(&desk, "lea");
    let text = invite(&desk, hana, TABLE, Role::Member).expect("a link");
    let (id, _) = flows::account::parse_token(&text).expect("a token");
    take_away(&desk, hana, TABLE, ThingId(id)).expect("it is hers");
    assert_eq!(join(&desk, lea.account, TABLE, &text, "Lea"), Err(JoinRefused::NotOpen));
}

#[test]
fn one_invitation_used_by_two_at_once_lets_one_in() {
    let (desk, _, hana, _) = two_at_a_table();
    let people = ["kim", "lea", "mo"].map(|name| somebody(&desk, name));
    let text = invite(&desk, hana, TABLE, Role::Member).expect("a link");
    let joined: Vec<bool> = std::thread::scope(|scope| {
        let tries = people.map(|who| {
            let (desk, text) = (&desk, &text);
            scope.spawn(move || join(desk, who.account, TABLE, text, "Somebody").is_ok())
        });
        tries.into_iter().map(|one| one.join().expect("they try")).collect()
    });
    assert_eq!(joined.iter().filter(|joined| **joined).count(), 1);
    let table = table(&desk, hana, TABLE).expect("it is there");
    assert_eq!(table.visit(&desk, hana).seats().len(), 3);
}

#[test]
fn a_circle_has_eight_members_and_two_coaches_at_most() {
    let (desk, _, hana, _) = two_at_a_table();
    for nth in 0..6 {
        let who = somebody(&desk, &format!("member{nth}"));
        let text = invite(&desk, hana, TABLE, Role::Member).expect("a link");
        assert_eq!(join(&desk, who.account, TABLE, &text, "M"), Ok(()));
    }
    let late = somebody(&desk, "late");
    let text = invite(&desk, hana, TABLE, Role::Member).expect("a link");
    assert_eq!(join(&desk, late.account, TABLE, &text, "Late"), Err(JoinRefused::Full("members")));
    let text = invite(&desk, hana, TABLE, Role::Coach).expect("a link");
    assert_eq!(join(&desk, late.account, TABLE, &text, "Late"), Ok(()));
}

#[test]
fn a_promise_lives_in_the_plan_and_its_copy_follows() {
    let (desk, _, hana, omar) = two_at_a_table();
    let id = new(1);
    let promised = Promised::New { title: "Call Ines".to_owned(), day: Some(date(2026, 11, 30)), minutes: 30 };
    for _ in 0..2 {
        // A form sent twice promises once.
        promise(&desk, omar, TABLE, id, promised.clone(), Audience::members(), TODAY).expect("it is promised");
    }
    let plan = |who: AccountId| {
        let kept = record::the::<Plan>(desk.store.reading().expect("a look").as_ref(), who).expect("it answers");
        kept.expect("there is one").value
    };
    assert_eq!(plan(omar.account).tasks.len(), 1);
    let task = plan(omar.account).tasks[0].id;
    let copy = |desk: &Desk| look_at(desk, hana, TABLE, id).expect("it is given to her").standing.thing.what;
    assert!(
        matches!(copy(&desk), What::Commitment { state: Promise::Open, by: Some(day), .. } if day == date(2026, 11, 30))
    );
    change_plan(&desk, omar.account, |plan| {
        career::plan::edit(plan, task, &[career::plan::Edit::Day(Some(date(2026, 12, 2)))])
    })
    .expect("it is moved");
    assert!(
        matches!(copy(&desk), What::Commitment { first, by, .. } if first == Some(date(2026, 11, 30)) && by == Some(date(2026, 12, 2)))
    );
    change_plan(&desk, omar.account, |plan| tick(plan, task, TODAY)).expect("it is done");
    assert!(matches!(copy(&desk), What::Commitment { state: Promise::Kept(TODAY), .. }));
    take_away(&desk, omar, TABLE, id).expect("it is his");
    assert!(!sees(&desk, hana, id));
    assert_eq!(plan(omar.account).tasks.len(), 1, "his plan stays as it is");
}

#[test]
fn what_is_given_to_a_coach_by_name_is_seen_by_them_and_its_owner_sees_that() {
    let (desk, clock, hana, omar) = two_at_a_table();
    let cora = somebody(&desk, "cora");
    let text = invite(&desk, hana, TABLE, Role::Coach).expect("a link");
    join(&desk, cora.account, TABLE, &text, "Cora").expect("she joins");
    let (all, few) = (new(1), new(2));
    put(&desk, omar, TABLE, all, win("For the members"), Audience::members(), None).expect("it stands there");
    let to = Audience::of(vec![seat_of(&desk, cora)]);
    put(&desk, omar, TABLE, few, win("For Cora"), to, None).expect("it stands there");
    assert!(!sees(&desk, cora, all));
    assert!(!sees(&desk, hana, few), "the host sees no more than others");
    let lines = coached(&desk, cora.account).expect("it answers");
    assert_eq!(lines[0].new.iter().map(|(who, _)| who.as_str()).collect::<Vec<_>>(), ["Omar"]);
    clock.move_by(60);
    assert!(sees(&desk, cora, few));
    assert!(sees(&desk, cora, few));
    assert!(coached(&desk, cora.account).expect("it answers")[0].new.is_empty(), "she opened it");
    let given = shared(&desk, omar.account).expect("it answers");
    let of = |id| given.iter().find(|given| given.standing.id == id).expect("it is his");
    assert_eq!(of(few).to, ["Cora"]);
    assert_eq!(of(few).opened.iter().map(|by| (by.name.as_str(), by.times)).collect::<Vec<_>>(), [("Cora", 2)]);
    assert!(of(all).opened.is_empty() && of(all).to.is_empty());
    take_away(&desk, omar, TABLE, few).expect("it is his");
    assert!(!sees(&desk, cora, few));
    assert_eq!(shared(&desk, omar.account).expect("it answers").len(), 1);
}

#[test]
fn half_an_hour_is_offered_so_often_a_month_and_declined_without_a_reason() {
    let (desk, clock, hana, omar) = two_at_a_table();
    let half = Half { code: "43-3031.00".to_owned(), title: "Bookkeeping".to_owned(), a_month: 1 };
    let offer = new(1);
    let what = What::Offer { words: String::new(), half: Some(half) };
    put(&desk, hana, TABLE, offer, what, Audience::members(), None).expect("it stands there");
    answer(&desk, omar, TABLE, offer, new(2), "May I?").expect("he asks");
    let full = answer(&desk, omar, TABLE, offer, new(3), "And once more?");
    assert!(matches!(full, Err(CircleRefused::Full(_))), "{full:?}");
    settle(&desk, hana, TABLE, new(2), Answered::NotNow).expect("she says so");
    answer(&desk, omar, TABLE, offer, new(4), "Another time?").expect("what was declined does not count");
    settle(&desk, hana, TABLE, new(4), Answered::Yes).expect("she says so");
    clock.move_by(31 * 24 * 3600);
    answer(&desk, omar, TABLE, offer, new(5), "It is a new month").expect("he asks");
}

#[test]
fn whoever_leaves_takes_along_what_they_put_there() {
    let (desk, _, hana, omar) = two_at_a_table();
    put(&desk, omar, TABLE, new(1), win("A talk"), Audience::members(), None).expect("it stands there");
    let seat = seat_of(&desk, omar);
    leave(&desk, omar, TABLE).expect("he goes");
    assert_eq!(table(&desk, omar, TABLE).err(), Some(CircleRefused::NotThere));
    assert!(!sees(&desk, hana, new(1)) && circles(&desk, omar.account).expect("it answers").is_empty());
    let table = table(&desk, hana, TABLE).expect("she stays");
    assert_eq!(table.called(seat), "a former member");
    assert_eq!(put(&desk, omar, TABLE, new(2), win("Late"), Audience::members(), None), Err(CircleRefused::NotThere));
    let text = invite(&desk, hana, TABLE, Role::Member).expect("a link");
    join(&desk, omar.account, TABLE, &text, "Omar again").expect("he comes back");
    assert_ne!(seat_of(&desk, omar), seat, "what was left stays left");
    leave(&desk, omar, TABLE).expect("he goes");
    leave(&desk, hana, TABLE).expect("she goes");
    assert_eq!(read(&desk, TABLE), Ok(None), "nobody is left");
}

#[test]
fn an_erased_account_leaves_a_former_member() {
    let (desk, _, hana, omar) = two_at_a_table();
    let seat = seat_of(&desk, omar);
    put(&desk, omar, TABLE, new(1), win("A talk"), Audience::members(), None).expect("it stands there");
    let minutes = What::Minutes { day: TODAY, words: "We met.".to_owned(), there: vec![seat] };
    put(&desk, hana, TABLE, new(2), minutes, Audience::members(), None).expect("they are kept");
    flows::account::erase_account(&desk, omar.account).expect("he is erased");
    let table = table(&desk, hana, TABLE).expect("it is there");
    assert_eq!(table.called(seat), "a former member");
    assert!(!sees(&desk, hana, new(1)) && sees(&desk, hana, new(2)));
}

#[test]
fn a_circle_whose_host_is_gone_has_one_and_can_be_closed() {
    let (desk, _, hana, omar) = two_at_a_table();
    assert_eq!(close(&desk, omar, TABLE), Err(CircleRefused::NotYours));
    flows::account::erase_account(&desk, hana.account).expect("she is erased");
    let seat = seat_of(&desk, omar);
    assert_eq!(table(&desk, omar, TABLE).expect("it is there").visit(&desk, omar).host(), Some(seat));
    close(&desk, omar, TABLE).expect("he hosts now");
    assert_eq!(put(&desk, omar, TABLE, new(1), win("Late"), Audience::members(), None), Err(CircleRefused::NotThere));
    assert_eq!(
        promise(
            &desk,
            omar,
            TABLE,
            new(2),
            Promised::New { title: "Late".to_owned(), day: None, minutes: 30 },
            Audience::members(),
            TODAY
        ),
        Err(CircleRefused::NotThere)
    );
    let plan = record::the::<Plan>(desk.store.reading().expect("a look").as_ref(), omar.account);
    assert_eq!(plan, Ok(None), "a promise to nobody is no task");
}

#[test]
fn any_member_takes_the_chair_and_the_host_hands_it_on() {
    let (desk, _, hana, omar) = two_at_a_table();
    let (first, second) = (seat_of(&desk, hana), seat_of(&desk, omar));
    let host = || read(&desk, TABLE).expect("it answers").expect("it is there").visit(&desk, hana).host();
    assert_eq!(take_the_chair(&desk, omar, TABLE, Some(first)), Ok(()).and(Err(CircleRefused::NotYours)));
    take_the_chair(&desk, omar, TABLE, None).expect("he takes it");
    assert_eq!(host(), Some(second));
    take_the_chair(&desk, omar, TABLE, Some(first)).expect("he hands it on");
    assert_eq!(host(), Some(first));
}

#[test]
fn whoever_took_the_chair_closes_nothing_for_a_week() {
    let (desk, clock, hana, omar) = two_at_a_table();
    let theirs = seat_of(&desk, hana);
    take_the_chair(&desk, omar, TABLE, None).expect("he takes it");
    assert_eq!(close(&desk, omar, TABLE), Err(CircleRefused::TooSoon));
    assert_eq!(ask_to_leave(&desk, omar, TABLE, theirs), Err(CircleRefused::TooSoon));
    clock.move_by(7 * 24 * 3600);
    ask_to_leave(&desk, omar, TABLE, theirs).expect("a week has passed");
    assert_eq!(table(&desk, hana, TABLE).err(), Some(CircleRefused::NotThere));
}

#[test]
fn the_same_form_with_other_words_is_another_thing() {
    let (desk, _, hana, omar) = two_at_a_table();
    for words in ["A talk", "A talk", "A letter"] {
        put(&desk, omar, TABLE, new(1), win(words), Audience::members(), None).expect("it stands there");
    }
    let promised = |title: &str| Promised::New { title: title.to_owned(), day: None, minutes: 30 };
    for title in ["Call Ines", "Call Ines", "Write to Ada"] {
        promise(&desk, omar, TABLE, new(2), promised(title), Audience::members(), TODAY).expect("it is promised");
    }
    let table = table(&desk, hana, TABLE).expect("it is there");
    assert_eq!(table.visit(&desk, hana).things().count(), 4);
}

#[test]
fn a_path_is_chosen_after_a_first_promise_and_the_promise_stays() {
    let (desk, _, _, omar) = two_at_a_table();
    let promised = Promised::New { title: "Call Ines".to_owned(), day: None, minutes: 30 };
    promise(&desk, omar, TABLE, new(1), promised, Audience::members(), TODAY).expect("it is promised");
    let refused = flows::plan::begin_plan(&desk, omar.account, TODAY, "43-3031.00", None).expect("it answers");
    assert_eq!(refused, None);
    let plan = flows::plan::the_plan(&desk, omar.account).expect("it answers").expect("there is one").value;
    assert!(plan.path("43-3031.00").is_some());
    assert!(plan.tasks.iter().any(|task| task.title == "Call Ines"));
}

#[test]
fn the_agenda_holds_what_came_since_the_last_meeting() {
    let (desk, clock, hana, omar) = two_at_a_table();
    put(&desk, omar, TABLE, new(1), win("Before"), Audience::members(), None).expect("it stands there");
    let ask = What::Ask { words: "A room".to_owned(), settled: false };
    put(&desk, omar, TABLE, new(2), ask, Audience::members(), None).expect("it stands there");
    clock.move_by(8 * 24 * 3600);
    put(&desk, omar, TABLE, new(3), win("Since"), Audience::members(), None).expect("it stands there");
    let table = table(&desk, hana, TABLE).expect("it is there");
    let visit = table.visit(&desk, hana);
    let at = AtTable::of(&desk, &visit).expect("she is in");
    assert_eq!(
        at.next.as_ref().map(ToString::to_string).as_deref(),
        Some("2026-12-08T18:00:00-06:00[America/Chicago]")
    );
    let agenda = at.agenda(&visit);
    let omars = agenda.parts.iter().find(|part| part.seat == seat_of(&desk, omar)).expect("he has a part");
    assert_eq!(omars.wins.iter().map(|(id, _)| *id).collect::<Vec<_>>(), [new(3)]);
    assert_eq!(omars.asks.len(), 1);
}

#[test]
fn ones_own_words_can_be_taken_along_and_nobody_elses() {
    let (desk, _, hana, omar) = two_at_a_table();
    put(&desk, omar, TABLE, new(1), win("Mine"), Audience::members(), None).expect("it stands there");
    put(&desk, hana, TABLE, new(2), win("Hers"), Audience::members(), None).expect("it stands there");
    let words = my_words(&desk, omar.account).expect("they are written");
    assert!(words.contains("Mine") && !words.contains("Hers"), "{words}");
}
