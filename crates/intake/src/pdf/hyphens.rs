//! Words broken at the end of a line are made whole, so that each line can be understood by itself.
//!
//! "develop-" + "ment of" becomes "development" + "of"; "full-" + "time work" becomes "full-time" + "work". Nothing is
//! lost or invented: letters only move to the line where the word began, or down where the next line has no other word.

use std::collections::BTreeSet;

use crate::RawLine;

/// The sign for a break that is offered inside a word and shown only at the end of a line.
const SOFT: char = '\u{AD}';

/// First parts of compounds that keep their hyphen.
const COMPOUNDS: &[&str] = &[
    "all", "award", "back", "best", "big", "client", "co", "cost", "cross", "customer", "data", "day", "decision", "e",
    "entry", "five", "first", "follow", "food", "four", "front", "full", "half", "hand", "hands", "high", "home",
    "large", "left", "long", "low", "mid", "multi", "non", "off", "on", "one", "open", "part", "peer", "point",
    "problem", "quick", "real", "right", "second", "self", "short", "six", "small", "start", "state", "team", "ten",
    "third", "three", "time", "top", "two", "up", "user", "well", "word", "work", "world",
];

/// Makes broken words whole.
pub(super) fn mend(lines: &mut [RawLine]) {
    let broken = lines
        .iter()
        .filter_map(|line| broken_head(&line.text))
        .filter(|head| !COMPOUNDS.contains(&last_part(head).as_str()));
    // A program that hyphenates does so more than once; otherwise a line ends with a hyphen where the word has one.
    let hyphenates = broken.count() >= 2;
    let words = words_of(lines);
    for at in 1..lines.len() {
        let (upper, lower) = lines.split_at_mut(at);
        let (Some(upper), Some(lower)) = (upper.last_mut(), lower.first_mut()) else { continue };
        if follows(upper, lower) {
            mend_pair(upper, lower, hyphenates, &words);
        }
    }
    for line in lines.iter_mut() {
        while line.text.ends_with(SOFT) {
            line.text.pop();
        }
    }
}

fn words_of(lines: &[RawLine]) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for word in lines.iter().flat_map(|line| line.text.split_whitespace().rev().skip(1)) {
        words.insert(word.trim_matches(|ch: char| !ch.is_alphanumeric()).to_lowercase());
    }
    words
}

fn follows(upper: &RawLine, lower: &RawLine) -> bool {
    let alike = (upper.size - lower.size).abs() < 0.08 && upper.column == lower.column;
    alike
        && !lower.bullet
        && upper.right.is_none()
        && lower.gap_above < 1.0
        && lower.text.starts_with(char::is_lowercase)
}

/// The letters before the hyphen at the end of a line: two or more, small ones at the end.
fn broken_head(text: &str) -> Option<&str> {
    let head = text.strip_suffix(['-', '\u{2010}', SOFT])?;
    let word = head.rsplit(char::is_whitespace).next()?;
    let letters = word.chars().rev().take_while(|ch| ch.is_alphabetic()).count();
    (letters >= 1 && word.ends_with(char::is_lowercase)).then_some(word)
}

/// "co" of "co-co": the part that the hyphen at the end follows.
fn last_part(head: &str) -> String {
    head.rsplit('-').next().unwrap_or("").trim_matches(|ch: char| !ch.is_alphanumeric()).to_lowercase()
}

fn mend_pair(upper: &mut RawLine, lower: &mut RawLine, hyphenates: bool, words: &BTreeSet<String>) {
    let Some(head) = broken_head(&upper.text).map(str::to_owned) else { return };
    let (tail, rest) = match lower.text.split_once(' ') {
        Some((tail, rest)) => (tail.to_owned(), rest.to_owned()),
        None => (lower.text.clone(), String::new()),
    };
    let plain = format!("{head}{tail}");
    let spelled = format!("{head}-{tail}");
    let known = |word: &str| words.contains(&word.trim_matches(|ch: char| !ch.is_alphanumeric()).to_lowercase());
    let first_part = last_part(&head);
    let soft = upper.text.ends_with(SOFT);
    let joins = soft || known(&plain) || (hyphenates && !known(&spelled) && !COMPOUNDS.contains(&first_part.as_str()));
    let whole = if joins { plain } else { spelled };
    let begin = upper.text.len() - head.len() - upper.text.chars().next_back().map_or(0, char::len_utf8);
    let before = upper.text.get(..begin).unwrap_or("").trim_end().to_owned();
    if !rest.is_empty() {
        upper.text = [before, whole].join(" ").trim_start().to_owned();
        lower.text = rest;
    } else if !before.is_empty() {
        upper.text = before;
        lower.text = whole;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mended(texts: &[&str]) -> Vec<String> {
        let mut lines: Vec<RawLine> =
            texts.iter().map(|text| RawLine { text: (*text).into(), ..RawLine::default() }).collect();
        mend(&mut lines);
        lines.into_iter().map(|line| line.text).collect()
    }

    #[test]
    fn a_document_that_hyphenates_is_made_whole() {
        let read = mended(&[
            "Taught new col-",
            "leagues the till",
            "planned the sched-",
            "ule of part-",
            "time staff",
            "and inven-",
            "tory.",
        ]);
        assert_eq!(
            read,
            ["Taught new colleagues", "the till", "planned the schedule", "of part-time", "staff", "and", "inventory."]
        );
    }

    #[test]
    fn a_hyphen_of_the_word_itself_stays() {
        assert_eq!(mended(&["served on a cross-", "functional team"]), ["served on a cross-functional", "team"]);
    }

    #[test]
    fn what_begins_anew_is_left_alone() {
        assert_eq!(mended(&["Spanish, English -", "Reading, music"]), ["Spanish, English -", "Reading, music"]);
        assert_eq!(mended(&["soft\u{AD}", "ware for schools"]), ["software", "for schools"]);
    }
}
