//! Which currency a sign or code means, and what is paid in it.

use super::Period;

/// What a text says of its currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    /// One currency, by its code.
    Code(&'static str),
    /// `$`, which several countries write.
    Dollar,
    /// `kr` and its kin: which crown is open.
    Crown,
    /// `¥`: yen or yuan.
    Yen,
    /// A sign that several countries write and that no code follows as a rule (`Fr.`, `R`).
    Open,
}

/// Signs and words, longest first where one begins another; compared as they are written.
const SIGNS: &[(&str, Sign)] = &[
    ("CDN$", Sign::Code("CAD")),
    ("CAD$", Sign::Code("CAD")),
    ("AUD$", Sign::Code("AUD")),
    ("USD$", Sign::Code("USD")),
    ("NZD$", Sign::Code("NZD")),
    ("SGD$", Sign::Code("SGD")),
    ("US$", Sign::Code("USD")),
    ("CA$", Sign::Code("CAD")),
    ("AU$", Sign::Code("AUD")),
    ("NZ$", Sign::Code("NZD")),
    ("HK$", Sign::Code("HKD")),
    ("SG$", Sign::Code("SGD")),
    ("MX$", Sign::Code("MXN")),
    ("C$", Sign::Code("CAD")),
    ("A$", Sign::Code("AUD")),
    ("S$", Sign::Code("SGD")),
    ("R$", Sign::Code("BRL")),
    ("zł", Sign::Code("PLN")),
    ("zl", Sign::Code("PLN")),
    ("Kč", Sign::Code("CZK")),
    ("€", Sign::Code("EUR")),
    ("£", Sign::Code("GBP")),
    ("₹", Sign::Code("INR")),
    ("₪", Sign::Code("ILS")),
    ("₱", Sign::Code("PHP")),
    ("$", Sign::Dollar),
    ("¥", Sign::Yen),
];

/// Words that name a currency, in small letters.
const WORDS: &[(&str, Sign)] = &[
    ("euro", Sign::Code("EUR")),
    ("euros", Sign::Code("EUR")),
    ("dollars", Sign::Dollar),
    ("kr", Sign::Crown),
    ("kroner", Sign::Crown),
    ("kronor", Sign::Crown),
    ("kronur", Sign::Crown),
    ("fr", Sign::Open),
    ("sfr", Sign::Code("CHF")),
    ("rs", Sign::Open),
];

/// Currencies that are read, with how many of them make about a US dollar's worth of pay: enough to tell an hour's
/// pay from a year's, and good for nothing else.
const KNOWN: &[(&str, i64)] = &[
    ("USD", 1),
    ("EUR", 1),
    ("GBP", 1),
    ("CHF", 1),
    ("CAD", 1),
    ("AUD", 1),
    ("NZD", 1),
    ("SGD", 1),
    ("ILS", 3),
    ("AED", 3),
    ("PLN", 3),
    ("BRL", 3),
    ("RON", 3),
    ("HKD", 5),
    ("DKK", 7),
    ("SEK", 8),
    ("NOK", 8),
    ("ZAR", 8),
    ("MXN", 8),
    ("CZK", 15),
    ("PHP", 15),
    ("INR", 25),
    ("JPY", 100),
    ("HUF", 200),
];

/// Most bytes that a sign of [`SIGNS`] has.
const LONGEST: usize = 4;

/// The sign at the beginning of a text, and how many bytes it has.
pub(super) fn sign_at(text: &str) -> Option<(Sign, usize)> {
    let near = text.get(..text.floor_char_boundary(LONGEST)).unwrap_or(text);
    SIGNS.iter().find(|(sign, _)| near.starts_with(sign)).map(|(sign, meaning)| (*meaning, sign.len()))
}

/// The currency that a word names: a code, in capitals or not, or a name.
pub(super) fn of_word(word: &str) -> Option<Sign> {
    let code = KNOWN.iter().find(|(code, _)| code.eq_ignore_ascii_case(word));
    if let Some((code, _)) = code {
        return Some(Sign::Code(code));
    }
    WORDS.iter().find(|(name, _)| name.eq_ignore_ascii_case(word)).map(|(_, sign)| *sign)
}

/// The one currency that all signs agree on; `None` where they leave it open or contradict each other.
pub(super) fn agreed(signs: &[Sign]) -> Option<&'static str> {
    let mut codes = signs.iter().filter_map(|sign| if let Sign::Code(code) = sign { Some(*code) } else { None });
    let first = codes.next();
    if codes.any(|code| Some(code) != first) || signs.contains(&Sign::Open) {
        return None;
    }
    let fits = |sign: &Sign, code: &str| match sign {
        Sign::Code(_) => true,
        Sign::Dollar => code.ends_with('D') && code != "AED" || code == "MXN",
        Sign::Crown => matches!(code, "SEK" | "NOK" | "DKK" | "CZK"),
        Sign::Yen => code == "JPY",
        Sign::Open => false,
    };
    match first {
        Some(code) => signs.iter().all(|sign| fits(sign, code)).then_some(code),
        None => (!signs.is_empty() && signs.iter().all(|sign| *sign == Sign::Dollar)).then_some("USD"),
    }
}

/// The least and the most that is paid in a currency for a period, in hundredths; `None` for a currency that is not
/// known.
pub(super) fn bounds(currency: &str, period: Period) -> Option<(i64, i64)> {
    let (_, worth) = KNOWN.iter().find(|(code, _)| *code == currency)?;
    Some(match period {
        Period::Hour => (200 * worth, 100_000 * worth),
        Period::Year => (400_000 * worth, 500_000_000 * worth),
    })
}

/// Whether a text says `$` and nothing of whose.
pub(super) fn is_bare_dollar(words: &str) -> bool {
    let dollar = words.contains('$') || words.to_ascii_lowercase().contains("dollars");
    let coded = KNOWN.iter().any(|(code, _)| words.to_ascii_uppercase().contains(code));
    let named = SIGNS.iter().any(|(sign, _)| sign.len() > 1 && sign.ends_with('$') && words.contains(sign));
    dollar && !coded && !named
}

/// Whether a place is in a country that writes `$` for a currency other than the US dollar.
pub(super) fn has_another_dollar(place: &str) -> bool {
    const COUNTRIES: &[&str] = &[
        "canada",
        "ontario",
        "quebec",
        "québec",
        "alberta",
        "manitoba",
        "saskatchewan",
        "nova scotia",
        "british columbia",
        "toronto",
        "montreal",
        "montréal",
        "calgary",
        "ottawa",
        "vancouver, bc",
        "australia",
        "new south wales",
        "queensland",
        "sydney",
        "melbourne",
        "brisbane",
        "new zealand",
        "auckland",
        "wellington",
        "singapore",
        "hong kong",
        "mexico city",
        "méxico",
        "argentina",
        "chile",
        "colombia",
        "taiwan",
    ];
    const SHORT: &[&str] = &["ON", "BC", "AB", "QC", "MB", "SK", "NS", "NB", "NL", "NSW", "QLD", "VIC", "CAN", "AUS"];
    let lower = place.to_lowercase();
    let named = COUNTRIES.iter().any(|country| lower.contains(country)) && !lower.contains("new mexico");
    let after_comma = place.split(',').skip(1).any(|part| SHORT.contains(&part.trim()));
    named || after_comma || lower.trim() == "mexico" || lower.ends_with(", mexico")
}
