//! Reads every line of a profile once.

use career::profile::{Document, LineId, Profile};
use career::reading::{LineMention, Readings};

use crate::Lexicon;

/// Reads every line of a profile once: what each position's title means, and the skills in its lines, the summary,
/// the skill list, projects, certificates, awards and education.
pub fn read(lexicon: &dyn Lexicon, document: &Document, profile: &Profile) -> Readings {
    let titles = profile
        .positions
        .iter()
        .map(|position| {
            let lines: Vec<&str> = position.lines.iter().map(|line| document.text(*line)).collect();
            lexicon.title(&position.title, &lines)
        })
        .collect();
    let mut mentions = Vec::new();
    for (line, position) in lines_to_read(profile) {
        for mention in lexicon.mentions(document.text(line)) {
            mentions.push(LineMention { line, position, mention });
        }
    }
    Readings { lexicon_version: lexicon.version().to_owned(), titles, mentions }
}

/// Each line once, in the document's order, with the position it belongs to.
fn lines_to_read(profile: &Profile) -> Vec<(LineId, Option<usize>)> {
    let mut out: Vec<(LineId, Option<usize>)> = Vec::new();
    for (at, position) in profile.positions.iter().enumerate() {
        out.extend(position.lines.iter().map(|line| (*line, Some(at))));
    }
    let named = [&profile.certificates, &profile.skills, &profile.awards];
    let elsewhere = profile
        .summary
        .iter()
        .copied()
        .chain(named.into_iter().flatten().filter_map(|item| item.line))
        .chain(profile.projects.iter().flat_map(|project| project.lines.iter().copied()))
        .chain(profile.education.iter().flat_map(|school| school.lines.iter().copied()));
    out.extend(elsewhere.map(|line| (line, None)));
    // A line that belongs to a position and to a list as well counts for the position.
    out.sort_by_key(|(line, position)| (*line, position.is_none()));
    out.dedup_by_key(|(line, _)| *line);
    out
}
