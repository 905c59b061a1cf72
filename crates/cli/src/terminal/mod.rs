//! The terminal: how wide it is, whether it takes colour, and words laid out on it.

mod columns;
mod progress;
mod screen;
mod sheet;
mod words;

pub use progress::Progress;
pub use screen::{Colour, Screen};
pub use sheet::{Ink, Sheet};
pub use words::{clean, width, wrap};
