//! Everything that is said about one document, before it is put into words for a terminal, a page or a program.

use career::answers::Answers;
use career::atlas::{AreaId, OccupationId};
use career::date::PartialDate;
use career::evidence::Source;
use career::insight::{Finding, Room};
use career::path::{Origin, Question, Ranking};
use career::profile::{Draft, LineId};
use career::reading::Readings;

/// Where pay is looked up, and how that came about.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum LivesIn {
    /// Nothing says where: the whole United States stands in.
    #[default]
    Unknown,
    /// The person said so.
    Said(AreaId),
    /// The document's own place says so, in these words.
    Written(AreaId, String),
}

impl LivesIn {
    /// The area, where there is one.
    pub fn area(&self) -> Option<AreaId> {
        match self {
            LivesIn::Unknown => None,
            LivesIn::Said(area) | LivesIn::Written(area, _) => Some(*area),
        }
    }

    /// Whether they live outside the United States.
    pub fn is_abroad(&self) -> bool {
        false
    }
}

/// One document, what was understood of it, and what follows.
#[derive(Clone, Debug)]
pub struct Report {
    /// The document as read, with its doubts.
    pub draft: Draft,
    /// What the lexicon understood.
    pub readings: Readings,
    /// What the person answered.
    pub answers: Answers,
    /// What the person brings, in the atlas's terms.
    pub origin: Origin,
    /// What the paths were asked for.
    pub question: Question,
    /// Where pay is looked up.
    pub lives_in: LivesIn,
    /// A path the person chose to look at.
    pub chosen: Option<OccupationId>,
    /// All paths.
    pub ranking: Ranking,
    /// Everything worth saying, in the order in which a person should read it.
    pub findings: Vec<Finding>,
    /// The day it was drawn.
    pub today: PartialDate,
}

/// How many findings are told in full at first; the rest lies behind its room.
const FIRST: usize = 3;

impl Report {
    /// The findings that are told in full at first.
    pub fn first(&self) -> &[Finding] {
        &self.findings[..self.findings.len().min(FIRST)]
    }

    /// The findings behind one room, without the first ones.
    pub fn behind(&self, room: Room) -> impl Iterator<Item = &Finding> {
        self.findings.iter().skip(FIRST).filter(move |finding| finding.room == room)
    }

    /// The publications that this report rests on, each once, in the order of [`Source`].
    pub fn credits(&self) -> Vec<Source> {
        let mut sources: Vec<Source> = self.findings.iter().flat_map(|finding| finding.because.sources()).collect();
        if !self.ranking.by_likeness.is_empty() {
            sources.extend([Source::Onet, Source::Esco, Source::Crosswalk, Source::Wages, Source::Projections]);
        }
        sources.retain(|source| source.credit().is_some());
        sources.sort_unstable();
        sources.dedup();
        sources
    }

    /// The words of a line.
    pub fn text(&self, line: LineId) -> &str {
        self.draft.document.text(line)
    }
}
