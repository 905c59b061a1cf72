//! The map of work: O*NET occupations, ESCO skills and occupations, wages, outlook and exposure, as one value.
//!
//! The atlas is columns: each table is a handful of flat arrays, borrowed in place from the bundled pack or owned when
//! an installed release added to it. Rows are named by small index newtypes that hold within one atlas; codes and
//! addresses are what survives. Each column says its unit and its source; releases, licences, credits and known holes
//! stand in `SOURCES.md`.

mod columns;
mod esco;
mod occupation;
mod outlook;
mod pay;

pub use columns::{Column, Lists, Strings};
pub use esco::{EscoOccupationId, EscoOccupations, MatchKind, SkillGroupId, SkillGroups, SkillId, SkillKind, Skills};
pub use occupation::{
    Element, ElementId, ElementKind, Elements, Occupation, OccupationId, Occupations, Rating, Technologies,
    TechnologyId, TechnologyUse, Tier,
};
pub use outlook::{Exposure, Outlook, OutlookId, OutlookRow, Outlooks, Training, WorkExperience};
pub use pay::{AreaId, Pay, PayRow, Pays};

/// The whole map. Built by `atlas-data`, or by hand in tests.
#[derive(Clone, Debug, Default)]
pub struct Atlas {
    /// The releases it was made from, such as `onet-30.1+esco-1.1.1+oews-2025-05`.
    pub version: String,
    /// Elements that O*NET rates: skills, knowledge, abilities, work activities.
    pub elements: Elements,
    /// O*NET occupations.
    pub occupations: Occupations,
    /// Software and tools that O*NET lists.
    pub technologies: Technologies,
    /// ESCO skills and knowledge.
    pub skills: Skills,
    /// ESCO skill groups.
    pub groups: SkillGroups,
    /// ESCO occupations.
    pub esco: EscoOccupations,
    /// Wages by area.
    pub pay: Pays,
    /// Employment projections.
    pub outlook: Outlooks,
    /// Sentences that an installed release adds; empty in the bundled atlas.
    pub sentences: Sentences,
}

/// Sentences that an installed official release adds to known codes.
#[derive(Clone, Debug, Default)]
pub struct Sentences {
    /// A description per O*NET occupation (same index), empty where there is none.
    pub occupations: Vec<String>,
    /// A description per ESCO skill (same index), empty where there is none.
    pub skills: Vec<String>,
    /// A description per ESCO occupation (same index), empty where there is none.
    pub esco: Vec<String>,
}
