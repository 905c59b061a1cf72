//! What the lexicon understood, by codes and addresses that survive a new release of the atlas.

use std::ops::Range;

use career::atlas::{Atlas, EscoOccupationId, TechnologyId};
use career::evidence::Confidence;
use career::profile::LineId;
use career::reading::{Concept, How, LineMention, Mention, Readings, TitleMatch};
use serde::{Deserialize, Serialize};

use crate::record::{Kind, Record};

/// Readings as they are kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct KeptReadings {
    /// Which lexicon read.
    pub lexicon_version: String,
    /// Which atlas it read in.
    pub atlas_version: String,
    /// The revision of the history that was read.
    pub of_history: u64,
    titles: Vec<Vec<KeptTitle>>,
    mentions: Vec<KeptMention>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct KeptTitle {
    code: String,
    esco: Option<String>,
    sure: f32,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct KeptMention {
    line: LineId,
    position: Option<usize>,
    #[serde(flatten)]
    concept: KeptConcept,
    span: Range<usize>,
    sure: f32,
    named: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum KeptConcept {
    Skill(String),
    Technology(String),
}

impl KeptReadings {
    /// Names every concept by what survives a new release.
    pub fn of(readings: &Readings, atlas: &Atlas, of_history: u64) -> Self {
        let title = |title: &TitleMatch| KeptTitle {
            code: atlas.occupation(title.occupation).code().to_owned(),
            esco: title.esco.map(|id| atlas.esco.label(id).to_owned()),
            sure: title.confidence.share(),
        };
        let mention = |m: &LineMention| KeptMention {
            line: m.line,
            position: m.position,
            concept: match m.mention.concept {
                Concept::Skill(id) => KeptConcept::Skill(atlas.skills.address(id)),
                Concept::Technology(id) => KeptConcept::Technology(atlas.technologies.name(id).to_owned()),
            },
            span: m.mention.span.clone(),
            sure: m.mention.confidence.share(),
            named: m.mention.how == How::Named,
        };
        KeptReadings {
            lexicon_version: readings.lexicon_version.clone(),
            atlas_version: atlas.version.clone(),
            of_history,
            titles: readings.titles.iter().map(|all| all.iter().map(title).collect()).collect(),
            mentions: readings.mentions.iter().map(mention).collect(),
        }
    }

    /// Finds every concept again; one that is gone from the atlas is left out.
    pub fn readings(&self, atlas: &Atlas) -> Readings {
        let title = |kept: &KeptTitle| {
            Some(TitleMatch {
                occupation: atlas.occupation_by_code(&kept.code)?,
                esco: kept.esco.as_deref().and_then(|label| esco_by_label(atlas, label)),
                confidence: Confidence::new(kept.sure),
            })
        };
        Readings {
            lexicon_version: self.lexicon_version.clone(),
            titles: self.titles.iter().map(|all| all.iter().filter_map(title).collect()).collect(),
            mentions: self.mentions.iter().filter_map(|kept| kept.mention(atlas)).collect(),
        }
    }
}

impl KeptMention {
    fn mention(&self, atlas: &Atlas) -> Option<LineMention> {
        let concept = match &self.concept {
            KeptConcept::Skill(address) => Concept::Skill(atlas.skills.find(address)?),
            KeptConcept::Technology(name) => Concept::Technology(technology(atlas, name)?),
        };
        let how = if self.named { How::Named } else { How::Implied };
        let mention = Mention { concept, span: self.span.clone(), confidence: Confidence::new(self.sure), how };
        Some(LineMention { line: self.line, position: self.position, mention })
    }
}

fn esco_by_label(atlas: &Atlas, label: &str) -> Option<EscoOccupationId> {
    atlas.esco.ids().find(|id| atlas.esco.label(*id) == label)
}

fn technology(atlas: &Atlas, name: &str) -> Option<TechnologyId> {
    (0..atlas.technologies.len()).map(TechnologyId::from_index).find(|id| atlas.technologies.name(*id) == name)
}

impl Record for KeptReadings {
    const KIND: Kind = Kind::Readings;
}
