//! Where an instance keeps everything: a file, or a database elsewhere, told apart by how it is written.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use store::Store;
use store_postgres::{Address, PostgresStore};
use store_sqlite::SqliteStore;

use crate::house;
use crate::knowledge;
use crate::trouble::Trouble;

/// A place to keep things. Shown without passwords.
#[derive(Clone, Debug)]
pub enum Place {
    /// One file.
    File(PathBuf),
    /// A PostgreSQL database.
    Database(Box<Address>),
}

impl Place {
    /// What was said with `--data`, else `$FOOTBRIDGE_STORE`, else the file in this instance's folder.
    pub fn of(said: Option<&Path>) -> Result<Place, Trouble> {
        if let Some(said) = said {
            return match said.to_str().filter(|text| is_url(text)) {
                Some(url) => Place::read(url),
                None => Ok(Place::in_folder(said)),
            };
        }
        match house::store_by_environment() {
            Some(url) => Place::read(&url),
            None => Ok(Place::in_folder(&house::data_folder(None)?)),
        }
    }

    /// `postgres://…`, `sqlite:FILE`, a file, or the folder that holds it.
    pub fn read(text: &str) -> Result<Place, Trouble> {
        if Address::is_meant(text) {
            let read = text.parse().map(|address: Address| address.or_password(house::password_by_environment()));
            return read.map(|address| Place::Database(Box::new(address))).map_err(|why: String| {
                Trouble::not_understood(
                    format!("The address of the database was not understood: {why}."),
                    "Write it as postgres://user:password@host:5432/name.",
                )
            });
        }
        if let Some(file) = text.strip_prefix("sqlite:") {
            return Ok(Place::File(PathBuf::from(file.strip_prefix("//").unwrap_or(file))));
        }
        if is_url(text) {
            return Err(Trouble::not_understood(
                "Footbridge knows no store of this kind of address.",
                "Name a folder, a file, or postgres://user@host/name.",
            ));
        }
        let path = Path::new(text);
        Ok(if path.is_dir() { Place::in_folder(path) } else { Place::File(path.to_owned()) })
    }

    fn in_folder(folder: &Path) -> Place {
        Place::File(house::store_file(folder))
    }

    /// Opens the store, made if it is not there.
    pub fn open(&self) -> Result<Arc<dyn Store>, Trouble> {
        let opened: store::Result<Arc<dyn Store>> = match self {
            Place::File(file) => {
                house::make(folder_of(file))?;
                SqliteStore::open(file).map(|store| Arc::new(store) as Arc<dyn Store>)
            }
            Place::Database(address) => PostgresStore::open(address).map(|store| Arc::new(store) as Arc<dyn Store>),
        };
        opened.map_err(|trouble| house::store_trouble(&trouble, self))
    }
}

/// The folder that holds a file; this one where the file is named alone.
pub fn folder_of(file: &Path) -> &Path {
    file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

fn is_url(text: &str) -> bool {
    text.contains("://") || text.starts_with("sqlite:")
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Place::File(file) => write!(f, "{}", file.display()),
            Place::Database(address) => write!(f, "{address}"),
        }
    }
}

/// Where things would be kept, for `footbridge doctor`: the system may not say.
pub fn place_if_any(said: Option<&Path>) -> Result<Option<Place>, Trouble> {
    let nowhere = said.is_none() && house::store_by_environment().is_none() && knowledge::data_folder().is_none();
    if nowhere { Ok(None) } else { Place::of(said).map(Some) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_known_by_how_it_is_written() {
        let read = |text: &str| Place::read(text).map(|place| place.to_string()).map_err(|trouble| trouble.what);
        assert_eq!(read("sqlite:/tmp/a.db").as_deref(), Ok("/tmp/a.db"));
        assert_eq!(read("sqlite:///tmp/a.db").as_deref(), Ok("/tmp/a.db"));
        assert_eq!(read("a.db").as_deref(), Ok("a.db"));
        assert_eq!(
            read("postgres://ana:secret@db.example.org/house").as_deref(),
            Ok("the database house at db.example.org")
        );
        assert!(read("mysql://db.example.org/house").is_err());
        assert!(read("postgres://ana:secret@db.example.org").is_err_and(|why| !why.contains("secret")));
        let folder = Place::of(Some(Path::new("somewhere"))).map(|place| place.to_string());
        assert_eq!(folder.as_deref(), Ok("somewhere/footbridge.db"));
        let database = Place::of(Some(Path::new("postgresql://localhost/house")));
        assert!(matches!(database, Ok(Place::Database(_))));
    }
}
