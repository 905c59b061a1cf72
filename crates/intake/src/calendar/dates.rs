//! The dates of a calendar that lie in the window, within bounds: the earliest ones, and how many were left out.

use career::place::{Kind, Occasion, When};
use jiff::ToSpan;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::{MOST_DATES, WINDOW};
use crate::wording::folded;

/// A date, and what it is of.
pub(super) struct Found {
    /// How the place is called.
    pub name: String,
    /// What kind of place it is, where the source says.
    pub kind: Option<Kind>,
    /// When.
    pub occasion: Occasion,
}

/// The dates of a calendar.
pub(super) struct Dates {
    first: Date,
    last: Date,
    kept: Vec<Found>,
    over: usize,
    far: usize,
    crowded_out: usize,
    /// Events that were called off.
    pub called_off: usize,
}

/// Dates that are held before the later ones go.
const AT_ONCE: usize = 20 * MOST_DATES;

impl Dates {
    /// From today on.
    pub fn new(today: Date) -> Self {
        let last = today.saturating_add(i64::from(WINDOW).days());
        Dates { first: today, last, kept: Vec::new(), over: 0, far: 0, crowded_out: 0, called_off: 0 }
    }

    /// Adds a date.
    pub fn push(&mut self, found: Found) {
        // A day is the same everywhere; wherever a reader is, the day of a moment there is this one or the one beside it.
        let first = match found.occasion.when {
            When::Day(_) => self.first,
            When::Local(_) | When::Moment(_) => self.first.saturating_sub(1.day()),
        };
        if found.occasion.is_over(first, &TimeZone::UTC) {
            self.over += 1;
        } else if found.occasion.when.day(&TimeZone::UTC) > self.last {
            self.far += 1;
        } else {
            self.kept.push(found);
            if self.kept.len() >= AT_ONCE {
                self.cut();
            }
        }
    }

    fn cut(&mut self) {
        self.kept.sort_by(|one, other| one.occasion.order(&other.occasion));
        self.crowded_out += self.kept.len().saturating_sub(MOST_DATES);
        self.kept.truncate(MOST_DATES);
    }

    /// What was left out, in sentences.
    pub fn told(&mut self) -> Vec<String> {
        self.cut();
        let mut out = Vec::new();
        let mut say = |many: usize, one: &str, several: &str| match many {
            0 => {}
            1 => out.push(one.to_owned()),
            many => out.push(format!("{many} {several}")),
        };
        say(self.over, "One date is over, and was left out.", "dates are over, and were left out.");
        say(
            self.called_off,
            "One event was called off, and was left out.",
            "events were called off, and were left out.",
        );
        let far = format!("lie more than {WINDOW} days ahead, and were left out.");
        say(self.far, "One date lies more than a year ahead, and was left out.", &format!("dates {far}"));
        let crowded = format!("later dates were left out: the next {MOST_DATES} are as many as are read.");
        say(self.crowded_out, "One later date was left out: there are as many before it as are read.", &crowded);
        out.iter().map(|line| folded(line)).collect()
    }

    /// The dates, the earliest first.
    pub fn into_earliest(mut self) -> Vec<Found> {
        self.cut();
        self.kept
    }
}
