//! Our own reviewed tables of words: abbreviations, everyday doings, cues.

pub(crate) mod aliases;
pub(crate) mod cues;
pub(crate) mod doings;
pub(crate) mod names;
pub(crate) mod people;
pub(crate) mod titles;
