//! Arbitrary bytes never panic: rtf.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| footbridge_fuzz::reader("Rich Text (RTF)", bytes));
