//! Reports drawn a moment ago, in memory, so that a person who turns pages does not wait for the same ranking again.

use std::sync::{Arc, Mutex, PoisonError};

use career::id::AccountId;
use jiff::civil::Date;

use crate::draw::Drawn;

/// What a drawn report rests on. Any change of it means drawing again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct RestsOn {
    /// Grows with every change of the person's records.
    pub mark: u64,
    /// The day.
    pub today: Date,
}

/// The last reports, the most recently looked at first. A report takes about a megabyte; at most 48 are held.
#[derive(Clone, Default)]
pub struct DrawnReports {
    all: Arc<Mutex<Vec<Held>>>,
}

struct Held {
    account: AccountId,
    rests_on: RestsOn,
    drawn: Arc<Drawn>,
}

const MOST: usize = 48;

impl DrawnReports {
    pub(crate) fn get(&self, account: AccountId, rests_on: &RestsOn) -> Option<Arc<Drawn>> {
        let mut all = self.all.lock().unwrap_or_else(PoisonError::into_inner);
        let at = all.iter().position(|held| held.account == account && held.rests_on == *rests_on)?;
        all[..=at].rotate_right(1);
        Some(Arc::clone(&all[0].drawn))
    }

    pub(crate) fn put(&self, account: AccountId, rests_on: RestsOn, drawn: &Arc<Drawn>) {
        let mut all = self.all.lock().unwrap_or_else(PoisonError::into_inner);
        all.retain(|held| held.account != account);
        all.insert(0, Held { account, rests_on, drawn: Arc::clone(drawn) });
        all.truncate(MOST);
    }

    pub(crate) fn forget(&self, account: AccountId) {
        self.all.lock().unwrap_or_else(PoisonError::into_inner).retain(|held| held.account != account);
    }
}
