//! `footbridge atlas` and `footbridge doctor`.

use crate::run::{brought, footbridge};

#[test]
fn every_source_is_credited_with_its_counts() {
    let ran = footbridge(&["atlas", "sources"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    for credit in ["CC BY 4.0", "Bureau of Labor Statistics", "ESCO", "1,016 occupations", "13,896 skills"] {
        assert!(ran.out.contains(credit), "{credit}: {}", ran.out);
    }
}

#[test]
fn what_is_no_release_is_refused_with_a_next_step() {
    let ran = footbridge(&["atlas", "install", &brought("no-release.zip", b"not a zip")]);
    assert_eq!(ran.code, 1);
    assert!(ran.err.lines().count() >= 2, "{}", ran.err);
}

#[test]
fn the_doctor_looks_at_everything_and_finds_it_well() {
    let ran = footbridge(&["doctor"]);
    assert_eq!(ran.code, 0, "{}", ran.out);
    for part in ["Version", "Atlas", "Lexicon", "Installed releases", "process of its own", "Output", "All is well."] {
        assert!(ran.out.contains(part), "{part}: {}", ran.out);
    }
}
