//! House work: builds the facts, measures, and checks the house rules. Run as `cargo xtask <task>`.
//!
//! One file (or folder) per task. A task is a module with `Args` and `run`, one line in [`Task`] and one in [`run`].
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "this binary talks to the terminal")]
#![expect(clippy::disallowed_methods, reason = "house work reads and writes files")]

mod atlas;
mod docs;
mod evaluate;
mod mutate;
mod path_matrix;
mod rank;
mod test;
mod tidy;

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
    /// Write one method page per insight, or say which are stale.
    Docs(docs::Args),
    /// Measure how good the reading is, beside what is known.
    Evaluate(evaluate::Args),
    /// Read real documents, damaged, and report panics, time and memory.
    Mutate(mutate::Args),
    /// Write how alike the work is, for all pairs of occupations.
    PathMatrix(path_matrix::Args),
    /// Rank targets for queries with the product's own lexicon.
    Rank(rank::Args),
    /// Run all tests; gets what they need, or says what to install.
    Test(test::Args),
    /// Check the house rules.
    Tidy(tidy::Args),
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
        Task::Docs(args) => docs::run(args),
        Task::Evaluate(args) => evaluate::run(args),
        Task::Mutate(args) => mutate::run(args),
        Task::PathMatrix(args) => path_matrix::run(args),
        Task::Rank(args) => rank::run(args),
        Task::Test(args) => test::run(args),
        Task::Tidy(args) => tidy::run(args),
    }
}
