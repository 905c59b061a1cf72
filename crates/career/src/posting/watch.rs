//! When a source is looked at next, and what two looks at it differ in.
//!
//! A source is looked at more often while it changes, and more seldom the longer it stays the same. Looks that brought
//! nothing back are spaced further and further apart, up to a cap. What a source asks for is granted, within a week.
//! Openings are gone when a look saw everything and they were not there; nothing else proves it.

use std::collections::BTreeSet;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::Source;

/// What is remembered of the looks at one source.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Looks {
    /// The last look, whatever came of it.
    pub last: Option<Timestamp>,
    /// The last look that saw something come or go.
    pub changed: Option<Timestamp>,
    /// Looks in a row that brought nothing back.
    pub failures: u32,
    /// The source asked not to be looked at before.
    pub not_before: Option<Timestamp>,
}

/// What came of one look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It was read, and something came or went.
    Changed,
    /// It was read, or it said that nothing has changed.
    Same,
    /// Nothing came back, or nothing that could be read.
    NothingRead,
}

/// Between two looks at a source that changed within the last three days.
const LIVELY: SignedDuration = SignedDuration::from_hours(6);
/// Between two looks at a source that changed within the last fortnight.
const USUAL: SignedDuration = SignedDuration::from_hours(12);
/// Between two looks at a quiet source.
const QUIET: SignedDuration = SignedDuration::from_hours(24);
/// After the first look that brought nothing back; doubled with each one more.
const FIRST_WAIT: SignedDuration = SignedDuration::from_hours(1);
/// The longest wait after looks that brought nothing back.
const LONGEST_WAIT: SignedDuration = SignedDuration::from_hours(3 * 24);
/// The longest wait that a source can ask for.
const LONGEST_WISH: SignedDuration = SignedDuration::from_hours(7 * 24);

impl Looks {
    /// When to look next: at once where nobody has looked yet. May lie in the past.
    pub fn next(&self) -> Option<Timestamp> {
        let last = self.last?;
        let after = add(last, self.pause(last));
        Some(self.not_before.map_or(after, |wish| after.max(wish)))
    }

    /// Whether it is time.
    pub fn are_due(&self, now: Timestamp) -> bool {
        self.next().is_none_or(|next| next <= now)
    }

    fn pause(&self, last: Timestamp) -> SignedDuration {
        if self.failures > 0 {
            let doublings = (self.failures - 1).min(16);
            return FIRST_WAIT.checked_mul(1 << doublings).unwrap_or(LONGEST_WAIT).min(LONGEST_WAIT);
        }
        let quiet_for = self.changed.map(|changed| last.duration_since(changed));
        match quiet_for {
            Some(quiet) if quiet <= SignedDuration::from_hours(3 * 24) => LIVELY,
            Some(quiet) if quiet <= SignedDuration::from_hours(14 * 24) => USUAL,
            _ => QUIET,
        }
    }

    /// The looks after one more. `wish` is when the source wants to be asked again at the earliest.
    #[must_use]
    pub fn after(&self, outcome: Outcome, now: Timestamp, wish: Option<Timestamp>) -> Looks {
        let granted = wish.map(|wish| wish.min(add(now, LONGEST_WISH))).filter(|wish| *wish > now);
        let (changed, failures) = match outcome {
            Outcome::Changed => (Some(now), 0),
            Outcome::Same => (self.changed, 0),
            Outcome::NothingRead => (self.changed, self.failures.saturating_add(1)),
        };
        Looks { last: Some(now), changed, failures, not_before: granted }
    }
}

fn add(moment: Timestamp, pause: SignedDuration) -> Timestamp {
    moment.checked_add(pause).unwrap_or(Timestamp::MAX)
}

/// What one look saw, by the keys of postings.
#[derive(Clone, Copy, Debug)]
pub enum Seen<'a> {
    /// The postings that were read; `complete` when they are everything that the source has open.
    Read {
        /// Their keys.
        keys: &'a [&'a str],
        /// Whether nothing was left out, cut or unreadable.
        complete: bool,
    },
    /// The source said that nothing has changed.
    Unchanged,
    /// Nothing came back, or nothing that could be read.
    Nothing,
}

/// What two looks differ in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// Keys that were not there before.
    pub came: Vec<String>,
    /// Keys that are gone for certain.
    pub went: Vec<String>,
    /// Keys that were not seen this time, which proves nothing.
    pub unseen: Vec<String>,
}

impl Difference {
    /// Compares a look with what was open before it.
    pub fn between(source: Source, before: &[&str], seen: Seen<'_>) -> Difference {
        let Seen::Read { keys, complete } = seen else { return Difference::default() };
        let (was, is) = (named(before), named(keys));
        let proves = complete && proves_absence(source, is.is_empty());
        let missing: Vec<String> = was.difference(&is).map(|key| (*key).to_owned()).collect();
        let (went, unseen) = if proves { (missing, Vec::new()) } else { (Vec::new(), missing) };
        Difference { came: is.difference(&was).map(|key| (*key).to_owned()).collect(), went, unseen }
    }

    /// What it means for the next look.
    pub fn outcome(&self) -> Outcome {
        if self.came.is_empty() && self.went.is_empty() { Outcome::Same } else { Outcome::Changed }
    }
}

/// Keys that are one; a posting without a key cannot be told from another.
fn named<'k>(keys: &[&'k str]) -> BTreeSet<&'k str> {
    keys.iter().copied().filter(|key| !key.is_empty()).collect()
}

/// Whether what a complete answer of this source does not list is gone. Feeds and files show a part; SmartRecruiters
/// answers with nothing for a company that it does not know.
fn proves_absence(source: Source, empty: bool) -> bool {
    match source {
        Source::Greenhouse
        | Source::Lever
        | Source::Ashby
        | Source::Workable
        | Source::Recruitee
        | Source::Personio => true,
        Source::SmartRecruiters => !empty,
        Source::Pasted | Source::JsonLd | Source::Feed | Source::Csv | Source::Jsonl => false,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(hours: i64) -> Timestamp {
        "2026-11-01T00:00:00Z".parse::<Timestamp>().unwrap() + SignedDuration::from_hours(hours)
    }

    fn waits(looks: &Looks) -> i64 {
        looks.next().unwrap().duration_since(looks.last.unwrap()).as_hours()
    }

    #[test]
    fn a_new_source_is_looked_at_at_once_and_a_quiet_one_once_a_day() {
        let new = Looks::default();
        assert!(new.are_due(at(0)) && new.next().is_none());
        let looks = new.after(Outcome::Changed, at(0), None);
        assert!(!looks.are_due(at(5)) && looks.are_due(at(6)));
        assert_eq!(waits(&looks), 6);
        assert_eq!(waits(&looks.after(Outcome::Same, at(100), None)), 12);
        assert_eq!(waits(&looks.after(Outcome::Same, at(400), None)), 24);
        assert_eq!(waits(&Looks::default().after(Outcome::Same, at(0), None)), 24);
    }

    #[test]
    fn looks_without_an_answer_are_spaced_out_up_to_three_days_and_then_forgotten() {
        let mut looks = Looks::default().after(Outcome::Changed, at(0), None);
        let mut all = Vec::new();
        for nth in 1..10 {
            looks = looks.after(Outcome::NothingRead, at(nth), None);
            all.push(waits(&looks));
        }
        assert_eq!(all, [1, 2, 4, 8, 16, 32, 64, 72, 72]);
        assert_eq!(looks.changed, Some(at(0)));
        assert_eq!(waits(&looks.after(Outcome::Same, at(10), None)), 6);
    }

    #[test]
    fn a_wish_is_granted_for_a_week_and_holds_for_one_look() {
        let wish = Looks::default().after(Outcome::NothingRead, at(0), Some(at(48)));
        assert_eq!(wish.next(), Some(at(48)));
        let forever = Looks::default().after(Outcome::NothingRead, at(0), Some(Timestamp::MAX));
        assert_eq!(forever.next(), Some(at(7 * 24)));
        assert_eq!(wish.after(Outcome::Same, at(48), None).not_before, None);
        let soon = Looks::default().after(Outcome::Changed, at(0), Some(at(1)));
        assert_eq!(soon.next(), Some(at(6)));
    }

    #[test]
    fn what_a_whole_board_does_not_list_is_gone() {
        let seen = Seen::Read { keys: &["2", "3"], complete: true };
        let difference = Difference::between(Source::Greenhouse, &["1", "2"], seen);
        assert_eq!((difference.came, difference.went), (vec!["3".to_owned()], vec!["1".to_owned()]));
        let empty = Seen::Read { keys: &[], complete: true };
        assert_eq!(Difference::between(Source::Lever, &["1"], empty).went, ["1"]);
    }

    #[test]
    fn nothing_else_proves_that_an_opening_is_gone() {
        let before = &["1", "2"];
        let empty = Seen::Read { keys: &[], complete: true };
        let part = Seen::Read { keys: &["2"], complete: false };
        let whole = Seen::Read { keys: &["2"], complete: true };
        for (source, seen) in [
            (Source::SmartRecruiters, empty),
            (Source::Greenhouse, part),
            (Source::Feed, whole),
            (Source::Csv, empty),
            (Source::Greenhouse, Seen::Nothing),
            (Source::Greenhouse, Seen::Unchanged),
        ] {
            let difference = Difference::between(source, before, seen);
            assert!(difference.went.is_empty(), "{source:?}");
            assert_eq!(difference.outcome(), Outcome::Same);
        }
        assert_eq!(Difference::between(Source::SmartRecruiters, before, empty).unseen, ["1", "2"]);
        assert_eq!(Difference::between(Source::SmartRecruiters, before, whole).went, ["1"]);
    }

    proptest! {
        #[test]
        fn the_next_look_is_later_than_the_last_and_within_a_week(
            outcomes in prop::collection::vec((0..3_u8, 0..2_000_i64, prop::option::of(-100..100_000_i64)), 1..40)
        ) {
            let mut looks = Looks::default();
            let mut now = at(0);
            for (outcome, hours, wish) in outcomes {
                now += SignedDuration::from_hours(hours);
                let outcome = [Outcome::Changed, Outcome::Same, Outcome::NothingRead][usize::from(outcome)];
                looks = looks.after(outcome, now, wish.map(|hours| now + SignedDuration::from_hours(hours)));
                let next = looks.next().unwrap();
                prop_assert!(next >= now + FIRST_WAIT && next <= now + LONGEST_WISH);
            }
        }

        #[test]
        fn nothing_both_comes_and_goes(before in prop::collection::vec("[a-d]{0,2}", 0..8), after in prop::collection::vec("[a-d]{0,2}", 0..8), complete: bool) {
            let before: Vec<&str> = before.iter().map(String::as_str).collect();
            let after: Vec<&str> = after.iter().map(String::as_str).collect();
            let difference = Difference::between(Source::Ashby, &before, Seen::Read { keys: &after, complete });
            prop_assert!(difference.came.iter().all(|key| !before.contains(&key.as_str())));
            prop_assert!(difference.went.iter().all(|key| !after.contains(&key.as_str()) && complete));
        }
    }
}
