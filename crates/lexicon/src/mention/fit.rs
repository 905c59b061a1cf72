//! How well a label's words fit where they stand in the line: order, gaps, forms.

use super::{Hit, Link, Token};
use crate::index::{LINKED, LexiconIndex, SHAPE_BITS, TECHNOLOGY, label_flag};
use crate::words::Break;

/// Most words of a label, see the index.
const MOST_WORDS: usize = 9;
/// How far apart the words of one label may stand.
const WINDOW: usize = 12;

/// The label at the anchor that stands at `anchor`; `None` when it does not fit.
pub(super) fn fit(
    index: &LexiconIndex,
    tokens: &[Token],
    places: &[(u32, usize)],
    label: u32,
    anchor: usize,
) -> Option<Hit> {
    let row = label as usize;
    let words = index.labels.words.get(row);
    let surfaces = index.labels.surfaces.get(row);
    let flags = *index.labels.flags.get(row)?;
    let mut at = [0usize; MOST_WORDS];
    let at = at.get_mut(..words.len())?;
    for (place, word) in at.iter_mut().zip(words) {
        *place = if tokens[anchor].id == *word { anchor } else { nearest(tokens, places, *word, anchor)? };
    }
    if torn(tokens, at) {
        return None;
    }
    let name = index.labels.concepts.get(row).is_some_and(|concept| concept & TECHNOLOGY != 0);
    let written = if name { spelled(tokens, at, surfaces)? } else { forms(tokens, at, surfaces, flags)? };
    if flags & label_flag::CAPITALS != 0 && !tokens[at[0]].shouted {
        return None;
    }
    let cost = order(tokens, at, surfaces, flags)? + written;
    let first = *at.iter().min()?;
    let last = *at.iter().max()?;
    let trust = f32::from(*index.labels.trust.get(row)?) / 100.0;
    let used = at.iter().fold(0u64, |bits, place| bits | 1 << (place - first).min(63));
    let confidence = trust - cost;
    (confidence > 0.2).then_some(Hit { label, confidence, used, first, last, words: words.len() })
}

/// The nearest token of that word in the same sentence.
fn nearest(tokens: &[Token], places: &[(u32, usize)], word: u32, anchor: usize) -> Option<usize> {
    let from = places.partition_point(|place| place.0 < word);
    let mut best: Option<(usize, usize)> = None;
    for (_, at) in places[from..].iter().take_while(|place| place.0 == word) {
        let away = at.abs_diff(anchor);
        if away <= WINDOW && tokens[*at].sentence == tokens[anchor].sentence && best.is_none_or(|b| away < b.0) {
            best = Some((away, *at));
        }
    }
    best.map(|(_, at)| at)
}

/// What the order and the gaps cost.
fn order(tokens: &[Token], at: &[usize], surfaces: &[u16], flags: u8) -> Option<f32> {
    if at.len() == 1 {
        return Some(0.0);
    }
    if flags & label_flag::VERB != 0 { verb_and_object(tokens, at, surfaces) } else { compound(tokens, at, surfaces) }
}

/// "Train … staff": the verb before its object, or "staff training".
fn verb_and_object(tokens: &[Token], at: &[usize], surfaces: &[u16]) -> Option<f32> {
    let (verb, objects) = at.split_first()?;
    let first = *objects.iter().min()?;
    let last = *objects.iter().max()?;
    let inside = if objects.len() > 1 { object(tokens, objects, surfaces.get(1..)?)? } else { 0.0 };
    if *verb < first {
        Some(inside + reach(tokens, *verb, first)?)
    } else {
        let nominal = matches!(shape(tokens[*verb].surface), 1 | 2);
        (*verb == last + 1 && nominal && tokens[*verb].before == Break::None && tokens[*verb].link == Link::None)
            .then_some(inside + 0.06)
    }
}

/// What lies between a verb and its object: other verbs, adjectives, a quantity; never another object's preposition.
fn reach(tokens: &[Token], verb: usize, first: usize) -> Option<f32> {
    let between = first - verb - 1;
    let commas = (verb..first).filter(|i| tokens[i + 1].before > Break::Slash).count();
    if between > 4 {
        return None;
    }
    let nominal = shape(tokens[verb].surface) == 2;
    if nominal && (commas > 0 || between > 1 || !matches!(tokens[verb + 1].link, Link::Of | Link::Preposition)) {
        return None;
    }
    // "Oil changes, brake repairs and tires": before a comma, a noun looks like a verb.
    if commas > 0 && shape(tokens[verb].surface) != 1 && !tokens[verb].opens {
        return None;
    }
    let and = (verb + 1..=first).any(|i| tokens[i].link == Link::And);
    if (commas > 0 && !and) || (between == 0 && tokens[first].link == Link::And) {
        return None;
    }
    let strays = (verb + 2..=first).any(|i| match tokens[i].link {
        Link::Of => !tokens[i - 1].quantity,
        Link::Preposition => true,
        _ => false,
    });
    if strays {
        return None;
    }
    Some(between as f32 * 0.06 + commas.min(2) as f32 * 0.05)
}

/// The words of an object of several words stand together.
fn object(tokens: &[Token], at: &[usize], surfaces: &[u16]) -> Option<f32> {
    let first = *at.iter().min()?;
    let last = *at.iter().max()?;
    let loose = (last - first + 1).checked_sub(at.len())?;
    if loose > 1 + at.len() / 3 || (first..last).any(|i| tokens[i + 1].before > Break::Slash) {
        return None;
    }
    let ordered = at.windows(2).all(|pair| pair[0] < pair[1]);
    let strange = at.iter().zip(surfaces).skip(1).any(|(place, label)| {
        let link = tokens[*place].link;
        *place != first && label & LINKED == 0 && matches!(link, Link::Of | Link::Preposition | Link::And)
    });
    Some(loose as f32 * 0.12 + if ordered { 0.0 } else { 0.12 } + if strange { 0.2 } else { 0.0 })
}

/// "Project management", or "management of projects".
fn compound(tokens: &[Token], at: &[usize], surfaces: &[u16]) -> Option<f32> {
    let first = *at.iter().min()?;
    let last = *at.iter().max()?;
    let loose = (last - first + 1).checked_sub(at.len())?;
    if (first..last).any(|i| tokens[i + 1].before > Break::Slash) {
        return None;
    }
    let ordered = at.windows(2).all(|pair| pair[0] < pair[1]);
    let turned = at.len() == 2 && !ordered && matches!(tokens[last].link, Link::Of | Link::Preposition);
    let strange = ordered
        && at
            .iter()
            .zip(surfaces)
            .skip(1)
            .any(|(place, label)| label & LINKED == 0 && tokens[*place].link != Link::None);
    match (loose, ordered) {
        _ if strange => None,
        (0, true) => Some(0.0),
        (0, false) if turned => Some(0.1),
        (1, true) if at.len() > 2 => Some(0.18),
        _ => None,
    }
}

/// "Third-party" is no party: a word that a hyphen ties to one outside the label means something else.
fn torn(tokens: &[Token], at: &[usize]) -> bool {
    at.iter().any(|place| {
        let before = tokens[*place].hyphened && !at.contains(&place.wrapping_sub(1));
        let after = tokens.get(place + 1).is_some_and(|next| next.hyphened) && !at.contains(&(place + 1));
        before || after
    })
}

fn shape(surface: u16) -> u16 {
    surface & ((1 << SHAPE_BITS) - 1)
}

/// A product's name stands letter for letter.
fn spelled(tokens: &[Token], at: &[usize], surfaces: &[u16]) -> Option<f32> {
    at.iter().zip(surfaces).all(|(place, label)| tokens[*place].exact == label & !LINKED).then_some(0.0)
}

/// What differing word forms cost; `None` where the meaning differs ("customer" is no form of "custom").
fn forms(tokens: &[Token], at: &[usize], surfaces: &[u16], flags: u8) -> Option<f32> {
    let mut cost = 0.0;
    for (i, (place, label)) in at.iter().zip(surfaces).enumerate() {
        let line = tokens[*place].surface;
        let label = label & !LINKED;
        if line == label {
            continue;
        }
        let verb = i == 0 && flags & label_flag::VERB != 0;
        cost += match (shape(line), shape(label)) {
            (3, _) | (_, 3) | (4, _) | (_, 4) => return None,
            _ if at.len() == 1 => return None,
            (0 | 1, 0 | 1) if verb => 0.01,
            _ if verb => 0.06,
            (0, 0) => 0.25,
            _ => 0.17,
        };
    }
    Some(cost)
}
