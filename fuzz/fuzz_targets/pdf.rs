//! Arbitrary bytes never panic: pdf.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| footbridge_fuzz::reader("PDF", bytes));
