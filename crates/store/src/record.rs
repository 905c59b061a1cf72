//! Personal records: a kind, an id, a revision, and a versioned JSON body.

use career::id::AccountId;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use crate::{Kept, Put, Reading, Result, Revision, Trouble, Writing};

/// What a record is about. The name is what stands in the store.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A document that was brought, as read.
    Document,
    /// The rows that were accepted, and their corrections.
    History,
    /// What an import changed, kept for undoing it.
    Import,
    /// What the lexicon understood.
    Readings,
    /// What the person said about themselves.
    Reflection,
    /// Where they are in the first ten minutes.
    FirstSteps,
    /// The plan.
    Plan,
    /// One week.
    Week,
    /// Hours that are really there, and other settings of the person.
    Settings,
    /// A posting that the person brought.
    Posting,
    /// What the person decided about postings: one opening, or two.
    Folding,
    /// A file of postings on its way in.
    PostingFile,
    /// A board, page or feed that is looked at for the person.
    Watch,
    /// One application.
    Application,
    /// A table of applications that was brought.
    BroughtTable,
    /// Somebody that the person knows.
    Person,
    /// A list of people that was brought.
    BroughtPeople,
    /// A conversation with somebody.
    Conversation,
    /// Help that was given or received.
    Help,
    /// Whether there is much to give right now.
    Giving,
    /// A place where people meet.
    Place,
    /// A calendar that is looked at.
    Calendar,
    /// A calendar file or a list of conferences that was brought.
    BroughtPlaces,
    /// The time log of one month.
    Hours,
    /// The clock that runs.
    Running,
    /// What the person doubts about evidence cards.
    Doubts,
    /// A model of the person's own, for wording alone.
    Model,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Kind; 27] = [
        Kind::Document,
        Kind::History,
        Kind::Import,
        Kind::Readings,
        Kind::Reflection,
        Kind::FirstSteps,
        Kind::Plan,
        Kind::Week,
        Kind::Settings,
        Kind::Posting,
        Kind::Folding,
        Kind::PostingFile,
        Kind::Watch,
        Kind::Application,
        Kind::BroughtTable,
        Kind::Person,
        Kind::BroughtPeople,
        Kind::Conversation,
        Kind::Help,
        Kind::Giving,
        Kind::Place,
        Kind::Calendar,
        Kind::BroughtPlaces,
        Kind::Hours,
        Kind::Running,
        Kind::Doubts,
        Kind::Model,
    ];

    /// Its name in the store.
    pub fn key(self) -> &'static str {
        match self {
            Kind::Document => "document",
            Kind::History => "history",
            Kind::Import => "import",
            Kind::Readings => "readings",
            Kind::Reflection => "reflection",
            Kind::FirstSteps => "first_steps",
            Kind::Plan => "plan",
            Kind::Week => "week",
            Kind::Settings => "settings",
            Kind::Posting => "posting",
            Kind::Folding => "folding",
            Kind::PostingFile => "posting_file",
            Kind::Watch => "watch",
            Kind::Application => "application",
            Kind::BroughtTable => "brought_table",
            Kind::Person => "person",
            Kind::BroughtPeople => "brought_people",
            Kind::Conversation => "conversation",
            Kind::Help => "help",
            Kind::Giving => "giving",
            Kind::Place => "place",
            Kind::Calendar => "calendar",
            Kind::BroughtPlaces => "brought_places",
            Kind::Hours => "hours",
            Kind::Running => "running",
            Kind::Doubts => "doubts",
            Kind::Model => "model",
        }
    }
}

/// A record as the store has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored {
    /// Its id within its kind; nil for kinds of which a person has one.
    pub id: Uuid,
    /// Its revision.
    pub revision: Revision,
    /// `{"v": version, "body": …}`.
    pub body: String,
}

/// A type that is kept as a record.
pub trait Record: Serialize + DeserializeOwned {
    /// Its kind.
    const KIND: Kind;
    /// The version of its body that this program writes, from 1.
    const VERSION: u32 = 1;

    /// Brings an older body up by one version.
    ///
    /// # Errors
    /// When the body is not one of that version.
    fn upgrade(from: u32, _body: Value) -> Result<Value> {
        Err(Trouble::Broken(format!("no way to read version {from} of {}", Self::KIND.key())))
    }
}

/// `{"v": version, "body": …}`.
pub(crate) fn wrap<B: Serialize>(v: u32, body: &B) -> Result<String> {
    serde_json::to_string(&Outgoing { v, body }).map_err(broken)
}

/// The version and the body.
pub(crate) fn unwrap(text: &str) -> Result<(u32, Value)> {
    let Incoming { v, body } = serde_json::from_str(text).map_err(broken)?;
    Ok((v, body))
}

#[derive(Serialize)]
struct Outgoing<'a, R> {
    v: u32,
    body: &'a R,
}

#[derive(Deserialize)]
struct Current<R> {
    v: u32,
    body: R,
}

#[derive(Deserialize)]
struct Incoming {
    v: u32,
    body: Value,
}

/// The text that is kept.
///
/// # Errors
/// When the value cannot be written as JSON.
pub fn encode<R: Record>(record: &R) -> Result<String> {
    wrap(R::VERSION, record)
}

/// The value of a kept text, brought up to this program's version.
///
/// # Errors
/// [`Trouble::Newer`] for a version that this program does not know, [`Trouble::Broken`] for a text that is none.
pub fn decode<R: Record>(text: &str) -> Result<R> {
    // Nearly every record was written by this version: then it is read in one go, in half of the time.
    if let Ok(Current { v, body }) = serde_json::from_str(text)
        && v == R::VERSION
    {
        return Ok(body);
    }
    let (mut v, mut body) = unwrap(text)?;
    if v > R::VERSION {
        return Err(Trouble::Newer { found: v, known: R::VERSION });
    }
    while v < R::VERSION {
        body = R::upgrade(v, body)?;
        v += 1;
    }
    serde_json::from_value(body).map_err(broken)
}

pub(crate) fn broken(error: serde_json::Error) -> Trouble {
    // Only where and what kind: the text around it is the person's.
    Trouble::Broken(format!(
        "a record is not readable: {:?} at line {}, column {}",
        error.classify(),
        error.line(),
        error.column()
    ))
}

/// The one record of a kind that a person has one of.
///
/// # Errors
/// What the store says.
pub fn the<R: Record>(reading: &(impl Reading + ?Sized), account: AccountId) -> Result<Option<Kept<R>>> {
    one(reading, account, Uuid::nil())
}

/// One record by its id.
///
/// # Errors
/// What the store says.
pub fn one<R: Record>(reading: &(impl Reading + ?Sized), account: AccountId, id: Uuid) -> Result<Option<Kept<R>>> {
    let Some(stored) = reading.record(account, R::KIND, id)? else { return Ok(None) };
    Ok(Some(Kept { revision: stored.revision, value: decode(&stored.body)? }))
}

/// All records of a type, in the order of their ids.
///
/// # Errors
/// What the store says.
pub fn all<R: Record>(reading: &(impl Reading + ?Sized), account: AccountId) -> Result<Vec<(Uuid, Kept<R>)>> {
    all_from(reading, account, Uuid::nil())
}

/// The records of a type whose ids are not below `from`, in the order of their ids.
///
/// # Errors
/// What the store says.
pub fn all_from<R: Record>(
    reading: &(impl Reading + ?Sized),
    account: AccountId,
    from: Uuid,
) -> Result<Vec<(Uuid, Kept<R>)>> {
    let stored = reading.records_from(account, R::KIND, from)?;
    stored.into_iter().map(|s| Ok((s.id, Kept { revision: s.revision, value: decode(&s.body)? }))).collect()
}

/// Keeps the one record of a kind that a person has one of.
///
/// # Errors
/// What the store says.
pub fn put_the<R: Record>(
    writing: &mut (impl Writing + ?Sized),
    account: AccountId,
    record: &R,
    over: Revision,
) -> Result<Put> {
    put(writing, account, Uuid::nil(), record, over)
}

/// Keeps a record under its id.
///
/// # Errors
/// What the store says.
pub fn put<R: Record>(
    writing: &mut (impl Writing + ?Sized),
    account: AccountId,
    id: Uuid,
    record: &R,
    over: Revision,
) -> Result<Put> {
    writing.put_record(account, R::KIND, id, &encode(record)?, over)
}
