//! Everybody as a table (CSV).

use career::id::AccountId;
use career::people::{Address, Closeness, Person, Standing};
use jiff::civil::Date;
use store::Result;

use crate::Desk;
use crate::people::everybody;
use crate::table_text::line;

const HEADER: [&str; 15] = [
    "Name",
    "What they do",
    "Organisation",
    "E-mail",
    "Telephone",
    "LinkedIn",
    "How you met",
    "Met on",
    "How close",
    "Every (days)",
    "Longest (days)",
    "Standing",
    "Last contact",
    "What they care about",
    "Notes",
];

/// The table's text, one line a person, in the order of names; those who were removed are left out. Days are written as
/// 2026-11-25.
///
/// # Errors
/// What the store says.
pub fn people_csv(desk: &Desk, account: AccountId) -> Result<String> {
    let all = everybody(desk, account)?;
    let mut out = String::new();
    line(&mut out, HEADER.map(str::to_owned));
    for (person, _) in all.rows().iter().filter_map(|row| all.one(row.id)) {
        line(&mut out, cells(person));
    }
    Ok(out)
}

fn cells(person: &Person) -> [String; 15] {
    let text = |words: Option<&str>| words.unwrap_or_default().to_owned();
    let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    let cadence = person.cadence();
    let addresses = person.addresses();
    let of = |wanted: fn(&Address) -> bool| {
        let found = addresses.iter().filter(|address| wanted(address)).map(|address| address.words());
        found.collect::<Vec<_>>().join("; ")
    };
    [
        person.name(),
        text(person.does()),
        text(person.organisation()),
        of(|address| matches!(address, Address::Mail(_))),
        of(|address| matches!(address, Address::Telephone(_))),
        of(|address| matches!(address, Address::LinkedIn(_))),
        text(person.met()),
        day(person.met_on()),
        person.closeness().map(closeness).unwrap_or_default().to_owned(),
        cadence.map(|cadence| cadence.ideal().to_string()).unwrap_or_default(),
        cadence.map(|cadence| cadence.longest().to_string()).unwrap_or_default(),
        standing(person.standing()),
        day(person.last_contact()),
        text(person.cares_about()),
        text(person.notes()),
    ]
}

fn closeness(closeness: Closeness) -> &'static str {
    match closeness {
        Closeness::Close => "close",
        Closeness::Know => "know",
        Closeness::BarelyKnow => "barely know",
    }
}

fn standing(standing: Standing) -> String {
    match standing {
        Standing::InTouch => "in touch".to_owned(),
        Standing::Snoozed(until) => format!("snoozed until {until}"),
        Standing::Paused => "paused".to_owned(),
        Standing::LetGo => "let go".to_owned(),
    }
}
