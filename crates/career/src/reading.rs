//! What the lexicon understood of the person's lines. Stored at import; insights never run a model.

use std::ops::Range;

use crate::atlas::{EscoOccupationId, OccupationId, SkillId, TechnologyId};
use crate::evidence::Confidence;
use crate::profile::LineId;

/// What a phrase means in the atlas's terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Concept {
    /// An ESCO skill or piece of knowledge.
    Skill(SkillId),
    /// A technology (software, tool) of O*NET's technology skills.
    Technology(TechnologyId),
}

/// Whether the words are there, or the doing is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum How {
    /// The words of the skill stand in the line.
    Named,
    /// The line tells of doing it, in other words.
    Implied,
}

/// One concept understood in one phrase.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// Which concept.
    pub concept: Concept,
    /// Byte range in the phrase, on character boundaries.
    pub span: Range<usize>,
    /// How sure.
    pub confidence: Confidence,
    /// Named or implied.
    pub how: How,
}

/// One occupation that a title may mean.
#[derive(Clone, Debug, PartialEq)]
pub struct TitleMatch {
    /// The O*NET occupation.
    pub occupation: OccupationId,
    /// The ESCO occupation it was recognised through, if any.
    pub esco: Option<EscoOccupationId>,
    /// How sure.
    pub confidence: Confidence,
}

/// A mention, in which line it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct LineMention {
    /// The line.
    pub line: LineId,
    /// The position whose lines or heading it belongs to (index into `Profile::positions`), if any.
    pub position: Option<usize>,
    /// What was understood.
    pub mention: Mention,
}

/// Everything the lexicon understood of one profile.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Readings {
    /// Which lexicon read it.
    pub lexicon_version: String,
    /// Per position (same index as `Profile::positions`): what its title means, best first; empty when nothing fits.
    pub titles: Vec<Vec<TitleMatch>>,
    /// Skills and technologies, by line.
    pub mentions: Vec<LineMention>,
}

impl Readings {
    /// The occupation of a position when the reading is at least as sure as [`SURE_ENOUGH`].
    pub fn occupation(&self, position: usize) -> Option<&TitleMatch> {
        self.titles.get(position)?.first().filter(|best| best.confidence.share() >= SURE_ENOUGH)
    }

    /// Mentions of skills only, with their ids.
    pub fn skills(&self) -> impl Iterator<Item = (SkillId, &LineMention)> {
        self.mentions.iter().filter_map(|m| match m.mention.concept {
            Concept::Skill(skill) => Some((skill, m)),
            Concept::Technology(_) => None,
        })
    }

    /// Mentions of technologies only, with their ids.
    pub fn technologies(&self) -> impl Iterator<Item = (TechnologyId, &LineMention)> {
        self.mentions.iter().filter_map(|m| match m.mention.concept {
            Concept::Technology(technology) => Some((technology, m)),
            Concept::Skill(_) => None,
        })
    }
}

/// Below this share the product asks instead of asserting.
pub const SURE_ENOUGH: f32 = 0.5;
