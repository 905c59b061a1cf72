//! `footbridge offer FILE`: what an offer says, before somebody pays for it.

use std::path::PathBuf;

use clap::Args;
use flows::look_at_offer;

use super::bring::{self, Brought};
use super::{Done, Looks};
use crate::fence::Fence;
use crate::report::offer;
use crate::trouble::{Exit, print};

/// Look at an offer before you pay: a course, a coach, a tool, a "system"
///
/// Which of seven signs stand in it and where, what it claims and leaves out, what is known about such things, what to ask
/// before paying, and cheaper ways to the same end. It says what was seen and judges nobody. Nothing leaves this machine,
/// and nothing is kept.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub struct OfferCommand {
    /// The offer: its text, a saved page, PDF or Word; - reads what you paste or pipe in
    #[arg(value_name = "FILE")]
    file: PathBuf,

    /// One JSON object; spans are bytes of the text that was read
    #[arg(long)]
    json: bool,
}

const EXAMPLES: &str = "\
Examples:
  footbridge offer offer.txt
  footbridge offer saved-page.html
  footbridge offer offer.pdf --json

Exit codes: 0 looked at, 2 the document was refused, 64 the command line was not understood.";

impl OfferCommand {
    pub fn run(self, looks: Looks) -> Done {
        let fence = Fence::around_this_binary()?;
        let looked = look_at_offer(&fence, &Brought::from(&self.file)?.upload())?;
        let text = match self.json {
            true => format!("{}\n", offer::json(&looked)),
            false => offer::terminal(&looked, &bring::name(&self.file), looks.screen()),
        };
        print(&text)?;
        Ok(Exit::Done)
    }
}
