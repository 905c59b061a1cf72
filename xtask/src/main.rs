//! House work: builds the facts, measures, and checks the house rules. Run as `cargo xtask <task>`.
//!
//! One file (or folder) per task. A task is a module with `Args` and `run`, one line in [`Task`] and one in [`run`].
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "this binary talks to the terminal")]
#![expect(clippy::disallowed_methods, reason = "house work reads and writes files")]

mod atlas;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// What a task answers: nothing, or what happened and what to do next.
type Outcome = Result<(), Box<dyn std::error::Error>>;

/// Footbridge's house work.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Xtask {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Derive the facts tables from the publishers' releases, or compare them with what is there.
    Atlas(atlas::Args),
}

fn main() -> ExitCode {
    match run(Xtask::parse().task) {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            eprintln!("{trouble}");
            ExitCode::FAILURE
        }
    }
}

fn run(task: Task) -> Outcome {
    match task {
        Task::Atlas(args) => atlas::run(args),
    }
}
