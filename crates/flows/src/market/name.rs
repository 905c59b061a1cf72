//! What makes a posting the same one when it is seen again.

use career::posting::{Posting, Source};

/// At most this many bytes; what is longer ends in a number for the whole.
const LONGEST: usize = store::market::LONGEST_NAME;

/// The name of a posting: that of its board, its page, or its words.
pub fn name_of(posting: &Posting, board: Option<&str>) -> String {
    let name = match (board, posting.key.is_empty(), &posting.url) {
        (Some(board), false, _) => format!("{board} {}", posting.key),
        (_, _, Some(url)) => match career::posting::duplicate::address_number(url) {
            Some(page) => format!("page {page:016x}"),
            None => by_words(posting),
        },
        (None, false, None) if posting.source != Source::Pasted => {
            format!("{:?} {} {}", posting.source, posting.organisation.as_deref().unwrap_or_default(), posting.key)
        }
        _ => by_words(posting),
    };
    if name.len() <= LONGEST {
        return name;
    }
    let cut = name.floor_char_boundary(LONGEST - 17);
    format!("{} {:016x}", name.get(..cut).unwrap_or_default(), number(&[&name]))
}

fn by_words(posting: &Posting) -> String {
    let organisation = posting.organisation.as_deref().unwrap_or_default();
    let places = posting.places.join("|");
    format!("words {:016x}", number(&[&posting.title, organisation, &places, &posting.text]))
}

/// A number for some texts (the first eight bytes of SHA-256): kept, so it must be the same everywhere and for ever.
fn number(texts: &[&str]) -> u64 {
    use sha2::{Digest, Sha256};
    let mut digest = Sha256::new();
    for text in texts {
        digest.update(text.len().to_le_bytes());
        digest.update(text.as_bytes());
    }
    let digest = digest.finalize();
    digest.iter().take(8).fold(0, |number, byte| number << 8 | u64::from(*byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn posting(title: &str) -> Posting {
        Posting { title: title.to_owned(), text: "Bake bread.".to_owned(), ..Posting::default() }
    }

    #[test]
    fn a_board_names_its_postings_and_a_page_does_else() {
        let listed = Posting { key: "a1".to_owned(), source: Source::Lever, ..posting("Baker") };
        assert_eq!(name_of(&listed, Some("lever mill")), "lever mill a1");
        let page = |url: &str| name_of(&Posting { url: Some(url.to_owned()), ..posting("Baker") }, None);
        assert_eq!(
            page("https://jobs.example.org/baker-4711?utm_source=x"),
            page("https://jobs.example.org/baker-4711")
        );
        assert_ne!(page("https://jobs.example.org/baker-4711"), page("https://jobs.example.org/baker-4712"));
    }

    #[test]
    fn words_name_what_has_no_other_name() {
        assert_eq!(name_of(&posting("Baker"), None), name_of(&posting("Baker"), None));
        assert_ne!(name_of(&posting("Baker"), None), name_of(&posting("Cook"), None));
        let long = Posting { key: "é".repeat(2_000), ..posting("Baker") };
        assert!(name_of(&long, Some("lever mill")).len() <= LONGEST);
    }
}
