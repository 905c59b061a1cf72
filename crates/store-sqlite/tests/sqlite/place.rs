//! A folder of its own for each test.

use std::path::{Path, PathBuf};

/// An empty folder, removed when the test has passed and left for looking at when it has not.
pub struct Place(PathBuf);

impl Place {
    pub fn new(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("sqlite").join(name);
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).expect("the folder of build outputs may be written to");
        Place(folder)
    }

    pub fn file(&self) -> PathBuf {
        self.0.join("footbridge.sqlite")
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            let _ = std::fs::remove_dir_all(&self.0);
        }
    }
}
