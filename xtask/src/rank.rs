//! Ranks targets for queries with the product's own lexicon, so that any file can be checked the same way.

use std::io::Write as _;
use std::path::PathBuf;

use lexicon::{Kind, Lexicon as _};

use crate::Outcome;

/// What to rank.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// What the texts are about.
    #[arg(long, value_enum)]
    kind: About,
    /// One query a line.
    #[arg(long, value_name = "FILE")]
    queries: PathBuf,
    /// One target a line.
    #[arg(long, value_name = "FILE")]
    targets: PathBuf,
    /// Indices a line, at most.
    #[arg(long, default_value_t = 10)]
    top: usize,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum About {
    /// Sentences against skill labels.
    Skill,
    /// Titles against occupation titles.
    Title,
}

/// Prints one line per query: the targets' indices from 0, best first, parted by tabs; empty where nothing fits.
pub(crate) fn run(args: Args) -> Outcome {
    let queries = std::fs::read_to_string(&args.queries)?;
    let targets = std::fs::read_to_string(&args.targets)?;
    let queries: Vec<&str> = queries.lines().collect();
    let targets: Vec<&str> = targets.lines().collect();
    let kind = match args.kind {
        About::Skill => Kind::Skill,
        About::Title => Kind::Title,
    };
    let lexicon = crate::evaluate::lexicon()?;
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for list in lexicon.rank(kind, &queries, &targets, args.top) {
        let line: Vec<String> = list.iter().map(usize::to_string).collect();
        writeln!(out, "{}", line.join("\t"))?;
    }
    out.flush()?;
    Ok(())
}
