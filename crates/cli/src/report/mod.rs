//! A report put into words and laid out: on a terminal, as a page, or for a program.

pub mod explain;
pub mod html;
pub mod json;
pub mod paths;
#[cfg(test)]
mod sample;
pub mod sentences;
pub mod stay;
pub mod terminal;
pub mod view;
