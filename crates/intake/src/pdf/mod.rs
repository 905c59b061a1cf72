//! PDF → lines in human reading order.
//!
//! glyphs → words → fragments of lines → columns → lines. The library hands on glyphs; every decision about layout is
//! made here, so that a two-column page is read as a person reads it.

mod dots;
mod fragments;
mod glyphs;
mod gutters;
mod hyphens;
mod ligatures;
mod lines;
mod machine;
mod margins;
mod open;
mod order;
mod script;
mod turned;
mod when;
mod words;

use std::panic::{AssertUnwindSafe, catch_unwind};

use career::profile::Note;
use pdf_oxide::PdfDocument;

use self::lines::PageLines;
use crate::{Decoded, Refusal};

/// A résumé has few pages; what comes after these is not read, and a note says so.
const MOST_PAGES: usize = 60;
/// Glyphs read of one page and of the document; a densely set page has some 8,000.
const MOST_GLYPHS_OF_PAGE: usize = 40_000;
const MOST_GLYPHS: usize = 600_000;

/// Decodes a PDF.
///
/// # Errors
/// A [`Refusal`] where no text can be taken from it: empty, damaged, locked with a password, too large, or without a
/// text layer.
pub fn decode(bytes: &[u8]) -> Result<Decoded, Refusal> {
    // The library is lenient about broken files, and a panic inside it is one more way of being broken.
    catch_unwind(AssertUnwindSafe(|| read(bytes))).unwrap_or_else(|_| Err(open::damaged()))
}

fn read(bytes: &[u8]) -> Result<Decoded, Refusal> {
    let doc = open::open(bytes)?;
    let count = open::page_count(&doc)?;
    let mut pages = Vec::new();
    let mut icons = 0;
    let mut images = 0;
    let mut left = MOST_GLYPHS;
    for index in 0..count.min(MOST_PAGES) {
        let page = glyphs::of_page(&doc, index, left.min(MOST_GLYPHS_OF_PAGE));
        left = left.saturating_sub(page.upright.len());
        images += images_of(&doc, index);
        let mut words = words::words(page.upright);
        ligatures::spell_out(&mut words, || doc.extract_text(index).unwrap_or_default());
        icons += words.iter().map(|word| word.icons).sum::<u32>();
        let mut pieces = fragments::fragments(words);
        dots::mark(&mut pieces, &page.dots);
        let mut lines = order::in_reading_order(pieces);
        turned::insert(page.turned, &mut lines);
        pages.push(PageLines { page: number(index + 1), width: page.width, height: page.height, lines });
    }
    for page in &mut pages {
        page.lines.retain(|line| !line.main.text().is_empty());
    }
    let mut lines = lines::raw_lines(&pages);
    hyphens::mend(&mut lines);
    margins::mark(&mut lines);
    if lines.iter().all(|line| line.text.is_empty()) {
        return Err(open::no_text(images));
    }
    let machine = machine::view(&pages, &lines, icons, images);
    Ok(Decoded {
        lines,
        pages: Some(number(count)),
        machine: Some(machine),
        attachments: attachments(&doc),
        notes: notes(count),
    })
}

fn notes(count: usize) -> Vec<Note> {
    if count <= MOST_PAGES {
        return Vec::new();
    }
    let what = format!(
        "The document has {count} pages; the first {MOST_PAGES} were read. Bring the pages that matter as a file of their own."
    );
    vec![Note { what, line: None }]
}

/// Pictures of a page, without decoding them.
fn images_of(doc: &PdfDocument, index: usize) -> u32 {
    doc.page_image_handles(index).map_or(0, |images| u32::try_from(images.len()).unwrap_or(u32::MAX).min(10_000))
}

fn attachments(doc: &PdfDocument) -> Vec<(String, Vec<u8>)> {
    doc.extract_embedded_files().unwrap_or_default()
}

fn number(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}
