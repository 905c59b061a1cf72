//! Skills and technologies beside the person's lines: met, met in other words, near, or in none of them.

use std::collections::BTreeSet;
use std::ops::Range;

use super::own::{Lines, folded};
use super::{Facts, Kind, Row, Standing, closes, near};
use crate::evidence::{Because, Confidence, Reasons, Source};
use crate::insight::words::quoted;
use crate::posting::requirements::{Weight, What};
use crate::profile::LineId;
use crate::reading::{Concept, How, LineMention, Mention, SURE_ENOUGH};

/// Rows at most, those of duties last.
const MOST: usize = 48;
/// A term is offered where the line that proves it is at least this sure.
const PROVES: f32 = 0.6;

/// One skill asked for, where it stands, and in which words.
pub(super) struct Asked {
    pub concept: Concept,
    pub sentence: usize,
    /// Bytes in the posting's text.
    pub span: Range<usize>,
    pub weight: Weight,
    pub how: How,
    pub confidence: f32,
}

/// The skills that a posting asks for, each once at its heaviest, what must be first.
pub(super) fn asked(facts: &Facts<'_>) -> Vec<Asked> {
    let taken = spans_of_other_asks(facts);
    let mut out: Vec<Asked> = Vec::new();
    for (sentence, mention, span) in mentions(facts) {
        let concept = mention.concept;
        let overlaps = taken.iter().any(|other| other.start < span.end && span.start < other.end);
        let of_language = matches!(concept, Concept::Skill(skill) if facts.atlas.skills.is_language(skill));
        if mention.confidence.share() < SURE_ENOUGH || overlaps || of_language || is_thin(facts, mention, &span) {
            continue;
        }
        let Some(weight) = facts.asks.weight_at(&facts.posting.text, sentence, &span) else { continue };
        // What every kind of work asks for ("work in teams") says nothing among duties.
        if weight == Weight::Work
            && matches!(concept, Concept::Skill(skill) if facts.atlas.skills.reuse_level(skill) == 3)
        {
            continue;
        }
        let new = Asked { concept, sentence, span, weight, how: mention.how, confidence: mention.confidence.share() };
        match out.iter_mut().find(|known| known.concept == concept) {
            Some(known) if (known.weight, known.how) <= (new.weight, new.how) => {}
            Some(known) => *known = new,
            None => out.push(new),
        }
    }
    out.sort_by_key(|asked| asked.weight);
    out.truncate(MOST);
    out
}

/// Words that the name of a program says already ("Microsoft Excel" as spreadsheet software), and single words that
/// imply a doing ("candidate" as assessing candidates).
fn is_thin(facts: &Facts<'_>, mention: &Mention, span: &Range<usize>) -> bool {
    if matches!(mention.concept, Concept::Technology(_)) {
        return false;
    }
    let one_word = mention.how == How::Implied && facts.words(span).split_whitespace().count() <= 1;
    let is_program = |(_, other, at): (usize, &Mention, Range<usize>)| {
        matches!(other.concept, Concept::Technology(_))
            && other.confidence.share() >= SURE_ENOUGH
            && at.start < span.end
            && span.start < at.end
    };
    one_word || mentions(facts).any(is_program)
}

/// Every mention of the posting with its place in the whole text.
pub(super) fn mentions<'a>(facts: &Facts<'a>) -> impl Iterator<Item = (usize, &'a Mention, Range<usize>)> {
    let asks = facts.asks;
    facts.understood.mentions.iter().flat_map(move |(sentence, mentions)| {
        let begin = asks.sentences.get(*sentence).map_or(0, |sentence| sentence.span.start);
        mentions.iter().map(move |mention| (*sentence, mention, begin + mention.span.start..begin + mention.span.end))
    })
}

/// Words that other rows speak of already.
fn spans_of_other_asks(facts: &Facts<'_>) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    for ask in facts.asks.asks.iter().filter(|ask| ask.sentence.is_some()) {
        out.push(ask.span.clone());
        match &ask.what {
            What::Schooling { field: Some(field), .. } => out.push(field.clone()),
            What::Experience { in_what: Some(what), .. } => out.push(what.clone()),
            _ => {}
        }
    }
    out
}

/// One row per skill asked for.
pub(super) fn rows(facts: &Facts<'_>) -> Vec<Row> {
    let lines = Lines::of(facts.document);
    let mut offered: BTreeSet<String> = BTreeSet::new();
    asked(facts).into_iter().map(|asked| row(facts, &lines, &mut offered, &asked)).collect()
}

fn row(facts: &Facts<'_>, lines: &Lines, offered: &mut BTreeSet<String>, asked: &Asked) -> Row {
    let words = facts.words(&asked.span).to_owned();
    let name = name(facts, asked);
    let (standing, sure) = match facts.proof(asked.concept) {
        Some(proof) => proven(lines, offered, asked, &words, proof),
        None => unproven(facts, lines, asked, &words, &name),
    };
    let mut because = Reasons::new(facts.says(Some(asked.sentence)));
    let mut row = Row {
        kind: Kind::Skill(asked.concept),
        name,
        asked: words,
        weight: asked.weight,
        confidence: Confidence::new(sure.min(asked.confidence)),
        because: because.clone(),
        standing,
    };
    if let Some(line) = row.line() {
        because = because.and(facts.quote(line));
    }
    if let (Standing::InOtherWords { .. }, Concept::Skill(skill)) = (&row.standing, asked.concept) {
        let label = facts.atlas.skills.label(skill);
        because = because.and(Because::figure(Source::Esco, format!("both are “{label}”")));
    }
    row.because = because;
    row
}

/// The posting's words where they name the skill and are short, else the skill's own name.
fn name(facts: &Facts<'_>, asked: &Asked) -> String {
    let words = facts.words(&asked.span);
    let label = match asked.concept {
        Concept::Skill(skill) => facts.atlas.skills.label(skill),
        Concept::Technology(technology) => facts.atlas.technologies.name(technology),
    };
    let short = words.split_whitespace().count() <= 4 && words.chars().count() <= 40;
    let named = asked.how == How::Named && short && !words.is_empty();
    if named { quoted(words) } else { quoted(label) }
}

fn proven(
    lines: &Lines,
    offered: &mut BTreeSet<String>,
    asked: &Asked,
    words: &str,
    proof: &LineMention,
) -> (Standing, f32) {
    let sure = proof.mention.confidence.share();
    let is_term = asked.how == How::Named && is_searched_for(words);
    let stands = lines.with(words).is_some() || lines.hold_each_word_of(words);
    if is_term && !stands && sure >= PROVES && offered.insert(folded(words)) {
        return (Standing::InOtherWords { line: proof.line, term: words.to_owned() }, sure);
    }
    (Standing::Met { line: Some(proof.line) }, sure)
}

/// A term that somebody would type into a search: a few words, and not a clause.
pub(super) fn is_searched_for(words: &str) -> bool {
    let count = words.split_whitespace().count();
    (1..=4).contains(&count) && words.chars().count() <= 40 && !words.contains([',', ';', '(', ':'])
}

fn unproven(facts: &Facts<'_>, lines: &Lines, asked: &Asked, words: &str, name: &str) -> (Standing, f32) {
    // The lexicon may have missed in the document what stands there word for word.
    if let Some(line) = lines.with(words).filter(|_| is_searched_for(words) && says_enough(words, asked)) {
        return (Standing::Met { line: Some(line) }, 0.6);
    }
    match near::nearest(facts, asked.concept) {
        Some((line, what)) => (Standing::Partly { line: Some(line), what }, 0.5),
        None => (
            Standing::Missing {
                closes: closes::skill(facts.atlas, asked.concept, asked.weight, name.trim_matches(['“', '”'])),
            },
            0.6,
        ),
    }
}

/// One common word in another line proves nothing; a name of technology does.
fn says_enough(words: &str, asked: &Asked) -> bool {
    matches!(asked.concept, Concept::Technology(_)) || words.split_whitespace().count() >= 2
}

/// Where the person names a concept, surely enough.
pub(super) fn line_of(facts: &Facts<'_>, concept: Concept) -> Option<LineId> {
    facts.proof(concept).map(|proof| proof.line)
}
