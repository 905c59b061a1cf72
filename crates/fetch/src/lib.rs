//! Brings bytes from outside, within one [`Policy`]. The only room with an HTTP client; `cli` hands it in.
//!
//! An address is taken apart, its host looked up once, every address that comes back is checked, and the connection is
//! made to exactly those: nobody who answers differently the second time reaches anything private. Each redirect goes
//! through the same gate. What is read is bounded in bytes (after unpacking) and in time. Nothing here waits between
//! requests: [`Pace`] says when the next may go.

mod body;
mod client;
mod origin;
mod outcome;
mod pace;
mod policy;
mod post;
mod reach;
mod resolve;
mod retry_after;
mod target;

pub use client::Client;
pub use origin::Origin;
pub use outcome::{Answer, Refused, Request, Why};
pub use pace::Pace;
pub use policy::{Network, Policy};
pub use post::{Bearer, Post};
pub use reach::is_public;
pub use resolve::{Resolve, SystemNames};
pub use retry_after::RetryAfter;
