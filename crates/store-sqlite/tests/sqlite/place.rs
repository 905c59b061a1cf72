//! A folder of its own for each test, and the store in it.

use std::path::{Path, PathBuf};
use std::time::Duration;

use store::conformance::people::{self, id, write, written};
use store::record::Kind;
use store::{Revision, Store};
use store_sqlite::{Settings, SqliteStore};

/// An empty folder, removed when the test has passed and left for looking at when it has not.
pub struct Place(PathBuf);

impl Place {
    pub fn new(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("sqlite").join(name);
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).expect("the folder of build outputs may be written to");
        Place(folder)
    }

    pub fn folder(&self) -> &Path {
        &self.0
    }

    pub fn file(&self) -> PathBuf {
        self.named("footbridge.sqlite")
    }

    pub fn named(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// The names of all files in it.
    pub fn names(&self) -> Vec<String> {
        let entries = std::fs::read_dir(&self.0).expect("the folder may be read");
        let names = entries.map(|entry| entry.expect("it is there").file_name().to_string_lossy().into_owned());
        let mut names: Vec<String> = names.collect();
        names.sort();
        names
    }

    pub fn open(&self) -> SqliteStore {
        SqliteStore::open_with(&self.file(), &hurried()).expect("the store opens")
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            let _ = std::fs::remove_dir_all(&self.0);
        }
    }
}

/// Settings for tests in which waiting may be in vain. Not shorter: while another test starts a program, that program holds
/// every open file for a moment, locks among them, and on a busy machine such a moment is long.
pub fn hurried() -> Settings {
    Settings { wait: Duration::from_secs(2), ..Settings::default() }
}

/// Two people, and a record of a body.
pub fn with_a_plan(store: &dyn Store, body: &str) {
    people::move_in(store);
    write(store, |w| written(w.put_record(people::MARIA, Kind::Plan, id(0), body, Revision(0))));
}

/// The body of that record.
pub fn plan(store: &dyn Store) -> Option<String> {
    let stored = people::look(store, |r| r.record(people::MARIA, Kind::Plan, id(0))).expect("it can be looked at");
    stored.map(|stored| stored.body)
}
