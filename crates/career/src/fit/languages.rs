//! Languages asked for beside the languages that the person names.

use super::{Facts, Kind, Row, Standing, closes};
use crate::evidence::{Because, Confidence, Reasons, Source};
use crate::posting::requirements::{Ask, Language, What, spoken_in};
use crate::profile::{LineId, Named};

/// One row per language asked for.
pub(super) fn rows(facts: &Facts<'_>) -> Vec<Row> {
    let each = facts.asks.asks.iter().filter_map(|ask| match ask.what {
        What::Language(language) => Some(row(facts, ask, language)),
        _ => None,
    });
    each.collect()
}

fn row(facts: &Facts<'_>, ask: &Ask, language: Language) -> Row {
    let line = named(facts, language);
    let written = language.0 == "English" && facts.document.language.as_deref() == Some("en");
    let mut because = Reasons::new(facts.says(ask.sentence));
    let standing = match line {
        Some(line) => {
            because = because.and(facts.quote(line));
            Standing::Met { line: Some(line) }
        }
        None if written => {
            because = because.and(Because::figure(Source::Document, "it is written in English"));
            Standing::Met { line: None }
        }
        None => Standing::Missing { closes: closes::language(language.0) },
    };
    Row {
        kind: Kind::Language,
        name: language.0.to_owned(),
        asked: facts.words(&ask.span).to_owned(),
        weight: ask.weight,
        standing,
        because,
        confidence: Confidence::new(if line.is_some() { 0.85 } else { 0.6 }),
    }
}

/// The line in which the person says that they speak it: their list of languages first.
fn named(facts: &Facts<'_>, language: Language) -> Option<LineId> {
    let listed = |named: &&Named| named.name.to_lowercase().contains(&language.0.to_lowercase());
    let in_list = facts.profile.languages.iter().find(listed).and_then(|named| named.line);
    let count = u32::try_from(facts.document.lines.len()).unwrap_or(u32::MAX);
    let says = |line: &LineId| spoken_in(facts.document.text(*line)).contains(&language);
    in_list.or_else(|| (0..count).map(LineId).find(says))
}
