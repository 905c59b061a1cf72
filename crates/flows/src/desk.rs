//! What lies on the desk while the work is done.

use career::atlas::Atlas;
use career::date::PartialDate;
use career::profile::Draft;
use intake::{Refusal, Upload};
use lexicon::Lexicon;

/// Everything that a flow may reach for. Nothing below reads files, the environment, the clock or chance by itself.
#[derive(Clone, Copy)]
pub struct Desk<'a> {
    /// The map of work.
    pub atlas: &'a Atlas,
    /// What words mean.
    pub lexicon: &'a dyn Lexicon,
    /// Today.
    pub today: PartialDate,
}

/// How a document becomes a draft: in a fenced process of its own for whatever comes from outside, here in tests.
pub trait DocumentReader {
    /// Reads one document.
    ///
    /// # Errors
    /// A [`Refusal`] where there is nothing to read; every lesser doubt is a note in the draft.
    fn read(&self, upload: &Upload<'_>) -> Result<Draft, Refusal>;
}

/// Reads in the same process, without a fence: for tests and measurements on documents of our own.
#[derive(Clone, Copy)]
pub struct InProcess<'a> {
    /// What words mean.
    pub lexicon: &'a dyn Lexicon,
}

impl DocumentReader for InProcess<'_> {
    fn read(&self, upload: &Upload<'_>) -> Result<Draft, Refusal> {
        intake::read(upload, self.lexicon)
    }
}
