//! `footbridge doctor`: what is there, what is off, and what to do about it.

use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::time::Instant;

use clap::Args;
use flows::DocumentReader;
use intake::Upload;
use store_postgres::{Address, PostgresStore};
use store_sqlite::SqliteStore;

use super::{Done, Looks};
use crate::fence::Fence;
use crate::place::{Place, place_if_any};
use crate::terminal::{Ink, Sheet};
use crate::trouble::{Exit, Trouble, print};
use crate::{house, knowledge};

/// Look whether everything works here, and say what to do where it does not
#[derive(Debug, Args)]
pub struct Doctor {
    /// The folder that holds the file, or postgres://… for a database ($FOOTBRIDGE_STORE where left out)
    #[arg(long, value_name = "FOLDER|URL")]
    data: Option<PathBuf>,
}

/// One thing looked at.
struct Look {
    what: &'static str,
    found: String,
    /// What to do, where it is not as it should be.
    next: Option<String>,
}

impl Look {
    fn well(what: &'static str, found: impl Into<String>) -> Self {
        Look { what, found: found.into(), next: None }
    }
}

impl Doctor {
    pub fn run(self, looks: Looks) -> Done {
        let all = [version(), atlas(), lexicon(), installed(), kept(self.data.as_deref()), reading(), terminal(looks)];
        let mut sheet = Sheet::new(looks.screen());
        sheet.title("How Footbridge is doing here");
        sheet.gap();
        for look in &all {
            let (mark, ink) = if look.next.is_none() { ("ok    ", Ink::Do) } else { ("look  ", Ink::Mind) };
            sheet.marked(0, (mark, ink), &format!("{}: {}", look.what, look.found), Ink::Plain);
            if let Some(next) = &look.next {
                sheet.para(6, next, Ink::Plain);
            }
        }
        let is_well = all.iter().all(|look| look.next.is_none());
        sheet.gap();
        sheet.para(0, if is_well { "All is well." } else { "What begins with “look” needs you." }, Ink::Strong);
        print(&sheet.finish())?;
        Ok(if is_well { Exit::Done } else { Exit::NotRight })
    }
}

fn version() -> Look {
    Look::well("Version", format!("Footbridge {}, {}", env!("CARGO_PKG_VERSION"), std::env::consts::ARCH))
}

fn atlas() -> Look {
    let start = Instant::now();
    let atlas = atlas_data::bundled();
    let took = start.elapsed();
    let found = format!(
        "{}; {} occupations, {} skills, opened in {:.1} ms",
        atlas.version.replace('+', " + "),
        atlas.occupations.codes.len(),
        atlas.skills.len(),
        took.as_secs_f64() * 1000.0
    );
    Look::well("Atlas", found)
}

fn lexicon() -> Look {
    let start = Instant::now();
    match knowledge::lexicon() {
        Ok(lexicon) => {
            let took = start.elapsed();
            Look::well("Lexicon", format!("{}, opened in {:.1} ms", lexicon.version(), took.as_secs_f64() * 1000.0))
        }
        Err(trouble) => Look { what: "Lexicon", found: trouble.what, next: Some(trouble.next) },
    }
}

/// What was installed for this instance.
fn installed() -> Look {
    let what = "Installed releases";
    let Some(folder) = knowledge::data_folder() else {
        return Look::well(what, "none, and no folder to keep them in");
    };
    let mut atlas = atlas_data::load();
    match atlas_data::install::apply_folder(&folder, &mut atlas) {
        Ok(releases) if releases.is_empty() => {
            Look::well(what, format!("none; they would be kept in {}", folder.display()))
        }
        Ok(releases) => Look::well(what, format!("{}, in {}", releases.join(", "), folder.display())),
        Err(why) => Look { what, found: why.what, next: Some(why.next) },
    }
}

const KEPT: &str = "What you keep";

/// The store, where there is one.
fn kept(said: Option<&Path>) -> Look {
    match place_if_any(said) {
        Err(trouble) => off(trouble),
        Ok(None) => Look::well(KEPT, "no folder to keep it in; say one with --data"),
        Ok(Some(place)) => match &place {
            Place::File(file) => in_file(file, &place),
            Place::Database(address) => in_database(address, &place),
        },
    }
}

fn off(trouble: Trouble) -> Look {
    Look { what: KEPT, found: trouble.what, next: Some(trouble.next) }
}

/// A file: whole, readable for its owner alone, and with room on its disk.
fn in_file(file: &Path, place: &Place) -> Look {
    if !file.is_file() {
        return Look::well(KEPT, format!("nothing yet; it would be kept in {place}"));
    }
    let looked = SqliteStore::open(file).and_then(|store| store.check());
    let health = match looked {
        Ok(health) => health,
        Err(trouble) => return off(house::store_trouble(&trouble, place)),
    };
    let counts = health.counts.unwrap_or_default();
    let found = format!(
        "{} kB in {place}: {} accounts, {} of them guests; {} documents",
        health.bytes.div_ceil(1000),
        counts.accounts,
        counts.guests,
        counts.originals
    );
    let little_room = health.free_bytes.is_some_and(|free| free < 100 << 20);
    let next = if let Some(complaint) = health.complaints.first() {
        Some(format!(
            "It is damaged ({complaint}). Restore a backup with `footbridge restore FILE`; keep the damaged file."
        ))
    } else if health.others_may_read {
        Some("Others on this computer may read it. Take that right away: chmod 600 on the file.".to_owned())
    } else {
        little_room.then(|| "Its disk has less than 100 MB left. Make some room.".to_owned())
    };
    Look { what: KEPT, found, next }
}

/// A database: durable, with connections to spare, and a log without what people write.
fn in_database(address: &Address, place: &Place) -> Look {
    let looked = PostgresStore::open(address).and_then(|store| store.check());
    let health = match looked {
        Ok(health) => health,
        Err(trouble) => return off(house::store_trouble(&trouble, place)),
    };
    let encrypted = if address.is_encrypted() { "encrypted" } else { "not encrypted" };
    let found = format!(
        "{} kB in {place} (PostgreSQL {}, {encrypted}, {} of {} connections in use): {} accounts, {} of them guests; \
         {} documents",
        health.bytes.div_ceil(1000),
        health.server,
        health.connections,
        health.most_connections,
        health.counts.accounts,
        health.counts.guests,
        health.counts.originals
    );
    let next = if !health.is_durable {
        Some("The server acknowledges before the disk has it. Set fsync and full_page_writes to on.")
    } else if health.logs_values {
        Some(
            "The server's log may hold what people write. Set log_parameter_max_length to 0 there, and the same for errors.",
        )
    } else if health.connections + 17 > health.most_connections {
        Some("There is no room for one more process, which needs 17 connections. Raise max_connections.")
    } else {
        None
    };
    Look { what: KEPT, found, next: next.map(str::to_owned) }
}

/// Reads a sample of our own in a process of its own.
fn reading() -> Look {
    const SAMPLE: &str =
        "Robin Example\n\nExperience\n\nShift lead, Harbor Foods\nJanuary 2019 - Present\n- Trained newcomers\n";
    let start = Instant::now();
    let upload = Upload { name: Some("sample.txt"), bytes: SAMPLE.as_bytes() };
    let what = "Reading documents in a process of its own";
    let read = Fence::around_this_binary().map(|fence| fence.read(&upload));
    let next = "Install Footbridge once more; if it stays so, run it where it may start processes.".to_owned();
    match read {
        Ok(Ok(draft)) if !draft.document.lines.is_empty() => {
            let limits = if cfg!(unix) { "512 MB and 5 seconds" } else { "5 seconds by the clock" };
            Look::well(
                what,
                format!("works, within {limits}; the sample took {:.0} ms", start.elapsed().as_secs_f64() * 1000.0),
            )
        }
        Ok(Ok(_)) => Look { what, found: "the sample came back empty".to_owned(), next: Some(next) },
        Ok(Err(refusal)) => Look { what, found: refusal.what, next: Some(next) },
        Err(trouble) => Look { what, found: trouble.what, next: Some(next) },
    }
}

fn terminal(looks: Looks) -> Look {
    let screen = looks.screen();
    let kind = if std::io::stdout().is_terminal() { "a terminal" } else { "not a terminal" };
    let colour = if screen.colour { "with colour" } else { "without colour" };
    Look::well("Output", format!("{kind}, {} columns, {colour}", screen.width))
}
