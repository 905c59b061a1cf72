//! The plan: a path, tasks written, changed and ticked, notes.

use super::{Deed, hidden};
use crate::evaluate::kills::person::Person;

/// The path that everybody plans for.
const PATH: &str = "43-4051.00";

/// Beyond so many of each, they are changed and no longer added.
const MOST: usize = 30;

impl Person {
    /// Chooses a path, so that there is a plan; needed once.
    pub(in crate::evaluate::kills) fn begins_a_plan(&mut self) -> std::io::Result<u16> {
        Ok(self.caller.post(&format!("/paths/{PATH}"), &[("aim", "first")])?.status)
    }

    pub(super) fn adds_a_task(&mut self) -> Deed {
        const DEED: &str = "a task added";
        if self.has_enough("task", MOST) {
            return self.mends_a_task();
        }
        let page = self.reads("/plan")?;
        let Some(id) = hidden(&page, "/plan/tasks", "id") else { return Ok((DEED, None)) };
        let task = self.ledger("task").begin();
        self.places.insert(("task", task), format!("/plan/tasks/{id}"));
        let version = self.ledger("task").send(task, 1);
        let mut fields = fields(&self.ledger("task").mark(task, version, 0));
        fields.push(("id", id));
        self.sends(DEED, "/plan/tasks", &fields, ("task", task))
    }

    /// A task that is ticked is no longer changed: its second part says that it is done.
    pub(super) fn mends_a_task(&mut self) -> Deed {
        const DEED: &str = "a task changed";
        let Some((task, place)) = self.one_of("task") else { return Ok((DEED, None)) };
        if self.ledger("task").parts(task) != 1 {
            return Ok((DEED, None));
        }
        let version = self.ledger("task").send(task, 1);
        let fields = fields(&self.ledger("task").mark(task, version, 0));
        self.sends(DEED, &place, &fields, ("task", task))
    }

    /// Ticks a task, or takes the tick away again.
    pub(super) fn ticks_a_task(&mut self) -> Deed {
        const DEED: &str = "a task ticked or not";
        let Some((task, place)) = self.one_of("task") else { return Ok((DEED, None)) };
        let (parts, how) = if self.ledger("task").parts(task) == 1 { (2, "done") } else { (1, "open") };
        self.ledger("task").send_same(task, parts);
        self.sends(DEED, &format!("{place}/{how}"), &[], ("task", task))
    }

    pub(super) fn notes_something(&mut self) -> Deed {
        const DEED: &str = "a note";
        if self.has_enough("note", MOST) {
            return self.ticks_a_task();
        }
        let action = format!("/plan/paths/{PATH}/notes");
        let page = self.reads(&format!("/plan/paths/{PATH}"))?;
        let Some(id) = hidden(page.rsplit_once("<h2>Notes</h2>").map_or("", |(_, notes)| notes), &action, "id") else {
            return Ok((DEED, None));
        };
        let note = self.ledger("note").begin();
        let version = self.ledger("note").send(note, 2);
        let notes = self.ledger("note");
        let words = format!("They told me of the night shift, {}", notes.mark(note, version, 0));
        let fields = [("id", id), ("words", words), ("source", format!("a talk, {}", notes.mark(note, version, 1)))];
        self.sends(DEED, &action, &fields, ("note", note))
    }
}

fn fields(mark: &str) -> Vec<(&'static str, String)> {
    vec![
        ("title", format!("Ask a clerk about the evenings, {mark}")),
        ("day", String::new()),
        ("minutes", "30".to_owned()),
        ("kind", "conversation".to_owned()),
    ]
}
