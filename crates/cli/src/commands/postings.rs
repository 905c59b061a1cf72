//! `footbridge postings`: what is open in a file, on a board, or under a name.

mod keep;

use std::path::{Path, PathBuf};

use career::posting::Posting;
use clap::Args;
use fetch::{Network, Policy};
use flows::DocumentReader;
use flows::market::{LookedAt, look};
use intake::postings::Context;

use super::bring::Brought;
use super::{Done, Looks};
use crate::fence::Fence;
use crate::outside::Web;
use crate::terminal::clean;
use crate::trouble::{self, Exit, Trouble, print};

/// See what is open: in a saved page or a file of postings, on a board, or under an organisation's name
///
/// Reads saved pages, feeds, CSV and JSON lines. Asks the public boards of Greenhouse, Lever, Ashby, Workable,
/// SmartRecruiters, Recruitee and Personio when it is given an address or a name; nothing else is asked, and nothing is
/// sent but the question.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  footbridge postings saved-page.html
  footbridge postings https://jobs.lever.co/example
  footbridge postings \"Example Bakery\" --jsonl > postings.jsonl
  footbridge fold postings.jsonl
  footbridge postings https://jobs.lever.co/example --keep

Exit codes: 0 postings were found, 2 nothing could be read.")]
pub struct Postings {
    /// A file, an address, or the name of an organisation
    #[arg(value_name = "FILE|ADDRESS|NAME")]
    what: String,

    /// One JSON object a line, as `footbridge fold` reads them
    #[arg(long)]
    jsonl: bool,

    /// Keep them in the store, for everybody who uses it: each opening once; running it again changes nothing
    #[arg(long, conflicts_with = "jsonl")]
    keep: bool,

    /// With --keep: the folder that holds the file, or postgres://… ($FOOTBRIDGE_STORE where left out)
    #[arg(long, value_name = "FOLDER|URL", requires = "keep")]
    data: Option<PathBuf>,

    /// Also ask addresses in this private network, such as 10.0.0.0/8, at the port that the address names
    #[arg(long, value_name = "NETWORK")]
    allow: Option<Network>,
}

impl Postings {
    pub fn run(self, _: Looks) -> Done {
        let today = jiff::Zoned::now().date();
        let path = Path::new(&self.what);
        if self.keep && path.is_file() {
            return keep::file(path, self.data.as_deref(), today);
        }
        let found = if path.exists() {
            let brought = Brought::from(path)?;
            let parsed = Fence::around_this_binary()?.postings(&brought.upload(), None, Context::on(today))?;
            LookedAt { postings: parsed.postings, notes: parsed.notes, ..LookedAt::default() }
        } else {
            look(&Web::new(self.policy()), &Fence::around_this_binary()?, &self.what, today)?
        };
        if self.keep {
            return keep::look(&self.what, &found, self.data.as_deref(), today);
        }
        for note in &found.notes {
            let about = note.about.and_then(|at| found.postings.get(at)).map(|posting| clean(&posting.title));
            let about = about.filter(|title| !title.is_empty()).map_or(String::new(), |title| format!("“{title}”: "));
            trouble::say(&Trouble::not_right(format!("{about}{}", clean(&note.what)), ""), None);
        }
        print(&if self.jsonl { lines(&found.postings) } else { listed(&found) })?;
        Ok(Exit::Done)
    }

    fn policy(&self) -> Policy {
        let port = self.allow.and_then(|_| {
            let behind = self.what.split_once("://")?.1.split(['/', '?', '#']).next()?;
            behind.rsplit_once(':')?.1.parse().ok()
        });
        Policy { networks: self.allow.into_iter().collect(), ports: port.into_iter().collect(), ..Policy::default() }
    }
}

/// One line for each posting, and a line under it with what else it says.
fn listed(found: &LookedAt) -> String {
    let mut out = String::new();
    for posting in &found.postings {
        out.push_str(&clean(if posting.title.is_empty() { "(no title)" } else { &posting.title }));
        out.push('\n');
        let published = posting.published.map(|day| format!("published {}", career::figures::full_day(day)));
        let places = (!posting.places.is_empty()).then(|| posting.places.join(" / "));
        let pay = posting.pay.as_ref().map(|pay| pay.words.clone());
        let said = [posting.organisation.clone(), places, pay, published, posting.url.clone()];
        let said: Vec<String> = said.into_iter().flatten().map(|words| clean(&words)).collect();
        if !said.is_empty() {
            out.push_str(&format!("  {}\n", said.join(" · ")));
        }
    }
    let count = found.postings.len();
    out.push_str(&match count {
        1 => "1 posting.".to_owned(),
        n => format!("{n} postings."),
    });
    if !found.guessed.is_empty() {
        let boards: Vec<String> =
            found.guessed.iter().map(|board| format!("“{}” at {}", clean(&board.token), clean(&board.host))).collect();
        out.push_str(&format!(
            " Found by name alone: {}. Another organisation may have the same name; look before you count on it.",
            boards.join(", ")
        ));
    }
    out.push('\n');
    out
}

fn lines(postings: &[Posting]) -> String {
    let mut out = String::new();
    for (nth, posting) in postings.iter().enumerate() {
        let id = [Some(posting.key.as_str()), posting.url.as_deref()];
        let id = id.into_iter().flatten().find(|id| !id.is_empty());
        let line = serde_json::json!({
            "id": id.map_or_else(|| (nth + 1).to_string(), str::to_owned),
            "title": posting.title,
            "company": posting.organisation,
            "location": posting.places.join(" / "),
            "description": posting.text,
            "url": posting.url,
            "posted": posting.published.map(|day| day.to_string()),
        });
        out.push_str(&format!("{line}\n"));
    }
    out
}
