//! `footbridge restore`: a backup takes the place of the store, which is kept aside.

use std::path::PathBuf;

use clap::Args;
use store_sqlite::{NotRestored, restore_from};

use super::{Done, Looks};
use crate::house::{self, store_trouble};
use crate::trouble::{Exit, Trouble, print};

/// Put a backup in the place of the store; what was there is kept beside it
#[derive(Debug, Args)]
#[command(after_help = "\
Example:
  footbridge restore footbridge-2026-11-25.db")]
pub struct Restore {
    /// The backup
    #[arg(value_name = "FILE")]
    file: PathBuf,

    /// The folder that holds the store
    #[arg(long, value_name = "FOLDER")]
    data: Option<PathBuf>,
}

impl Restore {
    pub fn run(self, _: Looks) -> Done {
        let folder = house::data_folder(self.data.as_deref())?;
        house::make(&folder)?;
        let store = house::store_file(&folder);
        match restore_from(&self.file, &store) {
            Ok(restored) => {
                let aside = restored.previous.map(|aside| format!(" What was there is in {}.", aside.display()));
                print(&format!("{} is in its place.{}\n", self.file.display(), aside.unwrap_or_default()))?;
                Ok(Exit::Done)
            }
            Err(NotRestored::Store(trouble)) => Err(store_trouble(&trouble, &store)),
            Err(other) => Err(Trouble::not_right(
                format!("{other}."),
                "Nothing was changed. Stop what uses the store, or name another backup, and try once more.",
            )),
        }
    }
}
