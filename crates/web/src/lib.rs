//! HTTP and forms in, flows in the middle, pages out.
//!
//! [`route::all`] is the whole map: who may come, and what they meet. Every request goes through one gate
//! (`gate`): an unknown host is refused, a change from elsewhere is refused, the visitor is looked up, and access is
//! decided, before a page sees anything. Pages are plain functions; they run off the network's threads.

pub mod picture;
pub mod report;

mod advice;
mod answer;
mod asked;
mod asset;
mod calendar;
mod gate;
mod layout;
mod live;
mod page;
mod route;
mod said;
mod server;
mod site;
mod trouble;
mod words;

pub use route::{Route, Takes, Who, all as routes};
pub use server::{router, serve};
pub use site::{Door, Site};
