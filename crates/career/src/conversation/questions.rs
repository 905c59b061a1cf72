//! What to ask: a few questions, chosen for this person and this path.
//!
//! What is still open about the path comes first, where they can know it: somebody who does that work, or work near it,
//! or of whom it is not known what they do. Whoever does other work is asked whom they know. The rest is about their own
//! way.

use serde::{Deserialize, Serialize};

use super::MOST_QUESTIONS;
use crate::atlas::Atlas;
use crate::card::Id;
use crate::id::AssumptionId;
use crate::people::Person;
use crate::plan::{ChosenPath, Standing, Topic};

/// One thing to ask.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// In the words in which it is asked.
    pub words: String,
    /// The path's question that it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<AssumptionId>,
}

impl Question {
    /// What the advice to ask it stands on.
    pub fn card(&self) -> Id {
        match self.about {
            Some(_) => Id::OpenQuestions,
            None => Id::TalkToInsiders,
        }
    }
}

/// How near somebody's work is to a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nearness {
    /// They do that work.
    That,
    /// They do work that O*NET relates to it.
    Related,
    /// They do other work.
    Other,
    /// What they do is not known.
    Unknown,
}

/// A path that a conversation is for.
#[derive(Clone, Copy, Debug)]
pub struct Towards<'a> {
    /// The path.
    pub path: &'a ChosenPath,
    /// What the work is called.
    pub title: &'a str,
    /// How near their work is to it.
    pub nearness: Nearness,
}

/// Questions that are proposed beside the one that is always asked.
const PROPOSED: usize = 4;
/// Of these, about the path at most.
const ABOUT_THE_PATH: usize = 2;

/// How near somebody's work is to a path.
pub fn nearness(person: &Person, code: &str, atlas: &Atlas) -> Nearness {
    let Some(does) = person.occupation() else { return Nearness::Unknown };
    if does == code {
        return Nearness::That;
    }
    let near = |id| atlas.occupation(id).related().any(|(near, _)| atlas.occupation(near).code() == does);
    match atlas.occupation_by_code(code).is_some_and(near) {
        true => Nearness::Related,
        false => Nearness::Other,
    }
}

/// Four questions for this person and this path; with [`crate::plan::WHERE_THEY_TALK`] they are five.
pub fn questions(person: &Person, towards: Option<&Towards<'_>>) -> Vec<Question> {
    let mut out: Vec<Question> = Vec::new();
    if let Some(towards) = towards {
        match towards.nearness {
            Nearness::Other => out.push(plain(format!("Whom do you know who does this work ({})?", towards.title))),
            Nearness::That | Nearness::Related | Nearness::Unknown => out.extend(about_the_path(towards.path)),
        }
    }
    let own = [own_way(person), AGAIN.to_owned(), week(person), ELSE.to_owned(), BEFORE.to_owned()];
    // Whoever was asked whom they know is not asked it twice.
    let asked_whom = matches!(towards, Some(towards) if towards.nearness == Nearness::Other);
    let own = own.into_iter().filter(|words| !(asked_whom && words == ELSE)).map(plain);
    let place = PROPOSED.saturating_sub(out.len());
    out.extend(own.take(place));
    debug_assert!(out.len() <= MOST_QUESTIONS);
    out
}

const AGAIN: &str = "What would you do again, and what not?";
const ELSE: &str = "Whom else would you talk to in my place?";
const BEFORE: &str = "What would you have liked to know before you began?";

/// How they came to what they do; from where, if an older source says so.
fn own_way(person: &Person) -> String {
    let before = person.former_organisations().into_iter().next().map(str::to_owned);
    match before {
        Some(before) => format!("You were at {before} before: how did you come to what you do now?"),
        None => "How did you come to the work that you do now?".to_owned(),
    }
}

fn week(person: &Person) -> String {
    match person.organisation() {
        Some(place) => format!("What is an ordinary week like for you at {place}?"),
        None => "What is an ordinary week in your work like?".to_owned(),
    }
}

/// What is still open about the path, the weightiest first; then what was shaken.
fn about_the_path(path: &ChosenPath) -> Vec<Question> {
    let of = |wanted: Standing| path.assumptions.iter().filter(move |assumption| assumption.standing == wanted);
    let open = of(Standing::Open).chain(of(Standing::Shaken));
    let asked = open.map(|assumption| Question {
        words: ask(assumption.topic).map_or_else(|| assumption.question.clone(), str::to_owned),
        about: Some(assumption.id),
    });
    let mut out: Vec<Question> = Vec::new();
    for question in asked {
        if out.len() < ABOUT_THE_PATH && out.iter().all(|known| known.words != question.words) {
            out.push(question);
        }
    }
    out
}

/// A path's question, as one asks it of somebody who does the work. The person's own question is asked in their words.
fn ask(topic: Topic) -> Option<&'static str> {
    Some(match topic {
        Topic::Schooling => "What schooling did you really need, and how long did it take?",
        Topic::Licence => "Which licence did you need, and what did it take to get it?",
        Topic::Pay => "What is somebody new paid in this work, roughly?",
        Topic::Demand => "Who near here takes on people who are new?",
        Topic::Exposure => "What has AI changed in your days so far?",
        Topic::Physical => "What does the work ask of the body, day after day?",
        Topic::Doing => "How do the hours of an ordinary week divide?",
        Topic::Change => "What did you change about this work, and was it worth it?",
        Topic::Level => "What do you do more of since you moved up, and what less of?",
        Topic::Place => "What is different about this work in other places you know?",
        Topic::Applying => "What do you look at first in somebody who comes from other work?",
        Topic::Own => return None,
    })
}

fn plain(words: String) -> Question {
    Question { words, about: None }
}
