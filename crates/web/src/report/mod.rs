//! A report put into words, for the pages and for the terminal alike: every sentence is made here once.

pub mod directions;
pub mod html;
mod lives_in;
pub mod paths;
pub mod sentences;
pub mod stay;
pub mod view;
