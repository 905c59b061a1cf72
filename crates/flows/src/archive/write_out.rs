//! Everything of one person, written out.

use career::id::{AccountId, DocumentId};
use store::kept::KeptModel;
use store::record::{self, Kind};
use store::{Result, Trouble};

use crate::Desk;
use crate::archive::format::{Archive, ArchivedOriginal, ArchivedRecord, FORMAT, VERSION};

/// The archive's text. Two archives of the same things are the same but for the moment at their top.
///
/// # Errors
/// What the store says.
pub fn write_out(desk: &Desk, account: AccountId) -> Result<String> {
    let reading = desk.store.reading()?;
    let Some(kept) = reading.account(account)? else { return Ok(String::new()) };
    let (mut records, mut originals) = (Vec::new(), Vec::new());
    // A file on its way in is no thing of its own: what came of it is.
    for kind in Kind::ALL.into_iter().filter(|kind| *kind != Kind::PostingFile) {
        for stored in reading.records(account, kind)? {
            let text = if kind == Kind::Model { without_its_key(&stored.body)? } else { stored.body };
            let body = serde_json::from_str(&text).map_err(unreadable)?;
            records.push(ArchivedRecord { kind, id: stored.id, body });
            if kind == Kind::Document
                && let Some(bytes) = reading.original(account, DocumentId(stored.id))?
            {
                originals.push(ArchivedOriginal::of(stored.id, &bytes));
            }
        }
    }
    let archive = Archive {
        format: FORMAT.to_owned(),
        version: VERSION,
        written: desk.now(),
        name: kept.value.name,
        zone: kept.value.zone,
        week_starts_on_sunday: kept.value.week_starts_on_sunday,
        records,
        originals,
    };
    serde_json::to_string_pretty(&archive).map_err(unreadable)
}

/// That a key is kept here is told; the key stays.
fn without_its_key(body: &str) -> Result<String> {
    let model: KeptModel = record::decode(body)?;
    let key = model.key.without_the_key();
    record::encode(&KeptModel { key, ..model })
}

fn unreadable(error: serde_json::Error) -> Trouble {
    Trouble::Broken(format!("a record is no JSON: {:?}", error.classify()))
}
