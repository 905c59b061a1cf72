//! `footbridge backup`: the whole store as one file, while it is in use.

use std::path::{Path, PathBuf};

use clap::Args;
use store_sqlite::{Existing, NotBackedUp, SqliteStore};

use super::{Done, Looks};
use crate::house::store_trouble;
use crate::place::Place;
use crate::trouble::{Exit, Trouble, print};

/// Copy the whole store into one file, also while pages are being served
///
/// The file holds everything that people keep here, passwords as hashes. Keep it where you would keep their papers, and
/// delete it in its time: erasing an account does not reach into backups.
#[derive(Debug, Args)]
#[command(after_help = "\
Example:
  footbridge backup footbridge-2026-11-25.db")]
pub struct Backup {
    /// Where to
    #[arg(value_name = "FILE")]
    file: PathBuf,

    /// The folder that holds the store
    #[arg(long, value_name = "FOLDER")]
    data: Option<PathBuf>,
}

impl Backup {
    pub fn run(self, _: Looks) -> Done {
        let place = Place::of(self.data.as_deref())?;
        let Place::File(store_file) = &place else { return Err(elsewhere(&place, &self.file)) };
        if !store_file.is_file() {
            return Err(Trouble::not_right(
                format!("There is no store at {}.", store_file.display()),
                "Name its folder with --data.",
            ));
        }
        let store = SqliteStore::open(store_file).map_err(|trouble| store_trouble(&trouble, &place))?;
        match store.backup_to(&self.file, Existing::Keep) {
            Ok(bytes) => {
                print(&format!("{} holds all of it, {} kB.\n", self.file.display(), bytes.div_ceil(1000)))?;
                Ok(Exit::Done)
            }
            Err(NotBackedUp::Store(trouble)) => Err(store_trouble(&trouble, &place)),
            Err(other) => Err(Trouble::not_right(
                format!("{other}."),
                "Choose another name or another place, and try once more. The store is as it was.",
            )),
        }
    }
}

/// A database has means of its own, which know more than we do.
fn elsewhere(place: &Place, file: &Path) -> Trouble {
    Trouble::not_right(
        format!("Everything is kept in {place}, which is backed up by PostgreSQL's own means."),
        format!(
            "Where its address is in FOOTBRIDGE_STORE: pg_dump --format=custom --schema=footbridge --file={} \"$FOOTBRIDGE_STORE\"\n\
             Or stop the server and carry everything into one file: footbridge move --from \"$FOOTBRIDGE_STORE\" --to sqlite:{}",
            file.display(),
            file.display()
        ),
    )
}
