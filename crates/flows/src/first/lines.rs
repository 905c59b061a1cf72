//! Which of a person's own lines are worth a mark: those that tell most, from as many places as there are.

use career::answers::Mark;
use career::atlas::Atlas;
use career::profile::LineId;

use crate::Drawn;

/// A sentence of the person's own, with the lines that the page broke it into.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnLine {
    /// The whole sentence.
    pub words: String,
    /// Its lines, as they stand in the document.
    pub lines: Vec<String>,
    /// The mark it has now.
    pub mark: Option<Mark>,
}

/// Words in a sentence that tells something and can still be taken in.
const WORDS: std::ops::RangeInclusive<usize> = 4..=45;

/// At most `count` sentences of the person's own, each from another place as long as there are such.
pub fn lines_to_mark(atlas: &Atlas, drawn: &Drawn, count: usize) -> Vec<OwnLine> {
    let facts = drawn.report.facts(atlas);
    let profile = &drawn.report.draft.profile;
    let places = profile.positions.iter().map(|p| &p.lines).chain(profile.projects.iter().map(|p| &p.lines));
    let mut by_place: Vec<Vec<Vec<LineId>>> = places.map(|lines| sentences(&facts, lines)).collect();
    let mut chosen: Vec<Vec<LineId>> = Vec::new();
    while chosen.len() < count && by_place.iter().any(|place| !place.is_empty()) {
        for place in &mut by_place {
            if chosen.len() < count
                && let Some(sentence) = place.pop()
            {
                chosen.push(sentence);
            }
        }
    }
    chosen.sort();
    let text = |line: &LineId| drawn.report.text(*line).to_owned();
    let own = |lines: Vec<LineId>| {
        let lines: Vec<String> = lines.iter().map(text).collect();
        let mark = drawn.reflection.marks.iter().find(|known| lines.contains(&known.line)).map(|known| known.mark);
        OwnLine { words: lines.join(" "), lines, mark }
    };
    chosen.into_iter().map(own).collect()
}

/// The sentences of one place that tell something, the most telling last.
fn sentences(facts: &career::insight::Facts<'_>, lines: &[LineId]) -> Vec<Vec<LineId>> {
    let mut out: Vec<Vec<LineId>> = Vec::new();
    for line in lines {
        let sentence = facts.sentence(*line);
        if !out.contains(&sentence) {
            out.push(sentence);
        }
    }
    let tells = |sentence: &Vec<LineId>| -> f32 {
        let read = facts.readings.mentions.iter().filter(|m| sentence.contains(&m.line));
        read.map(|m| m.mention.confidence.share()).sum()
    };
    let words = |sentence: &Vec<LineId>| {
        sentence.iter().map(|line| facts.document.text(*line).split_whitespace().count()).sum::<usize>()
    };
    out.retain(|sentence| WORDS.contains(&words(sentence)) && tells(sentence) > 0.0);
    out.sort_by(|a, b| tells(a).total_cmp(&tells(b)).then(b.cmp(a)));
    out
}
