//! `footbridge restore`: a backup takes the place of the store, which is kept aside.

use std::path::{Path, PathBuf};

use clap::Args;
use store_sqlite::{NotRestored, restore_from};

use super::{Done, Looks};
use crate::house::{self, store_trouble};
use crate::place::{Place, folder_of};
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
        let place = Place::of(self.data.as_deref())?;
        let Place::File(store) = &place else { return Err(elsewhere(&place, &self.file)) };
        house::make(folder_of(store))?;
        match restore_from(&self.file, store) {
            Ok(restored) => {
                let aside = restored.previous.map(|aside| format!(" What was there is in {}.", aside.display()));
                print(&format!("{} is in its place.{}\n", self.file.display(), aside.unwrap_or_default()))?;
                Ok(Exit::Done)
            }
            Err(NotRestored::Store(trouble)) => Err(store_trouble(&trouble, &place)),
            Err(other) => Err(Trouble::not_right(
                format!("{other}."),
                "Nothing was changed. Stop what uses the store, or name another backup, and try once more.",
            )),
        }
    }
}

/// A database has means of its own; a file of ours goes into an empty one.
fn elsewhere(place: &Place, file: &Path) -> Trouble {
    Trouble::not_right(
        format!("Everything is kept in {place}, which is restored by PostgreSQL's own means."),
        format!(
            "Stop the server. What pg_dump wrote: pg_restore --clean --if-exists --dbname=\"$FOOTBRIDGE_STORE\" {}\n\
             A file of `footbridge backup` into an empty database: footbridge move --from sqlite:{} --to \"$FOOTBRIDGE_STORE\"",
            file.display(),
            file.display()
        ),
    )
}
