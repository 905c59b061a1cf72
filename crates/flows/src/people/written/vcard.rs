//! Everybody as an address book: vCard 4 (RFC 6350).

use career::id::{AccountId, PersonId};
use career::people::{Address, Person};
use store::Result;

use crate::Desk;
use crate::people::everybody;

/// Bytes of a line before it is folded.
const LONGEST_LINE: usize = 75;

/// The address book's text, in the order of names; those who were removed are left out.
///
/// # Errors
/// What the store says.
pub fn people_vcard(desk: &Desk, account: AccountId) -> Result<String> {
    let all = everybody(desk, account)?;
    let mut out = String::new();
    for (id, (person, _)) in all.rows().iter().filter_map(|row| Some((row.id, all.one(row.id)?))) {
        card(&mut out, id, person);
    }
    Ok(out)
}

fn card(out: &mut String, id: PersonId, person: &Person) {
    line(out, "BEGIN:VCARD");
    line(out, "VERSION:4.0");
    line(out, &format!("UID:urn:uuid:{id}"));
    line(out, &format!("FN:{}", escaped(&person.name())));
    if let Some(does) = person.does() {
        line(out, &format!("TITLE:{}", escaped(does)));
    }
    if let Some(organisation) = person.organisation() {
        line(out, &format!("ORG:{}", escaped(organisation)));
    }
    for address in person.addresses() {
        match address {
            Address::Mail(text) => line(out, &format!("EMAIL:{}", escaped(text))),
            Address::Telephone(text) => line(out, &format!("TEL;VALUE=text:{}", escaped(text))),
            Address::LinkedIn(_) => line(out, &format!("URL:https://www.{}", address.words())),
        }
    }
    let notes = notes(person);
    if !notes.is_empty() {
        line(out, &format!("NOTE:{}", escaped(&notes)));
    }
    line(out, "END:VCARD");
}

/// Notes, and what an address book has no field for.
fn notes(person: &Person) -> String {
    let parts = [
        person.notes().map(str::to_owned),
        person.met().map(|met| format!("Met: {met}")),
        person.met_on().map(|day| format!("Met on {day}")),
        person.cares_about().map(|cares| format!("Cares about: {cares}")),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join("\n")
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().filter(|c| *c != '\r') {
        match c {
            '\\' | ',' | ';' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

/// Adds a line, folded between letters: what goes on begins with a space.
fn line(out: &mut String, text: &str) {
    let mut rest = text;
    let mut room = LONGEST_LINE;
    while rest.len() > room {
        let (head, tail) = rest.split_at(rest.floor_char_boundary(room));
        out.push_str(head);
        out.push_str("\r\n ");
        rest = tail;
        room = LONGEST_LINE - 1;
    }
    out.push_str(rest);
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_line_is_folded_between_letters_and_nothing_ends_it() {
        let mut out = String::new();
        line(&mut out, &format!("NOTE:{}", escaped(&"é,\r\nEND:VCARD;\\".repeat(20))));
        assert!(out.split("\r\n").all(|line| line.len() <= LONGEST_LINE));
        assert_eq!(out.replace("\r\n ", "").matches("\r\n").count(), 1);
        assert!(out.replace("\r\n ", "").contains("é\\,\\nEND:VCARD\\;\\\\é"));
    }
}
