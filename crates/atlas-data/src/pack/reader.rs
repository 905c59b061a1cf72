//! Reads a pack: whole, or not at all.

use std::fmt;

use super::{ENTRY, HEADER, MAGIC, NAME, checksum};

/// Why a pack cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Damaged {
    /// It does not begin like a pack of this kind.
    NotAPack,
    /// It is longer or shorter than it says.
    Length,
    /// A byte is not what it was when the pack was written.
    Checksum,
    /// A section is not there.
    Missing(String),
    /// A section does not hold what its name says.
    Shape(String),
}

impl fmt::Display for Damaged {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Damaged::NotAPack => write!(f, "this is no atlas file"),
            Damaged::Length => write!(f, "the atlas file is longer or shorter than it says"),
            Damaged::Checksum => write!(f, "the atlas file is damaged: its checksum does not fit"),
            Damaged::Missing(name) => {
                write!(f, "the atlas file has no section {name}; it was written by another version")
            }
            Damaged::Shape(name) => write!(f, "the section {name} of the atlas file does not hold what it should"),
        }
    }
}

impl std::error::Error for Damaged {}

/// A pack whose checksum fits.
#[derive(Clone, Copy)]
pub struct Sections<'a> {
    bytes: &'a [u8],
    count: usize,
}

impl<'a> Sections<'a> {
    /// Checks the whole.
    pub fn read(bytes: &'a [u8]) -> Result<Self, Damaged> {
        if bytes.get(..8) != Some(MAGIC) {
            return Err(Damaged::NotAPack);
        }
        let length = word(bytes, 8).ok_or(Damaged::Length)?;
        if length != bytes.len() as u64 {
            return Err(Damaged::Length);
        }
        let body = bytes.get(HEADER..).ok_or(Damaged::Length)?;
        if word(bytes, 16) != Some(checksum(body)) {
            return Err(Damaged::Checksum);
        }
        let count = (word(bytes, 24).ok_or(Damaged::Length)?) as usize;
        if count > body.len() / ENTRY {
            return Err(Damaged::Checksum);
        }
        Ok(Sections { bytes, count })
    }

    /// The bytes of a section.
    pub fn get(&self, name: &str) -> Result<&'a [u8], Damaged> {
        let mut padded = [0; NAME];
        let shape = || Damaged::Shape(name.to_owned());
        padded.get_mut(..name.len()).ok_or_else(shape)?.copy_from_slice(name.as_bytes());
        let (entries, _) = self.bytes.get(HEADER..).ok_or_else(shape)?.as_chunks::<ENTRY>();
        let found = entries.iter().take(self.count).find(|entry| entry.starts_with(&padded));
        let entry = found.ok_or_else(|| Damaged::Missing(name.to_owned()))?;
        let [offset, length] = [word(entry, NAME), word(entry, NAME + 8)];
        let start = usize::try_from(offset.ok_or_else(shape)?).map_err(|_| shape())?;
        let length = usize::try_from(length.ok_or_else(shape)?).map_err(|_| shape())?;
        let end = start.checked_add(length).ok_or_else(shape)?;
        self.bytes.get(start..end).ok_or_else(shape)
    }
}

fn word(bytes: &[u8], at: usize) -> Option<u64> {
    Some(u64::from_le_bytes(bytes.get(at..at + 8)?.try_into().ok()?))
}
