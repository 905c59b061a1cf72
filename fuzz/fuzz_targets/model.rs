//! Bytes that pretend to be a model's files.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| footbridge_fuzz::model(bytes));
