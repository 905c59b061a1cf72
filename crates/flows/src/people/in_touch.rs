//! Whom to be in touch with this week.

use career::people::keep_in_touch::{Asked, List, list};
use career::week::Going;
use jiff::civil::Date;
use store::Result;
use store::account::Account;

use super::everybody::everybody;
use crate::Desk;
use crate::week::{settings, start_of_week};

/// The list of this week, within the hours that are there.
///
/// # Errors
/// What the store says.
pub fn keep_in_touch(desk: &Desk, account: &Account, today: Date) -> Result<List> {
    let budget = settings(desk, account.id)?.energy.budget(Going::Usual);
    let asked = Asked { starts: start_of_week(account, today), today, budget };
    Ok(list(everybody(desk, account.id)?.people(), &asked))
}
