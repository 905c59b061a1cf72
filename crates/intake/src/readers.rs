//! The formats that can be read, one row each, and the way from bytes to a draft.

use career::profile::Draft;
use lexicon::Lexicon;

use crate::{Refusal, Upload, pdf};

/// One document format.
pub struct Reader {
    /// As a person would say it.
    pub name: &'static str,
    /// Whether these bytes are of this format.
    pub recognises: fn(&Upload<'_>) -> bool,
    /// Reads them.
    pub read: fn(&Upload<'_>, &dyn Lexicon) -> Result<Draft, Refusal>,
}

/// Every format, one row each; no bytes are claimed by two.
pub fn readers() -> &'static [Reader] {
    const READERS: &[Reader] =
        &[Reader { name: "PDF", recognises: |upload| upload.bytes.starts_with(b"%PDF-"), read: read_pdf }];
    READERS
}

/// Reads a document of any known format.
///
/// # Errors
/// A [`Refusal`] where there is nothing to read; every lesser doubt is a note in the draft.
pub fn read(upload: &Upload<'_>, lexicon: &dyn Lexicon) -> Result<Draft, Refusal> {
    match readers().iter().find(|reader| (reader.recognises)(upload)) {
        Some(reader) => (reader.read)(upload, lexicon),
        None => Err(Refusal::new(
            "This is not a kind of document that Footbridge reads.",
            "Bring a PDF or Word file, or copy the text and paste it.",
        )),
    }
}

fn read_pdf(upload: &Upload<'_>, lexicon: &dyn Lexicon) -> Result<Draft, Refusal> {
    Ok(pdf::decode(upload.bytes)?.into_draft("PDF", lexicon))
}
