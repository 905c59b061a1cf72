//! The openings of the market: what a person brings and has looked at, each opening once, and how it fits them.

pub mod apply;
pub mod bring;
pub mod decide;
pub mod file;
pub mod from_page;
pub mod list;
pub mod opening;
pub mod tailored;
pub mod watches;

mod brought;
mod fit;
mod sighted;
mod signs;
