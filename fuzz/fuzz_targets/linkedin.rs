//! Arbitrary bytes never panic: linkedin.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| footbridge_fuzz::reader("LinkedIn export", bytes));
