//! House rules as checks. Each check names what it found and where; all run, so that one run shows everything.

mod advice;
mod arrows;
mod dependencies;
mod names;
mod paths;
mod tests;
mod words;

use std::path::{Path, PathBuf};
use std::process::Command;

/// The files of the project that git tracks, and how to read them.
pub struct House {
    root: PathBuf,
    files: Vec<String>,
}

impl House {
    /// The repository around this crate.
    pub fn here() -> Result<Self, String> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().ok_or("xtask stands outside a workspace")?.to_owned();
        let listed = Command::new("git")
            .args(["ls-files", "--cached", "--others", "--exclude-standard"])
            .current_dir(&root)
            .output()
            .map_err(|error| format!("git did not start ({error}); install git"))?;
        let files = String::from_utf8_lossy(&listed.stdout).lines().map(str::to_owned).collect::<Vec<_>>();
        if files.is_empty() {
            return Err("git lists no files here; run this in a clone".to_owned());
        }
        Ok(House { root, files })
    }

    fn read(&self, file: &str) -> String {
        std::fs::read_to_string(self.root.join(file)).unwrap_or_default()
    }

    fn rust_files(&self) -> impl Iterator<Item = &str> {
        self.files.iter().map(String::as_str).filter(|file| file.ends_with(".rs"))
    }
}

/// One thing that breaks a rule.
pub type Breach = String;

type Check = fn(&House) -> Result<Vec<Breach>, String>;

const CHECKS: [(&str, Check); 8] = [
    ("advice is marked in one way, and names its card", advice::check),
    ("arrows between rooms are those of ARCHITECTURE.md", arrows::check),
    ("every dependency has one line of reason", dependencies::check),
    ("files are named by the domain and stay short enough to see", names::check),
    ("paths that the documents name exist", paths::check),
    ("nothing of this machine or of raw data is committed", paths::check_nothing_foreign),
    ("tests neither sleep nor are ignored", tests::check),
    ("sentences for people keep to the house's words", words::check),
];

/// Checks the house rules.
#[derive(clap::Args)]
pub struct Args {}

/// Runs every check; `Err` lists every breach.
pub fn run(_: Args) -> crate::Outcome {
    let house = House::here()?;
    let mut breaches = Vec::new();
    for (rule, check) in CHECKS {
        let found = check(&house)?;
        println!("{} {rule}", if found.is_empty() { "ok  " } else { "BAD " });
        breaches.extend(found);
    }
    if breaches.is_empty() {
        return Ok(());
    }
    Err(format!("{} breaches:\n  {}", breaches.len(), breaches.join("\n  ")).into())
}
