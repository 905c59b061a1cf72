//! What PostgreSQL says, put into the words of the promise. Never a word of what a row contains.

use std::error::Error as _;

use postgres::Error;
use store::{Result, Trouble};

/// An answer of PostgreSQL, told as the promise tells it.
pub trait Told<T> {
    /// The same answer; an error in the promise's words.
    fn told(self) -> Result<T>;
}

impl<T> Told<T> for std::result::Result<T, Error> {
    fn told(self) -> Result<T> {
        self.map_err(|error| trouble(&error))
    }
}

fn trouble(error: &Error) -> Trouble {
    // The message of a failure may quote a row, so its code speaks alone.
    if let Some(code) = error.code() {
        return by_code(code.code());
    }
    if error.is_closed() {
        return Trouble::Away("the connection was cut".to_owned());
    }
    let cause = error.source();
    if let Some(failure) = cause.and_then(|cause| cause.downcast_ref::<std::io::Error>()) {
        return by_system(failure);
    }
    // What the client says of itself: what it was doing, and of a handshake why it did not come about.
    let doing = error.to_string();
    match doing.split(':').next().unwrap_or_default() {
        "error performing TLS handshake" => {
            Trouble::Away(format!("TLS was not agreed on{}", cause.map(|why| format!(": {why}")).unwrap_or_default()))
        }
        "timeout waiting for server" => Trouble::Away("it took too long".to_owned()),
        doing if doing.starts_with("error connecting") || doing.starts_with("error communicating") => {
            Trouble::Away("it cannot be reached".to_owned())
        }
        doing if doing.starts_with("error deserializing") || doing.starts_with("error retrieving") => {
            Trouble::Broken("a row is not as this program writes it".to_owned())
        }
        doing => Trouble::Broken(format!("a statement does not fit the tables ({doing})")),
    }
}

/// What the system says of a connection. A handshake that was refused stands inside such an error.
fn by_system(failure: &std::io::Error) -> Trouble {
    match failure.get_ref().and_then(|inner| inner.downcast_ref::<rustls::Error>()) {
        Some(why) => Trouble::Away(format!("TLS was not agreed on: {why}")),
        None => Trouble::Away(failure.kind().to_string()),
    }
}

/// By SQLSTATE: the first two signs are its class.
fn by_code(code: &str) -> Trouble {
    match (code.get(..2).unwrap_or_default(), code) {
        // A lock that took too long, a deadlock that was broken up, a transaction that met another, a statement that took too
        // long, and no connection left.
        (_, "55P03" | "40P01" | "40001" | "57014" | "53300") => Trouble::Busy,
        (_, "53100") => Trouble::Full,
        (_, "23503") => Trouble::no_such_account(),
        ("08", _) | (_, "57P01" | "57P02" | "57P03" | "25P03" | "57P05") => {
            Trouble::Away(format!("PostgreSQL ended the connection ({code})"))
        }
        ("28", _) => Trouble::Broken("the database refuses this user or password".to_owned()),
        (_, "3D000") => Trouble::Broken("there is no database of this name".to_owned()),
        (_, "42501") => Trouble::Broken("this user may not do that in this database".to_owned()),
        (_, "25006") => Trouble::Broken("the database takes no writes; it may be a standby".to_owned()),
        (_, "25P02") => Trouble::Broken("the transaction met trouble before".to_owned()),
        _ => Trouble::Broken(format!("PostgreSQL says: {code}")),
    }
}
