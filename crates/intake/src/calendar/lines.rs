//! Lines → properties: folded lines joined, parameters set apart.
//!
//! `DTSTART;TZID="America/New_York":20261203T183000` is `DTSTART` with one parameter. Properties that nobody asks for are
//! passed over without being joined, whatever is in them.

/// Whether this is a calendar.
pub(super) fn recognises(text: &str) -> bool {
    text.lines().take(20).any(|line| line.trim().eq_ignore_ascii_case("BEGIN:VCALENDAR"))
}

/// One thing that a file says.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// A component begins: its name in capital letters.
    Begin(String),
    /// A component ends.
    End(String),
    /// A property that is read.
    Said {
        /// Its name in capital letters.
        name: String,
        /// Its parameters as they stand.
        parameters: String,
        /// Its value, still escaped.
        value: String,
    },
    /// A line that is no property.
    Broken,
}

/// Properties that are read.
const READ: [&str; 20] = [
    "SUMMARY",
    "LOCATION",
    "URL",
    "UID",
    "DTSTART",
    "DTEND",
    "DURATION",
    "RRULE",
    "RDATE",
    "EXDATE",
    "EXRULE",
    "RECURRENCE-ID",
    "STATUS",
    "TZID",
    "TZOFFSETFROM",
    "TZOFFSETTO",
    "X-LIC-LOCATION",
    "X-WR-CALNAME",
    "NAME",
    "X-WR-TIMEZONE",
];
/// Longest value that is kept, in bytes: room for some thousand excepted dates.
const LONGEST: usize = 64 * 1024;
/// Longest name with parameters, in bytes.
const LONGEST_HEAD: usize = 1_000;

/// What a file says, in order.
pub(super) fn lines(text: &str) -> impl Iterator<Item = Line> {
    let mut lines = text.split(['\n', '\r']).filter(|line| !line.trim().is_empty()).peekable();
    std::iter::from_fn(move || {
        loop {
            let first = lines.next()?;
            let Some((name, parameters, value)) = split(first) else {
                // What is folded under a line that is no property goes with it.
                while lines.next_if(|line| is_folded(line)).is_some() {}
                return Some(Line::Broken);
            };
            let is_read = READ.contains(&name.as_str());
            let (mut parameters, mut value) = (parameters.to_owned(), value.to_owned());
            if !is_read && name != "BEGIN" && name != "END" {
                while lines.next_if(|line| is_folded(line)).is_some() {}
                continue;
            }
            while let Some(line) = lines.next_if(|line| is_folded(line)) {
                if value.len() < LONGEST {
                    value.push_str(line.get(1..).unwrap_or_default());
                }
            }
            value.truncate(value.floor_char_boundary(LONGEST));
            parameters.truncate(parameters.floor_char_boundary(LONGEST_HEAD));
            let component = || value.trim().to_ascii_uppercase();
            return Some(match name.as_str() {
                "BEGIN" => Line::Begin(component()),
                "END" => Line::End(component()),
                _ => Line::Said { name, parameters, value },
            });
        }
    })
}

fn is_folded(line: &str) -> bool {
    line.starts_with([' ', '\t'])
}

/// Name, parameters, value.
fn split(line: &str) -> Option<(String, &str, &str)> {
    let head = line.get(..line.floor_char_boundary(LONGEST_HEAD))?;
    let at = colon(head)?;
    let (head, value) = (line.get(..at)?, line.get(at + 1..)?);
    let (name, parameters) = head.split_once(';').unwrap_or((head, ""));
    let name = name.trim();
    let plain = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    plain.then(|| (name.to_ascii_uppercase(), parameters, value))
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

/// One parameter, without its quotes.
pub(super) fn parameter<'a>(parameters: &'a str, name: &str) -> Option<&'a str> {
    parameters.split(';').find_map(|one| {
        let (known, value) = one.split_once('=')?;
        known.trim().eq_ignore_ascii_case(name).then(|| value.trim().trim_matches('"'))
    })
}
