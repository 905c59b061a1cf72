//! Ranking targets for queries: several ways of comparing, added up. For measuring; the product's own words and
//! labels, and never the crosswalk between O*NET and ESCO.

mod features;
mod field;
mod meaning;
mod skills;
mod titles;

use std::thread;

use crate::Kind;
use crate::index::LexiconIndex;
use crate::learned::Jobs;
use crate::model::Model;
use meaning::Meaning;

/// How much what the encoder says counts beside the words; learned on SkillSkape's development sentences and on titles
/// held out of training.
const MEANING_OF_SKILLS: f32 = 8.0;
const MEANING_OF_TITLES: f32 = 8.0;

/// What the model says beside the words.
#[derive(Clone, Copy)]
pub(crate) struct Meant<'a> {
    pub model: &'a Model,
    pub jobs: &'a Jobs,
}

/// One list of target rows a query, best first.
pub(crate) fn rank(
    index: &LexiconIndex,
    meant: Option<Meant>,
    kind: Kind,
    queries: &[&str],
    targets: &[&str],
    top: usize,
) -> Vec<Vec<usize>> {
    if targets.is_empty() || top == 0 {
        return queries.iter().map(|_| Vec::new()).collect();
    }
    let meaning = meant.map(|meant| Meaning::of(meant, index, kind, targets));
    let fused = |queries: &[&str], lexical: &(dyn Fn(&str, &mut [f32]) + Sync), weight: f32| {
        in_threads(queries, targets.len(), top, |queries, scores| {
            for (query, scores) in queries.iter().zip(scores.chunks_exact_mut(targets.len())) {
                lexical(query, scores);
            }
            if let Some(meaning) = &meaning {
                meaning.add(queries, weight, scores);
            }
        })
    };
    match kind {
        Kind::Skill => {
            let ranker = skills::Ranker::new(index, targets);
            fused(queries, &|query, scores| ranker.score(query, scores), MEANING_OF_SKILLS)
        }
        Kind::Title => {
            let ranker = titles::Ranker::new(index, targets);
            fused(queries, &|query, scores| ranker.score(query, scores), MEANING_OF_TITLES)
        }
    }
}

/// Queries that are scored together.
const AT_ONCE: usize = 16;

fn in_threads(
    queries: &[&str],
    targets: usize,
    top: usize,
    score: impl Fn(&[&str], &mut [f32]) + Sync,
) -> Vec<Vec<usize>> {
    let cores = thread::available_parallelism().map_or(1, usize::from).min(16);
    let share = queries.len().div_ceil(cores).max(1);
    let mut out = Vec::with_capacity(queries.len());
    thread::scope(|scope| {
        let workers: Vec<_> = queries
            .chunks(share)
            .map(|chunk| {
                let score = &score;
                scope.spawn(move || {
                    let mut scores = vec![0.0f32; targets * AT_ONCE];
                    let mut lists = Vec::with_capacity(chunk.len());
                    for together in chunk.chunks(AT_ONCE) {
                        let scores = &mut scores[..targets * together.len()];
                        scores.fill(0.0);
                        score(together, scores);
                        lists.extend(scores.chunks_exact(targets).map(|scores| best(scores, top)));
                    }
                    lists
                })
            })
            .collect();
        for worker in workers {
            out.extend(worker.join().unwrap_or_default());
        }
    });
    out
}

/// Rows with a score, best first; equal scores in the targets' order.
fn best(scores: &[f32], top: usize) -> Vec<usize> {
    let mut rows: Vec<usize> = (0..scores.len()).filter(|row| scores[*row] > 0.0).collect();
    let order = |a: &usize, b: &usize| scores[*b].total_cmp(&scores[*a]).then(a.cmp(b));
    if rows.len() > top {
        rows.select_nth_unstable_by(top - 1, order);
        rows.truncate(top);
    }
    rows.sort_unstable_by(order);
    rows
}
