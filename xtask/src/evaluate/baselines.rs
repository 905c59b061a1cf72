//! What any search engine would do: BM25 over words, and TF-IDF over pieces of words. The figures to beat.

use std::collections::HashMap;

/// Documents by term.
pub struct Baseline {
    terms: HashMap<String, usize>,
    /// Per term: document and weight.
    postings: Vec<Vec<(u32, f32)>>,
    idf: Vec<f32>,
    documents: usize,
    cut: fn(&str) -> Vec<String>,
    cosine: bool,
}

impl Baseline {
    /// BM25 over lower-case words, k1 1.2, b 0.75.
    pub fn bm25(documents: &[&str]) -> Self {
        let mut baseline = Self::counted(documents, words, false);
        let lengths: Vec<f32> = documents.iter().map(|text| words(text).len() as f32).collect();
        let average = lengths.iter().sum::<f32>() / lengths.len().max(1) as f32;
        for (postings, idf) in baseline.postings.iter_mut().zip(&baseline.idf) {
            for (document, n) in postings {
                let long = 1.2 * (0.25 + 0.75 * lengths[*document as usize] / average);
                *n = idf * *n * 2.2 / (*n + long);
            }
        }
        baseline
    }

    /// Cosine over TF-IDF of three to five letters within words.
    pub fn letters(documents: &[&str]) -> Self {
        let mut baseline = Self::counted(documents, pieces, true);
        let mut norms = vec![0.0f32; documents.len()];
        for (postings, idf) in baseline.postings.iter_mut().zip(&baseline.idf) {
            for (document, n) in postings {
                *n *= idf;
                norms[*document as usize] += *n * *n;
            }
        }
        for (document, n) in baseline.postings.iter_mut().flatten() {
            *n /= norms[*document as usize].sqrt().max(1e-9);
        }
        baseline
    }

    fn counted(documents: &[&str], cut: fn(&str) -> Vec<String>, cosine: bool) -> Self {
        let mut terms: HashMap<String, usize> = HashMap::new();
        let mut postings: Vec<Vec<(u32, f32)>> = Vec::new();
        for (row, text) in (0u32..).zip(documents) {
            for term in cut(text) {
                let next = terms.len();
                let id = *terms.entry(term).or_insert(next);
                if id == postings.len() {
                    postings.push(Vec::new());
                }
                match postings[id].last_mut() {
                    Some((last, n)) if *last == row => *n += 1.0,
                    _ => postings[id].push((row, 1.0)),
                }
            }
        }
        let all = documents.len() as f32;
        let idf = postings
            .iter()
            .map(|list| {
                let n = list.len() as f32;
                if cosine { ((1.0 + all) / (1.0 + n)).ln() + 1.0 } else { (1.0 + (all - n + 0.5) / (n + 0.5)).ln() }
            })
            .collect();
        Baseline { terms, postings, idf, documents: documents.len(), cut, cosine }
    }

    /// Rows, best first, at most `top`.
    pub fn rank(&self, query: &str, top: usize) -> Vec<usize> {
        let mut counts: HashMap<usize, f32> = HashMap::new();
        for term in (self.cut)(query) {
            if let Some(id) = self.terms.get(&term) {
                *counts.entry(*id).or_default() += 1.0;
            }
        }
        let mut terms: Vec<(usize, f32)> = counts.into_iter().collect();
        terms.sort_unstable_by_key(|(id, _)| *id);
        let mut scores = vec![0.0f32; self.documents];
        for (id, n) in terms {
            let weight = if self.cosine { n * self.idf[id] } else { n };
            for (document, share) in &self.postings[id] {
                scores[*document as usize] += weight * share;
            }
        }
        let mut rows: Vec<usize> = (0..scores.len()).filter(|row| scores[*row] > 0.0).collect();
        rows.sort_unstable_by(|a, b| scores[*b].total_cmp(&scores[*a]).then(a.cmp(b)));
        rows.truncate(top);
        rows
    }
}

fn words(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    lower
        .split(|c: char| !c.is_alphanumeric() && c != '+' && c != '#')
        .filter(|w| !w.is_empty())
        .map(str::to_owned)
        .collect()
}

fn pieces(text: &str) -> Vec<String> {
    let mut out = Vec::new();
    for word in text.to_lowercase().split_whitespace() {
        let padded: Vec<char> = format!(" {word} ").chars().collect();
        for size in 3..=5usize {
            out.extend(padded.windows(size).map(|piece| piece.iter().collect::<String>()));
        }
    }
    out
}
