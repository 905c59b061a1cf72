//! Titles against occupation titles. What a concept's other titles say counts with its own words; O*NET's and ESCO's
//! lists are used each by itself, never the crosswalk between them.

use std::collections::HashMap;

use super::features::{Features, bag, joined, pairs, pieces, title_words, written};
use super::field::Field;
use crate::index::{LexiconIndex, key};
use crate::title::normal::plain;

/// How much each way of comparing counts.
struct Weights {
    words: f32,
    pairs: f32,
    pieces: f32,
    cloud: f32,
    cloud_pieces: f32,
    kin: f32,
    same: f32,
}

const WEIGHTS: Weights =
    Weights { words: 1.0, pairs: 0.3, pieces: 1.0, cloud: 0.6, cloud_pieces: 0.6, kin: 0.6, same: 0.5 };
/// Concepts that a query's own words may name.
const MOST_KIN: usize = 4;

/// Everything about the targets, made once.
pub(super) struct Ranker<'a> {
    index: &'a LexiconIndex,
    words: Field,
    pairs: Field,
    pieces: Field,
    clouds: Clouds,
    /// Per target: the concepts that list it (rows of `clouds`).
    groups: Vec<Vec<u32>>,
}

/// The titles of each concept together.
struct Clouds {
    rows: HashMap<u32, u32>,
    features: Vec<Features>,
    words: Field,
    pieces: Field,
}

impl<'a> Ranker<'a> {
    pub(super) fn new(index: &'a LexiconIndex, targets: &[&str]) -> Self {
        let own: Vec<Vec<String>> = targets.iter().map(|target| title_words(target)).collect();
        let letters: Vec<Features> = targets.iter().map(|target| letters(target)).collect();
        let clouds = Clouds::of(index);
        let groups = targets.iter().map(|target| clouds.listing(index, target)).collect();
        Ranker {
            index,
            words: Field::cosine(&own.iter().map(|words| bag(words)).collect::<Vec<_>>()),
            pairs: Field::cosine(&own.iter().map(|words| pairs(words)).collect::<Vec<_>>()),
            pieces: Field::cosine(&letters),
            clouds,
            groups,
        }
    }

    pub(super) fn score(&self, query: &str, scores: &mut [f32]) {
        let said = title_words(query);
        let bag = bag(&said);
        let letters = letters(query);
        self.words.add(&bag, WEIGHTS.words, scores);
        self.pairs.add(&pairs(&said), WEIGHTS.pairs, scores);
        self.pieces.add(&letters, WEIGHTS.pieces, scores);
        let mut by_concept = vec![0.0f32; self.clouds.features.len()];
        self.clouds.words.add(&bag, WEIGHTS.cloud, &mut by_concept);
        self.clouds.pieces.add(&letters, WEIGHTS.cloud_pieces, &mut by_concept);
        let mut kin = self.clouds.listing(self.index, query);
        kin.truncate(MOST_KIN);
        for concept in &kin {
            let share = 1.0 / kin.len() as f32;
            by_concept[*concept as usize] += WEIGHTS.same * share;
            self.clouds.words.add(&self.clouds.features[*concept as usize], WEIGHTS.kin * share, &mut by_concept);
        }
        for (score, groups) in scores.iter_mut().zip(&self.groups) {
            *score += groups.iter().map(|concept| by_concept[*concept as usize]).fold(0.0f32, f32::max);
        }
    }
}

impl Clouds {
    fn of(index: &LexiconIndex) -> Self {
        let mut rows: HashMap<u32, u32> = HashMap::new();
        let mut titles: Vec<Vec<Vec<String>>> = Vec::new();
        for title in 0..index.titles.len() {
            let words: Vec<String> =
                index.titles.words.get(title).iter().map(|id| index.title_words.word(*id).to_owned()).collect();
            for group in index.titles.groups.get(title) {
                let row = *rows.entry(*group).or_insert_with(|| {
                    titles.push(Vec::new());
                    u32::try_from(titles.len() - 1).unwrap_or(u32::MAX)
                });
                titles[row as usize].push(words.clone());
            }
        }
        let joint = |titles: &Vec<Vec<String>>, cut: fn(&[String]) -> Features| {
            let share = 1.0 / (titles.len() as f32).sqrt();
            joined(titles.iter().map(|words| (cut(words), share)))
        };
        let features: Vec<Features> = titles.iter().map(|titles| joint(titles, bag)).collect();
        let letters: Vec<Features> =
            titles.iter().map(|titles| joint(titles, |words| pieces(words.iter().map(String::as_str)))).collect();
        Clouds { rows, words: Field::cosine(&features), pieces: Field::cosine(&letters), features }
    }

    /// The rows of the concepts that list this title.
    fn listing(&self, index: &LexiconIndex, text: &str) -> Vec<u32> {
        listing(index, text).iter().filter_map(|group| self.rows.get(group).copied()).collect()
    }
}

/// The concepts that list this title: O*NET's, or ESCO's with [`ESCO_GROUP`](crate::index::ESCO_GROUP) set.
pub(super) fn listing(index: &LexiconIndex, text: &str) -> &'static [u32] {
    let form = plain(text);
    for words in [&form.full, &form.core] {
        let ids: Option<Vec<u32>> = words.iter().map(|word| index.title_words.find(word)).collect();
        let title = ids.filter(|ids| !ids.is_empty()).and_then(|ids| index.titles.find(key(ids)));
        let groups = title.map_or(&[][..], |title| index.titles.groups.get(title));
        if !groups.is_empty() {
            return groups;
        }
    }
    &[]
}

fn letters(text: &str) -> Features {
    let words = title_words(text);
    pieces(if words.is_empty() { written(text) } else { words }.iter().map(String::as_str))
}
