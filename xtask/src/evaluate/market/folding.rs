//! Folding: the whole market, then some more into it.
//!
//! Making the postings is not counted; reading each into features (on two cores) and folding them is.

use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use career::posting::duplicate::Features;
use career::posting::fold::{Folder, Name};

use super::feed::Feed;
use crate::Outcome;

/// Postings that are made, read and folded at once.
const BATCH: u64 = 8_192;
/// Cores that read.
const CORES: usize = 2;
/// Postings that are added to the full market.
const MORE: u64 = 2_000;

/// Folds a market of so many postings and prints what it cost.
pub(super) fn measure(postings: u64, chart: Option<&Path>) -> Outcome {
    let feed = Feed::of(postings);
    let mut folder = Folder::new();
    let mut spent = Spent::default();
    let marks = [(10_000, "10k"), (100_000, "100k"), (1_000_000, "1m")];
    let mut next = marks.iter().peekable();
    let mut bytes = 0;
    let mut reached = Vec::new();
    for start in (0..postings).step_by(BATCH as usize) {
        let numbers: Vec<u64> = (start..postings.min(start + BATCH)).collect();
        let batch: Vec<_> = numbers.iter().map(|number| feed.posting(*number)).collect();
        bytes += batch.iter().map(|posting| posting.text.len() as u64).sum::<u64>();
        let begun = Spent::now()?;
        let clock = Instant::now();
        let features: Vec<Vec<Features>> = thread::scope(|scope| {
            let share = batch.len().div_ceil(CORES).max(1);
            let reading: Vec<_> = batch
                .chunks(share)
                .map(|part| scope.spawn(move || part.iter().map(Features::of).collect::<Vec<_>>()))
                .collect();
            reading.into_iter().filter_map(|part| part.join().ok()).collect()
        });
        for (number, features) in numbers.iter().zip(features.into_iter().flatten()) {
            folder.add(Name(*number), features);
        }
        spent.wall += clock.elapsed();
        spent.cpu += Spent::now()? - begun;
        if let Some((_, name)) = next.next_if(|(mark, _)| folder.len() as u64 >= *mark) {
            reached.push(Reached::at(folder.len(), &spent));
            println!("fold_per_posting_us_{name} {:.2}", spent.wall.as_micros() as f64 / folder.len() as f64);
            println!("fold_per_posting_cpu_us_{name} {:.2}", spent.cpu.as_micros() as f64 / folder.len() as f64);
        }
    }
    println!("fold_postings {}", folder.len());
    println!("fold_mean_text_bytes {}", bytes / postings.max(1));
    println!("fold_1m_seconds {:.1}", spent.wall.as_secs_f64());
    println!("fold_1m_cpu_seconds {:.1}", spent.cpu.as_secs_f64());
    let mut each = Vec::new();
    for number in postings..postings + MORE {
        let posting = feed.posting(number);
        let clock = Instant::now();
        folder.add(Name(number), Features::of(&posting));
        each.push(clock.elapsed());
    }
    each.sort_unstable();
    let at = |share: f64| each.get((each.len() as f64 * share) as usize).map_or(0.0, Duration::as_secs_f64) * 1_000.0;
    println!("add_to_1m_ms {:.4}", at(0.5));
    println!("add_to_1m_p99_ms {:.4}", at(0.99));
    println!("fold_1m_peak_mib {}", peak_mib()?);
    if let Some(file) = chart {
        std::fs::write(file, super::chart::drawn(&reached))?;
    }
    Ok(())
}

/// What a posting took on average when so many were folded.
pub(super) struct Reached {
    /// Postings.
    pub(super) postings: usize,
    /// Microseconds by the clock.
    pub(super) wall: f64,
    /// Microseconds of processor time.
    pub(super) cpu: f64,
}

impl Reached {
    fn at(postings: usize, spent: &Spent) -> Self {
        let each = |spent: Duration| spent.as_micros() as f64 / postings.max(1) as f64;
        Reached { postings, wall: each(spent.wall), cpu: each(spent.cpu) }
    }
}

/// Time by the clock and on the processors.
#[derive(Default)]
struct Spent {
    wall: Duration,
    cpu: Duration,
}

impl Spent {
    /// What all threads of this process spent on processors so far, in hundredths of a second.
    fn now() -> Result<Duration, Box<dyn std::error::Error>> {
        let stat = std::fs::read_to_string("/proc/self/stat")?;
        let behind = stat.rsplit(')').next().unwrap_or_default();
        let ticks: u64 = behind.split_whitespace().skip(11).take(2).filter_map(|ticks| ticks.parse::<u64>().ok()).sum();
        Ok(Duration::from_millis(ticks * 10))
    }
}

/// The most memory that this process held at once.
fn peak_mib() -> Result<u64, Box<dyn std::error::Error>> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).ok_or("this system does not say VmHWM")?;
    let kib: u64 = line.trim().trim_end_matches(" kB").trim().parse()?;
    Ok(kib / 1024)
}
