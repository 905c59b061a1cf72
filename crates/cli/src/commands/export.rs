//! `footbridge export`: everything of one person as one JSON archive.

use std::path::PathBuf;

use clap::Args;
use flows::archive::write_out;

use super::whose::Whose;
use super::{Done, Looks};
use crate::house::store_trouble;
use crate::trouble::{Exit, Trouble, print};

/// Write everything of yours as one JSON archive, which can be read in again
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  footbridge export mine.json
  footbridge export - > mine.json")]
pub struct Export {
    /// Where to; - writes to standard output
    #[arg(value_name = "FILE")]
    file: PathBuf,

    #[command(flatten)]
    whose: Whose,
}

impl Export {
    pub fn run(self, _: Looks) -> Done {
        let (desk, store) = self.whose.desk()?;
        let person = self.whose.person(&desk, &store)?;
        let text = write_out(&desk, person.id).map_err(|trouble| store_trouble(&trouble, &store))?;
        if self.file.as_os_str() == "-" {
            return print(&format!("{text}\n")).map(|()| Exit::Done);
        }
        write_new(&self.file, text.as_bytes())?;
        print(&format!("Everything of {} is in {}.\n", person.email().unwrap_or("yours"), self.file.display()))?;
        Ok(Exit::Done)
    }
}

/// Writes a file that was not there; one that is there is somebody's and stays.
fn write_new(file: &std::path::Path, bytes: &[u8]) -> Result<(), Trouble> {
    use std::io::Write;
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    let written = options.open(file).and_then(|mut open| open.write_all(bytes).and_then(|()| open.sync_all()));
    written.map_err(|error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => Trouble::not_right(
            format!("{} is there already, and was left as it is.", file.display()),
            "Choose another name, or move that file first.",
        ),
        _ => Trouble::not_right(format!("{} could not be written: {error}.", file.display()), "Write it somewhere else."),
    })
}
