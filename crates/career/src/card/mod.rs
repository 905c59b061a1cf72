//! Evidence cards: what each piece of advice stands on.
//!
//! A card states a claim, the one figure, the design, how many were studied, the year, the source, who they were, a
//! caveat, what would change our mind, and a grade. `cards.txt` is the whole table, to be read and questioned by anybody;
//! [`Id`] has one name for each record. Whatever gives advice answers with its card by a match without a wildcard, so that
//! a new kind of advice does not compile without one; [`used`] lists where each stands. `docs/methods/evidence.md` says how
//! cards are made, graded and changed.

mod fault;
mod grade;
mod id;
mod record;
mod table;
mod topic;
mod used;

pub use fault::{Fault, What};
pub use grade::Grade;
pub use id::Id;
pub use table::{Table, read, table};
pub use topic::Topic;
pub use used::{Room, rooms, used};

/// One card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Which.
    pub id: Id,
    /// What it is about.
    pub topic: Topic,
    /// Its name, a few words.
    pub title: String,
    /// What it says.
    pub claim: String,
    /// The one figure; none for custom.
    pub figure: Option<String>,
    /// How it was found out.
    pub design: String,
    /// How many, of what. "not published" where the source does not say.
    pub n: Option<String>,
    /// When. "not published" where the source does not say.
    pub year: Option<String>,
    /// Who found it; for custom, where it comes from.
    pub source: String,
    /// Where it can be read, if that stays where it is.
    pub link: Option<String>,
    /// Who was studied.
    pub studied: Option<String>,
    /// In what a reader may be unlike them.
    pub unlike: Option<String>,
    /// What to keep in mind.
    pub caveat: String,
    /// What would change our mind.
    pub changes: String,
    /// How good the evidence is.
    pub grade: Grade,
    /// Cards that stand near.
    pub see: Vec<Id>,
    /// For a task that a language model may do: where it helps and hurts. There for every card about them, and for no
    /// other.
    pub with_a_model: Option<WithAModel>,
}

/// A language model at one kind of task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WithAModel {
    /// Where it helps.
    pub helps: String,
    /// Where it hurts.
    pub hurts: String,
    /// What to check.
    pub check: String,
    /// What not to paste.
    pub keep_out: String,
}

impl Card {
    /// All that it says, for whoever searches.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let model = self.with_a_model.iter().flat_map(|model| {
            [model.helps.as_str(), model.hurts.as_str(), model.check.as_str(), model.keep_out.as_str()]
        });
        [&self.title, &self.claim, &self.design, &self.source, &self.caveat, &self.changes]
            .into_iter()
            .chain([&self.figure, &self.n, &self.year, &self.studied, &self.unlike].into_iter().flatten())
            .map(String::as_str)
            .chain(model)
    }

    /// Whether each of these words stands in it, whatever their case; of no words that is so.
    pub fn says(&self, words: &str) -> bool {
        let all = self.texts().collect::<Vec<_>>().join(" ").to_lowercase();
        words.to_lowercase().split_whitespace().all(|word| all.contains(word))
    }

    /// Claim, figure and caveat in one paragraph.
    pub fn in_short(&self) -> String {
        let parts = [Some(&self.claim), self.figure.as_ref(), Some(&self.caveat)];
        parts.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(" ")
    }

    /// "van Inwegen, Munyikwa & Horton, NBER, 2023"; `None` for custom.
    pub fn credit(&self) -> Option<String> {
        let year = self.year.as_deref().filter(|year| *year != NOT_PUBLISHED);
        match (self.grade, year) {
            (Grade::D, _) => None,
            (_, Some(year)) => Some(format!("{}, {year}", self.source)),
            (_, None) => Some(self.source.clone()),
        }
    }
}

/// Said of a number that the source does not give.
pub const NOT_PUBLISHED: &str = "not published";

#[cfg(test)]
mod tests;
