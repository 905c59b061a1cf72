//! Places where people of a kind of work meet: whose they are, when they are, what a few visits say, and what is brought.

mod dates;
mod properties;
mod same;
mod suggested;
mod visits;

use career::place::{Kind, Place, Starter, Whereabouts, Work};
use jiff::civil::{Date, date};

pub(crate) const TODAY: Date = date(2026, 11, 25);

pub(crate) fn place(name: &str) -> Place {
    Place { name: name.to_owned(), ..Place::default() }
}

pub(crate) fn starter(name: &str, kind: Kind, work: &[&str]) -> Starter {
    Starter {
        name: name.to_owned(),
        url: format!("https://{}.example.org", name.to_lowercase().replace(' ', "-")),
        kind,
        work: work.iter().map(|code| Work::of(code).expect("a code")).collect(),
        whereabouts: Whereabouts { online: true, at: String::new() },
        source: "its own site".to_owned(),
        checked: None,
        days: None,
    }
}
