//! The log as a table (CSV), which other programs read.

use career::application::told::channel_name;
use career::hours::activity_name;
use career::id::AccountId;
use jiff::civil::Date;
use store::Result;

use super::days;
use crate::Desk;
use crate::table_text::line;

/// The table's text, one line an entry, the earliest day first. Days are written as 2026-11-25.
///
/// # Errors
/// What the store says.
pub fn hours_csv(desk: &Desk, account: AccountId) -> Result<String> {
    // All of it: whoever travels may have noted something on what is tomorrow here.
    let log = days(desk, account, Date::ZERO, Date::MAX)?;
    let mut out = String::new();
    line(&mut out, ["Day", "Minutes", "What", "Way", "Words"].map(str::to_owned));
    for noted in log.entries.iter().rev() {
        let entry = &noted.entry;
        let way = entry.channel.map(channel_name).unwrap_or_default().to_owned();
        let what = activity_name(entry.activity).to_owned();
        line(&mut out, [entry.day.to_string(), entry.minutes.to_string(), what, way, entry.words.clone()]);
    }
    Ok(out)
}
