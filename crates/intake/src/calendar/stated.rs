//! Days and times as a calendar states them, and how long something takes.

use career::place::When;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::lines::parameter;
use super::zones::{Zone, Zones};

/// A day or time, as stated.
#[derive(Clone, Debug)]
pub(super) struct Stated {
    /// The day, and the time or midnight.
    pub local: DateTime,
    /// On which clock; `None` for a whole day.
    pub clock: Option<Zone>,
}

impl Stated {
    /// When that is.
    pub fn when(&self) -> Option<When> {
        self.at(self.local)
    }

    /// When another day and time on the same clock is; `None` beyond what calendars reach.
    pub fn at(&self, local: DateTime) -> Option<When> {
        match &self.clock {
            None => Some(When::Day(local.date())),
            Some(zone) => zone.when(local),
        }
    }
}

/// One or several days and times; what is none is counted.
pub(super) fn stated(parameters: &str, value: &str, zones: &Zones, unread: &mut usize) -> Vec<Stated> {
    let zone = parameter(parameters, "TZID").map(|name| zones.find(name));
    let mut out = Vec::new();
    for one in value.split(',').take(MOST) {
        // A period is its beginning.
        let one = one.split('/').next().unwrap_or_default().trim();
        match day_and_time(one) {
            Some((local, is_day, _)) if is_day => out.push(Stated { local, clock: None }),
            Some((local, _, true)) => out.push(Stated { local, clock: Some(Zone::Known(TimeZone::UTC)) }),
            Some((local, _, false)) => out.push(Stated { local, clock: Some(zone.clone().unwrap_or(Zone::Floating)) }),
            None => *unread += 1,
        }
    }
    out
}

/// Dates in one list.
const MOST: usize = 2_000;

/// `20261203`, `20261203T183000`, `20261203T183000Z`: the day with its time, whether it is a day, whether it is in UTC.
pub(super) fn day_and_time(text: &str) -> Option<(DateTime, bool, bool)> {
    let (text, utc) = match text.strip_suffix(['Z', 'z']) {
        Some(text) => (text, true),
        None => (text, false),
    };
    let (day, time) = match text.split_once(['T', 't']) {
        Some((day, time)) => (day, Some(time)),
        None => (text, None),
    };
    let number = |text: &str, at: std::ops::Range<usize>| {
        text.get(at).filter(|part| part.bytes().all(|byte| byte.is_ascii_digit()))?.parse::<i16>().ok()
    };
    let small = |text: &str, at| i8::try_from(number(text, at)?).ok();
    if day.len() != 8 {
        return None;
    }
    let date = Date::new(number(day, 0..4)?, small(day, 4..6)?, small(day, 6..8)?).ok()?;
    let Some(time) = time else { return Some((date.to_datetime(Time::midnight()), true, false)) };
    if time.len() != 6 && time.len() != 4 {
        return None;
    }
    // A leap second is the second before it.
    let second = if time.len() == 6 { small(time, 4..6)?.min(59) } else { 0 };
    let time = Time::new(small(time, 0..2)?, small(time, 2..4)?, second, 0).ok()?;
    Some((date.to_datetime(time), false, utc))
}

/// `P1DT2H30M`, `P2W`.
pub(super) fn duration(text: &str) -> Option<SignedDuration> {
    let text = text.trim().strip_prefix('+').unwrap_or(text.trim()).strip_prefix('P')?;
    let (mut seconds, mut number) = (0_i64, String::new());
    for sign in text.chars() {
        let unit = match sign {
            '0'..='9' if number.len() < 7 => {
                number.push(sign);
                continue;
            }
            'T' if number.is_empty() => continue,
            'W' => 7 * 86_400,
            'D' => 86_400,
            'H' => 3_600,
            'M' => 60,
            'S' => 1,
            _ => return None,
        };
        seconds += number.parse::<i64>().ok()? * unit;
        number.clear();
    }
    number.is_empty().then(|| SignedDuration::from_secs(seconds))
}

/// How long from one to another; `None` where that is less than nothing, or cannot be told.
pub(super) fn between(start: When, end: When) -> Option<SignedDuration> {
    let long = match (start, end) {
        (When::Day(start), When::Day(end)) => start.duration_until(end),
        (When::Local(start), When::Local(end)) => start.duration_until(end),
        (When::Moment(start), When::Moment(end)) => start.duration_until(end),
        _ => return None,
    };
    (!long.is_negative()).then_some(long)
}

/// When something ends that begins then and takes so long. The last day of whole days is the one before the end.
pub(super) fn end(start: When, long: SignedDuration) -> Option<When> {
    match start {
        When::Day(start) => {
            let last = start.checked_add(long).ok()?.yesterday().ok()?;
            (last > start).then_some(When::Day(last))
        }
        When::Local(start) => Some(When::Local(start.checked_add(long).ok()?)),
        When::Moment(start) => Timestamp::checked_add(start, long).ok().map(When::Moment),
    }
}
