//! The week: proposed within the hours that are there, what a week can hold, and the look back.

pub mod energy;
pub mod review;
pub mod this;

use flows::week::{start_of_kept_week, start_of_week};
use jiff::ToSpan;
use jiff::civil::Date;

use crate::asked::Asked;
use crate::site::Site;
use crate::trouble::Trouble;

/// The week that is spoken of, and the one that lies around today. A week that is named and lies more than a year back, or
/// beyond the next one, is nowhere.
fn weeks_of(site: &Site, asked: &Asked) -> Result<(Date, Date), Trouble> {
    let account = &asked.here().account;
    let this = start_of_kept_week(&site.desk, account, asked.today)?;
    let named = asked.form.text("week").or_else(|| asked.query.text("week"));
    let Some(named) = named else { return Ok((this, this)) };
    let day: Date = named.parse().map_err(|_| Trouble::NotFound)?;
    let starts = start_of_kept_week(&site.desk, account, day)?;
    // Seen from its last day, so that a week with another first day is the next one as well.
    let within = this.saturating_sub(364.days())..=this.saturating_add(13.days());
    if within.contains(&starts) { Ok((starts, this)) } else { Err(Trouble::NotFound) }
}

/// The address of a week's page.
fn address(asked: &Asked, page: &str, starts: Date) -> String {
    match starts == start_of_week(&asked.here().account, asked.today) {
        true => page.to_owned(),
        false => format!("{page}?week={starts}"),
    }
}

/// The same, with what was done a moment ago.
fn address_saying(asked: &Asked, page: &str, starts: Date, said: &str) -> String {
    let address = address(asked, page, starts);
    let joint = if address.contains('?') { '&' } else { '?' };
    format!("{address}{joint}said={said}")
}
