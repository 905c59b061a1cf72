//! Texts as weighted features: word stems, pairs of neighbours, and pieces of words.

use crate::index::hash;
use crate::title::normal::plain;
use crate::words::{american, content, light, stem, words};

/// A feature and how often it occurs.
pub(super) type Features = Vec<(u64, f32)>;

/// Stems of the words that carry meaning.
pub(super) fn stems(text: &str) -> Vec<String> {
    content(&words(text)).iter().map(|word| stem(&word.text)).collect()
}

/// Plain words of a title: abbreviations written out, one form for all genders.
pub(super) fn title_words(text: &str) -> Vec<String> {
    let form = plain(text);
    if form.core.is_empty() { form.full } else { form.core }
}

/// Each word once, counted.
pub(super) fn bag(words: &[String]) -> Features {
    counted(words.iter().map(|word| hash(word)).collect())
}

/// Neighbours, in either order, as one feature.
pub(super) fn pairs(words: &[String]) -> Features {
    let pair = |pair: &[String]| hash(&pair[0]).wrapping_add(hash(&pair[1])) ^ 0x9e37;
    counted(words.windows(2).map(pair).collect())
}

/// Pieces of three to five letters of each word, with its edges.
pub(super) fn pieces<'a>(words: impl IntoIterator<Item = &'a str>) -> Features {
    let mut found = Vec::new();
    for word in words {
        let padded: Vec<char> = format!(" {word} ").chars().collect();
        for size in 3..=5usize {
            for piece in padded.windows(size) {
                found.push(hash(&piece.iter().collect::<String>()));
            }
        }
    }
    counted(found)
}

/// The words of a text as one reads them: folded, American, singular.
pub(super) fn written(text: &str) -> Vec<String> {
    words(text).iter().map(|word| light(&american(&word.text))).collect()
}

fn counted(mut hashes: Vec<u64>) -> Features {
    hashes.sort_unstable();
    let mut out: Features = Vec::new();
    for hash in hashes {
        match out.last_mut() {
            Some((last, n)) if *last == hash => *n += 1.0,
            _ => out.push((hash, 1.0)),
        }
    }
    out
}

/// Joins weighted features of several texts.
pub(super) fn joined(parts: impl IntoIterator<Item = (Features, f32)>) -> Features {
    let mut all: Features = parts
        .into_iter()
        .flat_map(|(features, weight)| features.into_iter().map(move |(f, n)| (f, n * weight)))
        .collect();
    all.sort_unstable_by_key(|(feature, _)| *feature);
    let mut out: Features = Vec::with_capacity(all.len());
    for (feature, n) in all {
        match out.last_mut() {
            Some((last, sum)) if *last == feature => *sum += n,
            _ => out.push((feature, n)),
        }
    }
    out
}
