//! One entry of the time log: what somebody did, on which day, and for how long.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize};

use crate::application::Channel;

/// Characters that the words of an entry may have.
pub const MOST_WORDS: usize = 500;
/// Minutes of a day.
pub(super) const A_DAY: u32 = 24 * 60;

/// What time went into.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Activity {
    /// Looking for openings.
    Searching,
    /// Writing and sending an application.
    Applying,
    /// Asking after one that was sent.
    FollowUp,
    /// Preparing for a talk, a task or an interview.
    Preparing,
    /// Time with people.
    People,
    /// Time in places where people of the work meet.
    Places,
    /// Learning and trying out.
    Learning,
    /// Rest.
    Rest,
    /// Scrolling through openings and posts.
    Scrolling,
}

impl Activity {
    /// Every activity.
    pub const ALL: [Activity; 9] = [
        Activity::Searching,
        Activity::Applying,
        Activity::FollowUp,
        Activity::Preparing,
        Activity::People,
        Activity::Places,
        Activity::Learning,
        Activity::Rest,
        Activity::Scrolling,
    ];

    /// Whether a return per hour may be told of it. Time with people, in places, learning and rest is never rated.
    pub fn is_rated(self) -> bool {
        match self {
            Activity::Searching | Activity::Applying | Activity::FollowUp | Activity::Preparing => true,
            Activity::People | Activity::Places | Activity::Learning | Activity::Rest | Activity::Scrolling => false,
        }
    }
}

/// Some time that went into one thing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// The day on which it began, where the person was.
    pub day: Date,
    /// The instant at which it began, where a clock was started. An instant knows no clock changes.
    #[serde(default)]
    pub began: Option<Timestamp>,
    /// Minutes, no more than a day holds.
    #[serde(deserialize_with = "read_minutes")]
    pub minutes: u32,
    /// What it went into.
    pub activity: Activity,
    /// For applying and what belongs to it: by which way.
    #[serde(default)]
    pub channel: Option<Channel>,
    /// The person's own words.
    #[serde(default)]
    pub words: String,
}

/// What somebody wrote into an archive by hand holds a day at most, too.
fn read_minutes<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u32, D::Error> {
    u32::deserialize(deserializer).map(|minutes| minutes.min(A_DAY))
}

/// Why an entry is not kept as it is. Nothing that was kept before is changed by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It ends before it begins.
    Backwards,
    /// No minutes.
    Nothing,
    /// More than a day.
    LongerThanADay,
    /// Words beyond their length.
    LongWords,
}

impl Refused {
    /// What happened, what is safe, and what to do.
    pub fn words(self) -> String {
        match self {
            Refused::Backwards => {
                "It would end before it began. Everything kept is as it was; say when it began, or how many minutes it was."
                    .into()
            }
            Refused::Nothing => "That is no time yet. Everything kept is as it was; say how many minutes it was.".into(),
            Refused::LongerThanADay => {
                "That is more than a day holds; perhaps the clock went on by itself. Everything kept is as it was; say how many minutes it was."
                    .into()
            }
            Refused::LongWords => format!(
                "That is longer than an entry holds ({MOST_WORDS} characters). Everything kept is as it was; shorten it and save again."
            ),
        }
    }
}

impl Entry {
    /// So many minutes on a day.
    ///
    /// # Errors
    /// [`Refused`] for no minutes, fewer than none, or more than a day holds.
    pub fn of(day: Date, minutes: i64, activity: Activity) -> Result<Self, Refused> {
        let minutes = match minutes {
            ..0 => return Err(Refused::Backwards),
            0 => return Err(Refused::Nothing),
            more => u32::try_from(more).ok().filter(|minutes| *minutes <= A_DAY).ok_or(Refused::LongerThanADay)?,
        };
        Ok(Entry { day, began: None, minutes, activity, channel: None, words: String::new() })
    }

    /// From one instant to another; `day` is the day of the first, where the person was. Begun minutes count whole.
    ///
    /// # Errors
    /// [`Refused`] as above.
    pub fn between(day: Date, from: Timestamp, to: Timestamp, activity: Activity) -> Result<Self, Refused> {
        let seconds = to.as_second() - from.as_second();
        let minutes = if seconds < 0 { -1 } else { (seconds + 59) / 60 };
        Ok(Entry { began: Some(from), ..Entry::of(day, minutes, activity)? })
    }

    /// The same, by one way of applying.
    #[must_use]
    pub fn through(self, channel: Channel) -> Self {
        Entry { channel: Some(channel), ..self }
    }

    /// The same, with words of the person's own.
    ///
    /// # Errors
    /// [`Refused::LongWords`].
    pub fn with_words(self, words: &str) -> Result<Self, Refused> {
        let words = words.trim();
        match words.chars().count() <= MOST_WORDS {
            true => Ok(Entry { words: words.to_owned(), ..self }),
            false => Err(Refused::LongWords),
        }
    }
}
