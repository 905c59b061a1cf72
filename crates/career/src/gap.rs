//! Lines that state a gap and its reason. They play no part in any ranking: whether somebody was ill, travelled, looked
//! for work or cared for a relative in that time is theirs. Care that is told as a doing ("cared for my mother:
//! medication, appointments") is work and counts like any other line.

use crate::date::month_named;

/// Words that state a gap, where a line begins with them. Further on ("wrote the parental leave policy") they are work.
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

/// Small words and dates that may stand before the words of a gap.
const BEFORE: [&str; 9] = ["on", "took", "take", "a", "an", "my", "planned", "full-time", "to"];

/// Whether a line states a gap in a working life.
pub fn is_stated(line: &str) -> bool {
    let lower = line.to_lowercase();
    let words: Vec<&str> = lower.split_whitespace().collect();
    let is_date = |word: &str| {
        !word.contains(char::is_alphabetic) || word.get(..3).is_some_and(|begin| month_named(begin).is_some())
    };
    let begins = words.iter().take_while(|word| is_date(word) || BEFORE.contains(*word)).count();
    let rest = words[begins..].join(" ");
    words.len() <= MOST_WORDS && WORDS.iter().any(|gap| rest.starts_with(gap))
}

/// Whether a line states a gap and tells its reason right there ("Career break, 2019 – 2020: travel"). Such a line is
/// whole in itself: it heads nothing, and its reason must not decide how the lines around it are read.
pub fn is_told_in_one_line(line: &str) -> bool {
    is_stated(line) && line.rsplit_once(':').is_some_and(|(_, reason)| reason.contains(char::is_alphabetic))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gap_is_stated_whatever_its_reason_and_care_told_as_a_doing_is_none() {
        for line in
            ["Career break, 2019 – 2020: caring for a relative", "Mar 2020 – On parental leave", "Unemployed, 2009"]
        {
            assert!(is_stated(line), "{line}");
        }
        assert!(is_told_in_one_line("Career break, 2019 – 2020: travel"));
        assert!(!is_told_in_one_line("Career break, 2019 – 2020"));
        for line in [
            "Cared for my mother after her stroke: medication plan, appointments",
            "Wrote the parental leave policy for 300 people",
            "Administered medical leave and sick pay",
            "Line cook",
            "",
        ] {
            assert!(!is_stated(line), "{line}");
        }
    }
}
