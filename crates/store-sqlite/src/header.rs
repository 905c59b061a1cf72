//! Whether a file is ours, by its first hundred bytes: nothing is opened, locked or written to find out.

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::Path;

use store::{Result, Trouble};

use crate::trouble::Told;

/// "FBdg", in the place that SQLite keeps for the program a file belongs to.
pub const APPLICATION_ID: u32 = 0x4642_6467;

const MAGIC: &[u8; 16] = b"SQLite format 3\0";
/// Where the application id stands, big-endian.
const PLACE: std::ops::Range<usize> = 68..72;

/// What stands at a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// Nothing, or an empty file: a place for a new store.
    Nothing,
    /// A file that begins as a store does.
    Store,
    /// Something else, or a store whose beginning is damaged.
    Foreign,
}

/// Looks at a path.
///
/// Closing a file drops every lock that this process holds on it, SQLite's among them. So this may be asked while no
/// store of this process is open there: with its lock held alone, or before there is a lock at all.
pub fn look(path: &Path) -> Result<Found> {
    let mut file = match File::open(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Found::Nothing),
        other => other.told()?,
    };
    let mut head = Vec::with_capacity(100);
    file.by_ref().take(100).read_to_end(&mut head).told()?;
    if head.is_empty() {
        return Ok(Found::Nothing);
    }
    let ours = head.starts_with(MAGIC) && head.get(PLACE) == Some(&APPLICATION_ID.to_be_bytes()[..]);
    Ok(if ours { Found::Store } else { Found::Foreign })
}

/// What to say of a file that is not ours.
pub fn foreign() -> Trouble {
    Trouble::Broken("the file is no Footbridge store, or its beginning is damaged; it was left as it is".to_owned())
}
