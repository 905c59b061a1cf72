//! `cargo xtask evaluate pages` – how fast, how light and how open to everybody the pages are.
//!
//! The server is started, every page that links lead to is asked for, as seven different people; each is weighed, looked at
//! with the rules of accessibility on two screens in two schemes, and asked for again, 200 times a second in all.

mod crawl;
mod links;
mod load;
mod looks;
mod people;

use std::path::PathBuf;
use std::time::Duration;

use testkit::browser::{Folder, Server};

use crate::Outcome;
use crate::test::needs;

/// What is asked of it.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Keep a picture of every page here, at 360 and 1280 pixels, light and dark
    #[arg(long, value_name = "DIR")]
    shots: Option<PathBuf>,

    /// Requests a second
    #[arg(long, default_value_t = 200, value_name = "NUMBER")]
    rate: u32,

    /// Seconds of load
    #[arg(long, default_value_t = 20, value_name = "SECONDS")]
    seconds: u32,
}

/// Measures; prints `p50_ms`, `p99_ms`, `largest_page_kb`, `pages` and `axe_violations`, and tells the rest on standard
/// error.
///
/// # Errors
/// When something is missing, a link leads nowhere, or an answer under load is not a page.
pub(crate) fn run(args: &Args) -> Outcome {
    needs::browser()?;
    needs::rules_of_accessibility()?;
    let binary = super::product::build()?;
    let folder = Folder::new("pages");
    let data = folder.path().join("data");
    // Not the demo, in which everybody who comes is the sample person: nobody would be a stranger there.
    let server = Server::over(&binary, "serve", &data)?;
    let people = people::all(server.address(), &binary, &data)?;
    let found = crawl::all(people)?;
    let seconds = Duration::from_secs(args.seconds.into());
    let load = load::over(server.address(), &found.pages, args.rate, seconds);
    let seen = looks::at(&server, &found.pages, args.shots.as_deref())?;
    found.tell();
    load.tell();
    seen.tell();
    println!("p50_ms {:.1}\np99_ms {:.1}", load.millis(0.5), load.millis(0.99));
    println!("largest_page_kb {:.1}\npages {}", found.largest_kb(), found.pages.len());
    println!("axe_violations {}", seen.violations());
    let broken = found.broken.len() + load.refused.len() + seen.in_the_way();
    match broken {
        0 => Ok(()),
        _ => Err(format!("{broken} things on the pages do not work; they stand above").into()),
    }
}
