//! What one has given to whom, who opened it, and one's own words to take along.

use career::circle::What;
use career::circle::access::Subject;
use career::id::{AccountId, CircleId};
use jiff::Timestamp;
use serde::Serialize;
use store::Result;

use super::found::circles;
use super::{Asking, Standing};
use crate::Desk;

/// That a coach opened something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenedBy {
    /// What they are called.
    pub name: String,
    /// When last.
    pub last: Timestamp,
    /// How often.
    pub times: u32,
}

/// One thing that somebody put into a circle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// Which circle.
    pub circle: CircleId,
    /// What it is called.
    pub circle_name: String,
    /// The thing.
    pub standing: Standing,
    /// Chosen names of those whom it names, beside all members where it is for them.
    pub to: Vec<String>,
    /// Which coaches opened it.
    pub opened: Vec<OpenedBy>,
}

/// Everything that somebody put into circles, the last one first.
///
/// # Errors
/// What the store says.
pub fn shared(desk: &Desk, account: AccountId) -> Result<Vec<Given>> {
    let asking = Asking { account, administrator: false };
    let mut out = Vec::new();
    for (table, seat) in circles(desk, account)? {
        let visit = table.visit(desk, asking);
        let all: Vec<&Standing> = visit.things().collect();
        let is_given = |standing: &&&Standing| {
            standing.seat == seat.id && !matches!(standing.thing.what.subject(), Subject::Invitation | Subject::Opened)
        };
        for standing in all.iter().filter(is_given) {
            let named = standing.about.iter().chain(&standing.thing.audience.seats);
            let to = named.map(|seat| visit.called(*seat).to_owned()).collect();
            let opened = all.iter().filter_map(|other| match &other.thing.what {
                What::Opened { thing, last, times } if *thing == standing.id => {
                    Some(OpenedBy { name: visit.called(other.seat).to_owned(), last: *last, times: *times })
                }
                _ => None,
            });
            out.push(Given {
                circle: table.id,
                circle_name: table.charter.name.clone(),
                opened: opened.collect(),
                standing: (*standing).clone(),
                to,
            });
        }
    }
    out.sort_by_key(|given| std::cmp::Reverse((given.standing.thing.on, given.standing.id)));
    Ok(out)
}

#[derive(Serialize)]
struct Words<'a> {
    circle: &'a str,
    on: Timestamp,
    what: What,
}

/// The same without who else was there.
fn without_others(what: &What) -> What {
    match what {
        What::Minutes { day, words, .. } => What::Minutes { day: *day, words: words.clone(), there: Vec::new() },
        what => what.clone(),
    }
}

/// One's own words in circles, as JSON. What others said is theirs.
///
/// # Errors
/// What the store says.
pub fn my_words(desk: &Desk, account: AccountId) -> Result<String> {
    let mut words = Vec::new();
    let all = circles(desk, account)?;
    let asking = Asking { account, administrator: false };
    for (table, seat) in &all {
        let visit = table.visit(desk, asking);
        let own = visit.things().filter(|standing| standing.seat == seat.id);
        let own = own.filter(|standing| !matches!(standing.thing.what, What::Invitation { .. } | What::Opened { .. }));
        words.extend(own.map(|standing| Words {
            circle: &table.charter.name,
            on: standing.thing.on,
            what: without_others(&standing.thing.what),
        }));
    }
    serde_json::to_string_pretty(&words)
        .map_err(|_| store::Trouble::Broken("one's own words could not be written".to_owned()))
}
