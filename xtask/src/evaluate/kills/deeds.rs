//! What somebody does: each deed looks at a page, sends its form, and notes what was acknowledged.

use std::io;

use super::ledger::{Ledger, Thing, Version};
use super::person::{Person, Sent};

/// A deed in words, and what became of it; `None` where there was nothing to do.
type Deed = io::Result<(&'static str, Option<Sent>)>;

/// Beyond so many rows, rows are mended and no longer added.
const ROWS: usize = 40;

/// Beyond so many documents, none is brought.
const PAPERS: usize = 12;

impl Person {
    /// Something, by chance.
    pub(super) fn does_something(&mut self) -> Deed {
        match self.dice.below(12) {
            0 if self.papers.there().len() < PAPERS => self.brings_a_document(),
            1..=4 if self.rows.there().len() < ROWS => self.writes_a_row(),
            _ => self.mends_a_row(),
        }
    }

    fn writes_a_row(&mut self) -> Deed {
        const DEED: &str = "a row by hand";
        let page = self.reads("/you/rows/new")?;
        let Some(id) = hidden(&page, "id") else { return Ok((DEED, None)) };
        let row = self.rows.begin();
        self.places.insert(("row", row), format!("/you/rows/{id}"));
        let version = self.rows.send(row, ROW_PARTS);
        let mut fields = row_fields(&self.rows, row, version);
        fields.push(("id", id));
        self.sends(DEED, "/you/rows/new", &fields, row)
    }

    fn mends_a_row(&mut self) -> Deed {
        const DEED: &str = "a row mended";
        let Some((row, place)) = self.one_of("row") else { return self.writes_a_row() };
        let page = self.reads(&place)?;
        let Some(seen) = hidden(&page, "seen") else { return Ok((DEED, None)) };
        let version = self.rows.send(row, ROW_PARTS);
        let mut fields = row_fields(&self.rows, row, version);
        fields.push(("seen", seen));
        self.sends(DEED, &place, &fields, row)
    }

    /// Brings a document of three positions, looks it over and accepts it: its text is one thing, its rows are another.
    fn brings_a_document(&mut self) -> Deed {
        const DEED: &str = "a document brought";
        let (paper, rows) = (self.papers.begin(), self.rows.begin());
        let sent = self.papers.send(paper, DOCUMENT_PARTS);
        // The rows are sent with the press that accepts them; their marks stand in the text before.
        let marks = |part| (self.papers.mark(paper, sent, part), format!("row{rows}v1p{part}"));
        let text: String = (0..DOCUMENT_PARTS).map(|part| position(paper, part, marks(part))).collect();
        let answer = self.caller.post_with_file("/bring", &[("text", &text)], None)?;
        if self.hears(DEED, &answer) == Sent::Refused {
            self.papers.refuse(paper);
            return Ok((DEED, Some(Sent::Refused)));
        }
        self.papers.acknowledge(paper);
        let Some(place) = answer.header("location").map(str::to_owned) else { return Ok((DEED, Some(Sent::Kept))) };
        self.accepts(&place, rows)
    }

    fn accepts(&mut self, place: &str, rows: Thing) -> Deed {
        const DEED: &str = "a document accepted";
        // Most are read before the answer comes; whatever is not is left for another time.
        let page = self.reads(place)?;
        let ticked = ticked(&page);
        if ticked.is_empty() {
            return Ok((DEED, None));
        }
        let fields: Vec<(&str, String)> = ticked.into_iter().map(|nth| ("row", nth)).collect();
        self.rows.send(rows, DOCUMENT_PARTS);
        self.sends(DEED, place, &fields, rows)
    }

    fn sends(&mut self, deed: &'static str, path: &str, fields: &[(&str, String)], row: Thing) -> Deed {
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let answer = self.caller.post(path, &fields)?;
        let sent = self.hears(deed, &answer);
        match sent {
            Sent::Kept => self.rows.acknowledge(row),
            Sent::Refused => self.rows.refuse(row),
        }
        Ok((deed, Some(sent)))
    }

    /// One of the things that are surely there and can be mended.
    fn one_of(&mut self, kind: &'static str) -> Option<(Thing, String)> {
        let there = self.rows.there();
        let known: Vec<Thing> = there.into_iter().filter(|thing| self.places.contains_key(&(kind, *thing))).collect();
        let at = usize::try_from(self.dice.below(known.len() as u64)).unwrap_or(0);
        let thing = *known.get(at)?;
        Some((thing, self.places[&(kind, thing)].clone()))
    }
}

/// Title, organisation, place and two lines.
const ROW_PARTS: u32 = 5;

/// Positions of a document; each bears a mark of the text and one of its row.
const DOCUMENT_PARTS: u32 = 3;

fn row_fields(rows: &Ledger, row: Thing, version: Version) -> Vec<(&'static str, String)> {
    let mark = |part| rows.mark(row, version, part);
    vec![
        ("title", format!("Night porter {}", mark(0))),
        ("organisation", format!("Harbour Inn {}", mark(1))),
        ("place", format!("Portland {}", mark(2))),
        ("engagement", "work".to_owned()),
        ("from", "2016-04".to_owned()),
        ("to", "2019-08".to_owned()),
        ("lines", format!("Kept the keys of ninety rooms, {}\nWrote the night's report, {}", mark(3), mark(4))),
    ]
}

fn position(paper: Thing, part: u32, (text, row): (String, String)) -> String {
    let (from, to) = (2010 + part * 3, 2012 + part * 3);
    format!(
        "Night porter, Harbour Inn number {paper}\nMarch {from} - May {to}\n- Carried bags to ninety rooms, {text}, {row}\n\n"
    )
}

/// The value of a hidden field.
fn hidden(page: &str, name: &str) -> Option<String> {
    let (_, rest) = page.split_once(&format!("type=\"hidden\" name=\"{name}\" value=\""))?;
    rest.split('"').next().map(str::to_owned)
}

/// The values of the rows that stand ticked.
fn ticked(page: &str) -> Vec<String> {
    let boxes = page.split("name=\"row\" value=\"").skip(1);
    boxes.filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::{hidden, ticked};

    #[test]
    fn a_form_gives_what_it_hides_and_what_stands_ticked() {
        let page = "<input type=\"hidden\" name=\"seen\" value=\"4f2a\"><input type=\"checkbox\" name=\"row\" value=\"0\" \
                    checked><input type=\"checkbox\" name=\"row\" value=\"2\" checked>";
        assert_eq!(hidden(page, "seen").as_deref(), Some("4f2a"));
        assert_eq!(hidden(page, "id"), None);
        assert_eq!(ticked(page), ["0", "2"]);
    }
}
