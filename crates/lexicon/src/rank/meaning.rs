//! What queries and targets mean, by the encoder, compared.

use super::{Meant, titles};
use crate::Kind;
use crate::index::LexiconIndex;
use crate::model::{LONGEST, Model, Read, Table, WIDTH, held, mean, to_length_one};

/// Concepts that a query's own words may name.
const MOST_KIN: usize = 4;
/// How much they count beside the query itself.
const KIN: f32 = 0.5;
/// How much the middle of a target's concept counts beside the target itself.
const MIDDLE: f32 = 0.5;
/// How much it counts that many people do the work, for each deviation from the middle.
const USUAL: f32 = 0.05;

/// The targets' vectors.
pub(super) struct Meaning<'a> {
    meant: Meant<'a>,
    index: &'a LexiconIndex,
    kind: Kind,
    targets: Table,
    count: usize,
    /// The middles of the concepts that list targets, and per target their rows.
    middles: Table,
    listed: Vec<Vec<usize>>,
    /// How usual the work of each target's concept is, in deviations from the middle.
    usual: Vec<f32>,
}

impl<'a> Meaning<'a> {
    /// Vectors of skills come with the model; others are computed.
    pub(super) fn of(meant: Meant<'a>, index: &'a LexiconIndex, kind: Kind, targets: &[&str]) -> Self {
        let model = meant.model;
        let known = |text: &str| match kind {
            Kind::Skill => model.concepts.skills.row(text).map(|row| model.concepts.skills.slow.row(row)),
            Kind::Title => None,
        };
        let found: Vec<Option<Vec<f32>>> = targets.iter().map(|text| known(text)).collect();
        let unknown: Vec<&str> =
            targets.iter().zip(&found).filter(|(_, found)| found.is_none()).map(|(text, _)| *text).collect();
        let mut computed = model.slow_vectors(&unknown).into_iter();
        let rows = found.into_iter().map(|found| found.or_else(|| computed.next()).unwrap_or_default());
        let (middles, listed, usual) = match kind {
            Kind::Skill => (Table::of([]), Vec::new(), Vec::new()),
            Kind::Title => middles(meant, index, targets),
        };
        Meaning { meant, index, kind, targets: Table::of(rows), count: targets.len(), middles, listed, usual }
    }

    /// Adds `weight` × likeness of each query to each target: queries × targets. A query without words adds nothing.
    pub(super) fn add(&self, queries: &[&str], weight: f32, scores: &mut [f32]) {
        let model: &Model = self.meant.model;
        let pieces: Vec<_> = queries.iter().map(|query| model.pieces.cut(query, LONGEST - 2)).collect();
        let marked: Vec<Vec<u32>> = pieces.iter().map(|pieces| model.marked(pieces)).collect();
        let read = model.encoder.read_texts(&marked);
        let each = scores.chunks_exact_mut(self.count).zip(queries).zip(read).zip(pieces);
        for (((scores, query), rows), pieces) in each {
            match self.kind {
                _ if pieces.is_empty() => {}
                Kind::Title => self.add_titles(query, mean(&rows), weight, scores),
                Kind::Skill => self.add_skills(rows, weight, scores),
            }
        }
    }

    fn add_skills(&self, rows: Vec<f32>, weight: f32, scores: &mut [f32]) {
        let products = self.targets.products(&Read::of(rows).rows);
        for (target, score) in scores.iter_mut().enumerate() {
            let alike = products.iter().skip(target).step_by(self.count).copied();
            *score += weight * held(alike).max(0.0);
        }
    }

    fn add_titles(&self, query: &str, mut vector: Vec<f32>, weight: f32, scores: &mut [f32]) {
        let kin = titles::listing(self.index, query);
        let kin: Vec<_> = kin.iter().take(MOST_KIN).filter_map(|group| self.meant.jobs.middle(*group)).collect();
        for middle in &kin {
            let share = KIN / kin.len() as f32;
            vector.iter_mut().zip(middle.row()).for_each(|(x, middle)| *x += share * middle);
        }
        to_length_one(&mut vector);
        let alike = self.targets.products(&vector);
        let of_middles = self.middles.products(&vector);
        for (((score, alike), listed), usual) in scores.iter_mut().zip(alike).zip(&self.listed).zip(&self.usual) {
            let middle = listed.iter().map(|row| of_middles[*row]).fold(f32::NEG_INFINITY, f32::max);
            let middle = if listed.is_empty() { alike } else { middle };
            *score += weight * (alike.max(0.0) + MIDDLE * middle.max(0.0) + USUAL * usual);
        }
    }
}

/// The middles of all concepts that list one of the targets, and the rows of each target's own.
fn middles(meant: Meant, index: &LexiconIndex, targets: &[&str]) -> (Table, Vec<Vec<usize>>, Vec<f32>) {
    let mut rows: std::collections::HashMap<u32, usize> = std::collections::HashMap::new();
    let mut table: Vec<Vec<f32>> = Vec::new();
    let mut listed = Vec::with_capacity(targets.len());
    for target in targets {
        let mut own = Vec::new();
        for group in titles::listing(index, target) {
            let row = *rows.entry(*group).or_insert_with(|| {
                table.push(meant.jobs.middle(*group).map_or_else(|| vec![0.0; WIDTH], |middle| middle.row()));
                table.len() - 1
            });
            own.push(row);
        }
        listed.push(own);
    }
    let mut groups = vec![0u32; rows.len()];
    rows.iter().for_each(|(group, row)| groups[*row] = *group);
    let of_groups = meant.jobs.usual(&groups);
    let usual =
        listed.iter().map(|own| own.iter().map(|row| of_groups[*row]).reduce(f32::max).unwrap_or(0.0)).collect();
    (Table::of(table), listed, usual)
}
