//! What stands around words and turns their meaning: a no before them, or a sentence that tells what others do.

use std::ops::Range;
use std::sync::LazyLock;

use super::phrase::Phrases;
use super::text::Word;

/// Words that deny what follows.
const NO: [&str; 21] = [
    "no", "not", "never", "cannot", "cant", "wont", "dont", "doesnt", "didnt", "isnt", "arent", "wasnt", "wouldnt",
    "nobody", "none", "without", "nor", "neither", "nothing", "couldnt", "havent",
];

/// Words after a no that make it a yes: "not only", "no matter".
const YET: [&str; 6] = ["only", "just", "merely", "matter", "doubt", "maybe"];

/// How many words before a phrase a no still reaches it.
const REACH: usize = 4;

/// Whether these words are denied: by a no within reach before them in the same part of the sentence, or within them.
pub(super) fn denied(words: &[Word], found: &Range<usize>) -> bool {
    let clause = words.get(found.start).map(|word| word.clause);
    let from = found.start.saturating_sub(REACH);
    (from..found.end).any(|at| {
        let Some(word) = words.get(at) else { return false };
        let near = at >= found.start || Some(word.clause) == clause;
        let next = words.get(at + 1).map_or("", |next| next.lower.as_str());
        near && NO.contains(&word.lower.as_str()) && !YET.contains(&next)
    })
}

static OF_OTHERS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::of(&[
        "anyone|anybody|someone|somebody|those|people|sites|companies|schools|coaches|offers|programs who|that ... \
         guarantee*|promise*|claim*|charge*",
        "if|when someone|somebody|anyone|anybody|they|it|others",
        "if you hear|see|read|are|get told|a|that|an",
        "if a|an site|message|offer|coach|school|agency|person",
        "beware",
        "be|stay wary|careful",
        "watch|look out for",
        "avoid anyone|sites|offers|schools|coaches|those",
        "others|some promise|guarantee|claim|say",
        "they promise|guarantee|claim",
    ])
});

static WARNS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::of(&[
        "how to spot|recognize|recognise",
        "know before you pay",
        "before you pay anyone|anybody|someone",
        "bad offer|offers",
        "consumer office|guide|protection|advice",
        "report such|them|it to",
        "walk away",
        "red flags",
        "warning signs",
    ])
});

/// Whether a sentence warns, as a consumer office does.
pub(super) fn warns(words: &[Word]) -> bool {
    WARNS.find(words).is_some()
}

/// Whether a sentence tells what others say or do. In a text that warns, so do all that begin with "it" or "they".
pub(super) fn of_others(words: &[Word], warns: bool) -> bool {
    const THEY: [&str; 8] = ["it", "they", "if", "somebody", "someone", "anyone", "that", "theyll"];
    let begins = words.first().is_some_and(|word| THEY.contains(&word.lower.as_str()));
    warns && begins || OF_OTHERS.find(words).is_some()
}
