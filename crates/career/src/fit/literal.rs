//! What a word search for the posting's terms finds in the document, as a plain extractor hands it on. Programs differ,
//! and nobody outside sees which one is used; this is the plainest there is.

use super::own::folded;
use super::{Facts, skills};
use crate::posting::requirements::What;
use crate::reading::{How, SURE_ENOUGH};

/// The posting's terms, found or not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Literal {
    /// In the order of the posting, the title's words first.
    pub terms: Vec<Term>,
}

/// One term as the posting writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The words.
    pub words: String,
    /// Whether they stand in the document, word for word.
    pub found: bool,
}

/// Terms at most.
const MOST: usize = 40;

impl Literal {
    /// How many are found.
    pub fn found(&self) -> usize {
        self.terms.iter().filter(|term| term.found).count()
    }

    /// "A literal search finds 9 of 14 terms."
    pub fn sentence(&self) -> String {
        match self.terms.len() {
            0 => "The posting holds no term that a word search would look for.".to_owned(),
            all => {
                format!("A word search for the posting's own terms finds {} of {all} in your document.", self.found())
            }
        }
    }
}

/// Looks for each term.
pub(super) fn search(facts: &Facts<'_>) -> Literal {
    let text = as_a_machine_sees_it(facts);
    let mut terms: Vec<Term> = Vec::new();
    let mut seen: Vec<String> = Vec::new();
    for words in terms_of(facts) {
        let key = folded(&words);
        if key.len() > 2 && !seen.contains(&key) && terms.len() < MOST {
            terms.push(Term { found: text.contains(&key), words });
            seen.push(key);
        }
    }
    Literal { terms }
}

fn as_a_machine_sees_it(facts: &Facts<'_>) -> String {
    let machine = facts.document.machine.as_ref().filter(|machine| !machine.text.is_empty());
    let lines: Vec<&str> = match machine {
        Some(machine) => machine.text.iter().map(String::as_str).collect(),
        None => facts.document.lines.iter().map(|line| line.text.as_str()).collect(),
    };
    folded(&lines.join(" "))
}

fn terms_of(facts: &Facts<'_>) -> Vec<String> {
    let mut out: Vec<String> = words_of_the_title(&facts.posting.title);
    let licences = facts.asks.asks.iter().filter(|ask| matches!(ask.what, What::Licence(_)) && ask.sentence.is_some());
    out.extend(licences.map(|ask| facts.words(&ask.span).to_owned()));
    let named = skills::mentions(facts)
        .filter(|(_, mention, _)| mention.how == How::Named && mention.confidence.share() >= SURE_ENOUGH);
    let words = named.map(|(_, _, span)| facts.words(&span).to_owned());
    out.extend(words.filter(|words| skills::is_searched_for(words)));
    out
}

/// The telling words of a title, without brackets and what says how long or how senior.
fn words_of_the_title(title: &str) -> Vec<String> {
    const LEFT_OUT: &[&str] = &[
        "and",
        "the",
        "for",
        "with",
        "full",
        "part",
        "time",
        "senior",
        "junior",
        "lead",
        "remote",
        "hybrid",
        "shift",
        "nights",
        "days",
        "night",
        "day",
        "entry",
        "level",
        "hiring",
        "now",
        "bonus",
        "sign",
        "per",
        "hour",
        "weekend",
        "weekends",
        "contract",
        "temporary",
        "seasonal",
        "needed",
        "wanted",
        "our",
        "you",
    ];
    let plain = title.split(['(', '[', '|', '–']).next().unwrap_or(title);
    let words = plain.split(|c: char| !(c.is_alphanumeric() || matches!(c, '+' | '#' | '\'' | '’')));
    let telling = words.filter(|word| word.chars().count() >= 2 && !LEFT_OUT.contains(&word.to_lowercase().as_str()));
    telling.filter(|word| word.chars().any(char::is_alphabetic)).take(8).map(str::to_owned).collect()
}
