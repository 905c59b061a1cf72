//! Numbers of a text: digits or words, what they count, and how they are hedged.

use super::FactKind;
use super::words::Word;
use crate::date::{MONTHS, WEEKDAYS};

/// One number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Number {
    /// Written in one way: `1200` for "1,200", "1.2k" and "twelve hundred".
    pub value: String,
    pub kind: FactKind,
    /// How it is hedged.
    pub hedge: Hedge,
    /// The stem of what it counts; empty where nothing follows.
    pub unit: String,
    /// Its words, with hedge and sign.
    pub shown: String,
    /// The words that it takes up, by index.
    pub at: std::ops::Range<usize>,
}

/// How a number is hedged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hedge {
    Plain,
    More,
    Nearly,
    About,
    AtMost,
}

const WORDS: &[(&str, u64)] = &[
    ("zero", 0),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("seventy", 70),
    ("eighty", 80),
    ("ninety", 90),
];
const TIMES: &[(&str, u64)] = &[
    ("dozen", 12),
    ("hundred", 100),
    ("thousand", 1_000),
    ("k", 1_000),
    ("million", 1_000_000),
    ("billion", 1_000_000_000),
];
/// Words that are numbers of no certain size, and those that say that there was no exception.
const VAGUE: &[&str] = &[
    "dozens",
    "hundreds",
    "thousands",
    "millions",
    "half",
    "twice",
    "thrice",
    "double",
    "doubled",
    "doubling",
    "triple",
    "tripled",
    "quarter",
    "third",
    "thirds",
    "several",
    "many",
    "multiple",
    "numerous",
    "countless",
    "each",
    "every",
    "all",
    "always",
];

/// All numbers, in their order.
pub(super) fn numbers(words: &[Word<'_>]) -> Vec<Number> {
    let (mut out, mut at) = (Vec::new(), 0);
    while at < words.len() {
        match value(words, at) {
            Some((value, end)) => {
                out.push(whole(words, at, end, value));
                at = end;
            }
            None => at += 1,
        }
    }
    out
}

/// Whether a word is a vague number.
pub(super) fn is_vague(word: &str) -> bool {
    VAGUE.contains(&word)
}

/// Whether a word names a month or a day.
pub(super) fn is_day(word: &str) -> bool {
    MONTHS.iter().chain(&WEEKDAYS).any(|name| name.eq_ignore_ascii_case(word))
}

/// A value, and the word behind it.
fn value(words: &[Word<'_>], at: usize) -> Option<(String, usize)> {
    let first = words.get(at)?;
    if first.is_number() {
        let (mut value, suffix) = in_digits(&first.lower);
        let mut end = at + 1;
        let next = words.get(end).and_then(|next| times(&next.lower));
        if let (Some(by), true) = (next, suffix.is_empty()) {
            value = multiplied(&value, by);
            end += 1;
        }
        return Some((value + &suffix, end));
    }
    let (mut total, mut part, mut end) = (0_u64, spelled(&first.lower)?, at + 1);
    while let Some(next) = words.get(end) {
        if let Some(by) = times(&next.lower).filter(|_| next.lower != "k") {
            part = part.saturating_mul(by);
        } else if let Some(more) = spelled(&next.lower).filter(|more| *more < 10 && part % 10 == 0 && part >= 20) {
            part = part.saturating_add(more);
        } else {
            break;
        }
        if part >= 1_000 {
            total = total.saturating_add(part);
            part = 0;
        }
        end += 1;
    }
    Some((total.saturating_add(part).to_string(), end))
}

fn spelled(word: &str) -> Option<u64> {
    WORDS.iter().find(|(known, _)| *known == word).map(|(_, value)| *value)
}

fn times(word: &str) -> Option<u64> {
    TIMES.iter().find(|(known, _)| *known == word).map(|(_, value)| *value)
}

/// The value and what is written behind its digits; thousands are written out.
fn in_digits(lower: &str) -> (String, String) {
    let end = lower.find(|c: char| !(c.is_numeric() || matches!(c, ',' | '.'))).unwrap_or(lower.len());
    let (digits, suffix) = lower.split_at(end);
    let digits = digits.replace(',', "");
    let by = match suffix {
        "k" => 1_000,
        "m" | "mn" | "mm" => 1_000_000,
        "bn" => 1_000_000_000,
        _ => 1,
    };
    let ordinal = matches!(suffix, "st" | "nd" | "rd" | "th");
    if by > 1 {
        (multiplied(&digits, by), String::new())
    } else {
        (digits, if ordinal { "th".into() } else { suffix.into() })
    }
}

fn multiplied(digits: &str, by: u64) -> String {
    match digits.parse::<f64>() {
        Ok(value) if value.is_finite() && value < 1e12 => format!("{}", value * by as f64),
        _ => format!("{digits}×{by}"),
    }
}

fn whole(words: &[Word<'_>], from: usize, end: usize, value: String) -> Number {
    let lower = |at: Option<usize>| at.and_then(|at| words.get(at)).map_or("", |word| word.lower.as_str());
    let mut kind = FactKind::Number;
    let (mut first, mut last) = (from, end);
    if matches!(lower(from.checked_sub(1)), "$" | "€" | "£" | "¥" | "₹") {
        (kind, first) = (FactKind::Money, from - 1);
    }
    match lower(Some(end)) {
        "%" | "percent" | "percentage" => (kind, last) = (FactKind::Percent, end + 1),
        "per" if lower(Some(end + 1)) == "cent" => (kind, last) = (FactKind::Percent, end + 2),
        "dollars" | "dollar" | "euros" | "euro" | "pounds" | "usd" | "eur" | "gbp" => {
            (kind, last) = (FactKind::Money, end + 1)
        }
        _ => {}
    }
    let is_year = value.len() == 4 && (value.starts_with("19") || value.starts_with("20"));
    if kind == FactKind::Number && is_year && words.get(from).is_some_and(|word| word.text.len() == 4) {
        kind = FactKind::Date;
    }
    let (hedge, begins) = hedge(words, first, last);
    if hedge == Hedge::More && lower(Some(last)) == "+" {
        last += 1;
    }
    let shown = words.get(begins..last.min(words.len())).unwrap_or_default();
    let shown: Vec<&str> = shown.iter().map(|word| word.text).collect();
    let unit = words.get(last..).unwrap_or_default().iter().take(2).find(|word| !super::plain::is_small(&word.lower));
    Number {
        value,
        kind,
        hedge,
        unit: unit.map(|word| word.stem.clone()).unwrap_or_default(),
        shown: shown.join(" "),
        at: first..last,
    }
}

/// The hedge before or behind a number, and the word where it begins.
fn hedge(words: &[Word<'_>], first: usize, last: usize) -> (Hedge, usize) {
    let back = |by: usize| first.checked_sub(by).and_then(|at| words.get(at)).map_or("", |word| word.lower.as_str());
    if words.get(last).is_some_and(|word| word.text == "+") {
        return (Hedge::More, first);
    }
    match (back(2), back(1)) {
        (_, "over" | "above" | "exceeding" | "plus") => (Hedge::More, first - 1),
        ("more" | "greater", "than") | ("at", "least") | ("excess", "of") => (Hedge::More, first - 2),
        (_, "nearly" | "almost") => (Hedge::Nearly, first - 1),
        (_, "about" | "around" | "approximately" | "roughly" | "circa" | "~" | "some") => (Hedge::About, first - 1),
        ("fewer" | "less", "than") | ("up", "to") | ("at", "most") => (Hedge::AtMost, first - 2),
        (_, "under" | "below") => (Hedge::AtMost, first - 1),
        _ => (Hedge::Plain, first),
    }
}
