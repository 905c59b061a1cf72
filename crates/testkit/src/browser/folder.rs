//! A folder for one test, gone when the test is.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

/// A folder of its own under the build folder; removed when dropped.
#[derive(Debug)]
pub struct Folder {
    path: PathBuf,
}

static MADE: AtomicU32 = AtomicU32::new(0);

impl Folder {
    /// Makes one, empty.
    ///
    /// # Panics
    /// When the build folder takes none.
    pub fn new(about: &str) -> Self {
        let number = MADE.fetch_add(1, Ordering::Relaxed);
        let path = target().join("tmp").join(format!("{about}-{}-{number}", std::process::id()));
        // Left by a run that was killed and had the same number.
        let _ = std::fs::remove_dir_all(&path);
        std::fs::create_dir_all(&path).expect("the build folder takes a folder");
        Folder { path }
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.path);
    }
}

/// The workspace's build folder.
pub(super) fn target() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).expect("testkit stands in the workspace");
    root.join("target")
}
