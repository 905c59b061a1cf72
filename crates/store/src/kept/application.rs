//! An application that is kept, with what it was before its last changes.

use career::application::Application;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::record::{Kind, Record};

/// What changed an application.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// A stage was noted.
    Stage,
    /// A stage was taken out again.
    StageOut,
    /// How it was found, what was sent, what comes next, notes.
    Details,
    /// A reminder was written.
    Reminder,
    /// A table that was brought knew a later stage.
    Table,
}

/// What an application was before a change.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Earlier {
    /// What it was.
    pub was: Application,
    /// What changed it.
    pub by: Change,
}

/// One application. Its id is that of the application.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct KeptApplication {
    /// What it is now.
    pub application: Application,
    /// What it was before each of its last changes, the newest last; at most [`KeptApplication::MOST_EARLIER`].
    pub earlier: Vec<Earlier>,
    /// Grows with every change and is never used twice, so that a form knows whether something changed since.
    pub changes: u32,
    /// The table that brought it, where one did.
    pub brought_by: Option<Uuid>,
    /// The day it was removed, while it can still be brought back.
    pub removed: Option<Date>,
}

impl KeptApplication {
    /// Changes that can be taken back, one after the other.
    pub const MOST_EARLIER: usize = 5;

    /// A new one.
    pub fn new(application: Application) -> Self {
        KeptApplication { application, ..KeptApplication::default() }
    }

    /// What it becomes by a change. What it was is remembered; the oldest of what is remembered is let go.
    pub fn become_by(&mut self, by: Change, application: Application) {
        let was = std::mem::replace(&mut self.application, application);
        self.earlier.push(Earlier { was, by });
        if self.earlier.len() > Self::MOST_EARLIER {
            self.earlier.remove(0);
        }
        self.changes = self.changes.saturating_add(1);
    }

    /// Takes the last change back; answers what it was.
    pub fn take_back(&mut self) -> Option<Change> {
        let Earlier { was, by } = self.earlier.pop()?;
        self.application = was;
        self.changes = self.changes.saturating_add(1);
        Some(by)
    }
}

impl Record for KeptApplication {
    const KIND: Kind = Kind::Application;
}
