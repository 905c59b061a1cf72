//! Codes, titles and states as people type them, found in the atlas or answered with a next step.

use career::atlas::{AreaId, Atlas, OccupationId};
use flows::{Found, find_occupation};
use lexicon::Lexicon;

use crate::trouble::Trouble;

/// The state that `--state` names.
pub fn state(atlas: &Atlas, said: Option<&str>) -> Result<Option<AreaId>, Trouble> {
    let Some(said) = said else { return Ok(None) };
    atlas.pay.area(said).map(Some).ok_or_else(|| {
        Trouble::not_understood(
            format!("There is no state “{}” in the wage figures.", crate::terminal::clean(said)),
            "Say its two letters or its name: --state CA, --state \"New York\".",
        )
    })
}

/// The occupation that `--from` or `--to` names.
pub fn occupation(atlas: &Atlas, lexicon: &dyn Lexicon, option: &str, said: &str) -> Result<OccupationId, Trouble> {
    match find_occupation(atlas, lexicon, said) {
        Found::One(id, _, _) => Ok(id),
        Found::Several(near) => Err(none_found(atlas, option, said, &near)),
    }
}

fn none_found(atlas: &Atlas, option: &str, said: &str, near: &[OccupationId]) -> Trouble {
    let what = format!("It is not clear which occupation “{}” is.", crate::terminal::clean(said));
    if near.is_empty() {
        let next = "Say it in the words of a job advertisement, or give an O*NET-SOC code such as 15-1252.00.";
        return Trouble::not_understood(what, next);
    }
    let near = near.iter().take(5).map(|id| {
        let occupation = atlas.occupation(*id);
        format!("\n  {option} {}  {}", occupation.code(), occupation.title())
    });
    Trouble::not_understood(what, format!("Perhaps one of these:{}", near.collect::<String>()))
}
