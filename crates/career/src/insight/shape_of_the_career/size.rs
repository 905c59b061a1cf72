//! Numbers of people and amounts of money in a line.

use crate::profile::{Document, LineId};

/// How much was in somebody's hands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Size {
    People(u32),
    Dollars(u64),
}

impl Size {
    fn amount(self) -> u64 {
        match self {
            Size::People(n) => u64::from(n),
            Size::Dollars(n) => n,
        }
    }

    pub fn is_at_least_double(self, earlier: Size) -> bool {
        earlier.amount() > 0 && self.amount() >= earlier.amount() * 2
    }

    /// "a team of four", "led 18 people".
    pub fn people(line: &str) -> Option<Size> {
        const GROUPS: [&str; 5] = ["team", "crew", "staff", "squad", "unit"];
        const LED: [&str; 13] = [
            "led",
            "lead",
            "leading",
            "managed",
            "manage",
            "managing",
            "supervised",
            "supervise",
            "supervising",
            "directed",
            "oversaw",
            "ran",
            "coordinated",
        ];
        const PEOPLE: [&str; 12] = [
            "people",
            "employees",
            "reports",
            "staff",
            "engineers",
            "volunteers",
            "members",
            "nurses",
            "cooks",
            "drivers",
            "associates",
            "colleagues",
        ];
        let words: Vec<String> = words(line);
        let has_led = words.iter().any(|word| LED.contains(&word.as_str()));
        let mut found = None;
        for (i, word) in words.iter().enumerate() {
            let Some(n) = number(word).filter(|n| (2..=5000).contains(n)) else { continue };
            let before = |back: usize| i.checked_sub(back).and_then(|at| words.get(at)).map_or("", String::as_str);
            let group = before(1) == "of" && GROUPS.contains(&before(2));
            let after = words.iter().skip(i + 1).take(2).any(|w| PEOPLE.contains(&w.as_str()));
            if group || (has_led && after) {
                found = found.max(u32::try_from(n).ok());
            }
        }
        found.map(Size::People)
    }

    /// "a budget of $2 million", "$450K budget"; other dollars (sales, savings) are not in somebody's hands.
    pub fn money(line: &str) -> Option<Size> {
        let lower = line.to_lowercase();
        if !lower.contains("budget") {
            return None;
        }
        lower.split('$').skip(1).filter_map(dollars).max().map(Size::Dollars)
    }
}

fn words(line: &str) -> Vec<String> {
    line.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_lowercase).collect()
}

fn number(word: &str) -> Option<u64> {
    const WORDS: [&str; 19] = [
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
        "twenty",
    ];
    let in_words = || WORDS.iter().position(|w| *w == word).map(|at| at as u64 + 2);
    word.parse().ok().or_else(in_words)
}

/// The amount at the beginning of what follows a dollar sign.
fn dollars(text: &str) -> Option<u64> {
    let end = text.find(|c: char| !(c.is_ascii_digit() || c == ',' || c == '.')).unwrap_or(text.len());
    let amount: f64 = text[..end].replace(',', "").trim_end_matches('.').parse().ok()?;
    let unit = text[end..].trim_start();
    let times = match unit.chars().next() {
        Some('k') => 1e3,
        Some('m') => 1e6,
        Some('b') => 1e9,
        _ => 1.0,
    };
    let whole = amount * times;
    // A plain word after the amount ("$40 meals") is no unit; millions of millions are no budget.
    (1e3..1e12).contains(&whole).then_some(whole as u64)
}

/// The largest size that the lines name, and the line.
pub(super) fn largest(document: &Document, lines: &[LineId], read: fn(&str) -> Option<Size>) -> Option<(Size, LineId)> {
    let sizes = lines.iter().filter_map(|line| Some((read(document.text(*line))?, *line)));
    sizes.max_by_key(|(size, _)| size.amount())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_counted_where_somebody_led_them() {
        for (line, expected) in [
            ("Led a team of 12 across two sites", Some(12)),
            ("Managed eight direct reports", Some(8)),
            ("Supervised 3 nurses and 14 volunteers", Some(14)),
            ("Served 400 people a day", None),
            ("Part of the team since 2014", None),
            ("Led the move to version 3", None),
        ] {
            assert_eq!(Size::people(line), expected.map(Size::People), "{line}");
        }
    }

    #[test]
    fn money_counts_where_it_is_a_budget() {
        for (line, expected) in [
            ("Held a budget of $2.5 million", Some(2_500_000)),
            ("Annual budget: $450K", Some(450_000)),
            ("Budget of $12,000 for books", Some(12_000)),
            ("Sold for $3,000,000", None),
            ("The budget grew", None),
        ] {
            assert_eq!(Size::money(line), expected.map(Size::Dollars), "{line}");
        }
    }
}
