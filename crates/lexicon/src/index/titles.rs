//! Job titles in the index: exact plain forms, words to titles, and what each occupation's work sounds like.

use bytemuck::{Pod, Zeroable};

use super::{Ragged, Reader, mix};

/// One occupation that a title may mean.
#[derive(Clone, Copy, Debug, PartialEq, Pod, Zeroable)]
#[repr(C)]
pub(crate) struct Candidate {
    /// Row of the O*NET occupation.
    pub occupation: u16,
    /// Row of the ESCO occupation it came through, `u16::MAX` where none.
    pub esco: u16,
    /// How much this title means this occupation: sums to at most 1 over the title's candidates.
    pub share: f32,
}

/// An occupation (or a title) and a weight.
#[derive(Clone, Copy, Debug, PartialEq, Pod, Zeroable)]
#[repr(C)]
pub(crate) struct Weighted {
    pub row: u16,
    /// Thousandths.
    pub weight: u16,
}

/// Set in a group's number for an ESCO occupation.
pub(crate) const ESCO_GROUP: u32 = 1 << 16;

/// All known titles in their plain form.
#[derive(Clone, Copy)]
pub(crate) struct Titles {
    /// Open addressing by [`key`]: title number + 1, 0 where empty.
    slots: &'static [u32],
    keys: &'static [u64],
    /// Words of each title, in order.
    pub words: Ragged<u32>,
    /// What each title may mean, best first.
    pub candidates: Ragged<Candidate>,
    /// The concepts that list each title themselves: O*NET rows, or ESCO rows with [`ESCO_GROUP`] set.
    pub groups: Ragged<u32>,
    /// Titles that contain each word.
    pub by_word: Ragged<u32>,
    /// Length of each title's word vector.
    pub norms: &'static [f32],
    /// How often each word is a title's last, of all its uses, 0–1.
    pub headness: &'static [f32],
    /// Occupations that each stem of a line speaks for.
    pub line_occupations: Ragged<Weighted>,
}

impl Titles {
    pub(crate) fn read(reader: &mut Reader) -> Option<Self> {
        let found = Titles {
            slots: reader.next()?,
            keys: reader.next()?,
            words: reader.ragged()?,
            candidates: reader.ragged()?,
            groups: reader.ragged()?,
            by_word: reader.ragged()?,
            norms: reader.next()?,
            headness: reader.next()?,
            line_occupations: reader.ragged()?,
        };
        found.slots.len().is_power_of_two().then_some(found)
    }

    /// How many titles.
    pub(crate) fn len(&self) -> usize {
        self.keys.len()
    }

    /// The title of exactly these words.
    pub(crate) fn find(&self, key: u64) -> Option<usize> {
        let mask = self.slots.len() - 1;
        let mut at = key as usize & mask;
        for _ in 0..self.slots.len() {
            match self.slots[at] {
                0 => return None,
                id if self.keys.get(id as usize - 1) == Some(&key) => return Some(id as usize - 1),
                _ => at = (at + 1) & mask,
            }
        }
        None
    }
}

/// The key of a title: its words in order.
pub(crate) fn key(words: impl IntoIterator<Item = u32>) -> u64 {
    words.into_iter().fold(0x51ed_270b, mix)
}
