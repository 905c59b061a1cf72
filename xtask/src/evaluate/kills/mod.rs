//! `cargo xtask evaluate kills` – the server is killed in the middle of writes, again and again; is anything gone?
//!
//! Three people write over HTTP the way a browser does, all at once. At a chance moment the server gets `kill -9`, is
//! started again over the same folder, and what everybody's archive holds is compared with what was acknowledged. What was
//! not acknowledged may be there whole, or not at all.

mod archive;
mod deeds;
mod ledger;
mod person;

use std::path::Path;
use std::time::Duration;

use testkit::browser::{Folder, Server, Trouble};

use super::dice::Dice;
use crate::Outcome;
use ledger::Verdict;
use person::Person;

/// What is asked of it.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// How often the server is killed
    #[arg(long, default_value_t = 1000, value_name = "NUMBER")]
    kills: u32,

    /// The seed of chance; the same seed kills after the same times
    #[arg(long, default_value_t = 4747, value_name = "NUMBER")]
    seed: u64,
}

/// People who write at the same time.
const PEOPLE: usize = 3;

/// A life ends within so many milliseconds of its first write.
const LONGEST_LIFE: u64 = 300;

/// After so many lives, new people come: what one person keeps stays small enough to be read often.
const GENERATION: u32 = 200;

/// Kills, compares, prints `kills`, `acknowledged`, `lost` and `half`.
///
/// # Errors
/// When something is lost or half there, or the server does not start again.
pub(crate) fn run(args: &Args) -> Outcome {
    let binary = super::product::build()?;
    let folder = Folder::new("kills");
    let data = folder.path().join("data");
    let mut dice = Dice::new(args.seed);
    let (mut people, mut gone): (Vec<Person>, Vec<Person>) = (Vec::new(), Vec::new());
    let mut verdict = Verdict::default();
    for life in 0..args.kills {
        if life % GENERATION == 0 {
            gone.append(&mut people);
        }
        let server = again(&binary, &data)?;
        while people.len() < PEOPLE {
            people.push(Person::signs_up(server.address(), gone.len() + people.len(), dice.another())?);
        }
        for person in &mut people {
            verdict.add(person.looks_back(server.address())?);
        }
        live(server, &mut people, Duration::from_millis(dice.below(LONGEST_LIFE)));
        if (life + 1) % 100 == 0 {
            let acknowledged: u64 = gone.iter().chain(&people).map(Person::acknowledged).sum();
            eprintln!("{} kills, {acknowledged} acknowledged, {} lost", life + 1, verdict.lost.len());
        }
    }
    let server = again(&binary, &data)?;
    gone.append(&mut people);
    for person in &mut gone {
        verdict.add(person.looks_back(server.address())?);
    }
    tell(args.kills, &gone, &verdict)
}

/// The server over what the one before left.
fn again(binary: &Path, data: &Path) -> Result<Server, Trouble> {
    Server::over(binary, "serve", data)
}

/// Everybody writes until the server is gone.
fn live(server: Server, people: &mut [Person], lasting: Duration) {
    std::thread::scope(|scope| {
        for person in people {
            scope.spawn(|| person.writes_until_nobody_answers());
        }
        std::thread::sleep(lasting);
        server.is_killed();
    });
}

fn tell(kills: u32, people: &[Person], verdict: &Verdict) -> Outcome {
    let acknowledged: u64 = people.iter().map(Person::acknowledged).sum();
    let surprises: Vec<&String> = people.iter().flat_map(|person| &person.surprises).collect();
    verdict.lost.iter().for_each(|what| eprintln!("lost: {what}"));
    verdict.half.iter().for_each(|what| eprintln!("half: {what}"));
    surprises.iter().take(20).for_each(|what| eprintln!("refused: {what}"));
    for (deed, count) in person::tally(people) {
        eprintln!("acknowledged: {count} × {deed}");
    }
    println!("kills {kills}\nacknowledged {acknowledged}");
    println!("lost {}\nhalf {}", verdict.lost.len(), verdict.half.len());
    match verdict.lost.len() + verdict.half.len() + surprises.len() {
        0 => Ok(()),
        _ => Err("not everything that was acknowledged is there whole; what is missing stands above".into()),
    }
}
