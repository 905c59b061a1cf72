//! `cargo xtask path-matrix`: how alike the work is, for all pairs of occupations.
//!
//! One line a pair, without a heading: origin, destination (O*NET-SOC codes), score (0–1), separated by tabs, in order
//! of code. To itself an occupation scores 1.

mod measure;

use std::fmt::Write as _;
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;
use std::thread;
use std::time::Instant;

use career::atlas::{Atlas, OccupationId};
use career::path::Terrain;

use crate::Outcome;

/// What to leave out and where to write.
#[derive(clap::Args)]
pub struct Args {
    /// Leave a part out; its weight goes to the others.
    #[arg(long, value_enum)]
    without: Option<Without>,
    /// Write to this file instead of standard output.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Instead of the pairs, print how well the other parts foretell what O*NET's experts list as related.
    #[arg(long)]
    measure: bool,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum Without {
    /// What O*NET's experts list as related.
    Relatedness,
}

/// Writes the matrix, or measures it.
pub fn run(args: Args) -> Outcome {
    let begun = Instant::now();
    let atlas = atlas_data::bundled();
    if args.measure {
        print!("{}", measure::report(atlas, &scores(atlas, true)));
        return Ok(());
    }
    let scores = scores(atlas, args.without.is_some());
    match &args.out {
        Some(path) => write(atlas, &scores, BufWriter::new(File::create(path)?))?,
        None => write(atlas, &scores, BufWriter::new(io::stdout().lock()))?,
    }
    eprintln!("{} pairs in {:.1} s", scores.len() * scores.len(), begun.elapsed().as_secs_f32());
    Ok(())
}

/// One row per origin, computed on as many threads as there are processors.
fn scores(atlas: &Atlas, without_relatedness: bool) -> Vec<Vec<f32>> {
    let terrain = Terrain::of(atlas);
    let origins: Vec<OccupationId> = atlas.all_occupations().map(|o| o.id).collect();
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let share = origins.len().div_ceil(threads).max(1);
    thread::scope(|scope| {
        let workers: Vec<_> = origins
            .chunks(share)
            .map(|mine| {
                let terrain = &terrain;
                scope.spawn(move || mine.iter().map(|from| terrain.row(*from, without_relatedness)).collect::<Vec<_>>())
            })
            .collect();
        workers.into_iter().flat_map(|worker| worker.join().expect("a row is plain arithmetic")).collect()
    })
}

fn write(atlas: &Atlas, scores: &[Vec<f32>], mut out: impl Write) -> io::Result<()> {
    let codes: Vec<&str> = atlas.all_occupations().map(|o| o.code()).collect();
    let mut line = String::new();
    for (from, row) in codes.iter().zip(scores) {
        for (to, score) in codes.iter().zip(row) {
            line.clear();
            // Writing to a String cannot go wrong.
            let _ = writeln!(line, "{from}\t{to}\t{score:.4}");
            out.write_all(line.as_bytes())?;
        }
    }
    out.flush()
}
