//! A case at the flow.

use career::circle::access::{Action, Subject};
use career::circle::{Answered, Audience, Charter, Role};
use career::id::{CircleId, ThingId};
use flows::Desk;
use flows::circle::{
    Asking, CircleRefused, Promised, answer, ask_to_leave, at_table, change_charter, change_thing, close, invite,
    look_at, promise, put, read, rename, settle, table, take_away, take_the_chair,
};
use jiff::civil::date;
use store::circles::{SeatRow, ThingRow};
use uuid::Uuid;

use super::scene::{Scene, given};
use super::{Case, Name, Outcome};

/// Everything that stands in the circle, except that something was looked at.
type State = (Option<(store::Revision, String)>, Vec<SeatRow>, Vec<ThingRow>);

/// What stands in the circle.
///
/// # Panics
/// When the store does not answer.
pub fn state(desk: &Desk, circle: CircleId) -> State {
    let reading = desk.store.reading().expect("a look begins");
    let row = reading.circle(circle).expect("it answers").map(|row| (row.revision, row.body));
    let things = reading.things(circle).expect("it answers");
    let things = things.into_iter().filter(|thing| !thing.body.contains("\"opened\"")).collect();
    (row, reading.seats(circle).expect("it answers"), things)
}

/// Tries a case on a desk where nothing was tried yet.
pub fn at_the_flow(desk: &Desk, case: Case) -> Outcome {
    let scene = Scene::on(desk);
    let before = state(desk, scene.circle);
    let done = try_it(desk, &scene, case);
    let refused = matches!(done, Err(CircleRefused::NotThere | CircleRefused::NotYours));
    let told = done.as_deref().is_ok_and(|words| words.contains(&Scene::secret(case.cell.subject, case.for_members)));
    Outcome { let_in: !refused, changed: state(desk, scene.circle) != before, told }
}

/// Answers with the words that were shown, if any.
fn try_it(desk: &Desk, scene: &Scene, case: Case) -> Result<String, CircleRefused> {
    let asking = asking(case.who);
    let circle = scene.circle;
    let thing = || scene.things.get(&(case.cell.subject, case.for_members)).copied().unwrap_or(ThingId(Uuid::nil()));
    let new = ThingId(Uuid::from_u128(9_000));
    let nothing = |done: Result<(), CircleRefused>| done.map(|()| String::new());
    match (case.cell.subject, case.cell.action) {
        (Subject::Charter, Action::See) => Ok(format!("{:?}", table(desk, asking, circle)?.charter)),
        (Subject::Charter, Action::Change) => {
            let seen = read(desk, circle)?.map(|table| table.revision).unwrap_or_default();
            let charter = Charter { name: "Another name".to_owned(), ..Charter::default() };
            nothing(change_charter(desk, asking, circle, seen, charter))
        }
        (Subject::Charter, _) => nothing(close(desk, asking, circle)),
        // Whoever hosts hands on; a member takes the chair.
        (Subject::Hosting, _) => {
            let to = (case.who == Name::Hana).then(|| Name::Mia.seat());
            nothing(take_the_chair(desk, asking, circle, to))
        }
        (Subject::Live, _) => at_table(desk, asking, circle).map(|_| String::new()),
        (Subject::Seat, Action::See) => {
            let table = read(desk, circle)?.ok_or(CircleRefused::NotThere)?;
            let seats = table.visit(desk, asking).seats();
            let seat = seats.iter().find(|seat| seat.id == Name::Olga.seat()).ok_or(CircleRefused::NotThere)?;
            Ok(seat.name.clone())
        }
        (Subject::Seat, Action::Change) => nothing(rename(desk, asking, circle, Name::Olga.seat(), "Another name")),
        (Subject::Seat, _) => nothing(ask_to_leave(desk, asking, circle, Name::Olga.seat())),
        (Subject::Invitation, Action::Make) => invite(desk, asking, circle, Role::Member).map(|_| String::new()),
        (Subject::Commitment, Action::Make) => {
            let promised = Promised::New { title: "A promise".to_owned(), day: None, minutes: 30 };
            nothing(promise(desk, asking, circle, new, promised, Audience::members(), date(2026, 11, 25)))
        }
        (Subject::Answer, Action::Make) => {
            let offer = scene.things.get(&(Subject::Offer, false)).copied().unwrap_or(ThingId(Uuid::nil()));
            nothing(answer(desk, asking, circle, offer, new, "Gladly"))
        }
        (Subject::CoachNote, Action::Make) => {
            let what = given(Subject::CoachNote, "A note".to_owned());
            nothing(put(desk, asking, circle, new, what, Audience::default(), Some(Name::Olga.seat())))
        }
        (subject, Action::Make) => {
            nothing(put(desk, asking, circle, new, given(subject, "New".to_owned()), Audience::members(), None))
        }
        (_, Action::See) => Ok(format!("{:?}", look_at(desk, asking, circle, thing())?.standing.thing)),
        (Subject::Answer, Action::Change) => nothing(settle(desk, asking, circle, thing(), Answered::Yes)),
        (subject, Action::Change) => {
            let table = read(desk, circle)?.ok_or(CircleRefused::NotThere)?;
            let seen = table.revision_of(thing()).unwrap_or_default();
            nothing(change_thing(desk, asking, circle, thing(), seen, |thing| {
                thing.what = given(subject, "Other words".to_owned());
                thing.audience = Audience::default();
            }))
        }
        (_, Action::Remove) => nothing(take_away(desk, asking, circle, thing())),
    }
}

fn asking(who: Name) -> Asking {
    Asking { account: who.account(), administrator: who == Name::Ada }
}
