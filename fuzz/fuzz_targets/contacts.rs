//! Arbitrary bytes never panic: address books and LinkedIn's connections.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| footbridge_fuzz::contacts(bytes));
