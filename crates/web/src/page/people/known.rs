//! "You know two people there": on an opening, an application, a path.

use career::people::told;
use career::people::who::{Asked as Where, Known};
use flows::people::{Acquaintance, who_do_i_know};

use crate::asked::Asked;
use crate::site::Site;
use crate::trouble::Trouble;
use crate::words;

/// People shown by name; the further ones stand in the list.
const SHOWN: usize = 5;

/// Whom one knows, for a page.
pub struct KnownView {
    /// "You know two people there."
    pub sentence: String,
    /// Address, name, and what they have to do with it.
    pub people: Vec<(String, String, String)>,
    /// How many more there are.
    pub more: usize,
    /// Where everybody there stands.
    pub all: Option<String>,
}

/// Whom the person knows at an organisation; nothing where that is nobody.
pub fn known_at(site: &Site, asked: &Asked, organisation: Option<&str>) -> Result<Option<KnownView>, Trouble> {
    let Some(name) = organisation.filter(|name| !name.trim().is_empty()) else { return Ok(None) };
    let all = format!("/people?at={}", words::in_address(name));
    view(site, asked, Where { organisation: Some(name), occupation: None }, told::known_there, Some(all))
}

/// Whom the person knows in a kind of work; nothing where that is nobody.
pub fn known_in(site: &Site, asked: &Asked, code: &str) -> Result<Option<KnownView>, Trouble> {
    view(site, asked, Where { organisation: None, occupation: Some(code) }, told::known_in_work, None)
}

fn view(
    site: &Site,
    asked: &Asked,
    wanted: Where<'_>,
    sentence: fn(&[Known]) -> Option<String>,
    all: Option<String>,
) -> Result<Option<KnownView>, Trouble> {
    // Most people have nobody written down yet: nothing is read for them.
    if !asked.doors.people {
        return Ok(None);
    }
    let found: Vec<Acquaintance> = who_do_i_know(&site.desk, asked.here().account.id, wanted)?;
    let known: Vec<Known> = found.iter().map(|one| one.known.clone()).collect();
    let atlas = site.desk.atlas;
    let title = |code: &str| atlas.occupation_by_code(code).map_or(code, |id| atlas.occupation(id).title()).to_owned();
    let person = |one: &Acquaintance| {
        (format!("/people/{}", one.known.person), one.name.clone(), told::known(&one.known, title))
    };
    Ok(sentence(&known).map(|sentence| KnownView {
        sentence,
        people: found.iter().take(SHOWN).map(person).collect(),
        more: found.len().saturating_sub(SHOWN),
        all,
    }))
}
