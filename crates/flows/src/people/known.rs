//! Whom one knows at a place, or in a kind of work.

use career::id::AccountId;
use career::people::who::{Asked, Known};
use store::Result;

use super::everybody::everybody;
use super::work::occupation;
use crate::Desk;

/// One whom one knows there, with their name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acquaintance {
    /// Who, and what they have to do with it.
    pub known: Known,
    /// What they are called.
    pub name: String,
}

/// Whom a person knows there, those nearest first.
///
/// # Errors
/// What the store says.
pub fn who_do_i_know(desk: &Desk, account: AccountId, asked: Asked<'_>) -> Result<Vec<Acquaintance>> {
    let all = everybody(desk, account)?;
    let name = |known: &Known| all.name(known.person).unwrap_or_default();
    Ok(all.known(asked, desk.atlas).into_iter().map(|known| Acquaintance { name: name(&known), known }).collect())
}

/// Whom a person knows for an opening: at the organisation, and in the work that its title says, as far as that is sure.
///
/// # Errors
/// What the store says.
pub fn who_for_opening(
    desk: &Desk,
    account: AccountId,
    organisation: Option<&str>,
    title: &str,
) -> Result<Vec<Acquaintance>> {
    let work = occupation(desk, title);
    let organisation = organisation.filter(|name| !name.trim().is_empty());
    who_do_i_know(desk, account, Asked { organisation, occupation: work.as_deref() })
}
