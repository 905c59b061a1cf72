//! How much of a résumé is read, and how much of what is read is right: every document of a folder, and field by field
//! where the truth stands beside it (`NAME.truth.json`, or the YAML that a PDF was rendered from).

mod facts;
mod matching;
mod tally;
mod truth;
mod yaml;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use career::profile::Draft;
use intake::Upload;
use lexicon::Lexicon;

use crate::Outcome;
use facts::Facts;
use tally::Tally;

/// Which documents to measure.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// A folder of documents, read with all folders in it.
    #[arg(long)]
    corpus: PathBuf,
    /// List each field that was missed or made up.
    #[arg(long)]
    misses: bool,
    /// Only documents whose path contains this.
    #[arg(long)]
    only: Option<String>,
}

/// Prints what was read out of the documents, and how right it is.
pub(crate) fn run(args: &Args, lexicon: &dyn Lexicon) -> Outcome {
    let mut files = Vec::new();
    collect(&args.corpus, &mut files)?;
    files.sort();
    let mut tally = Tally::default();
    let (mut documents, mut refused, mut with_positions) = (0, 0, 0);
    for file in files.iter().filter(|file| is_document(file) && wanted(file, args)) {
        documents += 1;
        let name = file.strip_prefix(&args.corpus).unwrap_or(file).display().to_string();
        match read(file, lexicon) {
            Err(what) => {
                refused += 1;
                println!("refused   {name}: {what}");
            }
            Ok(draft) => {
                with_positions += usize::from(!draft.profile.positions.is_empty());
                if draft.profile.positions.is_empty() {
                    println!("no positions   {name}");
                }
                if let Some(truth) = truth::beside(file, &files)? {
                    tally.add(&name, &truth, &Facts::read_out_of(&draft.profile));
                }
            }
        }
    }
    println!("{documents} documents, {with_positions} gave positions, {refused} refused");
    tally.print(args.misses);
    Ok(())
}

fn read(file: &Path, lexicon: &dyn Lexicon) -> Result<Draft, String> {
    let bytes = std::fs::read(file).map_err(|trouble| trouble.to_string())?;
    let name = file.file_name().and_then(|name| name.to_str());
    let upload = Upload { name, bytes: &bytes };
    match catch_unwind(AssertUnwindSafe(|| intake::read(&upload, lexicon))) {
        Ok(Ok(draft)) => Ok(draft),
        Ok(Err(refusal)) => Err(refusal.what),
        Err(_) => Err("the reader panicked".to_owned()),
    }
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() { collect(&path, files)? } else { files.push(path) }
    }
    Ok(())
}

fn is_document(file: &Path) -> bool {
    let kinds = ["pdf", "docx", "txt", "md", "html", "rtf"];
    file.extension().and_then(|end| end.to_str()).is_some_and(|end| kinds.contains(&end.to_lowercase().as_str()))
}

fn wanted(file: &Path, args: &Args) -> bool {
    args.only.as_deref().is_none_or(|part| file.display().to_string().contains(part))
}
