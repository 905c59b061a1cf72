//! Words that several pictures share.

use career::figures::{dollars, thousands};

/// A cell of pay without a figure.
pub(super) const NOT_PUBLISHED: &str = "not published";
/// A study without a figure.
pub(super) const NO_FIGURE: &str = "no figure";

/// `$31,000 to $36,500`, or that it is not published.
pub(super) fn pay_range(range: Option<(u32, u32)>) -> String {
    range.map_or_else(|| NOT_PUBLISHED.to_owned(), |(low, high)| format!("{} to {}", dollars(low), dollars(high)))
}

/// Openings a year, or that none are published.
pub(super) fn openings(number: Option<u32>) -> String {
    number.map_or_else(|| NOT_PUBLISHED.to_owned(), |n| thousands(u64::from(n)))
}

/// `$40k`, for the side of a scale.
pub(super) fn dollars_short(whole: u32) -> String {
    format!("${}k", whole / 1000)
}

/// "1 plank", "3 planks".
pub(super) fn counted(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// "A", "A and B", "A, B and C".
pub(super) fn list(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}
