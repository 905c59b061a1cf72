//! Sentences that say what one must or may bring and in which nothing was understood. They are told in their own words
//! and never counted as missing; a line of the person's that holds most of their words stands beside them.

use super::own::{stems, units};
use super::{Facts, Kind, Row, Standing};
use crate::evidence::{Because, Confidence, Reasons};
use crate::insight::words::quoted;
use crate::posting::requirements::{Role, Weight};
use crate::profile::LineId;

/// Rows at most.
const MOST: usize = 12;
/// Share of a sentence's telling words that a line must hold.
const ENOUGH: f32 = 0.6;

/// One row per such sentence.
pub(super) fn rows(facts: &Facts<'_>, known: &[Row]) -> Vec<Row> {
    let spoken: Vec<&Because> = known.iter().filter_map(|row| row.because.iter().next()).collect();
    let own = own_lines(facts);
    let mut out = Vec::new();
    for (at, sentence) in facts.asks.sentences.iter().enumerate() {
        let Role::Asks(weight @ (Weight::Must | Weight::Wish)) = sentence.role else { continue };
        let because = facts.says(Some(at));
        if sentence.is_read || sentence.of_conditions || spoken.contains(&&because) {
            continue;
        }
        let words = facts.words(&sentence.span);
        let telling = stems(words);
        if telling.len() < 2 {
            continue;
        }
        let line = own
            .iter()
            .filter_map(|(line, own)| Some((shared(&telling, own)?, *line)))
            .max_by(|a, b| a.0.total_cmp(&b.0));
        let (standing, sure) = match line {
            Some((_, line)) => (Standing::Met { line: Some(line) }, 0.5),
            None => (Standing::NotSaid { why: "It was not understood here; read it yourself.".to_owned() }, 0.4),
        };
        let mut row = Row {
            kind: Kind::Unread,
            name: quoted(words),
            asked: words.to_owned(),
            weight,
            standing,
            because: Reasons::new(because),
            confidence: Confidence::new(sure),
        };
        if let Some(line) = row.line() {
            row.because = row.because.and(facts.quote(line));
        }
        out.push(row);
        if out.len() >= MOST {
            break;
        }
    }
    out
}

/// The share of the telling words that a line holds; `None` where it is too small.
fn shared(telling: &[String], own: &[String]) -> Option<f32> {
    let both = telling.iter().filter(|stem| own.contains(stem)).count();
    let share = both as f32 / telling.len() as f32;
    (both >= 2 && share >= ENOUGH).then_some(share)
}

fn own_lines(facts: &Facts<'_>) -> Vec<(LineId, Vec<String>)> {
    let told = facts.profile.positions.iter().map(|position| position.lines.as_slice());
    let all = told.chain([facts.profile.summary.as_slice()]);
    all.flat_map(|lines| units(facts.document, lines))
        .filter_map(|unit| Some((*unit.lines.first()?, stems(&unit.text))))
        .collect()
}
