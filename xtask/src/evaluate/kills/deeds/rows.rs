//! Rows of the history: written by hand, and mended.

use super::{Deed, hidden};
use crate::evaluate::kills::ledger::{Thing, Version};
use crate::evaluate::kills::person::Person;

/// Beyond so many rows, rows are mended and no longer added.
const MOST: usize = 30;

/// Title, organisation, place and two lines.
const PARTS: u32 = 5;

impl Person {
    pub(super) fn writes_a_row(&mut self) -> Deed {
        const DEED: &str = "a row by hand";
        if self.has_enough("row", MOST) {
            return self.mends_a_row();
        }
        let page = self.reads("/you/rows/new")?;
        let Some(id) = hidden(&page, "/you/rows/new?kind=position", "id") else { return Ok((DEED, None)) };
        let row = self.ledger("row").begin();
        self.places.insert(("row", row), format!("/you/rows/{id}"));
        let version = self.ledger("row").send(row, PARTS);
        let mut fields = self.row_fields(row, version);
        fields.push(("id", id));
        self.sends(DEED, "/you/rows/new?kind=position", &fields, ("row", row))
    }

    pub(super) fn mends_a_row(&mut self) -> Deed {
        const DEED: &str = "a row mended";
        let Some((row, place)) = self.one_of("row") else { return Ok((DEED, None)) };
        let page = self.reads(&place)?;
        let Some(seen) = hidden(&page, &place, "seen") else { return Ok((DEED, None)) };
        let version = self.ledger("row").send(row, PARTS);
        let mut fields = self.row_fields(row, version);
        fields.push(("seen", seen));
        self.sends(DEED, &place, &fields, ("row", row))
    }

    fn row_fields(&mut self, row: Thing, version: Version) -> Vec<(&'static str, String)> {
        let rows = self.ledger("row");
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
}
