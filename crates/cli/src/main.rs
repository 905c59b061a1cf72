//! The binary `footbridge`: the terminal's door to the flows, and the one place where files, clock and processes are
//! wired to them.

mod commands;
mod fence;
mod house;
mod knowledge;
mod models;
mod noise;
mod open_files;
mod outside;
mod place;
mod report;
mod secret;
mod terminal;
mod trouble;

use std::process::ExitCode;

use clap::Parser;
use clap::error::ErrorKind;

use commands::Footbridge;
use trouble::Exit;

fn main() -> ExitCode {
    match Footbridge::try_parse() {
        Ok(footbridge) => commands::run(footbridge),
        Err(error) => {
            // Whether it can be printed changes nothing about what it is.
            let _ = error.print();
            match error.kind() {
                ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => Exit::Done.into(),
                _ => Exit::NotUnderstood.into(),
            }
        }
    }
}
