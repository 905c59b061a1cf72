//! A résumé for one posting: the person's own lines, chosen and ordered. Nothing is reworded and nothing is added; what
//! is left out is counted.

use std::collections::BTreeSet;

use super::balance::{Tells, tells};
use super::own::{Unit, units};
use super::{Facts, Fit};
use crate::posting::requirements::Weight;
use crate::profile::{Document, Line, LineId, Named, Position, Profile};

/// A résumé for one posting.
#[derive(Clone, Debug, PartialEq)]
pub struct Tailored {
    /// Its lines, each the person's own.
    pub document: Document,
    /// What stands where.
    pub profile: Profile,
    /// How many sentences of positions were left out.
    pub left_out: usize,
}

/// Sentences kept of each of the latest positions, and of older ones; what meets an ask is kept beyond that.
const LATEST: usize = 6;
const OLDER: usize = 3;
/// How many positions are the latest.
const LATEST_POSITIONS: usize = 3;
/// Sentences of one position at most.
const MOST: usize = 9;

/// Chooses and orders the person's lines for the posting of this fit.
pub fn tailored(facts: &Facts<'_>, fit: &Fit) -> Tailored {
    let mut sheet = Sheet { facts, document: empty(facts.document), left_out: 0 };
    let meeting = Meeting::of(fit);
    let from = facts.profile;
    let mut profile = Profile {
        contact: from.contact.clone(),
        headline: from.headline.clone(),
        summary: sheet.all(&from.summary),
        ..Profile::default()
    };
    for (nth, at) in in_time_order(from).into_iter().enumerate() {
        profile.positions.push(sheet.position(&from.positions[at], nth, &meeting));
    }
    for school in &from.education {
        let lines = sheet.all(&school.lines);
        profile.education.push(crate::profile::Education { lines, ..school.clone() });
    }
    profile.certificates = sheet.named(&from.certificates, &meeting);
    profile.skills = sheet.named(&from.skills, &meeting);
    profile.languages = sheet.named(&from.languages, &meeting);
    for project in &from.projects {
        let lines = sheet.all(&project.lines);
        profile.projects.push(crate::profile::Project { lines, ..project.clone() });
    }
    profile.awards = sheet.named(&from.awards, &meeting);
    profile.interests = sheet.named(&from.interests, &meeting);
    Tailored { document: sheet.document, profile, left_out: sheet.left_out }
}

fn empty(document: &Document) -> Document {
    Document { format: document.format.clone(), language: document.language.clone(), ..Document::default() }
}

/// The lines that stand beside an ask, those of musts apart.
struct Meeting {
    musts: BTreeSet<LineId>,
    others: BTreeSet<LineId>,
}

impl Meeting {
    fn of(fit: &Fit) -> Self {
        let lines = |must: bool| {
            let rows = fit.rows.iter().filter(move |row| (row.weight == Weight::Must) == must);
            rows.filter_map(super::Row::line).collect()
        };
        Meeting { musts: lines(true), others: lines(false) }
    }

    /// 0 for what meets a must, 1 for what meets anything else, 2 for the rest.
    fn rank(&self, lines: &[LineId]) -> u8 {
        if lines.iter().any(|line| self.musts.contains(line)) {
            0
        } else if lines.iter().any(|line| self.others.contains(line)) {
            1
        } else {
            2
        }
    }
}

/// Positions, the one that goes on or ended last first; those without dates keep their place at the end.
fn in_time_order(profile: &Profile) -> Vec<usize> {
    let mut order: Vec<usize> = (0..profile.positions.len()).collect();
    let key = |at: &usize| {
        let period = &profile.positions[*at].period;
        let end = match period.to {
            Some(crate::profile::End::Current) => i32::MAX,
            Some(crate::profile::End::On(date)) => date.months(12),
            None => i32::MIN,
        };
        std::cmp::Reverse((end, period.from.map_or(i32::MIN, |from| from.months(1))))
    };
    order.sort_by_key(key);
    order
}

/// The résumé under way.
struct Sheet<'a> {
    facts: &'a Facts<'a>,
    document: Document,
    left_out: usize,
}

impl Sheet<'_> {
    fn write(&mut self, text: &str) -> LineId {
        let id = LineId(u32::try_from(self.document.lines.len()).unwrap_or(u32::MAX));
        self.document.lines.push(Line { page: 1, text: text.to_owned(), spot: None });
        id
    }

    /// Every sentence of some lines, in order.
    fn all(&mut self, lines: &[LineId]) -> Vec<LineId> {
        units(self.facts.document, lines).iter().map(|unit| self.write(&unit.text)).collect()
    }

    /// A position with its chosen sentences: those that meet an ask first, then those that say what changed.
    fn position(&mut self, position: &Position, nth: usize, meeting: &Meeting) -> Position {
        let heading = self.all(&position.heading);
        let mut told: Vec<(u8, u8, Unit)> = units(self.facts.document, &position.lines)
            .into_iter()
            .map(|unit| (meeting.rank(&unit.lines), u8::from(tells(&unit) != Tells::Change), unit))
            .collect();
        told.sort_by_key(|(meets, changes, _)| (*meets, *changes));
        let usual = if nth < LATEST_POSITIONS { LATEST } else { OLDER };
        let meets = told.iter().filter(|(meets, ..)| *meets < 2).count();
        let kept = usual.max(meets).min(MOST).min(told.len());
        self.left_out += told.len() - kept;
        let lines = told[..kept].iter().map(|(.., unit)| self.write(&unit.text)).collect();
        Position { heading, lines, ..position.clone() }
    }

    /// Things named in one place, those that meet an ask first.
    fn named(&mut self, all: &[Named], meeting: &Meeting) -> Vec<Named> {
        let mut order: Vec<&Named> = all.iter().collect();
        order.sort_by_key(|named| named.line.map_or(2, |line| meeting.rank(&[line])));
        let mut written: Vec<(LineId, LineId)> = Vec::new();
        let mut out = Vec::new();
        for named in order {
            let line = named.line.map(|line| match written.iter().find(|(from, _)| *from == line) {
                Some((_, to)) => *to,
                None => {
                    let to = self.write(self.facts.document.text(line));
                    written.push((line, to));
                    to
                }
            });
            out.push(Named { line, ..named.clone() });
        }
        out
    }
}
