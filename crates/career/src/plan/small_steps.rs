//! Small steps of at most half an hour: what somebody can do this week who has strength for one thing.

use super::TaskKind::{Conversation, Experiment};
use super::apply_for::one_title;
use super::gaps::{Gap, board, line};
use super::ground::{Ground, View};
use super::idea::Idea;
use super::{Destination, Refused, TaskKind};
use crate::insight::words::quoted;

/// A step of at most 30 minutes.
#[derive(Clone, Debug, PartialEq)]
pub struct SmallStep {
    /// What to do.
    pub title: String,
    /// Why this, in one sentence.
    pub why: String,
    /// What kind of doing it is.
    pub kind: TaskKind,
    /// Minutes, 30 at most.
    pub minutes: u32,
}

/// Three or four small steps towards a destination, to choose one from.
pub fn small_steps(ground: &Ground<'_>, to: &Destination) -> Result<Vec<SmallStep>, Refused> {
    let view = ground.view(to)?;
    let step = |idea: Idea| SmallStep {
        title: idea.title,
        why: idea.why,
        kind: idea.kind.unwrap_or(TaskKind::Other),
        minutes: idea.minutes,
    };
    Ok(ideas(&view, &Gap::of(&view)).into_iter().map(step).collect())
}

/// The same, as ideas of a plan.
pub(super) fn ideas(view: &View<'_>, gap: &Gap) -> Vec<Idea> {
    let title = view.title();
    let (read, write) = match view.stays {
        true => (
            format!("Read three advertisements for the same work ({title}) and mark what differs"),
            format!(
                "Write two lines to somebody who does the same work ({title}) elsewhere, and ask for twenty minutes"
            ),
        ),
        false => (
            format!("Read three advertisements for {} and mark what comes up in each", quoted(&one_title(view))),
            format!("Write two lines to somebody who does this work ({title}), and ask for twenty minutes"),
        ),
    };
    let mut all = vec![
        Idea::new("read", Experiment, 20, read, "Three are enough to see what they have in common."),
        Idea::new(
            "write",
            Conversation,
            15,
            write,
            "Two lines get an answer more often than a letter that never gets written.",
        ),
    ];
    all.extend(gap.told_elsewhere(view).first().map(|skill| line(view, *skill, "line")));
    all.extend(board(view));
    all
}
