//! The binary `footbridge`.
fn main() {}
