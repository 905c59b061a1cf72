//! What software reads: where the words stand on the page (boxes of our own, never the file itself), numbered in the
//! order in which a plain extractor takes them; lost and shuffled parts marked.

use career::insight::Table;
use career::profile::{Document, Spot};

use super::Picture;
use super::drawing::escape;
use super::measure::cut;
use super::wording::{counted, list};

mod draw;
mod parts;

/// Pages that are drawn.
const MOST_PAGES: usize = 4;
/// Parts that the order beside the drawing tells.
const MOST_PARTS: usize = 14;

/// What becomes of a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fate {
    /// Read where a person reads it.
    Read,
    /// Read at another place than a person would.
    Moved,
    /// Merged with words that stand beside it.
    Merged,
    /// In a page header or footer, which many programs skip.
    HeaderOrFooter,
    /// In a text box, which many programs skip.
    TextBox,
}

impl Fate {
    /// In a word or two, as it stands in the drawing; nothing where nothing is lost.
    fn mark(self) -> Option<&'static str> {
        match self {
            Fate::Read => None,
            Fate::Moved => Some("another order"),
            Fate::Merged => Some("merged"),
            Fate::HeaderOrFooter | Fate::TextBox => Some("often skipped"),
        }
    }

    /// As the table tells it.
    fn words(self) -> &'static str {
        match self {
            Fate::Read => "read as it stands",
            Fate::Moved => "read in another order",
            Fate::Merged => "merged with the words beside it",
            Fate::HeaderOrFooter => "in the page’s header or footer, often skipped",
            Fate::TextBox => "in a text box, often skipped",
        }
    }

    fn is_lost(self) -> bool {
        matches!(self, Fate::HeaderOrFooter | Fate::TextBox)
    }
}

/// Lines that software takes in one go.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// On which page, from 1.
    pub page: u16,
    /// Where its lines stand.
    pub spots: Vec<Spot>,
    /// Its first words.
    pub words: String,
    /// What becomes of it.
    pub fate: Fate,
}

/// The picture of one document.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WhatSoftwareReads {
    /// In the order in which software takes them.
    pub parts: Vec<Part>,
}

impl WhatSoftwareReads {
    /// The picture of a document; `None` where its format does not say where words stand.
    pub fn of(document: &Document) -> Option<Self> {
        let machine = document.machine.as_ref()?;
        let parts = parts::parts(document, machine);
        parts.iter().any(|part| !part.spots.is_empty()).then_some(WhatSoftwareReads { parts })
    }

    /// The order that a machine takes, as a list to stand beside the drawing; its numbers are those of the drawing.
    pub fn order(&self) -> String {
        let row = |part: &Part| {
            let mark = part.fate.mark().map(|mark| format!(" <em>{mark}</em>")).unwrap_or_default();
            format!("<li>{}{mark}</li>", escape(&cut(&part.words, 1.0, 34.0)))
        };
        let rows: String = self.parts.iter().take(MOST_PARTS).map(row).collect();
        let rest = self.parts.len().saturating_sub(MOST_PARTS);
        let more = if rest > 0 {
            format!("<p class=\"quiet small\">And {} more, in the table.</p>", counted(rest, "part", "parts"))
        } else {
            String::new()
        };
        format!("<div><ol class=\"machine\">{rows}</ol>{more}</div>")
    }

    fn pages(&self) -> Vec<u16> {
        let mut pages: Vec<u16> =
            self.parts.iter().filter(|part| !part.spots.is_empty()).map(|part| part.page).collect();
        pages.sort_unstable();
        pages.dedup();
        pages
    }

    fn lines(&self, fate: impl Fn(Fate) -> bool) -> usize {
        self.parts.iter().filter(|part| fate(part.fate)).map(|part| part.spots.len()).sum()
    }
}

impl Picture for WhatSoftwareReads {
    /// One drawing a page.
    fn svg(&self) -> String {
        let pages = self.pages();
        let sheets: String = pages.iter().take(MOST_PAGES).map(|page| draw::sheet(self, *page, pages.len())).collect();
        let rest = pages.len().saturating_sub(MOST_PAGES);
        let more = if rest > 0 {
            format!("<p class=\"quiet small\">And {} more, in the table.</p>", counted(rest, "page", "pages"))
        } else {
            String::new()
        };
        format!("<div class=\"sheets\">{sheets}{more}</div>")
    }

    fn beside(&self) -> String {
        self.order()
    }

    fn reading(&self) -> String {
        let pieces = counted(self.parts.len(), "piece", "pieces");
        let mut losses = Vec::new();
        let mut tell = |lines: usize, what: &str| {
            losses.extend((lines > 0).then(|| format!("{} {what}", counted(lines, "line", "lines"))));
        };
        tell(self.lines(Fate::is_lost), "often skipped");
        tell(self.lines(|fate| fate == Fate::Merged), "merged with the words beside");
        tell(self.lines(|fate| fate == Fate::Moved), "in another order");
        match losses.is_empty() {
            true => "Software takes this document in the order in which a person reads it.".to_owned(),
            false => format!("Software takes this document in {pieces}: {}.", list(&losses)),
        }
    }

    fn table(&self) -> Table {
        let mut table = Table::with(&["Order", "Page", "Begins with", "What happens"]);
        for (part, i) in self.parts.iter().zip(1_usize..) {
            let words = cut(&part.words, 1.0, 34.0);
            table.row([i.to_string(), part.page.to_string(), words, part.fate.words().to_owned()]);
        }
        table
    }
}

#[cfg(test)]
mod tests;
