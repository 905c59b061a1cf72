//! Phrases to look for among the words of a sentence, written as people would say them.
//!
//! `a|b` is either; `a*` any ending; `~a` also with one slip of the keyboard; `a?` may be missing; `#` a number; `$` money;
//! `Name` a word with a capital; `_` any word; `..` up to three words between, `...` up to eight; `^` the beginning and
//! `&` the end of the sentence; `@job` a group of words that are named once below.

use std::collections::HashMap;
use std::ops::Range;

use super::Place;
use super::text::{Form, Sentence, Word};

/// Groups of words.
const GROUPS: [(&str, &str); 9] = [
    (
        "@job",
        "job|jobs|offer|offers|interview|interviews|placement|placements|position|positions|role|roles|visa|employment|\
         admission|selection|contract|career|work|pass|success|results|income|salary|hired|joining",
    ),
    (
        "@seat",
        "seat|seats|spot|spots|place|places|slot|slots|ticket|tickets|copy|copies|opening|openings|vacancy|vacancies|\
         licences|licenses|scholarships|spaces|invites|chair|chairs|post|posts|position|positions|orders|units|bonuses",
    ),
    ("@time", "hour|hours|day|days|week|weeks|month|months"),
    ("@will", "will|youll|ull|shall|gonna"),
    (
        "@day",
        "today|tonight|tomorrow|midnight|noon|evening|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|\
         morning|hours|week|month|soon",
    ),
    ("@sure", "~guaranteed|~guarantee|~guarantees|guaranted|assured|certain|definite|confirmed|surefire|foolproof"),
    (
        "@way",
        "formula|method|methods|system|strategy|strategies|technique|techniques|sauce|script|scripts|keyword|keywords|hack|\
         hacks|code|vault|recipe|list|trick|tricks|blueprint|playbook|framework|process|route|approach|tactic|tactics|\
         phrase|shortcut|pattern|tool|weapon|ingredient|methodology|algorithm|insight|insights|knowledge|tips|protocol|switch|\
         loophole|template|key|keys|trigger|triggers|principle|principles|rule|rules|ritual|science",
    ),
    ("@us", "me|us|our|my|an|a|the|with"),
    ("@fee", "fee|fees|charge|charges|deposit|payment"),
];

/// Several phrases that mean the same, found by the word that they begin with.
#[derive(Default)]
pub(super) struct Phrases {
    all: Vec<Vec<Item>>,
    by_first: HashMap<&'static str, Vec<usize>>,
    /// Those that begin the sentence.
    at_begin: Vec<usize>,
    /// Those whose first word is left open.
    open: Vec<usize>,
}

enum Item {
    One { of: Vec<Fits>, may_miss: bool },
    Between(usize),
    Begin,
    End,
}

enum Fits {
    Exact(&'static str),
    Beginning(&'static str),
    Nearly(&'static str),
    Number,
    Money,
    Name,
    Any,
}

impl Phrases {
    /// Reads phrases.
    pub fn of(all: &[&'static str]) -> Self {
        let mut phrases = Phrases::default();
        for (nth, phrase) in all.iter().enumerate() {
            let items: Vec<Item> = phrase.split(' ').map(item).collect();
            match items.first() {
                Some(Item::Begin) => phrases.at_begin.push(nth),
                Some(Item::One { of, may_miss: false }) if of.iter().all(|one| matches!(one, Fits::Exact(_))) => {
                    for one in of {
                        let Fits::Exact(word) = one else { continue };
                        phrases.by_first.entry(word).or_default().push(nth);
                    }
                }
                _ => phrases.open.push(nth),
            }
            phrases.all.push(items);
        }
        phrases
    }

    /// The first place where one of them stands, as a range of words.
    pub fn find(&self, words: &[Word]) -> Option<Range<usize>> {
        self.find_from(words, 0)
    }

    /// The same, from a word on.
    pub fn find_from(&self, words: &[Word], from: usize) -> Option<Range<usize>> {
        (from..words.len()).find_map(|at| {
            let longest = self.fitting(words, at).max()?;
            Some(at..longest)
        })
    }

    /// Whether one of them begins at this word.
    pub fn begin_at(&self, words: &[Word], at: usize) -> bool {
        self.fitting(words, at).next().is_some()
    }

    /// Where those that begin at this word end.
    fn fitting(&self, words: &[Word], at: usize) -> impl Iterator<Item = usize> {
        let first = words.get(at).and_then(|word| self.by_first.get(word.lower.as_str()));
        let begin = if at == 0 { self.at_begin.as_slice() } else { &[] };
        let may = first.map_or(&[][..], Vec::as_slice).iter().chain(begin).chain(&self.open);
        may.filter_map(move |nth| fit(self.all.get(*nth)?, words, at))
    }
}

fn item(written: &'static str) -> Item {
    match written {
        "^" => return Item::Begin,
        "&" => return Item::End,
        ".." => return Item::Between(3),
        "..." => return Item::Between(8),
        _ => {}
    }
    let (written, may_miss) = written.strip_suffix('?').map_or((written, false), |rest| (rest, true));
    let words = written.split('|').flat_map(|word| {
        let group = GROUPS.iter().find(|(name, _)| *name == word);
        group.map_or(word, |(_, words)| words).split('|')
    });
    let of = words.map(|word| match word {
        "#" => Fits::Number,
        "$" => Fits::Money,
        "_" => Fits::Any,
        "Name" => Fits::Name,
        _ => match (word.strip_suffix('*'), word.strip_prefix('~')) {
            (Some(beginning), _) => Fits::Beginning(beginning),
            (_, Some(nearly)) => Fits::Nearly(nearly),
            _ => Fits::Exact(word),
        },
    });
    Item::One { of: of.collect(), may_miss }
}

/// Where the phrase ends when it begins at this word.
fn fit(items: &[Item], words: &[Word], at: usize) -> Option<usize> {
    let Some((item, rest)) = items.split_first() else { return Some(at) };
    match item {
        Item::Begin => (at == 0).then(|| fit(rest, words, at)).flatten(),
        Item::End => (at == words.len()).then_some(at),
        Item::Between(most) => (0..=*most).find_map(|skip| fit(rest, words, at + skip)),
        Item::One { of, may_miss } => {
            let fits = words.get(at).is_some_and(|word| of.iter().any(|one| one.fits(word)));
            let taken = fits.then(|| fit(rest, words, at + 1)).flatten();
            taken.or_else(|| may_miss.then(|| fit(rest, words, at)).flatten())
        }
    }
}

/// The place of a range of words.
pub(super) fn place(sentence: &Sentence, found: &Range<usize>) -> Option<Place> {
    let (first, last) = (sentence.words.get(found.start)?, sentence.words.get(found.end.checked_sub(1)?)?);
    Some(Place { span: first.span.start..last.span.end, sentence: sentence.span.clone() })
}

/// Numbers that offers write in letters.
const NUMBERS: [&str; 14] = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "handful", "few",
];

impl Fits {
    fn fits(&self, word: &Word) -> bool {
        match self {
            Fits::Exact(exact) => word.lower == *exact,
            Fits::Beginning(beginning) => word.lower.starts_with(beginning),
            Fits::Nearly(nearly) => word.lower == *nearly || is_slip(nearly, &word.lower),
            Fits::Number => word.form == Form::Number || NUMBERS.contains(&word.lower.as_str()),
            Fits::Money => word.form == Form::Money,
            Fits::Name => word.capital,
            Fits::Any => true,
        }
    }
}

/// Whether one letter was left out, added, swapped with its neighbour or taken for another; the first letter stands.
fn is_slip(meant: &str, written: &str) -> bool {
    let (meant, written) = (meant.as_bytes(), written.as_bytes());
    if meant.first() != written.first() || meant.len().abs_diff(written.len()) > 1 {
        return false;
    }
    let same = meant.iter().zip(written).take_while(|(a, b)| a == b).count();
    let (a, b) = (meant.get(same..).unwrap_or_default(), written.get(same..).unwrap_or_default());
    match (a, b) {
        ([_, a @ ..], [_, b @ ..]) if a == b => true,
        ([_, a @ ..], b) if a == b => true,
        (a, [_, b @ ..]) if a == b => true,
        ([a1, a2, a @ ..], [b1, b2, b @ ..]) => a1 == b2 && a2 == b1 && a == b,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::offer::text::words;

    fn found(phrase: &'static str, text: &str) -> bool {
        Phrases::of(&[phrase]).find(&words(text, 0..text.len())).is_some()
    }

    #[test]
    fn a_phrase_fits_as_it_is_written() {
        assert!(found("only # @seat left?", "We have ONLY 7 seats"));
        assert!(found("~guaranteed .. @job", "guarenteed (really) job"));
        assert!(found("pay $ for", "Pay US$ 150 for it"));
        assert!(found("^ meet Name", "Meet Carla."));
        assert!(!found("^ meet Name", "Meet a tradesperson."));
        assert!(found("works &", "It works!"));
        assert!(!found("works &", "It works out."));
    }

    #[test]
    fn one_slip_is_the_same_word_and_another_word_is_not() {
        for slip in ["guarenteed", "guaranted", "garanteed", "guaranteeed", "guarantede"] {
            assert!(is_slip("guaranteed", slip), "{slip}");
        }
        for other in ["guarded", "warranted", "guarantor"] {
            assert!(!is_slip("guaranteed", other), "{other}");
        }
    }
}
