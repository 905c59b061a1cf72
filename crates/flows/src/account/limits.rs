//! How often a door may be tried. Counted in the store, so that it holds for every process and survives a restart.

use jiff::{SignedDuration, Timestamp};
use store::{Result, Writing};

/// The window in which attempts are counted.
pub const WINDOW: SignedDuration = SignedDuration::from_mins(15);

/// Too many attempts: wait a quarter of an hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooMany;

/// Notes one attempt under each key, unless one of them was tried too often already. Keys are hashed by whoever makes
/// them: no address stands in the store for it.
pub(crate) fn attempt(
    writing: &mut dyn Writing,
    keys: &[(String, u32)],
    now: Timestamp,
) -> Result<std::result::Result<(), TooMany>> {
    let since = now.checked_sub(WINDOW).unwrap_or(Timestamp::UNIX_EPOCH);
    for (key, most) in keys {
        if writing.attempts(key, since)? >= *most {
            return Ok(Err(TooMany));
        }
    }
    for (key, _) in keys {
        writing.note_attempt(key, now)?;
    }
    Ok(Ok(()))
}
