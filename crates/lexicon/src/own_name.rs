//! A person's own name in their own lines ("Doe, J. and others: On the strength of bridges"), and addresses, which often
//! hold it. Who did it says nothing of what was done, so it is left out before a line is read: another name must not
//! change what is understood.

use std::borrow::Cow;
use std::ops::Range;

use career::profile::Profile;

/// The words of the name that stands over a profile.
pub(crate) struct OwnName {
    /// Without capitals.
    words: Vec<String>,
}

/// Words before a name that make it one of a place.
const BEFORE_A_PLACE: [&str; 6] = ["at", "from", "in", "near", "of", "to"];
/// Letters from which on a word of a name is looked for by itself; shorter ones are initials.
const SHORTEST: usize = 2;

impl OwnName {
    pub(crate) fn of(profile: &Profile) -> Self {
        let name = profile.contact.name.as_deref().unwrap_or_default();
        OwnName { words: parts(name).map(|(_, word)| word.to_lowercase()).collect() }
    }

    /// The text with spaces where the name or an address stands, byte for byte as long. A word of the name is taken for
    /// it where it is written with a capital, a letter with its full stop where it stands beside one.
    pub(crate) fn left_out<'a>(&self, text: &'a str) -> Cow<'a, str> {
        let parts: Vec<(usize, &str)> = parts(text).collect();
        let mut is_name: Vec<bool> = parts.iter().map(|(_, word)| self.is_word(word)).collect();
        // "In Washington" is a place, also for somebody called so.
        for at in 1..parts.len() {
            let alone = !is_name[at - 1] && !is_name.get(at + 1).copied().unwrap_or(false);
            is_name[at] &= !(alone && BEFORE_A_PLACE.contains(&parts[at - 1].1));
        }
        // Initials follow a word of the name, one beside the other, or stand before it.
        let mut spread = |at: usize, from: usize| {
            is_name[at] |=
                is_name[from] && is_initial(text, parts[at]) && between(text, parts[at.min(from)], parts[at.max(from)]);
        };
        (1..parts.len()).for_each(|at| spread(at, at - 1));
        (1..parts.len()).rev().for_each(|at| spread(at - 1, at));
        let names = parts.iter().zip(&is_name).filter(|(_, is_name)| **is_name);
        let names = names.map(|((start, word), _)| *start..start + word.len());
        let mut silent: Vec<Range<usize>> = addresses(text).chain(names).collect();
        silent.sort_unstable_by_key(|range| range.start);
        let mut out = String::new();
        let mut copied = 0;
        for range in silent.into_iter().filter(|range| !range.is_empty()) {
            let start = range.start.max(copied);
            out.push_str(&text[copied..start]);
            out.extend(std::iter::repeat_n(' ', range.end.saturating_sub(start)));
            copied = range.end.max(copied);
        }
        if copied == 0 {
            return Cow::Borrowed(text);
        }
        out.push_str(&text[copied..]);
        Cow::Owned(out)
    }

    fn is_word(&self, word: &str) -> bool {
        word.starts_with(char::is_uppercase)
            && word.chars().nth(SHORTEST - 1).is_some()
            && self.words.contains(&word.to_lowercase())
    }
}

/// One capital letter with its full stop, whoever it stands for: a letter of another name would be read where the
/// person's own is not.
fn is_initial(text: &str, (start, word): (usize, &str)) -> bool {
    let mut letters = word.chars();
    let is_one = letters.next().is_some_and(char::is_uppercase) && letters.next().is_none();
    is_one && text[start + word.len()..].starts_with('.')
}

/// Addresses of mail and of the web.
fn addresses(text: &str) -> impl Iterator<Item = Range<usize>> {
    let begin = text.as_ptr() as usize;
    let is_address = |chunk: &&str| {
        let (before, after) = chunk.split_once(['@', '/']).unwrap_or((chunk, ""));
        let of_mail = chunk.contains('@') && after.contains('.') && !before.is_empty();
        let of_the_web = chunk.contains("://") || chunk.to_ascii_lowercase().starts_with("www.");
        let below_a_domain = !after.is_empty() && !chunk.contains('@') && is_domain(before);
        of_mail || of_the_web || below_a_domain
    };
    text.split_whitespace().filter(is_address).map(move |chunk| {
        let start = chunk.as_ptr() as usize - begin;
        start..start + chunk.len()
    })
}

/// "github.com", but not "TCP" of "TCP/IP" nor "Node.js" of "Node.js/Express".
fn is_domain(text: &str) -> bool {
    let ends =
        [".com", ".org", ".net", ".io", ".dev", ".me", ".edu", ".info", ".de", ".uk", ".eu", ".ca", ".fr", ".in"];
    let lower = text.to_ascii_lowercase();
    ends.iter().any(|end| lower.ends_with(end))
}

/// Words with the places where they begin.
fn parts(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let begin = text.as_ptr() as usize;
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(move |word| (word.as_ptr() as usize - begin, word))
}

/// Whether only a full stop, a comma or spaces stand between two words.
fn between(text: &str, one: (usize, &str), other: (usize, &str)) -> bool {
    text[one.0 + one.1.len()..other.0].chars().all(|c| matches!(c, ' ' | '.' | ',' | '\u{a0}'))
}

#[cfg(test)]
mod tests {
    use career::profile::Contact;

    use super::*;

    fn without(name: &str, text: &str) -> String {
        let contact = Contact { name: Some(name.to_owned()), ..Contact::default() };
        let own = OwnName::of(&Profile { contact, ..Profile::default() });
        let left = own.left_out(text);
        assert_eq!(left.len(), text.len());
        left.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn the_name_and_its_initials_are_left_out_in_place() {
        assert_eq!(without("María Doe", "MARÍA DOE and A. Roe: Bridges"), "and A. Roe: Bridges");
        assert_eq!(without("Jane Q. Doe", "Doe, J. Q., Roe, A.: Bridges"), ", . ., Roe, A.: Bridges");
        assert_eq!(without("Jane Doe", "Wrote J code and doe feed"), "Wrote J code and doe feed");
        assert_eq!(without("Lakisha Washington", "Agencies in Washington, DC"), "Agencies in Washington, DC");
        assert_eq!(without("", "Jane Doe"), "Jane Doe");
    }

    #[test]
    fn addresses_are_left_out_and_names_with_slashes_are_not() {
        assert_eq!(without("", "Write to jane_doe@example.org or see github.com/jdoe/bridge"), "Write to or see");
        assert_eq!(without("", "www.jane.example · https://example.org/x tools"), "· tools");
        assert_eq!(
            without("", "TCP/IP, Node.js/Express, C++ @ home, and/or"),
            "TCP/IP, Node.js/Express, C++ @ home, and/or"
        );
    }
}
