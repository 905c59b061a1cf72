//! Conversations to have: with whom, and what to ask. Each asks where people who do the work talk to each other, since
//! that leads to the next one.

use super::TaskKind::Conversation;
use super::doubts::{Doubt, title_of};
use super::ground::View;
use super::idea::Idea;

/// Asked in every conversation.
pub const WHERE_THEY_TALK: &str = "Where do people who do your work talk to each other?";

/// All conversations for a path; the first is the one that a first plan takes.
pub(super) fn conversations(view: &View<'_>, doubts: &[Doubt]) -> Vec<Idea> {
    let title = view.title();
    let doubt = doubts.first().map(|doubt| doubt.ask);
    if view.stays {
        return staying(view, doubt);
    }
    let second = doubts.get(1).map(|doubt| doubt.ask);
    vec![
        talk(
            "talk",
            30,
            format!("Talk for twenty minutes with somebody who does this work ({title})"),
            "Twenty minutes with somebody inside answer what no figure can.",
            [doubt, Some("What would you have liked to know before you began?")],
        ),
        talk(
            "newcomer",
            30,
            format!("Talk for twenty minutes with somebody who came to this work ({title}) from another one"),
            "The way over is known best by those who went it.",
            [second, Some("What carried over from before, and what was new?")],
        ),
        talk(
            "takes_on",
            20,
            format!("Ask one question of somebody who takes people on for this work ({title})"),
            "Who decides at the door knows what it asks, and what it lets pass.",
            [Some("What do you look at first in somebody who comes from other work?"), None],
        ),
    ]
}

fn staying(view: &View<'_>, doubt: Option<&'static str>) -> Vec<Idea> {
    let title = view.title();
    let mut all = vec![talk(
        "talk",
        30,
        format!("Talk for twenty minutes with somebody who does the same work ({title}) somewhere else"),
        "The same title can be a different job next door; somebody there knows.",
        [doubt, Some("What is better where you are, and what is worse?")],
    )];
    if let Some(level) = view.next_level() {
        all.push(talk(
            "level",
            30,
            format!("Talk for twenty minutes with somebody a level above ({})", title_of(view, level)),
            "What the next level costs and gives is seen from there.",
            [Some("What do you do more of since you moved up, and what less of?"), None],
        ));
    }
    all.push(talk(
        "takes_on",
        20,
        format!("Ask one question of somebody who takes people on for the same work ({title})"),
        "Who decides at the door knows what it asks, and what it lets pass.",
        [Some("What makes people stay with you?"), None],
    ));
    all
}

fn talk(name: &str, minutes: u32, title: String, why: &str, ask: [Option<&str>; 2]) -> Idea {
    let ask = ask.into_iter().flatten().chain([WHERE_THEY_TALK]).map(str::to_owned).collect();
    Idea::new(name, Conversation, minutes, title, why).asking(ask)
}
