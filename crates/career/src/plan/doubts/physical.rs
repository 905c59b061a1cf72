//! What the work asks of the body.

use super::Doubt;
use crate::atlas::{Atlas, Occupation};
use crate::evidence::Source;
use crate::plan::Topic;
use crate::plan::ground::View;
use crate::plan::words::from;

/// Heavy on the body from this importance on, 1 to 5.
const HEAVY: f32 = 3.75;

/// A question where the work is heavy, and the person asked to be warned or the work held is not.
pub(super) fn physical(view: &View<'_>) -> Option<Doubt> {
    let facts = view.ground.facts;
    let there = bodily(facts.atlas, view.to)?;
    let asked = facts.answers.constraints.avoid_physical;
    let used_to = facts.held().and_then(|held| bodily(facts.atlas, held)).is_some_and(|held| held >= HEAVY);
    if there < HEAVY || used_to && !asked {
        return None;
    }
    let mut because = format!(
        "“Performing General Physical Activities” counts {there:.1} of 5 in this work ({}). It is a stand-in for what the body carries.",
        from(Source::Onet)
    );
    if asked {
        because += " You asked to be warned of heavy work.";
    }
    let question = "Is the physical side of this work all right, day after day?";
    let ask = "What does the work ask of the body, day after day?";
    Some(Doubt::new(Topic::Physical, if asked { 85 } else { 45 }, question, because, ask))
}

fn bodily(atlas: &Atlas, occupation: Occupation<'_>) -> Option<f32> {
    Some(occupation.rating(atlas.elements.find("4.A.3.a.1")?)?.importance)
}
