//! An offer comes in, what was seen goes out. Nothing is kept.

use career::offer::{self, Offer};
use intake::{Refusal, Upload};

use crate::DocumentReader;

/// An offer, looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct LookedAt {
    /// The text that was read; places are bytes of it.
    pub text: String,
    /// What was seen; in another language than English nothing is.
    pub seen: Seen,
}

/// What came of looking.
#[derive(Clone, Debug, PartialEq)]
pub enum Seen {
    /// It was read.
    Offer(Box<Offer>),
    /// It is in another language, named where that is clear.
    OtherLanguage(Option<&'static str>),
}

/// Reads a document and looks at what it offers.
///
/// # Errors
/// A [`Refusal`] that says what happened and what to do next.
pub fn look_at_offer(reader: &dyn DocumentReader, upload: &Upload<'_>) -> Result<LookedAt, Refusal> {
    let text = reader.words(upload)?;
    let seen = match in_another_language(&text) {
        Some(language) => Seen::OtherLanguage(language),
        None => Seen::Offer(Box::new(offer::look(&text))),
    };
    Ok(LookedAt { text, seen })
}

/// Parts of a text whose language is looked at.
const PARTS: usize = 16;
/// Bytes of one part.
const PART: usize = 600;

/// The language, where most of the text is clearly not in English.
fn in_another_language(text: &str) -> Option<Option<&'static str>> {
    let apart = (text.len() / PARTS).max(PART);
    let parts = (0..PARTS).map_while(|nth| {
        let from = text.floor_char_boundary(nth * apart);
        let to = text.floor_char_boundary((from + PART).min(text.len()));
        text.get(from..to).filter(|part| !part.is_empty())
    });
    let (mut all, mut foreign, mut names) = (0_usize, 0_usize, Vec::new());
    for part in parts.filter(|part| part.chars().filter(|c| c.is_alphabetic()).count() > 12) {
        all += 1;
        if let Some(language) = lexicon::language(part) {
            foreign += 1;
            names.push(language.name());
        } else if is_mostly_in_other_letters(part) {
            foreign += 1;
        }
    }
    names.sort_unstable();
    let most = names.chunk_by(|a, b| a == b).max_by_key(|same| same.len()).and_then(<[_]>::first).copied();
    (foreign * 2 > all).then_some(most)
}

fn is_mostly_in_other_letters(part: &str) -> bool {
    let letters = || part.chars().filter(|c| c.is_alphabetic());
    letters().filter(|c| !c.is_ascii()).count() * 2 > letters().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    const GERMAN: &str = "Wir bieten Ihnen einen Kurs an, in dem Sie lernen, wie man sich richtig bewirbt. Danach finden Sie \
                          garantiert eine neue Arbeit, und das schon in wenigen Wochen.";

    #[test]
    fn a_text_in_another_language_is_named_whatever_its_length() {
        assert_eq!(in_another_language(GERMAN), Some(Some("German")));
        assert_eq!(in_another_language(&GERMAN.repeat(5_000)), Some(Some("German")));
        assert!(
            in_another_language("これは求職者のための有料講座です。必ず内定が取れます。今すぐ申し込んでください。")
                .is_some()
        );
    }

    #[test]
    fn english_stays_english_with_names_and_a_foreign_line_in_it() {
        for text in
            ["Guaranteed job in 30 days!!", "Kurs: Deutsch A1, CHF 420, at the adult school. Ten people at most."]
        {
            assert_eq!(in_another_language(text), None, "{text}");
        }
        let english = "This is a course for people who look for work. It costs forty dollars and takes ten evenings. ";
        assert_eq!(in_another_language(&format!("{}{GERMAN}", english.repeat(40))), None);
    }
}
