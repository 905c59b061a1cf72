//! What surrounds the words: denial, wishes, what everybody writes, lists, and neighbours that are technology.

use super::{Hit, Token};
use crate::index::{LexiconIndex, TECHNOLOGY, label_flag};
use crate::tables::cues::{BOILERPLATE, NEGATIONS, WISHES};
use crate::words::{Break, Word};

/// How far "no" and "without" reach.
const REACH: usize = 8;

/// Per word: whether the line denies it or wishes for it; what says so counts as well.
pub(super) fn denied(cut: &[Word]) -> Vec<bool> {
    let mut out = vec![false; cut.len()];
    for (at, word) in cut.iter().enumerate() {
        let next = cut.get(at + 1).filter(|next| next.before < Break::Hard).map_or("", |next| next.text.as_str());
        let negated = NEGATIONS.contains(&word.text.as_str()) && next != "only" && !word.hyphened;
        let wished = WISHES.iter().any(|(first, second)| *first == word.text && *second == next)
            && !(word.text == "love" && at > 0);
        let reach = if wished {
            usize::MAX
        } else if negated {
            REACH
        } else {
            continue;
        };
        out[at] = true;
        for (far, later) in cut.iter().enumerate().skip(at + 1).take(reach) {
            if later.before == Break::Hard || matches!(later.text.as_str(), "but" | "however" | "yet" | "although") {
                break;
            }
            out[far] = true;
        }
    }
    out
}

/// A line that says what every application says.
pub(super) fn is_boilerplate(cut: &[Word]) -> bool {
    let mut text = String::new();
    for word in cut.iter().take(60) {
        text.push_str(&word.text);
        text.push(' ');
    }
    BOILERPLATE.iter().any(|phrase| text.contains(phrase))
}

/// What is known about the line as a whole.
pub(super) struct Context {
    /// Short things parted by commas.
    pub listed: bool,
    /// The line is nothing but a word or two.
    pub brief: bool,
    /// Names of technology that are clear by themselves.
    pub technical: usize,
}

impl Context {
    pub(super) fn of(index: &LexiconIndex, cut: &[Word], tokens: &[Token], hits: &[Hit]) -> Self {
        let parts = cut.iter().filter(|word| word.before >= Break::Slash).count();
        let mut clear: Vec<usize> = Vec::new();
        for hit in hits {
            let row = hit.label as usize;
            let flags = index.labels.flags.get(row).copied().unwrap_or(0);
            let technology = index.labels.concepts.get(row).is_some_and(|concept| concept & TECHNOLOGY != 0);
            let named = flags & (label_flag::AMBIGUOUS | label_flag::GENERIC) == 0 && hit.confidence > 0.8;
            if technology && named && tokens[hit.first].capital && !clear.contains(&hit.first) {
                clear.push(hit.first);
            }
        }
        Context { listed: parts >= 3 && cut.len() <= parts * 3, brief: cut.len() <= 2, technical: clear.len() }
    }
}
