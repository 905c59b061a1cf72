//! Experience asked for: how long, and in what.

use std::ops::Range;

use super::words::{self, Word, has};
use super::{Weight, What};

/// Words between the figure and what the experience is in.
#[rustfmt::skip]
const SMALL: &[&str] = &[
    "of", "in", "with", "as", "a", "an", "the", "or", "more", "professional", "relevant", "related", "work", "working", "experience", "hands", "on", "proven",
    "paid", "prior", "previous", "recent", "full", "time", "post", "graduate", "progressive", "progressively", "responsible", "direct", "practical", "similar", "least",
    "at", "minimum", "within", "doing", "s", "role", "roles", "position", "positions", "field", "same", "demonstrated", "solid", "strong", "industry", "verifiable",
    "performing", "equivalent", "required", "preferred", "desired", "is", "must", "have", "plus", "you", "ideally", "some", "need", "and", "your", "and/or", "continuous",
    "experienced", "using", "up", "to", "candidate", "candidates", "we", "are", "looking", "for", "that", "this", "needed", "necessary",
];

/// Words that end what the experience is in.
const ENDS: &[&str] = &["required", "preferred", "desired", "is", "needed", "necessary", "plus", "helpful", "must"];

/// The experience that a sentence asks for.
pub(super) fn find(words: &[Word<'_>], usual: Weight) -> Vec<(Range<usize>, What)> {
    let mut out = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let unit: u16 = match word.lower.as_str() {
            "year" | "years" | "yr" | "yrs" => 12,
            "month" | "months" => 1,
            _ => continue,
        };
        let Some((from, count)) = figure(words, at) else { continue };
        if !is_asked(words, at, usual) {
            continue;
        }
        let Some(span) = words::span(words, &(from..at + 1)) else { continue };
        let months = u16::try_from(count.min(50)).unwrap_or(50).saturating_mul(unit);
        out.push((span, What::Experience { months, in_what: in_what(words, from, at) }));
    }
    if out.is_empty() {
        out.extend(without_figure(words));
    }
    out
}

/// The least number before a unit, and where it begins: "3", "3+", "3-5", "two (2)", "3 or more".
fn figure(words: &[Word<'_>], unit: usize) -> Option<(usize, u32)> {
    let mut from = unit;
    let mut least: Option<u32> = None;
    for at in (unit.saturating_sub(5)..unit).rev() {
        match (words[at].number(), words[at].lower.as_str()) {
            (Some(number), _) => {
                least = Some(least.map_or(number, |known| known.min(number)));
                from = at;
            }
            (None, "to" | "or" | "more" | "plus" | "full" | "s" | "and") => {}
            _ => break,
        }
    }
    Some((from, least?))
}

/// Whether the years are of the reader's experience: not of age, of the firm, or of a contract.
fn is_asked(words: &[Word<'_>], unit: usize, usual: Weight) -> bool {
    let after: Vec<&str> = words[unit + 1..].iter().take(3).map(|word| word.lower.as_str()).collect();
    let before: Vec<&str> = words[..unit].iter().rev().take(6).map(|word| word.lower.as_str()).collect();
    let of_age =
        matches!(after.as_slice(), ["of", "age", ..] | ["old", ..] | ["or", "older", ..] | ["and", "older", ..]);
    let of_other = after.contains(&"ago")
        || after.contains(&"contract")
        || has(
            words,
            &[
                "in business",
                "serving",
                "for over",
                "our company",
                "we have",
                "within the last",
                "in the past",
                "every",
                "per year",
                "warranty",
            ],
        ) && usual == Weight::Work
        || before.contains(&"every")
        || before.contains(&"last")
        || before.contains(&"past");
    let told =
        has(words, &["experience*", "background", "worked", "in a similar", "driving", "practice", "track record"])
            || after.first() == Some(&"of")
            || after.first() == Some(&"in");
    !of_age && !of_other && (told || usual != Weight::Work)
}

/// "Previous kitchen experience": asked for without a figure.
fn without_figure(words: &[Word<'_>]) -> Option<(Range<usize>, What)> {
    let at = words.iter().position(|word| word.lower == "experience")?;
    let named = words[..at].iter().rposition(|word| {
        matches!(
            word.lower.as_str(),
            "previous" | "prior" | "proven" | "some" | "demonstrated" | "recent" | "relevant" | "related"
        )
    })?;
    let near = at - named <= 6 && words[named].clause == words[at].clause;
    let span = near.then(|| words::span(words, &(named..at + 1))).flatten()?;
    Some((span, What::Experience { months: 0, in_what: in_what(words, named, at) }))
}

/// What the experience is in: what follows the figure in its clause, else what stands before it there.
fn in_what(words: &[Word<'_>], from: usize, unit: usize) -> Option<Range<usize>> {
    let clause = words[unit].clause;
    let small = |word: &Word<'_>| SMALL.contains(&word.lower.as_str()) || word.number().is_some();
    let in_clause = |word: &&Word<'_>| word.clause == clause;
    let rest = words.get(unit + 1..).unwrap_or_default();
    let begin = rest.iter().take_while(in_clause).take_while(|word| small(word)).count();
    let ends = |word: &&Word<'_>| word.clause == clause && !ENDS.contains(&word.lower.as_str());
    let length = rest.get(begin..).unwrap_or_default().iter().take(10).take_while(ends).count();
    // "Nursing experience": the word itself ends it.
    let range = unit + 1 + begin..unit + 1 + begin + length;
    let range = trimmed(words, range);
    if !range.is_empty() {
        return words::span(words, &range);
    }
    // "Kitchen experience of two years", "Experience as a cook (two years)".
    let between = trimmed(words, from..unit);
    if !between.is_empty() {
        return words::span(words, &between);
    }
    let begin = words[..from].iter().rposition(|word| word.clause + 1 < clause).map_or(0, |at| at + 1);
    let before = trimmed(words, begin..from);
    (!before.is_empty()).then(|| words::span(words, &before)).flatten()
}

/// Without small words and figures at either end.
fn trimmed(words: &[Word<'_>], mut range: Range<usize>) -> Range<usize> {
    let small = |word: &Word<'_>| SMALL.contains(&word.lower.as_str()) || word.number().is_some() || is_unit(word);
    while range.start < range.end && small(&words[range.start]) {
        range.start += 1;
    }
    while range.start < range.end && small(&words[range.end - 1]) {
        range.end -= 1;
    }
    range
}

fn is_unit(word: &Word<'_>) -> bool {
    matches!(word.lower.as_str(), "year" | "years" | "yr" | "yrs" | "month" | "months")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(u16, Option<&str>)> {
        let all = find(&words::of(text, 0..text.len()), Weight::Must);
        let told = |(_, what)| match what {
            What::Experience { months, in_what } => (months, in_what.map(|span| &text[span])),
            other => panic!("{other:?}"),
        };
        all.into_iter().map(told).collect()
    }

    #[test]
    fn how_long_and_in_what() {
        for (text, months, what) in [
            ("3+ years of experience in acute care", 36, Some("acute care")),
            ("At least two (2) years' experience as a line cook", 24, Some("line cook")),
            ("1-2 years of warehouse experience preferred", 12, Some("warehouse")),
            ("Minimum 6 months forklift experience", 6, Some("forklift")),
            ("5 years of relevant experience", 60, None),
            ("Previous kitchen experience required", 0, Some("kitchen")),
            ("Experience as a carer (one year)", 12, Some("carer")),
        ] {
            assert_eq!(found(text), [(months, what)], "{text}");
        }
    }

    #[test]
    fn age_and_the_firms_own_years_are_no_experience() {
        for text in ["Must be 21 years of age or older", "At least 18 years old", "No accidents in the past 3 years"] {
            assert_eq!(found(text), [], "{text}");
        }
    }
}
