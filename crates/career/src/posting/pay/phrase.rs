//! Phrases of money in a line: one amount or two with a currency, and the period that belongs to them.

use super::currency::{self, Sign};
use super::period::{self, Stated};
use super::tokens::{Amount, Size, Token};
use super::{PayRange, plausible};

/// An amount or a range with the signs around it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Phrase {
    /// Where it begins and ends among the tokens.
    pub from: usize,
    pub to: usize,
    low: Amount,
    high: Amount,
    signs: Vec<Sign>,
    /// Whether one end is left open: "up to", "from", "+".
    open: bool,
    period: Option<Stated>,
    salaried: bool,
}

/// Words this far before a phrase may say its period ("hourly rate:").
const BEFORE: usize = 8;
/// Words this far behind it may ("gross per year").
const BEHIND: usize = 4;

/// All phrases of a line, in order.
pub(super) fn all(tokens: &[Token]) -> Vec<Phrase> {
    let mut found: Vec<Phrase> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match Phrase::at(tokens, at) {
            Some(phrase) => {
                at = phrase.to.max(at + 1);
                found.push(phrase);
            }
            None => at += 1,
        }
    }
    let ends: Vec<(usize, usize)> = found.iter().map(|phrase| (phrase.from, phrase.to)).collect();
    for (nth, phrase) in found.iter_mut().enumerate() {
        let after_last = nth.checked_sub(1).and_then(|nth| ends.get(nth)).map_or(0, |(_, to)| *to);
        let before_next = ends.get(nth + 1).map_or(tokens.len(), |(from, _)| *from);
        phrase.look_around(tokens, after_last, before_next);
    }
    found
}

impl Phrase {
    /// The phrase that begins exactly here.
    fn at(tokens: &[Token], from: usize) -> Option<Phrase> {
        let mut signs = Vec::new();
        let (low, mut to) = end(tokens, from, &mut signs)?;
        let mut high = low;
        let after_period = to + skip_period(tokens, to);
        let joint = if joins(tokens, to) { Some(to) } else { joins(tokens, after_period).then_some(after_period) };
        if let Some(joint) = joint
            && let Some((second, end)) = end(tokens, joint + 1, &mut signs)
        {
            (high, to) = (second, end);
        }
        let phrase = Phrase { from, to, low, high, signs, open: false, period: None, salaried: false };
        (!phrase.signs.is_empty()).then(|| phrase.with_shared_thousands())
    }

    /// "80–100k" means thousands on both sides.
    fn with_shared_thousands(mut self) -> Phrase {
        let below = self.low.hundredths < 100_000;
        if self.low.size == Size::Whole && self.high.size == Size::Thousands && below {
            self.low.size = Size::Thousands;
        }
        self
    }

    fn look_around(&mut self, tokens: &[Token], after_last: usize, before_next: usize) {
        let before = tokens.get(after_last..self.from).unwrap_or_default();
        let clause = before.iter().rposition(|token| *token == Token::Stop).map_or(0, |stop| stop + 1);
        let clause = before.get(clause.max(before.len().saturating_sub(BEFORE))..).unwrap_or_default();
        let behind = tokens.get(self.to..before_next).unwrap_or_default();
        let single = self.low == self.high;
        self.open = behind.first() == Some(&Token::Plus) || (single && leaves_open(clause));
        let said_before = (0..clause.len()).filter_map(|at| period::here(clause.get(at..)?));
        let far = behind.iter().take(BEHIND).position(ends_here).unwrap_or(BEHIND);
        let near = behind.get(..behind.len().min(far + 3)).unwrap_or_default();
        let said_behind = (0..=far).filter_map(|at| period::here(near.get(at..)?));
        // "$22 an hour – $26 an hour" has a period inside.
        let inside = (self.from..self.to).filter_map(|at| period::here(tokens.get(at..self.to)?));
        self.period = one_of(said_before.chain(inside).chain(said_behind));
        let words = clause.iter().chain(near);
        self.salaried = words.into_iter().any(|token| matches!(token, Token::Word(word) if word == "salary"));
    }

    /// The numbers, where nothing about them is in doubt.
    pub fn range(&self) -> Option<PayRange> {
        let currency = currency::agreed(&self.signs).filter(|_| !self.open)?;
        let (low, high) = (full(self.low)?, full(self.high)?);
        let Stated::Known(period) = self.period.or_else(|| self.of_a_salary(currency, low))? else { return None };
        plausible(currency, period, low, high)
    }

    /// A "salary" of this size in one of these currencies is a year's: nobody is paid that for a month.
    fn of_a_salary(&self, currency: &str, low: i64) -> Option<Stated> {
        const LEAST: i64 = 2_500_000;
        let paid_by_year = matches!(currency, "USD" | "CAD" | "AUD" | "GBP" | "EUR");
        (self.salaried && paid_by_year && low >= LEAST).then_some(Stated::Known(super::Period::Year))
    }

    /// Whether it says zero.
    pub fn is_zero(&self) -> bool {
        self.low.hundredths == 0 && self.high.hundredths == 0
    }
}

fn full(amount: Amount) -> Option<i64> {
    match amount.size {
        Size::Whole => Some(amount.hundredths),
        Size::Thousands => amount.hundredths.checked_mul(1_000),
        Size::Millions => None,
    }
}

/// An amount with the signs right before and behind it; where it ends.
fn end(tokens: &[Token], mut at: usize, signs: &mut Vec<Sign>) -> Option<(Amount, usize)> {
    let mut own = Vec::new();
    while let Some(Token::Sign(sign)) = tokens.get(at) {
        own.push(*sign);
        at += 1;
    }
    let Some(Token::Amount(amount)) = tokens.get(at) else { return None };
    at += 1;
    while let Some(Token::Sign(sign)) = tokens.get(at) {
        // A sign that stands before another amount belongs to that one: "€60 $70".
        if own.is_empty() || !matches!(tokens.get(at + 1), Some(Token::Amount(_))) {
            own.push(*sign);
            at += 1;
        } else {
            break;
        }
    }
    signs.extend(own);
    Some((*amount, at))
}

fn joins(tokens: &[Token], at: usize) -> bool {
    match tokens.get(at) {
        Some(Token::Dash) => true,
        Some(Token::Word(word)) => matches!(word.as_str(), "to" | "bis" | "and" | "à" | "tot" | "hasta" | "through"),
        _ => false,
    }
}

/// How many tokens a period right here takes.
fn skip_period(tokens: &[Token], at: usize) -> usize {
    let rest = tokens.get(at..).unwrap_or_default();
    match (period::here(rest), rest) {
        (None, _) => 0,
        (Some(_), [Token::Word(p), Token::Slash, ..]) if p == "p" => 3,
        (Some(_), [Token::Slash, ..]) => 2,
        (Some(_), [Token::Word(_), Token::Word(unit), ..]) if period::of_field(unit).is_some() || unit == "an" => 2,
        (Some(_), _) => 1,
    }
}

/// A full stop, or a number of something else ("40 hours a week").
fn ends_here(token: &Token) -> bool {
    matches!(token, Token::Stop | Token::Amount(_))
}

/// Words before a single amount that leave one end open.
fn leaves_open(clause: &[Token]) -> bool {
    let near = clause.get(clause.len().saturating_sub(3)..).unwrap_or_default();
    let opens = |word: &str| {
        matches!(
            word,
            "up" | "upto"
                | "from"
                | "starting"
                | "starts"
                | "over"
                | "above"
                | "under"
                | "below"
                | "least"
                | "minimum"
                | "min"
                | "maximum"
                | "max"
                | "than"
                | "ab"
                | "bis"
                | "mindestens"
                | "maximal"
                | "partir"
                | "jusqu'à"
                | "vanaf"
                | "desde"
                | "hasta"
                | "around"
                | "about"
                | "approximately"
                | "circa"
                | "ca"
        )
    };
    near.iter().any(|token| matches!(token, Token::Word(word) if opens(word)))
}

/// The one period that all agree on; contradiction is a period that gives no number.
fn one_of(mut all: impl Iterator<Item = Stated>) -> Option<Stated> {
    let first = all.next()?;
    Some(if all.all(|other| other == first) { first } else { Stated::Other })
}
