//! How a posting fits a person: what it asks, each thing beside the person's own line, and what would close what is open.
//!
//! There is no overall score and no chance of being hired. Nothing is invented for the person: a thing is met by a line
//! of theirs or by what they answered. Who they are (name, age, gender, nationality, the reason of a gap) plays no part.
//! `docs/methods/fit.md` states the method and where it fails.

mod against;
mod balance;
mod closes;
mod conditions;
mod decides;
mod experience;
mod languages;
mod licences;
mod literal;
mod near;
mod own;
mod pay;
mod place;
mod schooling;
mod skills;
mod tailored;
#[cfg(test)]
mod tests;
mod unread;

use std::ops::Range;

use crate::answers::Constraints;
use crate::atlas::{Atlas, OccupationId};
use crate::card::Id;
use crate::date::PartialDate;
use crate::evidence::{Because, Confidence, Reasons, Source};
use crate::home::Home;
use crate::posting::Posting;
use crate::posting::requirements::{Asks, Weight};
use crate::profile::{Document, LineId, Profile};
use crate::reading::{Concept, Mention, Readings, SURE_ENOUGH, TitleMatch};

pub use against::{Against, Reach};
pub use balance::{Balance, Tells};
pub use decides::Decides;
pub use literal::{Literal, Term};
pub use own::whole_sentence;
pub use pay::{PayBeside, RegionPay};
pub use tailored::{Tailored, tailored};

/// What the lexicon understood of a posting.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Understood {
    /// What the title means, best first.
    pub titles: Vec<TitleMatch>,
    /// Skills and technologies by sentence (index into [`Asks::sentences`]); spans count from the sentence's beginning.
    pub mentions: Vec<(usize, Vec<Mention>)>,
    /// What the experience asked for means where it names a kind of work, by its span in the posting's text.
    pub kinds: Vec<(Range<usize>, Vec<TitleMatch>)>,
}

/// Everything that a fit looks at.
#[derive(Clone, Copy)]
pub struct Facts<'a> {
    /// The map of work.
    pub atlas: &'a Atlas,
    /// The posting.
    pub posting: &'a Posting,
    /// What it asks for.
    pub asks: &'a Asks,
    /// What the lexicon understood of it.
    pub understood: &'a Understood,
    /// The person's document.
    pub document: &'a Document,
    /// What was read out of it.
    pub profile: &'a Profile,
    /// What the lexicon understood of it.
    pub readings: &'a Readings,
    /// What work must fit.
    pub constraints: &'a Constraints,
    /// Where the person lives.
    pub home: Home,
    /// Today.
    pub today: PartialDate,
}

/// What kind of thing a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A skill or technology.
    Skill(Concept),
    /// A licence or certificate.
    Licence,
    /// Schooling.
    Schooling,
    /// Experience.
    Experience,
    /// A language.
    Language,
    /// Where the work is done.
    Place,
    /// Hours, lifting, checks and the like.
    Condition,
    /// A sentence in which nothing was understood.
    Unread,
}

impl Kind {
    /// What the advice on closing it stands on.
    pub fn card(self) -> Id {
        match self {
            Kind::Skill(_) | Kind::Experience | Kind::Language => Id::OwnLines,
            Kind::Licence => Id::AskTheBoard,
            Kind::Schooling | Kind::Condition => Id::DecidesFirst,
            Kind::Place | Kind::Unread => Id::AskBeforeAnHour,
        }
    }
}

/// How a person's lines stand to one thing asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// A line of theirs says it; `None` where what they answered does.
    Met {
        /// The line.
        line: Option<LineId>,
    },
    /// A line of theirs shows it, and the posting's term stands nowhere in the document.
    InOtherWords {
        /// The line that proves it, beside which the term may be written.
        line: LineId,
        /// The posting's term. Each is offered once.
        term: String,
    },
    /// Something near it is there.
    Partly {
        /// The line, where there is one.
        line: Option<LineId>,
        /// What is there, and what is open: a clause for a sentence.
        what: String,
    },
    /// No line of theirs says it.
    Missing {
        /// What would close it: a sentence.
        closes: String,
    },
    /// A document does not tell it. It is told and never counted as missing.
    NotSaid {
        /// Why not: a sentence.
        why: String,
    },
}

/// One thing asked for, and how the person's lines stand to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What kind of thing.
    pub kind: Kind,
    /// What it is called in a sentence: "a registered nurse licence".
    pub name: String,
    /// The posting's own words for it, short.
    pub asked: String,
    /// Required, welcome, or what one would do there.
    pub weight: Weight,
    /// How the lines stand to it.
    pub standing: Standing,
    /// Why.
    pub because: Reasons,
    /// How sure.
    pub confidence: Confidence,
}

impl Row {
    /// The person's line, where one stands beside it.
    pub fn line(&self) -> Option<LineId> {
        match &self.standing {
            Standing::Met { line } | Standing::Partly { line, .. } => *line,
            Standing::InOtherWords { line, .. } => Some(*line),
            Standing::Missing { .. } | Standing::NotSaid { .. } => None,
        }
    }
}

/// How a posting fits a person.
#[derive(Clone, Debug, PartialEq)]
pub struct Fit {
    /// One line: what is likely to decide, met or not. Empty where the posting says nothing that decides.
    pub first: String,
    /// The two or three things likely to decide, the likeliest first.
    pub decides: Vec<Decides>,
    /// Said before the person spends an hour, where a stated must stands in none of their lines.
    pub before_an_hour: Option<String>,
    /// What the person said that speaks against it; told first of all.
    pub against: Vec<Against>,
    /// Everything asked for, what must be first.
    pub rows: Vec<Row>,
    /// Pay beside the region's.
    pub pay: PayBeside,
    /// What a word search for the posting's terms finds.
    pub literal: Literal,
    /// Lines that say what changed against lines that say what one was responsible for.
    pub balance: Balance,
}

impl Fit {
    /// How many things of a weight are met, in the person's words or in other words, and how many there are that a
    /// document can tell.
    pub fn met(&self, weight: Weight) -> (usize, usize) {
        let told = |row: &&Row| row.weight == weight && !matches!(row.standing, Standing::NotSaid { .. });
        let met = |row: &&Row| matches!(row.standing, Standing::Met { .. } | Standing::InOtherWords { .. });
        (self.rows.iter().filter(told).filter(met).count(), self.rows.iter().filter(told).count())
    }

    /// Terms to add, each with the line that proves it.
    pub fn terms(&self) -> impl Iterator<Item = (&str, LineId)> {
        self.rows.iter().filter_map(|row| match &row.standing {
            Standing::InOtherWords { line, term } => Some((term.as_str(), *line)),
            _ => None,
        })
    }
}

/// Draws the fit.
pub fn draw(facts: &Facts<'_>) -> Fit {
    let mut rows: Vec<Row> = Vec::new();
    rows.extend(licences::rows(facts));
    rows.extend(place::row(facts));
    rows.extend(schooling::rows(facts));
    rows.extend(experience::rows(facts));
    rows.extend(languages::rows(facts));
    rows.extend(skills::rows(facts));
    rows.extend(unread::rows(facts, &rows));
    rows.extend(conditions::rows(facts));
    rows.sort_by_key(|row| row.weight);
    let against = against::against(facts, &rows);
    let decides = decides::decides(facts, &rows);
    Fit {
        first: decides::first_line(&against, &decides),
        before_an_hour: decides::before_an_hour(&rows),
        pay: pay::beside(facts),
        literal: literal::search(facts),
        balance: balance::of(facts),
        decides,
        against,
        rows,
    }
}

impl Facts<'_> {
    /// The posting's words at a place.
    fn words(&self, span: &Range<usize>) -> &str {
        self.posting.text.get(span.clone()).unwrap_or("").trim()
    }

    /// The sentence of the posting as a reason.
    fn says(&self, sentence: Option<usize>) -> Because {
        let words = match sentence.and_then(|at| self.asks.sentences.get(at)) {
            Some(sentence) => self.words(&sentence.span),
            None => self.posting.title.trim(),
        };
        Because::figure(Source::Posting, format!("it says {}", crate::insight::words::quoted(words)))
    }

    /// What the title means, where that is sure enough.
    fn occupation(&self) -> Option<OccupationId> {
        let best = self.understood.titles.first()?;
        (best.confidence.share() >= SURE_ENOUGH).then_some(best.occupation)
    }
}
