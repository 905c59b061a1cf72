//! Licences and certificates beside the person's lines.

use super::own::Lines;
use super::{Facts, Kind, Row, Standing, closes, own};
use crate::evidence::{Confidence, Reasons};
use crate::insight::words::quoted;
use crate::posting::requirements::{Ask, Held, Licence, What, held_in};
use crate::profile::LineId;

/// One row per licence asked for.
pub(super) fn rows(facts: &Facts<'_>) -> Vec<Row> {
    let held = held(facts);
    let lines = Lines::of(facts.document);
    let each = facts.asks.asks.iter().filter_map(|ask| match &ask.what {
        What::Licence(licence) => Some(known(facts, ask, licence, &held)),
        What::OtherLicence => Some(other(facts, ask, &lines)),
        _ => None,
    });
    each.collect()
}

/// What the person's lines say of licences: certificates first, then every other line.
fn held(facts: &Facts<'_>) -> Vec<(LineId, &'static Licence, Held)> {
    let named = facts.profile.certificates.iter().filter_map(|certificate| certificate.line);
    let count = u32::try_from(facts.document.lines.len()).unwrap_or(u32::MAX);
    let all = named.chain((0..count).map(LineId));
    let mut seen = std::collections::BTreeSet::new();
    let each = all.filter(|line| seen.insert(*line));
    each.flat_map(|line| {
        held_in(facts.document.text(line)).into_iter().map(move |(licence, held)| (line, licence, held))
    })
    .collect()
}

fn known(facts: &Facts<'_>, ask: &Ask, licence: &'static Licence, held: &[(LineId, &'static Licence, Held)]) -> Row {
    let meeting = || held.iter().filter(|(_, own, _)| own.meets(licence));
    // A title alone tells of the work, not of the licence.
    let now = meeting().find(|(line, _, held)| *held == Held::Named && !is_a_title_alone(facts, *line, licence));
    let later = meeting().find(|(_, _, held)| *held == Held::OnTheWay);
    let by_title = || {
        let holds = |(at, position): (usize, &crate::profile::Position)| {
            licence.is_of_title(&position.title).then(|| facts.heading(at)).flatten()
        };
        facts.profile.positions.iter().enumerate().find_map(holds)
    };
    let (standing, sure) = match (now, later) {
        (Some((line, ..)), _) => (Standing::Met { line: Some(*line) }, 0.9),
        (_, Some((line, ..))) => {
            let what = "your line says that it is on the way".to_owned();
            (Standing::Partly { line: Some(*line), what }, 0.8)
        }
        _ => match by_title() {
            Some(line) => (Standing::Partly { line: Some(line), what: tells_of_the_work(licence) }, 0.7),
            None if closes::is_seldom_written(licence.key) => {
                (Standing::NotSaid { why: "Documents seldom name it; you know.".to_owned() }, 0.6)
            }
            None => (Standing::Missing { closes: closes::licence(licence) }, 0.7),
        },
    };
    row(facts, ask, closes::with_article(licence.name), standing, sure)
}

fn tells_of_the_work(licence: &Licence) -> String {
    format!(
        "your title tells of the work, and the {} itself stands in no line; write it there with its number and state if you hold it",
        licence.name
    )
}

/// Whether a line is the heading of a position, and its words say no more than the work's name.
fn is_a_title_alone(facts: &Facts<'_>, line: LineId, licence: &Licence) -> bool {
    let of_position = facts.profile.positions.iter().any(|position| position.heading.contains(&line));
    let text = own::folded(facts.document.text(line));
    let says_licence =
        [" license", " licence", " licensure", " certificat", " registration", " card", " credential", " qts", " pgce"]
            .iter()
            .any(|word| text.contains(word));
    let of_the_work = licence.key == "driver" || licence.is_of_title(facts.document.text(line));
    of_position && !says_licence && of_the_work
}

/// A licence in the posting's own words: met where a line holds each of its telling words.
fn other(facts: &Facts<'_>, ask: &Ask, lines: &Lines) -> Row {
    let words = facts.words(&ask.span).to_owned();
    let telling = own::stems(&without_words_of_licences(&words));
    let count = u32::try_from(facts.document.lines.len()).unwrap_or(u32::MAX);
    let holds = |line: &LineId| {
        let text = own::folded(facts.document.text(*line));
        telling.iter().all(|stem| text.contains(&format!(" {stem}")))
            && [" licen", " cert", " credential"].iter().any(|cue| text.contains(cue))
    };
    let named = facts.profile.certificates.iter().filter_map(|certificate| certificate.line);
    let line = (!telling.is_empty()).then(|| named.chain((0..count).map(LineId)).find(holds)).flatten();
    let standing = match line.or_else(|| lines.with(&words)) {
        Some(line) => Standing::Met { line: Some(line) },
        None => Standing::Missing { closes: closes::other_licence() },
    };
    row(facts, ask, quoted(&words), standing, 0.6)
}

fn without_words_of_licences(words: &str) -> String {
    let of_licences =
        ["licen", "certif", "credential", "valid", "current", "active", "state", "hold", "possess", "obtain"];
    let kept = words.split_whitespace().filter(|word| {
        let lower = word.to_lowercase();
        !of_licences.iter().any(|beginning| lower.trim_start_matches('(').starts_with(beginning))
    });
    kept.collect::<Vec<_>>().join(" ")
}

fn row(facts: &Facts<'_>, ask: &Ask, name: String, standing: Standing, sure: f32) -> Row {
    let asked = match ask.sentence {
        Some(_) => facts.words(&ask.span).to_owned(),
        None => facts.posting.title.get(ask.span.clone()).unwrap_or("").to_owned(),
    };
    let mut row = Row {
        kind: Kind::Licence,
        name,
        asked,
        weight: ask.weight,
        standing,
        because: Reasons::new(facts.says(ask.sentence)),
        confidence: Confidence::new(sure),
    };
    if let Some(line) = row.line() {
        row.because = row.because.and(facts.quote(line));
    }
    row
}
