//! The number under which an organisation keeps an opening, wherever it stands.

use serde::{Deserialize, Serialize};

use super::words::{self, Word, WordList, half, number};

/// A number of an opening.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Requisition {
    number: u32,
    /// How it is built (letters and digits), so that a board's number is not held against an organisation's.
    form: u8,
    /// Whether it was called a requisition, or stands in a title without a word.
    named: bool,
}

/// How two numbers relate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Relation {
    /// One of them is not said, or they are not of one kind.
    Unknown,
    /// The same number.
    Same,
    /// Two numbers of one kind, both called so.
    Other,
    /// Two numbers of one kind, one of which nobody explained.
    PerhapsOther,
}

static NAMES: WordList<8> =
    WordList::of(["req", "requisition", "reqid", "reference", "ref", "jobid", "vacancy", "jobreq"]);
static OF_A_JOB: WordList<5> = WordList::of(["job", "posting", "position", "opening", "role"]);
static NUMBERS: WordList<6> = WordList::of(["id", "number", "no", "code", "nr", "num"]);

impl Requisition {
    fn of(written: &str, named: bool) -> Option<Self> {
        let digits = written.bytes().filter(u8::is_ascii_digit).count();
        let letters = written.bytes().filter(u8::is_ascii_alphabetic).count();
        if digits == 0 || digits + letters > 24 {
            return None;
        }
        let plain: String = written.chars().filter(|c| c.is_ascii_alphanumeric()).collect();
        let number = half(number(plain.to_ascii_lowercase().as_bytes()));
        let form = (digits.min(15) << 4 | letters.min(15)) as u8;
        Some(Requisition { number, form, named })
    }

    /// Compares two numbers.
    pub(super) fn beside(self, other: Requisition) -> Relation {
        match () {
            () if self.number == other.number => Relation::Same,
            () if self.form != other.form => Relation::Unknown,
            () if self.named && other.named => Relation::Other,
            () => Relation::PerhapsOther,
        }
    }

    /// A key for the number.
    pub(super) fn key(self) -> u64 {
        words::joined(0x4e, self.number.into())
    }
}

/// The best known number: the field, then what the text calls so, then what stands in the title.
pub(super) fn of(field: Option<&str>, text: Option<Requisition>, title: Option<Requisition>) -> Option<Requisition> {
    field.and_then(|field| Requisition::of(field, true)).or(text).or(title)
}

/// A number in a sentence, behind a word that calls it so: "Req ID: R-10234", "Job number 4711".
pub(super) fn in_sentence(sentence: &str, words: &[Word]) -> Option<Requisition> {
    for (at, word) in words.iter().enumerate() {
        let behind = words.get(at + 1);
        let named = NAMES.has(word.word)
            || (OF_A_JOB.has(word.word)
                && (behind.is_some_and(|next| NUMBERS.has(next.word)) || marked(sentence, word.end)));
        if !named {
            continue;
        }
        let close = words.get(at + 1..(at + 5).min(words.len())).unwrap_or_default();
        for candidate in close {
            let written = whole(sentence, candidate);
            if written.bytes().filter(u8::is_ascii_digit).count() > 2 {
                return Requisition::of(written, true);
            }
        }
    }
    None
}

/// A number in a title: "(R-10234)", "#4711", "JR0012345".
pub(super) fn in_title(title: &str, word: &Word) -> Option<Requisition> {
    let written = whole(title, word);
    let digits = written.bytes().filter(u8::is_ascii_digit).count();
    let marked = title.get(..word.start).is_some_and(|before| before.ends_with('#'));
    if digits > 3 || (digits > 2 && (digits < written.len() || marked)) {
        Requisition::of(written, false)
    } else {
        None
    }
}

fn marked(sentence: &str, at: usize) -> bool {
    sentence.get(at..).is_some_and(|rest| rest.trim_start().starts_with('#'))
}

/// The word with what hangs on it by hyphens and underscores: "R-10234", "2024_118".
fn whole<'a>(sentence: &'a str, word: &Word) -> &'a str {
    let hangs = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    let before = sentence.get(..word.start).unwrap_or_default();
    let start = before.trim_end_matches(hangs).len();
    let behind = sentence.get(word.start..).unwrap_or_default();
    let end = word.start + behind.find(|c: char| !hangs(c)).unwrap_or(behind.len());
    sentence.get(start..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(sentence: &str) -> Option<Requisition> {
        let mut found = Vec::new();
        words::words(sentence, &mut found);
        in_sentence(sentence, &found)
    }

    #[test]
    fn a_number_is_one_when_it_is_called_so() {
        let one = Requisition::of("R-10234", true);
        for sentence in ["Req ID: R-10234", "Requisition number R10234.", "Job ID r-10234", "Reference: R-10234"] {
            assert_eq!(read(sentence), one, "{sentence}");
        }
        assert_eq!(read("a job with 400 people"), None);
        assert_eq!(read("you have 10 years of work"), None);
    }

    #[test]
    fn numbers_of_two_kinds_say_nothing() {
        let beside = |one, other| Some(Requisition::of(one, true)?.beside(Requisition::of(other, true)?));
        assert_eq!(beside("R-10234", "R-10235"), Some(Relation::Other));
        assert_eq!(beside("R-10234", "4711"), Some(Relation::Unknown));
        assert_eq!(beside("R-10234", "r10234"), Some(Relation::Same));
    }
}
