//! Arbitrary bytes never panic: europass.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| footbridge_fuzz::reader("Europass", bytes));
