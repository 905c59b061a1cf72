//! Codes, titles and states as people type them, found in the atlas or answered with a next step.

use career::atlas::{Atlas, OccupationId};
use career::reflection::Lives;
use flows::{Found, find_occupation};
use lexicon::Lexicon;

use crate::trouble::Trouble;

/// The state or country that `--state` names.
pub fn lives(atlas: &Atlas, said: Option<&str>) -> Result<Lives, Trouble> {
    Lives::read(atlas, said.unwrap_or_default()).ok_or_else(|| {
        let said = crate::terminal::clean(said.unwrap_or_default());
        Trouble::not_understood(
            format!("“{said}” is neither a state in the wage figures nor a country that is known here."),
            "Say a state by its two letters or its name (--state CA, --state \"New York\"), or your country (--state \
             Germany).",
        )
    })
}

/// The states of an answers file's `work_in` are all to be known: a slip of the pen is not taken for silence.
pub fn known_states(atlas: &Atlas, named: &[String]) -> Result<(), Trouble> {
    match named.iter().find(|name| atlas.pay.area(name).is_none()) {
        None => Ok(()),
        Some(name) => Err(Trouble::not_understood(
            format!(
                "The answers file asks for work in “{}”, which is no state in the wage figures.",
                crate::terminal::clean(name)
            ),
            "Say states by their two letters or their names: \"work_in\": [\"OH\", \"Indiana\"].",
        )),
    }
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
