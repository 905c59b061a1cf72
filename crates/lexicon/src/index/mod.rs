//! The packed index: everything the lexicon knows, made once from an atlas and used in place.
//!
//! A cold start may build nothing, so [`build`](build()) runs when the program is compiled (or once in a test) and
//! [`LexiconIndex::from_bytes`] only casts.

mod build;
mod labels;
mod pack;
mod titles;
mod vocabulary;

use std::fmt;

pub use build::build;
pub(crate) use labels::{LINKED, Labels, SHAPE_BITS, TECHNOLOGY, label_flag, surface};
pub(crate) use pack::{Packer, Ragged, Reader};
pub(crate) use titles::{ESCO_GROUP, Titles, key};
pub(crate) use vocabulary::{Vocabulary, Words, hash, hash_bytes, mix};

const MAGIC: [u8; 8] = *b"FBLEXI01";

/// Why bytes are no index, and what to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Another format, a cut-off file, or memory that is not aligned to 16 bytes.
    Format,
    /// Made from another atlas than the one in use.
    OtherAtlas,
    /// The bytes changed since they were made.
    Damaged,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Unreadable::Format => "The lexicon index has another format than this program reads. Build the program anew.",
            Unreadable::OtherAtlas => {
                "The lexicon index was made from another atlas. Build the program anew, or make the index from the atlas in use."
            }
            Unreadable::Damaged => "The lexicon index is damaged: its checksum differs. Build the program anew.",
        })
    }
}

impl std::error::Error for Unreadable {}

#[derive(Clone, Copy, bytemuck::Pod, bytemuck::Zeroable)]
#[repr(C)]
struct Header {
    magic: [u8; 8],
    /// Of everything after the header.
    checksum: u64,
    /// Hash of the atlas's version.
    atlas: u64,
    sections: u32,
    pad: u32,
}

/// Bytes before the table of columns; model files have as many.
pub(crate) const HEADER: usize = size_of::<Header>();

/// The index, cast in place.
#[derive(Clone, Copy)]
pub struct LexiconIndex {
    bytes: &'static [u8],
    header: Header,
    /// Stems of skill labels, technologies and occupations.
    pub(crate) words: Vocabulary,
    /// Labels of skills and technologies.
    pub(crate) labels: Labels,
    /// Plain words of job titles.
    pub(crate) title_words: Vocabulary,
    /// Job titles.
    pub(crate) titles: Titles,
}

impl LexiconIndex {
    /// Casts bytes made by [`build`](build()); they must be aligned to 16 bytes. Reads the header and the vocabulary
    /// texts, nothing else: see [`verify`](Self::verify).
    pub fn from_bytes(bytes: &'static [u8]) -> Result<Self, Unreadable> {
        let head = bytes.get(..HEADER).ok_or(Unreadable::Format)?;
        let header: Header = bytemuck::try_pod_read_unaligned(head).map_err(|_| Unreadable::Format)?;
        if header.magic != MAGIC {
            return Err(Unreadable::Format);
        }
        Self::columns(bytes, header).ok_or(Unreadable::Format)
    }

    fn columns(bytes: &'static [u8], header: Header) -> Option<Self> {
        let mut reader = Reader::over(bytes, header.sections)?;
        Some(LexiconIndex {
            bytes,
            header,
            words: Vocabulary::read(&mut reader)?,
            labels: Labels::read(&mut reader)?,
            title_words: Vocabulary::read(&mut reader)?,
            titles: Titles::read(&mut reader)?,
        })
    }

    /// Takes bytes made while the program runs, and keeps them for good.
    pub fn from_vec(bytes: &[u8]) -> Result<Self, Unreadable> {
        let mut aligned = vec![[0u128; 1]; bytes.len().div_ceil(16)];
        bytemuck::cast_slice_mut::<_, u8>(&mut aligned)[..bytes.len()].copy_from_slice(bytes);
        let kept: &'static [[u128; 1]] = Vec::leak(aligned);
        Self::from_bytes(&bytemuck::cast_slice(kept)[..bytes.len()])
    }

    /// Whether it was made from this atlas.
    pub fn fits(&self, atlas_version: &str) -> Result<(), Unreadable> {
        if self.header.atlas == hash(atlas_version) { Ok(()) } else { Err(Unreadable::OtherAtlas) }
    }

    /// Reads all bytes and compares the checksum; takes milliseconds.
    pub fn verify(&self) -> Result<(), Unreadable> {
        if checksum(&self.bytes[HEADER..]) == self.header.checksum { Ok(()) } else { Err(Unreadable::Damaged) }
    }

    /// Bytes in all.
    pub fn size(&self) -> usize {
        self.bytes.len()
    }

    /// The checksum as it stands in the header; part of the lexicon's version.
    pub(crate) fn checksum(&self) -> u64 {
        self.header.checksum
    }
}

/// Eight bytes a step; for damage, not for malice.
pub(crate) fn checksum(bytes: &[u8]) -> u64 {
    let mut chunks = bytes.chunks_exact(8);
    let mut sum = 0xcbf2_9ce4_8422_2325u64;
    for chunk in &mut chunks {
        let number = chunk.iter().fold(0u64, |n, b| n << 8 | u64::from(*b));
        sum = (sum ^ number).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(23);
    }
    sum ^ hash_bytes(chunks.remainder())
}

/// Puts header, table and columns together.
fn seal(atlas_version: &str, packer: Packer) -> Vec<u8> {
    let (sections, data) = packer.finish();
    let mut body: Vec<u8> = bytemuck::cast_slice(&sections).to_vec();
    body.resize((HEADER + body.len()).next_multiple_of(pack::ALIGN) - HEADER, 0);
    body.extend_from_slice(&data);
    let header = Header {
        magic: MAGIC,
        checksum: checksum(&body),
        atlas: hash(atlas_version),
        sections: u32::try_from(sections.len()).expect("a handful of sections"),
        pad: 0,
    };
    let mut out = bytemuck::bytes_of(&header).to_vec();
    out.extend_from_slice(&body);
    out
}
