//! Who is looking: the name without its legal form, and whether it looks on behalf of somebody else.

use serde::{Deserialize, Serialize};

use super::words::{self, WordList, half, joined};
use crate::legal_form::LEGAL_FORMS;

/// Whose opening it is, as far as the posting says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(super) enum Kind {
    /// No name, or one that hides it ("Confidential").
    #[default]
    Hidden,
    /// A name that looks for others (staffing, recruiting).
    Agency,
    /// A name.
    Named,
}

/// An organisation's name as it is compared.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Organisation {
    pub(super) kind: Kind,
    /// The words of the name in order, without legal forms and numbers; six at most.
    pub(super) words: Box<[u32]>,
    /// The name written as one word, so that "Home Depot" is "HomeDepot".
    pub(super) whole: u32,
    /// The first letters of its words, when there are three or more.
    pub(super) initials: u32,
}

/// How two names relate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Relation {
    /// One of them is not said.
    Unknown,
    /// The same name.
    Same,
    /// The same agency: says little about whose opening it is.
    SameAgency,
    /// One name holds the other, or is its initials.
    Near,
    /// An agency beside another name: may be its client.
    Between,
    /// Two names.
    Other,
}

static LEGAL: WordList<13> = WordList::of(LEGAL_FORMS);
/// What else is left out when names are compared.
static BESIDE: WordList<23> = WordList::of([
    "incorporated",
    "llp",
    "lp",
    "company",
    "companies",
    "sas",
    "nv",
    "kg",
    "se",
    "ab",
    "pty",
    "pvt",
    "the",
    "of",
    "and",
    "pc",
    "pllc",
    "usa",
    "us",
    "holdings",
    "group",
    "com",
    "dba",
]);

static AGENCY: WordList<27> = WordList::of([
    "staffing",
    "recruiting",
    "recruitment",
    "recruiters",
    "recruiter",
    "talent",
    "personnel",
    "workforce",
    "manpower",
    "headhunters",
    "placement",
    "placements",
    "employment",
    "staff",
    "hiring",
    "search",
    "resourcing",
    "careers",
    "jobs",
    "hire",
    "hires",
    "recruit",
    "outsourcing",
    "temps",
    "temp",
    "jobot",
    "cybercoders",
]);

static HIDDEN: WordList<9> =
    WordList::of(["confidential", "undisclosed", "anonymous", "private", "hidden", "unknown", "na", "none", "unnamed"]);

impl Organisation {
    /// From a name as written.
    pub(crate) fn of(name: &str) -> Self {
        let name = name.split(" (").next().unwrap_or(name);
        let mut found = Vec::new();
        words::words(name, &mut found);
        let named = |word: &&words::Word| word.shape != words::Shape::Number || found.len() == 1;
        let telling: Vec<&words::Word> =
            found.iter().filter(named).filter(|word| !LEGAL.has(word.word) && !BESIDE.has(word.word)).take(6).collect();
        let telling = if telling.is_empty() { found.iter().filter(named).take(6).collect() } else { telling };
        if telling.is_empty() {
            return Organisation::default();
        }
        let kind = match () {
            () if telling.iter().any(|word| HIDDEN.has(word.word)) => Kind::Hidden,
            () if found.iter().any(|word| AGENCY.has(word.word)) => Kind::Agency,
            () => Kind::Named,
        };
        let letters: String = telling.iter().filter_map(|word| name.get(word.start..word.end)).collect();
        let first: String = telling.iter().filter_map(|word| name.get(word.start..word.end)?.chars().next()).collect();
        Organisation {
            kind,
            words: telling.iter().map(|word| half(word.word)).collect(),
            whole: half(words::number(letters.to_lowercase().as_bytes())),
            initials: if telling.len() > 2 { half(words::number(first.to_lowercase().as_bytes())) } else { 0 },
        }
    }

    /// Whether a word is part of the name.
    pub(super) fn has(&self, word: u32) -> bool {
        self.words.contains(&word)
    }

    /// Compares two names.
    pub(crate) fn beside(&self, other: &Organisation) -> Relation {
        match (self.kind, other.kind) {
            (Kind::Hidden, _) | (_, Kind::Hidden) => Relation::Unknown,
            (Kind::Agency, Kind::Agency) if self.whole == other.whole => Relation::SameAgency,
            _ if self.whole == other.whole => Relation::Same,
            _ if self.is_near(other) || other.is_near(self) => Relation::Near,
            (Kind::Named, Kind::Named) => Relation::Other,
            _ => Relation::Between,
        }
    }

    /// "Acme" beside "Acme Health Systems", or "IBM" beside what it stands for.
    fn is_near(&self, longer: &Organisation) -> bool {
        let begins = self.words.len() < longer.words.len() && longer.words.starts_with(&self.words);
        begins || (longer.initials != 0 && longer.initials == self.whole)
    }

    /// A key for the name; 0 where there is none.
    pub(super) fn key(&self) -> u64 {
        if self.kind == Kind::Hidden { 0 } else { joined(0x0067, self.whole.into()) }
    }

    /// A key for how the name begins, the same for "Acme" and "Acme Health".
    pub(super) fn first(&self) -> u64 {
        match self.words.first() {
            Some(first) if self.kind != Kind::Hidden => joined(0x0068, (*first).into()),
            _ => 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn beside(one: &str, other: &str) -> Relation {
        let (one, other) = (Organisation::of(one), Organisation::of(other));
        assert_eq!(one.beside(&other), other.beside(&one));
        one.beside(&other)
    }

    #[test]
    fn a_legal_form_is_no_part_of_the_name() {
        for other in ["Acme, Inc.", "ACME Corporation", "The Acme Company", "acme llc", "Acme (Ohio)"] {
            assert_eq!(beside("Acme", other), Relation::Same, "{other}");
        }
        assert_eq!(beside("Home Depot", "The HomeDepot"), Relation::Same);
        assert_eq!(beside("Acme", "Acme Health"), Relation::Near);
        assert_eq!(beside("IBM", "International Business Machines"), Relation::Near);
        assert_eq!(beside("Acme", "Zenith"), Relation::Other);
    }

    #[test]
    fn an_agency_may_stand_for_anybody() {
        assert_eq!(beside("Apex Staffing", "Acme"), Relation::Between);
        assert_eq!(beside("Apex Staffing", "Apex Staffing LLC"), Relation::SameAgency);
        for hidden in ["", "Confidential", "Confidential Company", "🙂"] {
            assert_eq!(beside(hidden, "Acme"), Relation::Unknown, "{hidden}");
        }
    }
}
