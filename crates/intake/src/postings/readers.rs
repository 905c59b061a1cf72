//! The sources that can be read, one row each, and the way from bytes to postings.

use career::posting::Source;
use serde_json::Value;

use super::batch::Batch;
use super::document::{Document, Shape};
use super::fields::first;
use super::{
    Context, Parsed, ashby, feed, greenhouse, json_ld, jsonl, lever, pasted, personio, recruitee, smart_recruiters,
    table, workable,
};
use crate::{Refusal, Upload};

/// One source.
pub struct Reader {
    /// As a person would say it.
    pub name: &'static str,
    /// What it is.
    pub source: Source,
    /// Whether a document is of this source.
    pub recognises: fn(&Document) -> bool,
    /// Reads it into a batch; answers whether the document is everything that the source has open.
    read: fn(&Document, &mut Batch<'_>) -> Result<bool, Refusal>,
}

/// One row: the name, the source, and the file that reads it.
macro_rules! row {
    ($name:literal, $source:ident, $file:ident) => {
        Reader { name: $name, source: Source::$source, recognises: $file::recognises, read: $file::read }
    };
}

/// Every source, one row each. The first that recognises a document reads it: exact shapes stand first, then JSON and
/// tables with names of their own, and words last.
pub fn readers() -> &'static [Reader] {
    const READERS: &[Reader] = &[
        row!("Greenhouse", Greenhouse, greenhouse),
        row!("Lever", Lever, lever),
        row!("Ashby", Ashby, ashby),
        row!("Workable", Workable, workable),
        row!("SmartRecruiters", SmartRecruiters, smart_recruiters),
        row!("Recruitee", Recruitee, recruitee),
        row!("Personio", Personio, personio),
        row!("a page with posting data", JsonLd, json_ld),
        row!("a feed", Feed, feed),
        row!("JSON", Jsonl, jsonl),
        row!("a table", Csv, table),
        row!("pasted text", Pasted, pasted),
    ];
    READERS
}

/// Reads whatever someone brought.
///
/// # Errors
/// A [`Refusal`] where there is nothing to read; every lesser doubt is a note.
pub fn read(upload: &Upload<'_>, context: Context<'_>) -> Result<Parsed, Refusal> {
    let document = Document::of(upload)?;
    match readers().iter().find(|reader| (reader.recognises)(&document)) {
        Some(reader) => run(reader, &document, context),
        None => Err(Refusal::new(
            "This is XML of a kind in which no postings are known.",
            "Open the posting in a browser, select all of its text, copy it, and paste it here.",
        )),
    }
}

/// Reads what a source answered when it was asked at an address of [`address`](super::address).
///
/// # Errors
/// A [`Refusal`] where it answered with something else, such as a page that says sorry: that says nothing about its
/// openings.
pub fn read_answer(source: Source, bytes: &[u8], context: Context<'_>) -> Result<Parsed, Refusal> {
    let document = Document::of(&Upload { name: None, bytes })?;
    let Some(reader) = readers().iter().find(|reader| reader.source == source) else {
        return read(&Upload { name: None, bytes }, context);
    };
    // A board without openings shows nothing to recognise it by.
    let empty = is_empty_board(source, &document);
    if (reader.recognises)(&document) || empty {
        run(reader, &document, context)
    } else {
        Err(other(reader, &document))
    }
}

fn run(reader: &Reader, document: &Document, context: Context<'_>) -> Result<Parsed, Refusal> {
    let mut batch = Batch::of(reader.source, context);
    if let Some(doubt) = &document.doubt {
        batch.note(doubt.clone());
    }
    let whole = (reader.read)(document, &mut batch)?;
    let board = !matches!(reader.source, Source::Pasted | Source::JsonLd | Source::Csv | Source::Jsonl);
    if batch.is_untouched() && !board {
        return Err(Refusal::new(
            "There is no posting in it that could be read.",
            "Open the posting in a browser, select all of its text, copy it, and paste it here.",
        ));
    }
    if batch.is_untouched() && reader.source != Source::SmartRecruiters {
        batch.note(format!("Read from {}: nothing is open there at the moment.", reader.name));
    }
    Ok(batch.into_parsed(whole))
}

fn is_empty_board(source: Source, document: &Document) -> bool {
    let Some(value) = document.json() else { return false };
    let empty = |value: &Value| value.as_array().is_some_and(Vec::is_empty);
    match source {
        Source::Lever => empty(value),
        Source::Greenhouse | Source::Ashby | Source::Workable => value.get("jobs").is_some_and(empty),
        _ => false,
    }
}

/// What a source said in place of its openings.
fn other(reader: &Reader, document: &Document) -> Refusal {
    let name = reader.name;
    let next = "It is looked at again later; if it stays so, open the board in a browser and see whether it has moved.";
    let said = match &document.shape {
        Shape::Json(value) => first(value, &[&["error"], &["message"], &["error", "message"], &["title"], &["detail"]]),
        _ => String::new(),
    };
    let said = super::batch::words(&said);
    let what = match (&document.shape, said.is_empty()) {
        (Shape::Json(_), false) => format!("{name} answered “{said}” in place of its openings."),
        (Shape::Page(_), _) => format!("{name} answered with a page in place of its openings."),
        _ => format!("{name} answered with something that is not its list of openings."),
    };
    Refusal::new(what, next)
}
