//! What a document does not tell: told to the person, never judged and never counted as missing.

use super::{Facts, Kind, Row, Standing};
use crate::evidence::{Confidence, Reasons};
use crate::posting::requirements::{Condition, What};

/// One row per condition.
pub(super) fn rows(facts: &Facts<'_>) -> Vec<Row> {
    let each = facts.asks.asks.iter().filter_map(|ask| match ask.what {
        What::Condition(condition) if !is_told_as_the_place(condition) => Some(Row {
            kind: Kind::Condition,
            name: name(condition),
            asked: facts.words(&ask.span).to_owned(),
            weight: ask.weight,
            standing: Standing::NotSaid { why: why(condition).to_owned() },
            because: Reasons::new(facts.says(ask.sentence)),
            confidence: Confidence::new(0.8),
        }),
        _ => None,
    });
    each.collect()
}

/// The row about the place speaks of these.
fn is_told_as_the_place(condition: Condition) -> bool {
    matches!(condition, Condition::OnSite | Condition::Hybrid)
}

/// What a condition is called in a sentence.
pub(super) fn name(condition: Condition) -> String {
    match condition {
        Condition::Authorisation => "being allowed to work in the country".to_owned(),
        Condition::NoSponsorship => "no visa is sponsored".to_owned(),
        Condition::OnSite => "work at the place".to_owned(),
        Condition::Hybrid => "work partly at the place".to_owned(),
        Condition::Travel(Some(share)) => format!("travel for up to {share} % of the time"),
        Condition::Travel(None) => "travel".to_owned(),
        Condition::Relocation => "moving there".to_owned(),
        Condition::Hours => "nights, weekends or changing hours".to_owned(),
        Condition::Lifting(Some(pounds)) => format!("lifting {pounds} pounds"),
        Condition::Lifting(None) => "heavy lifting".to_owned(),
        Condition::Standing => "standing or walking for long".to_owned(),
        Condition::OwnTransport => "a car or reliable transport".to_owned(),
        Condition::BackgroundCheck => "a background or record check".to_owned(),
        Condition::DrugTest => "a drug test".to_owned(),
        Condition::Age(age) => format!("an age of {age} or more"),
        Condition::Health => "vaccinations or a health check".to_owned(),
    }
}

fn why(condition: Condition) -> &'static str {
    match condition {
        Condition::Authorisation | Condition::NoSponsorship => {
            "You know; it is asked on the form and belongs in no document."
        }
        Condition::BackgroundCheck => {
            "It is done later and with your consent; in many places some things may not be asked at first."
        }
        Condition::Lifting(_) | Condition::Standing | Condition::Health => {
            "You know. Where a health condition matters, an adjustment may be asked for."
        }
        Condition::Hours | Condition::Travel(_) => "You know whether it fits your weeks; ask how often it is.",
        Condition::Age(_) => "It is asked on the form and belongs in no document.",
        _ => "Documents seldom tell it; you know.",
    }
}
