//! The promise to give back what was put in.
//!
//! [`Store::reading`] takes no lock and sees one moment. [`Store::writing`] is one transaction: dropped, it has changed
//! nothing; committed, it is on the disk before the call returns. What is kept carries a revision, and a write that was
//! thought out over an older revision is refused as [`Put::Stale`], never merged.
//!
//! Accounts, sessions, tokens, attempts and jobs have methods of their own, because engines look them up by more than
//! their name. Everything personal is a [`Record`](record::Record): a kind, an id and a versioned JSON body under its
//! account, so that exporting and erasing a person is one look and one stroke. What boards publish is kept once for all
//! ([`market`]); what people put into a circle stands in the circle ([`circles`]) and goes with them;
//! who agreed to be summed with others, and the blurred sums, stand apart ([`pooled`]).

pub mod account;
pub mod bell;
pub mod circles;
pub mod conformance;
pub mod health;
pub mod job;
pub mod kept;
pub mod market;
pub mod memory;
pub mod moving;
pub mod pooled;
pub mod record;
pub mod session;
pub mod shared_places;
pub mod turns;

mod promise;
mod trouble;

pub use promise::{Put, Reading, Revision, Store, Writing};
pub use trouble::{Kept, Result, Trouble};
