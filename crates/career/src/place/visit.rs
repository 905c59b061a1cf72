//! One time that somebody went: what they learned, whom they met, what they gave, and whether they would go again.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::id::{PersonId, VisitId};

/// One visit. What came of it in replies, interviews or offers has no field: time with people is not rated by that.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visit {
    /// Its name.
    pub id: VisitId,
    /// The day.
    pub on: Date,
    /// What one learned; may be empty.
    #[serde(default)]
    pub learned: String,
    /// Whom one met and would like to see again.
    #[serde(default)]
    pub met: Vec<Met>,
    /// What one gave: an answer, an hour, a chair carried; may be empty.
    #[serde(default)]
    pub gave: String,
    /// Whether one would go again.
    #[serde(default)]
    pub again: Again,
}

/// Somebody whom one met.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Met {
    /// The name, as written down.
    pub name: String,
    /// Who that is among those one knows, where one keeps them.
    #[serde(default)]
    pub person: Option<PersonId>,
}

/// Whether one would go again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Again {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Not sure.
    #[default]
    NotSure,
}

impl Again {
    /// Every answer.
    pub const ALL: [Again; 3] = [Again::Yes, Again::NotSure, Again::No];
}

/// Why a visit is not noted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotNoted {
    /// The day lies ahead.
    InTheFuture,
    /// There are as many as are kept.
    TooMany,
}

impl Visit {
    /// Visits of one place that are kept.
    pub const MOST: usize = 200;

    /// Puts a visit where its day belongs. One of the same name is that one: it is written anew.
    ///
    /// # Errors
    /// [`NotNoted`] where nothing was changed.
    pub fn note(self, among: &mut Vec<Visit>, today: Date) -> Result<(), NotNoted> {
        if self.on > today {
            return Err(NotNoted::InTheFuture);
        }
        let known = among.iter().position(|visit| visit.id == self.id);
        if known.is_none() && among.len() >= Visit::MOST {
            return Err(NotNoted::TooMany);
        }
        if let Some(at) = known {
            among.remove(at);
        }
        let at = among.partition_point(|visit| (visit.on, visit.id) < (self.on, self.id));
        among.insert(at, self);
        Ok(())
    }
}

impl Met {
    /// Names as people write several of them: between commas, semicolons, or on lines of their own; each once.
    pub fn of(text: &str) -> Vec<Met> {
        let mut out: Vec<Met> = Vec::new();
        for name in text.split([',', ';', '\n']).flat_map(|part| part.split(" and ")) {
            let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
            if !name.is_empty() && !out.iter().any(|met| met.name == name) {
                out.push(Met { name, person: None });
            }
        }
        out
    }
}
