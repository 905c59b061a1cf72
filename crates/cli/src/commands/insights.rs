//! `footbridge insights FILE...`: from a document to insights and paths.

mod page;
pub(super) mod wishes;

pub(super) use wishes::today;

use std::path::PathBuf;
use std::thread;

use career::atlas::Atlas;
use career::profile::Draft;
use clap::Args;
use flows::{Knowledge, Report, Wishes, draw_insights};
use lexicon::Lexicon;
use serde_json::{Map, Value};

use super::bring::{self, Brought};
use super::{Done, Looks};
use crate::fence::Fence;
use crate::knowledge;
use crate::report::json::Bounds;
use crate::report::terminal::Detail;
use crate::report::view::View;
use crate::report::{explain, json, terminal};
use crate::terminal::Progress;
use crate::trouble::{self, Exit, Trouble, print};

/// Show what a document says about your work, and where it could lead
///
/// Reads a résumé (PDF, Word, text, Markdown), a LinkedIn export, JSON Resume or Europass, and tells three things
/// first; the rest stands behind You, Where it leads and What it is worth. Each says why, in your own lines and in
/// figures with their source. Nothing leaves this machine, and nothing is kept.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES, override_usage = "footbridge insights [OPTIONS] FILE...")]
pub struct Insights {
    /// Documents to read; - reads what you paste or pipe in
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,

    /// Where you live, for pay: CA, "New York", or your country
    #[arg(long, value_name = "STATE")]
    state: Option<String>,

    /// A path to look at closely: a job title, or an O*NET-SOC code such as 15-1252.00
    #[arg(long, value_name = "TITLE|CODE")]
    to: Option<String>,

    /// What you want more and less of, and what a path must fit (JSON; see below)
    #[arg(long, value_name = "FILE")]
    answers: Option<PathBuf>,

    /// Tell everything in full
    #[arg(long)]
    all: bool,

    /// Show what was read from where, and each doubt
    #[arg(long, conflicts_with_all = ["json", "html"])]
    explain: bool,

    /// One JSON object for each document, on a line of its own for several
    #[arg(long)]
    json: bool,

    /// One page to keep, print or send; --html=report.html says where
    #[arg(long, value_name = "OUT", num_args = 0..=1, conflicts_with = "json")]
    html: Option<Option<PathBuf>>,
}

const EXAMPLES: &str = "\
Examples:
  footbridge insights resume.pdf
  footbridge insights resume.pdf --state CA --to \"training specialist\"
  footbridge insights resume.docx --html=report.html
  footbridge insights *.pdf --json > reports.jsonl
  cat notes.txt | footbridge insights -

An answers file holds what you would be asked; each part may be left out:
  { \"reason\": \"worried\",
    \"marks\": [{ \"line\": \"trained new staff\", \"mark\": \"more\" }],
    \"pay_now\": 48000,
    \"constraints\": { \"pay_at_least\": 42000, \"months_without_pay_at_most\": 6, \"would_move\": false } }

Exit codes: 0 read, 2 a document was refused (the others are read), 64 the command line was not understood.";

impl Insights {
    pub fn run(mut self, looks: Looks) -> Done {
        let out = page::settle(&mut self)?;
        if self.files.is_empty() {
            return Err(Trouble::not_understood(
                "No document was named.",
                "Say which: footbridge insights resume.pdf, or - to paste.",
            ));
        }
        let work = Work::prepare(self, looks, out)?;
        work.through_all()
    }
}

/// Everything that stays the same from document to document.
struct Work {
    asked: Insights,
    looks: Looks,
    page: Option<page::Out>,
    fence: Fence,
}

/// What is known once the first document is being read.
struct Known {
    atlas: &'static Atlas,
    lexicon: &'static dyn Lexicon,
    wishes: Wishes,
}

impl Work {
    fn prepare(asked: Insights, looks: Looks, page: Option<page::Out>) -> Result<Self, Trouble> {
        let fence = Fence::around_this_binary()?;
        Ok(Work { asked, looks, page, fence })
    }

    fn through_all(&self) -> Done {
        let total = self.asked.files.len();
        let progress = Progress::over(total);
        let mut known: Option<Known> = None;
        let mut exit = Exit::Done;
        for (i, file) in self.asked.files.iter().enumerate() {
            progress.say(&format!("Reading {} of {total}: {}", i + 1, bring::name(file)));
            let brought = Brought::from(file);
            let name = bring::name(file);
            // The document is read in its own process while the map is opened here.
            let (draft, opened) = thread::scope(|scope| {
                let reading = scope.spawn(|| self.read(&brought));
                let opened = if known.is_none() { Some(self.open()) } else { None };
                (reading.join().unwrap_or_else(|_| Err(bring::stopped())), opened)
            });
            if let Some(opened) = opened {
                known = Some(opened.inspect_err(|_| progress.wipe())?);
            }
            progress.wipe();
            let Some(known) = &known else { continue };
            match draft {
                Ok(draft) => self.show(known, draft, &name, i)?,
                Err(trouble) => exit = self.refuse(&trouble, &name)?,
            }
        }
        Ok(exit)
    }

    fn read(&self, brought: &Result<Brought, Trouble>) -> Result<Draft, Trouble> {
        let brought = brought.as_ref().map_err(Clone::clone)?;
        Ok(flows::read_document(&self.fence, &brought.upload())?)
    }

    fn open(&self) -> Result<Known, Trouble> {
        let atlas = knowledge::atlas()?;
        let lexicon = knowledge::lexicon()?;
        let wishes = wishes::of(&self.asked, atlas, lexicon)?;
        Ok(Known { atlas, lexicon, wishes })
    }

    fn show(&self, known: &Known, draft: Draft, name: &str, nth: usize) -> Result<(), Trouble> {
        let knowledge = Knowledge { atlas: known.atlas, lexicon: known.lexicon, today: wishes::today() };
        let report = draw_insights(&knowledge, draft, &known.wishes);
        if self.asked.json {
            return self.print_json(json::report(known.atlas, &report, self.bounds()), name);
        }
        let view = View::of(known.atlas, &report, name);
        match &self.page {
            Some(out) => out.write(&view),
            None => print(&self.for_terminal(known.atlas, &report, &view, nth)),
        }
    }

    fn for_terminal(&self, atlas: &Atlas, report: &Report, view: &View, nth: usize) -> String {
        let screen = self.looks.screen();
        let text = if self.asked.explain {
            explain::explain(atlas, report, view, screen)
        } else {
            terminal::report(view, screen, if self.asked.all { Detail::All } else { Detail::First })
        };
        if nth == 0 { text } else { format!("\n\n{text}") }
    }

    fn bounds(&self) -> Bounds {
        if self.asked.all { Bounds { fits: usize::MAX, not_now: usize::MAX } } else { Bounds { fits: 60, not_now: 20 } }
    }

    /// A refused document is told on standard error, and to programs on standard output as well.
    fn refuse(&self, trouble: &Trouble, name: &str) -> Done {
        let several = self.asked.files.len() > 1;
        trouble::say(trouble, several.then_some(name));
        if self.asked.json {
            self.print_json(json::refusal(trouble), name)?;
        }
        Ok(trouble.exit)
    }

    fn print_json(&self, mut object: Map<String, Value>, name: &str) -> Result<(), Trouble> {
        if self.asked.files.len() > 1 {
            object.insert("file".to_owned(), Value::String(name.to_owned()));
        }
        print(&format!("{}\n", Value::Object(object)))
    }
}
