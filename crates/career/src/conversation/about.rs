//! What one knows of somebody before talking to them, in sentences of one's own notes.

use jiff::civil::Date;

use super::Talk;
use crate::people::{Person, told};

/// What stands about them here: how one met, what they do and care about, and what came up the last time. Nothing of it
/// is concluded.
pub fn about(person: &Person, earlier: &[Talk], today: Date) -> Vec<String> {
    let mut out = Vec::new();
    match (person.does(), person.organisation()) {
        (Some(does), Some(place)) => out.push(format!("They work as {does} at {place}.")),
        (Some(does), None) => out.push(format!("They work as {does}.")),
        (None, Some(place)) => out.push(format!("They work at {place}.")),
        (None, None) => {}
    }
    if let Some(met) = person.met() {
        out.push(format!("You met: {met}."));
    }
    out.push(format!("{}.", told::last(person.last_contact(), person.met_on(), today)));
    if let Some(cares) = person.cares_about() {
        out.push(format!("They care about {cares}."));
    }
    let last = earlier.iter().filter(|talk| talk.held.is_some()).max_by_key(|talk| talk.held);
    if let Some(last) = last {
        let parts = [
            ("What you learned the last time", &last.note.learned),
            ("You offered", &last.note.offered),
            ("You asked for", &last.note.asked),
            ("What was to come next", &last.note.next),
        ];
        let said = parts.iter().filter(|(_, words)| !words.trim().is_empty());
        out.extend(said.map(|(label, words)| format!("{label}: {}", words.trim())));
    }
    out
}
