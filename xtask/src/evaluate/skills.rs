//! Skill linking: a sentence of a job advert → the skills in it.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Instant;

use career::atlas::Atlas;
use career::reading::Concept;
use lexicon::{Kind, Learned, Lexical, Lexicon};

use super::baselines::Baseline;
use super::bootstrap;
use super::reliability::Reliability;

/// Measures on the validation files of `skill-linking` in `bench`.
pub fn evaluate(bench: &Path, atlas: &Atlas, lexicon: &Learned) -> Result<(), Box<dyn std::error::Error>> {
    let folder = bench.join("skill-linking");
    let labels = std::fs::read_to_string(folder.join("skills_en_label.txt"))?;
    let targets: Vec<&str> = labels.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let rows: BTreeMap<String, usize> = targets.iter().enumerate().map(|(row, label)| (folded(label), row)).collect();
    println!("Skill linking, {} labels", targets.len());
    println!("{:<28} {:>10} {:>7} {:>7}", "", "sentences", "RP@5", "RP@10");
    let mut reliability = Reliability::default();
    for name in ["tech", "house"] {
        let sentences = sentences(&folder.join(format!("{name}_validation_annotations.csv")), &rows)?;
        let queries: Vec<&str> = sentences.iter().map(|(text, _)| text.as_str()).collect();
        let bm25 = Baseline::bm25(&targets);
        let letters = Baseline::letters(&targets);
        let begin = Instant::now();
        let ours = lexicon.rank(Kind::Skill, &queries, &targets, 10);
        let ranked = begin.elapsed();
        print_row(&format!("{name} bm25"), &sentences, |_, text| bm25.rank(text, 10));
        print_row(&format!("{name} char-tfidf"), &sentences, |_, text| letters.rank(text, 10));
        let words = Lexical::new(*lexicon.index()).rank(Kind::Skill, &queries, &targets, 10);
        print_row(&format!("{name} words alone"), &sentences, |at, _| words[at].clone());
        print_row(&format!("{name} lexicon"), &sentences, |at, _| ours[at].clone());
        println!("skills_{name}_rank_seconds {:.2}", ranked.as_secs_f32());
        for (text, gold) in &sentences {
            for mention in lexicon.mentions(text) {
                let Concept::Skill(skill) = mention.concept else { continue };
                let row = rows.get(&folded(atlas.skills.label(skill)));
                reliability.add(mention.confidence.share(), row.is_some_and(|row| gold.contains(row)));
            }
        }
        time_per_line(&queries, lexicon, name);
    }
    println!();
    println!("Mentions against the annotated labels of these sentences (what annotators left out counts as wrong)");
    reliability.print("skills");
    Ok(())
}

/// Prints every mention that may be, with what speaks for it and whether it is right, for `training/calibrate.py`: of
/// the validation files, and of SkillSkape's development sentences.
pub fn evidence(bench: &Path, atlas: &Atlas, lexicon: &Learned) -> Result<(), Box<dyn std::error::Error>> {
    let labels = std::fs::read_to_string(bench.join("skill-linking/skills_en_label.txt"))?;
    let rows: BTreeMap<String, usize> = labels.lines().enumerate().map(|(row, label)| (folded(label), row)).collect();
    let file = |name: &str| bench.join("skill-linking").join(format!("{name}_validation_annotations.csv"));
    let sets = [
        ("tech", sentences(&file("tech"), &rows)?),
        ("house", sentences(&file("house"), &rows)?),
        ("skillskape", skape(&bench.join("skillskape/dev.csv"), &rows)?),
    ];
    println!("file,line,encoder,kind,a,b,right");
    for (name, sentences) in &sets {
        for (line, (text, gold)) in sentences.iter().enumerate() {
            for encoder in [true, false] {
                for (mention, evidence) in lexicon.evidence(text, encoder) {
                    let (Concept::Skill(skill), Some(evidence)) = (mention.concept, evidence) else { continue };
                    let row = rows.get(&folded(atlas.skills.label(skill)));
                    let right = u8::from(row.is_some_and(|row| gold.contains(row)));
                    let [a, b] = evidence.numbers();
                    println!("{name},{line},{encoder},{},{a:.4},{b:.4},{right}", evidence.name());
                }
            }
        }
    }
    Ok(())
}

/// SkillSkape's sentences, and the rows of their labels, written as a list in Python's way.
fn skape(path: &Path, rows: &BTreeMap<String, usize>) -> Result<Vec<(String, Vec<usize>)>, Box<dyn std::error::Error>> {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_path(path)?;
    let mut out = Vec::new();
    for record in reader.records() {
        let record = record?;
        let (Some(sentence), Some(list)) = (record.get(1), record.get(2)) else { continue };
        let inside = list.trim_matches(['[', ']']);
        let labels = inside.split(", ").map(|label| label.trim_matches(['\'', '"']));
        let gold: Vec<usize> = labels.filter_map(|label| rows.get(&folded(label)).copied()).collect();
        if !gold.is_empty() {
            out.push((sentence.to_owned(), gold));
        }
    }
    Ok(out)
}

fn print_row(name: &str, sentences: &[(String, Vec<usize>)], rank: impl Fn(usize, &str) -> Vec<usize>) {
    let lists: Vec<Vec<usize>> = sentences.iter().enumerate().map(|(at, (text, _))| rank(at, text)).collect();
    let [five, ten] = [5, 10].map(|k| {
        let sum: f32 = lists.iter().zip(sentences).map(|(list, (_, gold))| r_precision(list, gold, k)).sum();
        100.0 * sum / sentences.len().max(1) as f32
    });
    let each =
        lists.iter().zip(sentences).map(|(list, (_, gold))| 100.0 * r_precision(list, gold, 5)).collect::<Vec<_>>();
    let (low, high) = bootstrap::interval(&each);
    println!("{name:<28} {:>10} {five:>7.1} {ten:>7.1}   RP@5 {low:.1}–{high:.1}", sentences.len());
    let key = name.replace([' ', '-'], "_");
    println!("skills_{key}_rp5 {five:.2}\nskills_{key}_rp10 {ten:.2}");
}

/// Hits in the first k ÷ min(k, relevant).
fn r_precision(list: &[usize], gold: &[usize], k: usize) -> f32 {
    let hits = list.iter().take(k).filter(|row| gold.contains(row)).count();
    hits as f32 / gold.len().min(k).max(1) as f32
}

fn time_per_line(queries: &[&str], lexicon: &dyn Lexicon, name: &str) {
    let begin = Instant::now();
    let rounds = 20;
    for _ in 0..rounds {
        for query in queries {
            std::hint::black_box(lexicon.mentions(query));
        }
    }
    let lines = (queries.len() * rounds).max(1) as f64;
    println!("skills_{name}_mentions_microseconds_per_line {:.1}", begin.elapsed().as_secs_f64() * 1e6 / lines);
}

/// Labels compare without commas, brackets kept: the label list leaves commas out.
fn folded(label: &str) -> String {
    label.replace(',', "").to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Sentences with at least one label of the list, and the rows of their labels.
fn sentences(
    path: &Path,
    rows: &BTreeMap<String, usize>,
) -> Result<Vec<(String, Vec<usize>)>, Box<dyn std::error::Error>> {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_path(path)?;
    let mut out: Vec<(String, Vec<usize>)> = Vec::new();
    for record in reader.records() {
        let record = record?;
        let (Some(sentence), Some(label)) = (record.get(0), record.get(3)) else { continue };
        let Some(row) = rows.get(&folded(label)) else { continue };
        match out.iter_mut().find(|(text, _)| text == sentence) {
            Some((_, gold)) if gold.contains(row) => {}
            Some((_, gold)) => gold.push(*row),
            None => out.push((sentence.to_owned(), vec![*row])),
        }
    }
    Ok(out)
}
