//! A posting that somebody brought as a file: one of whatever `footbridge postings` reads.

use career::posting::Posting;
use flows::DocumentReader;
use intake::postings::Context;
use jiff::civil::Date;

use crate::commands::bring::Brought;
use crate::fence::Fence;
use crate::trouble::{Exit, Trouble};

/// Reads it within the fence.
pub fn read(fence: &Fence, brought: &Brought, today: Date) -> Result<Posting, Trouble> {
    let mut postings = fence.postings(&brought.upload(), None, Context::on(today))?.postings;
    match postings.len() {
        1 => Ok(postings.remove(0)),
        0 => Err(refused(
            "There is no text of a posting in it.",
            "Open the posting in a browser, select all of its text, copy it, and paste it: footbridge fit - resume.pdf",
        )),
        n => Err(refused(
            &format!("There are {n} postings in it."),
            "Copy the one that you mean into a file of its own, or paste its text.",
        )),
    }
}

fn refused(what: &str, next: &str) -> Trouble {
    Trouble { what: what.to_owned(), next: next.to_owned(), exit: Exit::Refused }
}
