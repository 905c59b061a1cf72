//! The report on a terminal.

use crate::run::{Ran, document, footbridge};

fn wide(text: &str) -> usize {
    text.lines().map(|line| line.chars().count()).max().unwrap_or(0)
}

fn report(arguments: &[&str]) -> Ran {
    let name = document("shift-lead.md");
    let ran = footbridge(&[&["insights", &name][..], arguments].concat());
    assert_eq!(ran.code, 0, "{}", ran.err);
    ran
}

#[test]
fn three_things_come_first_and_the_rooms_follow_in_order() {
    let out = report(&[]).out;
    let order = [
        "Three things first",
        "Because",
        "You\n",
        "Where it leads",
        "Stay, and change one thing",
        "What it is worth",
        "Where the figures come from",
        "Next",
    ];
    let places: Vec<usize> =
        order.iter().map(|part| out.find(part).unwrap_or_else(|| panic!("{part}: {out}"))).collect();
    assert!(places.is_sorted(), "{places:?}\n{out}");
}

#[test]
fn the_width_is_kept() {
    for width in [40, 50, 80, 100] {
        for detail in ["--color=never", "--all", "--explain"] {
            let out = report(&["--width", &width.to_string(), detail]).out;
            assert!(wide(&out) <= width, "{width} {detail}: {} columns", wide(&out));
        }
    }
}

#[test]
fn colour_comes_when_asked_for_and_never_into_a_file() {
    assert!(!report(&[]).out.contains('\u{1b}'));
    assert!(report(&["--color", "always"]).out.contains('\u{1b}'));
}

#[test]
fn the_door_stands_before_the_score() {
    let ran = report(&["--all"]);
    let out = &ran.out;
    let paths = &out[out.find("occupations compared").expect("the paths")..];
    let (door, score) = (paths.find("Door ").expect("a door"), paths.find("Alike ").expect("a score"));
    assert!(door < score);
    assert!(ran.words().contains("never a chance of being hired"), "{out}");
}

#[test]
fn everything_in_full_tells_more_than_three_things() {
    assert!(report(&["--all"]).out.matches("Because").count() > report(&[]).out.matches("Because").count());
}

#[test]
fn what_was_read_is_shown_with_its_lines() {
    let out = report(&["--explain"]).out;
    for part in [
        "Shift Lead",
        "Harbor Foods Distribution",
        "March 2019 to June 2024",
        "Taken for",
        "line 9",
        "Not taken for anything",
    ] {
        assert!(out.contains(part), "{part}: {out}");
    }
}

#[test]
fn no_sentence_blames_or_hurries() {
    let out = format!("{}{}", report(&["--all"]).out, report(&["--explain"]).out).to_lowercase();
    for word in ["unfortunately", " simply ", " failed", "!"] {
        assert!(!out.contains(word), "{word}");
    }
}
