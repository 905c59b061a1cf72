//! `cargo xtask evaluate market` – a market of a million postings: what it costs in time and memory.
//!
//! One file per part. Each part that weighs memory runs in a process of its own, so that the peak is its own.

mod feed;
mod folding;
mod kept;

use crate::Outcome;

/// What is asked of it.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Postings in the market
    #[arg(long, default_value_t = 1_000_000, value_name = "NUMBER")]
    postings: u64,

    /// Run one part here instead of all in processes of their own
    #[arg(long, value_enum, hide = true)]
    part: Option<Part>,
}

/// A part that runs by itself.
#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum Part {
    /// Folding near-duplicates.
    Folding,
    /// The market in one SQLite file.
    Sqlite,
    /// The market in a PostgreSQL database.
    Postgres,
}

/// Measures; prints one name and value a line.
pub(crate) fn run(args: &Args) -> Outcome {
    match args.part {
        Some(Part::Folding) => folding::measure(args.postings),
        Some(Part::Sqlite) => kept::measure(kept::Engine::Sqlite, args.postings),
        Some(Part::Postgres) => kept::measure(kept::Engine::Postgres, args.postings),
        None => ["folding", "sqlite", "postgres"].into_iter().try_for_each(|part| apart(part, args.postings)),
    }
}

/// Runs a part in a process of its own; what it prints goes where ours does.
fn apart(part: &str, postings: u64) -> Outcome {
    let status = std::process::Command::new(std::env::current_exe()?)
        .args(["evaluate", "market", "--part", part, "--postings", &postings.to_string()])
        .status()?;
    if status.success() { Ok(()) } else { Err(format!("the part {part} ended with {status}").into()) }
}
