//! Postings as they were published, before anything is concluded from them.

pub mod duplicate;
pub mod fold;
pub mod opening;
pub mod pay;
pub mod pay_laws;
pub mod requirements;
pub mod search;
pub mod signs;
pub mod watch;
mod wording;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use pay::StatedPay;
pub use wording::Evergreen;
pub(crate) use wording::pay_sentence;

/// One posting as one place published it. The words are kept; what could not be read stays empty.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Posting {
    /// Where it was seen.
    pub source: Source,
    /// The source's own name for it; empty where it has none.
    pub key: String,
    /// The page that shows it.
    pub url: Option<String>,
    /// Where to apply, when the source says so.
    pub apply: Option<Apply>,
    /// The title.
    pub title: String,
    /// Who is looking for someone.
    pub organisation: Option<String>,
    /// Places as written, one each ("Columbus, OH").
    pub places: Vec<String>,
    /// Where the work is done, when it is said.
    pub workplace: Option<Workplace>,
    /// Part of the organisation, as written.
    pub department: Option<String>,
    /// Full time, contract and the like, as written.
    pub employment: Option<String>,
    /// The number under which the organisation itself keeps the opening.
    pub requisition: Option<String>,
    /// Plain text: paragraphs and list items one a line.
    pub text: String,
    /// What it says it pays.
    pub pay: Option<StatedPay>,
    /// First publication.
    pub published: Option<Date>,
    /// Last touch: says nothing of its age.
    pub touched: Option<Date>,
    /// The last day to apply.
    pub closes: Option<Date>,
}

/// Kinds of places where postings are seen. Each that is fetched or read has a file of its own in `intake::postings`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// Text that a person pasted or a page that they saved.
    #[default]
    Pasted,
    /// schema.org `JobPosting` in a page.
    JsonLd,
    /// RSS or Atom.
    Feed,
    /// A table.
    Csv,
    /// JSON lines.
    Jsonl,
    /// Greenhouse's public board.
    Greenhouse,
    /// Lever's public postings.
    Lever,
    /// Ashby's public board.
    Ashby,
    /// Workable's public widget.
    Workable,
    /// SmartRecruiters' public postings.
    SmartRecruiters,
    /// Recruitee's public offers.
    Recruitee,
    /// Personio's public feed.
    Personio,
}

/// How an application reaches the organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Apply {
    /// A page.
    At(String),
    /// An address.
    Write(String),
}

/// Where the work is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Workplace {
    /// At a place.
    OnSite,
    /// Partly.
    Hybrid,
    /// Anywhere, or anywhere in a country.
    Remote,
}
