//! What a posting says it pays, as far as two postings can be compared by it.

use serde::{Deserialize, Serialize};

use crate::posting::StatedPay;

/// A range in whole units of a currency that is not looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Pay {
    low: u32,
    high: u32,
}

/// How two statements relate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Relation {
    /// One of them is not said, or one is by the hour and the other by the year.
    Unknown,
    /// The same numbers.
    Same,
    /// Ranges that overlap.
    Near,
    /// Ranges apart.
    Other,
}

/// Below this, an amount is by the hour.
const MOST_AN_HOUR: u32 = 400;

impl Pay {
    /// From fields of a source, or from the words that it kept.
    pub(super) fn of(stated: Option<&StatedPay>) -> Option<Self> {
        let stated = stated?;
        match &stated.range {
            Some(range) => Some(Pay { low: whole(range.low)?, high: whole(range.high)? }),
            None => Pay::in_words(&stated.words),
        }
    }

    /// The first amount or range of a sentence: "$18.50 - $22 an hour", "£30k–£35k".
    pub(super) fn in_words(sentence: &str) -> Option<Self> {
        const MARKS: [char; 3] = ['$', '£', '€'];
        let mut amounts = sentence.match_indices(MARKS).take(4).filter_map(|(at, mark)| {
            let (amount, length) = amount(sentence.get(at + mark.len()..)?)?;
            Some((at + mark.len() + length, amount))
        });
        let (end, low) = amounts.next()?;
        let second = amounts.next().filter(|(at, high)| *at < end + 25 && *high >= low && same_period(low, *high));
        let high = second.map(|(_, high)| high).or_else(|| bare_end(sentence, end, low)).unwrap_or(low);
        Some(Pay { low, high })
    }

    /// Compares two statements.
    pub(super) fn beside(self, other: Pay) -> Relation {
        match () {
            () if self == other => Relation::Same,
            () if !same_period(self.low, other.low) => Relation::Unknown,
            () if self.low <= other.high && other.low <= self.high => Relation::Near,
            () => Relation::Other,
        }
    }
}

fn same_period(one: u32, other: u32) -> bool {
    (one < MOST_AN_HOUR) == (other < MOST_AN_HOUR)
}

fn whole(hundredths: i64) -> Option<u32> {
    u32::try_from(hundredths / 100).ok().filter(|amount| *amount > 0)
}

/// "$18 - 22": the second number without its mark.
fn bare_end(sentence: &str, end: usize, low: u32) -> Option<u32> {
    let rest = sentence.get(end..)?.trim_start().strip_prefix(['-', '–', '—'])?.trim_start();
    amount(rest).map(|(high, _)| high).filter(|high| *high >= low && same_period(low, *high))
}

/// An amount that can be pay, and how many bytes it is written in. Bonuses and turnovers are too small or too large.
fn amount(text: &str) -> Option<(u32, usize)> {
    let length = text.bytes().take_while(|byte| byte.is_ascii_digit() || matches!(byte, b',' | b'.')).take(12).count();
    let written = text.get(..length)?.trim_end_matches(['.', ',']);
    let whole: String = written.split('.').next()?.chars().filter(char::is_ascii_digit).collect();
    let amount: u32 = whole.parse().ok()?;
    let thousands = text.get(length..).is_some_and(|rest| rest.starts_with(['k', 'K']));
    let amount = if thousands { amount.checked_mul(1000)? } else { amount };
    (matches!(amount, 7..MOST_AN_HOUR) || matches!(amount, 14_000..=990_000)).then_some((amount, length))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pay_is_read_as_people_write_it() {
        let read = |text| Pay::in_words(text).map(|pay| (pay.low, pay.high));
        assert_eq!(read("Pay: $18.50 - $22.00 an hour"), Some((18, 22)));
        assert_eq!(read("$85,000–$105,000 plus $5,000 bonus"), Some((85_000, 105_000)));
        assert_eq!(read("£30k to £35k"), Some((30_000, 35_000)));
        assert_eq!(read("$18 - 22 per hour"), Some((18, 22)));
        assert_eq!(read("a $2 billion company"), None);
        assert_eq!(read("$ and €"), None);
    }

    #[test]
    fn an_hour_is_not_compared_with_a_year() {
        let pay = |low, high| Pay { low, high };
        assert_eq!(pay(20, 25).beside(pay(41_600, 52_000)), Relation::Unknown);
        assert_eq!(pay(20, 25).beside(pay(24, 30)), Relation::Near);
        assert_eq!(pay(20, 25).beside(pay(26, 30)), Relation::Other);
    }
}
