//! `footbridge read-document`: the inside of the fence. Hidden, because people never need it.

use std::process::ExitCode;

use career::posting::Source;
use clap::Args;
use intake::postings::{self, Context};
use jiff::civil::Date;

use crate::fence::read_inside;

/// Read one document from standard input and write what it says as JSON; used by the other commands
#[derive(Debug, Args)]
#[command(hide = true)]
pub struct ReadDocument {
    /// The file's name, as a hint
    #[arg(long)]
    name: Option<String>,

    /// Read postings, on this day
    #[arg(long)]
    postings_on: Option<Date>,

    /// Read a table of applications, on this day
    #[arg(long, conflicts_with = "postings_on")]
    applications_on: Option<Date>,

    /// Read a list of people
    #[arg(long, conflicts_with_all = ["postings_on", "applications_on"])]
    contacts: Option<bool>,

    /// Read a calendar or a list of conferences, on this day
    #[arg(long, conflicts_with_all = ["postings_on", "applications_on", "contacts"])]
    calendar_on: Option<Date>,

    /// Read the words and nothing else
    #[arg(long, conflicts_with_all = ["postings_on", "applications_on"])]
    words: Option<bool>,

    /// Count searches, reactions and applications
    #[arg(long, conflicts_with_all = ["postings_on", "applications_on"])]
    activity: Option<bool>,

    /// Which source was asked, as JSON
    #[arg(long, value_parser = source, requires = "postings_on")]
    source: Option<Source>,

    /// Which address was asked
    #[arg(long, requires = "postings_on")]
    from: Option<String>,

    /// Whose board it is
    #[arg(long, requires = "postings_on")]
    organisation: Option<String>,
}

fn source(json: &str) -> Result<Source, serde_json::Error> {
    serde_json::from_str(json)
}

impl ReadDocument {
    /// Reads it.
    pub fn run(self) -> ExitCode {
        let ReadDocument {
            name,
            postings_on,
            applications_on,
            contacts,
            calendar_on,
            words,
            activity,
            source,
            from,
            organisation,
        } = self;
        if words == Some(true) {
            return read_inside(name, intake::words);
        }
        if activity == Some(true) {
            return read_inside(name, intake::activity::read);
        }
        if let Some(today) = applications_on {
            return read_inside(name, move |upload| intake::applications::read(upload, today));
        }
        if contacts == Some(true) {
            return read_inside(name, intake::contacts::read);
        }
        if let Some(today) = calendar_on {
            return read_inside(name, move |upload| intake::calendar::read(upload, today));
        }
        let Some(today) = postings_on else {
            return read_inside(name, |upload| intake::read(upload, crate::knowledge::words()));
        };
        read_inside(name, move |upload| {
            let context = Context { today, from: from.as_deref(), organisation: organisation.as_deref() };
            match source {
                Some(source) => postings::read_answer(source, upload.bytes, context),
                None => postings::read(upload, context),
            }
        })
    }
}
