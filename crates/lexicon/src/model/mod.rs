//! Models of words: fast vectors for every line, an encoder for the lines that those leave in doubt.
//!
//! Three files, made together by `training/`, are used in place; see `docs/methods/lexicon.md`.

mod concepts;
mod encoder;
mod file;
mod linear;
mod pieces;
mod table;
mod vectors;
mod within;

use std::fmt;

pub(crate) use concepts::{Concepts, Known};
pub(crate) use encoder::{Encoder, LONGEST, WIDTH, dot};
pub use file::{Fault, File};
pub(crate) use pieces::{Piece, Pieces};
pub(crate) use table::Table;
pub(crate) use vectors::{Vector, Vectors, to_length_one};
pub(crate) use within::{Read, held};

use crate::index::mix;

/// The bytes of a model's files, each aligned to 16 bytes.
#[derive(Clone, Copy)]
pub struct Files {
    /// `words.fbm`.
    pub words: &'static [u8],
    /// `encoder.fbm`.
    pub encoder: &'static [u8],
    /// `concepts.fbm`.
    pub concepts: &'static [u8],
}

/// A model, used in place.
#[derive(Clone)]
pub struct Model {
    files: Files,
    version: u64,
    pub(crate) pieces: Pieces,
    /// The fast vector of each piece; its length says how much the piece tells.
    pub(crate) fast: Vectors,
    pub(crate) encoder: Encoder,
    pub(crate) concepts: Concepts,
}

impl fmt::Debug for Model {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Model({:016x})", self.version)
    }
}

/// Read from each file's own column.
const FAST_WIDTHS: std::ops::RangeInclusive<usize> = 16..=1_024;

impl Model {
    /// Casts the files; reads their headers and tables, nothing else: see [`verify`](Self::verify).
    ///
    /// # Errors
    /// [`Fault`] when a file is no model file, or does not fit the others.
    pub fn from_files(files: Files) -> Result<Self, Fault> {
        let mut words = file::open(File::Words, files.words)?;
        let mut encoder = file::open(File::Encoder, files.encoder)?;
        let mut concepts = file::open(File::Concepts, files.concepts)?;
        let version = mix(mix(words.checksum, encoder.checksum as u32), concepts.checksum as u32);
        if encoder.together != words.together {
            return Err(Fault::Misfit(File::Encoder));
        }
        if concepts.together != words.together {
            return Err(Fault::Misfit(File::Concepts));
        }
        let reader = &mut words.reader;
        let fault = Fault::Format(File::Words);
        let pieces = Pieces::read(reader).ok_or(fault)?;
        let width = *reader.next::<u32>().and_then(<[u32]>::first).ok_or(fault)? as usize;
        let fast = Vectors::read(reader, width).filter(|_| FAST_WIDTHS.contains(&width)).ok_or(fault)?;
        if fast.len() != pieces.len() {
            return Err(Fault::Misfit(File::Words));
        }
        Ok(Model {
            files,
            version,
            encoder: Encoder::read(&mut encoder.reader, pieces.len()).ok_or(Fault::Format(File::Encoder))?,
            concepts: Concepts::read(&mut concepts.reader, width).ok_or(Fault::Format(File::Concepts))?,
            pieces,
            fast,
        })
    }

    /// Reads all bytes and compares the checksums; takes tens of milliseconds.
    ///
    /// # Errors
    /// [`Fault::Damaged`] with the first file whose bytes changed.
    pub fn verify(&self) -> Result<(), Fault> {
        file::verify(File::Words, self.files.words)?;
        file::verify(File::Encoder, self.files.encoder)?;
        file::verify(File::Concepts, self.files.concepts)
    }

    /// Which model it is: changes with any of its files.
    pub fn version(&self) -> u64 {
        self.version
    }

    /// The bytes that it is cast from.
    pub fn files(&self) -> Files {
        self.files
    }

    /// Bytes in all.
    pub fn size(&self) -> usize {
        self.files.words.len() + self.files.encoder.len() + self.files.concepts.len()
    }

    /// What a text means by the fast vectors, of length 1 (zeros where it has no words).
    pub(crate) fn fast_vector(&self, pieces: &[Piece]) -> Vec<f32> {
        let mut sum = vec![0.0f32; self.fast_width()];
        for piece in pieces {
            let row = piece.id as usize;
            let scale = self.fast.scale(row);
            for (sum, number) in sum.iter_mut().zip(self.fast.numbers(row)) {
                *sum += f32::from(*number) * scale;
            }
        }
        to_length_one(&mut sum);
        sum
    }

    pub(crate) fn fast_width(&self) -> usize {
        self.fast.numbers(0).len()
    }

    /// The pieces of a text by number, between its first and last mark.
    pub(crate) fn marked(&self, pieces: &[Piece]) -> Vec<u32> {
        let inside = pieces.iter().take(LONGEST - 2).map(|piece| piece.id);
        std::iter::once(self.pieces.first).chain(inside).chain([self.pieces.last]).collect()
    }

    /// The vectors of whole texts by the encoder: the mean of their pieces, of length 1.
    pub(crate) fn slow_vectors(&self, texts: &[&str]) -> Vec<Vec<f32>> {
        let marked: Vec<Vec<u32>> = texts.iter().map(|text| self.marked(&self.pieces.cut(text, LONGEST - 2))).collect();
        self.encoder.read_texts(&marked).iter().map(|rows| mean(rows)).collect()
    }
}

/// The mean of a text's pieces, of length 1.
pub(crate) fn mean(rows: &[f32]) -> Vec<f32> {
    let mut sum = vec![0.0f32; WIDTH];
    for row in rows.chunks_exact(WIDTH) {
        sum.iter_mut().zip(row).for_each(|(sum, x)| *sum += x);
    }
    to_length_one(&mut sum);
    sum
}
