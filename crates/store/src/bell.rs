//! Who waits for a change hears of it at once, within one process.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// Knows where the change sequence stands, and wakes whoever waits for it to grow.
#[derive(Debug, Default)]
pub struct Bell {
    stands: Mutex<u64>,
    rung: Condvar,
}

impl Bell {
    /// The sequence stands here now. Older news than is known changes nothing.
    pub fn ring(&self, sequence: u64) {
        let mut stands = self.lock();
        if sequence > *stands {
            *stands = sequence;
            self.rung.notify_all();
        }
    }

    /// Waits until the sequence is beyond `seen`, or until `at_most` has passed; answers where it stands.
    pub fn wait(&self, seen: u64, at_most: Duration) -> u64 {
        let waiting = self.rung.wait_timeout_while(self.lock(), at_most, |stands| *stands <= seen);
        *waiting.unwrap_or_else(PoisonError::into_inner).0
    }

    // A number is whole whatever became of the thread that held it.
    fn lock(&self) -> MutexGuard<'_, u64> {
        self.stands.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
