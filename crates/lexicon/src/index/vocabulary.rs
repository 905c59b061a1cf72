//! The words of a field: text to number and back, and how telling each is.

use std::collections::HashMap;

use super::pack::{Packer, Reader};

/// Words by number, used in place.
#[derive(Clone, Copy)]
pub(crate) struct Vocabulary {
    text: &'static str,
    ends: &'static [u32],
    /// Open addressing: word number + 1, 0 where empty; the length is a power of two.
    slots: &'static [u32],
    /// Inverse document frequency, natural logarithm.
    pub idf: &'static [f32],
}

impl Vocabulary {
    pub(crate) fn read(reader: &mut Reader) -> Option<Self> {
        let found =
            Vocabulary { text: reader.text()?, ends: reader.next()?, slots: reader.next()?, idf: reader.next()? };
        found.slots.len().is_power_of_two().then_some(found)
    }

    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    pub(crate) fn word(&self, id: u32) -> &'static str {
        let id = id as usize;
        let Some(&end) = self.ends.get(id) else { return "" };
        let start = if id == 0 { 0 } else { self.ends[id - 1] };
        self.text.get(start as usize..end as usize).unwrap_or("")
    }

    pub(crate) fn find(&self, word: &str) -> Option<u32> {
        let mask = self.slots.len() - 1;
        let mut at = hash(word) as usize & mask;
        for _ in 0..self.slots.len() {
            match self.slots[at] {
                0 => return None,
                id if self.word(id - 1) == word => return Some(id - 1),
                _ => at = (at + 1) & mask,
            }
        }
        None
    }

    pub(crate) fn idf(&self, id: u32) -> f32 {
        self.idf.get(id as usize).copied().unwrap_or(0.0)
    }
}

/// Words on their way into an index.
#[derive(Default)]
pub(crate) struct Words {
    ids: HashMap<String, u32>,
    list: Vec<String>,
    counts: Vec<u32>,
}

impl Words {
    pub(crate) fn id(&mut self, word: &str) -> u32 {
        if let Some(id) = self.ids.get(word) {
            return *id;
        }
        let id = u32::try_from(self.list.len()).expect("fewer than 4 G words");
        self.ids.insert(word.to_owned(), id);
        self.list.push(word.to_owned());
        self.counts.push(0);
        id
    }

    pub(crate) fn len(&self) -> usize {
        self.list.len()
    }

    /// Counts one text that contains the word.
    pub(crate) fn count(&mut self, id: u32) {
        self.counts[id as usize] += 1;
    }

    pub(crate) fn counted(&self, id: u32) -> u32 {
        self.counts[id as usize]
    }

    pub(crate) fn idfs(&self, texts: usize) -> Vec<f32> {
        self.counts.iter().map(|n| ((texts as f32 + 1.0) / (*n as f32 + 0.5)).ln().max(0.1)).collect()
    }

    pub(crate) fn pack(&self, packer: &mut Packer, texts: usize) {
        let mut ends = Vec::with_capacity(self.list.len());
        let mut end = 0u32;
        for word in &self.list {
            end += u32::try_from(word.len()).expect("a word is short");
            ends.push(end);
        }
        let mut slots = vec![0u32; (self.list.len() * 2).next_power_of_two().max(16)];
        let mask = slots.len() - 1;
        for (id, word) in (1u32..).zip(&self.list) {
            let mut at = hash(word) as usize & mask;
            while slots[at] != 0 {
                at = (at + 1) & mask;
            }
            slots[at] = id;
        }
        packer.push(self.list.concat().as_bytes());
        packer.push(&ends);
        packer.push(&slots);
        packer.push(&self.idfs(texts));
    }
}

/// FNV-1a, 64 bits; stable across builds and machines.
pub(crate) fn hash(text: &str) -> u64 {
    hash_bytes(text.as_bytes())
}

pub(crate) fn hash_bytes(bytes: &[u8]) -> u64 {
    let mixed =
        bytes.iter().fold(0xcbf2_9ce4_8422_2325, |h: u64, b| (h ^ u64::from(*b)).wrapping_mul(0x0100_0000_01b3));
    mixed ^ (mixed >> 29)
}

/// Mixes a number into a running hash.
pub(crate) fn mix(hash: u64, number: u32) -> u64 {
    let h = (hash ^ u64::from(number)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    h ^ (h >> 31)
}
