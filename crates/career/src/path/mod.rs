//! From any occupation to any other: how alike the work is, what the door asks, and what changes.
//!
//! A score says how alike the work is. It is never a chance of being hired.

use crate::answers::Constraints;
use crate::atlas::{AreaId, Atlas, OccupationId, SkillId, TechnologyId};

/// One named part of a transfer score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartName {
    /// O*NET skills, and ESCO skills where the person's lines name them.
    Skills,
    /// Areas of knowledge.
    Knowledge,
    /// Work activities.
    Activities,
    /// Abilities of mind and body.
    Abilities,
    /// Technology in use.
    Technology,
    /// The step in education and job zone.
    Preparation,
    /// Related as O*NET's experts list it.
    Relatedness,
}

impl PartName {
    /// In the order in which they are shown.
    pub const ALL: [PartName; 7] = [
        PartName::Skills,
        PartName::Knowledge,
        PartName::Activities,
        PartName::Abilities,
        PartName::Technology,
        PartName::Preparation,
        PartName::Relatedness,
    ];

    /// As a key in JSON and in tables.
    pub fn key(self) -> &'static str {
        match self {
            PartName::Skills => "skills",
            PartName::Knowledge => "knowledge",
            PartName::Activities => "activities",
            PartName::Abilities => "abilities",
            PartName::Technology => "technology",
            PartName::Preparation => "preparation",
            PartName::Relatedness => "relatedness",
        }
    }
}

/// One part: its value, 0–1, or `None` where there is no figure (then the others carry its weight).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    /// Which.
    pub name: PartName,
    /// 0–1.
    pub value: Option<f32>,
    /// Its share of the score when every part has a figure.
    pub weight: f32,
}

/// What a person brings to a path, in the atlas's terms.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Origin {
    /// Occupations held, with weights that sum to 1 (recent and long ones weigh more).
    pub occupations: Vec<(OccupationId, f32)>,
    /// Skills with how sure (0–1), each once.
    pub skills: Vec<(SkillId, f32)>,
    /// Of these, what the person wants more of (+) or less of (-), -1 to 1.
    pub wants: Vec<(SkillId, f32)>,
    /// Technologies, each once.
    pub technologies: Vec<TechnologyId>,
    /// Schooling that the document states or the person answered.
    pub schooling: Option<crate::answers::Schooling>,
}

/// What a ranking is asked for.
#[derive(Clone, Debug, Default)]
pub struct Question {
    /// Where the person lives, for pay.
    pub area: Option<AreaId>,
    /// Dollars a year now.
    pub pay_now: Option<u32>,
    /// What a path must fit.
    pub constraints: Constraints,
    /// Without the experts' relatedness.
    pub without_relatedness: bool,
}

mod door;
mod origin;
mod rank;
mod transfer;

pub use door::{Door, Licensing, door};
pub use rank::{NotNow, Path, Ranking, rank};
pub use transfer::{Transfer, matrix, transfer};

/// Which method made a ranking; changes when scores do.
pub const METHOD_VERSION: &str = "paths-1";

/// The atlas's occupations nearest to the person, without filters: how alike the work is.
pub fn likeness(atlas: &Atlas, origin: &Origin, to: OccupationId) -> Transfer {
    transfer::of_origin(atlas, origin, to, &Question::default())
}
