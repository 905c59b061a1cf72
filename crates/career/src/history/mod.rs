//! What a person brought, row by row: what a document gave, and the corrections made by hand, which always win.
//!
//! A document is looked over row by row before it counts. Bringing it again changes nothing; bringing a newer one changes
//! what the documents gave and leaves every correction as it stands. [`compose`] makes one draft of it all, which is what
//! insights look at.

mod compose;
mod doubts;
mod merge;
mod rows;

use serde::{Deserialize, Serialize};

use crate::date::PartialDate;
use crate::id::{DocumentId, RowId};
use crate::profile::{Contact, Engagement, LineId, Period};

pub use compose::compose;
pub use doubts::{Doubt, MOST_ASKED, to_ask};
pub use merge::{Changes, Decision, News, Person, Undone, merge, news, undo};
pub use rows::{Proposed, proposed};

/// What a row says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum RowBody {
    /// A job or an unpaid role.
    Position {
        /// The title; may be empty.
        title: String,
        /// For whom.
        organisation: Option<String>,
        /// Where.
        place: Option<String>,
        /// When.
        period: Period,
        /// Paid, unpaid, care, service.
        engagement: Engagement,
        /// What was done, line by line.
        lines: Vec<String>,
    },
    /// A school, a degree, a course of study.
    School {
        /// The degree.
        degree: Option<String>,
        /// The field.
        field: Option<String>,
        /// The school.
        institution: Option<String>,
        /// When.
        period: Period,
    },
    /// Something named: a certificate, a language, a skill, an award, an interest.
    Named {
        /// What it is.
        list: List,
        /// Its name.
        name: String,
        /// What stands beside it.
        detail: Option<String>,
        /// When.
        date: Option<PartialDate>,
    },
    /// A project or publication.
    Project {
        /// Its name.
        name: String,
        /// When.
        period: Period,
        /// What it was, line by line.
        lines: Vec<String>,
    },
    /// What the document says about the person at its top.
    About {
        /// Line by line.
        lines: Vec<String>,
    },
}

/// Lists of named things.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum List {
    /// Certificates and licences.
    Certificates,
    /// Languages.
    Languages,
    /// Skills as the person lists them.
    Skills,
    /// Awards.
    Awards,
    /// Interests.
    Interests,
}

/// Where the words of a row stand in the document that gave it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Origin {
    /// The document.
    pub document: DocumentId,
    /// The lines that name title, organisation, place and dates.
    pub heading: Vec<LineId>,
    /// The lines that say what was done.
    pub lines: Vec<LineId>,
}

/// One row of a person's history.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// Its name.
    pub id: RowId,
    /// What stays the same when the same thing is brought again: kind, title or name, organisation, beginning.
    pub key: String,
    /// What the newest document that has it gave; `None` for a row written by hand.
    pub given: Option<RowBody>,
    /// Where that stands.
    pub origin: Option<Origin>,
    /// What the person made of it; wins over what was given, whatever is brought later.
    pub mended: Option<RowBody>,
    /// Whether the person left it out.
    pub left_out: bool,
}

impl Row {
    /// What counts: the correction, else what was given. `None` only for a row with neither.
    pub fn body(&self) -> Option<&RowBody> {
        self.mended.as_ref().or(self.given.as_ref())
    }

    /// Whether a hand was put to it.
    pub fn is_touched(&self) -> bool {
        self.mended.is_some() || self.left_out
    }
}

/// Everything a person brought and accepted.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct History {
    /// Rows in the order in which they are read.
    pub rows: Vec<Row>,
    /// How to reach the person, as the newest document says.
    pub contact: Contact,
    /// The line under the name.
    pub headline: Option<String>,
}
