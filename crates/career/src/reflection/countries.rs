//! Countries by the names that people write, and common short forms: our own small table. It tells that somebody lives
//! outside the United States, and knows no cities.
//!
//! Two-letter codes are left out, because many are those of a state as well (CA, DE, IN). Georgia by itself may be the
//! state and says nothing; “Sakartvelo” and “Republic of Georgia” are known.

use super::country_names::{COUNTRIES, PROVINCES, PROVINCES_OF};

/// The country that this names, as English calls it; `None` where the table does not know it.
pub fn country(name: &str) -> Option<&'static str> {
    let wanted = folded(name);
    let row = COUNTRIES.iter().find(|names| names.iter().any(|known| folded(known) == wanted))?;
    row.first().copied()
}

/// The country in which a place lies, told by how it ends: "Berlin, Germany", "Lagos Nigeria", "Toronto, ON".
pub fn country_of(place: &str) -> Option<&'static str> {
    let place = place.replace(" - ", ",").replace(" – ", ",");
    let parts = place.split([',', ';', '|', '/', '(', ')', '·', '•']).map(str::trim);
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    let (last, before) = parts.split_last()?;
    let last = last.trim_end_matches(|c: char| c.is_ascii_digit() || c == '-' || c == ' ');
    country(last).or_else(|| in_last_words(last)).or_else(|| of_province(last, !before.is_empty()))
}

/// A country's name behind a city without a comma. "New Mexico" and "Mount Lebanon" are names of their own.
fn in_last_words(text: &str) -> Option<&'static str> {
    const PART_OF_A_NAME: [&str; 15] = [
        "american", "new", "north", "south", "east", "west", "mount", "mt", "fort", "port", "lake", "saint", "st",
        "little", "old",
    ];
    let words: Vec<&str> = text.split_whitespace().collect();
    (1..words.len())
        .filter(|at| !PART_OF_A_NAME.contains(&folded(words[at - 1]).as_str()))
        .find_map(|at| country(&words[at..].join(" ")))
}

/// Canadians write their province where others write the country. A province by itself may be a town (Ontario, CA).
fn of_province(last: &str, has_city: bool) -> Option<&'static str> {
    let code = last.split_whitespace().next().unwrap_or(last);
    let is_code = code.len() == 2 && PROVINCES.iter().any(|(known, _)| *known == code);
    let is_name = PROVINCES.iter().any(|(_, name)| folded(name) == folded(last));
    (has_city && (is_code || is_name)).then_some(PROVINCES_OF)
}

/// Small letters without accents, points, apostrophes and a leading article.
fn folded(name: &str) -> String {
    let letters = name.to_lowercase().chars().filter(|c| !matches!(c, '.' | '\'' | '’')).map(plain).collect::<String>();
    let words = letters.split_whitespace().collect::<Vec<_>>().join(" ");
    words.strip_prefix("the ").unwrap_or(&words).to_owned()
}

fn plain(c: char) -> char {
    match c {
        'á' | 'à' | 'â' | 'ã' | 'ä' | 'å' => 'a',
        'ç' | 'č' => 'c',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' | 'ı' => 'i',
        'ñ' => 'n',
        'ó' | 'ò' | 'ô' | 'õ' | 'ö' | 'ø' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ł' => 'l',
        'š' | 'ş' => 's',
        '-' | '‐' => ' ',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_is_known_by_its_names_and_short_forms() {
        for (name, english) in [
            ("germany", "Germany"),
            ("Deutschland", "Germany"),
            ("The Netherlands", "the Netherlands"),
            ("U.K.", "the United Kingdom"),
            ("Scotland", "the United Kingdom"),
            ("México", "Mexico"),
            ("Cote d’Ivoire", "Ivory Coast"),
            ("UAE", "the United Arab Emirates"),
            ("Sakartvelo", "Georgia (the country)"),
        ] {
            assert_eq!(country(name), Some(english), "{name}");
        }
    }

    #[test]
    fn a_place_lies_in_the_country_at_its_end() {
        for (place, english) in [
            ("Berlin, Germany", "Germany"),
            ("10115 Berlin, Deutschland", "Germany"),
            ("Lagos Nigeria", "Nigeria"),
            ("Port Moresby Papua New Guinea", "Papua New Guinea"),
            ("Seoul, South Korea", "South Korea"),
            ("Toronto, ON", "Canada"),
            ("Toronto, ON M5V 2T6", "Canada"),
            ("Montréal, Québec", "Canada"),
            ("Pune (India)", "India"),
            ("São Paulo – Brasil", "Brazil"),
            ("Germany", "Germany"),
        ] {
            assert_eq!(country_of(place), Some(english), "{place}");
        }
    }

    #[test]
    fn places_in_the_united_states_and_those_that_may_be_lie_in_no_country_of_the_table() {
        for place in [
            "Albuquerque, New Mexico",
            "Albuquerque New Mexico",
            "Lebanon, PA",
            "Mexico, MO",
            "Tbilisi, Georgia",
            "Georgia",
            "Ontario, CA",
            "Ontario",
            "Jamaica, NY 11432",
            "Panama City, FL",
            "San Juan, Puerto Rico",
            "Pago Pago, American Samoa",
            "Staten Island",
            "New England",
            "United States",
            "USA",
            "Remote",
            "",
            ", ,",
        ] {
            assert_eq!(country_of(place), None, "{place}");
        }
    }

    #[test]
    fn no_name_is_written_twice() {
        let mut all: Vec<String> = COUNTRIES.iter().flat_map(|names| names.iter().map(|name| folded(name))).collect();
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count);
    }
}
