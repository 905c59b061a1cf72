//! Documents of weighted features, and how alike a query is to each.

use std::collections::HashMap;

use super::features::Features;

/// One way of comparing: features of the targets, weighed by how telling they are.
pub(super) struct Field {
    ids: HashMap<u64, u32>,
    idf: Vec<f32>,
    postings: Vec<Vec<(u32, f32)>>,
}

impl Field {
    /// Cosine over sublinear TF-IDF.
    pub(super) fn cosine(documents: &[Features]) -> Self {
        let mut field = Field::counted(documents);
        for (row, document) in (0u32..).zip(documents) {
            let weight = |feature: &u64, n: f32| {
                field.idf[field.ids[feature] as usize] * (1.0 + n.max(1e-6).ln()).max(n.min(1.0))
            };
            let norm = document.iter().map(|(f, n)| weight(f, *n).powi(2)).sum::<f32>().sqrt().max(1e-6);
            let entries: Vec<(u32, f32)> = document
                .iter()
                .map(|(f, n)| (field.ids[f], weight(f, *n) * field.idf[field.ids[f] as usize] / norm))
                .collect();
            for (id, weight) in entries {
                field.postings[id as usize].push((row, weight));
            }
        }
        field
    }

    /// BM25.
    pub(super) fn bm25(documents: &[Features], k1: f32, b: f32) -> Self {
        let mut field = Field::counted(documents);
        let length = |document: &Features| document.iter().map(|(_, n)| n).sum::<f32>();
        let average = documents.iter().map(length).sum::<f32>() / documents.len().max(1) as f32;
        for (row, document) in (0u32..).zip(documents) {
            let long = k1 * (1.0 - b + b * length(document) / average.max(1e-6));
            for (feature, n) in document {
                let id = field.ids[feature] as usize;
                let weight = field.idf[id] * n * (k1 + 1.0) / (n + long);
                field.postings[id].push((row, weight));
            }
        }
        field
    }

    fn counted(documents: &[Features]) -> Self {
        let mut ids: HashMap<u64, u32> = HashMap::new();
        let mut counts: Vec<u32> = Vec::new();
        for (feature, _) in documents.iter().flatten() {
            let id = *ids.entry(*feature).or_insert_with(|| {
                counts.push(0);
                u32::try_from(counts.len() - 1).unwrap_or(u32::MAX)
            });
            counts[id as usize] += 1;
        }
        let all = documents.len() as f32;
        let idf = counts.iter().map(|n| (1.0 + (all - *n as f32 + 0.5) / (*n as f32 + 0.5)).ln()).collect();
        Field { ids, idf, postings: vec![Vec::new(); counts.len()] }
    }

    /// Adds `weight` × likeness to each target's score. Cosine: the query is normalised over what the targets know,
    /// so that a score of 1 is a match.
    pub(super) fn add(&self, query: &Features, weight: f32, scores: &mut [f32]) {
        let known: Vec<(u32, f32)> = query
            .iter()
            .filter_map(|(feature, n)| Some((*self.ids.get(feature)?, 1.0 + n.max(1e-6).ln().max(0.0))))
            .collect();
        let norm = known.iter().map(|(id, n)| (n * self.idf[*id as usize]).powi(2)).sum::<f32>().sqrt().max(1e-6);
        for (id, n) in known {
            for (row, share) in &self.postings[id as usize] {
                scores[*row as usize] += weight * n * share / norm;
            }
        }
    }
}
