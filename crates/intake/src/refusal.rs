//! Why a document was refused: what happened, and what to do next.

use serde::{Deserialize, Serialize};

use crate::detect::Other;

/// Largest upload that is read, in bytes.
pub const LARGEST_UPLOAD: usize = 20 * 1024 * 1024;

/// Why a document was refused, for the person who brought it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    /// What happened, one sentence.
    pub what: String,
    /// What to do, one sentence.
    pub next: String,
}

impl Refusal {
    /// What happened, and what to do; each a sentence with its full stop.
    pub fn new(what: impl Into<String>, next: impl Into<String>) -> Self {
        Refusal { what: what.into(), next: next.into() }
    }

    /// A folder was brought in place of a document.
    pub fn folder() -> Self {
        Refusal::new(
            "This is a folder, and Footbridge reads one document at a time.",
            "Name the files in it one by one; for a LinkedIn export bring the ZIP file as it was downloaded.",
        )
    }

    /// More than [`LARGEST_UPLOAD`] bytes were brought.
    pub fn too_large(bytes: usize) -> Self {
        Refusal::new(
            format!(
                "This file has {} MB; documents up to {} MB are read.",
                bytes.div_ceil(1024 * 1024),
                LARGEST_UPLOAD / 1024 / 1024
            ),
            "Save it again with smaller pictures, or copy the text and paste it.",
        )
    }

    /// Bytes that are recognised and not read.
    pub(crate) fn of(other: Other) -> Self {
        let (what, next) = sentences(other);
        Refusal::new(what, next)
    }
}

fn sentences(other: Other) -> (&'static str, &'static str) {
    match other {
        Other::Empty => {
            ("This file is empty.", "Check that it is the file you meant, and bring the one with text in it.")
        }
        Other::LockedOffice => (
            "This document is locked with a password, so nothing in it can be read.",
            "Open it in Word, remove the password under File, Info, Protect Document, and bring it again.",
        ),
        Other::OldWord => (
            "This is a Word document in the format from before 2007 (.doc).",
            "Open it in Word or LibreOffice, save it as .docx or PDF, and bring that.",
        ),
        Other::OldOffice => (
            "This is an older Office file that is not a text document.",
            "Bring a PDF or Word file, or copy the text and paste it.",
        ),
        Other::OpenDocument => (
            "This is an OpenDocument file (.odt), which is not read yet.",
            "Open it in LibreOffice, save it as .docx or PDF, and bring that.",
        ),
        Other::Pages => (
            "This is a document of Apple Pages, which no other program can open.",
            "In Pages choose File, Export To, Word or PDF, and bring that.",
        ),
        Other::Spreadsheet => (
            "This is a spreadsheet, not a résumé.",
            "Bring the résumé as PDF or Word file, or copy the cells that matter and paste them.",
        ),
        Other::Slides => ("These are slides, not a résumé.", "Save them as PDF and bring that."),
        Other::Book => ("This is an e-book, not a résumé.", "Bring a PDF or Word file, or copy the text and paste it."),
        Other::Picture => (
            "This is a picture; the words in it are drawn, so they cannot be read as text.",
            "Bring the document that the picture was made from, or type the text and paste it.",
        ),
        Other::Packed => {
            ("This is a packed archive of a kind that is not opened.", "Unpack it and bring the documents in it.")
        }
        Other::DamagedZip => (
            "This file is damaged or cut short, so it could not be opened.",
            "Download or export it again and bring the new copy.",
        ),
        Other::UnknownZip => (
            "This ZIP holds neither a Word document nor a LinkedIn export.",
            "Unpack it and bring the document you mean.",
        ),
        Other::Json => (
            "This is a JSON file, and it is not in the JSON Resume format.",
            "Export it as JSON Resume, PDF or Word, or copy the text and paste it.",
        ),
        Other::Xml => (
            "This is an XML file, and it is not a Europass CV.",
            "Export it as Europass XML, PDF or Word, or copy the text and paste it.",
        ),
        Other::Table => (
            "This is a table, and its columns are not those of a LinkedIn export.",
            "Bring the ZIP file that LinkedIn gives, or a résumé as PDF or Word file.",
        ),
        Other::Latex => ("This is LaTeX source, not the finished document.", "Bring the PDF that it makes."),
        Other::WebArchive => (
            "This is a saved web archive or e-mail.",
            "Open it in a browser, print it to PDF, and bring that, or copy the text and paste it.",
        ),
        Other::Card => (
            "This is an address card or calendar, not a résumé.",
            "Bring a PDF or Word file, or copy the text and paste it.",
        ),
        Other::Binary => {
            ("This file holds no text that could be read.", "Bring a PDF or Word file, or copy the text and paste it.")
        }
    }
}
