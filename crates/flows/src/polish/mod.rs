//! A model of the person's own polishes wording, and supplies no facts: connected, asked about one text at a time, judged.
//!
//! Nothing here writes a text of the person's. What they take goes through [`crate::document::change_row`], by their own
//! press. [`Letter`] is everything that would be sent; asking sends exactly that or nothing.

mod asking;
mod connect;
mod letter;
mod reword;
mod seal;

pub use asking::Asking;
pub use connect::{Connect, ConnectRefused, Connection, KeyHere, connect, connection, disconnect, try_it};
pub use letter::{Letter, NoLetter, letter};
pub use reword::{PolishRefused, polish};
pub use seal::{InstanceSecret, NoPlace, NoSecret, Sealed, open, seal};
