//! Which offers may help with what somebody asks. Words alone; the two people decide.

use std::collections::BTreeSet;

use super::What;

/// Letters by which two forms of a word are known as one. Our own choice (grade D).
const STEM: usize = 6;

/// Whether an offer may help with an ask: both say a word that says something.
pub fn fits(ask: &What, offer: &What) -> bool {
    match (ask, offer) {
        (What::Ask { words: ask, settled: false }, What::Offer { words, half }) => {
            let of_offer = stems(words).chain(half.iter().flat_map(|half| stems(&half.title)));
            let of_ask: BTreeSet<String> = stems(ask).collect();
            of_offer.into_iter().any(|stem| of_ask.contains(&stem))
        }
        _ => false,
    }
}

/// Words of four letters and more that are not the words of every offer, cut to their beginnings.
fn stems(text: &str) -> impl Iterator<Item = String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() >= 4);
    let small = words.map(str::to_lowercase).filter(|word| !COMMON.contains(&word.as_str()));
    small.map(|word| word.chars().take(STEM).collect())
}

/// What asks and offers say of everything.
const COMMON: [&str; 54] = [
    "about", "also", "anybody", "anyone", "around", "because", "been", "can", "could", "does", "each", "every", "find",
    "from", "give", "glad", "happy", "have", "hear", "help", "here", "hour", "into", "know", "knows", "like", "look",
    "looking", "main", "make", "more", "much", "need", "offer", "over", "people", "read", "some", "somebody",
    "someone", "talk", "than", "that", "their", "them", "there", "they", "this", "time", "want", "what", "will",
    "with", "would",
];
