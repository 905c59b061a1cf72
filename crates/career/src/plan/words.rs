//! Words that several parts of a plan share.

use crate::evidence::Source;
use crate::insight::words::quoted;

/// `BLS wages (OEWS), May 2025`.
pub(super) fn from(source: Source) -> String {
    match source.period() {
        Some(period) => format!("{}, {period}", source.name()),
        None => source.name().to_owned(),
    }
}

/// Things quoted one after the other: `“a”, “b” and “c”`.
pub(super) fn in_quotes<'a>(items: impl IntoIterator<Item = &'a str>) -> String {
    let quoted: Vec<String> = items.into_iter().map(quoted).collect();
    crate::insight::words::list(&quoted)
}

/// White space folded to single spaces, control characters removed.
pub(super) fn tidied(text: &str) -> String {
    let spaced: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}
