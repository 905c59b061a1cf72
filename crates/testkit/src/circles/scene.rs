//! One of every kind of person and thing.

use std::collections::BTreeMap;

use career::application::{Application, Stage, Step};
use career::circle::access::Subject;
use career::circle::{Answered, Audience, Charter, Half, Promise, Role, Thing, What};
use career::id::{AccountId, ApplicationId, CircleId, PostingId, SeatId, TaskId, ThingId};
use career::plan::{Aim, ChosenPath, Destination, Plan, Task, TaskKind, TaskState};
use flows::Desk;
use jiff::civil::date;
use store::account::{Account, Credentials};
use store::circles::{SeatRow, ThingRow, encode};
use store::kept::KeptApplication;
use store::{Revision, Writing, record};
use uuid::Uuid;

/// Who is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Name {
    /// The host: a member.
    Hana,
    /// A member, in whose name most things stand.
    Olga,
    /// A member to whom they are given by name.
    Gil,
    /// A member who is not named.
    Mia,
    /// A coach to whom they are given by name; wrote a note, opened something.
    Cora,
    /// A coach to whom nothing was given.
    Carl,
    /// Somebody who left.
    Fred,
    /// Somebody who was never in.
    Stan,
    /// Somebody who administers the instance and was never in.
    Ada,
}

impl Name {
    /// Everybody.
    pub const ALL: [Name; 9] =
        [Name::Hana, Name::Olga, Name::Gil, Name::Mia, Name::Cora, Name::Carl, Name::Fred, Name::Stan, Name::Ada];

    fn number(self) -> u128 {
        self as u128 + 1
    }

    /// Their account.
    pub fn account(self) -> AccountId {
        AccountId(Uuid::from_u128(self.number()))
    }

    /// Their seat, whether they have one or not.
    pub fn seat(self) -> SeatId {
        SeatId(Uuid::from_u128(100 + self.number()))
    }

    fn role(self) -> Option<(Role, bool)> {
        match self {
            Name::Hana | Name::Olga | Name::Gil | Name::Mia => Some((Role::Member, true)),
            Name::Cora | Name::Carl => Some((Role::Coach, true)),
            Name::Fred => Some((Role::Member, false)),
            Name::Stan | Name::Ada => None,
        }
    }
}

/// The circle, as it stands on a desk.
pub struct Scene {
    /// The circle.
    pub circle: CircleId,
    /// One thing of each kind; for those that can be given, one that is given by name and one that is for every member.
    pub things: BTreeMap<(Subject, bool), ThingId>,
}

/// The path that everybody has in their plan.
pub const PATH: &str = "43-1011.00";

impl Scene {
    /// A word that stands in nothing but this thing.
    pub fn secret(subject: Subject, for_members: bool) -> String {
        format!("quince{}{}", format!("{subject:?}").to_lowercase(), if for_members { "all" } else { "few" })
    }

    /// Sets everything up in an empty store.
    ///
    /// # Panics
    /// When the store does not take it.
    pub fn on(desk: &Desk) -> Scene {
        let circle = CircleId(Uuid::from_u128(1_000));
        let mut writing = desk.store.writing().expect("a transaction begins");
        for name in Name::ALL {
            move_in(writing.as_mut(), name);
        }
        let charter = Charter {
            name: "The table".to_owned(),
            why: Scene::secret(Subject::Charter, false),
            host: Name::Hana.seat(),
            ..Charter::default()
        };
        let body = encode(&charter).expect("it can be written");
        let _ = writing.put_circle(circle, &body, Revision(0)).expect("it is kept");
        let now = desk.now();
        for name in Name::ALL {
            let Some((role, is_in)) = name.role() else { continue };
            let row = SeatRow {
                circle,
                seat: name.seat(),
                account: name.account(),
                role,
                name: if is_in { format!("{name:?}") } else { String::new() },
                joined: now,
                left: (!is_in).then_some(now),
            };
            writing.put_seat(&row).expect("they sit down");
        }
        let mut scene = Scene { circle, things: BTreeMap::new() };
        scene.furnish(writing.as_mut(), now);
        writing.commit().expect("it is kept");
        scene
    }

    fn furnish(&mut self, writing: &mut dyn Writing, now: jiff::Timestamp) {
        let few = Audience::of(vec![Name::Gil.seat(), Name::Cora.seat()]);
        let mut number = 2_000;
        let mut put = |subject: Subject, all: bool, seat: Name, about: Option<Name>, audience: Audience, what: What| {
            number += 1;
            let id = ThingId(Uuid::from_u128(number));
            let body = encode(&Thing::new(now, audience, what)).expect("it can be written");
            let about = about.map(Name::seat);
            let row = ThingRow { circle: self.circle, id, seat: seat.seat(), about, revision: Revision(0), body };
            let _ = writing.put_thing(&row).expect("it is kept");
            self.things.insert((subject, all), id);
            id
        };
        let mut offer = ThingId(Uuid::nil());
        for subject in [
            Subject::Win,
            Subject::Commitment,
            Subject::Ask,
            Subject::Offer,
            Subject::Path,
            Subject::Opening,
            Subject::Figure,
        ] {
            for all in [false, true] {
                let audience = if all { Audience::members() } else { few.clone() };
                let id = put(subject, all, Name::Olga, None, audience, given(subject, Scene::secret(subject, all)));
                if subject == Subject::Offer && !all {
                    offer = id;
                }
            }
        }
        let secret = |subject| Scene::secret(subject, false);
        let none = Audience::default;
        let answer = What::Answer { to: offer, words: secret(Subject::Answer), state: Answered::Waits };
        put(Subject::Answer, false, Name::Gil, Some(Name::Olga), none(), answer);
        let minutes = What::Minutes { day: date(2026, 11, 20), words: secret(Subject::Minutes), there: Vec::new() };
        put(Subject::Minutes, false, Name::Olga, None, Audience::members(), minutes);
        let note = What::CoachNote { words: secret(Subject::CoachNote) };
        put(Subject::CoachNote, false, Name::Cora, Some(Name::Olga), none(), note);
        let ends = now + jiff::SignedDuration::from_hours(24);
        let invitation = What::Invitation { secret: [7; 32], role: Role::Member, ends };
        put(Subject::Invitation, false, Name::Olga, None, none(), invitation);
        let opened = What::Opened { thing: offer, last: now, times: 3 };
        put(Subject::Opened, false, Name::Cora, Some(Name::Olga), none(), opened);
    }
}

/// A thing that can be given, with these words in it.
pub(super) fn given(subject: Subject, words: String) -> What {
    match subject {
        Subject::Win => What::Win { words },
        Subject::Commitment => {
            What::Commitment { task: TaskId(Uuid::from_u128(5)), words, first: None, by: None, state: Promise::Open }
        }
        Subject::Ask => What::Ask { words, settled: false },
        Subject::Offer => {
            let half = Half { code: PATH.to_owned(), title: "Supervisors".to_owned(), a_month: 8 };
            What::Offer { words, half: Some(half) }
        }
        Subject::Path => What::Path { code: PATH.to_owned(), title: "A path".to_owned(), why: words, chosen: true },
        Subject::Opening => {
            What::Opening { posting: PostingId(Uuid::from_u128(6)), title: words, place: String::new(), address: None }
        }
        Subject::Minutes => What::Minutes { day: date(2026, 11, 20), words, there: Vec::new() },
        Subject::CoachNote => What::CoachNote { words },
        _ => What::Figure { words, because: "Counted.".to_owned() },
    }
}

/// An account that has a plan with a task and a path, and an application, so that there is something to give.
fn move_in(writing: &mut dyn Writing, name: Name) {
    let id = name.account();
    let credentials = Credentials {
        email: format!("{name:?}@example.org").to_lowercase(),
        password: "-".to_owned(),
        recovery: "-".to_owned(),
    };
    let made = jiff::Timestamp::from_second(1_795_000_000).expect("an instant");
    let account = Account {
        id,
        name: format!("{name:?}"),
        credentials: Some(credentials),
        role: if name == Name::Ada { store::account::Role::Administrator } else { store::account::Role::Person },
        made,
        expires: None,
        zone: None,
        week_starts_on_sunday: false,
    };
    let _ = writing.put_account(&account, Revision(0)).expect("they move in");
    let path = ChosenPath {
        to: Destination::Occupation(PATH.to_owned()),
        aim: Aim::First,
        why: String::new(),
        assumptions: Vec::new(),
        gaps: Vec::new(),
        apply_for: Vec::new(),
        stop_rules: Vec::new(),
        notes: Vec::new(),
    };
    let task = Task {
        id: TaskId(Uuid::from_u128(7)),
        kind: TaskKind::Other,
        title: "Call somebody".to_owned(),
        why: String::new(),
        path: None,
        day: None,
        minutes: 30,
        state: TaskState::Open,
        by_hand: true,
        ask: Vec::new(),
        proposed_as: None,
    };
    let day = date(2026, 11, 20);
    let plan = Plan { begun: day, review: date(2026, 12, 20), paths: vec![path], tasks: vec![task], set_aside: vec![] };
    let _ = record::put_the(writing, id, &plan, Revision(0)).expect("it is kept");
    let application = ApplicationId(Uuid::from_u128(8));
    let mut clerk = Application::to("Night clerk");
    let sent = Step { stage: Stage::Applied, on: date(2026, 5, 4), day_known: true, words: String::new() };
    clerk.step(sent, day).expect("it was sent");
    let kept = KeptApplication::new(clerk);
    let _ = record::put(writing, id, application.0, &kept, Revision(0)).expect("it is kept");
}
