//! Doubts worth a person's attention: few, each with its line.

use career::profile::{End, Note, Position, Profile};

use super::cues::Cues;
use super::language;
use super::names::Kind;
use super::sections::Section;

/// A person looks through a handful, not through twenty.
const MOST: usize = 6;

/// What to say about this reading.
pub(super) fn about(profile: &Profile, sections: &[Section<'_>], cues: &Cues<'_>, code: Option<&str>) -> Vec<Note> {
    let mut notes = Vec::new();
    if let Some(code) = code.filter(|code| *code != "en" && *code != "la") {
        let name = language::name(code);
        notes.push(plain(format!(
            "This document is in {name}. Names and dates are read; skills are understood in English so far."
        )));
    }
    if profile.positions.is_empty() {
        notes.push(plain("No positions were found. If you have had some, paid or not, add them by hand.".into()));
    }
    notes.extend(profile.positions.iter().filter_map(backwards));
    undated(&profile.positions, &mut notes);
    notes.extend(profile.positions.iter().filter_map(|position| unsure(position, cues)));
    notes.extend(sections.iter().filter_map(|section| unread(section, profile)));
    notes.truncate(MOST);
    notes
}

fn plain(what: String) -> Note {
    Note { what, line: None }
}

fn label(position: &Position) -> &str {
    if position.title.is_empty() { position.organisation.as_deref().unwrap_or("A position") } else { &position.title }
}

fn backwards(position: &Position) -> Option<Note> {
    let from = position.period.from?;
    let Some(End::On(to)) = position.period.to else { return None };
    (to.months(12) < from.months(1)).then(|| Note {
        what: format!(
            "“{}” ends ({to}) before it begins ({from}). It is kept as written; check the dates.",
            label(position)
        ),
        line: position.heading.first().copied(),
    })
}

/// One note for all positions without dates, when others have some.
fn undated(positions: &[Position], notes: &mut Vec<Note>) {
    let open: Vec<&Position> = positions.iter().filter(|p| p.period.from.is_none() && p.period.to.is_none()).collect();
    let Some(first) = open.first() else { return };
    let what = match open.len() {
        1 => format!("“{}” has no dates. Adding them helps to see how long you did it.", label(first)),
        n => format!(
            "{n} positions have no dates, “{}” first. Adding them helps to see how long you did each.",
            label(first)
        ),
    };
    notes.push(Note { what, line: first.heading.first().copied() });
}

/// Title or organisation missing, or perhaps the other way round.
fn unsure(position: &Position, cues: &Cues<'_>) -> Option<Note> {
    let line = position.heading.first().copied();
    let organisation = position.organisation.as_deref().unwrap_or("");
    if position.title.is_empty() {
        return Some(Note { what: format!("No title was found for “{organisation}”. What were you there?"), line });
    }
    let swapped = !organisation.is_empty() && cues.title(organisation) > cues.title(&position.title);
    swapped.then(|| Note {
        what: format!(
            "“{}” was taken as the title and “{organisation}” as the organisation. Is it the other way round?",
            position.title
        ),
        line,
    })
}

fn unread(section: &Section<'_>, profile: &Profile) -> Option<Note> {
    let used = |id| profile.positions.iter().any(|p| p.heading.contains(&id) || p.lines.contains(&id));
    let lines = section.rows.iter().filter(|row| !row.is_noise() && !used(row.id)).count();
    (section.kind == Kind::Other && lines >= 3).then(|| Note {
        what: format!("The section “{}” was not sorted into anything: nothing was taken from it.", section.name),
        line: section.rows.first().map(|row| row.id),
    })
}
