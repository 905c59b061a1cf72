//! Sentences about people one knows. They say what the person noted and nothing of why anybody is silent.

use jiff::civil::Date;

use super::keep_in_touch::Past;
use super::who::{Does, Known, There};
use super::{Closeness, Person};
use crate::figures::{near_day, thousands};

/// How close, as a person reads it.
pub fn closeness(closeness: Closeness) -> &'static str {
    match closeness {
        Closeness::Close => "close",
        Closeness::Know => "you know each other",
        Closeness::BarelyKnow => "you barely know each other",
    }
}

/// When one was last in touch, without a full stop.
pub fn last(contact: Option<Date>, met: Option<Date>, today: Date) -> String {
    match (contact, met) {
        (Some(last), met) if met.is_none_or(|met| met <= last) => {
            format!("Last in touch on {}, {}", near_day(last, today), ago(last, today))
        }
        (_, Some(met)) => {
            format!("You met on {}, {}, and no contact is noted since", near_day(met, today), ago(met, today))
        }
        _ => "No contact is noted yet".to_owned(),
    }
}

/// "today", "yesterday", "12 days ago".
pub fn ago(day: Date, today: Date) -> String {
    match (today - day).get_days() {
        ..=0 => "today".to_owned(),
        1 => "yesterday".to_owned(),
        days => format!("{} days ago", thousands(u64::from(days.unsigned_abs()))),
    }
}

/// What was said of how often, without full stops.
pub(super) fn cadence(person: &Person) -> Vec<String> {
    let Some(cadence) = person.cadence() else {
        return vec!["You have not said yet how well you know them".to_owned()];
    };
    let (ideal, longest) = (days(cadence.ideal()), days(cadence.longest()));
    let own = person.closeness().map(Closeness::cadence) != Some(cadence);
    match person.closeness() {
        Some(said) if !own => {
            vec![format!("You said: {}; that is every {ideal} here, {longest} at the longest", closeness(said))]
        }
        _ if cadence == Closeness::BarelyKnow.cadence() => {
            vec![format!("How close you are is not said; until then it is every {ideal}, {longest} at the longest")]
        }
        _ => vec![format!("You want to be in touch every {ideal}, {longest} at the longest")],
    }
}

fn days(days: u16) -> String {
    match days {
        1 => "day".to_owned(),
        days => format!("{} days", thousands(u64::from(days))),
    }
}

/// What somebody has to do with a place and a kind of work, without a full stop; `title` says what the work of a code is
/// called.
pub fn known(known: &Known, title: impl Fn(&str) -> String) -> String {
    let there = known.there.as_ref().map(|there| match there {
        There::Works => "works there".to_owned(),
        There::Worked => "worked there".to_owned(),
        There::Near(name) => format!("works at {name}, a name near to it"),
    });
    let does = known.does.as_ref().map(|does| match does {
        Does::That => "does this work".to_owned(),
        Does::Related(code) => format!("does work near to it ({})", title(code)),
    });
    let parts: Vec<String> = there.into_iter().chain(does).collect();
    parts.join(" and ")
}

/// Whom one knows at a place, in one sentence; `None` where it is nobody.
pub fn known_there(all: &[Known]) -> Option<String> {
    let works = all.iter().filter(|known| known.there == Some(There::Works)).count();
    match (works, all.len()) {
        (0, 0) => None,
        (0, 1) => Some("You know somebody one step away from there.".to_owned()),
        (0, many) => Some(format!("You know {} people one step away from there.", thousands(many as u64))),
        (1, _) => Some("You know somebody there.".to_owned()),
        (many, _) => Some(format!("You know {} people there.", thousands(many as u64))),
    }
}

/// Whom one knows in a kind of work, in one sentence; `None` where it is nobody.
pub fn known_in_work(all: &[Known]) -> Option<String> {
    let do_it = all.iter().filter(|known| known.does == Some(Does::That)).count();
    match (do_it, all.len()) {
        (0, 0) => None,
        (0, 1) => Some("You know somebody in work near to this.".to_owned()),
        (0, many) => Some(format!("You know {} people in work near to this.", thousands(many as u64))),
        (1, _) => Some("You know somebody who does this work.".to_owned()),
        (many, _) => Some(format!("You know {} people who do this work.", thousands(many as u64))),
    }
}

/// Why somebody is on the list.
pub(super) fn why(past: Past, last: &str) -> String {
    match past {
        Past::Longest => format!("{last}: longer than you wanted."),
        Past::Ideal => format!("{last}: a good time to say hello."),
        Past::NeverNoted => format!("{last}. If you were in touch, note when."),
        Past::Unsaid => format!("{last}. How well do you know them?"),
    }
}
