//! `footbridge fold`: a file of postings, each real opening once.

mod item;
mod lines;
mod work;

use std::collections::HashSet;
use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, ErrorKind, Write};
use std::path::PathBuf;

use career::posting::fold::{Folder, Name};
use clap::Args;

use super::{Done, Looks};
use crate::trouble::{self, Exit, Trouble};
use item::Read;

/// Find postings that are one opening, shown on several boards or reworded
///
/// Reads one JSON object a line with id, title, company, location, description, url and posted, any of which may be
/// missing; without an id the number of the line stands for it. Writes one JSON object a line in the same order, with
/// the id and its opening, which has the id of its first posting. Postings that may be one opening, without enough to
/// tell, stay apart.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  footbridge fold postings.jsonl
  cat postings.jsonl | footbridge fold - > openings.jsonl

Exit codes: 0 every line was read, 2 a line was left out, or the file could not be read.")]
pub struct Fold {
    /// The file; - reads standard input
    #[arg(value_name = "FILE.jsonl")]
    file: PathBuf,
}

/// Most notes about single lines; the rest is counted.
const MOST_NOTES: u64 = 20;

impl Fold {
    pub fn run(self, _: Looks) -> Done {
        let from: Box<dyn BufRead + Send> = if self.file.as_os_str() == "-" {
            Box::new(BufReader::new(std::io::stdin()))
        } else {
            Box::new(BufReader::with_capacity(1 << 18, open(&self.file)?))
        };
        let mut folded = Folded::default();
        work::over(from, |read| folded.take(read))?;
        folded.write()?;
        folded.end()
    }
}

fn open(file: &std::path::Path) -> Result<File, Trouble> {
    let open = File::open(file).and_then(|open| Ok((open.metadata()?.is_dir(), open)));
    match open {
        Ok((false, open)) => Ok(open),
        Ok((true, _)) => Err(refused(format!("{} is a folder.", file.display()), "Name a file in it.")),
        Err(error) => Err(refused(
            format!("{} could not be opened: {error}.", file.display()),
            "Look whether the name is right, and whether you may read it.",
        )),
    }
}

fn refused(what: String, next: &str) -> Trouble {
    Trouble { what, next: next.to_owned(), exit: Exit::Refused }
}

/// What was read so far: of each posting its id and its place among the openings, never its text.
#[derive(Default)]
struct Folded {
    folder: Folder,
    /// Ids as JSON, in the order of the file.
    ids: Vec<Box<str>>,
    seen: HashSet<Box<str>>,
    /// Postings whose id another one had before, with their lines.
    again: Vec<(u32, u64)>,
    left_out: u64,
}

impl Folded {
    fn take(&mut self, read: Read) {
        match read {
            Read::Nothing => {}
            Read::Broken { line, why } => {
                self.left_out += 1;
                if self.left_out <= MOST_NOTES {
                    let note = Trouble::not_right(format!("Line {line} was left out: {why}."), "");
                    trouble::say(&note, None);
                }
            }
            Read::Posting { line, id, features } => {
                // The line names it: a file may use an id twice, for two openings.
                self.folder.add(Name(line), *features);
                if !self.seen.insert(id.clone()) {
                    self.again.push((u32::try_from(self.ids.len()).unwrap_or(u32::MAX), line));
                }
                self.ids.push(id);
            }
        }
    }

    /// One line for each posting.
    fn write(&self) -> Result<(), Trouble> {
        let mut out = BufWriter::with_capacity(1 << 16, std::io::stdout().lock());
        let written = (0..).zip(&self.ids).try_for_each(|(at, id)| {
            let first = self.folder.opening_at(at).map_or(at, |opening| opening.0);
            writeln!(out, "{{\"id\":{id},\"opening\":{}}}", self.opening_name(first))
        });
        match written.and_then(|()| out.flush()) {
            Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Trouble::not_right(
                format!("The answer could not be written: {error}."),
                "Look whether the disk is full, or write it somewhere else.",
            )),
            _ => Ok(()),
        }
    }

    /// The id of an opening's first posting, with its line where the id alone would name two.
    fn opening_name(&self, first: u32) -> String {
        let id = self.ids.get(first as usize).map(|id| &**id).unwrap_or_default();
        match self.again.binary_search_by_key(&first, |(posting, _)| *posting) {
            Ok(at) => {
                let line = self.again.get(at).map_or(0, |(_, line)| *line);
                let bare = id.strip_prefix('"').and_then(|id| id.strip_suffix('"')).unwrap_or(id);
                format!("\"{bare}#{line}\"")
            }
            Err(_) => id.to_owned(),
        }
    }

    fn end(self) -> Done {
        if self.left_out == 0 {
            return Ok(Exit::Done);
        }
        let lines = if self.left_out == 1 { "1 line was".to_owned() } else { format!("{} lines were", self.left_out) };
        Err(refused(
            format!("{lines} left out; the other {} were folded.", self.ids.len()),
            "Mend what the notes name and run it again; every line must be one JSON object.",
        ))
    }
}
