//! The report as it is shown, on a terminal or on a page: every sentence in place, nothing left to decide but layout.

use career::atlas::Atlas;
use career::evidence::Because;
use career::figures;
use career::insight::{Finding, Room, Table};
use career::profile::{End, LineId, Profile};
use flows::{LivesIn, Report};

use super::paths::PathsView;
use super::sentences;

pub use super::lives_in::{at_once, lives_in};

/// The whole report.
pub struct View {
    /// Whose: the document's name.
    pub name: String,
    /// When it was drawn: "November 2026".
    pub drawn: String,
    /// What was read, in a sentence or two.
    pub read: Vec<String>,
    /// Said at once to somebody who lives outside the United States: what stays and what is missing.
    pub at_once: Option<String>,
    /// The three findings told in full at first.
    pub first: Vec<Card>,
    /// The rest, in three rooms.
    pub rooms: Vec<RoomView>,
    /// The doubts.
    pub notes: Vec<Doubt>,
    /// Where pay was looked up, and why there.
    pub lives_in: String,
    /// Whether nobody said where the person lives.
    pub lives_somewhere_unknown: bool,
    /// One credit line per publication.
    pub credits: Vec<&'static str>,
}

/// One room with its cards.
pub struct RoomView {
    /// Which.
    pub room: Room,
    /// Its findings, the first three excepted.
    pub cards: Vec<Card>,
    /// The paths compared; they stand in "Where it leads".
    pub paths: Option<PathsView>,
}

impl RoomView {
    /// The heading.
    pub fn heading(&self) -> &'static str {
        self.room.heading()
    }

    /// A key for addresses within a page.
    pub fn key(&self) -> &'static str {
        match self.room {
            Room::You => "you",
            Room::WhereItLeads => "where-it-leads",
            Room::WhatItIsWorth => "what-it-is-worth",
        }
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.cards.is_empty() && self.paths.is_none()
    }
}

/// One finding.
pub struct Card {
    /// A plain sentence.
    pub title: String,
    /// The one figure.
    pub figure: Option<String>,
    /// Further sentences.
    pub more: Vec<String>,
    /// Rows to look at.
    pub table: Option<Table>,
    /// A question to the person.
    pub ask: Option<String>,
    /// Where it can be answered.
    pub answer_at: Option<&'static str>,
    /// Why.
    pub because: Vec<Why>,
    /// "Fairly sure, 7 in 10."
    pub sure: String,
    /// Whether it is a guess or unsure.
    pub unsure: bool,
    /// Where to look if it is not right.
    pub mend: Option<String>,
    /// What the advice in it stands on, where it advises something.
    pub card: Option<career::card::Id>,
}

/// One reason.
pub struct Why {
    /// The person's own words, quoted; or what a figure says.
    pub text: String,
    /// Where it stands, or who published it.
    pub origin: String,
    /// Whether the text is a quotation.
    pub quoted: bool,
}

/// One doubt about the document.
pub struct Doubt {
    /// What happened, and what to do.
    pub what: String,
    /// The line it is about.
    pub line: Option<Quote>,
}

/// A line of the person's own.
pub struct Quote {
    /// Its words.
    pub words: String,
    /// "page 2, line 31".
    pub place: String,
}

impl View {
    /// Puts a report into words.
    pub fn of(atlas: &Atlas, report: &Report, name: &str) -> Self {
        let card = |finding: &Finding| Card::of(report, finding);
        let rooms = Room::ALL.map(|room| RoomView {
            room,
            cards: report.behind(room).map(card).collect(),
            paths: if room == Room::WhereItLeads { PathsView::of(atlas, report) } else { None },
        });
        View {
            name: name.to_owned(),
            drawn: figures::date(report.today),
            read: what_was_read(report),
            at_once: at_once(&report.lives_in),
            first: report.first().iter().map(card).collect(),
            rooms: rooms.into(),
            notes: doubts(report),
            lives_in: lives_in(atlas, &report.lives_in),
            lives_somewhere_unknown: report.lives_in == LivesIn::Unknown,
            credits: report.credits().into_iter().filter_map(|source| source.credit()).collect(),
        }
    }

    /// How many findings stand behind the first ones.
    pub fn behind(&self) -> usize {
        self.rooms.iter().map(|room| room.cards.len()).sum()
    }

    /// The heading over the first findings.
    pub fn first_heading(&self) -> &'static str {
        match self.first.len() {
            1 => "One thing first",
            2 => "Two things first",
            _ => "Three things first",
        }
    }
}

impl Card {
    /// Puts a finding into words.
    pub fn of(report: &Report, finding: &Finding) -> Self {
        let confidence = finding.confidence;
        Card {
            title: finding.title.clone(),
            figure: finding.figure.clone(),
            more: finding.more.clone(),
            table: finding.table.clone().filter(|table| !table.rows.is_empty()),
            ask: finding.ask.clone(),
            answer_at: answer_at(report, finding),
            because: finding.because.iter().map(|because| Why::of(report, because)).collect(),
            sure: sentences::sentence(&confidence.words()),
            unsure: confidence.share() < career::reading::SURE_ENOUGH,
            mend: mend(report, &finding.mend),
            card: career::insight::stands_on(finding.name),
        }
    }

    /// Whether its table is better folded at first.
    pub fn is_long(&self) -> bool {
        self.table.as_ref().is_some_and(|table| table.rows.len() > 6)
    }

    /// The heading over a cell of the table; empty where there is none.
    pub fn heading(&self, column: &usize) -> &str {
        self.table.as_ref().and_then(|table| table.columns.get(*column)).map_or("", String::as_str)
    }
}

/// Where a question can be answered: what the latest work is called, on a page of its own.
fn answer_at(report: &Report, finding: &Finding) -> Option<&'static str> {
    let asks = finding.name == career::insight::what_you_do_in_the_markets_words::NAME && finding.ask.is_some();
    (asks && report.not_understood().is_some()).then_some("/you/called")
}

impl Why {
    fn of(report: &Report, because: &Because) -> Self {
        let origin = sentences::source(because.source());
        match because {
            Because::Line { line, text } => {
                Why { text: text.clone(), origin: where_it_stands(report, *line), quoted: true }
            }
            Because::Answer { what } => Why { text: what.clone(), origin: "your answer".to_owned(), quoted: true },
            Because::Figure { what, .. } => Why { text: sentences::sentence(what), origin, quoted: false },
        }
    }
}

/// "page 2, line 31".
pub fn where_it_stands(report: &Report, line: LineId) -> String {
    let document = &report.draft.document;
    let page = document.lines.get(line.0 as usize).map_or(1, |line| line.page);
    sentences::place(page, line, document.pages)
}

fn mend(report: &Report, lines: &[LineId]) -> Option<String> {
    let mut places: Vec<String> = lines.iter().take(3).map(|line| where_it_stands(report, *line)).collect();
    places.dedup();
    let places = if lines.len() > 3 { format!("{} and others", places.join("; ")) } else { places.join("; ") };
    (!lines.is_empty()).then(|| format!("Not right? Look at {places}."))
}

fn doubts(report: &Report) -> Vec<Doubt> {
    let quote = |line: LineId| Quote { words: report.text(line).to_owned(), place: where_it_stands(report, line) };
    report.draft.notes.iter().map(|note| Doubt { what: note.what.clone(), line: note.line.map(quote) }).collect()
}

fn what_was_read(report: &Report) -> Vec<String> {
    let document = &report.draft.document;
    let profile = &report.draft.profile;
    let pages = match document.pages {
        Some(pages) => format!(", {}", counted(usize::from(pages), "page", "pages")),
        None => String::new(),
    };
    let mut parts = vec![counted(profile.positions.len(), "position", "positions") + &years(profile)];
    let rest = [
        (profile.education.len(), "school", "schools"),
        (profile.certificates.len(), "certificate", "certificates"),
        (profile.skills.len(), "skill you name yourself", "skills you name yourself"),
        (profile.projects.len(), "project", "projects"),
    ];
    parts.extend(rest.iter().filter(|(n, _, _)| *n > 0).map(|(n, one, many)| counted(*n, one, many)));
    let mut out = vec![format!("{}{pages}: {}.", document.format, parts.join(", "))];
    if profile.positions.is_empty() {
        out.push("No position was found in it, so what follows rests on its lines alone.".to_owned());
    }
    out
}

/// " from 2011 to now", as far as the dates say.
fn years(profile: &Profile) -> String {
    let from = profile.positions.iter().filter_map(|p| p.period.from).map(|date| date.the_year()).min();
    let goes_on = profile.positions.iter().any(|p| p.period.to == Some(End::Current));
    let to = profile.positions.iter().filter_map(|p| match p.period.to {
        Some(End::On(date)) => Some(date.the_year()),
        _ => None,
    });
    match (from, goes_on, to.max()) {
        (Some(from), true, _) => format!(" from {from} to now"),
        (Some(from), false, Some(to)) if to > from => format!(" from {from} to {to}"),
        (Some(from), false, Some(_)) => format!(" in {from}"),
        _ => String::new(),
    }
}

/// "1 page", "3 pages", "no pages".
pub fn counted(number: usize, one: &str, many: &str) -> String {
    match number {
        0 => format!("no {one}"),
        1 => format!("1 {one}"),
        _ => format!("{number} {many}"),
    }
}

/// Said when a document gives nothing to speak of.
pub const NOTHING_YET: &str = "There is nothing to say about this document yet: its lines name no work, skill or title \
                               that Footbridge knows. Add what you did in each place, in your own words.";
