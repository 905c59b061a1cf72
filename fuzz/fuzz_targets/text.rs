//! Arbitrary bytes never panic: text.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| footbridge_fuzz::reader("plain text", bytes));
