//! Who is being answered right now: one question a person, and a few on an instance.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};

use career::id::AccountId;

/// Questions that are under way at once on one instance. Each holds a thread for as long as a model thinks.
const AT_ONCE: usize = 4;

/// Questions that are under way.
#[derive(Clone, Default)]
pub struct Asking(Arc<Mutex<BTreeSet<AccountId>>>);

impl Asking {
    /// Takes a turn; `None` where this person has one already, or all are taken. It ends when the turn goes.
    pub fn begin(&self, account: AccountId) -> Option<Turn> {
        let mut asking = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if asking.len() >= AT_ONCE || !asking.insert(account) {
            return None;
        }
        Some(Turn { asking: self.clone(), account })
    }
}

/// One question under way.
pub struct Turn {
    asking: Asking,
    account: AccountId,
}

impl Drop for Turn {
    fn drop(&mut self) {
        self.asking.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.account);
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn a_person_asks_one_thing_at_a_time_and_an_instance_a_few() {
        let asking = Asking::default();
        let person = |number: u128| AccountId(Uuid::from_u128(number));
        let first = asking.begin(person(1));
        assert!(first.is_some() && asking.begin(person(1)).is_none());
        let others: Vec<_> = (2..=4).map(|number| asking.begin(person(number))).collect();
        assert!(others.iter().all(Option::is_some) && asking.begin(person(5)).is_none());
        drop(first);
        assert!(asking.begin(person(1)).is_some());
    }
}
