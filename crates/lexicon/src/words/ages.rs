//! Where a text says how old somebody is, which is never read.

use std::ops::Range;

/// Where a text says how old somebody is: "58-year-old", "23 years old".
pub(crate) fn ages(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let mut out = Vec::new();
    let mut from = 0;
    while let Some(found) = text.get(from..).and_then(|rest| rest.find("year")) {
        let year = from + found;
        from = year + "year".len();
        let between = |at: usize| matches!(bytes.get(at), Some(b' ' | b'-'));
        let figures = bytes[..year.saturating_sub(1)].iter().rev().take_while(|b| b.is_ascii_digit()).count();
        let after = from + usize::from(bytes.get(from) == Some(&b's'));
        let old = bytes.get(after + 1..after + 4).is_some_and(|word| word.eq_ignore_ascii_case(b"old"));
        if (1..=3).contains(&figures) && between(year - 1) && between(after) && old {
            out.push(year - 1 - figures..after + 4);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::ages;

    #[test]
    fn an_age_is_found_and_a_period_is_not() {
        let told = |text: &'static str| ages(text).into_iter().map(|age| &text[age]).collect::<Vec<_>>();
        assert_eq!(told("As a 58-year-old man, 23 years old"), ["58-year-old", "23 years old"]);
        assert_eq!(told("ten years of it, 3 years in sales, year old, 5-year plan"), Vec::<&str>::new());
        assert_eq!(told("year"), Vec::<&str>::new());
    }
}
