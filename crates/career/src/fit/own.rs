//! The person's own lines: as the page broke them, as quotations, and as words to be found in.

use super::Facts;
use crate::evidence::Because;
use crate::profile::{Document, LineId, Profile};
use crate::reading::{Concept, LineMention, SURE_ENOUGH};

/// One sentence of the person's own: a line, with the lines over which the page broke it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Unit {
    /// The lines, in order.
    pub lines: Vec<LineId>,
    /// Their words, joined.
    pub text: String,
}

/// Lines joined at most.
const MOST_JOINED: usize = 4;

/// The sentences of some lines: a line that begins small goes on the one right above it, unless that one has ended.
pub(super) fn units(document: &Document, lines: &[LineId]) -> Vec<Unit> {
    let mut out: Vec<Unit> = Vec::new();
    for line in lines {
        let text = document.text(*line).trim();
        let goes_on = out.last().is_some_and(|unit| {
            let below = unit.lines.last().is_some_and(|last| last.0 + 1 == line.0);
            below
                && unit.lines.len() < MOST_JOINED
                && !unit.text.ends_with(['.', ';', ':', '!', '?'])
                && text.starts_with(char::is_lowercase)
        });
        match out.last_mut().filter(|_| goes_on) {
            Some(unit) => {
                unit.lines.push(*line);
                unit.text.push(' ');
                unit.text.push_str(text);
            }
            None => out.push(Unit { lines: vec![*line], text: text.to_owned() }),
        }
    }
    out
}

/// The whole sentence in which a line stands, where the page broke it over several lines; else the line.
pub fn whole_sentence(document: &Document, profile: &Profile, line: LineId) -> String {
    let positions = profile.positions.iter().map(|position| &position.lines);
    let projects = profile.projects.iter().map(|project| &project.lines);
    let mut parts = positions.chain(projects).chain([&profile.summary]).filter(|lines| lines.contains(&line));
    let whole =
        parts.next().and_then(|lines| units(document, lines).into_iter().find(|unit| unit.lines.contains(&line)));
    whole.map_or_else(|| document.text(line).trim().to_owned(), |unit| unit.text)
}

/// In small letters, words parted by single spaces, with one before and one after; `+` and `#` belong to words.
pub(super) fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push(' ');
    for c in text.chars() {
        if c.is_alphanumeric() || matches!(c, '+' | '#') {
            out.extend(c.to_lowercase());
        } else if !out.ends_with(' ') && !matches!(c, '\'' | '’') {
            out.push(' ');
        }
    }
    if !out.ends_with(' ') {
        out.push(' ');
    }
    out
}

/// Words of four letters and more, cut to six, without those that every posting has.
pub(super) fn stems(text: &str) -> Vec<String> {
    const EVERYWHERE: &[&str] = &[
        "with",
        "and",
        "must",
        "have",
        "able",
        "ability",
        "strong",
        "good",
        "excellent",
        "skills",
        "skill",
        "experience",
        "knowledge",
        "work",
        "working",
        "other",
        "that",
        "your",
        "this",
        "will",
        "from",
        "their",
        "they",
        "using",
        "including",
        "such",
        "into",
        "required",
        "preferred",
        "proven",
        "demonstrated",
        "environment",
        "team",
        "years",
        "year",
        "plus",
        "need",
        "understanding",
        "familiarity",
        "about",
        "more",
        "least",
        "some",
        "very",
        "well",
        "highly",
        "basic",
    ];
    let words = text.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase);
    let telling = words.filter(|word| word.chars().count() >= 4 && !EVERYWHERE.contains(&word.as_str()));
    let mut out: Vec<String> = telling.map(|word| word.chars().take(6).collect()).collect();
    out.sort_unstable();
    out.dedup();
    out
}

/// The document's lines, folded once, to find terms in.
pub(super) struct Lines {
    folded: Vec<String>,
}

impl Lines {
    pub fn of(document: &Document) -> Self {
        Lines { folded: document.lines.iter().map(|line| folded(&line.text)).collect() }
    }

    /// The first line in which a term stands, word for word.
    pub fn with(&self, term: &str) -> Option<LineId> {
        let term = folded(term);
        let at = (term.len() > 2).then(|| self.folded.iter().position(|line| line.contains(&term))).flatten()?;
        u32::try_from(at).ok().map(LineId)
    }

    /// Whether each telling word of a term stands somewhere, in any form.
    pub fn hold_each_word_of(&self, term: &str) -> bool {
        let stems = stems(term);
        let stands = |stem: &String| self.folded.iter().any(|line| line.contains(&format!(" {stem}")));
        !stems.is_empty() && stems.iter().all(stands)
    }
}

impl Facts<'_> {
    /// The surest line in which the person names or shows a concept, positions before lists.
    pub(super) fn proof(&self, concept: Concept) -> Option<&LineMention> {
        let sure = |mention: &&LineMention| {
            mention.mention.concept == concept && mention.mention.confidence.share() >= SURE_ENOUGH
        };
        let told = |mention: &LineMention| {
            let share = mention.mention.confidence.share();
            if mention.position.is_some() { share + 0.15 } else { share }
        };
        self.readings
            .mentions
            .iter()
            .filter(sure)
            .reduce(|best, other| if told(other) > told(best) { other } else { best })
    }

    /// A line of the person's own as a reason; an answered line is an answer.
    pub(super) fn quote(&self, line: LineId) -> Because {
        let text = self.document.text(line).to_owned();
        match self.document.lines.get(line.0 as usize) {
            Some(l) if l.page == crate::answers::ANSWERED => Because::Answer { what: text },
            _ => Because::Line { line, text: self.whole(line) },
        }
    }

    /// The sentence that a line belongs to, where the page broke it.
    fn whole(&self, line: LineId) -> String {
        let positions = self.profile.positions.iter().map(|position| position.lines.as_slice());
        let lines = positions.chain([self.profile.summary.as_slice()]).find(|lines| lines.contains(&line));
        let unit = units(self.document, lines.unwrap_or(&[line])).into_iter().find(|unit| unit.lines.contains(&line));
        unit.map_or_else(String::new, |unit| unit.text)
    }

    /// The heading line of a position that holds its title, else its first.
    pub(super) fn heading(&self, position: usize) -> Option<LineId> {
        let position = self.profile.positions.get(position)?;
        let holds = |line: &&LineId| !position.title.is_empty() && self.document.text(**line).contains(&position.title);
        position.heading.iter().find(holds).or(position.heading.first()).or(position.lines.first()).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::Line;

    #[test]
    fn terms_are_found_word_for_word_and_sentences_over_broken_lines() {
        let texts = ["Ran the front desk and the", "book of appointments", "C++, customer service"];
        let lines = texts.iter().map(|text| Line { page: 1, text: (*text).to_owned(), spot: None }).collect();
        let document = Document { lines, ..Document::default() };
        let lines = Lines::of(&document);
        assert_eq!(lines.with("Customer-Service"), Some(LineId(2)));
        assert_eq!((lines.with("C++"), lines.with("custom"), lines.with("C")), (Some(LineId(2)), None, None));
        let units = units(&document, &[LineId(0), LineId(1), LineId(2)]);
        assert_eq!(units.len(), 2);
        assert_eq!(units[0].text, "Ran the front desk and the book of appointments");
    }
}
