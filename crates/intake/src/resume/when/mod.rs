//! When: the dates and spans that stand in a line.

mod point;
mod tokens;
mod words;

use std::ops::Range;

use career::date::PartialDate;
use career::profile::{End, Period};
use point::Point;
use tokens::Token;

/// How much a found date tells; the later ones tell more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Shape {
    /// A year alone: may be part of a name.
    Year,
    /// A month or season of a year.
    Month,
    /// From when to when.
    Span,
}

/// A date found in a line.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Found {
    /// Byte range in the line.
    pub(super) range: Range<usize>,
    /// What it says; both ends are the same date when only one stands there.
    pub(super) period: Period,
    /// How much it tells.
    pub(super) shape: Shape,
}

/// All dates of a line, from left to right, not overlapping.
pub(super) fn find(line: &str) -> Vec<Found> {
    if !line.bytes().any(|b| b.is_ascii_digit()) {
        return Vec::new();
    }
    let tokens = tokens::split(line);
    let mut found = Vec::new();
    let mut i = 0;
    while i < tokens.len() {
        match since(&tokens, i).or_else(|| span(&tokens, i)).or_else(|| single(&tokens, i)) {
            Some((period, shape, next)) if next > i => {
                found.push(Found { range: tokens[i].start..tokens[next - 1].end, period, shape });
                i = next;
            }
            _ => i += 1,
        }
    }
    found
}

/// The date that tells most, the first of equals.
pub(super) fn best(line: &str) -> Option<Found> {
    find(line).into_iter().reduce(|best, next| if next.shape > best.shape { next } else { best })
}

type Read = Option<(Period, Shape, usize)>;

/// "since 2019", "seit März 2020".
fn since(tokens: &[Token<'_>], i: usize) -> Read {
    let first = tokens.get(i)?;
    if first.kind != tokens::Kind::Word || !words::is_since(first.text) {
        return None;
    }
    let (from, next) = point::read(tokens, i + 1).filter(|(p, _)| p.year.is_some())?;
    if let Some((to, after)) = until(tokens, next) {
        return Some((Period { from: begin(from), to: Some(to) }, Shape::Span, after));
    }
    let after = end_word(tokens, next).unwrap_or(next);
    Some((Period { from: begin(from), to: Some(End::Current) }, Shape::Span, after))
}

/// "Mar 2021 – Present", "2014-18", "May – August 2020", "2019 –".
fn span(tokens: &[Token<'_>], i: usize) -> Read {
    let (from, next) = point::read(tokens, i)?;
    let sign = separator(tokens, next)?;
    let to_date = tokens[next].text == "to" && tokens.get(sign).is_some_and(|t| t.text.eq_ignore_ascii_case("date"));
    if let Some(after) = if to_date { Some(sign + 1) } else { present(tokens, sign) } {
        from.year.or(from.month.map(u16::from)).or(Some(0))?;
        return Some((Period { from: begin(from), to: Some(End::Current) }, Shape::Span, after));
    }
    if let Some((to, after)) = short_year(tokens, sign, from) {
        return Some((Period { from: begin(from), to: finish(to).map(End::On) }, Shape::Span, after));
    }
    if let Some((to, after)) = point::read(tokens, sign) {
        let from = if from.year.is_none() { Point { year: to.year, ..from } } else { from };
        let to = if to.year.is_none() && to.month.is_some() { Point { year: from.year, ..to } } else { to };
        if from.needs_span && to.needs_span && from.year.is_none() {
            return None;
        }
        return Some((Period { from: begin(from), to: finish(to).map(End::On) }, Shape::Span, after));
    }
    let open =
        sign == tokens.len() && tokens[next].kind == tokens::Kind::Sign && from.year.is_some() && !from.needs_span;
    open.then(|| (Period { from: begin(from), to: Some(End::Current) }, Shape::Span, sign))
}

fn until(tokens: &[Token<'_>], i: usize) -> Option<(End, usize)> {
    let sign = separator(tokens, i)?;
    if let Some(after) = present(tokens, sign) {
        return Some((End::Current, after));
    }
    let (to, after) = point::read(tokens, sign)?;
    Some((End::On(finish(to)?), after))
}

/// "Summer 2022", "May 2020", "2013".
fn single(tokens: &[Token<'_>], i: usize) -> Read {
    let (point, next) = point::read(tokens, i).filter(|(p, _)| !p.needs_span)?;
    let shape = if point.month.is_some() || point.year.is_none() { Shape::Month } else { Shape::Year };
    // "2016 / 09 - University": it began then; when it ended is not said.
    let open = separator(tokens, next).is_some() && tokens[next].kind == tokens::Kind::Sign && point.month.is_some();
    let to = if open { None } else { finish(point).map(End::On) };
    Some((Period { from: begin(point), to }, shape, next))
}

/// The token after a dash, an "until" or an "and".
fn separator(tokens: &[Token<'_>], i: usize) -> Option<usize> {
    let token = tokens.get(i)?;
    if token.is_sign("-–—−‒―~→‐‑﹣－") {
        let doubled = tokens.get(i + 1).is_some_and(|t| !t.spaced && t.is_sign("->"));
        let after = if doubled { i + 2 } else { i + 1 };
        let until = tokens.get(after).is_some_and(|t| matches!(t.text, "至" | "到"));
        return Some(if until { after + 1 } else { after });
    }
    (token.kind == tokens::Kind::Word && words::is_until(token.text)).then_some(i + 1)
}

/// "Present", "to date", "la actualidad", "至今".
fn present(tokens: &[Token<'_>], i: usize) -> Option<usize> {
    let token = tokens.get(i)?;
    if words::is_present(token.text) {
        return end_word(tokens, i).or(Some(i + 1));
    }
    let second = tokens.get(i + 1)?;
    let pair = (token.text.to_lowercase(), second.text.to_lowercase());
    let two = matches!(
        (pair.0.as_str(), pair.1.as_str()),
        ("the", "present")
            | ("to", "date")
            | ("la", "actualidad")
            | ("el", "presente")
            | ("in", "corso")
            | ("ce", "jour")
    );
    (two || token.is_sign("(") && words::is_present(&pair.1)).then_some(i + 2)
}

/// The rest of "aujourd'hui" and "现在".
fn end_word(tokens: &[Token<'_>], i: usize) -> Option<usize> {
    let token = tokens.get(i)?;
    if token.text.eq_ignore_ascii_case("aujourd") && tokens.get(i + 2).is_some_and(|t| t.text == "hui") {
        return Some(i + 3);
    }
    (tokens.get(i + 1).is_some_and(|t| t.text == "在")).then_some(i + 2)
}

/// "2014-18": the end is a year of two digits in the beginning's century.
fn short_year(tokens: &[Token<'_>], i: usize, from: Point) -> Option<(Point, usize)> {
    let start = from.year.filter(|_| from.month.is_none())?;
    let token = tokens.get(i).filter(|t| t.text.len() == 2)?;
    if tokens.get(i + 1).is_some_and(|t| !t.spaced && (t.is_sign("/.%+") || t.kind != tokens::Kind::Sign)) {
        return None;
    }
    let year = start / 100 * 100 + token.number()?;
    let year = if year < start { year + 100 } else { year };
    (year - start <= 40).then_some((Point { year: Some(year), ..Point::default() }, i + 1))
}

fn begin(point: Point) -> Option<PartialDate> {
    date(point.year?, point.month)
}

fn finish(point: Point) -> Option<PartialDate> {
    date(point.year?, point.last_month.or(point.month))
}

fn date(year: u16, month: Option<u8>) -> Option<PartialDate> {
    match month {
        Some(month) => PartialDate::month(year, month),
        None => PartialDate::year(year),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(line: &str) -> String {
        let Some(found) = best(line) else { return "nothing".into() };
        let from = found.period.from.map_or("?".into(), |d| d.to_string());
        let to = match found.period.to {
            Some(End::Current) => "now".into(),
            Some(End::On(date)) => date.to_string(),
            None => "?".into(),
        };
        format!("{from}..{to} in {:?}", &line[found.range])
    }

    #[test]
    fn a_span_is_read_as_people_write_it() {
        let lines = [
            "Mar 2021 - Present",
            "Sep. 2025 – Apr. 2026",
            "January 2019 to Present",
            "03/2021 – 11/2022",
            "2021-03 – 2022-05",
            "May – Aug 2020",
            "2014-18",
            "2010-12",
            "2020–2023",
            "Sep '21 — now",
            "Sep 15 - NOW",
            "04/21 - 06/22",
            "since 2019",
            "2019 –",
            "Summer 2022",
            "Q1 2020 - Q3 2021",
            "2016 / 09 - University of Somewhere",
            "2015 / 07 - 2016 / 02",
            "15.03.2019 - 01.06.2020",
            "seit März 2020",
            "juin 2018 à aujourd'hui",
            "enero de 2018 - la actualidad",
            "2018年9月至2020年6月",
            "2018年9月 – 至今",
            "January 20XX - Current",
            "Expected May 2027",
            "24 Jul 2023",
            "Software Engineer at Company X, 2020-2023",
            "June 2018 - March 2017",
        ];
        let said: Vec<String> = lines.iter().map(|line| said(line)).collect();
        insta::assert_snapshot!(said.join("\n"));
    }

    #[test]
    fn figures_and_telephone_numbers_are_no_dates() {
        for line in [
            "(312) 555-2014",
            "+49 176 2014 1999x",
            "grew to 2000+ stars",
            "$2000 a month",
            "2,014 guests",
            "1990s music",
            "Windows 11",
            "v2019.1",
        ] {
            assert!(
                best(line).is_none_or(|found| found.shape == Shape::Year && line.starts_with('+')),
                "{line}: {:?}",
                best(line)
            );
        }
    }
}
