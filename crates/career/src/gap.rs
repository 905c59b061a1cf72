//! Lines that state a gap and its reason. They play no part in any ranking: whether somebody was ill, travelled, looked
//! for work or cared for a relative in that time is theirs. Care that is told as a doing ("cared for my mother:
//! medication, appointments") is work and counts like any other line.

/// Words that state a gap. Any of them in a line, and the line is about the gap.
const WORDS: [&str; 19] = [
    "career break",
    "career gap",
    "employment gap",
    "gap year",
    "career pause",
    "work break",
    "sabbatical",
    "parental leave",
    "maternity leave",
    "paternity leave",
    "family leave",
    "medical leave",
    "sick leave",
    "leave of absence",
    "time off",
    "unemployed",
    "unemployment",
    "between jobs",
    "out of work",
];

/// A line that states a gap is short; a longer one tells of something.
const MOST_WORDS: usize = 16;

/// Whether a line states a gap in a working life.
pub fn is_stated(line: &str) -> bool {
    let lower = line.to_lowercase();
    lower.split_whitespace().count() <= MOST_WORDS && WORDS.iter().any(|words| lower.contains(words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gap_is_stated_whatever_its_reason_and_care_told_as_a_doing_is_none() {
        for line in ["Career break, 2019 – 2020: caring for a relative", "2020: Parental leave", "Unemployed, 2009"] {
            assert!(is_stated(line), "{line}");
        }
        for line in ["Cared for my mother after her stroke: medication plan, appointments", "Line cook", ""] {
            assert!(!is_stated(line), "{line}");
        }
    }
}
