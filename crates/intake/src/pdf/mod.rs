//! PDF → lines in human reading order.

use crate::{Decoded, Refusal};

/// Decodes a PDF.
///
/// # Errors
/// A [`Refusal`] where no text can be taken from it.
pub fn decode(_bytes: &[u8]) -> Result<Decoded, Refusal> {
    Err(Refusal::new("PDF files are not read yet.", "Copy the text of the document and paste it."))
}
