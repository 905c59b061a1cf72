//! One real opening, and every place and time at which it was seen.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Posting, Source};

/// An opening with its sightings, the first one seen first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Opening {
    first: Sighting,
    further: Vec<Sighting>,
}

/// A posting of the opening in one place, and when it stood there.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sighting {
    /// As it was published, the last time it was looked at.
    pub posting: Posting,
    /// The day it was first seen there.
    pub first_seen: Date,
    /// The day it was last seen there.
    pub last_seen: Date,
    /// Times in which it had gone from there and came back, in order.
    pub absences: Vec<Absence>,
    /// The day it was missed there; it has not come back since.
    pub gone: Option<Date>,
}

/// A time in which a posting was not where it had been.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Absence {
    /// The day it was missed.
    pub from: Date,
    /// The day it was there again.
    pub to: Date,
}

impl Sighting {
    /// A posting that is seen for the first time.
    pub fn first(posting: Posting, on: Date) -> Self {
        Sighting { posting, first_seen: on, last_seen: on, absences: Vec::new(), gone: None }
    }

    /// It is seen again, with what it says now. A day of publication that moves is a touch: the first one stays.
    pub fn again(&mut self, posting: Posting, on: Date) {
        let published = [self.posting.published, posting.published].into_iter().flatten().min();
        let touched = [self.posting.touched, posting.touched, posting.published].into_iter().flatten().max();
        let touched = touched.filter(|day| Some(*day) != published);
        self.posting = Posting { published, touched, ..posting };
        if let Some(from) = self.gone.take() {
            self.absences.push(Absence { from, to: on.max(from) });
            if self.absences.len() > MOST_ABSENCES {
                self.absences.remove(0);
            }
        }
        self.last_seen = self.last_seen.max(on);
    }

    /// A look saw everything there, and not this.
    pub fn missed(&mut self, on: Date) {
        self.gone.get_or_insert(on);
    }
}

/// Absences that are kept of one sighting, the last ones.
const MOST_ABSENCES: usize = 40;

impl Opening {
    /// An opening seen once.
    pub fn new(first: Sighting) -> Self {
        Opening { first, further: Vec::new() }
    }

    /// Of these sightings; `None` where there is none.
    pub fn of(mut sightings: Vec<Sighting>) -> Option<Self> {
        sightings.sort_by_key(|sighting| (sighting.first_seen, sighting.posting.source));
        let mut all = sightings.into_iter();
        Some(Opening { first: all.next()?, further: all.collect() })
    }

    /// All sightings, the one seen first first.
    pub fn sightings(&self) -> impl Iterator<Item = &Sighting> {
        std::iter::once(&self.first).chain(&self.further)
    }

    /// The posting that shows it best: of those that are still there the one that says most, those of the organisation
    /// itself first.
    pub fn shown(&self) -> &Posting {
        let worth = |sighting: &Sighting| {
            let posting = &sighting.posting;
            (sighting.gone.is_none(), posting.source.is_the_organisations_own(), posting.text.len())
        };
        let best =
            self.further.iter().fold(&self.first, |best, other| if worth(other) > worth(best) { other } else { best });
        &best.posting
    }

    /// Whether it stands anywhere.
    pub fn is_there(&self) -> bool {
        self.sightings().any(|sighting| sighting.gone.is_none())
    }

    /// The first day that anybody gives for it: of publication where one is stated, else the day it was first seen.
    pub fn began(&self) -> Began {
        let stated = self.sightings().filter_map(|sighting| sighting.posting.published).min();
        let seen = self.sightings().map(|sighting| sighting.first_seen).min().unwrap_or(self.first.first_seen);
        match stated {
            Some(day) if day <= seen => Began::Published(day),
            _ => Began::Seen(seen),
        }
    }
}

/// Since when an opening is known to be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Began {
    /// The first publication, as stated.
    Published(Date),
    /// The day it was first seen; it may be older.
    Seen(Date),
}

impl Began {
    /// The day.
    pub fn day(self) -> Date {
        match self {
            Began::Published(day) | Began::Seen(day) => day,
        }
    }
}

impl Source {
    /// Whether it is the organisation's own board rather than somebody else's.
    pub fn is_the_organisations_own(self) -> bool {
        match self {
            Source::Greenhouse
            | Source::Lever
            | Source::Ashby
            | Source::Workable
            | Source::SmartRecruiters
            | Source::Recruitee
            | Source::Personio => true,
            Source::Pasted | Source::JsonLd | Source::Feed | Source::Csv | Source::Jsonl => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn sighting(source: Source, text: &str, published: Option<Date>, first_seen: Date) -> Sighting {
        let posting = Posting { source, text: text.to_owned(), published, ..Posting::default() };
        Sighting { posting, first_seen, last_seen: first_seen, absences: Vec::new(), gone: None }
    }

    #[test]
    fn what_comes_back_was_away_and_a_new_day_of_publication_is_a_touch() {
        let posting = |day| Posting { published: Some(day), ..Posting::default() };
        let mut sighting = Sighting::first(posting(date(2026, 3, 1)), date(2026, 3, 2));
        sighting.missed(date(2026, 4, 1));
        sighting.missed(date(2026, 4, 2));
        assert_eq!(sighting.gone, Some(date(2026, 4, 1)));
        sighting.again(posting(date(2026, 5, 1)), date(2026, 5, 2));
        assert_eq!(sighting.absences, [Absence { from: date(2026, 4, 1), to: date(2026, 5, 2) }]);
        let days = (sighting.posting.published, sighting.posting.touched, sighting.last_seen, sighting.gone);
        assert_eq!(days, (Some(date(2026, 3, 1)), Some(date(2026, 5, 1)), date(2026, 5, 2), None));
    }

    #[test]
    fn the_organisations_own_words_are_shown_while_they_are_there() {
        let mut own = sighting(Source::Lever, "short", None, date(2026, 3, 9));
        let board = sighting(Source::Feed, "a longer text of a board", None, date(2026, 3, 1));
        let opening = Opening::of(vec![own.clone(), board.clone()]).expect("two");
        assert_eq!(opening.shown().text, "short");
        own.gone = Some(date(2026, 4, 1));
        let opening = Opening::of(vec![own, board]).expect("two");
        assert_eq!(opening.shown().source, Source::Feed);
        assert!(opening.is_there());
    }

    #[test]
    fn it_began_when_it_was_first_published_and_no_later_than_it_was_seen() {
        let early = sighting(Source::Feed, "", Some(date(2026, 1, 5)), date(2026, 3, 1));
        let touched = sighting(Source::Lever, "", Some(date(2026, 3, 20)), date(2026, 3, 20));
        let opening = Opening::of(vec![touched.clone(), early]).expect("two");
        assert_eq!(opening.began(), Began::Published(date(2026, 1, 5)));
        let unstated = sighting(Source::Pasted, "", None, date(2026, 3, 2));
        let opening = Opening::of(vec![touched, unstated]).expect("two");
        assert_eq!(opening.began(), Began::Seen(date(2026, 3, 2)));
    }
}
