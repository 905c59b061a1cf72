//! Somebody in one line: "Ana Ruiz, met at the Columbus data meetup, analyst at Kline Depot".
//!
//! The line is cut into clauses, and each is understood by how it begins. What is understood is shown before it is kept,
//! with the words that it came from; what is not becomes a note, so that no word is lost.

mod clauses;
mod day;
mod words;

use std::ops::Range;

use jiff::civil::Date;

use super::{Address, Closeness, Facts};
use clauses::{Clause, clauses};
use words::{BEHIND_A_NAME, CARES, CLOSENESS, MEETINGS, MET, MET_PLAINLY, WORKS_AS, WORKS_AT};

/// Bytes of a line that are read; what is behind them is a note.
pub const LONGEST: usize = 1_000;

/// What a part of the line was understood as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// The name.
    Name,
    /// What they do.
    Does,
    /// Where they work.
    Organisation,
    /// How and where one met.
    Met,
    /// The day of it.
    MetOn,
    /// What they care about.
    CaresAbout,
    /// An address.
    Address,
    /// How close they are.
    Closeness,
    /// Nothing of these: a note.
    Notes,
}

/// A part of the line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What it was understood as.
    pub field: Field,
    /// Which bytes of the line.
    pub words: Range<usize>,
}

/// What was understood.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Understood {
    /// Who it is.
    pub facts: Facts,
    /// How close, where the line says so.
    pub closeness: Option<Closeness>,
    /// The parts of the line, in order.
    pub parts: Vec<Part>,
}

/// Understands a line. `is_title` says whether some words are a job title.
pub fn understand(line: &str, today: Date, is_title: impl Fn(&str) -> bool) -> Understood {
    let (read, rest) = line.split_at(line.floor_char_boundary(LONGEST));
    let mut out =
        Reading { line: read, today, is_title: &is_title, understood: Understood::default(), is_meeting: false };
    let mut named = false;
    for clause in clauses(read) {
        match out.address(&clause) {
            true => {}
            false if !named => {
                named = true;
                out.name(clause);
            }
            false => out.clause(clause),
        }
    }
    if !rest.trim().is_empty() {
        out.note(read.len()..line.len(), rest);
    }
    let mut understood = out.understood;
    understood.parts.sort_by_key(|part| part.words.start);
    understood
}

struct Reading<'a> {
    line: &'a str,
    today: Date,
    is_title: &'a dyn Fn(&str) -> bool,
    understood: Understood,
    /// Whether the line began with the meeting ("Met Ana Ruiz at …").
    is_meeting: bool,
}

/// Words of a name, and of a role.
const LONGEST_NAME: usize = 5;
const LONGEST_ROLE: usize = 7;

impl<'a> Reading<'a> {
    fn text(&self, words: &Range<usize>) -> &'a str {
        self.line.get(words.clone()).unwrap_or_default()
    }

    /// Takes a clause that is an address.
    fn address(&mut self, clause: &Clause<'_>) -> bool {
        let label = clause.after_any(&["email:", "e-mail:", "mail:", "phone:", "tel:", "tel.", "phone", "linkedin:"]);
        let Some(address) = Address::read(label.as_ref().unwrap_or(clause).text()) else { return false };
        self.understood.facts.add(address);
        self.part(Field::Address, clause.words.clone());
        true
    }

    /// The first clause: the name, and what stands behind it.
    fn name(&mut self, clause: Clause<'_>) {
        let behind = clause.after_any(&MEETINGS).filter(Clause::begins_large);
        self.is_meeting = behind.is_some();
        if let Some(behind) = &behind {
            self.part(Field::Met, clause.words.start..behind.words.start);
        }
        let clause = behind.unwrap_or(clause);
        let (name, rest) = clause.before_any(&BEHIND_A_NAME);
        let (name, left) = if name.count() <= LONGEST_NAME { (name, None) } else { name.large_words() };
        if name.words.is_empty() {
            return self.note(clause.words.clone(), clause.text());
        }
        self.keep(Field::Name, &name);
        if let Some(left) = left {
            self.note(left.words.clone(), left.text());
        }
        if let Some(rest) = rest {
            self.clause(rest);
        }
    }

    /// Any other clause, by how it begins.
    fn clause(&mut self, clause: Clause<'_>) {
        let small = clause.small();
        let said = CLOSENESS.iter().find(|(words, _)| small == *words);
        if let Some((_, closeness)) = said.filter(|_| self.understood.closeness.is_none()) {
            self.understood.closeness = Some(*closeness);
            return self.part(Field::Closeness, clause.words.clone());
        }
        let place = clause.after_any(&["at", "in"]);
        let is_place = place.is_some_and(|place| self.is_meeting || place.after_any(&["the", "a"]).is_some());
        let is_day = self.is_meeting && day::find(clause.text(), self.today).is_some_and(|(_, at)| at.start == 0);
        if clause.after_any(&MET).is_some() || ((is_place || is_day) && self.understood.facts.met.is_none()) {
            return self.met(clause);
        }
        if let Some(what) = clause.after_any(&CARES) {
            return self.keep_from(Field::CaresAbout, &clause, &what);
        }
        if let Some(place) = clause.after_any(&WORKS_AT) {
            return self.keep_from(Field::Organisation, &clause, &place);
        }
        if let Some(place) = clause.after_any(&["from"]) {
            return self.keep_from(Field::Organisation, &clause, &place);
        }
        match clause.after_any(&WORKS_AS) {
            Some(role) => self.role(&clause, role, true),
            None => self.role(&clause.clone(), clause, false),
        }
    }

    /// "analyst at Kline Depot", "analyst", "Kline Depot".
    fn role(&mut self, whole: &Clause<'_>, clause: Clause<'_>, is_said: bool) {
        let (role, place) = clause.before_any(&["at", "@", "with", "for"]);
        let role = role.after_any(&["a", "an", "the"]).unwrap_or(role);
        let is_short = (1..=LONGEST_ROLE).contains(&role.count());
        let place = place.and_then(|place| place.after_any(&["at", "@", "with", "for"]));
        let is_title = is_said || (self.is_title)(role.text());
        match place {
            Some(place) if is_short && (is_title || place.begins_large()) => {
                self.keep_from(Field::Does, &role.part(whole.words.start..role.words.end), &role);
                self.keep_from(Field::Organisation, &place.part(role.words.end..place.words.end), &place);
            }
            _ if is_short && is_title && role.words.end == clause.words.end => {
                self.keep_from(Field::Does, whole, &role)
            }
            _ if clause.begins_large() && clause.count() <= LONGEST_NAME && !is_said => {
                self.keep(Field::Organisation, &clause);
            }
            _ => self.note(whole.words.clone(), whole.text()),
        }
    }

    /// How one met, without the day where that is said.
    fn met(&mut self, clause: Clause<'_>) {
        let told = clause.after_any(&MET_PLAINLY).unwrap_or_else(|| clause.clone());
        let found = day::find(told.text(), self.today);
        if let Some((day, at)) = &found
            && self.understood.facts.met_on.is_none()
        {
            self.understood.facts.met_on = Some(*day);
            let (start, end) = (told.words.start + at.start, told.words.start + at.end);
            self.part(Field::MetOn, start..end);
            self.part(Field::Met, clause.words.start..told.words.start);
            // Before the day or behind it; what stands on the other side is a note.
            for rest in [told.part(told.words.start..start), told.part(end..told.words.end)] {
                if !rest.words.is_empty() {
                    self.keep(Field::Met, &rest);
                }
            }
            return;
        }
        self.keep_from(Field::Met, &clause, &told);
    }

    fn keep(&mut self, field: Field, clause: &Clause<'_>) {
        self.keep_from(field, clause, clause);
    }

    /// Keeps the words of `value` in a field, shown as the words of `clause`; a note where the field is taken.
    fn keep_from(&mut self, field: Field, clause: &Clause<'_>, value: &Clause<'_>) {
        let words = value.text().trim();
        if words.is_empty() {
            return self.note(clause.words.clone(), clause.text());
        }
        let facts = &mut self.understood.facts;
        let slot = match field {
            Field::Name => &mut facts.name,
            Field::Does => &mut facts.does,
            Field::Organisation => &mut facts.organisation,
            Field::Met => &mut facts.met,
            Field::CaresAbout => &mut facts.cares_about,
            Field::MetOn | Field::Address | Field::Closeness | Field::Notes => {
                return self.note(clause.words.clone(), clause.text());
            }
        };
        if slot.is_some() {
            return self.note(clause.words.clone(), clause.text());
        }
        *slot = Some(words.to_owned());
        self.part(field, clause.words.clone());
    }

    fn note(&mut self, words: Range<usize>, text: &str) {
        if text.trim().is_empty() {
            return;
        }
        let notes = self.understood.facts.notes.get_or_insert_default();
        if !notes.is_empty() {
            notes.push_str(", ");
        }
        notes.push_str(text.trim());
        self.part(Field::Notes, words);
    }

    fn part(&mut self, field: Field, words: Range<usize>) {
        if !self.text(&words).trim().is_empty() || words.end > self.line.len() {
            self.understood.parts.push(Part { field, words });
        }
    }
}
