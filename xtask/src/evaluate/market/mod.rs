//! `cargo xtask evaluate market` – a market of a million postings: what it costs in time and memory.
//!
//! One file per part. Each part that weighs memory runs in a process of its own, so that the peak is its own.

mod chart;
mod feed;
mod folding;
mod kept;

use std::path::PathBuf;

use crate::Outcome;

/// What is asked of it.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Postings in the market
    #[arg(long, default_value_t = 1_000_000, value_name = "NUMBER")]
    postings: u64,

    /// Draw what a posting takes to fold, by the size of the market, into this SVG file
    #[arg(long, value_name = "FILE")]
    chart: Option<PathBuf>,

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
        Some(Part::Folding) => folding::measure(args.postings, args.chart.as_deref()),
        Some(Part::Sqlite) => kept::measure(kept::Engine::Sqlite, args.postings),
        Some(Part::Postgres) => kept::measure(kept::Engine::Postgres, args.postings),
        None => ["folding", "sqlite", "postgres"].into_iter().try_for_each(|part| apart(part, args)),
    }
}

/// Runs a part in a process of its own; what it prints goes where ours does.
fn apart(part: &str, args: &Args) -> Outcome {
    let mut command = std::process::Command::new(std::env::current_exe()?);
    command.args(["evaluate", "market", "--part", part, "--postings", &args.postings.to_string()]);
    if let Some(chart) = &args.chart {
        command.arg("--chart").arg(chart);
    }
    let status = command.status()?;
    if status.success() { Ok(()) } else { Err(format!("the part {part} ended with {status}").into()) }
}
