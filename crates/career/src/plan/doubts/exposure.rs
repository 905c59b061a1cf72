//! What AI changes in a kind of work, where that is a question.

use super::Doubt;
use crate::answers::Reason;
use crate::evidence::Source;
use crate::insight::ai_exposure::{APART, Field, LOWER};
use crate::plan::Topic;
use crate::plan::ground::View;
use crate::plan::words::from;

/// A question where the two studies disagree, where the work is clearly more exposed than the work held, or where the
/// person said that they worry.
pub(super) fn exposure(view: &View<'_>) -> Option<Doubt> {
    let facts = view.ground.facts;
    let field = Field::of(facts.atlas);
    let there = field.ranks(view.to.id);
    let held = facts.held().map_or((None, None), |held| field.ranks(held.id));
    let apart = there.0.zip(there.1).map(|(a, b)| (a - b).abs());
    let more =
        |there: Option<i32>, held: Option<i32>| there.zip(held).is_some_and(|(there, held)| there >= held + LOWER);
    let worried = facts.answers.reason == Some(Reason::Worried);
    let disagree = apart.is_some_and(|apart| apart >= APART);
    if there == (None, None) || !(worried || disagree || more(there.0, held.0) || more(there.1, held.1)) {
        return None;
    }
    let of = |source: Source, rank: Option<i32>| match rank {
        Some(rank) => format!("{}: more exposed than {rank} of 100 occupations", from(source)),
        None => format!("{}: no figure for it", from(source)),
    };
    let between = match apart {
        Some(apart) if disagree => format!(" The two disagree by {apart} places."),
        _ => String::new(),
    };
    let because = format!(
        "{}; {}.{between} Exposed is not replaced.",
        of(Source::WorkingWithAi, there.0),
        of(Source::GptsAreGpts, there.1)
    );
    let question = "What do people in this work see AI change in their days?";
    let ask = "What has AI changed in your days so far?";
    Some(Doubt::new(Topic::Exposure, if worried { 100 } else { 42 }, question, because, ask))
}
