//! The desk, wired: files, clock, chance and the fenced reader, for the server and for the commands over the same store.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use career::circle::access::Rules;
use flows::account::Passwords;
use flows::market::HeldTitles;
use flows::people::HeldPeople;
use flows::polish::{Asking, NoSecret};
use flows::{Clock, Desk, DrawnReports, Random};
use intake::model::NoModels;
use intake::postings::outside::Nobody;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::fence::Fence;
use crate::knowledge;
use crate::place::Place;
use crate::trouble::Trouble;

/// Where things are kept unless said otherwise.
pub fn data_folder(said: Option<&Path>) -> Result<PathBuf, Trouble> {
    said.map(Path::to_owned).or_else(knowledge::data_folder).ok_or_else(|| {
        Trouble::not_right(
            "The system does not say where a program keeps its data.",
            "Say where: --data FOLDER, or set FOOTBRIDGE_DATA.",
        )
    })
}

/// The file in that folder.
pub fn store_file(folder: &Path) -> PathBuf {
    folder.join("footbridge.db")
}

/// The address of a store elsewhere, which may name a password and so does not stand on every command line.
#[expect(clippy::disallowed_methods, reason = "the outermost room reads the environment")]
pub fn store_by_environment() -> Option<String> {
    std::env::var("FOOTBRIDGE_STORE").ok().filter(|url| !url.is_empty())
}

/// The password of a database whose address names none, as PostgreSQL's own programs read it.
#[expect(clippy::disallowed_methods, reason = "the outermost room reads the environment")]
pub fn password_by_environment() -> Option<String> {
    std::env::var("PGPASSWORD").ok().filter(|password| !password.is_empty())
}

/// Opens the store at a place, made if it is not there, and lays everything on the desk.
pub fn desk(place: &Place) -> Result<Desk, Trouble> {
    Ok(Desk {
        store: place.open()?,
        atlas: knowledge::atlas()?,
        places: atlas_data::places(),
        lexicon: knowledge::lexicon()?,
        reader: Arc::new(Fence::around_this_binary()?),
        outside: Arc::new(Nobody),
        models: Arc::new(NoModels),
        secret_place: Arc::new(NoSecret),
        asking: Asking::default(),
        clock: Arc::new(SystemClock),
        random: Arc::new(SystemRandom),
        zone: TimeZone::system(),
        passwords: Passwords::strong(),
        rules: Rules::default(),
        drawn: DrawnReports::default(),
        people: HeldPeople::default(),
        titles: HeldTitles::default(),
    })
}

/// Makes a folder that nobody else may read.
pub fn make(folder: &Path) -> Result<(), Trouble> {
    let made = std::fs::create_dir_all(folder);
    #[cfg(unix)]
    let made = made.and_then(|()| {
        use std::os::unix::fs::PermissionsExt;
        // Somebody's working life is nobody else's business on this machine.
        std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o700))
    });
    made.map_err(|error| {
        Trouble::not_right(
            format!("The folder {} cannot be used: {error}.", folder.display()),
            "Say another one with --data FOLDER.",
        )
    })
}

/// What a store's trouble means on a command line.
pub fn store_trouble(trouble: &store::Trouble, place: &Place) -> Trouble {
    match trouble {
        store::Trouble::Busy => Trouble::not_right(
            format!("Another program is using {place}."),
            "Close it, or wait a moment and try once more. Nothing was changed.",
        ),
        store::Trouble::Away(why) => Trouble::not_right(
            format!("There is no answer from {place}: {why}."),
            "Look whether its server runs and can be reached from here, and try once more.",
        ),
        store::Trouble::Full => Trouble::not_right(
            format!("The disk that holds {place} is full."),
            "Make some room and try once more. Nothing was half saved.",
        ),
        store::Trouble::Newer { found, known } => Trouble::not_right(
            format!("{place} was written by a newer Footbridge (version {found}; this one knows {known})."),
            "Start the newer one. Nothing was touched.",
        ),
        store::Trouble::Broken(why) => Trouble::not_right(format!("{place} is not readable: {why}."), mend(place)),
    }
}

fn mend(place: &Place) -> &'static str {
    match place {
        Place::File(_) => {
            "Restore a backup with `footbridge restore FILE`, or say another folder with --data. It was left as it is."
        }
        Place::Database(_) => {
            "Mend that with the database's own means, or say another place with --data. It was left as it is."
        }
    }
}

struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}

struct SystemRandom;

impl Random for SystemRandom {
    fn fill(&self, bytes: &mut [u8]) {
        // Without it there are no secrets; going on would be worse than stopping.
        getrandom::fill(bytes).expect("the system gives random bytes");
    }
}
