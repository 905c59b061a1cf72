//! Lines that are not in English: said, because what they tell of is not understood so far.

use std::collections::BTreeMap;

use career::profile::{Draft, LineId, Note};

/// One note for all sentences of a draft in other languages. Where the document as a whole says its language already,
/// nothing is added.
pub(crate) fn note(draft: &Draft) -> Option<Note> {
    if draft.document.language.as_deref().is_some_and(|code| code != "en") {
        return None;
    }
    let mut by_language: BTreeMap<&'static str, Vec<LineId>> = BTreeMap::new();
    for line in sentences(draft) {
        if let Some(language) = lexicon::language(draft.document.text(line)) {
            by_language.entry(language.name()).or_default().push(line);
        }
    }
    let first = by_language.values().flatten().min().copied()?;
    let told: Vec<String> = by_language
        .iter()
        .map(|(name, lines)| match lines.len() {
            1 => format!("one line in {name}"),
            n => format!("{n} lines in {name}"),
        })
        .collect();
    Some(Note {
        what: format!(
            "There is {}. Skills are understood in English so far: to have them counted, say the same in English.",
            told.join(" and ")
        ),
        line: Some(first),
    })
}

/// The lines that are read for skills and are no mere names.
fn sentences(draft: &Draft) -> impl Iterator<Item = LineId> {
    let profile = &draft.profile;
    let of_positions = profile.positions.iter().flat_map(|position| position.lines.iter());
    let of_projects = profile.projects.iter().flat_map(|project| project.lines.iter());
    profile.summary.iter().chain(of_positions).chain(of_projects).copied()
}
