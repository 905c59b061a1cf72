//! Every outside document is read in a process of its own, so that a reader that loops, overflows its stack or eats
//! memory harms nothing.
//!
//! The parent starts this same binary with the hidden command `read-document`, hands it the bytes on standard input,
//! and takes what was read as JSON from its standard output. The child limits itself before it looks at a byte; the parent
//! watches the clock and the size of the answer.

mod child;
mod limits;
mod watch;

pub use child::read_inside;
pub use limits::Limits;
pub use watch::Fence;
