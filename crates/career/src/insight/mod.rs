//! What can be said about a person's working life, one thing per file.
//!
//! An insight looks at the facts and adds findings, or stays silent: `None` means nothing worth saying, never an error.
//! "You" is said only of what stands in the person's own lines or answers; what comes from an occupation says "people
//! in this work". Adding one is one file and one line in [`all`].

use crate::answers::Answers;
use crate::atlas::{AreaId, Atlas, OccupationId};
use crate::date::PartialDate;
use crate::path::{Origin, Ranking};
use crate::profile::{Document, Profile};
use crate::reading::Readings;

mod finding;
mod order;

pub use finding::{Finding, Findings, Room, Table};
pub use order::{Report, first_three, lay_out};

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
    pub area: Option<AreaId>,
    /// A path the person chose to look at.
    pub chosen: Option<OccupationId>,
    /// Today.
    pub today: PartialDate,
}

/// One insight.
pub type Insight = fn(&mut Findings, &Facts<'_>) -> Option<()>;

/// Every insight with its name, in the order in which a person should read them.
pub fn all() -> &'static [(&'static str, Insight)] {
    &[]
}

/// Everything worth saying, the most surprising first. [`lay_out`] chooses the first three.
pub fn draw(facts: &Facts<'_>) -> Vec<Finding> {
    let mut findings = Findings::default();
    for (_, insight) in all() {
        // Silence is an answer.
        let _ = insight(&mut findings, facts);
    }
    findings.into_sorted()
}
