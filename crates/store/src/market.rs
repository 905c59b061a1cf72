//! The market of an instance: public postings that everybody here may see, folded into openings.
//!
//! What a person brings themselves is theirs alone, and a [`Record`](crate::record::Record) like everything else of
//! theirs. Here is what boards publish, kept once for all. Nothing in it says who looks at what.

use career::id::PostingId;
use career::posting::opening::Sighting;
use serde::{Deserialize, Serialize};

use crate::{Result, Trouble};

/// A posting as a row: what is looked up by, and a versioned JSON body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PostingRow {
    /// Its number, from 1, in the order in which postings came; never given twice.
    pub number: i64,
    /// Its name for pages.
    pub id: PostingId,
    /// What makes it the same posting when it is seen again: unique, at most [`LONGEST_NAME`] bytes.
    pub name: String,
    /// The board that lists it, where one does.
    pub board: Option<String>,
    /// Its opening: the number of the first posting of it.
    pub opening: i64,
    /// Whether it stands there, as far as anybody knows.
    pub there: bool,
    /// `{"v": version, "body": …}`.
    pub body: String,
}

/// Longest name of a posting and of a board, in bytes.
pub const LONGEST_NAME: usize = 500;

/// What is kept of a public posting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PublicPosting {
    /// The posting, and when it was seen.
    pub sighting: Sighting,
    /// Numbers of postings of other openings that may be the same one; for a person to say.
    #[serde(default)]
    pub maybe: Vec<i64>,
    /// Whether it stands for its opening: it said something that the opening did not say yet, and new ones are compared
    /// with it.
    #[serde(default)]
    pub stands: bool,
}

impl PublicPosting {
    const VERSION: u32 = 1;

    /// The text that is kept.
    ///
    /// # Errors
    /// When it cannot be written as JSON.
    pub fn encode(&self) -> Result<String> {
        crate::record::wrap(Self::VERSION, self)
    }

    /// What a kept text says.
    ///
    /// # Errors
    /// [`Trouble::Newer`] for a version that this program does not know, [`Trouble::Broken`] for a text that is none.
    pub fn decode(text: &str) -> Result<Self> {
        let (v, body) = crate::record::unwrap(text)?;
        if v > Self::VERSION {
            return Err(Trouble::Newer { found: v, known: Self::VERSION });
        }
        serde_json::from_value(body).map_err(crate::record::broken)
    }
}

/// The words that a posting is found by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The number of the posting.
    pub number: i64,
    /// Its opening.
    pub opening: i64,
    /// As [`career::posting::search::words`] made them.
    pub words: String,
}

/// Looking at the market.
pub trait Market {
    /// A posting by its name for pages.
    fn posting(&self, id: PostingId) -> Result<Option<PostingRow>>;

    /// Postings by their numbers, in the order of their numbers; those that are not there are left out.
    fn postings(&self, numbers: &[i64]) -> Result<Vec<PostingRow>>;

    /// The postings of these openings, in the order of their numbers.
    fn postings_of(&self, openings: &[i64]) -> Result<Vec<PostingRow>>;

    /// The postings of these names, in the order of their numbers.
    fn postings_named(&self, names: &[&str]) -> Result<Vec<PostingRow>>;

    /// Numbers and names of what a board lists, in the order of their numbers.
    fn postings_on(&self, board: &str) -> Result<Vec<(i64, String)>>;

    /// Which postings lie under these keys: key and number, the last `most` of each key.
    fn postings_under(&self, keys: &[i64], most: usize) -> Result<Vec<(i64, i64)>>;

    /// What stands there, the last one first: at most so many, with numbers below `before`.
    fn newest_postings(&self, before: Option<i64>, most: usize) -> Result<Vec<Found>>;

    /// What stands there and says all of these words (as [`career::posting::search::wanted`] made them; none finds
    /// nothing), the last one first: at most so many, with numbers below `before`.
    fn search_postings(&self, words: &[String], before: Option<i64>, most: usize) -> Result<Vec<Found>>;

    /// What is kept of a board: a versioned JSON body of whoever looks at boards.
    fn board(&self, name: &str) -> Result<Option<String>>;
}

/// Changing the market, in a transaction.
pub trait MarketWriting: Market {
    /// Has the market alone until this transaction ends, and answers the number of the last posting: the next one is one
    /// more. To be called before anything else of the market is looked at or changed.
    fn hold_market(&mut self) -> Result<i64>;

    /// Keeps a posting, new or seen again.
    fn put_posting(&mut self, posting: &PostingRow) -> Result<()>;

    /// Lets a posting be found by these words, or no more.
    fn put_posting_words(&mut self, number: i64, opening: i64, words: Option<&str>) -> Result<()>;

    /// Puts a posting under these keys.
    fn put_posting_keys(&mut self, number: i64, keys: &[i64]) -> Result<()>;

    /// Keeps what is known of a board.
    fn put_board(&mut self, name: &str, body: &str) -> Result<()>;
}
