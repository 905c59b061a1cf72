//! What became of a commit whose answer was lost: the server knows, and is asked.

use std::time::{Duration, Instant};

use store::{Result, Trouble};

use crate::columns::Columns;
use crate::connections::Connections;

/// How long to wait before asking again.
const PAUSE: Duration = Duration::from_millis(100);

/// Asks by a transaction's name until the server says what became of it, as long as somebody else would be waited for.
///
/// # Errors
/// [`Trouble::Away`] where it was not committed, or where nobody says.
pub fn of_a_commit_cut_off(connections: &Connections, at_most: Duration, name: &str, why: &str) -> Result<()> {
    let began = Instant::now();
    loop {
        match ask(connections, name) {
            Ok(Some(word)) if word == "committed" => return Ok(()),
            Ok(Some(word)) if word == "aborted" => return Err(Trouble::Away(why.to_owned())),
            // It is still under way, or the server is not there yet.
            _ if began.elapsed() < at_most => std::thread::park_timeout(PAUSE),
            _ => {
                let unknown = format!("{why}; whether the last change was kept is not known");
                return Err(Trouble::Away(unknown));
            }
        }
    }
}

fn ask(connections: &Connections, name: &str) -> Result<Option<String>> {
    let mut connection = connections.another()?;
    connection.the_row("SELECT pg_xact_status($1::text::xid8)", &[&name])?.of(0)
}
