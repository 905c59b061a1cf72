//! Whom to be in touch with this week: a handful at most, each with its reasons.
//!
//! Days are counted from the last contact, never from a reminder: who was not proposed, or was put off, is as far past
//! their time as the days say, and nothing piles up. Close people, those one knows and those one barely knows take turns,
//! and which of them begins changes from week to week: most leads come through people whom one knows moderately well,
//! and a list that goes by what is most overdue alone would be of close people alone. There is no streak, no score, and
//! nothing is counted of who answers.

use jiff::civil::Date;

use super::told;
use super::{Closeness, Person, Standing};
use crate::card::Id;
use crate::evidence::{Because, Reasons};
use crate::id::PersonId;
use crate::week::{self, Budget};

/// People on one list at most.
pub const MOST: usize = 5;
/// Minutes that being in touch with one takes, for sharing out the week. Our own choice (grade D).
pub const MINUTES: u32 = 15;

/// For which week, and with how much energy.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The first day of the person's week.
    pub starts: Date,
    /// Today.
    pub today: Date,
    /// The hours that are really there.
    pub budget: Budget,
}

/// One to be in touch with.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Who.
    pub person: PersonId,
    /// Why they are here, in one sentence.
    pub why: String,
    /// What that rests on.
    pub because: Reasons,
    /// What the advice to be in touch stands on.
    pub card: Id,
}

/// The list of a week.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct List {
    /// Whom to be in touch with, in the order proposed.
    pub lines: Vec<Line>,
    /// People with whom one was in touch since the week began: each takes a place.
    pub already: usize,
}

/// How far somebody is past their time; the later ones come first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Past {
    /// A list gave them, and nobody said a word of them.
    Unsaid,
    /// Past the gap that one would like.
    Ideal,
    /// No contact was ever noted.
    NeverNoted,
    /// Past the longest gap.
    Longest,
}

impl Past {
    /// Every way of being past one's time.
    const ALL: [Past; 4] = [Past::Unsaid, Past::Ideal, Past::NeverNoted, Past::Longest];

    /// What the advice to be in touch stands on.
    fn card(self) -> Id {
        match self {
            Past::Unsaid => Id::RarelySeen,
            Past::Ideal => Id::WeakTies,
            Past::NeverNoted => Id::KeepInTouch,
            Past::Longest => Id::ReachingOut,
        }
    }
}

/// The cards behind the list.
pub fn cards() -> impl Iterator<Item = Id> {
    Past::ALL.into_iter().map(Past::card)
}

/// Somebody whose time it is.
struct Due<'a> {
    id: PersonId,
    person: &'a Person,
    past: Past,
    /// Days since the last contact in thousandths of the longest gap; for those nobody said a word of, the day on which
    /// one met.
    far: i64,
}

/// How many the week has room for: what it keeps for people, a quarter of an hour each. One where it is too short to be
/// shared out, none where there is no quarter of an hour.
pub fn room(budget: &Budget) -> usize {
    let least = usize::from(budget.minutes >= MINUTES);
    let room = week::for_people(budget) / MINUTES;
    usize::try_from(room).unwrap_or(MOST).clamp(least, MOST)
}

/// Whom to be in touch with in a week. The order in which people are given changes nothing.
pub fn list<'a>(people: impl IntoIterator<Item = (PersonId, &'a Person)>, asked: &Asked) -> List {
    let mut already = 0;
    let mut lanes: [Vec<Due<'a>>; 3] = Default::default();
    for (id, person) in people {
        if person.last_contact().is_some_and(|last| last >= asked.starts) {
            already += 1;
        } else if let Some((lane, due)) = due(id, person, asked.today) {
            lanes[lane].push(due);
        }
    }
    let room = room(&asked.budget).saturating_sub(already);
    for lane in &mut lanes {
        first_of(lane, room);
    }
    let lines = in_turn(lanes, week_number(asked.starts), room);
    List { lines: lines.iter().map(|due| line(due, asked.today)).collect(), already }
}

/// Keeps the first few of a lane, in order: those furthest past their time. Of two who are equally far the older id comes
/// first; a name decides nothing.
fn first_of(lane: &mut Vec<Due<'_>>, room: usize) {
    let order = |due: &Due<'_>| (std::cmp::Reverse((due.past, due.far)), due.id);
    if lane.len() > room && room > 0 {
        lane.select_nth_unstable_by_key(room - 1, order);
    }
    lane.truncate(room);
    lane.sort_unstable_by_key(order);
}

/// One of each lane in turn, beginning with another one every week. Of those nobody said a word of, one at most.
fn in_turn(lanes: [Vec<Due<'_>>; 3], week: usize, room: usize) -> Vec<Due<'_>> {
    let mut lanes = lanes.map(Vec::into_iter);
    let mut out: Vec<Due<'_>> = Vec::new();
    let (mut turn, mut empty) = (week, 0);
    while out.len() < room && empty < lanes.len() {
        let lane = turn % lanes.len();
        turn += 1;
        let one_is_unsaid = out.iter().any(|due| due.past == Past::Unsaid);
        match lanes[lane].next().filter(|due| due.past != Past::Unsaid || !one_is_unsaid) {
            Some(due) => {
                out.push(due);
                empty = 0;
            }
            None => empty += 1,
        }
    }
    out
}

/// A number that rises by one from week to week.
fn week_number(starts: Date) -> usize {
    let days = (starts - Date::constant(1970, 1, 1)).get_days();
    usize::try_from(days.div_euclid(7).rem_euclid(3)).unwrap_or(0)
}

/// Whether it is somebody's time, and in which lane they stand.
fn due(id: PersonId, person: &Person, today: Date) -> Option<(usize, Due<'_>)> {
    match person.standing() {
        Standing::Paused | Standing::LetGo => return None,
        Standing::Snoozed(until) if until > today => return None,
        Standing::Snoozed(_) | Standing::InTouch => {}
    }
    let lane = match person.closeness() {
        Some(Closeness::Close) => 0,
        Some(Closeness::Know) => 1,
        Some(Closeness::BarelyKnow) | None => 2,
    };
    let (past, far) = match person.cadence() {
        // The later one met, the likelier is it that both remember.
        None => (Past::Unsaid, person.met_on().map_or(i64::MIN, day_number)),
        Some(cadence) => {
            let since = last_touch(person).map(|last| i64::from((today - last).get_days()));
            let ideal = i64::from(cadence.ideal());
            match since {
                None => (Past::NeverNoted, 0),
                Some(days) if days < ideal => return None,
                Some(days) => {
                    let longest = i64::from(cadence.longest());
                    let past = if days >= longest { Past::Longest } else { Past::Ideal };
                    (past, days * 1_000 / longest)
                }
            }
        }
    };
    Some((lane, Due { id, person, past, far }))
}

/// The last contact, the day of meeting counted in.
fn last_touch(person: &Person) -> Option<Date> {
    person.last_contact().max(person.met_on())
}

fn day_number(day: Date) -> i64 {
    i64::from((day - Date::constant(1970, 1, 1)).get_days())
}

fn line(due: &Due<'_>, today: Date) -> Line {
    let person = due.person;
    let last = told::last(person.last_contact(), person.met_on(), today);
    let mut because = Reasons::new(Because::Answer { what: last.clone() });
    for what in told::cadence(person) {
        because = because.and(Because::Answer { what });
    }
    Line { person: due.id, why: told::why(due.past, &last), because, card: due.past.card() }
}
