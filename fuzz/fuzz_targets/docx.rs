//! Arbitrary bytes never panic: docx.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| footbridge_fuzz::reader("Word (DOCX)", bytes));
