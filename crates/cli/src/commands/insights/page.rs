//! Where the page goes, and never over a file that is not a page of ours.

use std::fs::File;
use std::io::{IsTerminal, Read};
use std::path::{Path, PathBuf};

use super::super::bring;
use super::Insights;
use crate::report::html;
use crate::report::view::View;
use crate::trouble::{Trouble, print};

/// Where the page goes.
#[derive(Debug, PartialEq, Eq)]
pub enum Out {
    /// To standard output.
    StandardOutput,
    /// Into this file.
    File(PathBuf),
}

/// Settles what `--html` means: a value that does not end in `.html` is a document, not a place to write; and without
/// a place, a person at a terminal gets a file beside them instead of a screen full of markup.
pub fn settle(asked: &mut Insights) -> Result<Option<Out>, Trouble> {
    let Some(value) = asked.html.take() else { return Ok(None) };
    let out = match value {
        Some(path) if is_page(&path) => Some(path),
        Some(document) => {
            asked.files.push(document);
            None
        }
        None => None,
    };
    if asked.files.len() > 1 {
        return Err(Trouble::not_understood(
            "A page tells of one document, and several were named.",
            "Make one page for each, or use --json for several.",
        ));
    }
    Ok(Some(match (out, asked.files.first()) {
        (Some(path), _) => Out::File(path),
        (None, Some(file)) if std::io::stdout().is_terminal() => Out::File(beside(file)),
        _ => Out::StandardOutput,
    }))
}

fn is_page(path: &Path) -> bool {
    path.extension().is_some_and(|end| end.eq_ignore_ascii_case("html") || end.eq_ignore_ascii_case("htm"))
}

fn beside(file: &Path) -> PathBuf {
    let name = bring::name(file);
    let stem = name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem);
    PathBuf::from(format!("{stem}-insights.html"))
}

impl Out {
    /// Writes the page.
    pub fn write(&self, view: &View) -> Result<(), Trouble> {
        let page = html::page(view).map_err(|error| {
            Trouble::not_right(format!("The page could not be made: {error}."), "Leave --html out to read it here.")
        })?;
        match self {
            Out::StandardOutput => print(&page),
            Out::File(path) => {
                guard(path)?;
                write(path, &page)?;
                print(&format!("{}\nOpen it in a browser, print it, or send it.\n", shown(path)))
            }
        }
    }
}

fn shown(path: &Path) -> String {
    crate::terminal::clean(&path.display().to_string())
}

/// A file that is there already must be a page of ours.
fn guard(path: &Path) -> Result<(), Trouble> {
    let Ok(file) = File::open(path) else { return Ok(()) };
    let mut head = String::new();
    let read = file.take(2048).read_to_string(&mut head);
    if read.is_ok() && (head.is_empty() || head.contains(html::GENERATOR)) {
        return Ok(());
    }
    Err(Trouble::not_understood(
        format!("{} is there already and is not a page that Footbridge made, so it stays as it is.", shown(path)),
        "Give another name: --html=report.html.",
    ))
}

#[expect(clippy::disallowed_methods, reason = "the outermost room writes the file that the person named")]
fn write(path: &Path, page: &str) -> Result<(), Trouble> {
    std::fs::write(path, page).map_err(|error| {
        Trouble::not_right(
            format!("The page could not be written to {}: {error}.", shown(path)),
            "Name a folder that is yours: --html=report.html.",
        )
    })
}
