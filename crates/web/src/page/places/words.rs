//! Places in words: keys of kinds and answers in forms, reasons, and what is to mend.

use career::evidence::{Because, Reasons};
use career::place::{Again, Cost, Effort, Kind, told};
use flows::places::{MOST_PLACES, PlaceRefused};

use crate::report::sentences;
use crate::trouble::Trouble;

/// One choice of a list: its key, its words, whether it is chosen.
#[derive(Clone, Debug)]
pub struct Choice {
    pub key: String,
    pub words: String,
    pub chosen: bool,
}

const KINDS: [(Kind, &str); 7] = [
    (Kind::MeetUp, "meet-up"),
    (Kind::Body, "body"),
    (Kind::Conference, "conference"),
    (Kind::Forum, "forum"),
    (Kind::Chat, "chat"),
    (Kind::Course, "course"),
    (Kind::Volunteering, "volunteering"),
];
const COSTS: [(Cost, &str); 3] = [(Cost::Free, "free"), (Cost::PartlyFree, "partly"), (Cost::Paid, "paid")];
const EFFORTS: [(Effort, &str); 5] = [
    (Effort::Moments, "moments"),
    (Effort::Evening, "evening"),
    (Effort::Day, "day"),
    (Effort::Days, "days"),
    (Effort::EveryWeek, "weekly"),
];
const AGAIN: [(Again, &str); 3] = [(Again::Yes, "yes"), (Again::NotSure, "not-sure"), (Again::No, "no")];

fn of_key<T: Copy>(all: &[(T, &str)], key: &str) -> Option<T> {
    all.iter().find(|(_, known)| *known == key).map(|(value, _)| *value)
}

fn choices<T: Copy + PartialEq>(
    all: &[(T, &str)],
    words: impl Fn(T) -> &'static str,
    chosen: Option<T>,
) -> Vec<Choice> {
    let choice = |(value, key): &(T, &str)| Choice {
        key: (*key).to_owned(),
        words: words(*value).to_owned(),
        chosen: chosen == Some(*value),
    };
    all.iter().map(choice).collect()
}

/// A kind by its key; a meet-up where there is none.
pub fn kind(key: &str) -> Kind {
    of_key(&KINDS, key).unwrap_or_default()
}

/// Kinds to choose from.
pub fn kinds(chosen: Kind) -> Vec<Choice> {
    choices(&KINDS, told::kind, Some(chosen))
}

/// A cost by its key.
pub fn cost(key: &str) -> Option<Cost> {
    of_key(&COSTS, key)
}

/// Costs to choose from.
pub fn costs(chosen: Option<Cost>) -> Vec<Choice> {
    choices(&COSTS, told::cost, chosen)
}

/// An effort by its key.
pub fn effort(key: &str) -> Option<Effort> {
    of_key(&EFFORTS, key)
}

/// Efforts to choose from.
pub fn efforts(chosen: Option<Effort>) -> Vec<Choice> {
    choices(&EFFORTS, told::effort, chosen)
}

/// Whether one would go again, by its key; not sure where there is none.
pub fn again(key: &str) -> Again {
    of_key(&AGAIN, key).unwrap_or_default()
}

/// Answers to choose from.
pub fn agains(chosen: Again) -> Vec<Choice> {
    let words = |again| match again {
        Again::Yes => "Yes",
        Again::NotSure => "Not sure",
        Again::No => "No",
    };
    choices(&AGAIN, words, Some(chosen))
}

/// A reason, and where it comes from.
pub struct Reason {
    pub text: String,
    pub origin: String,
}

/// The reasons of a sentence.
pub fn reasons(because: &Reasons) -> Vec<Reason> {
    let one = |because: &Because| {
        let text = match because {
            Because::Line { text, .. } => text.clone(),
            Because::Answer { what } | Because::Figure { what, .. } => what.clone(),
        };
        Reason { text, origin: sentences::source(because.source()) }
    };
    because.iter().map(one).collect()
}

/// What is to mend; the rest is a trouble.
pub fn refused(because: PlaceRefused) -> Result<String, Trouble> {
    Ok(match because {
        PlaceRefused::Nameless => "Give it a name, so that you find it again.".to_owned(),
        PlaceRefused::TooLong => "Something in it is longer than is kept here. Shorten it, and keep it once more.".to_owned(),
        PlaceRefused::TooMany => {
            format!("You keep {MOST_PLACES} places, which is as many as there is room for. Erase some that are long over.")
        }
        PlaceRefused::TooManyVisits => "So many visits of one place are not kept. Take an old one out first.".to_owned(),
        PlaceRefused::NoAddress => {
            "The address should be that of a page, such as https://example.org. Leave it empty if there is none.".to_owned()
        }
        PlaceRefused::InTheFuture => "That day lies ahead. Note the visit when you have been there.".to_owned(),
        PlaceRefused::ChangedSince => {
            "This was changed in another window since you opened the form. Look at it again; what you typed stands below."
                .to_owned()
        }
        PlaceRefused::NotThere => return Err(Trouble::NotFound),
        PlaceRefused::Store(trouble) => return Err(trouble.into()),
    })
}
