//! People in words: keys of forms, what to mend.

use career::people::{Closeness, Standing, told};
use flows::people::{MOST_PEOPLE, PersonRefused};
use jiff::civil::Date;

use crate::asked::Asked;
use crate::trouble::Trouble;
use crate::words::full_day;

/// How close, with its key in forms.
pub const CLOSENESS: [(Closeness, &str); 3] =
    [(Closeness::Close, "close"), (Closeness::Know, "know"), (Closeness::BarelyKnow, "barely")];

/// One choice of a list.
#[derive(Clone, Debug)]
pub struct Choice {
    pub key: &'static str,
    pub words: &'static str,
    pub chosen: bool,
}

pub fn closeness(key: &str) -> Option<Closeness> {
    CLOSENESS.iter().find(|(_, known)| *known == key).map(|(closeness, _)| *closeness)
}

pub fn closenesses(chosen: Option<Closeness>) -> Vec<Choice> {
    let choice = |(closeness, key): &(Closeness, &'static str)| Choice {
        key,
        words: told::closeness(*closeness),
        chosen: chosen == Some(*closeness),
    };
    CLOSENESS.iter().map(choice).collect()
}

/// What was said about being reminded, in a sentence; nothing for who is kept in touch with.
pub fn standing(standing: Standing, today: Date) -> Option<String> {
    match standing {
        Standing::InTouch => None,
        Standing::Snoozed(until) if until <= today => None,
        Standing::Snoozed(until) => Some(format!("Put off until {}.", full_day(until))),
        Standing::Paused => Some("Paused: not proposed until you say so.".to_owned()),
        Standing::LetGo => Some("Let go: still known here, never proposed.".to_owned()),
    }
}

/// "analyst at Kline Depot".
pub fn role(does: Option<&str>, organisation: Option<&str>) -> String {
    match (does, organisation) {
        (Some(does), Some(place)) => format!("{does} at {place}"),
        (does, place) => does.or(place).unwrap_or_default().to_owned(),
    }
}

/// What to mend, in words.
pub fn refused(refused: &PersonRefused) -> String {
    match refused {
        PersonRefused::Nameless => "Write a name or an address, so that you find them again.".to_owned(),
        PersonRefused::TooLong => {
            "Something in it is longer than is kept: 1,000 characters in a field, 10,000 in the notes, 1,000 contacts."
                .to_owned()
        }
        PersonRefused::TooMany => format!(
            "You keep {MOST_PEOPLE} people, which is as many as are kept here. Erase some whom you removed first."
        ),
        PersonRefused::NoAddress(line) => {
            format!(
                "“{line}” is no e-mail address, telephone number or LinkedIn page. Mend it, or move it to the notes."
            )
        }
        PersonRefused::NoCadence => {
            "Write how often in days: 1 or more, and the longest gap at least as long as the ideal one.".to_owned()
        }
        PersonRefused::NoSuchWork => {
            "No kind of work here is called that. Try a plainer title, or leave the field empty.".to_owned()
        }
        PersonRefused::InTheFuture => "That day lies ahead. Note it once it has come.".to_owned(),
        PersonRefused::NotAhead => "Choose a day ahead on which to be reminded again.".to_owned(),
        PersonRefused::Twice => "That stands there already: the same words on the same day.".to_owned(),
        PersonRefused::ChangedSince => {
            "This was changed in another window after you opened it. What you typed is below; keep it with the button, \
             and it stands over the other."
                .to_owned()
        }
        PersonRefused::NotThere | PersonRefused::Store(_) => String::new(),
    }
}

/// A refusal that has no form to go back to.
pub fn trouble(refused: PersonRefused) -> Trouble {
    match refused {
        PersonRefused::Store(trouble) => trouble.into(),
        _ => Trouble::NotFound,
    }
}

/// An address among the people to go back to, from a form; anything else is the list.
pub fn back(asked: &Asked) -> String {
    let wanted = asked.form.or_empty("back");
    let is_ours = wanted == "/people" || wanted.starts_with("/people?");
    let is_plain = wanted.len() < 2000 && wanted.bytes().all(|byte| byte.is_ascii_graphic());
    if is_ours && is_plain { wanted.to_owned() } else { "/people".to_owned() }
}
