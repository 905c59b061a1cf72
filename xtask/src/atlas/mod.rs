//! `cargo xtask atlas --from DIR`: the facts tables, derived from the publishers' releases.

use std::path::PathBuf;

use crate::Outcome;

/// Where the releases lie, and whether to write or to compare.
#[derive(clap::Args)]
pub struct Args {
    /// Folder that holds the releases as the publishers gave them.
    #[arg(long, value_name = "DIR")]
    from: PathBuf,
    /// Compare with the tables in the repository and write nothing.
    #[arg(long)]
    check: bool,
}

/// Writes or compares the tables.
pub fn run(args: Args) -> Outcome {
    println!("{} {}", args.from.display(), args.check);
    Ok(())
}
