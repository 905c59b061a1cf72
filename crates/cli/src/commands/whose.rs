//! Whose things a command is about: the one person of this store, or the one that was named.

use std::path::PathBuf;

use clap::Args;
use flows::Desk;
use flows::account::accounts_of;
use store::account::Account;

use crate::house::{self, store_trouble};
use crate::place::Place;
use crate::terminal::clean;
use crate::trouble::Trouble;

/// Which store, and which person in it.
#[derive(Clone, Debug, Args)]
pub struct Whose {
    /// The account, by its e-mail address or its id; not needed where there is one person
    #[arg(long, value_name = "EMAIL|ID")]
    pub account: Option<String>,

    /// The folder that holds the file
    #[arg(long, value_name = "FOLDER")]
    pub data: Option<PathBuf>,
}

impl Whose {
    /// The desk over that store, which must be there: a name mistyped makes no new one.
    pub fn desk(&self) -> Result<(Desk, Place), Trouble> {
        let place = Place::of(self.data.as_deref())?;
        if let Place::File(file) = &place
            && !file.exists()
        {
            return Err(Trouble::not_understood(
                format!("Nobody has kept an account here: {} is not there.", clean(&place.to_string())),
                "Start `footbridge` and keep what you have, or name the folder in which it is: --data FOLDER.",
            ));
        }
        Ok((house::desk(&place)?, place))
    }

    /// The person.
    pub fn person(&self, desk: &Desk, place: &Place) -> Result<Account, Trouble> {
        let trouble = |trouble: store::Trouble| store_trouble(&trouble, place);
        match &self.account {
            Some(said) => the_one(said, found(desk, said).map_err(trouble)?),
            None => {
                let kept = desk.store.reading().and_then(|reading| reading.accounts(None, 1000)).map_err(trouble)?;
                let people: Vec<Account> = kept.into_iter().map(|kept| kept.value).filter(|a| !a.is_guest()).collect();
                only(people)
            }
        }
    }
}

fn found(desk: &Desk, said: &str) -> store::Result<Vec<Account>> {
    if let Ok(id) = said.parse() {
        let kept = desk.store.reading()?.account(id)?;
        return Ok(kept.into_iter().map(|kept| kept.value).filter(|account| !account.is_guest()).collect());
    }
    accounts_of(desk, said)
}

fn the_one(said: &str, mut found: Vec<Account>) -> Result<Account, Trouble> {
    let said = crate::terminal::clean(said);
    match found.len() {
        1 => Ok(found.remove(0)),
        0 => Err(Trouble::not_understood(
            format!("There is no account of “{said}” here."),
            "Look at the address, or name another folder with --data.",
        )),
        _ => Err(several(&format!("Several accounts go by “{said}”."), &found)),
    }
}

fn only(mut people: Vec<Account>) -> Result<Account, Trouble> {
    match people.len() {
        1 => Ok(people.remove(0)),
        0 => Err(Trouble::not_understood(
            "Nobody has kept an account here yet.",
            "Start `footbridge`, open the page and keep what you bring, or name another folder with --data.",
        )),
        _ => Err(several("There are several people here.", &people)),
    }
}

/// Nobody verifies addresses, so the date tells accounts of one address apart.
fn several(what: &str, people: &[Account]) -> Trouble {
    let lines = people.iter().take(10).map(|account| {
        let (email, name) = (account.email().unwrap_or_default(), &account.name);
        let made = account.made.strftime("%Y-%m-%d");
        format!(
            "\n  --account {}  {} {}, since {made}",
            account.id,
            crate::terminal::clean(email),
            crate::terminal::clean(name)
        )
    });
    Trouble::not_understood(what, format!("Say which:{}", lines.collect::<String>()))
}
