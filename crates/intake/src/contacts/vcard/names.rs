//! A name out of its parts: family name; given name; further names; title before; title behind.

use super::super::field;

/// The name as it is said: given, further, family. Titles are left out. `None` where all of them are empty.
pub(super) fn whole(parts: &[String]) -> Option<String> {
    let part = |at: usize| parts.get(at).map(String::as_str).unwrap_or_default().replace(',', " ");
    field(&[part(1), part(2), part(0)].join(" "))
}
