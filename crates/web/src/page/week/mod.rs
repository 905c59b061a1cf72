//! The week: proposed within the hours that are there, what a week can hold, and the look back.

pub mod energy;
pub mod review;
pub mod this;

use flows::week::start_of_week;
use jiff::ToSpan;
use jiff::civil::Date;

use crate::asked::Asked;

/// The week that is spoken of: this one, unless another of the last year or the next one is named.
fn starts_of(asked: &Asked) -> Date {
    let account = &asked.here().account;
    let this = start_of_week(account, asked.today);
    let named: Option<Date> = asked.form.read("week").or_else(|| asked.query.read("week"));
    let starts = named.map_or(this, |day| start_of_week(account, day));
    let within = this.saturating_sub(364.days())..=this.saturating_add(7.days());
    if within.contains(&starts) { starts } else { this }
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
