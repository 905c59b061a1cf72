//! `footbridge completions`: what the shell needs to finish words for you.

use clap::{Args, CommandFactory};
use clap_complete::Shell;

use super::{Done, Footbridge};
use crate::trouble::{Exit, print};

/// Print completions for your shell
///
/// For bash: footbridge completions bash > ~/.local/share/bash-completion/completions/footbridge
#[derive(Debug, Args)]
pub struct Completions {
    /// Which shell
    shell: Shell,
}

impl Completions {
    pub fn run(self) -> Done {
        let mut text = Vec::new();
        clap_complete::generate(self.shell, &mut Footbridge::command(), "footbridge", &mut text);
        print(&String::from_utf8_lossy(&text))?;
        Ok(Exit::Done)
    }
}
