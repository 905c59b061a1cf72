//! The server as a person starts it: alone, and where it cannot be started.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use crate::run::{folder, footbridge};

pub struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// The running server, and what it said first.
pub fn start(arguments: &[&str], data: &str) -> (Server, Vec<String>) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_footbridge"))
        .args(arguments)
        .env("FOOTBRIDGE_DATA", folder(data))
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the binary starts");
    let out = BufReader::new(child.stdout.take().expect("standard output is a pipe"));
    let lines = out.lines().take(3).map(|line| line.expect("a line")).collect();
    (Server(child), lines)
}

#[test]
fn it_prints_the_address_first_then_where_things_are_kept_and_how_to_stop() {
    let (_server, lines) = start(&["serve", "--port", "0"], "served");
    assert!(lines[0].starts_with("http://127.0.0.1:"), "{lines:?}");
    assert!(lines[1].contains("footbridge.db"), "{lines:?}");
    assert!(lines[2].contains("Ctrl-C"), "{lines:?}");
}

#[test]
fn a_port_that_is_taken_is_named_with_another_one_to_try() {
    let (_server, lines) = start(&["serve", "--port", "0"], "served-once");
    let port = lines[0].rsplit(':').next().expect("a port");
    let again = footbridge(&["serve", "--port", port]);
    assert_eq!(again.code, 1);
    assert!(again.err.contains(port) && again.err.contains("--port"), "{}", again.err);
}

#[test]
fn others_reach_it_by_an_address_that_was_said() {
    let refused = footbridge(&["serve", "--port", "0", "--bind", "0.0.0.0"]);
    assert_eq!(refused.code, 64);
    assert!(refused.err.contains("--public-url"), "{}", refused.err);
    let nonsense = footbridge(&["serve", "--port", "0", "--public-url", "bridge.example.org"]);
    assert_eq!(nonsense.code, 64, "{}", nonsense.err);
}

#[test]
fn a_model_in_the_house_is_named_by_its_server_alone() {
    let (_server, lines) =
        start(&["serve", "--port", "0", "--model-address", "http://127.0.0.1:11434"], "served-with-a-model");
    assert!(lines[0].starts_with("http://127.0.0.1:"), "{lines:?}");
    for address in ["127.0.0.1:11434", "http://127.0.0.1:11434/v1", "http://user:password@127.0.0.1"] {
        let refused = footbridge(&["serve", "--port", "0", "--model-address", address]);
        assert_eq!(refused.code, 64, "{}", refused.err);
        assert!(refused.err.contains("write it like http://127.0.0.1:11434"), "{}", refused.err);
    }
}

#[test]
fn the_demo_says_that_nobody_in_it_is_real() {
    let (_server, lines) = start(&["demo", "--port", "0"], "demo");
    assert!(lines[1].contains("invention"), "{lines:?}");
}
