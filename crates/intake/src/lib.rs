//! Someone's bytes → a draft plus notes about what could not be read. One file per format.
//!
//! detect → decode → adapt: a [`Reader`] recognises bytes, decodes them into [`RawLine`]s (layout formats) or fields
//! (structured formats), and adapts them to a [`Draft`]. Adding a format is one file and one row in [`readers`].

use career::profile::{Draft, Spot};
use lexicon::Lexicon;

/// Bytes that someone brought.
#[derive(Clone, Copy)]
pub struct Upload<'a> {
    /// The file's name, if any; a hint, never trusted.
    pub name: Option<&'a str>,
    /// What is in it.
    pub bytes: &'a [u8],
}

/// Why a document was refused, for the person who brought it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// What happened, one sentence.
    pub what: String,
    /// What to do, one sentence.
    pub next: String,
}

/// One document format.
pub struct Reader {
    /// As a person would say it.
    pub name: &'static str,
    /// Whether these bytes are of this format.
    pub recognises: fn(&Upload<'_>) -> bool,
    /// Reads them.
    pub read: fn(&Upload<'_>, &dyn Lexicon) -> Result<Draft, Refusal>,
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
