//! What somebody does: each deed looks at a page, sends its form, and notes what was acknowledged.

mod documents;
mod plan;
mod rows;
mod week;

use std::io;

use super::ledger::Thing;
use super::person::{Person, Sent};

/// A deed in words, and what became of it; `None` where there was nothing to do.
pub(super) type Deed = io::Result<(&'static str, Option<Sent>)>;

impl Person {
    /// Something, by chance.
    pub(super) fn does_something(&mut self) -> Deed {
        match self.dice.below(20) {
            0 => self.brings_a_document(),
            1..=4 => self.writes_a_row(),
            5..=8 => self.mends_a_row(),
            9..=11 => self.adds_a_task(),
            12..=13 => self.mends_a_task(),
            14..=15 => self.ticks_a_task(),
            16..=17 => self.notes_something(),
            _ => self.fills_the_week(),
        }
    }

    /// Sends a form whose writing is in the ledger already, and notes what is heard.
    fn sends(
        &mut self,
        deed: &'static str,
        path: &str,
        fields: &[(&str, String)],
        (kind, thing): (&'static str, Thing),
    ) -> Deed {
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let answer = self.caller.post(path, &fields)?;
        let sent = self.hears(deed, &answer);
        match sent {
            Sent::Kept => self.ledger(kind).acknowledge(thing),
            Sent::Refused => self.ledger(kind).refuse(thing),
        }
        Ok((deed, Some(sent)))
    }

    /// One of the things that are surely there, and where it is mended.
    fn one_of(&mut self, kind: &'static str) -> Option<(Thing, String)> {
        let there = self.ledger(kind).there();
        let known: Vec<Thing> = there.into_iter().filter(|thing| self.places.contains_key(&(kind, *thing))).collect();
        let at = usize::try_from(self.dice.below(known.len() as u64)).unwrap_or(0);
        let thing = *known.get(at)?;
        Some((thing, self.places[&(kind, thing)].clone()))
    }

    /// Whether a person keeps as many of a kind as can be read quickly.
    fn has_enough(&mut self, kind: &'static str, most: usize) -> bool {
        self.ledger(kind).there().len() >= most
    }
}

/// The value of a hidden field within the form that is sent there.
fn hidden(page: &str, action: &str, name: &str) -> Option<String> {
    let (_, form) = page.split_once(&format!("action=\"{action}\""))?;
    let form = form.split("</form>").next()?;
    let (_, value) = form.split_once(&format!("name=\"{name}\" value=\""))?;
    value.split('"').next().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::hidden;

    #[test]
    fn a_form_gives_what_it_hides_and_no_other_form_does() {
        let page = "<form method=\"post\" action=\"/a\"><input type=\"hidden\" name=\"id\" value=\"1\"></form>\
                    <form action=\"/b\"><input name=\"id\" value=\"2\"></form><form action=\"/c\"></form>";
        assert_eq!(hidden(page, "/b", "id").as_deref(), Some("2"));
        assert_eq!(hidden(page, "/c", "id"), None);
        assert_eq!(hidden(page, "/d", "id"), None);
    }
}
