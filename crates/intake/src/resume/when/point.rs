//! One date: a year, a month and a year, a season, a quarter, in the many ways in which people write them.

use super::tokens::{Kind, Token};
use super::words;

/// A date as written, before it is known whether it begins or ends something.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Point {
    /// `None` for a month alone ("May – August 2020") and for a placeholder ("20XX").
    pub(super) year: Option<u16>,
    /// The month, or the first one of a season.
    pub(super) month: Option<u8>,
    /// The last month, where the date is longer than one month.
    pub(super) last_month: Option<u8>,
    /// Counts only as one end of a span: a month alone, or a year of two digits.
    pub(super) needs_span: bool,
}

type Read = Option<(Point, usize)>;

/// Reads a date that begins at token `i`; gives the token after it.
pub(super) fn read(tokens: &[Token<'_>], i: usize) -> Read {
    month_first(tokens, i)
        .or_else(|| day_first(tokens, i))
        .or_else(|| season(tokens, i))
        .or_else(|| quarter(tokens, i))
        .or_else(|| slashed(tokens, i))
        .or_else(|| year_first(tokens, i))
}

/// "May 2020", "Sep. 2025", "May 3, 2020", "Sept '21", "Sep 15", "May".
fn month_first(tokens: &[Token<'_>], i: usize) -> Read {
    let month = words::month(word(tokens, i)?)?;
    let mut j = skip(tokens, i + 1, ".,");
    if ["of", "de", "del", "di"].contains(&word(tokens, j).unwrap_or("")) {
        j += 1;
    }
    if let Some((year, next)) = year(tokens, j) {
        return Some((Point { year, month: Some(month), ..Point::default() }, next));
    }
    let day = tokens.get(j).and_then(Token::number).filter(|day| (1..=31).contains(day));
    if day.is_some() {
        let after = skip_ordinal(tokens, j + 1);
        if let Some((year, next)) = year(tokens, skip(tokens, after, ",")) {
            return Some((Point { year, month: Some(month), ..Point::default() }, next));
        }
        if tokens[j].text.len() == 2 {
            let year = Some(century(day.unwrap_or(0)));
            return Some((Point { year, month: Some(month), needs_span: true, ..Point::default() }, j + 1));
        }
    }
    Some((Point { month: Some(month), needs_span: true, ..Point::default() }, skip(tokens, i + 1, ".")))
}

/// "24 Jul 2023", "3rd June 2026", "1. März 2020".
fn day_first(tokens: &[Token<'_>], i: usize) -> Read {
    tokens.get(i)?.number().filter(|day| (1..=31).contains(day))?;
    let j = skip_ordinal(tokens, i + 1);
    let month = words::month(word(tokens, j)?)?;
    let (year, next) = year(tokens, skip(tokens, j + 1, ".,"))?;
    Some((Point { year, month: Some(month), ..Point::default() }, next))
}

/// "Summer 2022", "Fall '21".
fn season(tokens: &[Token<'_>], i: usize) -> Read {
    let months = words::season(word(tokens, i)?)?;
    let (year, next) = year(tokens, skip(tokens, i + 1, ",")).or_else(|| Some((None, i + 1)))?;
    let point = Point { year, month: months.map(|m| m.0), last_month: months.map(|m| m.1), needs_span: year.is_none() };
    Some((point, next))
}

/// "Q1 2020", "Q3/2021".
fn quarter(tokens: &[Token<'_>], i: usize) -> Read {
    if !matches!(word(tokens, i)?, "Q" | "q") {
        return None;
    }
    let which = tokens.get(i + 1).filter(|t| !t.spaced)?.number().filter(|q| (1..=4).contains(q))?;
    let (year, next) = year(tokens, skip(tokens, i + 2, "/,"))?;
    let first = (which as u8 - 1) * 3 + 1;
    Some((Point { year, month: Some(first), last_month: Some(first + 2), needs_span: false }, next))
}

/// "03/2021", "3.2021", "15.03.2021", "03/15/2021", and "03/21" as one end of a span.
fn slashed(tokens: &[Token<'_>], i: usize) -> Read {
    let first = tokens.get(i)?.number().filter(|n| (1..=31).contains(n))?;
    if joined_to_number(tokens, i) {
        return None;
    }
    tokens.get(i + 1).filter(|t| t.is_sign("/.-"))?;
    let second = tokens.get(i + 2)?;
    if second.text.len() == 4 {
        let (year, next) = whole_year(tokens, i + 2)?;
        let month = u8::try_from(first).ok().filter(|m| *m <= 12)?;
        return Some((Point { year: Some(year), month: Some(month), ..Point::default() }, next));
    }
    let number = second.number()?;
    if tokens.get(i + 3).is_some_and(|t| t.is_sign("/.-") && !t.spaced) {
        let (year, next) = whole_year(tokens, i + 4)?;
        // Whichever is the first of a month is the day; else as in the United States.
        let day_first = first > 12 || tokens[i + 1].text == "." || first == 1 && number <= 12;
        let month = if day_first { number } else { first };
        let month = u8::try_from(month).ok().filter(|m| (1..=12).contains(m))?;
        return Some((Point { year: Some(year), month: Some(month), ..Point::default() }, next));
    }
    let month = u8::try_from(first).ok().filter(|m| *m <= 12)?;
    if second.text.len() != 2 || tokens[i + 1].text != "/" {
        return None;
    }
    let year = Some(century(number));
    Some((Point { year, month: Some(month), needs_span: true, ..Point::default() }, i + 3))
}

/// "2020", "2021-03", "2016 / 09", "2021.03", "2018年9月", "2020 Q1", "'21", "20XX".
fn year_first(tokens: &[Token<'_>], i: usize) -> Read {
    if joined_to_number(tokens, i) {
        return None;
    }
    let (year, next) = year(tokens, i)?;
    let plain = Point { year, ..Point::default() };
    let Some(sign) = tokens.get(next) else { return Some((plain, next)) };
    let number = tokens.get(next + 1).filter(|t| t.text.len() <= 2).and_then(Token::number);
    let month = number.and_then(|n| u8::try_from(n).ok()).filter(|m| (1..=12).contains(m));
    if sign.text == "年" {
        let end = if tokens.get(next + 2).is_some_and(|t| t.text == "月") { next + 3 } else { next + 1 };
        return Some((Point { month: month.filter(|_| end == next + 3), ..plain }, end));
    }
    if let (true, Some(month)) = (is_month_sign(tokens, next), month) {
        return Some((Point { month: Some(month), ..plain }, next + 2));
    }
    Some((plain, next))
}

/// Whether the sign after a year binds a month to it rather than opening a span ("2010-12" alone is a span).
fn is_month_sign(tokens: &[Token<'_>], sign: usize) -> bool {
    let Some(number) = tokens.get(sign + 1) else { return false };
    if tokens.get(sign + 2).is_some_and(|t| !t.spaced && (t.kind == Kind::Number || t.is_sign("/."))) {
        return false;
    }
    match tokens[sign].text {
        "/" | "." => number.text.len() == 2 || tokens[sign].text == "/",
        "-" => {
            !number.spaced
                && number.text.len() == 2
                && (number.text.starts_with('0') || tokens.get(sign + 2).is_some_and(|t| t.is_sign("-–—")))
        }
        _ => false,
    }
}

/// A year of four digits, one behind an apostrophe, or a placeholder (`None` inside).
fn year(tokens: &[Token<'_>], i: usize) -> Option<(Option<u16>, usize)> {
    if let Some((year, next)) = whole_year(tokens, i) {
        return Some((Some(year), next));
    }
    let token = tokens.get(i)?;
    if token.is_sign("'’‘`") {
        let short = tokens.get(i + 1).filter(|t| !t.spaced && t.text.len() == 2)?.number()?;
        return Some((Some(century(short)), i + 2));
    }
    let masked = |t: &Token<'_>| !t.spaced && t.text.len() == 2 && t.text.eq_ignore_ascii_case("xx");
    if matches!(token.text, "19" | "20") && tokens.get(i + 1).is_some_and(masked) {
        return Some((None, i + 2));
    }
    None
}

fn whole_year(tokens: &[Token<'_>], i: usize) -> Option<(u16, usize)> {
    let token = tokens.get(i)?;
    let year = token.number().filter(|n| token.text.len() == 4 && (1940..=2059).contains(n))?;
    let next = tokens.get(i + 1);
    let glued = next.is_some_and(|t| !t.spaced && (t.is_sign("%+") || matches!(t.text, "s" | "k" | "px" | "m" | "M")));
    let thousand = next.is_some_and(|t| !t.spaced && t.is_sign(","))
        && tokens.get(i + 2).is_some_and(|t| !t.spaced && t.kind == Kind::Number);
    (!glued && !thousand).then_some((year, i + 1))
}

/// Whether digits stand right before with a sign between, as in a telephone number.
fn joined_to_number(tokens: &[Token<'_>], i: usize) -> bool {
    if i == 0 || tokens.get(i).is_none_or(|token| token.spaced) {
        return false;
    }
    let before = &tokens[i - 1];
    let money = before.is_sign("$€£#@");
    let digits = |t: &Token<'_>| t.kind == Kind::Number && whole_year(tokens, i - 2).is_none();
    let glued = before.is_sign("-./,:") && !before.spaced && i >= 2 && digits(&tokens[i - 2]);
    money || glued || before.kind == Kind::Word && before.text.is_ascii()
}

fn century(short: u16) -> u16 {
    if short >= 50 { 1900 + short } else { 2000 + short }
}

fn word<'a>(tokens: &[Token<'a>], i: usize) -> Option<&'a str> {
    tokens.get(i).filter(|t| t.kind == Kind::Word).map(|t| t.text)
}

fn skip(tokens: &[Token<'_>], i: usize, signs: &str) -> usize {
    if tokens.get(i).is_some_and(|t| t.is_sign(signs)) { i + 1 } else { i }
}

fn skip_ordinal(tokens: &[Token<'_>], i: usize) -> usize {
    let ordinal = word(tokens, i).is_some_and(|w| matches!(w, "st" | "nd" | "rd" | "th" | "er"));
    if ordinal { i + 1 } else { skip(tokens, i, ".") }
}
