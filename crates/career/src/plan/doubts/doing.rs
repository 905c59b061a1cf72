//! Whether the daily doing is what is wanted.

use super::Doubt;
use crate::atlas::ElementKind;
use crate::evidence::Source;
use crate::insight::words::quoted;
use crate::plan::Topic;
use crate::plan::ground::View;
use crate::plan::words::{from, in_quotes};
use crate::profile::LineId;

const ASK_HOURS: &str = "How do the hours of an ordinary week divide?";

/// Whether the daily doing is what is wanted: from a marked line where there is one.
pub(super) fn doing(view: &View<'_>) -> Doubt {
    let (more, less) = (view.ground.marked(1.0), view.ground.marked(-1.0));
    if let Some(doubt) = wanted_and_asked(view, &more) {
        return doubt;
    }
    let facts = view.ground.facts;
    let Some((line, wanted)) = more.first().map(|line| (line, true)).or(less.first().map(|line| (line, false))) else {
        let question = "What does an ordinary week in this work look like, hour by hour?";
        return Doubt::new(Topic::Doing, 50, question, rated_most(view), ASK_HOURS);
    };
    let understood = facts.readings.skills().any(|(_, mention)| mention.line == *line);
    let line = quoted(facts.document.text(*line));
    let question = format!("How much of an ordinary week there is like {line}?");
    let (weight, because) = match (wanted, understood) {
        (true, true) => {
            let esco = from(Source::Esco);
            (65, format!("You marked {line} as more of this, and no skill of it is named for this work ({esco})."))
        }
        (true, false) => {
            (51, format!("You marked {line} as more of this, and no figure says how much of it is there."))
        }
        (false, _) => (52, format!("You marked {line} as less of this.")),
    };
    Doubt::new(Topic::Doing, weight, question, because, ASK_HOURS)
}

fn wanted_and_asked(view: &View<'_>, more: &[LineId]) -> Option<Doubt> {
    let facts = view.ground.facts;
    let asked = view.asked();
    let skill = |line: &LineId| {
        facts.readings.skills().find(|(skill, m)| m.line == *line && asked.contains(skill)).map(|(skill, _)| skill)
    };
    let (line, skill) = more.iter().find_map(|line| Some((*line, skill(line)?)))?;
    let (line, skill) = (quoted(facts.document.text(line)), quoted(facts.atlas.skills.label(skill)));
    let because = format!(
        "You marked {line} as more of this; in the market’s words that is {skill}, which is asked for here ({}). How many hours it gets is in no figure.",
        from(Source::Esco)
    );
    let question = format!("How much of an ordinary week in this work goes into {skill}?");
    Some(Doubt::new(Topic::Doing, 38, question, because, ASK_HOURS))
}

/// The work activities that matter most, by O*NET; else the most telling skills.
fn rated_most(view: &View<'_>) -> String {
    let atlas = view.ground.facts.atlas;
    let importance = |element| view.to.rating(element).map(|rating| rating.importance);
    let mut rated: Vec<_> = atlas
        .elements
        .of(ElementKind::Activity)
        .filter_map(|e| Some((importance(e)?, atlas.elements.get(e).name)))
        .collect();
    rated.sort_by(|a, b| b.0.total_cmp(&a.0));
    if let [first, second, ..] = rated[..] {
        return format!(
            "Rated most important: {} ({:.1} and {:.1} of 5, {}). How the hours divide is not rated.",
            in_quotes([first.1, second.1]),
            first.0,
            second.0,
            from(Source::Onet)
        );
    }
    let asked: Vec<&str> = view.asked().into_iter().take(2).map(|skill| atlas.skills.label(skill)).collect();
    match asked.is_empty() {
        true => format!("Neither skills nor activities are rated for this work ({}).", from(Source::Onet)),
        false => format!("Asked for most tellingly: {} ({}).", in_quotes(asked), from(Source::Esco)),
    }
}
