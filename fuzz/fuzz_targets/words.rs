//! Any line, through the whole lexicon: labels, fast vectors and encoder.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|line: &str| footbridge_fuzz::understand(line));
