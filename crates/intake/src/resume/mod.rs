//! Lines of a résumé → what they say about a working life, and the doubts. Used by every format that decodes to lines.
//!
//! [`structure`] sees each line alone (`rows`, with the dates of `when`), cuts the document into sections (`sections`,
//! by the names of `names` and the style of the sure ones), and reads each section by its kind. Positions and education
//! are cut into entries by `entries`: each heading is read in every way (`segments`, `roles`) and the cut with the best
//! sum of scores wins, so that title, organisation, place and dates may stand in any order.

mod contact;
mod cues;
mod doubts;
mod education;
mod entries;
mod kind;
mod language;
mod lists;
mod names;
mod positions;
mod projects;
mod roles;
mod rows;
mod sections;
mod segments;
#[cfg(test)]
mod tests;
mod when;

use career::profile::{Note, Profile};
use lexicon::Lexicon;

use crate::{Inside, RawLine};
use cues::Cues;
use names::Kind;
use rows::Row;
use sections::Section;

/// Reads a résumé out of lines in human reading order. Every `LineId` is an index into `lines`.
///
/// Lines may carry no layout at all (pasted text). A document that is no résumé gives an empty profile and a note.
pub fn structure(lines: &[RawLine], lexicon: &dyn Lexicon) -> (Profile, Vec<Note>) {
    let cues = Cues::new(lexicon);
    let (edge, rows): (Vec<Row<'_>>, Vec<Row<'_>>) = lines
        .iter()
        .enumerate()
        .map(|(i, raw)| Row::new(i, raw))
        .partition(|row| row.raw.inside == Inside::HeaderOrFooter);
    let mut rows = rows;
    rows::mend(&mut rows);
    let sections = sections::cut(rows);
    let mut profile = read(&sections, &edge, &cues);
    if !kind::is_resume(lines, &sections, &profile) {
        let what = "This does not read like a résumé, so nothing was taken from it. Bring a résumé, or write down a few positions with their dates.";
        return (Profile::default(), vec![Note { what: what.to_owned(), line: None }]);
    }
    let code = language::of(lines);
    let notes = doubts::about(&profile, &sections, &cues, code);
    profile.positions.retain(|p| !p.title.is_empty() || p.organisation.is_some());
    (profile, notes)
}

/// The language of the lines (ISO 639-1), where it is clear.
pub fn language(lines: &[RawLine]) -> Option<&'static str> {
    language::of(lines)
}

fn read(sections: &[Section<'_>], edge: &[Row<'_>], cues: &Cues<'_>) -> Profile {
    let mut profile = Profile::default();
    top(sections, edge, cues, &mut profile);
    for section in sections {
        let rows = &section.rows;
        match section.kind {
            Kind::Experience | Kind::Volunteering | Kind::Service => {
                profile.positions.extend(positions::read(section, cues))
            }
            Kind::Education => profile.education.extend(education::read(section, cues)),
            Kind::Skills => profile.skills.extend(lists::skills(rows)),
            Kind::Languages => profile.languages.extend(lists::languages(rows)),
            Kind::Certificates => profile.certificates.extend(lists::one_a_line(rows)),
            Kind::Awards => profile.awards.extend(lists::one_a_line(rows)),
            Kind::Interests => profile.interests.extend(lists::interests(rows)),
            Kind::Projects | Kind::Publications => profile.projects.extend(projects::read(rows)),
            Kind::Summary => profile.summary.extend(rows.iter().filter(|row| !row.is_noise()).map(|row| row.id)),
            Kind::Other => profile.positions.extend(positions::read_if_sure(section, cues)),
            Kind::Top | Kind::References | Kind::Contact | Kind::Coursework => {}
        }
    }
    profile
}

/// What stands above the first heading: contact, headline, sentences; the whole document where there is no heading.
fn top(sections: &[Section<'_>], edge: &[Row<'_>], cues: &Cues<'_>, profile: &mut Profile) {
    let Some(first) = sections.first() else { return };
    let mut further: Vec<Row<'_>> =
        sections.iter().filter(|s| s.kind == Kind::Contact).flat_map(|s| s.rows.clone()).collect();
    further.extend(edge.iter().cloned());
    let contact = contact::read(&first.rows, &further, cues);
    profile.contact = contact.contact;
    profile.headline = contact.headline;
    profile.summary = contact.told.iter().filter_map(|i| first.rows.get(*i)).map(|row| row.id).collect();
    let positions = positions::read_if_sure(first, cues);
    let used = |id| positions.iter().any(|p| p.heading.contains(&id) || p.lines.contains(&id));
    profile.summary.retain(|id| !used(*id));
    profile.positions = positions;
}
