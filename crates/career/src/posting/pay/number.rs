//! Amounts as people write them: `85,000`, `85.000`, `85 000`, `22.50`, `22,50`, `85'000`, `60.000,00`.

/// An amount read from the beginning of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Amount {
    /// In hundredths.
    pub hundredths: i64,
    /// How many bytes it took.
    pub length: usize,
}

/// Largest amount that is read, in hundredths; nobody is paid more, and sums stay far from overflow.
const MOST: i64 = 1_000_000_000_000;

/// Reads the amount at the beginning; `None` where there is none, or none that could be pay.
pub(super) fn read(text: &str) -> Option<Amount> {
    let first = digits(text);
    if first == 0 || first > 12 {
        return None;
    }
    let mut whole = text.get(..first)?.to_owned();
    let mut at = first;
    let mut grouped: Option<char> = None;
    while let Some((separator, group)) = group_at(text.get(at..)?) {
        // Groups of thousands all look alike: "60.000.000", and the first has three digits at most.
        if grouped.is_some_and(|known| known != separator) || (grouped.is_none() && first > 3) {
            break;
        }
        grouped = Some(separator);
        whole.push_str(group);
        at += separator.len_utf8() + group.len();
    }
    let (cents, length) = cents(text.get(at..)?, grouped);
    let whole: i64 = whole.parse().ok()?;
    let hundredths = whole.checked_mul(100)?.checked_add(cents)?;
    (hundredths <= MOST).then_some(Amount { hundredths, length: at + length })
}

/// A sign between thousands and the three digits after it.
fn group_at(text: &str) -> Option<(char, &str)> {
    let separator = text.chars().next().filter(|c| is_separator(*c))?;
    let rest = text.get(separator.len_utf8()..)?;
    (digits(rest) == 3).then(|| rest.get(..3).map(|group| (separator, group))).flatten()
}

fn is_separator(c: char) -> bool {
    matches!(c, ',' | '.' | '\'' | '’' | ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}')
}

/// One or two digits after a point or comma that is not the sign between thousands: their hundredths and length.
fn cents(text: &str, grouped: Option<char>) -> (i64, usize) {
    let separator = text.chars().next().filter(|c| matches!(c, '.' | ',') && grouped != Some(*c));
    let Some(separator) = separator else { return (0, 0) };
    let rest = text.get(separator.len_utf8()..).unwrap_or_default();
    let length = digits(rest);
    let value: i64 = rest.get(..length.min(2)).and_then(|digits| digits.parse().ok()).unwrap_or_default();
    match length {
        1 => (value * 10, 2),
        2 => (value, 3),
        // "22.5000" comes from machines: further digits are worth nothing.
        4..=9 => (value, length + 1),
        _ => (0, 0),
    }
}

fn digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_of_many_countries_are_read() {
        for (text, hundredths) in [
            ("85,000", 8_500_000),
            ("85.000", 8_500_000),
            ("85 000 €", 8_500_000),
            ("85\u{202f}000", 8_500_000),
            ("85'000", 8_500_000),
            ("60.000,00", 6_000_000),
            ("1,250,000.50", 125_000_050),
            ("22.50", 2_250),
            ("22,5", 2_250),
            ("22", 2_200),
            ("22.", 2_200),
            ("22.5000", 2_250),
            ("85000", 8_500_000),
            ("2024, 300", 202_400),
            ("8500.000", 850_000),
        ] {
            assert_eq!(read(text).map(|amount| amount.hundredths), Some(hundredths), "{text}");
        }
        for text in ["", "a", "-3", "9999999999999", "99,999,999,999,999"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
