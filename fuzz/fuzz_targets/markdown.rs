//! Arbitrary bytes never panic: markdown.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| footbridge_fuzz::reader("Markdown", bytes));
