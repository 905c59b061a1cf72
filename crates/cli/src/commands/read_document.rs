//! `footbridge read-document`: the inside of the fence. Hidden, because people never need it.

use std::process::ExitCode;

use clap::Args;

/// Read one document from standard input and write the draft as JSON; used by the other commands
#[derive(Debug, Args)]
#[command(hide = true)]
pub struct ReadDocument {
    /// The file's name, as a hint
    #[arg(long)]
    name: Option<String>,
}

impl ReadDocument {
    /// Reads it.
    pub fn run(self) -> ExitCode {
        crate::fence::read_document(self.name.as_deref(), crate::knowledge::words)
    }
}
