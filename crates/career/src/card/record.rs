//! One record of the table, from its fields to a card.

use super::fault::{Fault, What};
use super::{Card, Grade, Id, NOT_PUBLISHED, Topic, WithAModel};

/// Words that the house does not use.
const NEVER: [&str; 9] =
    ["unfortunately", "simply", "just", "easy", "easily", "failed", "obviously", "only", "invalid"];

/// Fields as they stand in the table, with their lines.
#[derive(Debug, Default)]
pub(super) struct Record {
    /// The line that it begins on.
    pub line: usize,
    /// Field, value, line.
    pub fields: Vec<(String, String, usize)>,
}

/// What a record's faults are gathered in.
struct Reading<'a> {
    record: &'a mut Record,
    faults: &'a mut Vec<Fault>,
}

impl Reading<'_> {
    fn fault(&mut self, line: usize, what: What) {
        self.faults.push(Fault { line, what });
    }

    /// Takes a field out; an empty one is missing.
    fn take(&mut self, field: &str) -> Option<String> {
        let at = self.record.fields.iter().position(|(known, _, _)| known == field)?;
        Some(self.record.fields.remove(at).1).filter(|value| !value.is_empty())
    }

    fn must(&mut self, field: &'static str) -> Option<String> {
        let value = self.take(field);
        if value.is_none() {
            self.fault(self.record.line, What::Missing(field));
        }
        value
    }

    fn one_of<T>(&mut self, field: &'static str, of: fn(&str) -> Option<T>) -> Option<T> {
        let value = self.must(field)?;
        let found = of(&value);
        if found.is_none() {
            self.fault(self.record.line, What::NoSuch(field, value));
        }
        found
    }

    fn id(&mut self) -> Option<Id> {
        let key = self.must("id")?;
        let id = Id::of(&key);
        if id.is_none() {
            self.fault(self.record.line, What::NoSuchCard(key));
        }
        id
    }

    fn see(&mut self) -> Vec<Id> {
        let keys = self.take("see").unwrap_or_default();
        let mut all = Vec::new();
        for key in keys.split(", ").filter(|key| !key.is_empty()) {
            match Id::of(key) {
                Some(id) => all.push(id),
                None => self.fault(self.record.line, What::NoSuchCard(key.to_owned())),
            }
        }
        all
    }

    /// Where a model helps and hurts: all of it for a card about models, nothing of it for another.
    fn with_a_model(&mut self, topic: Topic) -> Option<WithAModel> {
        if topic != Topic::Ai {
            return None;
        }
        let (helps, hurts) = (self.must("helps"), self.must("hurts"));
        let (check, keep_out) = (self.must("check"), self.must("keep_out"));
        Some(WithAModel { helps: helps?, hurts: hurts?, check: check?, keep_out: keep_out? })
    }

    /// Whatever was not taken is no field of this card.
    fn nothing_else(&mut self) {
        for (field, _, line) in std::mem::take(&mut self.record.fields) {
            self.fault(line, What::Unknown(field));
        }
    }
}

/// The card of a record; `None`, with its faults, where it is none.
pub(super) fn card(record: &mut Record, faults: &mut Vec<Fault>) -> Option<Card> {
    words(record, faults);
    let (before, line) = (faults.len(), record.line);
    let mut reading = Reading { record, faults };
    let (id, topic, grade) = (reading.id(), reading.one_of("topic", Topic::of), reading.one_of("grade", Grade::of));
    let (title, claim, design) = (reading.must("title"), reading.must("claim"), reading.must("design"));
    let (source, caveat, changes) = (reading.must("source"), reading.must("caveat"), reading.must("changes"));
    let [figure, n, year, link, studied, unlike] =
        ["figure", "n", "year", "link", "studied", "unlike"].map(|field| reading.take(field));
    let see = reading.see();
    let with_a_model = topic.and_then(|topic| reading.with_a_model(topic));
    reading.nothing_else();
    let card = Card {
        id: id?,
        topic: topic?,
        title: title?,
        claim: claim?,
        figure,
        design: design?,
        n,
        year,
        source: source?,
        link,
        studied,
        unlike,
        caveat: caveat?,
        changes: changes?,
        grade: grade?,
        see,
        with_a_model,
    };
    faults.extend(graded(&card).into_iter().map(|what| Fault { line, what }));
    (faults.len() == before).then_some(card)
}

/// What its grade asks of a card.
fn graded(card: &Card) -> Vec<What> {
    let mut faults = Vec::new();
    if card.grade == Grade::D {
        if card.design != "custom" || !card.source.starts_with("Custom") {
            faults.push(What::NotSaidToBeCustom);
        }
        if card.figure.is_some() {
            faults.push(What::FigureOfCustom);
        }
        return faults;
    }
    if card.grade == Grade::A && !["randomised", "meta-analysis of trials"].iter().any(|of| card.design.starts_with(of))
    {
        faults.push(What::NoTrial);
    }
    if card.figure.is_none() {
        faults.push(What::Missing("figure"));
    }
    if card.studied.is_none() {
        faults.push(What::Missing("studied"));
    }
    for (field, value) in [("n", &card.n), ("year", &card.year)] {
        let value = value.as_deref().unwrap_or_default();
        let said_to_be_missing = card.grade == Grade::C && value == NOT_PUBLISHED;
        if !value.contains(|c: char| c.is_ascii_digit()) && !said_to_be_missing {
            faults.push(What::FigureWithout(field));
        }
    }
    faults
}

/// Every sentence keeps to the house's words.
fn words(record: &Record, faults: &mut Vec<Fault>) {
    for (_, value, line) in &record.fields {
        let lower = value.to_lowercase();
        let mut all = lower.split(|c: char| !c.is_alphanumeric());
        if let Some(word) = all.find(|word| NEVER.contains(word)) {
            faults.push(Fault { line: *line, what: What::Word(word.to_owned()) });
        }
        if value.contains('!') {
            faults.push(Fault { line: *line, what: What::Word("!".to_owned()) });
        }
    }
}
