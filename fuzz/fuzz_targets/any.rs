//! Arbitrary bytes never panic: any.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| footbridge_fuzz::any(bytes));
