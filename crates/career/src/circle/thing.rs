//! What can stand in a circle. There is a variant for each thing that can be shared, and for nothing else.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::access::Subject;
use super::{MOST_TEXT, MOST_WORDS, Role, lines, one_line};
use crate::id::{PostingId, SeatId, TaskId, ThingId};
use crate::plan::{Plan, Task, TaskState};

/// One thing that stands in a circle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Thing {
    /// Since when.
    pub on: Timestamp,
    /// When its words, or what it is a copy of, changed last.
    #[serde(default)]
    pub changed: Option<Timestamp>,
    /// For whom.
    #[serde(default)]
    pub audience: Audience,
    /// What it is.
    pub what: What,
}

impl Thing {
    /// Put there at this moment.
    pub fn new(on: Timestamp, audience: Audience, what: What) -> Thing {
        Thing { on, changed: None, audience, what }
    }

    /// Since when it is as it is.
    pub fn since(&self) -> Timestamp {
        self.changed.unwrap_or(self.on)
    }
}

/// For whom a thing stands there. Whoever put it there meets it always.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Audience {
    /// Whether it is for every member. Never for a coach: they are named.
    pub members: bool,
    /// Those who are named, members or coaches.
    pub seats: Vec<SeatId>,
}

impl Audience {
    /// Every member, and no coach.
    pub fn members() -> Self {
        Audience { members: true, seats: Vec::new() }
    }

    /// Those who are named.
    pub fn of(seats: Vec<SeatId>) -> Self {
        Audience { members: false, seats }
    }

    /// Whether it has a seat.
    pub fn has(&self, seat: SeatId, role: Role) -> bool {
        (self.members && role == Role::Member) || self.seats.contains(&seat)
    }
}

/// What stands in a circle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// Something that went well.
    Win {
        /// The person's words.
        words: String,
    },
    /// A task of the person's own plan that they promised: a copy, renewed whenever they change it there.
    Commitment {
        /// Which task.
        task: TaskId,
        /// What is promised.
        words: String,
        /// The day that was promised first.
        first: Option<Date>,
        /// The day that it is meant for now.
        by: Option<Date>,
        /// How it stands.
        state: Promise,
    },
    /// Something that would help.
    Ask {
        /// The person's words.
        words: String,
        /// Whether it is settled.
        settled: bool,
    },
    /// Something that the person can give.
    Offer {
        /// The person's words.
        words: String,
        /// For half an hour on a path that they know: which, and how often.
        half: Option<Half>,
    },
    /// A path.
    Path {
        /// The O*NET-SOC code.
        code: String,
        /// What it is called.
        title: String,
        /// Why this one, in the person's words.
        why: String,
        /// Whether it is still in the person's plan.
        chosen: bool,
    },
    /// An opening.
    Opening {
        /// One of its postings.
        posting: PostingId,
        /// What is sought.
        title: String,
        /// By whom and where.
        place: String,
        /// Where it stands on the web.
        address: Option<String>,
    },
    /// A figure of the person's own, as it stood when it was shared.
    Figure {
        /// The sentence.
        words: String,
        /// What it rests on.
        because: String,
    },
    /// Somebody takes up an offer, or answers an ask; for the two of them.
    Answer {
        /// Which ask or offer.
        to: ThingId,
        /// The words of whoever answers.
        words: String,
        /// What came of it.
        state: Answered,
    },
    /// What was said at a meeting.
    Minutes {
        /// The day.
        day: Date,
        /// What was said.
        words: String,
        /// Who was there.
        there: Vec<SeatId>,
    },
    /// What a coach wrote about somebody. They can read it.
    CoachNote {
        /// The words.
        words: String,
    },
    /// A link by which one may join.
    Invitation {
        /// SHA-256 of its secret.
        secret: [u8; 32],
        /// As what.
        role: Role,
        /// Until when.
        ends: Timestamp,
    },
    /// A coach opened something that was given to them; for its owner to see.
    Opened {
        /// What.
        thing: ThingId,
        /// When last.
        last: Timestamp,
        /// How often.
        times: u32,
    },
}

/// How a promise stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Promise {
    /// To do.
    #[default]
    Open,
    /// Kept on that day.
    Kept(Date),
    /// Dropped on that day.
    Dropped(Date),
}

/// Half an hour on a path that somebody knows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Half {
    /// The path, as an O*NET-SOC code.
    pub code: String,
    /// What it is called.
    pub title: String,
    /// How often in 30 days at most, 1 to [`Half::MOST`].
    pub a_month: u8,
}

impl Half {
    /// How often in 30 days it can be offered at most.
    pub const MOST: u8 = 8;
}

/// What came of an answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answered {
    /// It waits.
    #[default]
    Waits,
    /// Yes.
    Yes,
    /// Not now. No reason is asked for, and none is kept.
    NotNow,
}

impl What {
    /// As what it is asked for access.
    pub fn subject(&self) -> Subject {
        match self {
            What::Win { .. } => Subject::Win,
            What::Commitment { .. } => Subject::Commitment,
            What::Ask { .. } => Subject::Ask,
            What::Offer { .. } => Subject::Offer,
            What::Path { .. } => Subject::Path,
            What::Opening { .. } => Subject::Opening,
            What::Figure { .. } => Subject::Figure,
            What::Answer { .. } => Subject::Answer,
            What::Minutes { .. } => Subject::Minutes,
            What::CoachNote { .. } => Subject::CoachNote,
            What::Invitation { .. } => Subject::Invitation,
            What::Opened { .. } => Subject::Opened,
        }
    }

    /// As many of it as may stand in one person's name in a circle, beside [`MOST_THINGS`](super::MOST_THINGS) in all.
    pub fn most(&self) -> usize {
        match self {
            What::Ask { .. } | What::Offer { .. } => 20,
            What::Minutes { .. } => 60,
            _ => super::MOST_THINGS,
        }
    }

    /// The promise that a task becomes.
    pub fn promise(task: &Task) -> What {
        What::Commitment {
            task: task.id,
            words: one_line(&task.title, MOST_WORDS),
            first: task.day,
            by: task.day,
            state: state(task.state),
        }
    }

    /// Tidied and bounded; `None` where nothing is said.
    pub fn tidied(mut self) -> Option<What> {
        let said = match &mut self {
            What::Win { words } | What::Ask { words, .. } | What::CoachNote { words } | What::Answer { words, .. } => {
                tidy(words, MOST_WORDS)
            }
            What::Offer { words, half } => {
                if let Some(half) = half {
                    half.a_month = half.a_month.clamp(1, Half::MOST);
                }
                tidy(words, MOST_WORDS) || half.is_some()
            }
            What::Minutes { words, .. } => tidy(words, MOST_TEXT),
            What::Path { why, .. } => {
                tidy(why, MOST_WORDS);
                true
            }
            What::Commitment { words, .. } => tidy(words, MOST_WORDS),
            What::Figure { words, .. } => !words.is_empty(),
            What::Opening { title, .. } => !title.is_empty(),
            What::Invitation { .. } | What::Opened { .. } => true,
        };
        said.then_some(self)
    }
}

fn tidy(words: &mut String, most: usize) -> bool {
    *words = lines(words, most);
    !words.is_empty()
}

fn state(state: TaskState) -> Promise {
    match state {
        TaskState::Open => Promise::Open,
        TaskState::Done(on) => Promise::Kept(on),
        TaskState::Dropped(on) => Promise::Dropped(on),
    }
}

/// What a copy becomes when its owner's plan is this now; `None` where it stays as it is.
pub fn renewed(thing: &Thing, plan: &Plan, now: Timestamp) -> Option<Thing> {
    let what = match &thing.what {
        What::Commitment { task, words, first, .. } => match plan.task(*task) {
            Some(task) => What::Commitment {
                task: task.id,
                words: one_line(&task.title, MOST_WORDS),
                first: first.or(task.day),
                by: task.day,
                state: state(task.state),
            },
            None => What::Commitment {
                task: *task,
                words: words.clone(),
                first: *first,
                by: None,
                state: Promise::Dropped(plan.begun),
            },
        },
        What::Path { code, title, why, .. } => {
            What::Path { code: code.clone(), title: title.clone(), why: why.clone(), chosen: plan.path(code).is_some() }
        }
        _ => return None,
    };
    (what != thing.what).then(|| Thing { what, changed: Some(now), ..thing.clone() })
}
