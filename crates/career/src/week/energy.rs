//! What a week can hold, as the person says it: hours, what they are like, and where they end.

use std::collections::BTreeSet;

use jiff::civil::{Time, Weekday};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Budget;
use crate::hours::{Activity, Caps};

/// Minutes of a usual week, before the person says anything.
const USUAL: u32 = 5 * 60;
/// Of the usual minutes, in hundredths, what a hard week holds until the person says so. Our own choice (grade D).
const HARD: u32 = 60;
/// Characters of what rests somebody.
pub const MOST_REST_WORDS: usize = 120;

/// How a week is expected to be, as the person says before it begins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Going {
    /// As most weeks are.
    #[default]
    Usual,
    /// A hard one: little is left.
    Hard,
    /// A light one: there is more room.
    Light,
}

/// What a week can hold. Nothing of it is ever guessed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Energy {
    /// Minutes of a usual week.
    pub usual: u32,
    /// Minutes of a hard one, where the person said so.
    pub hard: Option<u32>,
    /// Minutes of a light one, where the person said so.
    pub light: Option<u32>,
    /// Weekdays on which there is room; empty for all seven.
    #[serde(serialize_with = "write_days", deserialize_with = "read_days")]
    pub days: Vec<Weekday>,
    /// The most minutes of one day.
    pub most_a_day: Option<u32>,
    /// When the day ends for all of this, on the person's clock.
    pub stop_at: Option<Time>,
    /// What drains.
    pub drains: BTreeSet<Activity>,
    /// What restores.
    pub restores: BTreeSet<Activity>,
    /// What rest is, in the person's words; may be empty.
    pub rest: String,
    /// The most of doings that feel like work.
    pub caps: Caps,
}

impl Default for Energy {
    fn default() -> Self {
        Energy {
            usual: USUAL,
            hard: None,
            light: None,
            days: Vec::new(),
            most_a_day: None,
            stop_at: None,
            drains: BTreeSet::new(),
            restores: BTreeSet::new(),
            rest: String::new(),
            caps: Caps::default(),
        }
    }
}

impl Energy {
    /// So many minutes a week, and nothing more is known.
    pub fn of(minutes: u32) -> Self {
        Energy { usual: Budget::of(minutes).minutes, ..Energy::default() }
    }

    /// Minutes of a week of this kind. A light week without a figure of its own is a usual one; a hard one never has more
    /// than a usual one.
    pub fn budget(&self, going: Going) -> Budget {
        Budget::of(match going {
            Going::Usual => self.usual,
            Going::Hard => self.hard.unwrap_or(within(self.usual) * HARD / 100 / 15 * 15).min(self.usual),
            Going::Light => self.light.unwrap_or(self.usual).max(self.usual),
        })
    }

    /// Whether a doing drains, as the person said.
    pub fn drains(&self, doing: Option<Activity>) -> bool {
        doing.is_some_and(|doing| self.drains.contains(&doing))
    }

    /// Whether a doing restores, as the person said. What drains as well counts as draining.
    pub fn restores(&self, doing: Option<Activity>) -> bool {
        doing.is_some_and(|doing| self.restores.contains(&doing)) && !self.drains(doing)
    }

    /// The same within what a week holds: no figure beyond 60 hours, no day beyond 12, no words beyond their length, each
    /// weekday once.
    #[must_use]
    pub fn within_bounds(mut self) -> Self {
        self.usual = within(self.usual);
        self.hard = self.hard.map(within);
        self.light = self.light.map(within);
        self.most_a_day = self.most_a_day.map(|most| most.clamp(15, 12 * 60));
        let mut seen = Vec::new();
        self.days.retain(|day| {
            !seen.contains(day) && {
                seen.push(*day);
                true
            }
        });
        let spaced: String = self.rest.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        self.rest = spaced.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(MOST_REST_WORDS).collect();
        self.caps.quick_apply = self.caps.quick_apply.map(within);
        self.caps.scrolling = self.caps.scrolling.map(within);
        self
    }
}

/// Minutes that a week holds at most.
fn within(minutes: u32) -> u32 {
    minutes.min(Budget::MOST)
}

/// Monday is 1, Sunday 7, as in ISO 8601.
fn write_days<S: Serializer>(days: &[Weekday], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(days.iter().map(|day| day.to_monday_one_offset()))
}

fn read_days<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Weekday>, D::Error> {
    let numbers: Vec<i8> = Vec::deserialize(deserializer)?;
    let day = |number| Weekday::from_monday_one_offset(number).map_err(serde::de::Error::custom);
    numbers.into_iter().map(day).collect()
}
