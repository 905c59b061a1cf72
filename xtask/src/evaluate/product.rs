//! The product's own binary, built as people build it.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use serde_json::Value;

/// Builds `footbridge` and answers where it lies.
pub(super) fn build() -> Result<PathBuf, String> {
    let built = Command::new(env!("CARGO"))
        .args([
            "build",
            "--release",
            "--locked",
            "--package",
            "footbridge",
            "--message-format",
            "json-render-diagnostics",
        ])
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| format!("cargo did not start: {error}"))?;
    if !built.status.success() {
        return Err("footbridge does not build; the reason stands above".to_owned());
    }
    let said = String::from_utf8_lossy(&built.stdout);
    let messages = said.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let binary = messages.filter_map(|message| message["executable"].as_str().map(PathBuf::from)).next_back();
    binary.ok_or_else(|| "cargo did not say where footbridge lies".to_owned())
}
