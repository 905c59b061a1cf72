//! The labelled offers: texts of our own writing, with the signs that somebody who reads them sees.

use std::collections::BTreeSet;

use career::offer::Kind;

/// One text.
#[derive(Clone, Debug)]
pub(super) struct Labelled {
    /// Its number in the file.
    pub(super) id: String,
    /// Whether it is an honest offer, written to be one.
    pub(super) honest: bool,
    /// The signs that it shows.
    pub(super) signs: BTreeSet<Kind>,
    /// The text.
    pub(super) text: String,
}

/// Written before the rules, and their mistakes not looked at while rules were made.
const HELD_OUT: &str = include_str!("held_out.txt");
/// Written after the rules were made; nothing was mended afterwards.
const WRITTEN_AFTER: &str = include_str!("written_after.txt");
/// What the rules were made on.
const TUNING: &str = include_str!("tuning.txt");

/// Texts that were written after the rules, of which no mistake was looked at.
pub(super) fn written_after() -> Result<Vec<Labelled>, String> {
    read(WRITTEN_AFTER)
}

/// Texts that were written before the rules, of which no mistake was looked at.
pub(super) fn held_out() -> Result<Vec<Labelled>, String> {
    read(HELD_OUT)
}

/// The texts that the rules were made on.
pub(super) fn tuning() -> Result<Vec<Labelled>, String> {
    read(TUNING)
}

/// Reads blocks that begin with `=== id channel honest|sold sign …`; `-` is no sign.
fn read(file: &str) -> Result<Vec<Labelled>, String> {
    let mut all = Vec::new();
    for block in file.split("=== ").filter(|block| !block.trim().is_empty()) {
        let (head, text) = block.split_once('\n').unwrap_or((block, ""));
        let mut words = head.split_whitespace();
        let (Some(id), Some(_), Some(written_as)) = (words.next(), words.next(), words.next()) else {
            return Err(format!("“{head}” is no head of a text"));
        };
        let signs = words.filter(|word| *word != "-").map(kind).collect::<Result<BTreeSet<Kind>, String>>()?;
        let (id, text) = (id.to_owned(), text.trim().to_owned());
        all.push(Labelled { id, honest: written_as == "honest", signs, text });
    }
    Ok(all)
}

fn kind(name: &str) -> Result<Kind, String> {
    let kind = Kind::ALL.into_iter().find(|kind| kind.name() == name);
    kind.ok_or_else(|| format!("no sign is called “{name}”"))
}
