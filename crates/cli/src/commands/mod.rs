//! One command per file. Each has its arguments, its help and what it does.

mod admin;
mod applications;
mod atlas;
mod backup;
mod bring;
mod completions;
mod demo;
mod doctor;
mod export;
mod fit;
mod fold;
mod import;
mod insights;
mod move_store;
mod offer;
mod paths;
mod places;
mod plan;
mod pooled;
mod postings;
mod read_document;
mod restore;
mod serve;
mod week;
mod whose;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::terminal::Colour;
use crate::trouble::{self, Exit, Trouble};

/// Footbridge helps you be strategic about your career: what your skills are worth, where they could lead, and what to
/// spend your energy on. It reads your document on your own machine and sends nothing of yours anywhere.
#[derive(Debug, Parser)]
#[command(name = "footbridge", version, max_term_width = 100, after_help = EXAMPLES, disable_help_subcommand = true)]
pub struct Footbridge {
    #[command(subcommand)]
    command: Option<Command>,

    /// When to colour
    #[arg(long, value_enum, default_value_t, value_name = "WHEN", global = true)]
    color: Colour,

    /// Columns to write in, 40 to 100; measured when left out
    #[arg(long, value_name = "COLUMNS", global = true)]
    width: Option<u16>,

    /// A folder with other models of words than those that the program carries
    #[arg(long, value_name = "DIR", global = true)]
    models: Option<PathBuf>,
}

const EXAMPLES: &str = "\
Without a command it serves the pages on this machine: open http://127.0.0.1:4747.

In the terminal, begin with a document that tells of your work:
  footbridge insights resume.pdf
  footbridge insights resume.pdf --state CA --all
  footbridge insights linkedin-export.zip --html=report.html
  cat notes.txt | footbridge insights -

Beside a posting:
  footbridge fit posting.txt resume.pdf

Before you pay for a course, a coach or a \"system\":
  footbridge offer offer.txt

Or without any document:
  footbridge paths --from \"warehouse worker\" --state OH

Exit codes: 0 done, 1 something here is not right, 2 a document was refused, 64 the command line was not understood.";

#[derive(Debug, Subcommand)]
enum Command {
    Serve(serve::Serve),
    Demo(demo::Demo),
    Insights(insights::Insights),
    Paths(paths::Paths),
    Fit(fit::FitCommand),
    Offer(offer::OfferCommand),
    Plan(plan::PlanCommand),
    Week(week::WeekCommand),
    Applications(applications::Applications),
    Postings(postings::Postings),
    Fold(fold::Fold),
    Export(export::Export),
    Import(import::Import),
    Backup(backup::Backup),
    Restore(restore::Restore),
    Move(move_store::Move),
    Admin(admin::Admin),
    ResetLink(admin::ResetLink),
    Invite(admin::Invite),
    Pooled(pooled::Pooled),
    Atlas(atlas::AtlasCommand),
    Doctor(doctor::Doctor),
    Completions(completions::Completions),
    ReadDocument(read_document::ReadDocument),
}

/// Does what was asked for.
pub fn run(footbridge: Footbridge) -> ExitCode {
    if let Some(folder) = footbridge.models {
        crate::knowledge::use_models(folder);
    }
    let looks = Looks { width: footbridge.width, colour: footbridge.color };
    let done = match footbridge.command {
        None => serve::Serve::usual().run(looks),
        Some(Command::Serve(command)) => command.run(looks),
        Some(Command::Demo(command)) => command.run(looks),
        Some(Command::Plan(command)) => command.run(looks),
        Some(Command::Week(command)) => command.run(looks),
        Some(Command::Applications(command)) => command.run(looks),
        Some(Command::Postings(command)) => command.run(looks),
        Some(Command::Fold(command)) => command.run(looks),
        Some(Command::Export(command)) => command.run(looks),
        Some(Command::Import(command)) => command.run(looks),
        Some(Command::Backup(command)) => command.run(looks),
        Some(Command::Restore(command)) => command.run(looks),
        Some(Command::Move(command)) => command.run(looks),
        Some(Command::Admin(command)) => command.run(looks),
        Some(Command::ResetLink(command)) => command.run(looks),
        Some(Command::Invite(command)) => command.run(looks),
        Some(Command::Pooled(command)) => command.run(looks),
        Some(Command::ReadDocument(command)) => return command.run(),
        Some(Command::Insights(command)) => command.run(looks),
        Some(Command::Paths(command)) => command.run(looks),
        Some(Command::Fit(command)) => command.run(looks),
        Some(Command::Offer(command)) => command.run(looks),
        Some(Command::Atlas(command)) => command.run(looks),
        Some(Command::Doctor(command)) => command.run(looks),
        Some(Command::Completions(command)) => command.run(),
    };
    match done {
        Ok(exit) => exit.into(),
        Err(trouble) => {
            trouble::say(&trouble, None);
            trouble.exit.into()
        }
    }
}

/// How the person wants answers to look.
#[derive(Clone, Copy, Debug)]
pub struct Looks {
    width: Option<u16>,
    colour: Colour,
}

impl Looks {
    /// The screen behind standard output.
    fn screen(self) -> crate::terminal::Screen {
        crate::terminal::Screen::of_standard_output(self.width, self.colour)
    }
}

type Done = Result<Exit, Trouble>;
