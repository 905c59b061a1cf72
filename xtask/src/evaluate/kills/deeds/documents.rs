//! Documents: brought, looked over, accepted.

use super::Deed;
use crate::evaluate::kills::ledger::Thing;
use crate::evaluate::kills::person::{Person, Sent};

/// Beyond so many documents, none is brought.
const MOST: usize = 10;

/// Positions of a document; each bears a mark of the text and one of its row.
const PARTS: u32 = 3;

impl Person {
    /// Brings a document of three positions, looks it over and accepts it: its text is one thing, its rows are another.
    pub(super) fn brings_a_document(&mut self) -> Deed {
        const DEED: &str = "a document brought";
        if self.has_enough("doc", MOST) {
            return self.mends_a_row();
        }
        let (paper, rows) = (self.ledger("doc").begin(), self.ledger("row").begin());
        let sent = self.ledger("doc").send(paper, PARTS);
        // The rows are sent with the press that accepts them; their marks stand in the text before.
        let docs = self.ledger("doc");
        let text: String = (0..PARTS)
            .map(|part| position(paper, part, &docs.mark(paper, sent, part), &format!("row{rows}v1p{part}")))
            .collect();
        let answer = self.caller.post_with_file("/bring", &[("text", &text)], None)?;
        if self.hears(DEED, &answer) == Sent::Refused {
            self.ledger("doc").refuse(paper);
            return Ok((DEED, Some(Sent::Refused)));
        }
        self.ledger("doc").acknowledge(paper);
        self.counts(DEED);
        let Some(place) = answer.header("location").map(str::to_owned) else { return Ok((DEED, None)) };
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
        self.ledger("row").send(rows, PARTS);
        self.sends(DEED, place, &fields, ("row", rows))
    }
}

fn position(paper: Thing, part: u32, text: &str, row: &str) -> String {
    let (from, to) = (2010 + part * 3, 2012 + part * 3);
    format!(
        "Night porter, Harbour Inn number {paper}\nMarch {from} - May {to}\n- Carried bags to ninety rooms, {text}, {row}\n\n"
    )
}

/// The values of the rows that stand ticked.
fn ticked(page: &str) -> Vec<String> {
    let boxes = page.split("name=\"row\" value=\"").skip(1);
    boxes.filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::ticked;

    #[test]
    fn a_form_gives_what_stands_ticked() {
        let page = "<input type=\"checkbox\" name=\"row\" value=\"0\" checked><input name=\"row\" value=\"2\" checked>";
        assert_eq!(ticked(page), ["0", "2"]);
    }
}
