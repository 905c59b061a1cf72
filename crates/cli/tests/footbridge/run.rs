//! Running the binary, and what came of it.

#![expect(clippy::disallowed_methods, reason = "tests bring their own files")]

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};

use serde_json::Value;

/// What came of one run.
#[derive(Debug)]
pub struct Ran {
    /// The exit code.
    pub code: i32,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

impl Ran {
    /// Standard output as one line, however it was wrapped.
    pub fn words(&self) -> String {
        self.out.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Standard output as one JSON value.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|why| panic!("{why}: {}\n{}", self.out, self.err))
    }
}

/// Runs the binary with these arguments, nothing on its standard input.
pub fn footbridge(arguments: &[&str]) -> Ran {
    with_input(arguments, b"")
}

/// Runs the binary with these arguments and this on its standard input. Nothing that is installed on this machine
/// takes part.
pub fn with_input(arguments: &[&str], input: &[u8]) -> Ran {
    let mut child = Command::new(env!("CARGO_BIN_EXE_footbridge"))
        .args(arguments)
        .env("FOOTBRIDGE_DATA", folder("nothing-installed"))
        .env_remove("FOOTBRIDGE_STORE")
        .env_remove("NO_COLOR")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary starts");
    // A run that refuses its arguments may end before it reads.
    let _ = child.stdin.take().expect("standard input is a pipe").write_all(input);
    let output = child.wait_with_output().expect("the binary ends");
    Ran {
        code: output.status.code().expect("the binary ends by itself"),
        out: String::from_utf8(output.stdout).expect("standard output is UTF-8"),
        err: String::from_utf8(output.stderr).expect("standard error is UTF-8"),
    }
}

/// A document of our own.
pub fn document(name: &str) -> String {
    format!("{}/tests/documents/{name}", env!("CARGO_MANIFEST_DIR"))
}

/// A file that a test brings.
///
/// Tests beside each other bring the same name: the file changes whole, so none of them meets it half written.
pub fn brought(name: &str, bytes: &[u8]) -> String {
    static BROUGHT: AtomicU64 = AtomicU64::new(0);
    let folder = folder("brought");
    let half = folder.join(format!("{}-{}.half", std::process::id(), BROUGHT.fetch_add(1, Ordering::Relaxed)));
    std::fs::write(&half, bytes).expect("the test folder takes a file");
    let path = folder.join(name);
    std::fs::rename(&half, &path).expect("the test folder takes a file");
    path.display().to_string()
}

/// An empty folder for tests, made when needed.
pub fn folder(name: &str) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::create_dir_all(&path).expect("the test folder can be made");
    path
}
