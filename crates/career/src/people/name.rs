//! Whether two names may be one person's. A name alone never makes two people one; it says whether an address that both
//! have is shared by two.

use crate::posting::duplicate::plain;

/// Words beside a name that are no part of it.
const TITLES: [&str; 16] =
    ["mr", "mrs", "ms", "mx", "dr", "prof", "phd", "mba", "md", "rn", "cpa", "pmp", "esq", "jr", "sr", "ii"];
/// Words of a name that are looked at.
const MOST_WORDS: usize = 8;

/// A name as it is compared: small letters without accents, one space between words, no titles.
pub(super) fn folded(name: &str) -> String {
    let name = name.get(..name.floor_char_boundary(400)).unwrap_or_default();
    // What stands in brackets or behind a comma is a nickname, a pronoun or a degree.
    let name = name.split(['(', ',', '[', '|']).next().unwrap_or_default();
    let small: String = name.chars().flat_map(char::to_lowercase).map(plain).filter(|c| !is_apostrophe(*c)).collect();
    let words = small.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty() && !TITLES.contains(word));
    words.take(MOST_WORDS).collect::<Vec<_>>().join(" ")
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '.')
}

/// Whether two folded names are one with and without a middle name: the words of the shorter all stand in the longer,
/// an initial for a name. `false` where one is empty.
pub(super) fn agree(one: &str, other: &str) -> bool {
    let (one, other): (Vec<&str>, Vec<&str>) = (one.split(' ').collect(), other.split(' ').collect());
    let (short, long) = if one.len() <= other.len() { (&one, &other) } else { (&other, &one) };
    let mut rest = long.iter();
    short.iter().all(|word| !word.is_empty() && rest.any(|there| is_word(word, there)))
}

/// Whether two folded names begin alike, as those of one person before and after marriage do, or agree. An address
/// without a name agrees with every name.
pub(super) fn begin_alike(one: &str, other: &str) -> bool {
    let first = |name: &str| name.split(' ').next().unwrap_or_default().to_owned();
    one.is_empty() || other.is_empty() || is_word(&first(one), &first(other)) || agree(one, other)
}

fn is_word(one: &str, other: &str) -> bool {
    let initial = |short: &str, long: &str| short.chars().count() == 1 && long.starts_with(short);
    one == other || initial(one, other) || initial(other, one)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_folded_to_what_stays_the_same() {
        for name in ["José O’Neil", "Dr. Jose O'Neil, PhD", "jose  oneil (he/him)", "JOSÉ ONEIL"] {
            assert_eq!(folded(name), "jose oneil", "{name}");
        }
    }

    #[test]
    fn names_agree_with_and_without_what_stands_between() {
        let agreed = |one: &str, other: &str| agree(&folded(one), &folded(other));
        assert!(agreed("Ana Ruiz", "Ana María Ruiz"));
        assert!(agreed("A. Ruiz", "Ana Ruiz"));
        assert!(!agreed("Ana Ruiz", "Ben Ruiz"));
        assert!(!agreed("Ana Ruiz", "Ana Keller"));
        assert!(!agreed("", "Ana"));
        assert!(begin_alike("ana ruiz", "ana keller") && begin_alike("", "ana"));
        assert!(!begin_alike("ana ruiz", "ben ruiz"));
    }
}
