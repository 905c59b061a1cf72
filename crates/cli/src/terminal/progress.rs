//! What is being done, in words, while someone waits: on a terminal, on standard error.

use std::io::{IsTerminal, Write};

use super::clean;

/// One line that is written over and wiped at the end.
#[derive(Debug)]
pub struct Progress {
    shown: bool,
}

impl Progress {
    /// Shown when there is more than one thing to do and somebody looks on.
    pub fn over(things: usize) -> Self {
        Progress { shown: things > 1 && std::io::stderr().is_terminal() }
    }

    /// Says what is being done now.
    pub fn say(&self, what: &str) {
        if self.shown {
            // Whether the line arrives changes nothing about the work.
            let _ = write!(std::io::stderr().lock(), "\r\u{1b}[2K{}", clean(what));
        }
    }

    /// Says how far it is: on the line, or, where nobody looks on, as a line of its own at every milestone.
    pub fn reached(&self, what: &str, milestone: bool) {
        if self.shown {
            self.say(what);
        } else if milestone {
            let _ = writeln!(std::io::stderr().lock(), "{}", clean(what));
        }
    }

    /// Wipes the line, so that what follows stands on clean ground.
    pub fn wipe(&self) {
        if self.shown {
            let _ = write!(std::io::stderr().lock(), "\r\u{1b}[2K");
        }
    }
}
