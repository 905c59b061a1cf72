//! `cargo xtask docs` – one method page per insight, made from the doc comment of its file.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use crate::Outcome;

/// What can be asked of it.
#[derive(clap::Args)]
pub struct Args {
    /// Write nothing; say which pages are stale.
    #[arg(long)]
    check: bool,
}

/// Where the insights' files lie, and where their pages go.
const INSIGHTS: &str = "crates/career/src/insight";
const PAGES: &str = "docs/methods";

/// Writes the pages, or compares them with what is there.
pub fn run(args: Args) -> Outcome {
    let mut stale = Vec::new();
    for (path, page) in pages(&root())? {
        if fs::read_to_string(&path).is_ok_and(|there| there == page) {
            continue;
        }
        stale.push(path.file_stem().unwrap_or_default().to_string_lossy().into_owned());
        if !args.check {
            fs::create_dir_all(path.parent().unwrap_or(Path::new(".")))?;
            fs::write(&path, page)?;
        }
    }
    match (args.check, stale.is_empty()) {
        (_, true) => println!("docs/methods: up to date"),
        (false, false) => println!("docs/methods: {} written", stale.join(", ")),
        (true, false) => {
            return Err(format!("docs/methods: {} stale. Run `cargo xtask docs` and commit.", stale.join(", ")).into());
        }
    }
    Ok(())
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new(".")).to_owned()
}

/// One page per insight, and the list of them.
fn pages(root: &Path) -> Result<Vec<(PathBuf, String)>, Box<dyn std::error::Error>> {
    let mut out = Vec::new();
    let mut list = String::from(
        "# How each insight is drawn\n\nOne page per insight, in the order in which a person reads them. Made by `cargo \
         xtask docs` from the insight's own file.\n\n",
    );
    for (name, _) in career::insight::all() {
        let file = root.join(INSIGHTS).join(format!("{name}.rs"));
        let text = fs::read_to_string(&file).map_err(|e| format!("{}: {e}", file.display()))?;
        let body = module_doc(&text);
        let title = body.lines().find_map(|line| line.strip_prefix("# "));
        let title =
            title.ok_or_else(|| format!("{INSIGHTS}/{name}.rs: its doc comment begins with no `# ` heading"))?;
        writeln!(list, "- [{title}]({name}.md)")?;
        let page = format!("{body}\nMade by `cargo xtask docs` from `{INSIGHTS}/{name}.rs`.\n");
        out.push((root.join(PAGES).join(format!("{name}.md")), page));
    }
    out.push((root.join(PAGES).join("insights.md"), list));
    Ok(out)
}

/// The text of the leading `//!` lines.
fn module_doc(source: &str) -> String {
    let lines = source.lines().take_while(|line| line.starts_with("//!"));
    lines.fold(String::new(), |mut out, line| {
        let text = line.trim_start_matches("//!");
        out.push_str(text.strip_prefix(' ').unwrap_or(text));
        out.push('\n');
        out
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_the_leading_comment_without_its_marks() {
        let source = "//! # The thread\n//!\n//! **What it says.** One doing.\n\nuse x;\n//! not this\n";
        assert_eq!(module_doc(source), "# The thread\n\n**What it says.** One doing.\n");
    }

    #[test]
    fn every_insight_has_a_page_that_says_when_it_is_silent_and_from_what_it_knows() {
        let pages = pages(&root()).expect("every insight has its file");
        for (path, page) in pages.iter().filter(|(path, _)| !path.ends_with("insights.md")) {
            for part in ["**What it says.**", "**When it is silent.**", "**Sources.**", "**Limits.**"] {
                assert!(page.contains(part), "{} does not say {part}", path.display());
            }
        }
    }
}
