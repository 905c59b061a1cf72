//! What a posting asks that a document does not tell, as a rule: told to the person, never judged.

use std::ops::Range;

use super::words::{self, Word, find as place_of, has};

/// One condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Condition {
    /// Being allowed to work in the country.
    Authorisation,
    /// No visa is sponsored.
    NoSponsorship,
    /// Work at the place.
    OnSite,
    /// Partly at the place.
    Hybrid,
    /// Travelling for work; a share of the time in per cent where it is stated.
    Travel(Option<u8>),
    /// Moving there.
    Relocation,
    /// Nights, weekends, holidays, shifts that change, being on call.
    Hours,
    /// Lifting, in pounds where stated.
    Lifting(Option<u16>),
    /// Standing or walking for long.
    Standing,
    /// A car of one's own, or reliable transport.
    OwnTransport,
    /// A background check, fingerprints, a clean driving record.
    BackgroundCheck,
    /// A drug test.
    DrugTest,
    /// A least age.
    Age(u8),
    /// Vaccinations or a health check.
    Health,
}

impl Condition {
    /// Whether both speak of one thing, whatever the figure.
    pub(super) fn is_about_the_same(&self, other: &Condition) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }
}

const PHRASES: &[(Condition, &[&str])] = &[
    (
        Condition::NoSponsorship,
        &[
            "not sponsor",
            "no sponsorship",
            "unable to sponsor",
            "cannot sponsor",
            "without sponsorship",
            "not provide sponsorship",
            "not offer sponsorship",
            "not provide visa",
            "not able to sponsor",
        ],
    ),
    (
        Condition::Authorisation,
        &[
            "authorized to work",
            "authorised to work",
            "authorization to work",
            "work authorization",
            "legally eligible to work",
            "eligible to work",
            "eligibility to work",
            "right to work",
            "legal right to work",
            "work permit",
            "work visa",
        ],
    ),
    (Condition::Hybrid, &["hybrid"]),
    (
        Condition::OnSite,
        &[
            "on site role",
            "on site position",
            "on site job",
            "fully on site",
            "work on site",
            "on site work",
            "onsite",
            "in person role",
            "in office",
            "not a remote",
            "not remote",
            "in person position",
            "work in person",
        ],
    ),
    (Condition::Relocation, &["relocate", "relocation required"]),
    (
        Condition::Hours,
        &[
            "night shift*",
            "nights",
            "weekend*",
            "evening shift*",
            "evenings",
            "holidays as needed",
            "rotating shift*",
            "shift work",
            "on call",
            "overtime",
            "overnight*",
            "early mornings",
            "graveyard",
            "2nd shift",
            "3rd shift",
            "second shift",
            "third shift",
            "12 hour shift*",
            "rota",
            "flexible schedule",
            "flexible hours",
            "open availability",
            "unsocial hours",
            "sleep in*",
        ],
    ),
    (
        Condition::Standing,
        &[
            "stand for",
            "standing for",
            "stand and walk",
            "on your feet",
            "prolonged standing",
            "stand long",
            "stand up to",
            "walk up to",
            "standing and walking",
            "long periods",
        ],
    ),
    (
        Condition::OwnTransport,
        &[
            "own car",
            "own vehicle",
            "own transport*",
            "reliable transport*",
            "dependable transport*",
            "reliable vehicle",
            "reliable car",
            "personal vehicle",
            "car owner",
            "access to a vehicle",
            "access to a car",
            "use of a car",
        ],
    ),
    (
        Condition::BackgroundCheck,
        &[
            "background check*",
            "background screen*",
            "background investigation",
            "criminal background",
            "criminal record*",
            "criminal history",
            "fingerprint*",
            "dbs",
            "clean driving record",
            "safe driving record",
            "good driving record",
            "acceptable driving record",
            "motor vehicle record",
            "clean mvr",
            "police check",
        ],
    ),
    (Condition::DrugTest, &["drug screen*", "drug test*", "drug free screening", "drug and alcohol"]),
    (
        Condition::Health,
        &[
            "vaccinat*",
            "vaccine*",
            "immuniz*",
            "immunis*",
            "tb test",
            "tuberculosis",
            "tb skin",
            "flu shot*",
            "dot physical",
            "health screening",
        ],
    ),
];

/// Each condition of a sentence, with its words.
fn all(words: &[Word<'_>]) -> Vec<(Range<usize>, Condition)> {
    let mut out: Vec<(Range<usize>, Condition)> = Vec::new();
    for (condition, phrases) in PHRASES {
        let found = phrases.iter().filter_map(|phrase| place_of(words, phrase)).min_by_key(|range| range.start);
        out.extend(found.and_then(|range| words::span(words, &range)).map(|span| (span, *condition)));
    }
    out.extend(lifting(words));
    out.extend(travel(words));
    out.extend(age(words));
    out.sort_by_key(|(span, _)| span.start);
    out
}

/// Conditions of a sentence that are asked rather than told of the employer or waived.
pub(super) fn find(words: &[Word<'_>]) -> Vec<(Range<usize>, Condition)> {
    // "No weekends", "weekends off" and "fully remote" ask for nothing.
    let waived = has(
        words,
        &["no nights", "no weekends", "weekends off", "no evenings", "no overtime", "no travel", "no on call"],
    );
    let of_others = has(words, &["regardless of", "without regard", "arrest", "fair chance"]);
    let mut found = all(words);
    found.retain(|(_, condition)| {
        let hours = matches!(condition, Condition::Hours | Condition::Travel(_));
        let check = matches!(condition, Condition::BackgroundCheck);
        !(waived && hours || of_others && check)
    });
    found
}

fn lifting(words: &[Word<'_>]) -> Option<(Range<usize>, Condition)> {
    let lift =
        ["lift*", "carry", "push", "carrying"].iter().filter_map(|p| place_of(words, p)).min_by_key(|r| r.start)?;
    let is_weight = |word: &Word<'_>| {
        matches!(word.lower.as_str(), "lb" | "lbs" | "pound" | "pounds" | "kg" | "kgs" | "kilos" | "kilograms")
    };
    let unit = words.iter().position(|word| is_weight(word) || glued(word).is_some());
    let Some(unit) = unit else {
        let truly = has(words, &["heavy", "able to lift", "heavy lifting"]);
        return truly.then(|| words::span(words, &lift)).flatten().map(|span| (span, Condition::Lifting(None)));
    };
    let metric = words[unit].lower.contains('k');
    let figure = glued(&words[unit]).or_else(|| words.get(unit.checked_sub(1)?)?.number())?;
    let pounds = if metric { figure.saturating_mul(22) / 10 } else { figure };
    let range = lift.start.min(unit)..lift.end.max(unit + 1);
    let pounds = u16::try_from(pounds).ok().filter(|pounds| (1..=500).contains(pounds));
    words::span(words, &range).map(|span| (span, Condition::Lifting(pounds)))
}

/// "50lbs", "25kg".
fn glued(word: &Word<'_>) -> Option<u32> {
    let digits = word.lower.trim_end_matches(|c: char| c.is_alphabetic());
    let unit = &word.lower[digits.len()..];
    matches!(unit, "lb" | "lbs" | "kg").then(|| digits.parse().ok()).flatten()
}

fn travel(words: &[Word<'_>]) -> Option<(Range<usize>, Condition)> {
    let asked = [
        "travel up to",
        "travel required",
        "travel is required",
        "travel between",
        "willing to travel",
        "willingness to travel",
        "able to travel",
        "ability to travel",
        "must travel",
        "some travel",
        "occasional travel",
        "travel to client*",
        "of the time",
        "travel may",
        "frequent travel",
        "% travel",
        "travel %",
    ];
    let range = place_of(words, "travel*")?;
    let share = words.iter().position(|word| word.lower == "%").and_then(|at| words.get(at.checked_sub(1)?)?.number());
    let share = share.and_then(|share| u8::try_from(share).ok()).filter(|share| *share <= 100);
    if share.is_none() && !has(words, &asked) {
        return None;
    }
    words::span(words, &range).map(|span| (span, Condition::Travel(share)))
}

fn age(words: &[Word<'_>]) -> Option<(Range<usize>, Condition)> {
    let range = ["years of age", "years old", "years or older", "or older", "age of"]
        .iter()
        .filter_map(|phrase| place_of(words, phrase))
        .min_by_key(|range| range.start)?;
    let near = words.iter().enumerate().filter(|(at, _)| at.abs_diff(range.start) <= 4);
    let (at, age) = near.filter_map(|(at, word)| Some((at, word.number()?))).find(|(_, n)| (14..=25).contains(n))?;
    let all = range.start.min(at)..range.end.max(at + 1);
    Some((words::span(words, &all)?, Condition::Age(u8::try_from(age).ok()?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<Condition> {
        super::find(&words::of(text, 0..text.len())).into_iter().map(|(_, condition)| condition).collect()
    }

    #[test]
    fn conditions_are_known_with_their_figures() {
        for (text, condition) in [
            ("Must be able to lift 50 lbs repeatedly", Condition::Lifting(Some(50))),
            ("Lift and carry up to 25kg", Condition::Lifting(Some(55))),
            ("Travel up to 25% of the time", Condition::Travel(Some(25))),
            ("Must be at least 18 years of age", Condition::Age(18)),
            ("Must be authorized to work in the U.S.", Condition::Authorisation),
            ("Nights and weekends as needed", Condition::Hours),
            ("Own car and insurance", Condition::OwnTransport),
            ("Enhanced DBS check", Condition::BackgroundCheck),
        ] {
            assert_eq!(found(text), [condition], "{text}");
        }
    }

    #[test]
    fn what_asks_for_nothing_is_no_condition() {
        for text in ["Weekends off!", "Lift the mood of our guests", "5 years of experience", "We travel light"] {
            assert_eq!(found(text), [], "{text}");
        }
    }
}
