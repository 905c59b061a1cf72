//! A store that is busy, full or newer: a clear page, nothing half saved, and what was typed is still there.

use std::sync::Arc;
use std::time::Duration;

use axum::http::StatusCode;
use store::memory::MemoryStore;
use store::{Reading, Result, Store, Trouble, Writing};

use super::browser::{House, door};

/// A store that answers every change with a trouble, once it is told to.
struct Troubled {
    store: MemoryStore,
    trouble: std::sync::Mutex<Option<Trouble>>,
}

impl Store for Troubled {
    fn reading(&self) -> Result<Box<dyn Reading + '_>> {
        self.store.reading()
    }

    fn writing(&self) -> Result<Box<dyn Writing + '_>> {
        match self.trouble.lock().expect("a lock").clone() {
            Some(trouble) => Err(trouble),
            None => self.store.writing(),
        }
    }

    fn wait_for_change(&self, seen: u64, at_most: Duration) -> u64 {
        self.store.wait_for_change(seen, at_most)
    }
}

#[test]
fn each_trouble_says_what_is_safe_and_what_to_do() {
    let store = Arc::new(Troubled { store: MemoryStore::default(), trouble: std::sync::Mutex::new(None) });
    let (desk, clock) = testkit::desk_over(Arc::clone(&store) as Arc<dyn Store>);
    let house = House::over(desk, clock, door());
    let mut me = house.visitor().with_a_history();
    let troubles = [
        (Trouble::Busy, StatusCode::SERVICE_UNAVAILABLE, "Another program"),
        (Trouble::Away("refused".into()), StatusCode::SERVICE_UNAVAILABLE, "does not answer"),
        (Trouble::Full, StatusCode::INSUFFICIENT_STORAGE, "The disk is full"),
        (Trouble::Newer { found: 9, known: 1 }, StatusCode::INTERNAL_SERVER_ERROR, "newer Footbridge"),
        (Trouble::Broken("page 7 of the file".into()), StatusCode::INTERNAL_SERVER_ERROR, "did not work"),
    ];
    for (trouble, status, words) in troubles {
        *store.trouble.lock().expect("a lock") = Some(trouble.clone());
        let answer = me.post("/first/why", &[("reason", "looking")]);
        assert_eq!(answer.status, status, "{trouble:?}");
        assert!(answer.body.contains(words), "{trouble:?}");
        assert!(!answer.body.contains("page 7"), "no inner words on a page");
        *store.trouble.lock().expect("a lock") = None;
        assert_eq!(me.get("/you").status, StatusCode::OK, "the rest goes on");
    }
    assert_eq!(me.post("/first/why", &[("reason", "looking")]).status, StatusCode::SEE_OTHER);
}
