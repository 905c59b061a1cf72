//! Somebody who writes until nobody answers, and looks afterwards whether it is all there.

use std::collections::BTreeMap;
use std::io;

use testkit::browser::{Answer, Caller};

use super::archive;
use super::ledger::{Ledger, Verdict};
use crate::evaluate::dice::Dice;

/// What a person writes.
const KINDS: [&str; 5] = ["row", "doc", "task", "note", "block"];

/// One person.
pub(super) struct Person {
    pub(super) name: String,
    pub(super) caller: Caller,
    pub(super) dice: Dice,
    /// What they wrote, by kind: rows, documents, tasks, notes, blocks of the week.
    ledgers: BTreeMap<&'static str, Ledger>,
    /// Where each thing is mended, by the name of its ledger and its own.
    pub(super) places: BTreeMap<(&'static str, u32), String>,
    /// Answers that were neither a page nor a redirect.
    pub(super) surprises: Vec<String>,
    done: BTreeMap<&'static str, u64>,
}

/// What became of a form that was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sent {
    /// The answer came in full and says that it is kept.
    Kept,
    /// The answer came in full and says that it is not.
    Refused,
}

impl Person {
    /// Somebody new.
    pub(super) fn signs_up(address: &str, number: usize, dice: Dice) -> Result<Self, Box<dyn std::error::Error>> {
        let mut caller = Caller::to(address);
        let (name, email) = (format!("Person {number}"), format!("person-{number}@example.org"));
        let fields = [("name", name.as_str()), ("email", &email), ("password", "a calm table by a window")];
        let answer = caller.post("/sign-up", &fields)?;
        if !(200..400).contains(&answer.status) || caller.cookies().is_empty() {
            return Err(format!("{name} is not let in: {}\n{}", answer.status, answer.text()).into());
        }
        let mut person = Person {
            name,
            caller,
            dice,
            ledgers: KINDS.into_iter().map(|kind| (kind, Ledger::of(kind))).collect(),
            places: BTreeMap::new(),
            surprises: Vec::new(),
            done: BTreeMap::new(),
        };
        match person.begins_a_plan()? {
            200..400 => Ok(person),
            status => Err(format!("{} cannot choose a path: {status}", person.name).into()),
        }
    }

    /// What they wrote of one kind.
    pub(super) fn ledger(&mut self, kind: &'static str) -> &mut Ledger {
        self.ledgers.entry(kind).or_insert_with(|| Ledger::of(kind))
    }

    /// One thing after another, until the server is gone.
    pub(super) fn writes_until_nobody_answers(&mut self) {
        while let Ok((deed, sent)) = self.does_something() {
            if sent == Some(Sent::Kept) {
                self.counts(deed);
            }
        }
    }

    /// One more deed was acknowledged.
    pub(super) fn counts(&mut self, deed: &'static str) {
        *self.done.entry(deed).or_default() += 1;
    }

    /// Compares their archive with what was acknowledged.
    pub(super) fn looks_back(&mut self, address: &str) -> Result<Verdict, Box<dyn std::error::Error>> {
        self.caller.moves_to(address);
        let answer = self.caller.get("/account/archive.json")?;
        if answer.status != 200 {
            return Err(format!("{} is not known any more: {}", self.name, answer.status).into());
        }
        let archive = archive::Archive::read(&answer.body)?;
        let mut verdict = Verdict::default();
        for (kind, ledger) in &mut self.ledgers {
            verdict.add(ledger.compare(archive.texts(kind).iter().map(String::as_str)));
        }
        Ok(verdict.of(&self.name))
    }

    /// Writings that were acknowledged.
    pub(super) fn acknowledged(&self) -> u64 {
        self.done.values().sum()
    }

    /// What an answer to a form means.
    pub(super) fn hears(&mut self, deed: &str, answer: &Answer) -> Sent {
        if (200..400).contains(&answer.status) {
            return Sent::Kept;
        }
        self.surprises.push(format!("{} {deed}: {}", self.name, answer.status));
        Sent::Refused
    }

    /// A page, as text.
    pub(super) fn reads(&mut self, path: &str) -> io::Result<String> {
        Ok(self.caller.follow(path)?.1.text())
    }
}

/// How often each deed was acknowledged.
pub(super) fn tally(people: &[Person]) -> BTreeMap<&'static str, u64> {
    let mut tally = BTreeMap::new();
    for (deed, count) in people.iter().flat_map(|person| &person.done) {
        *tally.entry(*deed).or_default() += count;
    }
    tally
}
