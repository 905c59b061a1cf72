//! Who agreed that their applications are summed with those of others, and the figures that came of it. A release holds
//! blurred sums and nothing of anybody; who agreed stands apart from it, and goes with the account.

use career::id::AccountId;
use career::pooled::Figure;
use career::pooled::budget::Spent;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::record::{broken, unwrap, wrap};
use crate::{Put, Result, Trouble};

/// A release as a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReleaseRow {
    /// Its number: 1 for the first, then one more each time.
    pub number: u64,
    /// `{"v": version, "body": …}`.
    pub body: String,
}

/// Figures that were released, with what they cost.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Release {
    /// Its name.
    pub id: Uuid,
    /// The day.
    pub on: Date,
    /// What it cost (ε).
    pub epsilon: f64,
    /// The chance that it shows a cell which fewer people made than is promised.
    pub slip: f64,
    /// How many people, with noise.
    pub people: i64,
    /// How it was made.
    pub method: u32,
    /// The atlas whose groups it names.
    pub atlas: String,
    /// What is shown.
    pub figures: Vec<Figure>,
}

/// Looking at agreements and releases.
pub trait Pooled {
    /// Since which day an account agrees; `None` where it does not.
    fn agreed(&self, account: AccountId) -> Result<Option<Date>>;

    /// Every account that agrees, in the order of their ids.
    fn agreements(&self) -> Result<Vec<AccountId>>;

    /// Every release, the first one first.
    fn pooled_releases(&self) -> Result<Vec<ReleaseRow>>;
}

/// Changing them, in a transaction.
pub trait PooledWriting: Pooled {
    /// Notes that an account agrees; who does already agrees since the day that stands there.
    fn agree(&mut self, account: AccountId, on: Date) -> Result<()>;

    /// Takes that out at once; nothing happens where there is none.
    fn disagree(&mut self, account: AccountId) -> Result<()>;

    /// Keeps a release whose number is the next one; [`Put::Stale`] where somebody else took it. There is no way to change
    /// one or to remove it: what was spent stays spent. Until the transaction ends nobody comes to agree or takes it back.
    fn put_pooled_release(&mut self, row: &ReleaseRow) -> Result<Put>;
}

impl Release {
    const VERSION: u32 = 1;

    /// What it counts for in the account of what was spent.
    pub fn spent(&self) -> Spent {
        Spent { on: self.on, epsilon: self.epsilon }
    }

    /// The text that is kept.
    ///
    /// # Errors
    /// When it cannot be written as JSON.
    pub fn encode(&self) -> Result<String> {
        wrap(Self::VERSION, self)
    }

    /// What a kept text says.
    ///
    /// # Errors
    /// [`Trouble::Newer`] for a version that this program does not know, [`Trouble::Broken`] for a text that is none.
    pub fn decode(text: &str) -> Result<Self> {
        let (found, body) = unwrap(text)?;
        if found > Self::VERSION {
            return Err(Trouble::Newer { found, known: Self::VERSION });
        }
        serde_json::from_value(body).map_err(broken)
    }
}
