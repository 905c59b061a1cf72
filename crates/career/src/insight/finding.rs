//! One thing worth saying, and the findings of one person.

use crate::evidence::{Confidence, Reasons};
use crate::profile::LineId;

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
    /// In the order in which they are read.
    pub const ALL: [Room; 3] = [Room::You, Room::WhereItLeads, Room::WhatItIsWorth];

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

impl Table {
    /// An empty table with these headings.
    pub fn with(columns: &[&str]) -> Self {
        Table { columns: columns.iter().map(|c| (*c).to_owned()).collect(), rows: Vec::new() }
    }

    /// Adds a row; it is cut or filled up to the width of the headings.
    pub fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        let mut row: Vec<String> = cells.into_iter().take(self.columns.len()).collect();
        row.resize(self.columns.len(), String::new());
        self.rows.push(row);
    }
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
    /// What it speaks about, as a key such as `doing:S1.3`; of two findings of one room that speak about the same
    /// thing, the first added stays. `None`: nothing else could say the same.
    pub about: Option<String>,
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
            about: None,
        }
    }

    /// Every sentence a person reads, quotes of their own lines excepted.
    pub fn sentences(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.title.as_str())
            .chain(self.figure.as_deref())
            .chain(self.more.iter().map(String::as_str))
            .chain(self.ask.as_deref())
    }
}

/// The findings of one person.
#[derive(Clone, Debug, Default)]
pub struct Findings {
    all: Vec<Finding>,
}

impl Findings {
    /// Adds one, unless the same thing was said in the same room before.
    pub fn add(&mut self, finding: Finding) {
        if finding.about.as_deref().is_none_or(|about| !self.speaks_about(finding.room, about)) {
            self.all.push(finding);
        }
    }

    /// Whether a finding of this room speaks about this already.
    pub fn speaks_about(&self, room: Room, about: &str) -> bool {
        self.all.iter().any(|f| f.room == room && f.about.as_deref() == Some(about))
    }

    /// What was added so far, in that order.
    pub fn so_far(&self) -> &[Finding] {
        &self.all
    }

    /// All, the most surprising first; equally surprising ones in the order in which they were added.
    pub fn into_sorted(mut self) -> Vec<Finding> {
        self.all.sort_by(|a, b| b.surprise.total_cmp(&a.surprise));
        self.all
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::Because;

    fn finding(about: Option<&str>, surprise: f32) -> Finding {
        let because = Reasons::new(Because::Answer { what: "a mark".into() });
        Finding { about: about.map(str::to_owned), surprise, ..Finding::new("x", Room::You, "A sentence.", because) }
    }

    #[test]
    fn the_same_thing_is_said_once() {
        let mut findings = Findings::default();
        findings.add(finding(Some("doing:S1.3"), 0.2));
        findings.add(finding(Some("doing:S1.3"), 0.9));
        findings.add(finding(None, 0.1));
        findings.add(finding(None, 0.4));
        let surprises: Vec<f32> = findings.into_sorted().iter().map(|f| f.surprise).collect();
        assert_eq!(surprises, [0.4, 0.2, 0.1]);
    }

    #[test]
    fn a_row_is_as_wide_as_its_headings() {
        let mut table = Table::with(&["a", "b"]);
        table.row(["1".to_owned()]);
        table.row(["1".to_owned(), "2".to_owned(), "3".to_owned()]);
        assert!(table.rows.iter().all(|row| row.len() == 2));
    }
}
