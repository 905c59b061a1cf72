//! The week: proposed once, then blocks of the person's own.

use super::{Deed, hidden};
use crate::evaluate::kills::person::Person;

/// Beyond so many blocks, none is added.
const MOST: usize = 12;

impl Person {
    pub(super) fn fills_the_week(&mut self) -> Deed {
        const DEED: &str = "a block in the week";
        if self.has_enough("block", MOST) {
            return self.mends_a_task();
        }
        let mut page = self.reads("/week")?;
        if hidden(&page, "/week/blocks", "id").is_none() {
            self.caller.post("/week", &[("hours", "5")])?;
            page = self.reads("/week")?;
        }
        let of = |name| hidden(&page, "/week/blocks", name);
        let (Some(id), Some(week)) = (of("id"), of("week")) else { return Ok((DEED, None)) };
        let block = self.ledger("block").begin();
        let version = self.ledger("block").send(block, 1);
        let title = format!("Walk to the harbour, {}", self.ledger("block").mark(block, version, 0));
        let fields =
            [("id", id), ("week", week.clone()), ("title", title), ("day", week), ("minutes", "30".to_owned())];
        self.sends(DEED, "/week/blocks", &fields, ("block", block))
    }
}
