//! The places a document tells of: jobs, unpaid work, schools and projects, each with its lines.

use super::Facts;
use crate::atlas::OccupationId;
use crate::evidence::Because;
use crate::profile::{Engagement, LineId, Position};

/// What kind of place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Job,
    Unpaid,
    School,
    Project,
}

/// One place.
#[derive(Clone, Debug)]
pub(crate) struct Place<'a> {
    pub kind: Kind,
    /// Index into `Profile::positions`, for jobs and unpaid work.
    pub position: Option<usize>,
    /// The title, degree or project name, in the document's words; may be empty.
    pub title: &'a str,
    pub organisation: Option<&'a str>,
    /// What the title means, where the reading is sure enough.
    pub occupation: Option<OccupationId>,
    pub lines: &'a [LineId],
}

/// All places, positions first, in the document's order.
pub(crate) fn places<'a>(facts: &Facts<'a>) -> Vec<Place<'a>> {
    let profile = facts.profile;
    let positions = profile.positions.iter().enumerate().map(|(i, position)| of_position(facts, i, position));
    let schools = profile.education.iter().map(|e| Place {
        kind: Kind::School,
        position: None,
        title: e.degree.as_deref().or(e.field.as_deref()).unwrap_or(""),
        organisation: e.institution.as_deref(),
        occupation: None,
        lines: &e.lines,
    });
    let projects = profile.projects.iter().map(|p| Place {
        kind: Kind::Project,
        position: None,
        title: &p.name,
        organisation: None,
        occupation: None,
        lines: &p.lines,
    });
    positions.chain(schools).chain(projects).collect()
}

fn of_position<'a>(facts: &Facts<'a>, i: usize, position: &'a Position) -> Place<'a> {
    Place {
        kind: if position.engagement == Engagement::Work || position.engagement == Engagement::Service {
            Kind::Job
        } else {
            Kind::Unpaid
        },
        position: Some(i),
        title: &position.title,
        organisation: position.organisation.as_deref(),
        occupation: facts.readings.occupation(i).map(|t| t.occupation),
        lines: &position.lines,
    }
}

impl Place<'_> {
    /// "at Harbor Foods", "as treasurer", "in the project “Seed library”"; empty where the document names neither.
    pub fn words(&self) -> String {
        let title = self.title.trim();
        match (self.organisation.map(str::trim).filter(|o| !o.is_empty()), self.kind) {
            (Some(organisation), _) => format!("at {}", short(organisation)),
            (None, Kind::Project) if !title.is_empty() => format!("in “{}”", short(title)),
            (None, _) if !title.is_empty() => format!("as {}", short(title)),
            _ => String::new(),
        }
    }

    /// The title and where, for a table: "Shift lead, Harbor Foods".
    pub fn name(&self) -> String {
        name_of(self.title, self.organisation)
    }
}

/// A title and where: "Shift lead, Harbor Foods".
pub(crate) fn name_of(title: &str, organisation: Option<&str>) -> String {
    match (title.trim(), organisation.map_or("", str::trim)) {
        ("", "") => String::new(),
        ("", organisation) => short(organisation),
        (title, "") => short(title),
        (title, organisation) => format!("{}, {}", short(title), short(organisation)),
    }
}

/// A name cut at a word so that a sentence around it stays readable.
fn short(name: &str) -> String {
    const MOST: usize = 48;
    if name.chars().count() <= MOST {
        return name.to_owned();
    }
    let cut: String = name.chars().take(MOST).collect();
    let at = cut.rfind(' ').unwrap_or(cut.len());
    format!("{}…", cut[..at].trim_end_matches([',', '-', '–', '|', ' ']))
}

/// At most this many lines are added before and after a quoted one.
const BROKEN_OFF: usize = 2;

/// A nearly full line without an end, and the next one begins small: the page broke a sentence.
fn goes_on(line: &str, next: &str) -> bool {
    const NEARLY_FULL: usize = 55;
    line.chars().count() >= NEARLY_FULL
        && !line.ends_with(['.', '!', '?', ':', ';'])
        && next.starts_with(|c: char| c.is_lowercase())
}

impl Facts<'_> {
    /// The heading line of a position that holds its title, else its first.
    pub(crate) fn heading(&self, position: usize) -> Option<LineId> {
        let position = self.profile.positions.get(position)?;
        let holds = |line: &&LineId| !position.title.is_empty() && self.document.text(**line).contains(&position.title);
        position.heading.iter().find(holds).or(position.heading.first()).copied()
    }

    /// A line of the person's own, as a reason; an answered line is an answer.
    pub(crate) fn quote(&self, line: LineId) -> Because {
        let text = self.document.text(line).to_owned();
        match self.document.lines.get(line.0 as usize) {
            Some(l) if l.page == crate::answers::ANSWERED => Because::Answer { what: text },
            _ => Because::Line { line, text: self.whole(line) },
        }
    }

    /// The line with what the page broke off before and after it, so that a quote does not stop in the middle.
    fn whole(&self, line: LineId) -> String {
        self.sentence(line).into_iter().map(|line| self.document.text(line)).collect::<Vec<_>>().join(" ")
    }

    /// The lines of the sentence that a line of a position belongs to, where the page broke it; else the line alone.
    pub fn sentence(&self, line: LineId) -> Vec<LineId> {
        let text = |line: LineId| self.document.text(line);
        let told = self.profile.positions.iter().map(|position| &position.lines);
        let Some((lines, at)) = told.filter_map(|lines| Some((lines, lines.iter().position(|l| *l == line)?))).next()
        else {
            return vec![line];
        };
        let (mut first, mut last) = (at, at);
        while first > 0 && at - first < BROKEN_OFF && goes_on(text(lines[first - 1]), text(lines[first])) {
            first -= 1;
        }
        while last + 1 < lines.len() && last - at < BROKEN_OFF && goes_on(text(lines[last]), text(lines[last + 1])) {
            last += 1;
        }
        lines[first..=last].to_vec()
    }
}
