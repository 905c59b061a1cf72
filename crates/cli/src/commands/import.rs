//! `footbridge import`: an archive, read in again.

use std::path::PathBuf;

use clap::Args;
use flows::archive::{ArchiveRefused, VERSION, read_in};

use super::whose::Whose;
use super::{Done, Looks};
use crate::house::store_trouble;
use crate::trouble::{Exit, Trouble, print};

/// Read an archive in again; what is there already stays as it is
#[derive(Debug, Args)]
#[command(after_help = "\
Example:
  footbridge import mine.json")]
pub struct Import {
    /// The archive
    #[arg(value_name = "FILE")]
    file: PathBuf,

    #[command(flatten)]
    whose: Whose,
}

impl Import {
    #[expect(clippy::disallowed_methods, reason = "the outermost room reads the file that the person named")]
    pub fn run(self, _: Looks) -> Done {
        let (desk, store) = self.whose.desk()?;
        let person = self.whose.person(&desk, &store)?;
        let name = self.file.display();
        let text = std::fs::read(&self.file).map_err(|error| {
            Trouble::not_understood(format!("{name} could not be read: {error}."), "Look at the name, and try once more.")
        })?;
        match read_in(&desk, person.id, &text) {
            Ok(read) => {
                print(&format!("{} things were added; {} that were there already stayed as they are.\n", read.added, read.stayed))?;
                Ok(Exit::Done)
            }
            Err(refused) => Err(match refused {
                ArchiveRefused::Store(trouble) => store_trouble(&trouble, &store),
                ArchiveRefused::NoArchive => Trouble::not_right(
                    format!("{name} is no archive of Footbridge, or it is damaged. Nothing was changed."),
                    "Name the file that `footbridge export` or the page wrote.",
                ),
                ArchiveRefused::Newer(found) => Trouble::not_right(
                    format!("{name} was written by a newer Footbridge (version {found}; this one knows {VERSION}). Nothing was changed."),
                    "Read it in with the newer one.",
                ),
                ArchiveRefused::TooMuch => Trouble::not_right(
                    format!("{name} holds more than one account may keep. Nothing was changed."),
                    "Read it in to an account of its own.",
                ),
            }),
        }
    }
}
