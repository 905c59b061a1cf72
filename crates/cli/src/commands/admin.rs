//! `footbridge admin`, `invite` and `reset-link`: who manages accounts, and links for people.

use clap::Args;
use flows::account::{invite, issue_reset, name_administrator};
use store::account::Role;

use super::whose::Whose;
use super::{Done, Looks};
use crate::house::store_trouble;
use crate::trouble::{Exit, print};

/// Name an administrator, who manages accounts and never sees what people keep
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  footbridge admin --account alice@example.org
  footbridge admin --account alice@example.org --take-back")]
pub struct Admin {
    /// Take the role back
    #[arg(long)]
    take_back: bool,

    #[command(flatten)]
    whose: Whose,
}

impl Admin {
    pub fn run(self, _: Looks) -> Done {
        let (desk, file) = self.whose.desk()?;
        let person = self.whose.person(&desk, &file)?;
        let role = if self.take_back { Role::Person } else { Role::Administrator };
        name_administrator(&desk, person.id, role).map_err(|trouble| store_trouble(&trouble, &file))?;
        let (email, made) = (person.email().unwrap_or_default(), person.made.strftime("%Y-%m-%d"));
        let is = if self.take_back { "is no administrator any more" } else { "is an administrator now" };
        print(&format!("{} (account of {made}) {is}.\n", crate::terminal::clean(email)))?;
        Ok(Exit::Done)
    }
}

/// How a person reads who made a link on this machine.
const OWNER: &str = "the owner of this Footbridge";

/// Print a link that sets a new password once, within an hour
#[derive(Debug, Args)]
pub struct ResetLink {
    /// The address that people use; this machine's own where left out
    #[arg(long, value_name = "URL", default_value = "http://127.0.0.1:4747")]
    public_url: String,

    #[command(flatten)]
    whose: Whose,
}

impl ResetLink {
    pub fn run(self, _: Looks) -> Done {
        let (desk, file) = self.whose.desk()?;
        let person = self.whose.person(&desk, &file)?;
        let token = issue_reset(&desk, person.id, OWNER).map_err(|trouble| store_trouble(&trouble, &file))?;
        print(&format!("{}/reset/{token}\n", self.public_url.trim_end_matches('/')))?;
        Ok(Exit::Done)
    }
}

/// Print an invitation that lets one person sign up, within two weeks
#[derive(Debug, Args)]
pub struct Invite {
    /// The address that people use; this machine's own where left out
    #[arg(long, value_name = "URL", default_value = "http://127.0.0.1:4747")]
    public_url: String,

    /// The folder that holds the file
    #[arg(long, value_name = "FOLDER")]
    data: Option<std::path::PathBuf>,
}

impl Invite {
    pub fn run(self, _: Looks) -> Done {
        let whose = Whose { account: None, data: self.data };
        let (desk, file) = whose.desk()?;
        let token = invite(&desk, OWNER).map_err(|trouble| store_trouble(&trouble, &file))?;
        print(&format!("{}/sign-up?invitation={token}\n", self.public_url.trim_end_matches('/')))?;
        Ok(Exit::Done)
    }
}
