//! One time that people meet: a day, a time on somebody's clock, or a moment that is the same everywhere.

use std::cmp::Ordering;

use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

use crate::id::PlaceId;

/// When something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum When {
    /// A whole day.
    Day(Date),
    /// A time on the clock of whoever reads it: no zone was said.
    Local(DateTime),
    /// A moment.
    Moment(Timestamp),
}

impl When {
    /// The day it is where somebody is.
    pub fn day(self, zone: &TimeZone) -> Date {
        match self {
            When::Day(day) => day,
            When::Local(local) => local.date(),
            When::Moment(at) => at.to_zoned(zone.clone()).date(),
        }
    }

    /// The time on their clock; `None` for a whole day.
    pub fn time(self, zone: &TimeZone) -> Option<Time> {
        match self {
            When::Day(_) => None,
            When::Local(local) => Some(local.time()),
            When::Moment(at) => Some(at.to_zoned(zone.clone()).time()),
        }
    }

    /// On a clock in Greenwich: for an order that depends on nobody's zone.
    fn plain(self) -> DateTime {
        match self {
            When::Day(day) => day.to_datetime(Time::midnight()),
            When::Local(local) => local,
            When::Moment(at) => at.to_zoned(TimeZone::UTC).datetime(),
        }
    }
}

/// One time that people meet.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Occasion {
    /// What it is called; may be empty where the place says it all.
    #[serde(default)]
    pub title: String,
    /// When it begins.
    pub when: When,
    /// When it ends: the last day, or the moment.
    #[serde(default)]
    pub until: Option<When>,
    /// Where; may be empty.
    #[serde(default)]
    pub at: String,
    /// Its address on the web.
    #[serde(default)]
    pub url: Option<String>,
    /// How the calendar that gave it names it; may be empty.
    #[serde(default)]
    pub uid: String,
}

impl Occasion {
    /// A day, and nothing more.
    pub fn on(day: Date) -> Self {
        Occasion {
            title: String::new(),
            when: When::Day(day),
            until: None,
            at: String::new(),
            url: None,
            uid: String::new(),
        }
    }

    /// Whether it is over by this day.
    pub fn is_over(&self, today: Date, zone: &TimeZone) -> bool {
        self.until.unwrap_or(self.when).day(zone).max(self.when.day(zone)) < today
    }

    /// Whether another one is this one: at the same time, and under the same name, in words or in a calendar's.
    pub fn is_same(&self, other: &Occasion) -> bool {
        let by_title = self.title.is_empty() || other.title.is_empty() || self.title == other.title;
        let by_uid = !self.uid.is_empty() && self.uid == other.uid;
        self.when == other.when && (by_title || by_uid)
    }

    /// An order in time that is the same for everybody.
    pub fn order(&self, other: &Occasion) -> Ordering {
        let key = |one: &Occasion| one.when.plain();
        key(self).cmp(&key(other)).then_with(|| (&self.uid, &self.title).cmp(&(&other.uid, &other.title)))
    }
}

/// Something that comes next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coming<'a> {
    /// At which place; `None` for a calendar that one looks at.
    pub place: Option<PlaceId>,
    /// How the place or the calendar is called.
    pub name: &'a str,
    /// What.
    pub occasion: &'a Occasion,
}

/// Things on one list of what comes next.
pub const MOST_COMING: usize = 12;

/// How far ahead that list looks, in days.
const AHEAD: i32 = 90;

/// What comes next, of everything given: from today on, within three months, the earliest first, and of one place or
/// calendar three at most, so that a weekly one hides nothing.
pub fn coming<'a>(
    all: impl IntoIterator<Item = (Option<PlaceId>, &'a str, &'a [Occasion])>,
    today: Date,
    zone: &TimeZone,
) -> Vec<Coming<'a>> {
    let last = today.saturating_add(AHEAD.days());
    let mut out: Vec<Coming<'a>> = Vec::new();
    for (place, name, dates) in all {
        let mut dates: Vec<&Occasion> =
            dates.iter().filter(|date| !date.is_over(today, zone) && date.when.day(zone) <= last).collect();
        dates.sort_by(|one, other| one.order(other));
        out.extend(dates.into_iter().take(3).map(|occasion| Coming { place, name, occasion }));
    }
    out.sort_by(|one, other| {
        let day = |coming: &Coming<'_>| (coming.occasion.when.day(zone), coming.occasion.when.time(zone));
        day(one).cmp(&day(other)).then_with(|| one.name.cmp(other.name))
    });
    out.truncate(MOST_COMING);
    out
}
