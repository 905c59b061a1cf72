//! `footbridge doctor`: what is there, what is off, and what to do about it.

use std::io::IsTerminal;
use std::time::Instant;

use clap::Args;
use flows::DocumentReader;
use intake::Upload;
use store_sqlite::SqliteStore;

use super::{Done, Looks};
use crate::fence::Fence;
use crate::terminal::{Ink, Sheet};
use crate::trouble::{Exit, print};
use crate::{house, knowledge};

/// Look whether everything works here, and say what to do where it does not
#[derive(Debug, Args)]
pub struct Doctor {}

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
        let all = [version(), atlas(), lexicon(), installed(), kept(), reading(), terminal(looks)];
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

/// The store, where there is one: whole, readable for its owner alone, and with room on its disk.
fn kept() -> Look {
    let what = "What you keep";
    let Some(file) = knowledge::data_folder().map(|folder| house::store_file(&folder)) else {
        return Look::well(what, "no folder to keep it in; say one with --data");
    };
    if !file.is_file() {
        return Look::well(what, format!("nothing yet; it would be kept in {}", file.display()));
    }
    let looked = SqliteStore::open(&file).and_then(|store| store.check());
    let health = match looked {
        Ok(health) => health,
        Err(trouble) => {
            let trouble = house::store_trouble(&trouble, &file);
            return Look { what, found: trouble.what, next: Some(trouble.next) };
        }
    };
    let counts = health.counts.unwrap_or_default();
    let found = format!(
        "{} kB in {}: {} accounts, {} of them guests; {} documents",
        health.bytes.div_ceil(1000),
        file.display(),
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
    Look { what, found, next }
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
        Err(error) => Look { what, found: error.to_string(), next: Some(next) },
    }
}

fn terminal(looks: Looks) -> Look {
    let screen = looks.screen();
    let kind = if std::io::stdout().is_terminal() { "a terminal" } else { "not a terminal" };
    let colour = if screen.colour { "with colour" } else { "without colour" };
    Look::well("Output", format!("{kind}, {} columns, {colour}", screen.width))
}
