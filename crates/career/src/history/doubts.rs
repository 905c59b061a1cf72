//! Which rows are worth a question before they are accepted. At most three: the rest can be mended any time.

use crate::history::{Proposed, RowBody};
use crate::profile::{Draft, LineId};

/// At most this many rows are asked about.
pub const MOST_ASKED: usize = 3;

/// A row in doubt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubt {
    /// Which of the proposed rows.
    pub row: usize,
    /// What is in doubt, in one sentence.
    pub why: String,
}

/// The rows to ask about: those that the reader itself noted, then jobs without a title, then jobs without a beginning.
pub fn to_ask(draft: &Draft, rows: &[Proposed]) -> Vec<Doubt> {
    let noted = draft.notes.iter().filter_map(|note| {
        let line = note.line?;
        let row = rows.iter().position(|row| stands_in(row, line))?;
        Some(Doubt { row, why: note.what.clone() })
    });
    let missing = |what: fn(&RowBody) -> Option<&'static str>| {
        rows.iter()
            .enumerate()
            .filter_map(move |(row, proposed)| Some(Doubt { row, why: what(&proposed.body)?.to_owned() }))
    };
    let mut out: Vec<Doubt> = Vec::new();
    for doubt in noted.chain(missing(without_title)).chain(missing(without_beginning)) {
        if !out.iter().any(|known| known.row == doubt.row) {
            out.push(doubt);
        }
    }
    out.truncate(MOST_ASKED);
    out
}

fn stands_in(row: &Proposed, line: LineId) -> bool {
    matches!(row.body, RowBody::Position { .. } | RowBody::School { .. })
        && (row.origin.heading.contains(&line) || row.origin.lines.contains(&line))
}

fn without_title(body: &RowBody) -> Option<&'static str> {
    match body {
        RowBody::Position { title, .. } if title.trim().is_empty() => Some("What was this work called?"),
        _ => None,
    }
}

fn without_beginning(body: &RowBody) -> Option<&'static str> {
    match body {
        RowBody::Position { period, .. } if period.from.is_none() => Some("When did this begin? A year is enough."),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::history::proposed;
    use crate::id::DocumentId;
    use crate::profile::{Document, Line, Note, Position, Profile};

    fn draft(jobs: usize) -> Draft {
        let line = |text: String| Line { page: 1, text, spot: None };
        let positions = (0..jobs)
            .map(|i| Position { title: format!("Job {i}"), heading: vec![LineId(i as u32)], ..Position::default() })
            .collect();
        Draft {
            document: Document { lines: (0..jobs).map(|i| line(format!("Job {i}"))).collect(), ..Document::default() },
            profile: Profile { positions, ..Profile::default() },
            notes: vec![Note { what: "These dates run backwards.".into(), line: Some(LineId(4)) }],
        }
    }

    #[test]
    fn at_most_three_are_asked_and_what_the_reader_noted_comes_first() {
        let draft = draft(6);
        let rows = proposed(&draft, DocumentId(uuid::Uuid::nil()));
        let asked = to_ask(&draft, &rows);
        assert_eq!(asked.len(), MOST_ASKED);
        assert_eq!(asked[0], Doubt { row: 4, why: "These dates run backwards.".into() });
    }

    #[test]
    fn nothing_is_asked_of_a_clear_document() {
        let mut draft = draft(1);
        draft.notes.clear();
        draft.profile.positions[0].period.from = crate::date::PartialDate::year(2019);
        assert!(to_ask(&draft, &proposed(&draft, DocumentId(uuid::Uuid::nil()))).is_empty());
    }
}
