//! What SQLite says, put into the words of the promise. Never a word of what a row contains.

use rusqlite::Error;
use rusqlite::ffi;
use store::{Result, Trouble};

/// An answer of SQLite, told as the promise tells it.
pub trait Told<T> {
    /// The same answer; an error in the promise's words.
    fn told(self) -> Result<T>;
}

impl<T> Told<T> for rusqlite::Result<T> {
    fn told(self) -> Result<T> {
        self.map_err(|error| trouble(&error))
    }
}

impl<T> Told<T> for std::io::Result<T> {
    fn told(self) -> Result<T> {
        self.map_err(|error| match error.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Trouble::Full,
            kind => Trouble::Broken(format!("the system refused a file: {kind}")),
        })
    }
}

fn trouble(error: &Error) -> Trouble {
    match error {
        // The message of a failure may quote the statement, so its code speaks alone.
        Error::SqliteFailure(failure, _) => by_code(failure.extended_code),
        Error::SqlInputError { error, .. } => by_code(error.extended_code),
        Error::FromSqlConversionFailure(column, ..)
        | Error::InvalidColumnType(column, ..)
        | Error::IntegralValueOutOfRange(column, _) => {
            Trouble::Broken(format!("a row is not as this program writes it, in column {column}"))
        }
        Error::QueryReturnedNoRows => Trouble::Broken("a row is missing".to_owned()),
        _ => Trouble::Broken("a statement does not fit the tables".to_owned()),
    }
}

fn by_code(extended: i32) -> Trouble {
    // The low byte is the plain code, the rest says more about it.
    match (extended & 0xff, extended) {
        (ffi::SQLITE_BUSY | ffi::SQLITE_LOCKED, _) => Trouble::Busy,
        (ffi::SQLITE_FULL, _) | (_, ffi::SQLITE_IOERR_SHMSIZE) => Trouble::Full,
        (_, ffi::SQLITE_CONSTRAINT_FOREIGNKEY) => Trouble::no_such_account(),
        (ffi::SQLITE_NOTADB, _) => Trouble::Broken("the file is no store, or its beginning is damaged".to_owned()),
        (ffi::SQLITE_CORRUPT, _) => Trouble::Broken("the file is damaged".to_owned()),
        _ => Trouble::Broken(format!("SQLite says: {}", ffi::code_to_str(extended))),
    }
}
