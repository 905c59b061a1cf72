//! "You know two people there": on an opening, an application, a path.

use career::people::told;
use career::people::who::{Asked as Where, Known, There};
use flows::people::{Acquaintance, who_do_i_know, who_for_opening};

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

/// Whom the person knows for an opening: at its organisation, and in its work; nothing where that is nobody.
pub fn known_for(
    site: &Site,
    asked: &Asked,
    organisation: Option<&str>,
    title: &str,
) -> Result<Option<KnownView>, Trouble> {
    // Most people have nobody written down yet: nothing is read for them.
    if !asked.doors.people {
        return Ok(None);
    }
    let found = who_for_opening(&site.desk, asked.here().account.id, organisation, title)?;
    let (there, work) = found.iter().map(|one| one.known.clone()).partition::<Vec<Known>, _>(|one| one.there.is_some());
    let sentences: Vec<String> = told::known_there(&there).into_iter().chain(told::known_in_work(&work)).collect();
    let everybody_works_there = found.iter().all(|one| one.known.there == Some(There::Works));
    let all =
        organisation.filter(|_| everybody_works_there).map(|name| format!("/people?at={}", words::in_address(name)));
    Ok(view(site, &found, sentences.join(" "), all))
}

/// Whom the person knows in a kind of work; nothing where that is nobody.
pub fn known_in(site: &Site, asked: &Asked, code: &str) -> Result<Option<KnownView>, Trouble> {
    if !asked.doors.people {
        return Ok(None);
    }
    let wanted = Where { organisation: None, occupation: Some(code) };
    let found = who_do_i_know(&site.desk, asked.here().account.id, wanted)?;
    let known: Vec<Known> = found.iter().map(|one| one.known.clone()).collect();
    Ok(view(site, &found, told::known_in_work(&known).unwrap_or_default(), None))
}

fn view(site: &Site, found: &[Acquaintance], sentence: String, all: Option<String>) -> Option<KnownView> {
    let atlas = site.desk.atlas;
    let title = |code: &str| atlas.occupation_by_code(code).map_or(code, |id| atlas.occupation(id).title()).to_owned();
    let person = |one: &Acquaintance| {
        (format!("/people/{}", one.known.person), one.name.clone(), told::known(&one.known, title))
    };
    (!found.is_empty()).then(|| KnownView {
        sentence,
        people: found.iter().take(SHOWN).map(person).collect(),
        more: found.len().saturating_sub(SHOWN),
        all,
    })
}
