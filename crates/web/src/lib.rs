//! HTTP and forms in, flows in the middle, pages out.

pub mod report;
