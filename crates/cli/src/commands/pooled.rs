//! `footbridge pooled`: figures over everybody who agreed, released by whoever runs this place.

use std::path::PathBuf;

use career::figures::full_day;
use career::pooled::ENOUGH_PEOPLE;
use career::pooled::budget::{A_YEAR, APART};
use career::pooled::noise::epsilon;
use clap::{Args, Subcommand};
use flows::pooled::{Account, Crowd, ReleaseRefused, release, standing};

use super::whose::Whose;
use super::{Done, Looks};
use crate::house::store_trouble;
use crate::noise::Drawn;
use crate::place::Place;
use crate::trouble::{Exit, Trouble, print};

/// Figures over everybody here who agreed: how it stands, and releasing them
///
/// They are sums of many people's applications, blurred with noise so that nobody can tell from them whether one person is
/// among these. Nothing is released by itself. Each release costs some of what may be told in a year; docs/methods/pooled.md
/// says how that is reckoned, and what the noise does not protect from.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  footbridge pooled status
  footbridge pooled release")]
pub struct Pooled {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Say whether enough people agreed, and what releases have cost
    Status(Where),
    /// Release figures; everybody here sees them from then on, and they cannot be taken back
    Release(Where),
}

#[derive(Debug, Args)]
struct Where {
    /// The folder that holds the file, or postgres://… ($FOOTBRIDGE_STORE where left out)
    #[arg(long, value_name = "FOLDER|URL")]
    data: Option<PathBuf>,
}

impl Pooled {
    pub fn run(self, _: Looks) -> Done {
        match self.what {
            What::Status(place) => tell(place),
            What::Release(place) => make(place),
        }
    }
}

fn tell(place: Where) -> Done {
    let (desk, place) = Whose { account: None, data: place.data }.desk()?;
    let standing = standing(&desk).map_err(|trouble| store_trouble(&trouble, &place))?;
    let crowd = match standing.crowd {
        Crowd::TooFew => format!("Fewer than {ENOUGH_PEOPLE} people have agreed, so nothing can be released."),
        Crowd::Enough => format!("{ENOUGH_PEOPLE} people or more have agreed."),
    };
    print(&format!("{crowd}\n{}\n", spent(&standing.account)))?;
    Ok(Exit::Done)
}

fn spent(account: &Account) -> String {
    let (within, ever) = (account.within_a_year, account.ever);
    let releases = match account.releases {
        0 => "Nothing was released so far.".to_owned(),
        1 => format!("One release, ε = {ever:.1}; within the last year {within:.1} of {A_YEAR:.1}."),
        more => format!("{more} releases, ε = {ever:.1} together; within the last year {within:.1} of {A_YEAR:.1}."),
    };
    format!(
        "{releases}\nA release costs ε = {:.1}. The next may be made from {} on.",
        epsilon(),
        full_day(account.next)
    )
}

fn make(place: Where) -> Done {
    let (desk, place) = Whose { account: None, data: place.data }.desk()?;
    let made = release(&desk, &Drawn).map_err(|refused| words(&refused, &place))?;
    let standing = standing(&desk).map_err(|trouble| store_trouble(&trouble, &place))?;
    print(&format!(
        "Released on {}: {} figures, over about {} people. Everybody here finds them at /pooled.\n{}\n",
        full_day(made.on),
        made.figures.len(),
        made.people.max(0),
        spent(&standing.account)
    ))?;
    Ok(Exit::Done)
}

fn words(refused: &ReleaseRefused, place: &Place) -> Trouble {
    match refused {
        ReleaseRefused::TooFew => Trouble::not_right(
            format!("Fewer than {ENOUGH_PEOPLE} people have agreed."),
            "Nothing was released and nothing spent. People agree under Your account, when they want to.",
        ),
        ReleaseRefused::NotBefore(day) => Trouble::not_right(
            format!("The next release may be made from {} on.", full_day(*day)),
            format!(
                "Nothing was released and nothing spent. {APART} days lie between two releases, and those of a year cost ε = {A_YEAR:.1} together at most."
            ),
        ),
        ReleaseRefused::ChangedSince => Trouble::not_right(
            "While the figures were made, somebody changed their mind or released others.",
            "Nothing was released and nothing spent. Run the same command once more.",
        ),
        ReleaseRefused::NoNoise => Trouble::not_right(
            "No noise could be drawn as it must be.",
            "Nothing was released and nothing spent. Without noise nothing is ever released.",
        ),
        ReleaseRefused::Store(trouble) => store_trouble(trouble, place),
    }
}
