//! Lines → properties: folded lines joined, groups and parameters set aside, older encodings read.
//!
//! `item1.EMAIL;type=INTERNET;type=pref:ana@example.org` is `EMAIL`. Pictures and keys, which are most of an address
//! book's bytes, are passed over without being joined.

use crate::text::encoding;

/// One thing that a file says.
#[derive(Debug, PartialEq)]
pub(super) enum Property {
    /// A card begins.
    Begin,
    /// A card ends.
    End,
    /// A property that is read.
    Said {
        /// Its name in capital letters, without its group.
        name: String,
        /// Its parameters in capital letters.
        kind: String,
        /// Its value, still escaped.
        value: String,
    },
    /// A line that is no property.
    Broken,
}

/// Properties that are read; all others are passed over.
const READ: [&str; 16] = [
    "FN",
    "N",
    "NICKNAME",
    "ORG",
    "TITLE",
    "ROLE",
    "NOTE",
    "EMAIL",
    "TEL",
    "URL",
    "X-SOCIALPROFILE",
    "SOCIALPROFILE",
    "IMPP",
    "KIND",
    "X-ADDRESSBOOKSERVER-KIND",
    "X-ABSHOWAS",
];
/// Longest value that is kept, in bytes; what is behind it is cut.
const LONGEST: usize = 16 * 1024;
/// Longest name with parameters, in bytes.
const LONGEST_HEAD: usize = 1_000;

/// What a file says, in order.
pub(super) fn properties(text: &str) -> impl Iterator<Item = Property> {
    let mut lines = text.split(['\n', '\r']).filter(|line| !line.is_empty()).peekable();
    std::iter::from_fn(move || {
        loop {
            let first = lines.next()?;
            if first.trim().is_empty() {
                continue;
            }
            let head = first.len() > LONGEST_HEAD && colon(first).is_none_or(|at| at > LONGEST_HEAD);
            let read = if head { None } else { split(first) };
            let Some((name, kind, value)) = read else {
                // What is folded under a line that is no property goes with it.
                while lines.next_if(|line| line.starts_with([' ', '\t'])).is_some() {}
                return Some(Property::Broken);
            };
            let is_read = READ.contains(&name.as_str());
            let is_printable = kind.contains("QUOTED-PRINTABLE");
            let mut whole = if is_read { value.to_owned() } else { String::new() };
            let mut soft = is_printable && value.trim_end().ends_with('=');
            while let Some(line) = lines.next_if(|line| line.starts_with([' ', '\t']) || soft) {
                // A soft break ends in "="; the next line goes on, indented or not.
                let more = match soft {
                    true => line,
                    false => line.get(1..).unwrap_or_default(),
                };
                if is_read && whole.len() < LONGEST {
                    if soft {
                        whole.truncate(whole.trim_end().len().saturating_sub(1));
                    }
                    whole.push_str(more.get(..more.floor_char_boundary(LONGEST)).unwrap_or_default());
                }
                soft = is_printable && line.trim_end().ends_with('=');
            }
            whole.truncate(whole.floor_char_boundary(LONGEST));
            match (name.as_str(), value.trim()) {
                ("BEGIN", card) if card.eq_ignore_ascii_case("VCARD") => return Some(Property::Begin),
                ("END", card) if card.eq_ignore_ascii_case("VCARD") => return Some(Property::End),
                _ if !is_read => {}
                _ => {
                    let value = if is_printable { printable(&whole, &kind) } else { whole };
                    return Some(Property::Said { name, kind, value });
                }
            }
        }
    })
}

/// The name without its group, the parameters, and the value.
fn split(line: &str) -> Option<(String, String, &str)> {
    let at = colon(line)?;
    let (head, value) = (line.get(..at)?, line.get(at + 1..)?);
    let (name, kind) = head.split_once(';').unwrap_or((head, ""));
    let name = name.rsplit('.').next().unwrap_or(name).trim();
    let plain =
        !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_');
    plain.then(|| (name.to_ascii_uppercase(), kind.to_ascii_uppercase(), value))
}

/// The colon between head and value: the first that stands in no quotes.
fn colon(line: &str) -> Option<usize> {
    let mut quoted = false;
    for (at, byte) in line.bytes().enumerate() {
        match byte {
            b'"' => quoted = !quoted,
            b':' if !quoted => return Some(at),
            _ => {}
        }
    }
    // A quote that is never closed hides nothing.
    if quoted { line.find(':') } else { None }
}

/// `Jos=C3=A9` as `José`, in the character set that the parameters name.
fn printable(text: &str, kind: &str) -> String {
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [byte, behind @ ..] = rest {
        let pair = behind.get(..2).filter(|pair| *byte == b'=' && pair.iter().all(u8::is_ascii_hexdigit));
        let number = pair.and_then(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok());
        out.push(number.unwrap_or(*byte));
        rest = behind.get(if number.is_some() { 2 } else { 0 }..).unwrap_or_default();
    }
    let is_latin = ["ISO-8859-1", "ISO-8859-15", "WINDOWS-1252", "LATIN1"].iter().any(|name| kind.contains(name));
    match is_latin {
        true => encoding::latin(&out),
        false => encoding::decode(&out).text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Vec<(String, String)> {
        let of = |property| match property {
            Property::Said { name, value, .. } => (name, value),
            other => (format!("{other:?}"), String::new()),
        };
        properties(text).map(of).collect()
    }

    #[test]
    fn folded_lines_are_one_and_pictures_are_passed_over() {
        let text = "BEGIN:VCARD\r\nitem1.EMAIL;type=\"a:b\":ana@exa\r\n mple.org\r\nPHOTO;ENCODING=b:AAAA\r\n BBBB\r\n\tCCCC\r\nFN:Ana\r\nend:vcard\r\n";
        let wanted = [("Begin", ""), ("EMAIL", "ana@example.org"), ("FN", "Ana"), ("End", "")];
        assert_eq!(said(text), wanted.map(|(name, value)| (name.to_owned(), value.to_owned())));
    }

    #[test]
    fn older_encodings_are_read() {
        let text = "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Jos=C3=A9 =\nRuiz\nORG;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Caf=E9\n";
        let wanted = [("FN", "José Ruiz"), ("ORG", "Café")];
        assert_eq!(said(text), wanted.map(|(name, value)| (name.to_owned(), value.to_owned())));
    }

    #[test]
    fn a_line_without_a_colon_is_broken() {
        assert_eq!(
            said("no property\n folded under it\nFN:Ana\n"),
            [("Broken".into(), String::new()), ("FN".into(), "Ana".into())]
        );
        assert_eq!(said(&format!("{}:x", "A".repeat(5_000))), [("Broken".to_owned(), String::new())]);
    }
}
