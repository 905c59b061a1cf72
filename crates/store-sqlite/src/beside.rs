//! Files beside the store: made for their owner alone, moved in whole, on the disk before anything is called done.

use std::ffi::OsString;
use std::fs::{File, OpenOptions};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use store::Result;

use crate::trouble::Told;

/// What SQLite may lay beside a file. The first belongs to the file; a stray one would be taken for a part of it.
pub const COMPANIONS: [&str; 3] = ["-wal", "-shm", "-journal"];

/// The path with something after its name.
pub fn named(path: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(ending);
    PathBuf::from(name)
}

/// Files that nobody but their owner may read or write.
pub fn owners_alone(options: &mut OpenOptions) -> &mut OpenOptions {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    options
}

/// A file that is being made, under a name of its own; removed unless it is moved to its place.
pub struct Part(PathBuf);

impl Part {
    /// An empty one in the folder of the place it is meant for.
    pub fn of(place: &Path) -> Result<Part> {
        static MADE: AtomicU32 = AtomicU32::new(0);
        let number = MADE.fetch_add(1, Ordering::Relaxed);
        let path = named(place, &format!(".part-{}-{number}", std::process::id()));
        owners_alone(OpenOptions::new().create(true).write(true).truncate(true)).open(&path).told()?;
        Ok(Part(path))
    }

    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Moves it to its place, over whatever is there.
    pub fn settle(self, place: &Path) -> Result<()> {
        on_the_disk(&self.0)?;
        std::fs::rename(&self.0, place).told()?;
        folder_on_the_disk(place)
    }

    /// Moves it to its place, unless something is there; answers whether it was moved.
    pub fn settle_if_free(self, place: &Path) -> Result<bool> {
        on_the_disk(&self.0)?;
        match std::fs::hard_link(&self.0, place) {
            Ok(()) => {}
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => return Ok(false),
            // A file system without links, such as a USB stick's.
            Err(_) if !place.exists() => std::fs::rename(&self.0, place).told()?,
            Err(_) => return Ok(false),
        }
        folder_on_the_disk(place)?;
        Ok(true)
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        // Gone already where it was moved; where it cannot be removed, nothing depends on it.
        let _ = std::fs::remove_file(&self.0);
        for companion in COMPANIONS {
            let _ = std::fs::remove_file(named(&self.0, companion));
        }
    }
}

fn on_the_disk(path: &Path) -> Result<()> {
    OpenOptions::new().write(true).open(path).and_then(|file| file.sync_all()).told()
}

/// A name is on the disk when its folder is. Elsewhere than on Unix the system sees to that.
pub fn folder_on_the_disk(path: &Path) -> Result<()> {
    if cfg!(unix)
        && let Some(folder) = path.parent()
    {
        File::open(folder).and_then(|folder| folder.sync_all()).told()?;
    }
    Ok(())
}
