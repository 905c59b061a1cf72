//! Arbitrary bytes never panic: html.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| footbridge_fuzz::reader("HTML", bytes));
