//! Waiting for something to become true, as long as a person would.

use std::time::{Duration, Instant};

/// How long a person waits for a page.
pub(super) const LONG: Duration = Duration::from_secs(20);

/// Between two looks.
const A_BLINK: Duration = Duration::from_millis(15);

/// Looks until there is something; `None` when it did not come in time.
pub(super) fn until<T>(at_most: Duration, mut look: impl FnMut() -> Option<T>) -> Option<T> {
    let begun = Instant::now();
    loop {
        if let Some(seen) = look() {
            return Some(seen);
        }
        if begun.elapsed() > at_most {
            return None;
        }
        std::thread::sleep(A_BLINK);
    }
}
