//! Model files: a header with a checksum, then columns that are used in place.

use std::fmt;

use crate::index::{HEADER, Reader, checksum};

const MAGIC: [u8; 8] = *b"FBMODEL1";

/// The three files of a model, by the names that they have in a folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum File {
    /// Word pieces, and the fast vector of each.
    Words,
    /// The encoder's weights.
    Encoder,
    /// The vectors of skills and occupations.
    Concepts,
}

impl File {
    /// Every file.
    pub const ALL: [File; 3] = [File::Words, File::Encoder, File::Concepts];

    /// What it is called.
    pub const fn name(self) -> &'static str {
        match self {
            File::Words => "words.fbm",
            File::Encoder => "encoder.fbm",
            File::Concepts => "concepts.fbm",
        }
    }
}

/// What is wrong with a file of a model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// No model file, cut off, of another format, or memory that is not aligned to 16 bytes.
    Format(File),
    /// The bytes changed since they were made.
    Damaged {
        /// Which.
        file: File,
        /// As the file itself says.
        expected: u64,
        /// As its bytes are.
        found: u64,
    },
    /// Its parts do not fit each other or the other files: another width, another vocabulary.
    Misfit(File),
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Fault::Format(file) => write!(f, "{} is no model file of this version, or is cut off.", file.name()),
            Fault::Damaged { file, expected, found } => {
                write!(f, "{} is damaged: its checksum should be {expected:016x} and is {found:016x}.", file.name())
            }
            Fault::Misfit(file) => write!(f, "{} does not fit the other model files.", file.name()),
        }
    }
}

impl std::error::Error for Fault {}

#[derive(Clone, Copy, bytemuck::Pod, bytemuck::Zeroable)]
#[repr(C)]
struct Header {
    magic: [u8; 8],
    /// Of everything after the header.
    checksum: u64,
    /// Shared by files that were made together.
    together: u64,
    sections: u32,
    kind: u32,
}

/// One file, its header read.
pub(super) struct Opened {
    pub reader: Reader,
    /// Shared by files that were made together.
    pub together: u64,
    pub checksum: u64,
}

/// Reads the header and the table of columns, nothing else.
pub(super) fn open(file: File, bytes: &'static [u8]) -> Result<Opened, Fault> {
    let fault = Fault::Format(file);
    let header: Header = bytemuck::try_pod_read_unaligned(bytes.get(..HEADER).ok_or(fault)?).map_err(|_| fault)?;
    if header.magic != MAGIC || header.kind != file as u32 {
        return Err(fault);
    }
    let reader = Reader::over(bytes, header.sections).ok_or(fault)?;
    Ok(Opened { reader, together: header.together, checksum: header.checksum })
}

/// Reads all bytes and compares the checksum; takes milliseconds.
pub(super) fn verify(file: File, bytes: &[u8]) -> Result<(), Fault> {
    let head = bytes.get(8..16).and_then(|sum| sum.try_into().ok()).ok_or(Fault::Format(file))?;
    let (expected, found) = (u64::from_le_bytes(head), checksum(&bytes[HEADER.min(bytes.len())..]));
    if expected == found { Ok(()) } else { Err(Fault::Damaged { file, expected, found }) }
}
