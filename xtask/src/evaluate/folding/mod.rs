//! `cargo xtask evaluate folding` – near-duplicates of postings: how many are folded, and how many wrongly.
//!
//! The labelled postings are composed by a grammar of our own. Weights were looked at on one half; the figures are of
//! the other, which has other openings, two kinds of rewriting and one board that the first half never saw.

mod grammar;
mod labelled;
mod measure;
mod other;
mod perturb;
mod show;
mod words;

use labelled::Half;

use crate::Outcome;

/// What is asked of it.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Where chance begins
    #[arg(long, default_value_t = 20_261_125, value_name = "NUMBER")]
    seed: u64,

    /// Openings that are composed for each half
    #[arg(long, default_value_t = 2_000, value_name = "NUMBER")]
    openings: usize,

    /// Show what was judged wrongly in the tuning half, so many of each kind
    #[arg(long, default_value_t = 0, value_name = "NUMBER")]
    mistakes: usize,
}

/// Measures; prints one name and value a line.
pub(crate) fn run(args: &Args) -> Outcome {
    let tuning = labelled::set(args.seed, args.openings, Half::Tuning);
    let held_out = labelled::set(args.seed, args.openings, Half::HeldOut);
    for told in measure::mistakes(&tuning, args.mistakes) {
        eprintln!("{told}");
    }
    let mut lengths: Vec<usize> = held_out.iter().map(|one| one.item.description.chars().count()).collect();
    lengths.sort_unstable();
    println!("seed {}", args.seed);
    println!("postings {}", held_out.len());
    println!("median_text_characters {}", lengths[lengths.len() / 2]);
    let seen = measure::measure(&tuning);
    println!("tuning_precision {}", share(seen.right, seen.found));
    println!("tuning_recall {}", share(seen.right, seen.there));
    let measured = measure::measure(&held_out);
    println!("precision {}", share(measured.right, measured.found));
    println!("recall {}", share(measured.right, measured.there));
    println!("maybe_share {}", share(measured.maybe, measured.looked_at));
    for (kind, (all, right)) in &measured.kinds {
        let is_other = other::OTHERS.iter().any(|(name, _)| name == kind);
        println!("{}_{kind} {}", if is_other { "precision" } else { "recall" }, share(*right, *all));
    }
    let mut off = 0.0;
    for (tenth, (all, said, same)) in measured.tenths.iter().enumerate() {
        if *all > 0 {
            println!("calibration_{tenth}_said {:.3}", said / *all as f64);
            println!("calibration_{tenth}_is {}", share(*same, *all));
            off += (said - *same as f64).abs();
        }
    }
    println!("calibration_error {:.4}", off / measured.looked_at.max(1) as f64);
    Ok(())
}

fn share(part: u64, all: u64) -> String {
    format!("{:.4}", part as f64 / all.max(1) as f64)
}
