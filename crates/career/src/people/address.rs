//! Addresses that stay with a person while names, titles and employers change: e-mail, `/in/` page, telephone.

use serde::{Deserialize, Serialize};

/// One address, as it was written. Two are the same where their [`Key`]s are.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Address {
    /// An e-mail address.
    Mail(String),
    /// The last part of a LinkedIn page: `ana-ruiz` of `linkedin.com/in/ana-ruiz`.
    LinkedIn(String),
    /// A telephone number.
    Telephone(String),
}

/// An address as it is compared. Never shown.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Key(pub(super) Kind, String);

/// What kind of address a key is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub(super) enum Kind {
    Mail,
    LinkedIn,
    Telephone,
}

/// Longest e-mail address, as the standard has it, in bytes.
const LONGEST_MAIL: usize = 254;
/// Longest `/in/` name that is kept, in bytes.
const LONGEST_NAME: usize = 200;
/// Digits of a telephone number.
const DIGITS: std::ops::RangeInclusive<usize> = 7..=15;

impl Address {
    /// Reads an address of any kind; `None` where it is none.
    pub fn read(text: &str) -> Option<Address> {
        Address::mail(text).or_else(|| Address::linked_in(text)).or_else(|| Address::telephone(text))
    }

    /// Reads `ana@example.org`, with or without `mailto:`.
    pub fn mail(text: &str) -> Option<Address> {
        let text = without_scheme(text.trim().trim_matches(['<', '>']), "mailto:");
        let (name, host) = text.split_once('@')?;
        let has_point = host.split('.').count() > 1 && host.split('.').all(|part| !part.is_empty());
        let plain = |c: char| !c.is_whitespace() && !c.is_control() && !matches!(c, '@' | ',' | ';' | '<' | '>' | '"');
        let whole = !name.is_empty() && has_point && name.chars().chain(host.chars()).all(plain);
        (whole && text.len() <= LONGEST_MAIL).then(|| Address::Mail(text.to_owned()))
    }

    /// Reads a page such as `https://www.linkedin.com/in/ana-ruiz?trk=x`.
    pub fn linked_in(text: &str) -> Option<Address> {
        const SITE: &str = "linkedin.com/in/";
        let text = text.trim();
        // Small ASCII letters keep their place, so that the name is cut out of the text as it is written.
        let at = text.to_ascii_lowercase().find(SITE)?;
        let host_begins = text.get(..at)?.chars().next_back().is_none_or(|c| matches!(c, '/' | '.' | ' '));
        let name = text.get(at + SITE.len()..)?.split(['/', '?', '#', ' ']).next()?;
        let name = unescaped(name);
        let plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '%' | '\'' | '’' | '&' | '+');
        let whole =
            host_begins && !name.is_empty() && name.len() <= LONGEST_NAME && name.chars().any(char::is_alphanumeric);
        (whole && name.chars().all(plain)).then_some(Address::LinkedIn(name))
    }

    /// Reads a telephone number of 7 to 15 digits; what is behind an extension is left out of the key.
    pub fn telephone(text: &str) -> Option<Address> {
        let text = without_scheme(text.trim(), "tel:");
        let fits =
            text.len() <= 60 && !text.contains('@') && DIGITS.contains(&digits(text).trim_start_matches('+').len());
        let plain = number(text).chars().all(|c| c.is_ascii_digit() || " +-.()/\u{a0}\u{2011}\u{2013}".contains(c));
        (fits && plain).then(|| Address::Telephone(text.to_owned()))
    }

    /// The address as it is compared: small letters, digits alone, an American number with its 1.
    pub fn key(&self) -> Key {
        match self {
            Address::Mail(text) => Key(Kind::Mail, text.to_lowercase()),
            Address::LinkedIn(name) => Key(Kind::LinkedIn, name.to_lowercase()),
            Address::Telephone(text) => Key(Kind::Telephone, digits(text)),
        }
    }

    /// The address as it is shown: as it was written, a LinkedIn page without what is the same for all.
    pub fn words(&self) -> String {
        match self {
            Address::Mail(text) | Address::Telephone(text) => text.clone(),
            Address::LinkedIn(name) => format!("linkedin.com/in/{name}"),
        }
    }
}

fn without_scheme<'a>(text: &'a str, scheme: &str) -> &'a str {
    match text.get(..scheme.len()) {
        Some(start) if start.eq_ignore_ascii_case(scheme) => text.get(scheme.len()..).unwrap_or_default().trim(),
        _ => text,
    }
}

/// The number without its extension.
fn number(text: &str) -> &str {
    text.split([';', ',', 'x', 'X', '#', 'e', 'E']).next().unwrap_or_default()
}

/// Digits with a plus before them where the country is known. A number of ten digits that may be American is taken to
/// be: one from elsewhere is then compared under that same wrong country, and is shown as it was written.
fn digits(text: &str) -> String {
    let number = number(text);
    // "(0)" is what one leaves out when calling from abroad.
    let plain: String = number.replace("(0)", "").chars().filter(char::is_ascii_digit).collect();
    let american = |plain: &str| plain.len() == 10 && !plain.starts_with(['0', '1']);
    match plain.strip_prefix("00") {
        _ if number.trim_start().starts_with('+') => format!("+{plain}"),
        Some(rest) => format!("+{rest}"),
        None if american(&plain) => format!("+1{plain}"),
        None if plain.strip_prefix('1').is_some_and(american) => format!("+{plain}"),
        None => plain,
    }
}

/// `%C3%A9` as `é`; what is no whole letter stays as written.
fn unescaped(text: &str) -> String {
    if !text.contains('%') {
        return text.to_owned();
    }
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [byte, behind @ ..] = rest {
        let pair = behind.get(..2).filter(|pair| *byte == b'%' && pair.iter().all(u8::is_ascii_hexdigit));
        let number = pair.and_then(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok());
        out.push(number.unwrap_or(*byte));
        rest = behind.get(if number.is_some() { 2 } else { 0 }..).unwrap_or_default();
    }
    String::from_utf8(out).unwrap_or_else(|_| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same(one: &str, other: &str) -> bool {
        let key = |text: &str| Address::read(text).unwrap_or_else(|| panic!("{text} is an address")).key();
        key(one) == key(other)
    }

    #[test]
    fn one_address_is_known_however_it_is_written() {
        assert!(same("Ana.Ruiz@Example.org", "mailto:ana.ruiz@example.org"));
        assert!(same("https://www.linkedin.com/in/Ana-Ruiz/?trk=a", "linkedin.com/in/ana-ruiz"));
        assert!(same("https://de.linkedin.com/in/jos%C3%A9-9", "http://linkedin.com/in/josé-9"));
        assert!(same("(614) 555-0100", "+1 614.555.0100 x12"));
        assert!(same("tel:+49-30-5550100", "0049 30 5550100"));
        assert!(same("+44 (0)20 5550 0100", "+442055500100"));
        assert!(!same("614-555-0100", "614-555-0101"));
    }

    #[test]
    fn what_is_no_address_is_none() {
        for text in [
            "",
            "Ana",
            "@",
            "a@b",
            "a@.org",
            "a b@c.org",
            "linkedin.com/company/mill",
            "notlinkedin.com/in/ana",
            "12",
            "2026",
        ] {
            assert_eq!(Address::read(text), None, "{text}");
        }
        assert_eq!(Address::read(&"9".repeat(40)), None);
        assert_eq!(Address::linked_in("linkedin.com/in/%").map(|a| a.words()), None);
    }

    #[test]
    fn an_address_is_shown_as_it_was_written() {
        assert_eq!(Address::read(" 614 555-0100 ").map(|a| a.words()).as_deref(), Some("614 555-0100"));
        assert_eq!(
            Address::read("https://linkedin.com/in/Ana").map(|a| a.words()).as_deref(),
            Some("linkedin.com/in/Ana")
        );
    }
}
