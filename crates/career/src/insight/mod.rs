//! What can be said about a person's working life, one thing per file.
//!
//! An insight looks at the facts and adds findings, or stays silent: `None` means nothing worth saying, never an error.
//! "You" is said only of what stands in the person's own lines or answers; what comes from an occupation says "people
//! in this work". Adding one is one file and one line in [`all`].

use crate::answers::Answers;
use crate::atlas::{Atlas, OccupationId};
use crate::card::Id;
use crate::date::PartialDate;
use crate::home::Home;
use crate::path::{Origin, Ranking};
use crate::profile::{Document, Profile};
use crate::reading::Readings;

mod doing;
mod finding;
mod fit;
mod order;
mod place;
pub(crate) mod ways;
pub(crate) mod words;

pub mod able_and_willing;
pub mod ai_exposure;
pub mod demand_as_doors;
pub mod fit_with_interests;
pub mod fit_with_values;
pub mod further_paths;
pub mod nearest_paths;
pub mod pay_where_you_live;
pub mod shape_of_the_career;
pub mod strengths_that_carry;
pub mod the_gap;
pub mod the_thread;
pub mod too_ordinary_to_write;
pub mod unexpected_paths;
pub mod what_software_reads;
pub mod what_you_do_in_the_markets_words;
pub mod your_skills_and_their_lines;

pub use finding::{Finding, Findings, Room, Table};
pub use order::first_three;
pub(crate) use place::name_of as name_of_place;

/// Everything an insight may look at.
#[derive(Clone, Copy)]
pub struct Facts<'a> {
    /// The map of work.
    pub atlas: &'a Atlas,
    /// The document's lines.
    pub document: &'a Document,
    /// What was read out of them.
    pub profile: &'a Profile,
    /// What the lexicon understood.
    pub readings: &'a Readings,
    /// What the person answered.
    pub answers: &'a Answers,
    /// What the person brings, in the atlas's terms.
    pub origin: &'a Origin,
    /// Paths by how alike the work is, and by what the person wants more of.
    pub paths: &'a Ranking,
    /// Where the person lives.
    pub home: Home,
    /// A path the person chose to look at.
    pub chosen: Option<OccupationId>,
    /// Today.
    pub today: PartialDate,
}

/// One insight.
pub type Insight = fn(&mut Findings, &Facts<'_>) -> Option<()>;

/// Every insight with its name, in the order in which a person should read them.
pub fn all() -> &'static [(&'static str, Insight)] {
    &[
        (the_thread::NAME, the_thread::the_thread),
        (able_and_willing::NAME, able_and_willing::able_and_willing),
        (shape_of_the_career::NAME, shape_of_the_career::shape_of_the_career),
        (too_ordinary_to_write::NAME, too_ordinary_to_write::too_ordinary_to_write),
        (what_software_reads::NAME, what_software_reads::what_software_reads),
        (what_you_do_in_the_markets_words::NAME, what_you_do_in_the_markets_words::what_you_do_in_the_markets_words),
        (your_skills_and_their_lines::NAME, your_skills_and_their_lines::your_skills_and_their_lines),
        (fit_with_interests::NAME, fit_with_interests::fit_with_interests),
        (fit_with_values::NAME, fit_with_values::fit_with_values),
        (strengths_that_carry::NAME, strengths_that_carry::strengths_that_carry),
        (nearest_paths::NAME, nearest_paths::nearest_paths),
        (further_paths::NAME, further_paths::further_paths),
        (unexpected_paths::NAME, unexpected_paths::unexpected_paths),
        (the_gap::NAME, the_gap::the_gap),
        (pay_where_you_live::NAME, pay_where_you_live::pay_where_you_live),
        (demand_as_doors::NAME, demand_as_doors::demand_as_doors),
        (ai_exposure::NAME, ai_exposure::ai_exposure),
    ]
}

/// The card of an insight that advises something; `None` for one that tells what is there.
pub fn stands_on(name: &str) -> Option<Id> {
    Some(match name {
        too_ordinary_to_write::NAME => Id::WhatChanged,
        what_software_reads::NAME | what_you_do_in_the_markets_words::NAME | your_skills_and_their_lines::NAME => {
            Id::OwnLines
        }
        nearest_paths::NAME | further_paths::NAME | unexpected_paths::NAME => Id::RelatedWork,
        the_gap::NAME => Id::LearnALittle,
        ai_exposure::NAME => Id::ExposureDiffers,
        _ => return None,
    })
}

/// Everything worth saying: first the three that are shown at first, then the rest, the most surprising first.
pub fn draw(facts: &Facts<'_>) -> Vec<Finding> {
    let mut findings = Findings::default();
    for (_, insight) in all() {
        // Silence is an answer.
        let _ = insight(&mut findings, facts);
    }
    order::in_reading_order(findings.into_sorted(), facts.answers.reason)
}
