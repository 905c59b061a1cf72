//! HTTP and forms in, flows in the middle, pages out.

pub mod picture;
pub mod report;
