//! A document decoded once: what kind of thing it is, for all readers alike.

use serde_json::Value;

use super::LARGEST;
use crate::detect::{self, Kind, Other};
use crate::text::{encoding, markdown, rtf};
use crate::{RawLine, Refusal, Upload, docx, pdf};

/// A document, decoded as far as its kind allows.
pub struct Document {
    pub(super) shape: Shape,
    /// The encoding was guessed.
    pub(super) doubt: Option<String>,
}

/// What kind of thing a document is.
pub(super) enum Shape {
    /// One JSON value.
    Json(Value),
    /// JSON values, one a line: the number of the line with each, and the lines that are none.
    JsonLines { values: Vec<(usize, Value)>, broken: Vec<usize> },
    /// A page.
    Page(String),
    /// XML, with the name of its outermost element in small letters.
    Xml { root: String, text: String },
    /// Words.
    Text(String),
    /// The lines of a PDF or Word document.
    Lines(Vec<RawLine>),
}

impl Document {
    /// Decodes bytes.
    ///
    /// # Errors
    /// A [`Refusal`] where they are too many, or hold no text.
    pub fn of(upload: &Upload<'_>) -> Result<Document, Refusal> {
        if upload.bytes.len() > LARGEST {
            return Err(too_large(upload.bytes.len()));
        }
        let lines = match detect::kind(upload) {
            Kind::Pdf => pdf::decode(upload.bytes)?.lines,
            Kind::Docx => docx::decode(upload.bytes)?.lines,
            Kind::Rtf => rtf::decode(upload.bytes).lines,
            Kind::Markdown => markdown::decode(upload.bytes).lines,
            // What is no résumé may well hold postings.
            Kind::Other(Other::Json | Other::Xml | Other::Table) => Vec::new(),
            Kind::Other(other) => return Err(refused(other)),
            _ => Vec::new(),
        };
        if !lines.is_empty() {
            return Ok(Document { shape: Shape::Lines(lines), doubt: None });
        }
        let decoding = encoding::decode(upload.bytes);
        let doubt = decoding.doubt.map(|note| note.what);
        Ok(Document { shape: shape(decoding.text)?, doubt })
    }

    /// The JSON value, if it is one.
    pub(super) fn json(&self) -> Option<&Value> {
        if let Shape::Json(value) = &self.shape { Some(value) } else { None }
    }

    /// The page, if it is one.
    pub(super) fn page(&self) -> Option<&str> {
        if let Shape::Page(page) = &self.shape { Some(page) } else { None }
    }

    /// The XML document and the name of its outermost element, if it is one.
    pub(super) fn xml(&self) -> Option<(&str, &str)> {
        if let Shape::Xml { root, text } = &self.shape { Some((root, text)) } else { None }
    }
}

fn too_large(bytes: usize) -> Refusal {
    let megabytes = |bytes: usize| bytes.div_ceil(1024 * 1024);
    Refusal::new(
        format!("This has {} MB; documents with postings are read up to {} MB.", megabytes(bytes), megabytes(LARGEST)),
        "Bring a part of it, or copy the text of the posting and paste it.",
    )
}

fn refused(other: Other) -> Refusal {
    match other {
        Other::Empty => Refusal::new(
            "There is nothing in it.",
            "Open the posting in a browser, select all of its text, copy it, and paste it here.",
        ),
        Other::Spreadsheet => Refusal::new(
            "This is a spreadsheet in a format that is not read.",
            "Save it as CSV, with one posting a row and the names of the columns above, and bring that.",
        ),
        Other::WebArchive => Refusal::new(
            "This is a saved web archive or e-mail.",
            "Save the page as HTML, or copy its text and paste it.",
        ),
        other => Refusal { next: "Copy the text of the posting and paste it.".to_owned(), ..Refusal::of(other) },
    }
}

fn shape(text: String) -> Result<Shape, Refusal> {
    let trimmed = text.trim_start_matches(['\u{feff}', ' ', '\n', '\r', '\t']);
    if trimmed.starts_with(['{', '[']) {
        // serde_json goes 128 levels deep and no further.
        let broken = match serde_json::from_str(trimmed) {
            Ok(value) => return Ok(Shape::Json(value)),
            Err(error) => error.line(),
        };
        if let Some(lines) = json_lines(trimmed) {
            return Ok(lines);
        }
        let second = trimmed.get(1..).unwrap_or_default().trim_start();
        if second.starts_with(['"', '{', '[', ']', '}']) {
            return Err(breaks_off(broken));
        }
    }
    if trimmed.starts_with('<') {
        let root = root(trimmed);
        match root.as_str() {
            "" => {}
            "rss" | "feed" | "rdf" | "workzag-jobs" => return Ok(Shape::Xml { root, text }),
            _ if is_page(trimmed) => return Ok(Shape::Page(text)),
            _ if trimmed.starts_with("<?xml") => return Ok(Shape::Xml { root, text }),
            _ => {}
        }
    }
    Ok(if holds_markup(trimmed) { Shape::Page(text) } else { Shape::Text(text) })
}

fn breaks_off(line: usize) -> Refusal {
    Refusal::new(
        format!("This JSON breaks off or has a mistake in line {line}; nothing was taken from it."),
        "Export or ask for it again, or correct that line.",
    )
}

/// One JSON object a line; `None` where hardly any line is one.
fn json_lines(text: &str) -> Option<Shape> {
    let mut values = Vec::new();
    let mut broken = Vec::new();
    for (nth, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        match serde_json::from_str::<Value>(line.trim()) {
            Ok(value) if value.is_object() => values.push((nth + 1, value)),
            _ => broken.push(nth + 1),
        }
        if values.len() > super::MOST_POSTINGS || broken.len() > 1_000 {
            break;
        }
    }
    (!values.is_empty() && broken.len() <= values.len()).then_some(Shape::JsonLines { values, broken })
}

/// The name of the outermost element without prefix, in small letters.
fn root(text: &str) -> String {
    let mut rest = text;
    for _ in 0..50 {
        let Some(at) = rest.find('<') else { break };
        let inner = rest.get(at + 1..).unwrap_or_default();
        if inner.starts_with(['?', '!']) {
            let end = if inner.starts_with("!--") { "-->" } else { ">" };
            rest = inner.find(end).and_then(|end| inner.get(end..)).unwrap_or_default();
            continue;
        }
        let name: String =
            inner.chars().take(60).take_while(|c| c.is_alphanumeric() || matches!(c, '-' | ':' | '_')).collect();
        return name.rsplit(':').next().unwrap_or_default().to_ascii_lowercase();
    }
    String::new()
}

fn is_page(text: &str) -> bool {
    let near = text.get(..text.floor_char_boundary(4_096)).unwrap_or(text).to_ascii_lowercase();
    [
        "<!doctype html",
        "<html",
        "<head",
        "<body",
        "<div",
        "<p",
        "<h1",
        "<h2",
        "<ul",
        "<main",
        "<section",
        "<article",
        "<table",
        "<span",
        "<script",
    ]
    .iter()
    .any(|tag| near.contains(tag))
}

/// A page that begins in the middle, as one copied out of a browser's inspector does.
fn holds_markup(text: &str) -> bool {
    let near = text.get(..text.floor_char_boundary(64 * 1024)).unwrap_or(text);
    near.contains("application/ld+json")
        || ["</p>", "</div>", "</li>", "</h1>", "</html>"].iter().any(|tag| near.contains(tag))
}
