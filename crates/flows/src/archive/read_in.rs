//! An archive, read in again. What is there already stays as it is; the rest is added.

use std::collections::BTreeSet;

use career::conversation::Talk;
use career::giving::{Capacity, Help};
use career::history::History;
use career::id::{AccountId, DocumentId};
use career::plan::Plan;
use career::reflection::Reflection;
use career::week::Week;
use store::kept::{
    BroughtDocument, BroughtPeople, BroughtPlaces, BroughtTable, Calendar, Doubts, FirstSteps, FoldDecisions, Import,
    KeptApplication, KeptModel, KeptPerson, KeptPlace, KeptReadings, MonthOfHours, OwnPosting, PostingFile, Running,
    Settings, Watch,
};
use store::record::{self, Kind, Record, Stored};
use store::{Put, Revision, Trouble, Writing};

use crate::Desk;
use crate::archive::format::{Archive, ArchivedRecord, FORMAT, VERSION};
use crate::document::MOST_KEPT;

/// What reading it in did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ReadIn {
    /// Things that are here now and were not.
    pub added: usize,
    /// Things that stayed as they were here.
    pub stayed: usize,
}

/// Why nothing was read in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ArchiveRefused {
    /// It is no archive of ours, or it is damaged.
    NoArchive,
    /// It was written by a newer Footbridge.
    Newer(u32),
    /// It holds more than one person may keep.
    TooMuch,
    /// The store.
    Store(Trouble),
}

impl From<Trouble> for ArchiveRefused {
    fn from(trouble: Trouble) -> Self {
        match trouble {
            Trouble::Newer { found, .. } => ArchiveRefused::Newer(found),
            other => ArchiveRefused::Store(other),
        }
    }
}

/// At most so many records.
const MOST_RECORDS: usize = 60_000;

/// Reads an archive in, wholly or not at all.
///
/// # Errors
/// [`ArchiveRefused`] says what to do; then nothing was changed.
pub fn read_in(desk: &Desk, account: AccountId, text: &[u8]) -> Result<ReadIn, ArchiveRefused> {
    let archive = parse(text)?;
    let mut writing = desk.store.writing()?;
    let mut read = ReadIn::default();
    for one in archive.records {
        let body = checked(&one)?;
        // Readings are made anew here: another lexicon may have made those.
        if one.kind == Kind::Readings {
            continue;
        }
        if let Some(known) = writing.record(account, one.kind, one.id)? {
            match one.kind {
                Kind::Hours if merged(writing.as_mut(), account, &known, &body)? => read.added += 1,
                _ => read.stayed += 1,
            }
            continue;
        }
        match writing.put_record(account, one.kind, one.id, &body, Revision(0))? {
            Put::Written(_) => read.added += 1,
            Put::Stale => return Err(Trouble::Busy.into()),
        }
    }
    for original in &archive.originals {
        let id = DocumentId(original.document);
        let bytes = original.bytes().ok_or(ArchiveRefused::NoArchive)?;
        let known = writing.record(account, Kind::Document, id.0)?.is_some();
        if known && writing.original(account, id)?.is_none() {
            writing.put_original(account, id, &bytes)?;
        }
    }
    if writing.originals_size(account)? > MOST_KEPT {
        return Err(ArchiveRefused::TooMuch);
    }
    settle(desk, writing.as_mut(), account)?;
    writing.commit()?;
    Ok(read)
}

/// Adds the entries of an archived month to those that are here, each once; answers whether there were any.
fn merged(writing: &mut dyn Writing, account: AccountId, here: &Stored, there: &str) -> Result<bool, ArchiveRefused> {
    let (mut month, other): (MonthOfHours, MonthOfHours) = (record::decode(&here.body)?, record::decode(there)?);
    let known: BTreeSet<_> = month.entries.iter().map(|kept| kept.id).collect();
    let before = (month.entries.len(), month.not_again.len());
    month.entries.extend(other.entries.into_iter().filter(|kept| !known.contains(&kept.id)));
    let erased: Vec<_> = other.not_again.into_iter().filter(|id| !month.not_again.contains(id)).collect();
    month.not_again.extend(erased);
    if (month.entries.len(), month.not_again.len()) == before {
        return Ok(false);
    }
    match record::put(writing, account, here.id, &month, here.revision)? {
        Put::Written(_) => Ok(true),
        Put::Stale => Err(Trouble::Busy.into()),
    }
}

fn parse(text: &[u8]) -> Result<Archive, ArchiveRefused> {
    #[derive(serde::Deserialize)]
    struct Head {
        format: String,
        version: u32,
    }
    // The head first: a newer archive may have another shape beneath it.
    let head: Head = serde_json::from_slice(text).map_err(|_| ArchiveRefused::NoArchive)?;
    if head.format != FORMAT {
        return Err(ArchiveRefused::NoArchive);
    }
    if head.version > VERSION {
        return Err(ArchiveRefused::Newer(head.version));
    }
    let archive: Archive = serde_json::from_slice(text).map_err(|_| ArchiveRefused::NoArchive)?;
    if archive.records.len() > MOST_RECORDS { Err(ArchiveRefused::TooMuch) } else { Ok(archive) }
}

/// The record's text, brought up to this program's version: a record that cannot be read must not come in.
fn checked(one: &ArchivedRecord) -> Result<String, ArchiveRefused> {
    fn again<R: Record>(text: &str) -> Result<String, ArchiveRefused> {
        Ok(record::encode(&read::<R>(text)?)?)
    }
    let text = one.body.to_string();
    match one.kind {
        Kind::Document => again::<BroughtDocument>(&text),
        Kind::History => again::<History>(&text),
        Kind::Import => again::<Import>(&text),
        Kind::Readings => again::<KeptReadings>(&text),
        Kind::Reflection => again::<Reflection>(&text),
        Kind::FirstSteps => again::<FirstSteps>(&text),
        Kind::Plan => again::<Plan>(&text),
        Kind::Week => again::<Week>(&text),
        Kind::Settings => within_bounds(&text),
        Kind::Posting => again::<OwnPosting>(&text),
        Kind::Folding => again::<FoldDecisions>(&text),
        Kind::PostingFile => again::<PostingFile>(&text),
        Kind::Watch => again::<Watch>(&text),
        Kind::Application => again::<KeptApplication>(&text),
        Kind::BroughtTable => again::<BroughtTable>(&text),
        Kind::Person => again::<KeptPerson>(&text),
        Kind::BroughtPeople => again::<BroughtPeople>(&text),
        Kind::Conversation => again::<Talk>(&text),
        Kind::Help => again::<Help>(&text),
        Kind::Giving => again::<Capacity>(&text),
        Kind::Place => again::<KeptPlace>(&text),
        Kind::Calendar => again::<Calendar>(&text),
        Kind::BroughtPlaces => again::<BroughtPlaces>(&text),
        Kind::Hours => again::<MonthOfHours>(&text),
        Kind::Running => again::<Running>(&text),
        Kind::Doubts => again::<Doubts>(&text),
        Kind::Model => without_its_key(&text),
    }
}

fn read<R: Record>(text: &str) -> Result<R, ArchiveRefused> {
    record::decode::<R>(text).map_err(|trouble| match trouble {
        Trouble::Newer { found, .. } => ArchiveRefused::Newer(found),
        _ => ArchiveRefused::NoArchive,
    })
}

/// Hours that no week holds may stand in an archive that was changed by hand.
fn within_bounds(text: &str) -> Result<String, ArchiveRefused> {
    let settings = read::<Settings>(text)?;
    let energy = settings.energy.within_bounds();
    Ok(record::encode(&Settings { energy, ..settings })?)
}

/// A key that stands in an archive all the same comes from nowhere that could have sealed it for this account.
fn without_its_key(text: &str) -> Result<String, ArchiveRefused> {
    let model = read::<KeptModel>(text)?;
    let key = model.key.without_the_key();
    Ok(record::encode(&KeptModel { key, ..model })?)
}

/// What was understood is made anew, and what waited for being read is read.
fn settle(desk: &Desk, writing: &mut dyn Writing, account: AccountId) -> Result<(), ArchiveRefused> {
    if let Some(history) = record::the::<History>(writing, account)? {
        crate::draw::renew_readings(desk, writing, account, &history.value, history.revision)?;
    }
    crate::document::read_what_waits(desk, writing, account)?;
    crate::market::look_at_what_is_watched(desk, writing, account)?;
    crate::places::look_at_calendars(desk, writing, account)?;
    Ok(())
}
