//! Everything that is said about one document, before it is put into words for a terminal, a page or a program.

use career::answers::Answers;
use career::atlas::{AreaId, Atlas, OccupationId};
use career::called::{NotUnderstood, not_understood};
use career::date::PartialDate;
use career::evidence::Source;
use career::home::Home;
use career::insight::{Facts, Finding, Room};
use career::path::{Origin, Question, Ranking};
use career::profile::{Draft, LineId};
use career::reading::Readings;

/// Where the person lives, and how that came about.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum LivesIn {
    /// Nothing says where: the whole United States stands in.
    #[default]
    Unknown,
    /// The person said so.
    Said(AreaId),
    /// The document's own place says so, in these words.
    Written(AreaId, String),
    /// The person said that they live outside the United States: there.
    Abroad(String),
    /// The document's own place lies outside the United States, in these words.
    WrittenAbroad(String),
}

impl LivesIn {
    /// The area, where one was said or written.
    pub fn area(&self) -> Option<AreaId> {
        match self {
            LivesIn::Said(area) | LivesIn::Written(area, _) => Some(*area),
            LivesIn::Unknown | LivesIn::Abroad(_) | LivesIn::WrittenAbroad(_) => None,
        }
    }

    /// In the atlas's terms: whose pay and demand may be shown.
    pub fn home(&self) -> Home {
        match self {
            LivesIn::Unknown => Home::NotSaid,
            LivesIn::Said(area) | LivesIn::Written(area, _) => Home::In(*area),
            LivesIn::Abroad(_) | LivesIn::WrittenAbroad(_) => Home::Abroad,
        }
    }

    /// Whether they live outside the United States.
    pub fn is_abroad(&self) -> bool {
        self.home().is_abroad()
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
    /// Where the person lives, for pay and demand.
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
            // What is usual at the door comes from the projections as well.
            sources.extend([Source::Onet, Source::Esco, Source::Crosswalk, Source::Projections]);
            if !self.lives_in.home().is_abroad() {
                sources.push(Source::Wages);
            }
        }
        sources.retain(|source| source.credit().is_some());
        sources.sort_unstable();
        sources.dedup();
        sources
    }

    /// Everything that an insight, or a plan, may look at.
    pub fn facts<'a>(&'a self, atlas: &'a Atlas) -> Facts<'a> {
        Facts {
            atlas,
            document: &self.draft.document,
            profile: &self.draft.profile,
            readings: &self.readings,
            answers: &self.answers,
            origin: &self.origin,
            paths: &self.ranking,
            home: self.lives_in.home(),
            chosen: self.chosen,
            today: self.today,
        }
    }

    /// What is not understood of the latest work, and what stands in for it.
    pub fn not_understood(&self) -> Option<NotUnderstood> {
        not_understood(&self.draft.profile, &self.readings, self.today)
    }

    /// The words of a line.
    pub fn text(&self, line: LineId) -> &str {
        self.draft.document.text(line)
    }
}
