//! Skills that a line names, and those that it tells of in other words than their labels.

use std::collections::BTreeMap;
use std::ops::Range;

use career::atlas::{Atlas, SkillId};
use career::evidence::Confidence;
use career::reading::{Concept, How, Mention};

use super::Line;
use super::certainty::Evidence;
use crate::model::{Known, Model, Read, Vector, WIDTH, dot, held, to_length_one};

/// Groups of skills looked through for each part of a line.
const GROUPS: usize = 5;
/// Skills kept of each part of a line, to be compared piece by piece.
const OF_EACH_PART: usize = 12;
/// Pieces of a part of a line, and how far the next part begins after it.
const PART: (usize, usize) = (6, 4);
/// Skills that a line may imply at most beyond those that it names.
const MOST_IMPLIED: usize = 3;
/// A piece belongs to a skill that it is at least this share as like as the most like piece.
const BELONGS: f32 = 0.7;
/// Two skills this much alike say the same of a line.
const THE_SAME: f32 = 0.8;

/// The vectors of the atlas's skills, in its order.
#[derive(Clone)]
pub(super) struct Skills {
    model: Model,
    /// Per skill its row among those that came with the model.
    rows: Vec<Option<u32>>,
    /// Per row of those its skill.
    skill_at: Vec<Option<SkillId>>,
    /// Skills that did not: their vectors by the encoder and the fast ones.
    own: BTreeMap<SkillId, (Vector, Vector)>,
}

impl Skills {
    pub(super) fn of(model: &Model, atlas: &Atlas) -> Self {
        let known = model.concepts.skills;
        let mut skill_at = vec![None; known.slow.len()];
        let mut rows = Vec::with_capacity(atlas.skills.len());
        let mut new: Vec<SkillId> = Vec::new();
        for skill in atlas.skills.ids() {
            let row = known.row(atlas.skills.label(skill));
            match row {
                Some(row) => skill_at[row] = Some(skill),
                None => new.push(skill),
            }
            rows.push(row.and_then(|row| u32::try_from(row).ok()));
        }
        let labels: Vec<&str> = new.iter().map(|skill| atlas.skills.label(*skill)).collect();
        let slow = model.slow_vectors(&labels);
        let own = new.iter().zip(&labels).zip(slow).map(|((skill, label), slow)| {
            let fast = model.fast_vector(&model.pieces.cut(label, crate::model::LONGEST));
            (*skill, (Vector::of(&slow), Vector::of(&fast)))
        });
        Skills { own: own.collect(), model: model.clone(), rows, skill_at }
    }

    fn known(&self) -> &Known {
        &self.model.concepts.skills
    }

    fn slow(&self, skill: SkillId) -> Vec<f32> {
        match self.rows.get(skill.index()).copied().flatten() {
            Some(row) => self.known().slow.row(row as usize),
            None => self.own.get(&skill).map_or_else(|| vec![0.0; WIDTH], |(slow, _)| slow.row()),
        }
    }

    fn fast_alike(&self, skill: SkillId, to: &Vector) -> f32 {
        match self.rows.get(skill.index()).copied().flatten() {
            Some(row) => self.known().fast.alike(row as usize, to),
            None => self.own.get(&skill).map_or(0.0, |(_, fast)| fast.alike(to)),
        }
    }

    /// The skills nearest to a vector by the encoder, with how near, at most so many.
    pub(super) fn nearest(&self, to: &Vector, most: usize) -> Vec<(SkillId, f32)> {
        let listed = self.model.concepts.groups.near_slow(to, GROUPS);
        let came = listed.filter_map(|row| {
            let skill = self.skill_at.get(row as usize).copied().flatten()?;
            Some((skill, self.known().slow.alike(row as usize, to)))
        });
        best(came.chain(self.own.iter().map(|(skill, (slow, _))| (*skill, slow.alike(to)))), most)
    }

    /// The skills nearest to a fast vector, with how near.
    fn nearest_fast(&self, to: &Vector, most: usize) -> Vec<(SkillId, f32)> {
        let listed = self.model.concepts.groups.near_fast(to, GROUPS);
        let came = listed.filter_map(|row| {
            let skill = self.skill_at.get(row as usize).copied().flatten()?;
            Some((skill, self.known().fast.alike(row as usize, to)))
        });
        best(came.chain(self.own.iter().map(|(skill, (_, fast))| (*skill, fast.alike(to)))), most)
    }
}

fn best(scored: impl Iterator<Item = (SkillId, f32)>, most: usize) -> Vec<(SkillId, f32)> {
    let mut all: Vec<(SkillId, f32)> = scored.collect();
    let order = |a: &(SkillId, f32), b: &(SkillId, f32)| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0));
    if all.len() > most {
        all.select_nth_unstable_by(most, order);
        all.truncate(most);
    }
    all.sort_unstable_by(order);
    all
}

/// A mention and what speaks for it; technology is named or it is not, and stays as sure as its words, as do doings out
/// of the table.
pub(super) type Found = (Mention, Option<Evidence>);

/// What a line tells by its words and the fast vectors.
pub(super) fn by_words(skills: &Skills, line: &Line) -> Vec<Found> {
    if line.heard.silent {
        return Vec::new();
    }
    let whole = Vector::of(&line.fast);
    let mut found = named(line, |skill, words| Evidence::Named { words, likeness: skills.fast_alike(skill, &whole) });
    // What no word names is only supposed, so that it is asked for.
    if found.is_empty()
        && line.heard.denied.is_empty()
        && let (Some(first), Some(last)) = (line.heard.telling.first(), line.heard.telling.last())
    {
        for (skill, likeness) in skills.nearest_fast(&whole, 1) {
            let evidence = Evidence::Supposed { likeness };
            found.push(implying(skill, first.0..last.1, evidence));
        }
    }
    found
}

/// What a line tells by its words and by the encoder's reading of it.
pub(super) fn with_encoder(skills: &Skills, line: &Line, read: &Read) -> Vec<Found> {
    let pieces = Rows::of(line, read);
    if pieces.rows.is_empty() {
        return by_words(skills, line);
    }
    let mut found = named(line, |skill, words| Evidence::Meant { words, held: pieces.hold(&skills.slow(skill)).0 });
    found.extend(implied(skills, line, &pieces, &found));
    found
}

/// The mentions whose words stand in the line, weighed anew. What the table of doings says stays as sure as it is: a
/// turn of phrase ("showed new hires the ropes") means what its words do not.
fn named(line: &Line, weigh: impl Fn(SkillId, f32) -> Evidence) -> Vec<Found> {
    let weighed = line.heard.mentions.iter().map(|mention| match mention.concept {
        Concept::Skill(skill) if mention.how == How::Named => {
            let evidence = weigh(skill, mention.confidence.share());
            (Mention { confidence: Confidence::new(evidence.sure()), ..mention.clone() }, Some(evidence))
        }
        Concept::Skill(_) | Concept::Technology(_) => (mention.clone(), None),
    });
    weighed.collect()
}

fn implying(skill: SkillId, span: Range<usize>, evidence: Evidence) -> Found {
    let confidence = Confidence::new(evidence.sure());
    (Mention { concept: Concept::Skill(skill), span, confidence, how: How::Implied }, Some(evidence))
}

fn implied(skills: &Skills, line: &Line, pieces: &Rows<'_>, named: &[Found]) -> Vec<Found> {
    let near = pieces.parts().into_iter().flat_map(|part| skills.nearest(&Vector::of(&part), OF_EACH_PART));
    let mut candidates: Vec<SkillId> = near.map(|(skill, _)| skill).collect();
    candidates.sort_unstable();
    candidates.dedup();
    let mut held: Vec<(SkillId, f32, Vec<f32>, Vec<f32>)> = candidates
        .into_iter()
        .map(|skill| {
            let slow = skills.slow(skill);
            let (held, alike) = pieces.hold(&slow);
            (skill, held, alike, slow)
        })
        .collect();
    held.sort_unstable_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    let usual = held.iter().take(10).map(|(_, held, ..)| held).sum::<f32>() / held.len().clamp(1, 10) as f32;
    let told: Vec<Vec<f32>> = named
        .iter()
        .filter_map(|(mention, _)| match mention.concept {
            Concept::Skill(skill) if mention.confidence.share() >= 0.5 => Some(skills.slow(skill)),
            _ => None,
        })
        .collect();
    let mut kept: Vec<Vec<f32>> = told;
    let mut out = Vec::new();
    for (skill, held, alike, slow) in held.into_iter().take(24) {
        let is_named = named.iter().any(|(mention, _)| mention.concept == Concept::Skill(skill));
        if out.len() >= MOST_IMPLIED || is_named || kept.iter().any(|other| dot(other, &slow) > THE_SAME) {
            continue;
        }
        let Some(span) = pieces.span(line, &alike) else { continue };
        if line.heard.mentions.iter().any(|told| told.how == How::Implied && overlap(&told.span, &span)) {
            continue;
        }
        kept.push(slow);
        out.push(implying(skill, span, Evidence::Implied { held, lead: held - usual }));
    }
    out
}

fn overlap(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}

/// The rows of a line's pieces that may speak: what is denied or wished for is silent, and then so is the line as a
/// whole.
struct Rows<'a> {
    rows: Vec<&'a [f32]>,
    /// Place of each row in the line, `None` for the marks before and after.
    places: Vec<Option<(usize, usize)>>,
}

impl<'a> Rows<'a> {
    fn of(line: &Line, read: &'a Read) -> Self {
        let denied = |start: usize, end: usize| line.heard.denied.iter().any(|(from, to)| start < *to && *from < end);
        let last = read.rows.len() / WIDTH;
        let (mut rows, mut places) = (Vec::new(), Vec::new());
        for (at, row) in read.rows.chunks_exact(WIDTH).enumerate() {
            let place =
                if at == 0 || at + 1 == last { None } else { line.pieces.get(at - 1).map(|p| (p.start, p.end)) };
            let speaks = match place {
                Some((start, end)) => !denied(start, end),
                None => line.heard.denied.is_empty(),
            };
            if speaks {
                rows.push(row);
                places.push(place);
            }
        }
        Rows { rows, places }
    }

    /// How much of a skill the line holds, and how like each row is to it.
    fn hold(&self, skill: &[f32]) -> (f32, Vec<f32>) {
        let alike: Vec<f32> = self.rows.iter().map(|row| dot(row, skill)).collect();
        (held(alike.iter().copied()), alike)
    }

    /// The middles of the whole line and of its parts.
    fn parts(&self) -> Vec<Vec<f32>> {
        let middle = |rows: &[&[f32]]| {
            let mut sum = vec![0.0f32; WIDTH];
            for row in rows {
                sum.iter_mut().zip(*row).for_each(|(sum, x)| *sum += x);
            }
            to_length_one(&mut sum);
            sum
        };
        let (long, step) = PART;
        let mut out = vec![middle(&self.rows)];
        if self.rows.len() > long {
            out.extend(
                (0..self.rows.len()).step_by(step).map(|at| middle(&self.rows[at..(at + long).min(self.rows.len())])),
            );
        }
        out
    }

    /// From the first to the last telling word around the most like piece that is nearly as like.
    fn span(&self, line: &Line, alike: &[f32]) -> Option<Range<usize>> {
        let placed = |at: usize| self.places.get(at).copied().flatten();
        let telling = |at: usize| {
            placed(at)
                .is_some_and(|(start, end)| line.heard.telling.iter().any(|(from, to)| start < *to && *from < end))
        };
        let inside: Vec<usize> = (0..alike.len()).filter(|at| telling(*at)).collect();
        let best = inside.iter().copied().max_by(|a, b| alike[*a].total_cmp(&alike[*b]).then(b.cmp(a)))?;
        let least = alike[best] * BELONGS;
        let place = inside.iter().position(|at| *at == best)?;
        let first = inside[..=place].iter().rev().take_while(|at| alike[**at] >= least).last()?;
        let last = inside[place..].iter().take_while(|at| alike[**at] >= least).last()?;
        Some(placed(*first)?.0..placed(*last)?.1)
    }
}
