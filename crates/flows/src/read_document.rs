//! A document comes in, a draft goes out: what it says, and the doubts.

use career::profile::Draft;
use intake::{Refusal, Upload};

use crate::DocumentReader;

/// Reads one document. A draft without a single word is a refusal: it must never become a made-up person.
///
/// # Errors
/// A [`Refusal`] that says what happened and what to do next.
pub fn read_document(reader: &dyn DocumentReader, upload: &Upload<'_>) -> Result<Draft, Refusal> {
    let draft = reader.read(upload)?;
    let has_words = draft.document.lines.iter().any(|line| line.text.chars().any(char::is_alphabetic));
    if has_words { Ok(draft) } else { Err(without_words()) }
}

fn without_words() -> Refusal {
    Refusal {
        what: "There are no words in this document that software can read.".to_owned(),
        next: "If it is a scan or a picture, export it again as a PDF with text, or paste the text.".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use career::profile::{Document, Line};

    use super::*;

    struct Gives(&'static [&'static str]);

    impl DocumentReader for Gives {
        fn read(&self, _: &Upload<'_>) -> Result<Draft, Refusal> {
            let lines = self.0.iter().map(|text| Line { page: 1, text: (*text).to_owned(), spot: None }).collect();
            Ok(Draft { document: Document { lines, ..Document::default() }, ..Draft::default() })
        }
    }

    const ANYTHING: Upload<'static> = Upload { name: None, bytes: b"" };

    #[test]
    fn a_document_with_words_is_read() {
        let draft = read_document(&Gives(&["Nurse, St. Mary's"]), &ANYTHING);
        assert_eq!(draft.map(|draft| draft.document.lines.len()), Ok(1));
    }

    #[test]
    fn a_document_of_bullets_and_page_numbers_is_refused_with_a_next_step() {
        let refusal = read_document(&Gives(&["•", " ", "1 / 2"]), &ANYTHING).expect_err("there is nothing to read");
        assert!(refusal.next.contains("paste the text"), "{refusal:?}");
    }
}
