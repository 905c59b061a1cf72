//! Agreements and releases, in memory.

use std::collections::BTreeMap;

use career::id::AccountId;
use jiff::civil::Date;

use crate::pooled::ReleaseRow;
use crate::{Put, Result, Revision};

/// Who agreed since when, and what was released.
#[derive(Clone, Default)]
pub struct Shelf {
    pub agreed: BTreeMap<AccountId, Date>,
    pub releases: Vec<ReleaseRow>,
}

impl Shelf {
    pub fn put(&mut self, row: &ReleaseRow) -> Put {
        if row.number != self.releases.len() as u64 + 1 {
            return Put::Stale;
        }
        self.releases.push(row.clone());
        Put::Written(Revision(row.number))
    }
}

impl super::state::State {
    /// Answers whether that is new.
    pub fn agree(&mut self, account: AccountId, on: Date) -> Result<bool> {
        self.must_exist(account)?;
        let is_new = !self.pooled.agreed.contains_key(&account);
        self.pooled.agreed.entry(account).or_insert(on);
        Ok(is_new)
    }
}
