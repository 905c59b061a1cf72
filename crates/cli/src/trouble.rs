//! What went wrong, for a person and for a script: a sentence, the next step, and an exit code.

use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

use intake::Refusal;

use crate::terminal::{Ink, Screen, Sheet};

/// How a run ends. Scripts tell them apart; the help names them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// Everything asked for was done.
    Done,
    /// Something here is not right: a file could not be written, an installation is incomplete.
    NotRight,
    /// A document was refused; the others were read.
    Refused,
    /// The command line or the answers file was not understood.
    NotUnderstood,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> ExitCode {
        ExitCode::from(match exit {
            Exit::Done => 0,
            Exit::NotRight => 1,
            Exit::Refused => 2,
            Exit::NotUnderstood => 64,
        })
    }
}

/// What stopped a command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// What happened, one sentence.
    pub what: String,
    /// What to do, one sentence.
    pub next: String,
    /// How the run ends.
    pub exit: Exit,
}

impl Trouble {
    /// The command line was not understood.
    pub fn not_understood(what: impl Into<String>, next: impl Into<String>) -> Self {
        Trouble { what: what.into(), next: next.into(), exit: Exit::NotUnderstood }
    }

    /// Something here is not right.
    pub fn not_right(what: impl Into<String>, next: impl Into<String>) -> Self {
        Trouble { what: what.into(), next: next.into(), exit: Exit::NotRight }
    }
}

impl From<Refusal> for Trouble {
    fn from(refusal: Refusal) -> Self {
        Trouble { what: refusal.what, next: refusal.next, exit: Exit::Refused }
    }
}

/// Writes to standard output. A reader that stopped listening (`| head`) is no trouble.
///
/// # Errors
/// When the text cannot be written for another reason: a full disk, a closed file.
pub fn print(text: &str) -> Result<(), Trouble> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Trouble::not_right(
            format!("The answer could not be written: {error}."),
            "Look whether the disk is full, or write it somewhere else.",
        )),
        _ => Ok(()),
    }
}

/// Says what went wrong on standard error, with the next step beneath.
pub fn say(trouble: &Trouble, about: Option<&str>) {
    let mut sheet = Sheet::new(Screen::of_standard_error());
    let about = about.map(|name| format!("{name}: ")).unwrap_or_default();
    sheet.para(0, &format!("{about}{}", trouble.what), Ink::Plain);
    for line in trouble.next.lines() {
        let indent = line.len() - line.trim_start().len();
        sheet.para(indent, line, Ink::Plain);
    }
    // There is nowhere left to say that standard error is closed.
    let _ = io::stderr().lock().write_all(sheet.finish().as_bytes());
}
