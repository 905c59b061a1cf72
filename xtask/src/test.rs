//! All tests with one command. Gets what they need, or says in one line what to install.

pub(crate) mod needs;

use std::process::Command;

/// Which tests.
#[derive(clap::Args)]
pub struct Args {
    /// Leave out the tests that walk the pages in a browser
    #[arg(long)]
    without_browser: bool,

    /// Handed to `cargo test` as they are, such as `-p footbridge-career`.
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    extra: Vec<String>,
}

/// Runs the workspace's tests in the one profile that everything shares; then the walks in a browser.
pub fn run(args: Args) -> crate::Outcome {
    needs::linker()?;
    needs::postgres()?;
    if !args.without_browser {
        // First, so that nobody waits for a build to hear that something is missing.
        needs::browser()?;
        needs::rules_of_accessibility()?;
    }
    cargo_test(&[], &args.extra)?;
    match args.without_browser {
        true => Ok(()),
        // Asked for by name: a plain `cargo test` must pass where there is no browser.
        false => cargo_test(&["--test", "browser"], &args.extra),
    }
}

fn cargo_test(which: &[&str], extra: &[String]) -> crate::Outcome {
    let status = Command::new(env!("CARGO"))
        .args(["test", "--release", "--workspace", "--locked"])
        .args(which)
        .args(extra)
        .status()
        .map_err(|error| format!("cargo did not start: {error}"))?;
    if status.success() { Ok(()) } else { Err("a test did not pass; its name and reason stand above".into()) }
}
