//! Labels of skills and technologies in the index.

use super::{Ragged, Reader};

/// What is known about a label.
pub(crate) mod label_flag {
    /// The concept's preferred label (or a technology's name as O*NET writes it).
    pub(crate) const PREFERRED: u8 = 1;
    /// Begins with a verb: "train employees".
    pub(crate) const VERB: u8 = 2;
    /// From our table of doings: the mention is implied.
    pub(crate) const DOING: u8 = 4;
    /// A short or everyday name ("R", "Go", "Access"): only in a list or beside other technology.
    pub(crate) const AMBIGUOUS: u8 = 8;
    /// One everyday word: never sure by itself.
    pub(crate) const GENERIC: u8 = 16;
    /// Body of knowledge.
    pub(crate) const KNOWLEDGE: u8 = 32;
    /// From our table of abbreviations.
    pub(crate) const ALIAS: u8 = 64;
    /// An abbreviation that counts in capitals: "SAN", not "San".
    pub(crate) const CAPITALS: u8 = 128;
}

/// Bits of a surface that hold the word's shape.
pub(crate) const SHAPE_BITS: u16 = 3;
/// Set in a label's surface where a stop word stands before the word ("research and development").
pub(crate) const LINKED: u16 = 1 << SHAPE_BITS;

/// Set in a concept number for a technology.
pub(crate) const TECHNOLOGY: u32 = 1 << 31;

/// Labels by number, used in place.
#[derive(Clone, Copy)]
pub(crate) struct Labels {
    /// Words of each label, in its order, stop words left out.
    pub words: Ragged<u32>,
    /// The written form of each word: see [`surface`].
    pub surfaces: Ragged<u16>,
    pub concepts: &'static [u32],
    pub flags: &'static [u8],
    /// How much to trust the label by itself, hundredths.
    pub trust: &'static [u8],
    /// Rarest word → the labels that hang on it.
    pub anchored: Ragged<u32>,
    /// How many labels hold each word.
    pub holding: &'static [u32],
    /// How widely each skill is used: log-scaled, 0–1.
    pub use_of_skill: &'static [f32],
}

impl Labels {
    pub(crate) fn read(reader: &mut Reader) -> Option<Self> {
        Some(Labels {
            words: reader.ragged()?,
            surfaces: reader.ragged()?,
            concepts: reader.next()?,
            flags: reader.next()?,
            trust: reader.next()?,
            anchored: reader.ragged()?,
            holding: reader.next()?,
            use_of_skill: reader.next()?,
        })
    }
}

/// The written form of a word, without number: a short hash and its shape (plain, -ed or -ing, -ion or -ment, -er).
pub(crate) fn surface(light: &str) -> u16 {
    let shape = if light.len() < 5 || STILL_A_DOING.contains(&light) {
        0
    } else if light.ends_with("ed") || light.ends_with("ing") {
        1
    } else if ["ion", "ment", "ance", "ence"].iter().any(|ending| light.ends_with(ending)) {
        2
    } else if light.ends_with("er") || light.ends_with("or") || light.ends_with("ist") || light.ends_with("ant") {
        3
    } else if ["al", "ic", "ive", "ity", "ness"].iter().any(|ending| light.ends_with(ending)) {
        4
    } else {
        0
    };
    ((super::hash(light) as u16) << (SHAPE_BITS + 1)) | shape
}

/// They end like a person or a quality, and are the doing itself.
const STILL_A_DOING: &[&str] = &[
    "administer",
    "archive",
    "drive",
    "give",
    "live",
    "receive",
    "alter",
    "anchor",
    "answer",
    "author",
    "barter",
    "broker",
    "cater",
    "color",
    "confer",
    "consider",
    "cover",
    "deliver",
    "discover",
    "enter",
    "factor",
    "filter",
    "foster",
    "gather",
    "hammer",
    "layer",
    "master",
    "mentor",
    "mirror",
    "monitor",
    "number",
    "offer",
    "order",
    "partner",
    "pioneer",
    "power",
    "prefer",
    "refer",
    "register",
    "render",
    "shelter",
    "sponsor",
    "tailor",
    "transfer",
    "trigger",
    "tutor",
    "volunteer",
    "water",
];
