//! Damaged samples and any bytes: reading ends with postings or a refusal, within bounds.

use intake::Upload;
use intake::postings::{read, read_answer, readers};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed};

use crate::bounds::hold;
use crate::samples::SAMPLES;
use crate::shown::today;

/// Pieces on which readers trip.
const PIECES: &[&[u8]] = &[
    b"\0",
    b"\xff",
    b"\"",
    b"\\u",
    b"\\ud800",
    b"<",
    b"</",
    b"<![CDATA[",
    b"]]>",
    b"<!--",
    b"&",
    b"&lt;script&gt;",
    b"&#x110000;",
    b"{",
    b"}",
    b"[",
    b"[[[[",
    b",",
    b",,",
    b":",
    b"null",
    b"-1",
    b"1e999",
    b"99999999999999999999",
    b"\r\n",
    b"\xe2\x80\xae",
    b"\xf0\x9f\x99\x82",
    b"<script type='application/ld+json'>",
    b"</script",
    b"\"@type\":\"JobPosting\"",
    b";",
    b"\t",
    b"$",
    b" kr ",
    b"2026-11-99",
];

fn everyone_reads(bytes: &[u8]) {
    if let Ok(parsed) = read(&Upload { name: None, bytes }, today()) {
        hold(&parsed);
    }
    for reader in readers() {
        if let Ok(parsed) = read_answer(reader.source, bytes, today()) {
            hold(&parsed);
        }
    }
}

proptest! {
    #![proptest_config(Config { cases: 400, rng_seed: RngSeed::Fixed(20_261_125), failure_persistence: None, ..Config::default() })]

    #[test]
    fn damaged_samples_are_read_or_refused(
        which in 0..SAMPLES.len(),
        harms in prop::collection::vec((any::<u16>(), 0..4_u8, 0..PIECES.len(), any::<u8>()), 1..6)
    ) {
        let mut bytes = SAMPLES[which].1.to_vec();
        for (at, kind, piece, more) in harms {
            let at = bytes.len() * usize::from(at) / 65_536;
            match kind {
                0 => { bytes.splice(at..at, PIECES[piece].iter().copied()); }
                1 => bytes.truncate(at.max(1)),
                2 => { let end = (at + usize::from(more)).min(bytes.len()); bytes.drain(at..end); }
                _ => if let Some(byte) = bytes.get_mut(at) { *byte ^= 1 << (more % 8) },
            }
        }
        everyone_reads(&bytes);
    }

    #[test]
    fn any_text_is_read_or_refused(text in ".{0,300}") {
        everyone_reads(text.as_bytes());
    }
}

#[test]
fn the_same_piece_over_and_over_ends() {
    for piece in PIECES {
        let many = piece.repeat(40_000 / piece.len());
        for start in [
            &b""[..],
            b"{\"jobs\":",
            b"<rss><channel><item>",
            b"<html>",
            b"title,company\n",
            b"<workzag-jobs><position>",
        ] {
            everyone_reads(&[start, &many].concat());
        }
    }
}
