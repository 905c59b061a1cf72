//! One writer at a time, and a wait that ends.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// Hands out one turn at a time.
#[derive(Debug, Default)]
pub struct Turns {
    taken: Mutex<bool>,
    given_back: Condvar,
}

/// Whoever has it may write; dropping it lets the next one in.
#[derive(Debug)]
pub struct Turn<'a>(&'a Turns);

impl Turns {
    /// Waits for a turn, at most so long. Unlike a mutex it ends, also for a thread that has the turn already.
    pub fn take(&self, at_most: Duration) -> Option<Turn<'_>> {
        let waiting = self.given_back.wait_timeout_while(self.taken(), at_most, |taken| *taken);
        let (mut taken, _) = waiting.unwrap_or_else(PoisonError::into_inner);
        if *taken {
            return None;
        }
        *taken = true;
        Some(Turn(self))
    }

    // A flag is whole whatever became of the thread that held it.
    fn taken(&self) -> MutexGuard<'_, bool> {
        self.taken.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        *self.0.taken() = false;
        self.0.given_back.notify_one();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_has_the_turn_waits_for_a_second_one_in_vain_but_not_forever() {
        let turns = Turns::default();
        let turn = turns.take(Duration::ZERO);
        assert!(turns.take(Duration::from_millis(1)).is_none());
        drop(turn);
        assert!(turns.take(Duration::ZERO).is_some());
    }

    #[test]
    fn a_turn_lost_in_a_panic_is_given_back() {
        let turns = Turns::default();
        let lost = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            let _turn = turns.take(Duration::ZERO);
            panic!("lost on purpose");
        }));
        assert!(lost.is_err());
        assert!(turns.take(Duration::ZERO).is_some());
    }
}
