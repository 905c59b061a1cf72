//! Sentences against skill labels.

use std::collections::HashMap;

use career::reading::{Concept, Mention};

use super::features::{Features, bag, joined, pairs, pieces, stems, written};
use super::field::Field;
use crate::index::{LINKED, LexiconIndex, TECHNOLOGY, label_flag, surface};
use crate::mention::mentions;
use crate::words::{content, light, stem, words};

/// How much each way of comparing counts.
pub(super) struct Weights {
    pub words: f32,
    pub pairs: f32,
    pub pieces: f32,
    pub cloud: f32,
    pub cloud_pieces: f32,
    pub mention: f32,
    pub common: f32,
}

const WEIGHTS: Weights =
    Weights { words: 1.0, pairs: 0.5, pieces: 1.0, cloud: 0.8, cloud_pieces: 0.5, mention: 1.0, common: 0.1 };

/// Everything about the targets, made once.
pub(super) struct Ranker<'a> {
    index: &'a LexiconIndex,
    words: Field,
    pairs: Field,
    pieces: Field,
    cloud: Field,
    cloud_pieces: Field,
    /// Concept of the index → targets that are one of its labels.
    targets_of: HashMap<u32, Vec<u32>>,
    /// How widely each target's skill is used.
    common: Vec<f32>,
}

impl<'a> Ranker<'a> {
    pub(super) fn new(index: &'a LexiconIndex, targets: &[&str]) -> Self {
        let labels = Known::of(index);
        let concepts: Vec<Option<u32>> = targets.iter().map(|target| labels.concept(target)).collect();
        let own: Vec<Vec<String>> = targets.iter().map(|target| stems(target)).collect();
        let letters: Vec<Features> = targets.iter().map(|target| letters(target)).collect();
        let cloud: Vec<Features> =
            concepts.iter().zip(&own).map(|(concept, own)| labels.cloud(*concept, own)).collect();
        let cloud_pieces: Vec<Features> =
            concepts.iter().zip(&letters).map(|(concept, letters)| labels.cloud_letters(*concept, letters)).collect();
        let mut targets_of: HashMap<u32, Vec<u32>> = HashMap::new();
        for (row, concept) in (0u32..).zip(&concepts) {
            if let Some(concept) = concept {
                targets_of.entry(*concept).or_default().push(row);
            }
        }
        let common = concepts
            .iter()
            .map(|concept| concept.and_then(|c| index.labels.use_of_skill.get(c as usize)).copied().unwrap_or(0.0))
            .collect();
        Ranker {
            index,
            words: Field::cosine(&own.iter().map(|words| bag(words)).collect::<Vec<_>>()),
            pairs: Field::cosine(&own.iter().map(|words| pairs(words)).collect::<Vec<_>>()),
            pieces: Field::cosine(&letters),
            cloud: Field::bm25(&cloud, 1.2, 0.75),
            cloud_pieces: Field::cosine(&cloud_pieces),
            targets_of,
            common,
        }
    }

    pub(super) fn score(&self, query: &str, scores: &mut [f32]) {
        let said = stems(query);
        if said.is_empty() {
            return;
        }
        let bag = bag(&said);
        self.words.add(&bag, WEIGHTS.words, scores);
        self.pairs.add(&pairs(&said), WEIGHTS.pairs, scores);
        let letters = letters(query);
        self.pieces.add(&letters, WEIGHTS.pieces, scores);
        self.cloud.add(&bag, WEIGHTS.cloud, scores);
        self.cloud_pieces.add(&letters, WEIGHTS.cloud_pieces, scores);
        for (score, common) in scores.iter_mut().zip(&self.common) {
            *score *= 1.0 + WEIGHTS.common * common;
        }
        for mention in mentions(self.index, query) {
            self.mentioned(&mention, scores);
        }
    }

    fn mentioned(&self, mention: &Mention, scores: &mut [f32]) {
        let Concept::Skill(skill) = mention.concept else { return };
        for row in self.targets_of.get(&u32::from(skill.0)).into_iter().flatten() {
            scores[*row as usize] += WEIGHTS.mention * mention.confidence.share();
        }
    }
}

fn letters(text: &str) -> Features {
    pieces(written(text).iter().map(String::as_str))
}

/// Labels by what they say, and all labels of a concept.
struct Known {
    by_words: HashMap<Vec<(u64, u16)>, (u32, bool)>,
    clouds: HashMap<u32, Vec<Vec<String>>>,
}

impl Known {
    fn of(index: &LexiconIndex) -> Self {
        let mut by_words: HashMap<Vec<(u64, u16)>, (u32, bool)> = HashMap::new();
        let mut clouds: HashMap<u32, Vec<Vec<String>>> = HashMap::new();
        for (row, concept) in index.labels.concepts.iter().enumerate() {
            let flags = index.labels.flags.get(row).copied().unwrap_or(0);
            if concept & TECHNOLOGY != 0 || flags & label_flag::DOING != 0 {
                continue;
            }
            let words: Vec<String> =
                index.labels.words.get(row).iter().map(|word| index.words.word(*word).to_owned()).collect();
            let preferred = flags & label_flag::PREFERRED != 0;
            let key: Vec<(u64, u16)> = words
                .iter()
                .zip(index.labels.surfaces.get(row))
                .map(|(word, surface)| (crate::index::hash(word), surface & !LINKED))
                .collect();
            let known = by_words.entry(key).or_insert((*concept, preferred));
            if preferred {
                *known = (*concept, true);
            }
            clouds.entry(*concept).or_default().push(words);
        }
        Known { by_words, clouds }
    }

    /// The concept whose label the text is.
    fn concept(&self, text: &str) -> Option<u32> {
        let text = text.split_once('(').map_or(text, |(before, _)| before);
        let mut key: Vec<(u64, u16)> = Vec::new();
        for word in content(&words(text)) {
            let stem = crate::index::hash(&stem(&word.text));
            if !key.iter().any(|(other, _)| *other == stem) {
                key.push((stem, surface(&light(&word.text)) & !LINKED));
            }
        }
        self.by_words.get(&key).map(|(concept, _)| *concept)
    }

    /// The words of all labels, each by the share of labels that hold it.
    fn cloud(&self, concept: Option<u32>, own: &[String]) -> Features {
        let Some(labels) = concept.and_then(|concept| self.clouds.get(&concept)) else { return bag(own) };
        let share = 1.0 / (labels.len() as f32).sqrt();
        joined(std::iter::once((bag(own), 1.0)).chain(labels.iter().map(|words| (bag(words), share))))
    }

    fn cloud_letters(&self, concept: Option<u32>, own: &Features) -> Features {
        let Some(labels) = concept.and_then(|concept| self.clouds.get(&concept)) else { return own.clone() };
        let share = 1.0 / (labels.len() as f32).sqrt();
        let all = labels.iter().map(|words| (pieces(words.iter().map(String::as_str)), share));
        joined(std::iter::once((own.clone(), 1.0)).chain(all))
    }
}
