//! Title normalisation: a messy job title → the occupation.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::time::Instant;

use career::atlas::Atlas;
use lexicon::{Kind, Lexicon};

use super::baselines::Baseline;
use super::reliability::Reliability;

/// Labels looked at for each title before they are folded to occupations.
const LOOKED_AT: usize = 400;

/// Measures on `title-normalisation/titles.csv` in `bench`.
pub fn evaluate(bench: &Path, atlas: &Atlas, lexicon: &dyn Lexicon) -> Result<(), Box<dyn std::error::Error>> {
    let titles = titles(&bench.join("title-normalisation").join("titles.csv"), atlas)?;
    let (labels, occupation_of) = labels(atlas);
    let targets: Vec<&str> = labels.iter().map(String::as_str).collect();
    let queries: Vec<&str> = titles.iter().map(|(title, _)| title.as_str()).collect();
    println!("Title normalisation, {} titles, {} labels", titles.len(), targets.len());
    println!("{:<28} {:>7} {:>7} {:>7}", "", "MRR", "R@5", "R@10");
    let begin = Instant::now();
    let ours = lexicon.rank(Kind::Title, &queries, &targets, LOOKED_AT);
    let ranked = begin.elapsed();
    let bm25 = Baseline::bm25(&targets);
    let letters = Baseline::letters(&targets);
    // Every eighth title is enough for the baselines, which are slow.
    print_row("bm25 (1 in 8)", &titles, &occupation_of, 8, |_, title| bm25.rank(title, LOOKED_AT));
    print_row("char-tfidf (1 in 8)", &titles, &occupation_of, 8, |_, title| letters.rank(title, LOOKED_AT));
    print_row("lexicon (1 in 8)", &titles, &occupation_of, 8, |at, _| ours[at].clone());
    print_row("lexicon", &titles, &occupation_of, 1, |at, _| ours[at].clone());
    println!("titles_rank_seconds {:.1}", ranked.as_secs_f32());
    products_own(atlas, lexicon, &titles);
    Ok(())
}

fn print_row(
    name: &str,
    titles: &[(String, usize)],
    occupation_of: &[usize],
    every: usize,
    rank: impl Fn(usize, &str) -> Vec<usize>,
) {
    let (mut reciprocal, mut five, mut ten, mut all) = (0.0, 0u32, 0u32, 0u32);
    for (at, (title, gold)) in titles.iter().enumerate().step_by(every) {
        all += 1;
        let mut seen = BTreeSet::new();
        let folded =
            rank(at, title).into_iter().map(|row| occupation_of[row]).filter(|o| seen.insert(*o)).collect::<Vec<_>>();
        let Some(place) = folded.iter().position(|occupation| occupation == gold) else { continue };
        reciprocal += 1.0 / (place + 1) as f32;
        five += u32::from(place < 5);
        ten += u32::from(place < 10);
    }
    let share = |n: u32| 100.0 * n as f32 / all.max(1) as f32;
    let mrr = reciprocal / all.max(1) as f32;
    println!("{name:<28} {mrr:>7.3} {:>7.1} {:>7.1}", share(five), share(ten));
    let key = name.replace([' ', '-'], "_").replace(['(', ')'], "");
    println!("titles_{key}_mrr {mrr:.4}\ntitles_{key}_r5 {:.2}\ntitles_{key}_r10 {:.2}", share(five), share(ten));
}

/// What the product says of a title, seen through the crosswalk: right where the O*NET occupation it names is linked to
/// the ESCO occupation that the file gives.
fn products_own(atlas: &Atlas, lexicon: &dyn Lexicon, titles: &[(String, usize)]) {
    let mut linked: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    for occupation in atlas.all_occupations() {
        for (esco, _) in occupation.esco() {
            linked.entry(esco.index()).or_default().insert(occupation.id.index());
        }
    }
    let (mut first, mut all) = (0u32, 0u32);
    let mut reliability = Reliability::default();
    let begin = Instant::now();
    for (title, gold) in titles {
        let Some(right) = linked.get(gold) else { continue };
        all += 1;
        let found = lexicon.title(title, &[]);
        let Some(best) = found.first() else { continue };
        let hit = right.contains(&best.occupation.index());
        first += u32::from(hit);
        reliability.add(best.confidence.share(), hit);
    }
    let each = begin.elapsed().as_secs_f64() * 1e6 / f64::from(all.max(1));
    println!();
    println!("Titles to O*NET occupations, through the crosswalk ({all} titles that have a link)");
    println!("titles_product_first_right {:.3}", first as f32 / all.max(1) as f32);
    println!("titles_product_microseconds_per_title {each:.1}");
    reliability.print("titles");
}

/// Titles and the row of their ESCO occupation.
fn titles(path: &Path, atlas: &Atlas) -> Result<Vec<(String, usize)>, Box<dyn std::error::Error>> {
    let rows: BTreeMap<&str, usize> = atlas.esco.uuids.iter().enumerate().map(|(row, uuid)| (uuid, row)).collect();
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_path(path)?;
    let mut out = Vec::new();
    for record in reader.records() {
        let record = record?;
        let (Some(title), Some(address)) = (record.get(1), record.get(2)) else { continue };
        let uuid = address.rsplit('/').next().unwrap_or("");
        if let Some(row) = rows.get(uuid) {
            out.push((title.to_owned(), *row));
        }
    }
    Ok(out)
}

/// All labels, preferred and alternative, and the occupation of each.
fn labels(atlas: &Atlas) -> (Vec<String>, Vec<usize>) {
    let (mut labels, mut occupation_of) = (Vec::new(), Vec::new());
    for id in atlas.esco.ids() {
        for label in std::iter::once(atlas.esco.label(id)).chain(atlas.esco.alternatives(id)) {
            labels.push(label.to_owned());
            occupation_of.push(id.index());
        }
    }
    (labels, occupation_of)
}
