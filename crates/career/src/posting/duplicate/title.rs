//! The title: what the work is called, apart from rank, hours, shift, place and what boards add.

use serde::{Deserialize, Serialize};

use super::organisation::Organisation;
use super::place::Places;
use super::requisition::{self, Requisition};
use super::text::Text;
use super::title_words::{self, Meaning};
use super::words::{self, Shape, Word, half};

/// A title as it is compared.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Title {
    /// Stems of the words that say what the work is, each once, in order; ten at most.
    pub(super) core: Box<[u32]>,
    /// Intern, junior, senior, lead …: 0 where not said.
    pub(super) rank: u8,
    /// I, II, III or 1, 2, 3: 0 where not said.
    pub(super) grade: u8,
    /// Full time, part time, by the day …: 0 where not said.
    pub(super) hours: u8,
    /// Day, evening, night, weekend: 0 where not said.
    pub(super) shift: u8,
}

/// A title, and the number that stood in it.
#[derive(Debug, Default)]
pub(super) struct Read {
    pub(super) title: Title,
    pub(super) code: Option<Requisition>,
}

/// How two titles relate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Relation {
    /// One has no words.
    Unknown,
    /// The same words.
    Same,
    /// One has words more, which the other's text names.
    Named,
    /// One has words more; the share of common ones.
    Within(f32),
    /// Each has words of its own; the share of common ones.
    Other(f32),
}

/// Most words of a core.
const LONGEST: usize = 10;

impl Title {
    /// Reads a title.
    pub(super) fn of(title: &str, organisation: &Organisation, places: &Places) -> Read {
        let mut found = Vec::new();
        words::words(title, &mut found);
        let mut read = Read::default();
        let mut core: Vec<(u32, u32)> = Vec::new();
        for (at, word) in found.iter().enumerate().take(40) {
            let before = at.checked_sub(1).and_then(|at| found.get(at));
            let hangs_on_number = word.end == word.start + 1
                && found.get(at + 1).is_some_and(|next| next.shape == Shape::Number && next.start == word.end + 1);
            if !hangs_on_number {
                read.word(title, word, before, &mut core);
            }
        }
        let all = |words: &[u32]| !words.is_empty() && words.iter().all(|word| core.iter().any(|(w, _)| w == word));
        let named = if all(&organisation.words) { &organisation.words[..] } else { &[] };
        let is_aside = |word: &u32| places.words.contains(word) || named.contains(word);
        let mut kept: Vec<u32> = core.iter().filter(|(word, _)| !is_aside(word)).map(|(_, stem)| *stem).collect();
        if kept.is_empty() {
            kept = core.iter().map(|(_, stem)| *stem).collect();
        }
        let mut once: Vec<u32> = Vec::new();
        for stem in kept {
            if !once.contains(&stem) && once.len() < LONGEST {
                once.push(stem);
            }
        }
        read.title.core = once.into();
        read
    }

    /// Compares what the work is called. Words that the other side's place or name explains are set aside.
    pub(super) fn beside(&self, other: &Title, around: [&Explains<'_>; 2]) -> Relation {
        if self.core.is_empty() || other.core.is_empty() {
            return Relation::Unknown;
        }
        let [mine, theirs] = around;
        let extra = |one: &Title, two: &Title, explained: &Explains<'_>| {
            one.core.iter().filter(|word| !two.core.contains(word) && !explained.has(**word)).count()
        };
        let (here, there) = (extra(self, other, theirs), extra(other, self, mine));
        let both = self.core.iter().filter(|word| other.core.contains(word)).count();
        let share = both as f32 / (both as f32 + here.max(there) as f32).max(1.0);
        match (here, there) {
            _ if both == 0 => Relation::Other(0.0),
            (0, 0) => Relation::Same,
            (0, _) if mine.names_all_of(other, self) => Relation::Named,
            (_, 0) if theirs.names_all_of(self, other) => Relation::Named,
            (0, _) | (_, 0) => Relation::Within(share),
            _ => Relation::Other(share),
        }
    }

    /// How many of rank, grade, hours and shift are said on both sides and differ; and how many on one side only.
    pub(super) fn ways(&self, other: &Title) -> (usize, f32) {
        let pairs = [
            (self.rank, other.rank, 0.9),
            (self.grade, other.grade, 0.5),
            (self.hours, other.hours, 0.3),
            (self.shift, other.shift, 0.5),
        ];
        let differ = pairs.iter().filter(|(one, two, _)| *one != 0 && *two != 0 && one != two).count();
        let one_sided = pairs.iter().filter(|(one, two, _)| (*one == 0) != (*two == 0)).map(|(_, _, cost)| cost);
        (differ, one_sided.sum())
    }

    /// Whether it says a rank, a grade, hours, a shift or a word that the other leaves open.
    pub(super) fn tells_more_than(&self, other: &Title) -> bool {
        let pairs =
            [(self.rank, other.rank), (self.grade, other.grade), (self.hours, other.hours), (self.shift, other.shift)];
        pairs.iter().any(|(here, there)| *here != 0 && *there == 0)
            || self.core.iter().any(|word| !other.core.contains(word))
    }

    /// A key for the words in any order.
    pub(super) fn key(&self) -> u64 {
        let mut sorted = self.core.to_vec();
        sorted.sort_unstable();
        sorted.iter().fold(0x71, |key, word| words::joined(key, u64::from(*word)))
    }
}

/// What explains a word in the other's title.
#[derive(Debug)]
pub(super) struct Explains<'a> {
    pub(super) organisation: &'a Organisation,
    pub(super) places: &'a Places,
    pub(super) text: &'a Text,
}

impl Explains<'_> {
    /// Whether the text names every word of a title that the other title does not have.
    fn names_all_of(&self, title: &Title, other: &Title) -> bool {
        title.core.iter().all(|word| other.core.contains(word) || self.has(*word) || self.text.has_name(*word))
    }

    // Stems and words of names are nearly always the same; where they are not, the word counts as unexplained.
    fn has(&self, word: u32) -> bool {
        self.organisation.has(word) || self.places.words.contains(&word)
    }
}

impl Read {
    fn word(&mut self, title: &str, word: &Word, before: Option<&Word>, core: &mut Vec<(u32, u32)>) {
        if self.code.is_none() {
            self.code = requisition::in_title(title, word);
        }
        let written = title.get(word.start..word.end).unwrap_or_default();
        let after_number = before.is_some_and(|before| before.shape == Shape::Number);
        match title_words::meaning(word.word, written, after_number) {
            Meaning::Nothing => {}
            Meaning::Rank(rank) => self.title.rank = self.title.rank.max(rank),
            Meaning::Grade(grade) => self.title.grade = grade,
            Meaning::Hours(hours) => self.title.hours = hours,
            Meaning::Shift(shift) => self.title.shift = shift,
            Meaning::Words(written_out) => {
                let mut found = Vec::new();
                words::words(written_out, &mut found);
                core.extend(found.iter().map(|word| (half(word.word), half(word.stem))));
            }
            Meaning::Itself => core.push((half(word.word), half(word.stem))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(title: &str) -> Title {
        Title::of(title, &Organisation::of("Acme"), &Places::of(["Columbus, OH"].into_iter(), "", "")).title
    }

    fn beside(one: &str, other: &str) -> Relation {
        let (organisation, places) = (Organisation::default(), Places::default());
        let around = Explains { organisation: &organisation, places: &places, text: &Text::default() };
        read(one).beside(&read(other), [&around, &around])
    }

    #[test]
    fn boards_write_one_title_in_many_ways() {
        for other in [
            "Registered Nurse",
            "RN",
            "Registered Nurse (RN)",
            "REGISTERED NURSE - $5,000 Sign-On Bonus!",
            "Registered Nurse - Columbus, OH",
            "Urgent: Registered Nurse needed (R-10234)",
            "Sr. Registered Nurse II",
            "Registered Nurse at Acme",
            "Nurse, Registered - Remote",
            "🙂 Registered Nurses",
        ] {
            assert_eq!(beside("Registered Nurse", other), Relation::Same, "{other}");
        }
        assert_eq!(beside("Software Developer", "SW Eng"), Relation::Same);
        assert_eq!(beside("Asst. Mgr", "Assistant Manager"), Relation::Same);
    }

    #[test]
    fn another_ward_is_another_title() {
        assert!(matches!(beside("Registered Nurse - ICU", "Registered Nurse - Oncology"), Relation::Other(_)));
        assert!(matches!(beside("Registered Nurse - ICU", "Registered Nurse"), Relation::Within(_)));
        assert_eq!(beside("Cook", "Accountant"), Relation::Other(0.0));
        assert_eq!(beside("", "Accountant"), Relation::Unknown);
    }

    #[test]
    fn rank_grade_hours_and_shift_are_kept_apart() {
        let ways = |one, other| read(one).ways(&read(other)).0;
        assert_eq!(ways("Senior Cook", "Junior Cook"), 1);
        assert_eq!(ways("Accountant II", "Accountant 3"), 1);
        assert_eq!(ways("Cook, Part Time, Nights", "Cook (full-time) day shift"), 2);
        assert_eq!(ways("Senior Cook", "Cook"), 0);
        assert_eq!(read("Cook #10234").core, read("cook").core);
    }
}
