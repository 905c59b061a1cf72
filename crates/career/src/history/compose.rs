//! One draft of everything a person accepted: what insights look at.

use std::collections::BTreeMap;

use crate::answers::ANSWERED;
use crate::history::rows::folded;
use crate::history::{History, List, Origin, Row, RowBody};
use crate::id::DocumentId;
use crate::profile::{Document, Draft, Education, Line, LineId, Named, Position, Profile, Project};

/// Makes one draft of the accepted rows, corrections in place of what was given. `documents` are those the rows came
/// from, the newest first. Lines that were written by hand are added at the end, on the page of answers.
///
/// How a machine sees the document is told of the newest one that gave a position; its lines keep their numbers.
pub fn compose(history: &History, documents: &[(DocumentId, &Document)]) -> Draft {
    let mut pile = Pile::of(history, documents);
    let mut profile =
        Profile { contact: history.contact.clone(), headline: history.headline.clone(), ..Profile::default() };
    for row in history.rows.iter().filter(|row| !row.left_out) {
        let Some(body) = row.body() else { continue };
        pile.put(&mut profile, body, row);
    }
    Draft { document: pile.document, profile, notes: Vec::new() }
}

/// All lines on one pile, and where each document begins in it.
struct Pile {
    document: Document,
    begins: BTreeMap<DocumentId, u32>,
}

impl Pile {
    fn of(history: &History, documents: &[(DocumentId, &Document)]) -> Self {
        let gives_position = |id: &DocumentId| {
            history.rows.iter().any(|row| {
                matches!(row.given, Some(RowBody::Position { .. }))
                    && row.origin.as_ref().is_some_and(|origin| origin.document == *id)
            })
        };
        let main = documents.iter().position(|(id, _)| gives_position(id)).unwrap_or(0);
        let rest = documents.iter().enumerate().filter(|(i, _)| *i != main).map(|(_, d)| d);
        let mut pile = Pile { document: Document::default(), begins: BTreeMap::new() };
        for (i, (id, document)) in documents.get(main).into_iter().chain(rest).enumerate() {
            pile.begins.insert(*id, pile.document.lines.len() as u32);
            if i == 0 {
                pile.document = (*document).clone();
            } else {
                pile.document.lines.extend(document.lines.iter().cloned());
            }
        }
        if pile.document.format.is_empty() {
            "Your own words".clone_into(&mut pile.document.format);
        }
        pile
    }

    fn put(&mut self, profile: &mut Profile, body: &RowBody, row: &Row) {
        let lines = self.lines(body, row);
        let headings = self.of_origin(row, |origin| &origin.heading);
        match body.clone() {
            RowBody::Position { title, organisation, place, period, engagement, .. } => {
                profile.positions.push(Position {
                    title,
                    organisation,
                    place,
                    period,
                    engagement,
                    heading: headings,
                    lines,
                });
            }
            RowBody::School { degree, field, institution, period } => {
                profile.education.push(Education { degree, field, institution, period, lines: self.all_of(row, body) });
            }
            RowBody::Project { name, period, .. } => profile.projects.push(Project { name, period, lines }),
            RowBody::About { .. } => profile.summary.extend(lines),
            RowBody::Named { list, name, detail, date } => {
                let line = self.all_of(row, body).first().copied();
                let named = Named { name, detail, date, line };
                match list {
                    List::Certificates => profile.certificates.push(named),
                    List::Languages => profile.languages.push(named),
                    List::Skills => profile.skills.push(named),
                    List::Awards => profile.awards.push(named),
                    List::Interests => profile.interests.push(named),
                }
            }
        }
    }

    /// The body's lines: those that stand in the document keep their place there, others are written at the end.
    fn lines(&mut self, body: &RowBody, row: &Row) -> Vec<LineId> {
        let mut there = self.of_origin(row, |origin| &origin.lines);
        let mut out = Vec::with_capacity(body.lines().len());
        for text in body.lines().iter().filter(|text| !text.trim().is_empty()) {
            let at = there.iter().position(|line| folded(self.document.text(*line)) == folded(text));
            out.push(match at {
                Some(at) => there.remove(at),
                None => self.write(text.clone()),
            });
        }
        out
    }

    /// The lines a school or a named thing was read from; what a hand wrote is written at the end.
    fn all_of(&mut self, row: &Row, body: &RowBody) -> Vec<LineId> {
        let there = self.of_origin(row, |origin| &origin.lines);
        if row.mended.is_none() && !there.is_empty() {
            return there;
        }
        let words = match body {
            RowBody::School { degree, field, institution, .. } => {
                let parts = [degree, field, institution];
                parts.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(", ")
            }
            RowBody::Named { name, .. } => name.clone(),
            _ => String::new(),
        };
        if words.is_empty() { there } else { vec![self.write(words)] }
    }

    fn of_origin(&self, row: &Row, part: fn(&Origin) -> &Vec<LineId>) -> Vec<LineId> {
        let Some(origin) = &row.origin else { return Vec::new() };
        let Some(begin) = self.begins.get(&origin.document) else { return Vec::new() };
        let count = self.document.lines.len() as u32;
        part(origin).iter().map(|line| LineId(line.0 + begin)).filter(|line| line.0 < count).collect()
    }

    fn write(&mut self, text: String) -> LineId {
        self.document.lines.push(Line { page: ANSWERED, text, spot: None });
        LineId(self.document.lines.len() as u32 - 1)
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::history::{Decision, merge, proposed};
    use crate::id::RowId;
    use crate::profile::Engagement;

    fn document(texts: &[&str]) -> Document {
        let lines = texts.iter().map(|text| Line { page: 1, text: (*text).to_owned(), spot: None }).collect();
        Document { format: "PDF".into(), lines, ..Document::default() }
    }

    fn draft() -> Draft {
        let position = Position {
            title: "Cook".into(),
            organisation: Some("Harbor Foods".into()),
            heading: vec![LineId(0)],
            lines: vec![LineId(1), LineId(2)],
            ..Position::default()
        };
        Draft {
            document: document(&["Cook, Harbor Foods", "Cooked for 200", "Trained nine"]),
            profile: Profile { positions: vec![position], ..Profile::default() },
            notes: Vec::new(),
        }
    }

    fn brought(draft: &Draft, id: DocumentId) -> History {
        let mut history = History::default();
        let decided = proposed(draft, id).into_iter().map(|row| (row, Decision::Accept)).collect();
        merge(&mut history, decided, Default::default(), &mut || RowId(Uuid::from_u128(7)));
        history
    }

    #[test]
    fn what_was_accepted_untouched_is_the_draft_as_it_was_read() {
        let (draft, id) = (draft(), DocumentId(Uuid::from_u128(1)));
        let composed = compose(&brought(&draft, id), &[(id, &draft.document)]);
        assert_eq!(composed, draft);
    }

    #[test]
    fn a_mended_line_is_the_persons_own_and_the_others_keep_their_place() {
        let (draft, id) = (draft(), DocumentId(Uuid::from_u128(1)));
        let mut history = brought(&draft, id);
        let RowBody::Position { title, organisation, place, period, .. } =
            history.rows[0].given.clone().expect("given")
        else {
            panic!("a position")
        };
        history.rows[0].mended = Some(RowBody::Position {
            title,
            organisation,
            place,
            period,
            engagement: Engagement::Work,
            lines: vec!["Cooked for 200".into(), "Trained eleven".into()],
        });
        let composed = compose(&history, &[(id, &draft.document)]);
        let lines = &composed.profile.positions[0].lines;
        assert_eq!(lines[0], LineId(1));
        assert_eq!(composed.document.text(lines[1]), "Trained eleven");
        assert_eq!(composed.document.lines[lines[1].0 as usize].page, ANSWERED);
    }

    #[test]
    fn a_row_written_by_hand_counts_without_any_document() {
        let body = RowBody::About { lines: vec!["Raised three children".into()] };
        let row = Row {
            id: RowId(Uuid::from_u128(7)),
            key: body.key(),
            given: None,
            origin: None,
            mended: Some(body),
            left_out: false,
        };
        let composed = compose(&History { rows: vec![row], ..History::default() }, &[]);
        assert_eq!(composed.document.text(composed.profile.summary[0]), "Raised three children");
    }
}
