//! Arbitrary bytes never panic: calendars and lists of conferences.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| footbridge_fuzz::calendar(bytes));
