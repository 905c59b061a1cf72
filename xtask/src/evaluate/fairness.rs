//! `cargo xtask evaluate fairness` – names, gendered words, ages, nationalities and reasons of gaps are swapped in real
//! documents, and every ranking is compared.
//!
//! A document is decoded once. Its lines are worded anew and go the whole way again: structure, readings, ranking.

use std::fs;
use std::path::{Path, PathBuf};

use career::date::PartialDate;
use career::path::Ranking;
use flows::{Knowledge, Wishes, draw_insights};
use intake::{Decoded, RawLine};
use lexicon::Lexicon;
use testkit::{Swap, Wording, swaps};

use crate::Outcome;

/// What is asked of it.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// A folder with documents, searched with its subfolders for PDF and Word files.
    #[arg(long, value_name = "DIR")]
    corpus: PathBuf,
}

/// Swaps, compares, prints `documents`, `swaps`, `changed` and what changed.
///
/// # Errors
/// When the folder holds no readable document.
pub(crate) fn run(args: &Args, lexicon: &dyn Lexicon) -> Outcome {
    let mut files = Vec::new();
    gather(&args.corpus, &mut files)?;
    files.sort();
    let (mut documents, mut done, mut changed) = (0_u32, 0_u32, Vec::new());
    for file in &files {
        let Some(decoded) = decode(file) else { continue };
        documents += 1;
        let plain = ranking(&decoded, &Wording::default(), lexicon);
        for swap in all_swaps(&decoded, lexicon) {
            done += 1;
            let one = if swap.one.added.is_none() { plain.clone() } else { ranking(&decoded, &swap.one, lexicon) };
            if let Some(how) = difference(&one, &ranking(&decoded, &swap.other, lexicon)) {
                changed.push(format!(
                    "{} · {}: {how}",
                    file.strip_prefix(&args.corpus).unwrap_or(file).display(),
                    told(&swap)
                ));
            }
        }
    }
    if documents == 0 {
        return Err(format!("{}: no PDF or Word file that can be read", args.corpus.display()).into());
    }
    println!("documents {documents}\nswaps {done}\nchanged {}", changed.len());
    changed.iter().for_each(|line| println!("  {line}"));
    Ok(())
}

fn gather(folder: &Path, out: &mut Vec<PathBuf>) -> Outcome {
    for entry in fs::read_dir(folder).map_err(|e| format!("{}: {e}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            gather(&path, out)?;
        } else if path.extension().is_some_and(|e| e == "pdf" || e == "docx") {
            out.push(path);
        }
    }
    Ok(())
}

fn decode(file: &Path) -> Option<Decoded> {
    let bytes = fs::read(file).ok()?;
    let is_pdf = file.extension().is_some_and(|e| e == "pdf");
    if is_pdf { intake::pdf::decode(&bytes).ok() } else { intake::docx::decode(&bytes).ok() }
}

fn all_swaps(decoded: &Decoded, lexicon: &dyn Lexicon) -> Vec<Swap> {
    let draft = worded(decoded, &Wording::default()).into_draft("document", lexicon);
    let lines: Vec<String> = draft.document.lines.iter().map(|line| line.text.clone()).collect();
    let name = draft.profile.contact.name.as_deref();
    let top = name.and_then(|name| lines.iter().position(|line| line.contains(name))).unwrap_or(0);
    let last = draft.profile.positions.iter().flat_map(|p| &p.lines).map(|line| line.0 as usize).max();
    swaps(&lines, name, top, last.unwrap_or(lines.len().saturating_sub(1)))
}

/// The decoded document in another wording.
fn worded(decoded: &Decoded, wording: &Wording) -> Decoded {
    let mut lines: Vec<RawLine> = decoded.lines.clone();
    for line in &mut lines {
        line.text = wording.of(&line.text);
        line.right = line.right.as_deref().map(|right| wording.of(right));
    }
    if let Some((after, text)) = &wording.added {
        let like = lines.get(*after).cloned().unwrap_or_default();
        let added =
            RawLine { text: text.clone(), right: None, size: 1.0, bold: false, bullet: false, heading: None, ..like };
        lines.insert((after + 1).min(lines.len()), added);
    }
    Decoded { lines, pages: decoded.pages, ..Decoded::default() }
}

fn ranking(decoded: &Decoded, wording: &Wording, lexicon: &dyn Lexicon) -> Ranking {
    let draft = worded(decoded, wording).into_draft("document", lexicon);
    let today = PartialDate::month(2026, 11).expect("a month of this century");
    let knowledge = Knowledge { atlas: atlas_data::bundled(), lexicon, today };
    draw_insights(&knowledge, draft, &Wishes::default()).ranking
}

/// Where two rankings first differ, in words.
fn difference(one: &Ranking, other: &Ranking) -> Option<String> {
    if one.by_likeness.len() != other.by_likeness.len() {
        return Some(format!("{} paths, then {}", one.by_likeness.len(), other.by_likeness.len()));
    }
    let title = |path: &career::path::Path| atlas_data::bundled().occupation(path.to).title().to_owned();
    for (place, (a, b)) in one.by_likeness.iter().zip(&other.by_likeness).enumerate() {
        if a.to != b.to || (a.transfer.score - b.transfer.score).abs() > 1e-6 {
            let (a_score, b_score) = (a.transfer.score, b.transfer.score);
            return Some(format!("place {}: {} {a_score:.3}, then {} {b_score:.3}", place + 1, title(a), title(b)));
        }
    }
    (one.directions != other.directions).then(|| "the first directions differ".to_owned())
}

fn told(swap: &Swap) -> String {
    let line = |wording: &Wording| wording.added.as_ref().map_or(String::new(), |(_, line)| format!(" “{line}”"));
    format!("{}{}{}", swap.what, line(&swap.one), line(&swap.other))
}
