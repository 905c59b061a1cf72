//! Real documents, damaged: `cargo xtask mutate --corpus DIR --rounds N` reads each as it is and N times damaged, and
//! reports panics, refusals, time and memory. The same seed gives the same damage.

mod case;
mod damage;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::Outcome;

use case::{Answer, Case};

/// Longest time on the processor that one document may take, as the product's own border has it.
const LONGEST: Duration = Duration::from_secs(5);
/// Most memory one document may take, in megabytes.
const MOST_MB: u64 = 512;
/// Documents that never came back, after which measuring stops.
const MOST_STUCK: usize = 3;

/// What to damage.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The folder with documents; folders in it are looked through.
    #[arg(long, value_name = "DIR")]
    corpus: PathBuf,
    /// How often each document is damaged anew.
    #[arg(long, default_value_t = 2, value_name = "N")]
    rounds: u64,
    /// Another number gives other damage.
    #[arg(long, default_value_t = 1, value_name = "N")]
    seed: u64,
}

/// Reads every document as it is and damaged, and prints what happened.
pub(crate) fn run(args: Args) -> Outcome {
    let mut files = Vec::new();
    documents(&args.corpus, &mut files)?;
    files.sort();
    if files.is_empty() {
        return Err(format!("No documents in {}. Name a folder with PDF or DOCX files.", args.corpus.display()).into());
    }
    let bench = case::Bench::new(crate::evaluate::lexicon()?);
    let mut table = BTreeMap::<String, Tally>::new();
    let mut trouble = Vec::new();
    for (nth, path) in files.iter().enumerate() {
        let bytes = std::fs::read(path)?;
        for round in 0..=args.rounds {
            let seed = args.seed.wrapping_mul(1_000_003) ^ ((nth as u64) << 20) ^ round;
            let bytes = if round == 0 { bytes.clone() } else { damage::damaged(&bytes, seed) };
            let case = bench.read(path, bytes, LONGEST);
            trouble.extend(complaint(path, round, &case));
            table.entry(ending(path)).or_default().add(&case);
        }
        if trouble.iter().filter(|line| line.contains("did not come back")).count() >= MOST_STUCK {
            break;
        }
    }
    print(&table, files.len());
    if trouble.is_empty() { Ok(()) } else { Err(trouble.join("\n").into()) }
}

fn documents(folder: &Path, out: &mut Vec<PathBuf>) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            documents(&path, out)?;
        } else if !path.to_string_lossy().ends_with(".truth.json") && ending(&path) != "tsv" {
            out.push(path);
        }
    }
    Ok(())
}

fn ending(path: &Path) -> String {
    path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default()
}

fn complaint(path: &Path, round: u64, case: &Case) -> Option<String> {
    let what = match &case.answer {
        Answer::Panicked(message) => format!("panicked: {message}"),
        Answer::Stuck => format!("did not come back within {} s", LONGEST.as_secs()),
        _ if case.millis > LONGEST.as_millis() => format!("took {} ms", case.millis),
        _ if case.megabytes.is_some_and(|megabytes| megabytes > MOST_MB) => {
            format!("took {} MB", case.megabytes.unwrap_or_default())
        }
        _ => return None,
    };
    Some(format!("{} in round {round} {what}", path.display()))
}

/// What happened to the documents of one kind.
#[derive(Default)]
struct Tally {
    read: usize,
    refused: usize,
    panicked: usize,
    stuck: usize,
    millis: Vec<u128>,
    megabytes: u64,
}

impl Tally {
    fn add(&mut self, case: &Case) {
        match case.answer {
            Answer::Read => self.read += 1,
            Answer::Refused => self.refused += 1,
            Answer::Panicked(_) => self.panicked += 1,
            Answer::Stuck => self.stuck += 1,
        }
        self.millis.push(case.millis);
        self.megabytes = self.megabytes.max(case.megabytes.unwrap_or(0));
    }
}

fn print(table: &BTreeMap<String, Tally>, files: usize) {
    println!("{files} documents");
    println!(
        "{:<8}{:>7}{:>9}{:>10}{:>7}{:>10}{:>8}{:>9}",
        "kind", "read", "refused", "panicked", "stuck", "median ms", "max ms", "peak MB"
    );
    for (kind, tally) in table {
        let mut millis = tally.millis.clone();
        millis.sort_unstable();
        let median = millis.get(millis.len() / 2).copied().unwrap_or_default();
        let longest = millis.last().copied().unwrap_or_default();
        println!(
            "{kind:<8}{:>7}{:>9}{:>10}{:>7}{median:>10}{longest:>8}{:>9}",
            tally.read, tally.refused, tally.panicked, tally.stuck, tally.megabytes
        );
    }
}
