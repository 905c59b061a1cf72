//! Applications: a board and a table of them, each one whole, tables brought, figures, and a proof of search for paper.

pub mod board;
pub mod brought;
pub mod figures;
pub mod new;
pub mod one;
pub mod proof;

mod filter;
mod form;
pub mod words;

pub(crate) use words::reminder_for_today;
