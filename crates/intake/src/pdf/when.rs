//! Whether a text says when and nothing else: "Mar 2021 – Present", "08/2019", "2012 – 2015".

use career::date::MONTHS;

/// Seasons, and months of other languages where they differ, in full; three letters of one are enough.
const ALSO: &[&str] = &[
    "spring",
    "summer",
    "fall",
    "autumn",
    "winter",
    "januar",
    "februar",
    "märz",
    "mai",
    "juni",
    "juli",
    "oktober",
    "dezember",
    "janvier",
    "février",
    "mars",
    "avril",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
];
const LINKS: &[&str] = &[
    "to",
    "and",
    "until",
    "till",
    "since",
    "from",
    "present",
    "current",
    "currently",
    "now",
    "today",
    "ongoing",
    "heute",
    "seit",
    "bis",
    "à",
    "a",
    "al",
    "hoy",
    "aujourd'hui",
    "expected",
    "q1",
    "q2",
    "q3",
    "q4",
];

/// Whether the text is a date or a span of dates.
pub(super) fn is_only_when(text: &str) -> bool {
    let lower = text.to_lowercase();
    let tokens: Vec<&str> =
        lower.split(|ch: char| ch.is_whitespace() || PARTS.contains(&ch)).filter(|token| !token.is_empty()).collect();
    let month = tokens.iter().any(|token| is_month(token));
    let year = |token: &str| {
        is_year(token) || token == "present" || token == "current" || token == "now" || (month && is_figure(token))
    };
    let known = |token: &&str| is_year(token) || is_figure(token) || is_month(token) || LINKS.contains(token);
    tokens.len() <= 10 && tokens.iter().all(known) && tokens.iter().any(|token| year(token))
}

/// What stands between the parts of a date.
const PARTS: &[char] = &['–', '—', '-', '/', '.', ',', '(', ')', '\'', '’', '−', '|', '·'];

/// Four figures of this or the last century; "20xx" in templates.
fn is_year(token: &str) -> bool {
    token.len() == 4
        && (token.starts_with("19") || token.starts_with("20"))
        && token.chars().skip(2).all(|ch| ch.is_ascii_digit() || ch == 'x')
}

/// A day, a month, or a year in two figures.
fn is_figure(token: &str) -> bool {
    token.len() <= 2 && token.chars().all(|ch| ch.is_ascii_digit())
}

fn is_month(token: &str) -> bool {
    let begins = |month: &str| month.get(..token.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(token));
    token.chars().count() >= 3 && (MONTHS.iter().any(|month| begins(month)) || ALSO.iter().any(|month| begins(month)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_told_from_other_short_texts() {
        for text in [
            "Mar 2021 – Present",
            "08/2019",
            "2012–2015",
            "June 2016 to December 2018",
            "Sept. 2018 – May 2023",
            "April 20XX - March 20XX",
        ] {
            assert!(is_only_when(text), "{text}");
        }
        for text in [
            "San Jose, CA",
            "Marketing 2019",
            "Bachelor of Science",
            "3 years of till work",
            "Remote",
            "(408) 555-0145",
            "94588",
            "+49 178 910 11",
            "",
        ] {
            assert!(!is_only_when(text), "{text}");
        }
    }
}
