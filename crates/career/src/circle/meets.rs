//! When a circle meets: a day of the week and a time by the clocks of one place, every so many weeks.

use jiff::civil::{Date, Time, Weekday};
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp, Zoned};
use serde::{Deserialize, Serialize};

/// When a circle meets. The time is what clocks show there, so that a meeting at six stays at six when clocks change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Written", into = "Written")]
pub struct Meets {
    first: Date,
    minute: u16,
    every: u8,
    zone: String,
}

#[derive(Clone, Serialize, Deserialize)]
struct Written {
    first: Date,
    minute: u16,
    every: u8,
    zone: String,
}

impl Meets {
    /// Weeks between two meetings at most.
    pub const MOST_WEEKS: u8 = 8;

    /// From the first meeting on, every so many weeks, at that minute of the day, by the clocks of a zone (an IANA name).
    /// `None` unless the minute is one of a day, and there are 1 to [`Meets::MOST_WEEKS`] weeks.
    pub fn of(first: Date, minute: u16, every: u8, zone: &str) -> Option<Meets> {
        let is_short = zone.len() <= 64 && !zone.is_empty();
        let fits = minute < 24 * 60 && (1..=Self::MOST_WEEKS).contains(&every) && is_short;
        fits.then(|| Meets { first, minute, every, zone: zone.to_owned() })
    }

    /// The first day on which it meets.
    pub fn first(&self) -> Date {
        self.first
    }

    /// Which day of the week.
    pub fn weekday(&self) -> Weekday {
        self.first.weekday()
    }

    /// The time of day.
    pub fn time(&self) -> Time {
        Time::new((self.minute / 60) as i8, (self.minute % 60) as i8, 0, 0).unwrap_or(Time::midnight())
    }

    /// Weeks from one meeting to the next.
    pub fn every(&self) -> u8 {
        self.every
    }

    /// The IANA name of the zone by whose clocks it meets.
    pub fn zone(&self) -> &str {
        &self.zone
    }

    /// The first so many meetings that begin at this instant or later, by the clocks of the zone. A time that the clocks
    /// leave out is as much later; of one that comes twice it is the first.
    pub fn from(&self, now: Timestamp, zone: &TimeZone, most: usize) -> Vec<Zoned> {
        let today = now.to_zoned(zone.clone()).date();
        let every = i64::from(self.every);
        let weeks = i64::from((today - self.first).get_days()).div_euclid(7);
        // One earlier, because the meeting of today may be to come.
        let begin = weeks.div_euclid(every).max(0) * every;
        let meeting = |turn: i64| {
            let day = self.first.checked_add(Span::new().weeks(begin + turn * every)).ok()?;
            day.to_datetime(self.time()).to_zoned(zone.clone()).ok()
        };
        (0..).map_while(meeting).filter(|at| at.timestamp() >= now).take(most).collect()
    }

    /// The last meeting that began before this instant.
    pub fn before(&self, now: Timestamp, zone: &TimeZone) -> Option<Zoned> {
        let next = self.from(now, zone, 1).into_iter().next()?.date();
        let day = next.checked_sub(Span::new().weeks(i64::from(self.every))).ok()?;
        (day >= self.first).then(|| day.to_datetime(self.time()).to_zoned(zone.clone()).ok()).flatten()
    }

    /// Which meeting this day has, from 0; days between two belong to the later one.
    pub fn number(&self, day: Date) -> u32 {
        let days = (day - self.first).get_days().max(0);
        u32::try_from(days).unwrap_or_default().div_ceil(7 * u32::from(self.every))
    }
}

impl TryFrom<Written> for Meets {
    type Error = String;

    fn try_from(written: Written) -> Result<Self, String> {
        Meets::of(written.first, written.minute, written.every, &written.zone)
            .ok_or_else(|| "this is no rhythm of meetings".to_owned())
    }
}

impl From<Meets> for Written {
    fn from(Meets { first, minute, every, zone }: Meets) -> Self {
        Written { first, minute, every, zone }
    }
}
