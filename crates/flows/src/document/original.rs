//! The bytes that a person brought, for themselves alone.

use career::id::{AccountId, DocumentId};
use store::kept::BroughtDocument;
use store::{Result, record};

use crate::Desk;

/// A document as it was brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Original {
    /// The file's name, as far as it had one.
    pub name: Option<String>,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// The bytes of one document; `None` where the person has no such document.
///
/// # Errors
/// What the store says.
pub fn original(desk: &Desk, account: AccountId, document: DocumentId) -> Result<Option<Original>> {
    let reading = desk.store.reading()?;
    let Some(kept) = record::one::<BroughtDocument>(reading.as_ref(), account, document.0)? else { return Ok(None) };
    let bytes = reading.original(account, document)?;
    Ok(bytes.map(|bytes| Original { name: kept.value.name, bytes }))
}
