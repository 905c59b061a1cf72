//! What the words of a sentence say about how much an ask weighs.

use std::ops::Range;

use super::Weight;
use super::words::{self, Word, find, find_from};

/// Words that weigh what stands before them: "a licence is required".
const AFTER: &[(Weight, &str)] = &[
    (Weight::Must, "required"),
    (Weight::Must, "mandatory"),
    (Weight::Must, "necessary"),
    (Weight::Must, "essential"),
    (Weight::Must, "a must"),
    (Weight::Must, "needed"),
    (Weight::Must, "is expected"),
    (Weight::Must, "a requirement"),
    (Weight::Wish, "preferred"),
    (Weight::Wish, "a plus"),
    (Weight::Wish, "plus"),
    (Weight::Wish, "desired"),
    (Weight::Wish, "desirable"),
    (Weight::Wish, "beneficial"),
    (Weight::Wish, "advantageous"),
    (Weight::Wish, "an advantage"),
    (Weight::Wish, "an asset"),
    (Weight::Wish, "a bonus"),
    (Weight::Wish, "helpful"),
    (Weight::Wish, "welcome"),
    (Weight::Wish, "is nice"),
    (Weight::Wish, "nice to have"),
    (Weight::Wish, "would be great"),
    (Weight::Wish, "an added bonus"),
];

/// Words that weigh what stands after them: "must have a licence".
const BEFORE: &[(Weight, &str)] = &[
    (Weight::Must, "must"),
    (Weight::Must, "requires"),
    (Weight::Must, "require"),
    (Weight::Must, "requirements include"),
    (Weight::Must, "you need"),
    (Weight::Must, "youll need"),
    (Weight::Must, "you will need"),
    (Weight::Must, "we need"),
    (Weight::Must, "needs to have"),
    (Weight::Must, "minimum"),
    (Weight::Must, "at least"),
    (Weight::Must, "have to have"),
    (Weight::Wish, "ideally"),
    (Weight::Wish, "prefer"),
    (Weight::Wish, "preferably"),
    (Weight::Wish, "preference"),
    (Weight::Wish, "preferred"),
    (Weight::Wish, "bonus"),
    (Weight::Wish, "nice to have"),
    (Weight::Wish, "would love"),
    (Weight::Wish, "desirable"),
];

/// What says that a thing is not asked for.
const WAIVED: &[&str] = &[
    "not required",
    "not necessary",
    "not needed",
    "not essential",
    "not a requirement",
    "isnt required",
    "is not mandatory",
    "arent required",
    "dont need",
    "do not need",
    "no need for",
    "not expect",
    "dont require",
    "do not require",
    "will train",
    "well train",
    "we train",
    "well teach",
    "we will teach",
    "training provided",
    "training is provided",
    "paid training",
];

/// Words after "no" that waive: "no experience necessary", "no degree required".
const UNASKED: &[&str] = &["required", "necessary", "needed", "experience", "degree", "diploma", "license"];

/// The weight that a sentence gives itself, the heaviest of its words; `None` where it says nothing. "Ideally" further
/// on speaks of what follows it and not of the sentence.
pub(super) fn of(words: &[Word<'_>]) -> Option<Weight> {
    // What stands in brackets weighs itself.
    let outside: Vec<Word<'_>> = words.iter().filter(|word| !word.aside).cloned().collect();
    let words = outside.as_slice();
    let after = |weight| AFTER.iter().any(|(w, phrase)| *w == weight && stands(words, phrase));
    let before = |weight| {
        let reach = if weight == Weight::Wish { 3.min(words.len()) } else { words.len() };
        BEFORE.iter().any(|(w, phrase)| *w == weight && stands(&words[..reach], phrase))
    };
    [Weight::Must, Weight::Wish].into_iter().find(|weight| after(*weight) || before(*weight))
}

/// "Essential oils" and the "minimum wage" weigh nothing.
fn stands(words: &[Word<'_>], phrase: &str) -> bool {
    find(words, phrase).is_some_and(|range| {
        let next = words.get(range.end).map_or("", |word| word.lower.as_str());
        let previous = range.start.checked_sub(1).map_or("", |at| words[at].lower.as_str());
        let counts = words.get(range.end..).unwrap_or_default().iter().take(3).any(|word| word.number().is_some());
        let of_a_figure = matches!(phrase, "at least" | "minimum");
        let denied = matches!(previous, "not" | "isnt" | "arent" | "no" | "never" | "as" | "when" | "if" | "where");
        !denied
            && (!of_a_figure || counts || phrase == "minimum")
            && !matches!(
                (phrase, next),
                ("essential", "oils" | "worker" | "workers" | "functions" | "services")
                    | ("minimum", "wage")
                    | ("welcome", "guests" | "customers" | "to")
                    | ("required", "by" | "to")
                    | ("plus", "benefits" | "bonus" | "tips" | "commission")
                    | ("necessary", "to")
            )
    })
}

/// The weight at a place of a sentence: what its own clause says after it, what stands before it, what the sentence
/// says after it; else the usual weight there.
pub(super) fn at(words: &[Word<'_>], span: &Range<usize>, usual: Weight) -> Weight {
    let Some((first, last)) = place(words, span) else { return usual };
    let clause = words[last].clause;
    let own = words.iter().rposition(|word| word.clause == clause).map_or(last, |end| end);
    let after = |from: usize, to: usize| {
        let part = &words[..=to.min(words.len() - 1)];
        let all = AFTER.iter().filter_map(|(w, phrase)| find_from(part, phrase, from).map(|r| (r.start, *w)));
        all.filter(|_| words.len() > from).min_by_key(|(at, _)| *at).map(|(_, weight)| weight)
    };
    let before = || {
        let part = &words[..first.max(1)];
        let all = BEFORE.iter().filter(|(_, phrase)| stands(part, phrase));
        all.filter_map(|(w, phrase)| last_place(part, phrase).map(|at| (at, *w))).max_by_key(|(at, _)| *at)
    };
    let own_words = || AFTER.iter().chain(BEFORE).find(|(_, phrase)| find(&words[first..=last], phrase).is_some());
    own_words()
        .map(|(weight, _)| *weight)
        .or_else(|| after(last + 1, own))
        .or_else(|| if first == 0 { None } else { before().map(|(_, weight)| weight) })
        .or_else(|| after(last + 1, words.len()).filter(|_| !ends_aside(words, last)))
        .unwrap_or(usual)
}

/// Whether what follows in the sentence stands in brackets, and the place does not.
fn ends_aside(words: &[Word<'_>], last: usize) -> bool {
    let mut rest = words[last + 1..].iter();
    !words[last].aside && rest.next().is_some_and(|word| word.aside) && !rest.any(|word| !word.aside)
}

fn last_place(words: &[Word<'_>], phrase: &str) -> Option<usize> {
    let mut found = None;
    let mut from = 0;
    while let Some(range) = find_from(words, phrase, from) {
        found = Some(range.start);
        from = range.start + 1;
    }
    found
}

/// The first and last word that a span touches.
fn place(words: &[Word<'_>], span: &Range<usize>) -> Option<(usize, usize)> {
    let touches = |word: &&Word<'_>| word.span.start < span.end && span.start < word.span.end;
    let first = words.iter().position(|word| touches(&word))?;
    let last = words.iter().rposition(|word| touches(&word))?;
    Some((first, last))
}

/// Whether the sentence says, near this place, that the thing is not asked for.
pub(super) fn is_waived(words: &[Word<'_>], span: &Range<usize>) -> bool {
    let Some((first, last)) = place(words, span) else { return false };
    let clause = (words[first].clause, words[last].clause);
    let near: Vec<Word<'_>> =
        words.iter().filter(|w| (clause.0..=clause.1.saturating_add(1)).contains(&w.clause)).cloned().collect();
    if words::has(&near, WAIVED) {
        return true;
    }
    let no = words[..=first].iter().rposition(|word| word.lower == "no");
    no.is_some_and(|no| first - no <= 4 && words[no..].iter().take(7).any(|w| UNASKED.contains(&w.lower.as_str())))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weighed(text: &str, what: &str) -> Weight {
        let words = words::of(text, 0..text.len());
        let from = text.find(what).expect("it stands there");
        at(&words, &(from..from + what.len()), Weight::Work)
    }

    #[test]
    fn each_thing_is_weighed_by_the_words_beside_it() {
        for (text, what, weight) in [
            ("RN license required", "RN", Weight::Must),
            ("RN, BLS and ACLS required", "RN", Weight::Must),
            ("OSHA 10 (OSHA 30 preferred)", "OSHA 30", Weight::Wish),
            ("OSHA 10 (OSHA 30 preferred)", "OSHA 10", Weight::Work),
            ("Must have a valid RN license, BLS preferred", "RN", Weight::Must),
            ("Must have a valid RN license, BLS preferred", "BLS", Weight::Wish),
            ("Bachelor's required, master's preferred", "Bachelor's", Weight::Must),
            ("Bachelor's required, master's preferred", "master's", Weight::Wish),
            ("Ideally you speak Spanish", "Spanish", Weight::Wish),
            ("Spanish is a plus", "Spanish", Weight::Wish),
            ("You serve guests", "guests", Weight::Work),
        ] {
            assert_eq!(weighed(text, what), weight, "{what} in {text}");
        }
    }

    #[test]
    fn what_is_not_needed_is_not_asked_for() {
        for (text, what) in [
            ("No degree required", "degree"),
            ("A degree is not required", "degree"),
            ("No prior cooking experience necessary", "experience"),
            ("Experience is helpful but we will train the right person", "Experience"),
        ] {
            let words = words::of(text, 0..text.len());
            let from = text.find(what).expect("it stands there");
            assert!(is_waived(&words, &(from..from + what.len())), "{text}");
        }
        let text = "RN licence required, no weekends";
        assert!(!is_waived(&words::of(text, 0..text.len()), &(0..2)));
    }
}
