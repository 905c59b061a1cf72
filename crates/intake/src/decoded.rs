//! A document of a layout format, decoded: its lines in human reading order, and what the layout tells.

use career::profile::{Document, Draft, Line, MachineView, Note, Spot};
use lexicon::Lexicon;

use crate::resume;

/// What a layout format (PDF, DOCX, plain text, Markdown, HTML) decodes to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Decoded {
    /// The lines in human reading order; line `n` becomes `LineId(n)` of the document.
    pub lines: Vec<RawLine>,
    /// Pages, where the format has them.
    pub pages: Option<u16>,
    /// How a machine sees it; its line ids are indices into `lines`.
    pub machine: Option<MachineView>,
    /// Files that the document carries, by name.
    pub attachments: Vec<(String, Vec<u8>)>,
    /// What could not be read.
    pub notes: Vec<Note>,
}

impl Decoded {
    /// Reads the structure of a résumé out of the lines.
    pub fn into_draft(self, format: &str, lexicon: &dyn Lexicon) -> Draft {
        let (profile, doubts) = resume::structure(&self.lines, lexicon);
        let mut notes = self.notes;
        notes.extend(doubts);
        let document = Document {
            format: format.to_owned(),
            pages: self.pages,
            language: resume::language(&self.lines).map(str::to_owned),
            lines: self.lines.iter().map(RawLine::to_line).collect(),
            machine: self.machine,
        };
        Draft { document, profile, notes }
    }
}

/// A line as decoded from a layout format, in human reading order, with what the layout tells about it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RawLine {
    /// Page, from 1.
    pub page: u16,
    /// The words, control characters removed, white space folded, without the bullet.
    pub text: String,
    /// Where it stands, in shares of the page.
    pub spot: Option<Spot>,
    /// Font size relative to the document's body text (1.0 = body); 0 when unknown.
    pub size: f32,
    /// Mostly bold (or a heading style).
    pub bold: bool,
    /// Mostly italic.
    pub italic: bool,
    /// Began with a bullet or list number.
    pub bullet: bool,
    /// Which column of the page, from 0 for the leftmost; lines across the page are 0.
    pub column: u8,
    /// White space above, in line heights (1.0 = an empty line); 0 when unknown.
    pub gap_above: f32,
    /// Text set far to the right on the same line, split off ("Mar 2021 – Present", "Oakland, CA").
    pub right: Option<String>,
    /// Heading level where the format says so (Markdown, Word styles): 1 is the highest.
    pub heading: Option<u8>,
    /// Where the format says so: a page header or footer, a text box, a table.
    pub inside: Inside,
}

impl RawLine {
    /// The line as the person sees it: what stands to the right follows after a space.
    pub fn to_line(&self) -> Line {
        let text = match &self.right {
            Some(right) if self.text.is_empty() => right.clone(),
            Some(right) => format!("{} {right}", self.text),
            None => self.text.clone(),
        };
        Line { page: self.page.max(1), text, spot: self.spot }
    }
}

/// What a line stands in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Inside {
    /// The running text.
    #[default]
    Text,
    /// A page header or footer.
    HeaderOrFooter,
    /// A text box.
    TextBox,
    /// A table.
    Table,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_to_the_right_is_part_of_the_line() {
        let raw = RawLine {
            page: 0,
            text: "Teacher, Oakridge School".into(),
            right: Some("2019 – 2023".into()),
            ..Default::default()
        };
        let line = raw.to_line();
        assert_eq!(line.text, "Teacher, Oakridge School 2019 – 2023");
        assert_eq!(line.page, 1);
    }
}
