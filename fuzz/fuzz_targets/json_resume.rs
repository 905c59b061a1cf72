//! Arbitrary bytes never panic: json resume.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| footbridge_fuzz::reader("JSON Resume", bytes));
