//! Places where people of a kind of work meet: professional bodies, meet-ups, conferences, forums, chats, courses, and
//! work that one gives for nothing. One goes there for three things: to learn, to meet somebody whom one would like to see
//! again, to give. There is no field for what came of it in replies, interviews or offers, and nothing here is a rate.
//!
//! A place is the person's own. What the starter list says of one, or a calendar, is taken over as it was given, with its
//! source.

mod after_visits;
mod occasion;
mod same;
mod starter;
mod suggest;
pub mod told;
mod visit;
mod work;

pub use after_visits::{After, BEFORE_LOOKING_BACK, Leaning, after_visits};
pub use occasion::{Coming, MOST_COMING, Occasion, When, coming};
pub use same::{News, key, news};
pub use starter::Starter;
pub use suggest::{Chosen, MOST_SUGGESTED, Suggestion, fitting, suggest};
pub use visit::{Again, Met, NotNoted, Visit};
pub use work::{GROUPS, Work, group_name};

use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

/// A place.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Place {
    /// Its name.
    pub name: String,
    /// Its address on the web.
    pub url: Option<String>,
    /// What kind of place it is.
    pub kind: Kind,
    /// Whether it costs something.
    pub cost: Option<Cost>,
    /// How much, in words ("$45 a year, students free").
    pub cost_words: String,
    /// What going there takes, as the person says.
    pub effort: Option<Effort>,
    /// Online, or where.
    pub whereabouts: Whereabouts,
    /// Whose place it is: occupations, or groups of them. Empty where nobody said.
    pub work: Vec<Work>,
    /// When people meet there, in order. What is over stays until the next time that dates are taken in.
    pub dates: Vec<Occasion>,
    /// Where the person knows it from.
    pub from: From,
    /// Notes, for the person alone.
    pub notes: String,
}

/// What kind of place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A professional body, with members.
    Body,
    /// People who meet now and then.
    #[default]
    MeetUp,
    /// A conference.
    Conference,
    /// A forum or mailing list.
    Forum,
    /// A chat.
    Chat,
    /// A course.
    Course,
    /// Work that one gives for nothing.
    Volunteering,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Kind; 7] =
        [Kind::MeetUp, Kind::Body, Kind::Conference, Kind::Forum, Kind::Chat, Kind::Course, Kind::Volunteering];

    /// What going there usually takes. Our own choice (grade D).
    pub fn usual_effort(self) -> Effort {
        match self {
            Kind::Forum | Kind::Chat => Effort::Moments,
            Kind::MeetUp | Kind::Body => Effort::Evening,
            Kind::Conference => Effort::Days,
            Kind::Course | Kind::Volunteering => Effort::EveryWeek,
        }
    }
}

/// Whether it costs something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cost {
    /// Nothing.
    Free,
    /// Part of it is free.
    PartlyFree,
    /// Something.
    Paid,
}

impl Cost {
    /// Every answer.
    pub const ALL: [Cost; 3] = [Cost::Free, Cost::PartlyFree, Cost::Paid];
}

/// What going there takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Effort {
    /// Some minutes, whenever one likes.
    Moments,
    /// An evening.
    Evening,
    /// A day.
    Day,
    /// Several days, perhaps with a journey.
    Days,
    /// Some hours every week.
    EveryWeek,
}

impl Effort {
    /// Every effort, the smallest first.
    pub const ALL: [Effort; 5] = [Effort::Moments, Effort::Evening, Effort::Day, Effort::Days, Effort::EveryWeek];

    /// Minutes that one visit takes, for planning it. Our own choice (grade D).
    pub fn minutes(self) -> u32 {
        match self {
            Effort::Moments => 20,
            Effort::Evening | Effort::EveryWeek => 120,
            Effort::Day | Effort::Days => 480,
        }
    }
}

/// Online, somewhere, or both.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Whereabouts {
    /// Whether one can take part from anywhere.
    pub online: bool,
    /// Where it is; may be empty.
    pub at: String,
}

/// Where the person knows a place from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum From {
    /// The person wrote it down.
    #[default]
    ByHand,
    /// The starter list.
    Starter {
        /// Where the list has it from.
        source: String,
        /// When somebody looked whether it is as the list says; `None` for not yet.
        checked: Option<Date>,
    },
    /// A calendar file or a list of conferences.
    Brought {
        /// How that called itself.
        name: String,
    },
    /// The list that is shared where this Footbridge runs.
    Shared,
    /// Somebody told the person.
    Told {
        /// Who, as the person wrote it.
        by: String,
    },
}

/// Dates that one place keeps.
pub const MOST_DATES: usize = 60;

impl Place {
    /// The next time that people meet there and that is not over.
    pub fn next(&self, today: Date, zone: &TimeZone) -> Option<&Occasion> {
        self.dates.iter().find(|date| !date.is_over(today, zone))
    }

    /// What going there takes: as the person said, or as it is usual for its kind.
    pub fn effort(&self) -> Effort {
        self.effort.unwrap_or_else(|| self.kind.usual_effort())
    }

    /// Whether it is a place of this work: an O*NET-SOC code.
    pub fn is_of(&self, code: &str) -> bool {
        self.work.iter().any(|work| work.covers(code))
    }

    /// Dates of `others` that are not here yet, in order; as many as there is room for.
    pub fn new_dates(&self, others: &[Occasion]) -> Vec<Occasion> {
        let mut out: Vec<Occasion> = Vec::new();
        let room = MOST_DATES.saturating_sub(self.dates.len());
        for date in others {
            let known = self.dates.iter().chain(&out).any(|known| known.is_same(date));
            if !known && out.len() < room {
                out.push(date.clone());
            }
        }
        out
    }

    /// Takes dates in, each once and in order.
    pub fn take_dates(&mut self, others: &[Occasion]) {
        let new = self.new_dates(others);
        self.dates.extend(new);
        self.dates.sort_by(|one, other| one.order(other));
    }

    /// Lets go of dates that are over by this day, the person's own notes untouched.
    pub fn drop_what_is_over(&mut self, today: Date, zone: &TimeZone) {
        self.dates.retain(|date| !date.is_over(today, zone));
    }
}
