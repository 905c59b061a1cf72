//! What an answer says that neither the text nor the profile does, and what it no longer says.

use std::collections::{BTreeSet, HashSet};
use std::ops::Range;

use super::level::{hedges_gone, is_leading, is_not, is_rank};
use super::number::{Hedge, Number, is_day, is_vague, numbers};
use super::plain::{is_plain, is_small};
use super::same::says_the_same;
use super::stem::stem;
use super::words::{Word, words};
use super::{Fact, FactKind, Known};

const LANGUAGES: &[&str] = &[
    "english",
    "spanish",
    "french",
    "german",
    "italian",
    "portuguese",
    "dutch",
    "polish",
    "russian",
    "ukrainian",
    "arabic",
    "turkish",
    "farsi",
    "persian",
    "dari",
    "pashto",
    "urdu",
    "hindi",
    "bengali",
    "punjabi",
    "tamil",
    "telugu",
    "chinese",
    "mandarin",
    "cantonese",
    "japanese",
    "korean",
    "vietnamese",
    "tagalog",
    "thai",
    "swahili",
    "amharic",
    "somali",
    "hebrew",
    "greek",
    "romanian",
    "hungarian",
    "czech",
    "swedish",
    "bilingual",
    "multilingual",
    "trilingual",
    "fluent",
    "fluently",
    "fluency",
    "native",
    "asl",
];
const CREDENTIALS: &[&str] = &[
    "bachelor",
    "bachelors",
    "bachelor's",
    "master's",
    "masters",
    "phd",
    "doctorate",
    "doctoral",
    "degree",
    "diploma",
    "certificate",
    "certificates",
    "certified",
    "certification",
    "certifications",
    "licensed",
    "licence",
    "license",
    "licensure",
    "accredited",
    "qualified",
    "qualification",
    "chartered",
    "registered",
    "mba",
    "bsc",
    "msc",
    "ged",
    "cpr",
    "honours",
    "honors",
    "graduate",
    "graduated",
    "award",
    "awards",
    "award-winning",
    "awarded",
];

/// Others, spoken of as those who do or are done to.
const SOMEBODY: [&str; 7] = ["he", "she", "they", "him", "them", "himself", "herself"];

/// What is said line by line where the lines are as many, in whole otherwise.
fn beside<'a>(before: &'a str, after: &'a str) -> Vec<(&'a str, &'a str)> {
    let (old, new): (Vec<&str>, Vec<&str>) = (before.lines().collect(), after.lines().collect());
    if old.len() == new.len() { old.into_iter().zip(new).collect() } else { vec![(before, after)] }
}

/// What an answer says that neither the text nor the profile does, in the order in which it says it; then what made the
/// text smaller and is gone.
pub fn new_facts(before: &str, after: &str, known: &Known<'_>) -> Vec<Fact> {
    let mut facts: Vec<Fact> = Vec::new();
    let profile = Profile::of(known.profile);
    for (old, new) in beside(before, after) {
        if old == new {
            continue;
        }
        for fact in Line::of(old, new, known, &profile).facts() {
            if !facts.contains(&fact) {
                facts.push(fact);
            }
        }
    }
    facts
}

/// What the answer leaves out of the text: numbers, names, and other words that tell something.
pub fn lost(before: &str, after: &str) -> Vec<Fact> {
    let (old, new) = (words(before), words(after));
    let still = numbers(&new);
    let mut counted: BTreeSet<usize> = BTreeSet::new();
    let mut lost: Vec<(usize, Fact)> = Vec::new();
    for number in numbers(&old) {
        counted.extend(number.at.clone());
        if !still.iter().any(|other| other.value == number.value) && !is_twice(&number, &new) {
            lost.push((number.at.start, Fact { words: number.shown, kind: number.kind }));
        }
    }
    for (at, word) in old.iter().enumerate().filter(|(at, _)| !counted.contains(at)) {
        let named = word.is_named();
        if (!named && !tells(word)) || stays(word, &new, !named) {
            continue;
        }
        let kind = if named { FactKind::Name } else { FactKind::Word };
        lost.push((at, Fact { words: word.text.to_owned(), kind }));
    }
    lost.sort_by_key(|(at, _)| *at);
    let mut seen = BTreeSet::new();
    lost.into_iter().map(|(_, fact)| fact).filter(|fact| seen.insert(fact.words.to_lowercase())).collect()
}

/// Of the words that tell something, in hundredths, what an answer keeps at least: with less it is another sentence.
const KEPT: usize = 60;
/// Words that tell something under which a text is too short for that.
const FEW: usize = 4;

/// Whether an answer leaves out so much that it is no rewording.
pub(super) fn leaves_out_much(before: &str, after: &str) -> bool {
    beside(before, after).into_iter().any(|(before, after)| {
        let (old, new) = (words(before), words(after));
        let telling: Vec<&Word<'_>> = old.iter().filter(|word| tells(word)).collect();
        let kept = telling.iter().filter(|word| stays(word, &new, true)).count();
        telling.len() >= FEW && kept * 100 < telling.len() * KEPT
    })
}

/// Whether a word says something by itself.
fn tells(word: &Word<'_>) -> bool {
    !word.is_sign() && !is_plain(&word.lower, &word.stem)
}

/// Whether a word stands in an answer, or another one that says the same.
fn stays(word: &Word<'_>, new: &[Word<'_>], or_the_same: bool) -> bool {
    let is_there = new.iter().any(|other| other.lower == word.lower || other.stem == word.stem);
    is_there || or_the_same && new.iter().any(|other| says_the_same(&other.stem, std::iter::once(word.stem.as_str())))
}

/// "Two times", said as "twice".
fn is_twice(number: &Number, words: &[Word<'_>]) -> bool {
    number.value == "2" && number.unit == stem("times") && words.iter().any(|word| word.lower == "twice")
}

/// The words of a profile, taken apart once.
#[derive(Default)]
struct Profile {
    /// In small letters: what is written as a name, or may be one at the beginning of a sentence.
    names: HashSet<String>,
    /// What is written as a name in the middle of a sentence.
    sure_names: HashSet<String>,
    stems: HashSet<String>,
}

impl Profile {
    fn of(texts: &[&str]) -> Self {
        let mut profile = Profile::default();
        for word in texts.iter().flat_map(|text| words(text)) {
            if word.is_named() {
                profile.sure_names.insert(word.lower.clone());
            }
            if word.is_named() || word.begins {
                profile.names.insert(word.lower);
            }
            profile.stems.insert(word.stem);
        }
        profile
    }
}

/// One line of an answer beside what stood there.
struct Line<'a> {
    old: Vec<Word<'a>>,
    new: Vec<Word<'a>>,
    heads: Vec<Word<'a>>,
    profile: &'a Profile,
    text: &'a str,
    skills: Vec<Range<usize>>,
}

impl<'a> Line<'a> {
    fn of(old: &'a str, new: &'a str, known: &Known<'a>, profile: &'a Profile) -> Self {
        let heads = known.heads.iter().flat_map(|text| words(text)).collect();
        Line { old: words(old), new: words(new), heads, profile, text: new, skills: (known.skills)(new) }
    }

    fn facts(&self) -> Vec<Fact> {
        let mut found: Vec<(usize, Fact)> = Vec::new();
        let counted = self.counted(&mut found);
        let mut skills: BTreeSet<usize> = BTreeSet::new();
        for (at, word) in self.new.iter().enumerate() {
            if counted.contains(&at) || word.is_sign() || !self.is_new(at, word) {
                continue;
            }
            let skill = self.skills.iter().position(|span| span.start <= word.span.start && word.span.end <= span.end);
            let fact = match skill.filter(|_| self.kind(word) == FactKind::Word || word.is_named()) {
                Some(nth) if !skills.insert(nth) => continue,
                Some(nth) => {
                    let span = self.skills.get(nth).cloned().unwrap_or_default();
                    Fact { words: self.text.get(span).unwrap_or(word.text).to_owned(), kind: FactKind::Skill }
                }
                None => Fact { words: word.text.to_owned(), kind: self.kind(word) },
            };
            found.push((at, fact));
        }
        found.sort_by_key(|(at, _)| *at);
        let mut facts: Vec<Fact> = found.into_iter().map(|(_, fact)| fact).collect();
        facts.extend(self.grown());
        facts
    }

    /// Numbers that are new, and the words that all numbers take up.
    fn counted(&self, found: &mut Vec<(usize, Fact)>) -> BTreeSet<usize> {
        let (old, new) = (numbers(&self.old), numbers(&self.new));
        let mut left: Vec<&Number> = old.iter().collect();
        let mut taken = BTreeSet::new();
        for number in &new {
            taken.extend(number.at.clone());
            let same = |other: &&Number| {
                other.value == number.value && is_kind(other.kind, number.kind) && is_hedge(other.hedge, number.hedge)
            };
            let at = left.iter().position(|other| same(other) && other.unit == number.unit);
            match at.or_else(|| left.iter().position(same)) {
                Some(at) => {
                    let was = left.remove(at);
                    if has_moved(was, number, &old) {
                        found.push((number.at.start, Fact { words: self.with_its_unit(number), kind: number.kind }));
                    }
                }
                None if is_twice(number, &self.old) => {}
                None => found.push((number.at.start, Fact { words: number.shown.clone(), kind: number.kind })),
            }
        }
        taken
    }

    /// "14 weeks", where it was the hires that were fourteen.
    fn with_its_unit(&self, number: &Number) -> String {
        let next = self.new.get(number.at.end..).unwrap_or_default().iter().find(|word| word.stem == number.unit);
        next.map_or_else(|| number.shown.clone(), |word| format!("{} {}", number.shown, word.text))
    }

    /// Whether a word says something that nothing of the person's does.
    fn is_new(&self, at: usize, word: &Word<'_>) -> bool {
        let in_text = |word: &Word<'_>| self.old.iter().any(|old| old.lower == word.lower || old.stem == word.stem);
        let in_heads = |word: &Word<'_>| self.heads.iter().any(|old| old.lower == word.lower || old.stem == word.stem);
        let exactly = |word: &Word<'_>| self.old.iter().chain(&self.heads).any(|old| old.lower == word.lower);
        if is_leading(&word.lower) && !is_heading(&self.new, at) {
            return !is_led(&self.old) && !self.heads.iter().any(|head| leads_by_title(&head.lower));
        }
        if is_rank(&word.lower) || is_credential(&word.lower) || LANGUAGES.contains(&word.lower.as_str()) {
            return !(exactly(word) || is_credential(&word.lower) && in_text(word));
        }
        // How often a sentence is turned round is counted in whole.
        if is_not(&word.lower) || in_text(word) || in_heads(word) {
            return false;
        }
        if word.is_named() {
            return !self.profile.names.contains(&word.lower);
        }
        // At the beginning of a sentence a name looks like any word.
        let may_be_named = word.begins && word.text.starts_with(char::is_uppercase);
        if may_be_named && self.profile.sure_names.contains(&word.lower) {
            return false;
        }
        if word.lower == "twice" && numbers(&self.old).iter().any(|number| is_twice(number, &self.new)) {
            return false;
        }
        // Somebody else did it, where nobody else was spoken of.
        if SOMEBODY.contains(&word.lower.as_str()) {
            return !self.old.iter().any(|old| SOMEBODY.contains(&old.lower.as_str()));
        }
        if is_day(&word.lower) && word.lower != "may" && word.lower != "march" || is_vague(&word.lower) {
            return !self.same(word);
        }
        if is_plain(&word.lower, &word.stem) || self.same(word) {
            return false;
        }
        !self.is_a_known_skill(word)
    }

    /// Whether a word stands in a skill of which all words stand somewhere in the profile.
    fn is_a_known_skill(&self, word: &Word<'_>) -> bool {
        let Some(span) = self.skills.iter().find(|span| span.start <= word.span.start && word.span.end <= span.end)
        else {
            return false;
        };
        let mut inside = self.new.iter().filter(|new| span.start <= new.span.start && new.span.end <= span.end);
        inside.all(|new| {
            let here = self.old.iter().any(|old| old.stem == new.stem);
            is_small(&new.lower) || here || self.profile.stems.contains(&new.stem)
        })
    }

    /// Whether the text says the same in another word.
    fn same(&self, word: &Word<'_>) -> bool {
        says_the_same(&word.stem, self.old.iter().map(|old| old.stem.as_str()))
    }

    fn kind(&self, word: &Word<'_>) -> FactKind {
        let lower = word.lower.as_str();
        match lower {
            lower if is_vague(lower) => FactKind::Number,
            lower if is_day(lower) => FactKind::Date,
            lower if is_leading(lower) || is_rank(lower) => FactKind::Level,
            lower if LANGUAGES.contains(&lower) => FactKind::Language,
            lower if is_credential(lower) => FactKind::Credential,
            _ if word.is_named() => FactKind::Name,
            _ => FactKind::Word,
        }
    }

    /// What hedged the text and is gone, and a "not" that went or came.
    fn grown(&self) -> Vec<Fact> {
        let lower = |words: &'_ [Word<'_>]| words.iter().map(|word| word.lower.clone()).collect::<Vec<_>>();
        let (old, new) = (lower(&self.old), lower(&self.new));
        let (old, new): (Vec<&str>, Vec<&str>) =
            (old.iter().map(String::as_str).collect(), new.iter().map(String::as_str).collect());
        let fact = |words: &str| Fact { words: words.to_owned(), kind: FactKind::Grown };
        let mut grown: Vec<Fact> = hedges_gone(&old, &new).into_iter().map(fact).collect();
        let not = |words: &[&str]| words.iter().filter(|word| is_not(word)).count();
        if not(&old) > not(&new) {
            grown.extend(old.iter().find(|word| is_not(word) && !new.contains(word)).map(|word| fact(word)));
        }
        if not(&new) > not(&old) {
            let came = new.iter().find(|word| is_not(word) && !old.contains(word));
            grown.extend(came.map(|word| Fact { words: (*word).to_owned(), kind: FactKind::Word }));
        }
        grown
    }
}

/// Whether somebody leads in these words.
fn is_led(words: &[Word<'_>]) -> bool {
    let in_charge =
        words.windows(3).any(|three| ["in", "charge", "of"].iter().zip(three).all(|(is, word)| word.lower == *is));
    in_charge || words.iter().enumerate().any(|(at, word)| is_leading(&word.lower) && !is_heading(words, at))
}

fn is_credential(word: &str) -> bool {
    CREDENTIALS.contains(&word)
}

/// A title that says that somebody led.
fn leads_by_title(word: &str) -> bool {
    matches!(
        word,
        "manager"
            | "supervisor"
            | "director"
            | "head"
            | "lead"
            | "leader"
            | "chief"
            | "foreman"
            | "captain"
            | "principal"
    )
}

/// "Heading" over a list, "leading" companies, the "lead" of a pencil: not somebody who led. Kept small on purpose.
fn is_heading(words: &[Word<'_>], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| words.get(at)).map_or("", |word| word.lower.as_str());
    words.get(at).is_some_and(|word| word.lower == "led") && before == "by"
}

/// A year may be taken for a count and the other way round; a share and money may not.
fn is_kind(one: FactKind, other: FactKind) -> bool {
    let count = |kind| matches!(kind, FactKind::Number | FactKind::Date);
    one == other || (count(one) && count(other))
}

/// Whether a hedge says no more than the one that stood there.
fn is_hedge(was: Hedge, is: Hedge) -> bool {
    was == is || (was == Hedge::More && is == Hedge::Plain)
}

/// Whether a number counts now what another one counted before.
fn has_moved(was: &Number, is: &Number, old: &[Number]) -> bool {
    let differs = !is.unit.is_empty() && was.unit != is.unit;
    differs
        && old.iter().any(|other| other.unit == is.unit && other.value != is.value)
        && !old.iter().any(|other| other.unit == is.unit && other.value == is.value)
}
