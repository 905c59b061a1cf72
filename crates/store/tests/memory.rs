//! The store in memory keeps the promise.

use std::panic::catch_unwind;

use store::memory::MemoryStore;

#[test]
fn the_memory_keeps_the_promise() {
    let broken =
        store::conformance::all().iter().filter(|(_, check)| catch_unwind(|| check(&MemoryStore::default())).is_err());
    assert_eq!(broken.map(|(name, _)| *name).collect::<Vec<_>>(), Vec::<&str>::new(), "what each broke stands above");
}
