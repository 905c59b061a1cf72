//! Schooling asked for: the level, in what, and whether experience may stand in for it.

use std::ops::Range;

use super::What;
use super::words::{self, Word, find_from, has};
use crate::answers::Schooling;

#[rustfmt::skip]
const LEVELS: &[(Schooling, &[&str])] = &[
    (Schooling::HighSchool, &["high school", "GED", "ged", "HS diploma", "secondary school", "gcse*", "GCSE*", "school diploma", "a levels", "A levels"]),
    (Schooling::PostsecondaryAward, &["postsecondary certificate", "vocational certificate", "trade school", "vocational training", "technical school",
        "technical diploma", "culinary degree", "culinary school", "nvq*", "NVQ*", "btec", "hnd", "completed apprenticeship", "apprenticeship qualification"]),
    (Schooling::Associate, &["associates degree", "associate degree", "associates", "associate of", "AAS", "ADN", "two year degree", "2 year degree"]),
    (Schooling::Bachelor, &["bachelors", "bachelor degree", "bachelor of", "bachelor", "BA", "BS", "BSc", "BSN", "BSW", "B S", "B A", "four year degree", "4 year degree",
        "university degree", "college degree", "undergraduate degree"]),
    (Schooling::Master, &["masters", "master degree", "master of", "MBA", "MSW", "MSN", "MPH", "MA or", "graduate degree", "advanced degree", "postgraduate degree", "MSc", "M S"]),
    (Schooling::Doctoral, &["phd", "doctorate", "doctoral", "juris doctor", "JD", "PharmD", "doctor of"]),
];

/// A degree without its level means the usual one.
#[rustfmt::skip]
const A_DEGREE: &[&str] = &["degree in", "degree required", "degree preferred", "degree educated", "a degree", "related degree", "relevant degree", "science degree",
    "engineering degree", "business degree"];

/// Words that put experience beside schooling.
#[rustfmt::skip]
const OR_EXPERIENCE: &[&str] = &[
    "or equivalent", "or equal", "equivalent combination", "equivalent experience", "equivalent work", "equivalent practical", "or experience", "or relevant experience",
    "or related experience", "or similar experience", "in lieu", "combination of education", "or work experience", "or commensurate", "or comparable", "may substitute",
    "can substitute",
];

/// The schooling that a sentence asks for: of levels side by side the lowest, of clauses weighed apart each.
pub(super) fn find(text: &str, words: &[Word<'_>]) -> Vec<(Range<usize>, What)> {
    let mut found: Vec<(Range<usize>, Schooling)> = Vec::new();
    let named = LEVELS.iter().flat_map(|(level, phrases)| phrases.iter().map(move |phrase| (*level, *phrase)));
    let bare = A_DEGREE.iter().map(|phrase| (Schooling::Bachelor, *phrase));
    for (level, phrase) in named.chain(bare) {
        let mut from = 0;
        while let Some(range) = find_from(words, phrase, from) {
            from = range.end;
            // "Master's degree in": the level stands right before the degree.
            let reach = usize::from(A_DEGREE.contains(&phrase));
            let taken = found.iter().any(|(known, _)| known.start < range.end && range.start < known.end + reach);
            if !taken && !is_something_else(words, &range) {
                found.push((range, level));
            }
        }
    }
    found.sort_by_key(|(range, _)| range.start);
    let or_experience = has(words, OR_EXPERIENCE);
    let mut out: Vec<(Range<usize>, What)> = Vec::new();
    let mut joined: Option<(Range<usize>, Schooling)> = None;
    for (range, level) in found {
        joined = Some(match joined.take() {
            // "A bachelor's or master's degree": the lower one would do.
            Some((first, lowest)) if is_one_choice(words, &first, &range) => {
                (first.start..range.end, lowest.min(level))
            }
            Some(before) => {
                out.extend(told(text, words, before, or_experience));
                (range, level)
            }
            None => (range, level),
        });
    }
    out.extend(joined.and_then(|last| told(text, words, last, or_experience)));
    out
}

/// Whether both levels stand in one choice: parted by "or", a comma or a slash, with no weighing word between.
fn is_one_choice(words: &[Word<'_>], first: &Range<usize>, second: &Range<usize>) -> bool {
    let between = words.get(first.end..second.start).unwrap_or_default();
    let weighed = ["required", "preferred", "plus", "desired", "ideally", "minimum", "and", "with"];
    between.len() <= 4 && !between.iter().any(|word| weighed.contains(&word.lower.as_str()))
}

fn told(
    text: &str,
    words: &[Word<'_>],
    (range, level): (Range<usize>, Schooling),
    or_experience: bool,
) -> Option<(Range<usize>, What)> {
    let span = words::span(words, &range)?;
    // "Degree in" holds its "in"; else it comes within three words.
    let link = (range.start..(range.end + 3).min(words.len())).find(|at| words[*at].lower == "in");
    let field = link.and_then(|link| {
        let clause = words[link].clause;
        let ends = |word: &&Word<'_>| {
            word.clause == clause
                && !matches!(word.lower.as_str(), "required" | "preferred" | "is" | "with" | "plus" | "from")
        };
        let count = words.get(link + 1..)?.iter().take(8).take_while(ends).count();
        words::span(words, &(link + 1..link + 1 + count)).filter(|span| text.get(span.clone()).is_some())
    });
    Some((span, What::Schooling { level, field, or_experience }))
}

/// "High school students", "associates" who are colleagues, a "master electrician" and a "bachelor" without a degree.
fn is_something_else(words: &[Word<'_>], range: &Range<usize>) -> bool {
    let word = |at: usize| words.get(at).map_or("", |word| word.lower.as_str());
    let (first, next) = (word(range.start), word(range.end));
    let before = range.start.checked_sub(1).map_or("", word);
    let degreed = words.iter().any(|word| matches!(word.lower.as_str(), "degree" | "diploma" | "degrees"));
    match first {
        "high" => {
            matches!(next, "student" | "students" | "teacher" | "math" | "level" | "classroom" | "classes" | "english")
        }
        "associates" => range.len() == 1 && !degreed,
        "masters" | "bachelor" | "bachelors" => range.len() == 1 && !degreed && !is_of_schooling(words),
        "ba" | "bs" | "b" | "m" | "ma" => range.len() == 1 && !degreed && !is_of_schooling(words),
        "a" => word(range.start + 1) == "degree" && matches!(next, "of"),
        _ => matches!((before, next), ("to", "degree") | ("some", "degree")),
    }
}

fn is_of_schooling(words: &[Word<'_>]) -> bool {
    has(words, &["degree*", "in", "or", "required", "preferred", "university", "college", "education", "equivalent"])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(Schooling, Option<&str>, bool)> {
        let all = find(text, &words::of(text, 0..text.len()));
        let told = |(_, what)| match what {
            What::Schooling { level, field, or_experience } => (level, field.map(|f| &text[f]), or_experience),
            other => panic!("{other:?}"),
        };
        all.into_iter().map(told).collect()
    }

    #[test]
    fn levels_fields_and_what_may_stand_in_are_read() {
        for (text, level, field, soft) in [
            ("High school diploma or GED", Schooling::HighSchool, None, false),
            (
                "Bachelor's degree in Accounting or equivalent experience",
                Schooling::Bachelor,
                Some("Accounting or equivalent experience"),
                true,
            ),
            ("BS/MS in Computer Science", Schooling::Bachelor, Some("Computer Science"), false),
            ("Associate’s degree in nursing (ADN)", Schooling::Associate, Some("nursing"), false),
            ("Degree in civil engineering required", Schooling::Bachelor, Some("civil engineering"), false),
            (
                "NVQ Level 2 in Health and Social Care",
                Schooling::PostsecondaryAward,
                Some("Health and Social Care"),
                false,
            ),
        ] {
            assert_eq!(found(text).first(), Some(&(level, field, soft)), "{text}");
        }
    }

    #[test]
    fn levels_weighed_apart_stay_apart() {
        let both: Vec<Schooling> =
            found("Bachelor's required, Master's degree preferred").into_iter().map(|f| f.0).collect();
        assert_eq!(both, [Schooling::Bachelor, Schooling::Master]);
    }

    #[test]
    fn colleagues_and_pupils_are_no_schooling() {
        for text in ["Train new sales associates", "Tutor high school students", "Report to the master electrician"] {
            assert_eq!(found(text), [], "{text}");
        }
    }
}
