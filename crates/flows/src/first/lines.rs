//! Which of a person's own lines are worth a mark: those that tell most, from as many places as there are.

use career::profile::LineId;

use crate::Report;

/// At most `count` lines of the person's own, each from another place as long as there are such.
pub fn lines_to_mark(report: &Report, count: usize) -> Vec<String> {
    let profile = &report.draft.profile;
    // Skills read in a line, named or told; a line of a few words tells little.
    let tells = |line: &LineId| {
        let read = report.readings.mentions.iter().filter(|m| m.line == *line);
        let sure: f32 = read.map(|m| m.mention.confidence.share()).sum();
        let words = report.text(*line).split_whitespace().count();
        if (4..=40).contains(&words) { sure } else { 0.0 }
    };
    let places = profile.positions.iter().map(|p| &p.lines).chain(profile.projects.iter().map(|p| &p.lines));
    let mut by_place: Vec<Vec<LineId>> =
        places.map(|lines| lines.iter().copied().filter(|l| tells(l) > 0.0).collect()).collect();
    for lines in &mut by_place {
        lines.sort_by(|a, b| tells(b).total_cmp(&tells(a)).then(a.cmp(b)));
        lines.reverse();
    }
    let mut out: Vec<LineId> = Vec::new();
    while out.len() < count && by_place.iter().any(|lines| !lines.is_empty()) {
        for lines in &mut by_place {
            if out.len() < count
                && let Some(line) = lines.pop()
            {
                out.push(line);
            }
        }
    }
    out.sort_unstable();
    let mut texts: Vec<String> = Vec::new();
    for line in out {
        let text = report.text(line).to_owned();
        if !texts.contains(&text) {
            texts.push(text);
        }
    }
    texts
}
