//! What holds for every engine. The tests of an engine include this folder and say only how theirs is opened.

pub mod kills;
pub mod model;
