//! Arbitrary bytes never panic: every source of postings.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| footbridge_fuzz::postings(bytes));
