//! All tests with one command. Gets what they need, or says in one line what to install.

use std::process::Command;

/// Which tests.
#[derive(clap::Args)]
pub struct Args {
    /// Handed to `cargo test` as they are, such as `-p footbridge-career`.
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    extra: Vec<String>,
}

/// Runs the workspace's tests in the one profile that everything shares.
pub fn run(args: Args) -> crate::Outcome {
    need("cc", "a C linker: on Debian, `apt-get install build-essential`")?;
    let status = Command::new(env!("CARGO"))
        .args(["test", "--release", "--workspace", "--locked"])
        .args(args.extra)
        .status()
        .map_err(|error| format!("cargo did not start: {error}"))?;
    if status.success() { Ok(()) } else { Err("a test did not pass; its name and reason stand above".into()) }
}

fn need(program: &str, install: &str) -> Result<(), String> {
    match Command::new(program).arg("--version").output() {
        Ok(_) => Ok(()),
        Err(_) => Err(format!("the tests need {install}")),
    }
}
