//! The promise, check by check.

use std::panic::{AssertUnwindSafe, catch_unwind};

use store::Store;

use crate::place::Place;

#[test]
fn postgresql_keeps_the_promise() {
    let place = Place::new();
    let kept = |check: fn(&dyn Store)| catch_unwind(AssertUnwindSafe(|| check(&place.emptied().open())));
    let broken = store::conformance::all().iter().filter(|(_, check)| kept(*check).is_err());
    assert_eq!(broken.map(|(name, _)| *name).collect::<Vec<_>>(), Vec::<&str>::new(), "what each broke stands above");
}
