//! What was too ordinary to write, once the person wrote it: a yes becomes a line of their own, a no is not asked again.

use crate::answers::{ANSWERED, Answers};
use crate::atlas::{Atlas, SkillId};
use crate::date::PartialDate;
use crate::evidence::Confidence;
use crate::profile::{Document, Line, LineId, Profile, latest};
use crate::reading::{Concept, How, LineMention, Mention, Readings};

/// Adds each answered line to the document, to the latest position and to the readings. Answers about a skill that the
/// atlas does not know keep their line and prove nothing. Call it once, after the lexicon has read the document.
pub fn write_in(
    answers: &Answers,
    atlas: &Atlas,
    document: &mut Document,
    profile: &mut Profile,
    readings: &mut Readings,
    today: PartialDate,
) {
    let position = latest(profile, today);
    for answer in &answers.ordinary {
        let Some(words) = answer.line.as_deref().map(str::trim).filter(|words| !words.is_empty()) else { continue };
        let Ok(number) = u32::try_from(document.lines.len()) else { return };
        let line = LineId(number);
        document.lines.push(Line { page: ANSWERED, text: words.to_owned(), spot: None });
        if let Some(i) = position {
            profile.positions[i].lines.push(line);
        }
        if let Some(skill) = atlas.skills.find(&answer.skill) {
            readings.mentions.push(said(skill, line, position, words));
        }
    }
}

/// What the person said themselves is sure.
fn said(skill: SkillId, line: LineId, position: Option<usize>, words: &str) -> LineMention {
    let mention = Mention {
        concept: Concept::Skill(skill),
        span: 0..words.len(),
        confidence: Confidence::new(1.0),
        how: How::Implied,
    };
    LineMention { line, position, mention }
}

/// Whether the person was asked about this skill before, whatever they answered.
pub fn was_asked(answers: &Answers, atlas: &Atlas, skill: SkillId) -> bool {
    answers.ordinary.iter().any(|answer| atlas.skills.find(&answer.skill) == Some(skill))
}
