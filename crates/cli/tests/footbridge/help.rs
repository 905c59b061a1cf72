//! Help that teaches: its texts are snapshots, so that a change is seen.

use crate::run::footbridge;

fn help(arguments: &[&str]) -> String {
    let ran = footbridge(arguments);
    assert_eq!(ran.code, 0, "{}", ran.err);
    ran.out
}

#[test]
fn the_help_of_every_command() {
    insta::assert_snapshot!("footbridge", help(&["--help"]));
    let all = [
        "insights",
        "paths",
        "fit",
        "offer",
        "atlas",
        "doctor",
        "completions",
        "serve",
        "demo",
        "plan",
        "week",
        "fold",
        "export",
        "import",
        "backup",
        "restore",
        "move",
        "admin",
        "reset-link",
        "invite",
        "pooled",
    ];
    for command in all {
        insta::assert_snapshot!(command, help(&[command, "--help"]));
    }
}

#[test]
fn the_version_is_one_line() {
    assert_eq!(help(&["--version"]), format!("footbridge {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn what_is_not_understood_has_an_exit_code_of_its_own() {
    for arguments in [&["insigths"][..], &["insights"], &["insights", "--nonsense"], &["paths"]] {
        let ran = footbridge(arguments);
        assert_eq!((ran.code, ran.out.as_str()), (64, ""), "{arguments:?}");
        assert!(!ran.err.is_empty());
    }
}

#[test]
fn the_inside_of_the_fence_is_not_advertised() {
    assert!(!help(&["--help"]).contains("read-document"));
}

#[test]
fn completions_know_the_commands() {
    assert!(help(&["completions", "bash"]).contains("insights"));
}
