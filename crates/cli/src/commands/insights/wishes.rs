//! What the person wishes to see: their answers, their state, the path they look at; and what day it is.

use std::path::Path;

use career::answers::Answers;
use career::atlas::Atlas;
use career::date::PartialDate;
use flows::Wishes;
use lexicon::Lexicon;

use super::Insights;
use crate::commands::places;
use crate::trouble::Trouble;

/// From the command line and the answers file.
pub fn of(asked: &Insights, atlas: &Atlas, lexicon: &dyn Lexicon) -> Result<Wishes, Trouble> {
    let chosen = asked.to.as_deref().map(|to| places::occupation(atlas, lexicon, "--to", to)).transpose()?;
    let answers = asked.answers.as_deref().map(answers).transpose()?.unwrap_or_default();
    places::known_states(atlas, &answers.constraints.work_in)?;
    Ok(Wishes { answers, lives: places::lives(atlas, asked.state.as_deref())?, chosen })
}

/// The answers in a file.
#[expect(clippy::disallowed_methods, reason = "the outermost room reads the file that the person named")]
pub fn answers(file: &Path) -> Result<Answers, Trouble> {
    let next = "`footbridge insights --help` shows what an answers file looks like.";
    let text = std::fs::read_to_string(file)
        .map_err(|error| Trouble::not_understood(format!("The answers file could not be read: {error}."), next))?;
    serde_json::from_str(&text)
        .map_err(|error| Trouble::not_understood(format!("The answers file was not understood: {error}."), next))
}

/// This month, where the person is.
pub fn today() -> PartialDate {
    let date = jiff::Zoned::now().date();
    let year = u16::try_from(date.year()).unwrap_or_default();
    let month = u8::try_from(date.month()).unwrap_or_default();
    PartialDate::month(year, month).unwrap_or_else(|| PartialDate::year(2026).expect("2026 is between 1900 and 2100"))
}
