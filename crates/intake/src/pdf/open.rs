//! Opening a PDF, and what is said where that is not possible.

use pdf_oxide::PdfDocument;

use crate::Refusal;

/// A larger file is refused before anything is parsed. A résumé with photographs stays far below.
const MOST_BYTES: usize = 30 * 1024 * 1024;

/// Opens the document; one that is locked with an empty password opens by itself.
pub(super) fn open(bytes: &[u8]) -> Result<PdfDocument, Refusal> {
    if bytes.is_empty() {
        return Err(Refusal::new("The file is empty.", "Save or download the document again and bring the new copy."));
    }
    if bytes.len() > MOST_BYTES {
        return Err(too_large(bytes.len()));
    }
    let doc = PdfDocument::from_bytes(bytes.to_vec()).map_err(|error| refuse(&error))?;
    if doc.is_encrypted() && !doc.is_authenticated() && !doc.authenticate(b"").unwrap_or(false) {
        return Err(locked());
    }
    Ok(doc)
}

/// How many pages the document has, at least one.
pub(super) fn page_count(doc: &PdfDocument) -> Result<usize, Refusal> {
    match doc.page_count() {
        Ok(0) => Err(damaged()),
        Ok(count) => Ok(count),
        Err(error) => Err(refuse(&error)),
    }
}

fn refuse(error: &pdf_oxide::Error) -> Refusal {
    match error {
        pdf_oxide::Error::EncryptedPdf => locked(),
        _ => damaged(),
    }
}

/// The file cannot be parsed.
pub(super) fn damaged() -> Refusal {
    Refusal::new(
        "The PDF is damaged or incomplete; it could not be opened.",
        "Export or download it again, or bring the Word file or the text itself.",
    )
}

fn locked() -> Refusal {
    Refusal::new(
        "The PDF is locked with a password.",
        "Open it with the password, save or print it to a new PDF without one, and bring that copy.",
    )
}

fn too_large(bytes: usize) -> Refusal {
    let (size, most) = (bytes / (1024 * 1024), MOST_BYTES / (1024 * 1024));
    Refusal::new(
        format!("The PDF has {size} MB; up to {most} MB are read."),
        "Export it with smaller pictures, or bring the Word file or the text itself.",
    )
}

/// There are pages, and no letters on them.
pub(super) fn no_text(images: u32) -> Refusal {
    let what = if images > 0 {
        "The pages of this PDF are pictures, as from a scanner; there is no text in it to read."
    } else {
        "There is no text in this PDF."
    };
    Refusal::new(what, "Export it again from the program it was written in, or bring the Word file or the text itself.")
}
