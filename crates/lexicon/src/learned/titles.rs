//! From titles and free text to occupations, where the words alone leave a doubt.

use std::collections::BTreeMap;
use std::sync::Arc;

use career::atlas::{Atlas, OccupationId, SkillId};
use career::evidence::Confidence;
use career::reading::TitleMatch;
use rayon::prelude::*;

use super::certainty;
use super::implied::Skills;
use super::needs::Needs;
use crate::index::ESCO_GROUP;
use crate::model::{LONGEST, Model, Vector, to_length_one};

/// Occupations given at most.
const MOST: usize = 8;
/// What the words of a title say this surely is not asked again.
const SURE: f32 = 0.85;
/// Nor what they say this surely where the lines of the position were heard, too.
const SURE_WITH_LINES: f32 = career::reading::SURE_ENOUGH;
/// How sharply likeness parts the occupations.
const SHARPNESS: f32 = 18.0;
/// Lines of a position that are read beside its title.
const LINES: usize = 6;
/// Thousands of people taken for an occupation that nobody counted.
const UNCOUNTED: f32 = 5.0;
/// How much each deviation in the number of people adds to an occupation's likeness.
const PEOPLE: f32 = 0.015;
/// How much is taken from an occupation that gathers what has no row of its own: it is like many titles and meant by
/// few.
const GATHERS: f32 = 0.06;
/// Occupations of O*NET that speak for one of ESCO's.
const NEAREST: usize = 5;
/// Skills that a free text is likened to.
const SKILLS: usize = 24;
/// A text that is less like the most like occupation says nothing of work.
const LEAST_LIKE: f32 = 0.3;
/// Bytes of a text that are read.
const LONGEST_TEXT: usize = 1_000;

/// The middles of the titles of occupations, in the atlas's order, and the skills that they ask for.
#[derive(Clone)]
pub(crate) struct Jobs {
    onet: Vec<(OccupationId, Vector)>,
    esco: Vec<Vector>,
    needs: Arc<Needs>,
    /// How many people do the work of each of O*NET's, natural logarithm of thousands.
    people: Vec<f32>,
    /// What is added to each one's likeness, because more people do it, or because it only gathers what has no row of
    /// its own.
    leaning: Vec<f32>,
}

impl Jobs {
    pub(super) fn of(model: &Model, atlas: &Atlas) -> Self {
        let onet: Vec<(OccupationId, &str)> = atlas.all_occupations().map(|o| (o.id, o.title())).collect();
        let titles: Vec<&str> = onet.iter().map(|(_, title)| *title).collect();
        let labels: Vec<&str> = atlas.esco.ids().map(|id| atlas.esco.label(id)).collect();
        let ids = onet.iter().map(|(id, _)| *id);
        let people = atlas.all_occupations().map(|o| {
            let people = o.outlook().and_then(|row| row.employment());
            people.map_or(UNCOUNTED, |people| people as f32 / 1000.0).max(0.1).ln()
        });
        let people: Vec<f32> = people.collect();
        Jobs {
            onet: ids.zip(middles(model, &titles)).collect(),
            esco: middles(model, &labels),
            leaning: leaning(&people, &titles),
            people,
            needs: Arc::new(Needs::of(atlas)),
        }
    }

    /// How usual the work of a concept is beside the others, in deviations from the middle. For ESCO's occupations, of
    /// which nobody counts the people, those of O*NET that are most like it speak.
    pub(crate) fn usual(&self, groups: &[u32]) -> Vec<f32> {
        let of = |group: &u32| match (group & ESCO_GROUP, self.middle(*group)) {
            (0, _) => self.people.get(*group as usize).copied().unwrap_or_default(),
            (_, Some(middle)) => {
                let mut alike: Vec<(f32, f32)> =
                    self.onet.iter().zip(&self.people).map(|((_, own), n)| (own.alike(middle), *n)).collect();
                alike.sort_unstable_by(|a, b| b.0.total_cmp(&a.0));
                let weights = alike.iter().take(NEAREST).map(|(alike, n)| (((alike - 1.0) * SHARPNESS).exp(), *n));
                let (sum, all) = weights.fold((0.0, 0.0), |(sum, all), (w, n)| (sum + w * n, all + w));
                sum / all.max(1e-9)
            }
            _ => 0.0,
        };
        deviations(&groups.par_iter().map(of).collect::<Vec<_>>())
    }

    /// The middle of the titles that a concept lists, by its number in the index.
    pub(crate) fn middle(&self, group: u32) -> Option<&Vector> {
        match group & ESCO_GROUP {
            0 => self.onet.get(group as usize).map(|(_, vector)| vector),
            _ => self.esco.get((group & !ESCO_GROUP) as usize),
        }
    }

    /// How like a text is to each occupation, most like first. Lines beside it count as much as it does, all together.
    fn alike(&self, model: &Model, text: &str, lines: &[&str]) -> Vec<(OccupationId, f32)> {
        if !says_something(model, text) {
            return Vec::new();
        }
        let texts: Vec<&str> = std::iter::once(text).chain(lines.iter().take(LINES).map(|l| shortened(l))).collect();
        let vectors = model.slow_vectors(&texts);
        let Some((own, beside)) = vectors.split_first() else { return Vec::new() };
        let mut vector = own.clone();
        for line in beside {
            vector.iter_mut().zip(line).for_each(|(x, line)| *x += line / beside.len() as f32);
        }
        to_length_one(&mut vector);
        self.near(&Vector::of(&vector))
    }

    /// How like each occupation is to what a text means, most like first.
    fn near(&self, vector: &Vector) -> Vec<(OccupationId, f32)> {
        let each = self.onet.iter().zip(&self.leaning);
        let mut all: Vec<(OccupationId, f32)> =
            each.map(|((id, own), leaning)| (*id, own.alike(vector) + leaning)).collect();
        all.sort_unstable_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        all
    }
}

/// Whether a text has words that the encoder can read.
fn says_something(model: &Model, text: &str) -> bool {
    text.contains(char::is_alphabetic) && !model.pieces.cut(text, LONGEST).is_empty()
}

fn leaning(people: &[f32], titles: &[&str]) -> Vec<f32> {
    let gathers = |title: &str| if title.ends_with(", All Other") { GATHERS } else { 0.0 };
    deviations(people).iter().zip(titles).map(|(usual, title)| PEOPLE * usual - gathers(title)).collect()
}

/// Each value in deviations from the middle of all.
fn deviations(all: &[f32]) -> Vec<f32> {
    let count = all.len().max(1) as f32;
    let mean = all.iter().sum::<f32>() / count;
    let spread = (all.iter().map(|n| (n - mean).powi(2)).sum::<f32>() / count).sqrt().max(1e-6);
    all.iter().map(|n| (n - mean) / spread).collect()
}

/// The middles of the titles of what is called that, computed from its own name where the model does not hold it.
fn middles(model: &Model, names: &[&str]) -> Vec<Vector> {
    let known = model.concepts.occupations;
    let rows: Vec<Option<usize>> = names.iter().map(|name| known.row(name)).collect();
    let new: Vec<&str> = names.iter().zip(&rows).filter(|(_, row)| row.is_none()).map(|(name, _)| *name).collect();
    let mut computed = model.slow_vectors(&new).into_iter();
    let found = rows.iter().map(|row| match row {
        Some(row) => known.slow.vector(*row),
        None => Vector::of(&computed.next().unwrap_or_default()),
    });
    found.collect()
}

/// What a title means: what its words say, and where they leave a doubt, what the encoder says beside them.
pub(super) fn matches(
    jobs: &Jobs,
    model: &Model,
    title: &str,
    lines: &[&str],
    by_words: Vec<TitleMatch>,
) -> Vec<TitleMatch> {
    let sure = by_words.first().map_or(0.0, |best| best.confidence.share());
    if sure >= if lines.is_empty() { SURE } else { SURE_WITH_LINES } {
        return by_words;
    }
    together(&jobs.alike(model, shortened(title), lines), by_words)
}

/// The same of many titles without lines: the encoder reads those that need it at once.
pub(super) fn all_matches(
    jobs: &Jobs,
    model: &Model,
    titles: &[&str],
    mut by_words: Vec<Vec<TitleMatch>>,
) -> Vec<Vec<TitleMatch>> {
    let in_doubt = |at: &usize| by_words[*at].first().map_or(0.0, |best| best.confidence.share()) < SURE;
    let texts = (0..titles.len().min(by_words.len())).filter(in_doubt).map(|at| (at, shortened(titles[at])));
    let (rows, texts): (Vec<usize>, Vec<&str>) = texts.filter(|(_, text)| says_something(model, text)).unzip();
    let alike: Vec<_> = model.slow_vectors(&texts).par_iter().map(|vector| jobs.near(&Vector::of(vector))).collect();
    for (at, alike) in rows.into_iter().zip(alike) {
        by_words[at] = together(&alike, std::mem::take(&mut by_words[at]));
    }
    by_words
}

/// What the words say and what the encoder says, the latter for what the words leave in doubt.
fn together(alike: &[(OccupationId, f32)], by_words: Vec<TitleMatch>) -> Vec<TitleMatch> {
    let sure = by_words.first().map_or(0.0, |best| best.confidence.share());
    let Some((_, most)) = alike.first().copied() else { return by_words };
    let meant = shares(alike);
    let mut both: BTreeMap<OccupationId, (f32, Option<usize>)> = BTreeMap::new();
    for (at, found) in by_words.iter().enumerate() {
        both.insert(found.occupation, (found.confidence.share() * sure, Some(at)));
    }
    for (occupation, share) in &meant {
        both.entry(*occupation).or_insert((0.0, None)).0 += share * (1.0 - sure);
    }
    let mut out: Vec<TitleMatch> = both
        .into_iter()
        .map(|(occupation, (share, at))| TitleMatch {
            occupation,
            esco: at.and_then(|at| by_words[at].esco),
            confidence: Confidence::new(certainty::title(share, most)),
        })
        .collect();
    out.sort_by(|a, b| b.confidence.share().total_cmp(&a.confidence.share()).then(a.occupation.cmp(&b.occupation)));
    out.truncate(MOST);
    out
}

/// Occupations that a text of any kind speaks of, most like first: those whose titles it is like, and those that ask for
/// the skills it is like. Empty where it is like nothing.
pub(super) fn meant(jobs: &Jobs, skills: &Skills, model: &Model, text: &str) -> Vec<TitleMatch> {
    let text = shortened(text);
    let alike = jobs.alike(model, text, &[]);
    let Some((_, most)) = alike.first().copied().filter(|(_, most)| *most >= LEAST_LIKE) else { return Vec::new() };
    let vector = model.slow_vectors(&[text]).pop().unwrap_or_default();
    let near = skills.nearest(&Vector::of(&vector), SKILLS);
    let mut both: BTreeMap<OccupationId, f32> = BTreeMap::new();
    for (occupation, share) in shares(&alike).into_iter().chain(jobs.needs.asking_for(&sharpened(&near))) {
        *both.entry(occupation).or_default() += share / 2.0;
    }
    let mut matches: Vec<TitleMatch> = both
        .into_iter()
        .map(|(occupation, share)| TitleMatch {
            occupation,
            esco: None,
            confidence: Confidence::new(certainty::title(share, most)),
        })
        .collect();
    matches.sort_by(|a, b| b.confidence.share().total_cmp(&a.confidence.share()).then(a.occupation.cmp(&b.occupation)));
    matches.truncate(MOST);
    matches
}

/// How much each of the near skills is meant: 1 for the nearest.
fn sharpened(near: &[(SkillId, f32)]) -> Vec<(SkillId, f32)> {
    let most = near.first().map_or(0.0, |(_, most)| *most);
    near.iter().map(|(skill, alike)| (*skill, ((alike - most) * SHARPNESS).exp())).collect()
}

/// The most like ones, and how much of the likeness each has.
fn shares(alike: &[(OccupationId, f32)]) -> Vec<(OccupationId, f32)> {
    let most = alike.first().map_or(0.0, |(_, most)| *most);
    let weight = |alike: f32| ((alike - most) * SHARPNESS).exp();
    let sum: f32 = alike.iter().take(40).map(|(_, alike)| weight(*alike)).sum();
    alike.iter().take(MOST).map(|(id, alike)| (*id, weight(*alike) / sum.max(1e-6))).collect()
}

fn shortened(text: &str) -> &str {
    text.get(..text.floor_char_boundary(LONGEST_TEXT)).unwrap_or(text)
}
