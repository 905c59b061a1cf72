//! What can be said about a person's working life, one thing per file.
//!
//! An insight looks at the facts and adds findings, or stays silent: `None` means nothing worth saying, never an error.
//! "You" is said only of what stands in the person's own lines or answers; what comes from an occupation says "people
//! in this work". Adding one is one file and one line in [`all`].

use crate::answers::Answers;
use crate::atlas::{AreaId, Atlas, OccupationId};
use crate::date::PartialDate;
use crate::evidence::{Confidence, Reasons};
use crate::path::{Origin, Ranking};
use crate::profile::{Document, LineId, Profile};
use crate::reading::Readings;

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

/// Where an insight stands in the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Room {
    /// You.
    You,
    /// Where it leads.
    WhereItLeads,
    /// What it is worth.
    WhatItIsWorth,
}

impl Room {
    /// The heading.
    pub fn heading(self) -> &'static str {
        match self {
            Room::You => "You",
            Room::WhereItLeads => "Where it leads",
            Room::WhatItIsWorth => "What it is worth",
        }
    }
}

/// A small table beneath a finding: what a picture would show, in figures.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// Column headings.
    pub columns: Vec<String>,
    /// Rows of the same width.
    pub rows: Vec<Vec<String>>,
}

/// One thing worth saying.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The insight's name, a stable key such as `the_thread`.
    pub name: &'static str,
    /// Where it stands.
    pub room: Room,
    /// A plain sentence.
    pub title: String,
    /// The one figure, if any ("4 of 5 jobs").
    pub figure: Option<String>,
    /// Further plain sentences.
    pub more: Vec<String>,
    /// Rows to look at, if any.
    pub table: Option<Table>,
    /// A question to the person, where asking is better than asserting.
    pub ask: Option<String>,
    /// Why.
    pub because: Reasons,
    /// How sure.
    pub confidence: Confidence,
    /// How surprising, 0–1: strong in the person's lines and weak in their title ranks high. Orders the report.
    pub surprise: f32,
    /// The lines to mend if it is not right.
    pub mend: Vec<LineId>,
}

impl Finding {
    /// The least that a finding needs; the rest is empty and may be filled in.
    pub fn new(name: &'static str, room: Room, title: impl Into<String>, because: Reasons) -> Self {
        Finding {
            name,
            room,
            title: title.into(),
            figure: None,
            more: Vec::new(),
            table: None,
            ask: None,
            because,
            confidence: Confidence::new(0.7),
            surprise: 0.3,
            mend: Vec::new(),
        }
    }
}

/// The findings of one person.
#[derive(Clone, Debug, Default)]
pub struct Findings {
    all: Vec<Finding>,
}

impl Findings {
    /// Adds one.
    pub fn add(&mut self, finding: Finding) {
        self.all.push(finding);
    }

    /// All, the most surprising first; equally surprising ones in the order of [`all`].
    pub fn into_sorted(mut self) -> Vec<Finding> {
        self.all.sort_by(|a, b| b.surprise.total_cmp(&a.surprise));
        self.all
    }
}

/// One insight.
pub type Insight = fn(&mut Findings, &Facts<'_>) -> Option<()>;

/// Every insight with its name, in the order in which a person should read them.
pub fn all() -> &'static [(&'static str, Insight)] {
    &[]
}

/// Everything worth saying, the most surprising first.
pub fn draw(facts: &Facts<'_>) -> Vec<Finding> {
    let mut findings = Findings::default();
    for (_, insight) in all() {
        // Silence is an answer.
        let _ = insight(&mut findings, facts);
    }
    findings.into_sorted()
}
