//! Where the work is done, beside where the person lives.

use super::{Facts, Kind, Row, Standing, closes};
use crate::atlas::AreaId;
use crate::evidence::{Because, Confidence, Reasons, Source};
use crate::home::Home;
use crate::posting::requirements::{Condition, Weight, What};
use crate::posting::signs::state_of;
use crate::posting::{Posting, Workplace};
use crate::profile::LineId;

/// Where a posting's work is done, as far as it says.
pub(super) fn workplace(facts: &Facts<'_>) -> Option<Workplace> {
    let said = |wanted: Condition| facts.asks.asks.iter().any(|ask| ask.what == What::Condition(wanted));
    facts.posting.workplace.or_else(|| {
        if said(Condition::Hybrid) {
            Some(Workplace::Hybrid)
        } else if said(Condition::OnSite) {
            Some(Workplace::OnSite)
        } else {
            facts
                .posting
                .places
                .iter()
                .any(|place| place.to_lowercase().contains("remote"))
                .then_some(Workplace::Remote)
        }
    })
}

/// The states that a posting names.
pub(super) fn states(facts: &Facts<'_>) -> Vec<AreaId> {
    let codes = facts.posting.places.iter().filter_map(|place| state_of(facts.atlas, place));
    codes.filter_map(|code| facts.atlas.pay.area(code)).collect()
}

/// The row about the place; none for remote work and where no place is named.
pub(super) fn row(facts: &Facts<'_>) -> Option<Row> {
    let workplace = workplace(facts);
    let named: Vec<&str> = facts.posting.places.iter().map(String::as_str).take(3).collect();
    if workplace == Some(Workplace::Remote) || named.is_empty() {
        return None;
    }
    let places = named.join("; ");
    let name = match workplace {
        Some(Workplace::Hybrid) => format!("work partly in {places}"),
        _ => format!("work in {places}"),
    };
    let says = Because::figure(Source::Posting, format!("the place is given as “{places}”"));
    let (standing, because, sure) = standing(facts);
    let mut reasons = Reasons::new(says);
    if let Some(because) = because {
        reasons = reasons.and(because);
    }
    Some(Row {
        kind: Kind::Place,
        name,
        asked: places,
        weight: Weight::Must,
        standing,
        because: reasons,
        confidence: Confidence::new(sure),
    })
}

fn standing(facts: &Facts<'_>) -> (Standing, Option<Because>, f32) {
    let own = facts.profile.contact.place.as_deref().unwrap_or("");
    if let Some(line) = same_town(facts.posting, own).then(|| line_with(facts, own)).flatten() {
        return (Standing::Met { line: Some(line) }, Some(facts.quote(line)), 0.85);
    }
    let states = states(facts);
    let not_said = |why: &str| Standing::NotSaid { why: why.to_owned() };
    let Home::In(home) = facts.home else {
        let why = "Whether it is within your reach, you know.";
        return (not_said(why), None, 0.5);
    };
    let lives = Because::Answer { what: format!("you live in {}", facts.atlas.pay.name(home)) };
    if states.is_empty() {
        return (not_said("Whether it is within your reach, you know."), None, 0.5);
    }
    if states.contains(&home) {
        let why = "It is in your state; whether the way is one for every day, you know.";
        return (not_said(why), Some(lives), 0.7);
    }
    let would = &facts.constraints;
    let named = would.work_in.iter().filter_map(|name| facts.atlas.pay.area(name)).find(|area| states.contains(area));
    if let Some(area) = named {
        let what = format!("you would work in {}", facts.atlas.pay.name(area));
        return (Standing::Met { line: None }, Some(Because::Answer { what }), 0.8);
    }
    if would.would_move {
        let what = "it is in another state, and you said that you would move".to_owned();
        return (Standing::Partly { line: None, what }, Some(lives), 0.7);
    }
    (Standing::Missing { closes: closes::place() }, Some(lives), 0.7)
}

/// Whether a place of the posting begins with the person's town.
fn same_town(posting: &Posting, own: &str) -> bool {
    let town = |place: &str| place.split(',').next().unwrap_or("").trim().to_lowercase();
    let own = town(own);
    own.chars().count() >= 3 && posting.places.iter().any(|place| town(place) == own)
}

fn line_with(facts: &Facts<'_>, words: &str) -> Option<LineId> {
    let at = facts.document.lines.iter().position(|line| line.text.contains(words))?;
    u32::try_from(at).ok().map(LineId)
}
