//! Everything of one person as one JSON text, and back again.

mod format;
mod read_in;
mod write_out;

pub use format::VERSION;
pub use read_in::{ArchiveRefused, ReadIn, read_in};
pub use write_out::write_out;
