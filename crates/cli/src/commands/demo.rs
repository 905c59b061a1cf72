//! `footbridge demo`: the same pages, with a sample person to look around as.

use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;

use super::serve::Serve;
use super::{Done, Looks};
use crate::house;
use crate::place::Place;

/// Serve the pages with a sample person to look around as; nothing of it stays
#[derive(Debug, Args)]
pub struct Demo {
    /// The port; 0 takes any that is free
    #[arg(long, value_name = "PORT", default_value_t = 4747)]
    port: u16,

    /// A folder to keep it in; a passing one where left out
    #[arg(long, value_name = "FOLDER")]
    data: Option<PathBuf>,
}

impl Demo {
    pub fn run(self, _: Looks) -> Done {
        let passing = Passing::new(self.data.is_none());
        let folder = self.data.clone().unwrap_or_else(|| passing.folder.clone());
        let desk = Arc::new(house::desk(&Place::of(Some(&folder))?)?);
        let serve = Serve { port: self.port, data: Some(folder), ..Serve::usual() };
        serve.open(desk, true, "Maria Alvarez is our own invention. Everything you change as her is gone after a day.")
    }
}

/// A folder that goes with the program.
struct Passing {
    folder: PathBuf,
    used: bool,
}

impl Passing {
    fn new(used: bool) -> Self {
        Passing { folder: std::env::temp_dir().join(format!("footbridge-demo-{}", std::process::id())), used }
    }
}

impl Drop for Passing {
    fn drop(&mut self) {
        if self.used {
            // What cannot be removed is in the system's own passing folder.
            let _ = std::fs::remove_dir_all(&self.folder);
        }
    }
}
