//! Which of the labels found are told: the longest and surest, each word once.

use std::cmp::Ordering;

use super::context::Context;
use super::{Hit, Token};
use crate::index::{LexiconIndex, TECHNOLOGY, label_flag};

/// Weighs the hits by their surroundings and drops those that another says better.
pub(super) fn best(index: &LexiconIndex, hits: Vec<Hit>, context: &Context, tokens: &[Token]) -> Vec<Hit> {
    let mut weighed: Vec<Hit> = hits.into_iter().filter_map(|hit| weigh(index, hit, context, tokens)).collect();
    weighed.sort_by(|a, b| rank(index, b).total_cmp(&rank(index, a)).then(a.label.cmp(&b.label)));
    let compounds: Vec<Hit> = weighed.iter().copied().filter(|hit| is_compound(index, hit)).collect();
    weighed.retain(|hit| !compounds.iter().any(|other| cuts_into(hit, other)));
    let mut kept: Vec<Hit> = Vec::new();
    for hit in weighed {
        if kept.len() >= 4 * super::MOST {
            break;
        }
        let told = |other: &Hit| {
            says_it_all(index, other, &hit) || same_concept(index, other, &hit) || outdone(index, other, &hit)
        };
        if !kept.iter().any(told) {
            kept.push(hit);
        }
    }
    kept.sort_by(|a, b| b.confidence.partial_cmp(&a.confidence).unwrap_or(Ordering::Equal).then(a.first.cmp(&b.first)));
    kept
}

fn weigh(index: &LexiconIndex, mut hit: Hit, context: &Context, tokens: &[Token]) -> Option<Hit> {
    let flags = flags(index, &hit);
    if (hit.first..=hit.last).any(|at| tokens[at].denied && uses(&hit, at)) {
        return None;
    }
    if flags & label_flag::AMBIGUOUS != 0 {
        let token = &tokens[hit.first];
        let among = context.listed || context.technical >= 1;
        if !token.capital || !(among || context.brief) {
            return None;
        }
        hit.confidence -= if context.technical >= 1 {
            0.1
        } else if context.listed {
            0.25
        } else {
            0.4
        };
    }
    if flags & label_flag::GENERIC != 0 {
        hit.confidence -= if context.listed || context.brief { 0.35 } else { 0.55 };
    } else if hit.words == 1 && technology(index, &hit).is_none() {
        let preferred = flags & label_flag::PREFERRED != 0;
        let common = index.labels.holding.get(word(index, &hit)).copied().unwrap_or(0) as f32;
        let everyday = ((common + 1.0).ln() / 40.0).min(0.25);
        let own = flags & label_flag::ALIAS != 0;
        let token = &tokens[hit.first];
        let name = token.capital && !token.opens;
        hit.confidence -= everyday + if preferred || own { 0.05 } else { 0.15 };
        if !context.listed && !context.brief {
            hit.confidence -= if preferred || own || name { 0.08 } else { 0.22 };
        }
    }
    Some(hit)
}

/// Two words or more in a row that name one thing, sure by themselves.
fn is_compound(index: &LexiconIndex, hit: &Hit) -> bool {
    hit.words >= 2
        && hit.confidence > 0.75
        && hit.last - hit.first + 1 == hit.words
        && flags(index, hit) & label_flag::VERB == 0
}

/// "Built machine" in "built machine learning models": the object is a part of a longer name.
fn cuts_into(hit: &Hit, compound: &Hit) -> bool {
    hit.first < compound.first && hit.last >= compound.first && hit.last < compound.last
}

fn word(index: &LexiconIndex, hit: &Hit) -> usize {
    index.labels.words.get(hit.label as usize).first().map_or(usize::MAX, |word| *word as usize)
}

fn flags(index: &LexiconIndex, hit: &Hit) -> u8 {
    index.labels.flags.get(hit.label as usize).copied().unwrap_or(0)
}

fn technology(index: &LexiconIndex, hit: &Hit) -> Option<u32> {
    index.labels.concepts.get(hit.label as usize).copied().filter(|concept| concept & TECHNOLOGY != 0)
}

fn uses(hit: &Hit, at: usize) -> bool {
    hit.used >> (at - hit.first).min(63) & 1 == 1
}

/// Longer labels first, then surer ones, then the more widely used skill.
fn rank(index: &LexiconIndex, hit: &Hit) -> f32 {
    let concept = index.labels.concepts.get(hit.label as usize).copied().unwrap_or(0);
    let use_of = index.labels.use_of_skill.get(concept as usize).copied().unwrap_or(0.0);
    let a_word = if flags(index, hit) & label_flag::DOING != 0 { 0.04 } else { 0.12 };
    hit.confidence + a_word * hit.words.min(5) as f32 + 0.06 * use_of
}

/// All words of `hit` are used by `other`, of the same kind.
fn says_it_all(index: &LexiconIndex, other: &Hit, hit: &Hit) -> bool {
    let same_kind = technology(index, other).is_some() == technology(index, hit).is_some();
    let swallowed = technology(index, hit).is_some() && other.words > hit.words;
    if !(same_kind || swallowed) || hit.first < other.first || hit.last > other.last {
        return false;
    }
    (hit.first..=hit.last).all(|at| !uses(hit, at) || uses(other, at))
}

/// What a line implies stands back where its words are already named: verb and object both taken.
fn outdone(index: &LexiconIndex, other: &Hit, hit: &Hit) -> bool {
    flags(index, hit) & label_flag::DOING != 0
        && flags(index, other) & label_flag::VERB != 0
        && (hit.first..=hit.last)
            .filter(|at| uses(hit, *at) && *at >= other.first && *at <= other.last && uses(other, *at))
            .count()
            >= 2
}

fn same_concept(index: &LexiconIndex, other: &Hit, hit: &Hit) -> bool {
    index.labels.concepts.get(other.label as usize) == index.labels.concepts.get(hit.label as usize)
}
