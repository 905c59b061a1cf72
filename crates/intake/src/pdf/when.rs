//! Whether a text says when and nothing else: "Mar 2021 – Present", "08/2019", "2012 – 2015".

/// Months and seasons, in full; three letters of one are enough. Those of other languages stand where they differ.
const MONTHS: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
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
    let mut figures = false;
    let mut words = 0;
    for token in text.split(|ch: char| {
        ch.is_whitespace() || matches!(ch, '–' | '—' | '-' | '/' | '.' | ',' | '(' | ')' | '\'' | '’' | '−' | '|' | '·')
    }) {
        let token = token.to_lowercase();
        if token.is_empty() {
            continue;
        }
        words += 1;
        if token.chars().all(|ch| ch.is_ascii_digit() || ch == 'x') && token.len() <= 4 {
            figures = true;
        } else if token == "present" || token == "current" || token == "now" {
            figures = true;
        } else if !LINKS.contains(&token.as_str()) && !is_month(&token) {
            return false;
        }
    }
    figures && words <= 10
}

fn is_month(token: &str) -> bool {
    token.chars().count() >= 3 && MONTHS.iter().any(|month| month.starts_with(token))
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
        for text in ["San Jose, CA", "Marketing 2019", "Bachelor of Science", "3 years of till work", "Remote", ""] {
            assert!(!is_only_when(text), "{text}");
        }
    }
}
