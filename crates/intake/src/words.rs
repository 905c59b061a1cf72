//! The words of a document and nothing else: for what is no résumé and no posting, such as an offer that somebody got.
//!
//! Plain text stays as it is, so that a place in it is a place in the file; of a page, a PDF or a Word document the lines
//! are taken in the order in which a person reads them.

use crate::detect::{self, Kind, Other};
use crate::text::{MOST_TEXT, encoding, html, rtf};
use crate::{Decoded, LARGEST_UPLOAD, Refusal, Upload, docx, pdf};

/// Reads the words of a document, two million bytes of them at most.
///
/// # Errors
/// A [`Refusal`] where it is too large, of a kind that is not read, or without a word.
pub fn words(upload: &Upload<'_>) -> Result<String, Refusal> {
    if upload.bytes.len() > LARGEST_UPLOAD {
        return Err(Refusal::too_large(upload.bytes.len()));
    }
    let mut text = match detect::kind(upload) {
        Kind::Pdf => lines(&pdf::decode(upload.bytes)?),
        Kind::Docx => lines(&docx::decode(upload.bytes)?),
        Kind::Rtf => lines(&rtf::decode(upload.bytes)),
        Kind::Html => lines(&html::decode(upload.bytes)),
        // What stands in it is text all the same.
        Kind::Other(Other::Latex | Other::Table | Other::Json | Other::Xml | Other::WebArchive) => as_it_is(upload),
        Kind::Other(other) => return Err(Refusal::of(other)),
        _ => as_it_is(upload),
    };
    text.truncate(text.floor_char_boundary(MOST_TEXT));
    if text.chars().any(char::is_alphabetic) { Ok(text) } else { Err(without_words()) }
}

fn as_it_is(upload: &Upload<'_>) -> String {
    encoding::decode(upload.bytes).text
}

fn lines(decoded: &Decoded) -> String {
    decoded.lines.iter().map(|line| line.to_line().text).collect::<Vec<_>>().join("\n")
}

fn without_words() -> Refusal {
    Refusal::new(
        "There are no words in this document that software can read.",
        "If it is a picture, type or copy the words that matter and paste them.",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Result<String, Refusal> {
        words(&Upload { name: None, bytes })
    }

    #[test]
    fn plain_text_stays_as_it_is_and_a_page_gives_its_words() {
        let text = "Hello,\n\n  a   course – $40.  \n";
        assert_eq!(read(text.as_bytes()).as_deref(), Ok(text));
        let page = "<!doctype html><html><body><h1>A course</h1><script>x()</script><p>Forty &euro;.</p></body></html>";
        assert_eq!(read(page.as_bytes()).as_deref(), Ok("A course\nForty €."));
    }

    #[test]
    fn what_holds_no_words_is_refused_with_a_next_step() {
        for bytes in [&b" \n"[..], b"\x89PNG\r\n\x1a\n0000", b"- 1 / 2 -"] {
            assert!(read(bytes).is_err_and(|refusal| !refusal.next.is_empty()));
        }
    }
}
