//! The seven days of a week, and which of them a block goes to.

use jiff::ToSpan;
use jiff::civil::Date;

use super::Energy;
use super::candidates::What;

/// Blocks that a proposal puts on one day at most, time for people and rest aside; one of less than half an hour counts
/// as half of one.
const MOST_A_DAY: usize = 4;
const HALF_HOUR: u32 = 30;

/// Whether a day lies in the week that starts then.
pub(super) fn is_in(starts: Date, day: Date) -> bool {
    starts <= day && day <= last(starts)
}

/// The last day of the week that starts then.
pub(super) fn last(starts: Date) -> Date {
    starts.saturating_add(6.days())
}

/// One day and what is on it.
struct Day {
    date: Date,
    /// Whether it is filled; the others take what has its day there, and nothing else.
    offered: bool,
    minutes: u32,
    /// Blocks on it, in halves.
    halves: usize,
    whats: Vec<What>,
    /// Whether something that drains is on it.
    drains: bool,
}

/// The days that can still take something, in the order in which they are filled.
pub(super) struct Days {
    days: Vec<Day>,
    /// The most minutes of one day.
    most: u32,
}

/// A block that looks for its day.
#[derive(Clone, Copy)]
pub(super) struct Sought {
    pub what: What,
    pub minutes: u32,
    pub drains: bool,
}

fn halves(minutes: u32) -> usize {
    if minutes < HALF_HOUR { 1 } else { 2 }
}

impl Days {
    /// The days of the week from today on, in the order of the weekdays on which there is room; without any, in their
    /// own order. Where none of those weekdays is left, no day is filled, and takes what has its day there alone.
    pub fn of(starts: Date, energy: &Energy, today: Date) -> Self {
        let week: Vec<Date> = starts.series(1.day()).take(7).collect();
        let left: Vec<Date> = week.iter().copied().filter(|day| *day >= today).collect();
        let mut left = if left.is_empty() { week } else { left };
        let place = |day: &Date| energy.days.iter().position(|weekday| *weekday == day.weekday());
        let all = energy.days.is_empty();
        left.sort_by_key(|day| (place(day).unwrap_or(usize::MAX), *day));
        let day = |date: Date| Day {
            date,
            offered: all || place(&date).is_some(),
            minutes: 0,
            halves: 0,
            whats: Vec::new(),
            drains: false,
        };
        Days { days: left.into_iter().map(day).collect(), most: energy.most_a_day.unwrap_or(u32::MAX) }
    }

    /// The most minutes of one day.
    pub fn most(&self) -> u32 {
        self.most
    }

    /// The wished day where it has room, else the offered day with the least on it; never a day with something of the
    /// same task, and never a second thing that drains.
    pub fn pick(&self, wish: Option<Date>, sought: Sought) -> Option<Date> {
        let free = |day: &&Day| {
            day.halves + halves(sought.minutes) <= 2 * MOST_A_DAY
                && day.minutes.saturating_add(sought.minutes) <= self.most
                && !(sought.drains && day.drains)
                && (sought.what == What::Own || !day.whats.contains(&sought.what))
        };
        let wished = wish.and_then(|wish| self.days.iter().find(|day| day.date == wish).filter(free));
        let lightest = || self.days.iter().filter(|day| day.offered).filter(free).min_by_key(|day| day.minutes);
        wished.or_else(lightest).map(|day| day.date)
    }

    /// The offered day with the least on it, however many blocks it has, and the minutes it still takes: for what is kept
    /// back, which may not be crowded out.
    pub fn lightest(&self) -> Option<(Date, u32)> {
        let day = self.days.iter().filter(|day| day.offered).min_by_key(|day| day.minutes)?;
        Some((day.date, self.most.saturating_sub(day.minutes)))
    }

    /// Whether a day with room is left at all.
    pub fn has_room_at_all(&self) -> bool {
        self.days.iter().any(|day| day.offered)
    }

    /// Notes what a day takes.
    pub fn take(&mut self, date: Date, sought: Sought) {
        if let Some(day) = self.days.iter_mut().find(|day| day.date == date) {
            day.minutes += sought.minutes;
            day.halves += halves(sought.minutes);
            day.drains |= sought.drains;
            day.whats.push(sought.what);
        }
    }

    /// The first day that can still take something.
    pub fn first(&self) -> Option<Date> {
        self.days.iter().map(|day| day.date).min()
    }
}
