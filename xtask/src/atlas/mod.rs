//! `cargo xtask atlas --from DIR`: the facts tables, derived from the publishers' releases.
//!
//! Names, codes, figures and relations; no descriptions, tasks or other sentences. Each source has a file here, reads
//! by header, and answers with tables ([`Facts`]) and counts ([`Tally`]). The same releases give the same bytes.

mod crosswalk;
mod esco;
mod exposure;
mod facts;
mod occupations;
mod outlook;
mod pay;
mod rated_as;
mod ratings;
mod release;
mod sources;
mod technology;
mod workbook;

use std::fs;
use std::path::{Path, PathBuf};

use self::facts::{Facts, Tally};
use self::release::Releases;
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

/// Derives every table, then writes or compares them.
pub fn run(args: Args) -> Outcome {
    let files = derive(&Releases::at(&args.from))?;
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().ok_or("xtask lies inside the repository")?;
    if args.check { compare(root, &files) } else { write(root, &files) }
}

/// A file of the repository: its path from the root, and its bytes.
type Derived = (PathBuf, String);

fn derive(releases: &Releases) -> Result<Vec<Derived>, Box<dyn std::error::Error>> {
    let mut tally = Tally::default();
    let mut tables = Vec::new();
    let codes = occupations::codes(releases)?;
    let rated = ratings::derive(releases, &codes, &mut tables, &mut tally)?;
    technology::derive(releases, &codes, &mut tables, &mut tally)?;
    let related = occupations::related(releases, &codes, &mut tables, &mut tally)?;
    let matrix = outlook::derive(releases, &codes, &mut tables, &mut tally)?;
    pay::derive(releases, &matrix, &mut tables, &mut tally)?;
    let exposure = exposure::derive(releases, &codes, &mut tally)?;
    let borrowed = rated_as::choose(&codes, &rated, &related, &mut tally);
    occupations::derive(releases, &codes, &matrix, &exposure, &borrowed, &mut tables, &mut tally)?;
    esco::derive(releases, &mut tables, &mut tally)?;
    crosswalk::derive(releases, &codes, &mut tables, &mut tally)?;
    tables.push(sources::releases());
    tables.sort_by(|a, b| a.name.cmp(b.name));
    files_of(&tables, &tally)
}

fn files_of(tables: &[Facts], tally: &Tally) -> Result<Vec<Derived>, Box<dyn std::error::Error>> {
    let mut files = Vec::new();
    for table in tables {
        files.push((PathBuf::from(format!("crates/atlas-data/tables/{}.tsv", table.name)), table.text()?));
    }
    files.push((PathBuf::from("SOURCES.md"), sources::page(tables, tally)?));
    Ok(files)
}

fn write(root: &Path, files: &[Derived]) -> Outcome {
    fs::create_dir_all(root.join("crates/atlas-data/tables"))?;
    for (path, text) in files {
        fs::write(root.join(path), text)?;
        println!("{:>9} bytes  {}", text.len(), path.display());
    }
    let total: usize = files.iter().map(|(_, text)| text.len()).sum();
    println!("{total:>9} bytes in {} files", files.len());
    Ok(())
}

fn compare(root: &Path, files: &[Derived]) -> Outcome {
    let differing: Vec<String> = files
        .iter()
        .filter(|(path, text)| fs::read_to_string(root.join(path)).ok().as_ref() != Some(text))
        .map(|(path, _)| path.display().to_string())
        .collect();
    if differing.is_empty() {
        println!("{} files are byte for byte what the releases give.", files.len());
        return Ok(());
    }
    Err(format!(
        "These differ from what the releases give: {}. Run `cargo xtask atlas --from DIR` and look at the change.",
        differing.join(", ")
    )
    .into())
}
