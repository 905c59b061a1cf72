//! The table: read once, whole or not at all.

use std::sync::LazyLock;

use super::fault::{Fault, What};
use super::record::{Record, card};
use super::{Card, Id};

/// Every card, in the order of the names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table(Vec<Card>);

impl Table {
    /// All cards.
    pub fn all(&self) -> &[Card] {
        &self.0
    }

    /// One card. Each name has one: [`read`] refuses a table without it.
    pub fn of(&self, id: Id) -> &Card {
        &self.0[id as usize]
    }
}

static TABLE: LazyLock<Table> = LazyLock::new(|| match read(include_str!("cards.txt")) {
    Ok(table) => table,
    // Part of the program, and read by a test before it is built into one.
    Err(faults) => unreachable!("cards.txt: {}", told(&faults)),
});

/// The table that comes with the program.
pub fn table() -> &'static Table {
    &TABLE
}

fn told(faults: &[Fault]) -> String {
    faults.iter().map(Fault::to_string).collect::<Vec<_>>().join("; ")
}

/// Reads a table.
///
/// # Errors
/// Everything that is wrong with it: a card without source or caveat, a grade that its design does not carry, a figure
/// without how many or when, a name without a card or a card without a name.
pub fn read(text: &str) -> Result<Table, Vec<Fault>> {
    let mut faults = Vec::new();
    let mut cards: Vec<Card> = Vec::new();
    for mut record in records(text, &mut faults) {
        let line = record.line;
        let Some(card) = card(&mut record, &mut faults) else { continue };
        if cards.iter().any(|known| known.id == card.id) {
            faults.push(Fault { line, what: What::CardTwice(card.id.key().to_owned()) });
        }
        cards.push(card);
    }
    let end = text.lines().count();
    let missing = Id::ALL.iter().filter(|id| cards.iter().all(|card| card.id != **id));
    faults.extend(missing.map(|id| Fault { line: end, what: What::NoCardFor(id.key()) }));
    if !faults.is_empty() {
        return Err(faults);
    }
    cards.sort_by_key(|card| card.id);
    Ok(Table(cards))
}

/// Records between empty lines; lines that begin with `#` are for whoever reads the table.
fn records(text: &str, faults: &mut Vec<Fault>) -> Vec<Record> {
    let mut all: Vec<Record> = Vec::new();
    let mut open = false;
    for (line, words) in (1..).zip(text.lines()) {
        if words.starts_with('#') {
            continue;
        }
        if words.trim().is_empty() {
            open = false;
            continue;
        }
        if !open {
            all.push(Record { line, fields: Vec::new() });
            open = true;
        }
        let Some(record) = all.last_mut() else { continue };
        if let Err(what) = field(record, line, words) {
            faults.push(Fault { line, what });
        }
    }
    all
}

/// Takes one line into a record: a field, or more of the one above.
fn field(record: &mut Record, line: usize, words: &str) -> Result<(), What> {
    if let Some(more) = words.strip_prefix("  ") {
        let (_, value, _) = record.fields.last_mut().ok_or(What::NoField)?;
        value.push(' ');
        value.push_str(more.trim());
        return Ok(());
    }
    let (field, value) = words.split_once(':').ok_or(What::NoField)?;
    if record.fields.iter().any(|(known, _, _)| known == field) {
        return Err(What::Twice(field.to_owned()));
    }
    record.fields.push((field.to_owned(), value.trim().to_owned(), line));
    Ok(())
}
