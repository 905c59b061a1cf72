//! Which doings the lines show: by the skills that the lexicon understood, and by plain words.

use std::collections::BTreeMap;

use super::cues::{CUES, shows, words};
use super::{DoingId, Doings};
use crate::insight::Facts;
use crate::insight::place::places;
use crate::profile::LineId;

/// A mention that is less sure than this shows no doing.
const SURE: f32 = 0.5;

/// How sure a doing is that plain words tell; and one that words and a skill tell together.
const BY_WORDS: f32 = 0.7;
const BY_BOTH: f32 = 0.85;

/// A doing in a line of a place (a job, unpaid work, a school, a project).
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Shown {
    pub doing: DoingId,
    /// Index into the places of the document.
    pub place: usize,
    pub line: LineId,
    /// How sure, 0–1.
    pub sure: f32,
}

/// Everything that is shown, by doing, then line. Lists of skills and summaries show nothing: they say, but tell no
/// doing.
pub(crate) fn shown(facts: &Facts<'_>, doings: &Doings<'_>) -> Vec<Shown> {
    let places = places(facts);
    let place_of: BTreeMap<LineId, usize> =
        places.iter().enumerate().flat_map(|(i, place)| place.lines.iter().map(move |line| (*line, i))).collect();
    let mut sure: BTreeMap<(DoingId, LineId), f32> = BTreeMap::new();
    for (skill, m) in facts.readings.skills() {
        let share = m.mention.confidence.share();
        if share >= SURE && place_of.contains_key(&m.line) {
            for doing in doings.of_skill(skill).iter() {
                let known = sure.entry((doing, m.line)).or_default();
                *known = known.max(share);
            }
        }
    }
    for line in place_of.keys() {
        let words = words(facts.document.text(*line));
        for doing in CUES.iter().filter(|cue| shows(&words, cue)).filter_map(|cue| doings.by_branch(cue.0)) {
            let known = sure.entry((doing, *line)).or_default();
            *known = if *known > 0.0 { known.max(BY_BOTH) } else { BY_WORDS };
        }
    }
    let place = |line: &LineId| place_of.get(line).copied();
    sure.into_iter()
        .filter_map(|((doing, line), sure)| Some(Shown { doing, place: place(&line)?, line, sure }))
        .collect()
}
