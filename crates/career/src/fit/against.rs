//! What the person said of themselves that speaks against a posting. Told first, with their own answer as the reason. A
//! figure that the posting does not state never speaks against it.

use super::{Facts, Row, Standing, place};
use crate::answers::Schooling;
use crate::atlas::AreaId;
use crate::evidence::{Because, Reasons, Source};
use crate::figures::{dollars, dollars_and_cents};
use crate::home::Home;
use crate::posting::Workplace;
use crate::posting::pay::{PayRange, Period};
use crate::posting::requirements::{Condition, Weight, What};

/// How far a reason reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// It does not fit what the person said.
    SetsAside,
    /// It is to be minded; the person decides.
    ToMind,
}

/// One reason against.
#[derive(Clone, Debug, PartialEq)]
pub struct Against {
    /// How far it reaches.
    pub reach: Reach,
    /// A sentence.
    pub what: String,
    /// The answer it rests on, and the posting's words.
    pub because: Reasons,
}

/// Pounds from which lifting is told to somebody who avoids heavy work.
const HEAVY: u16 = 25;
/// Hours a week that "full time" means at least.
const FULL_TIME: u8 = 35;
/// Hours and weeks behind a yearly figure for hourly pay; said wherever it is used.
const HOURS: u32 = 40;
const WEEKS: u32 = 52;

/// Every reason, those that set it aside first.
pub(super) fn against(facts: &Facts<'_>, rows: &[Row]) -> Vec<Against> {
    let found = [pay(facts), remote(facts), region(facts), hours(facts), schooling(facts, rows), lifting(facts)];
    let mut all: Vec<Against> = found.into_iter().flatten().collect();
    all.sort_by_key(|against| against.reach == Reach::ToMind);
    all
}

fn reason(reach: Reach, what: String, answer: String, says: Because) -> Against {
    Against { reach, what, because: Reasons::new(Because::Answer { what: answer }).and(says) }
}

fn stated(words: &str) -> Because {
    Because::figure(Source::Posting, format!("it says {}", crate::insight::words::quoted(words)))
}

fn pay(facts: &Facts<'_>) -> Option<Against> {
    let least = facts.constraints.pay_at_least?;
    let stated_pay = super::pay::stated(facts)?;
    let PayRange { currency, period, high, .. } = stated_pay.range.clone()?;
    let high = u32::try_from(high).ok()?;
    if currency != "USD" {
        return None;
    }
    let hours = facts.constraints.hours_a_week_at_most.map_or(HOURS, u32::from).min(HOURS);
    let (most, words) = match period {
        Period::Year => (high / 100, format!("Its pay ends at {} a year", dollars(high / 100))),
        Period::Hour => {
            let year = high.saturating_mul(hours).saturating_mul(WEEKS) / 100;
            let hourly = dollars_and_cents(high);
            (year, format!("{hourly} an hour is {} in a year of {WEEKS} weeks with {hours} hours", dollars(year)))
        }
    };
    let what = format!("{words}; you said {} at least.", dollars(least));
    let answer = format!("at least {} a year", dollars(least));
    (most < least).then(|| reason(Reach::SetsAside, what, answer, stated(&stated_pay.words)))
}

fn remote(facts: &Facts<'_>) -> Option<Against> {
    if !facts.constraints.remote_only {
        return None;
    }
    let answer = "remote work alone".to_owned();
    let says = Because::figure(Source::Posting, "where the work is done");
    match place::workplace(facts) {
        Some(Workplace::Remote) => None,
        Some(Workplace::OnSite) => Some(reason(
            Reach::SetsAside,
            "The work is done at the place; you said remote work alone.".to_owned(),
            answer,
            says,
        )),
        Some(Workplace::Hybrid) => {
            let what = "The work is partly done at the place; you said remote work alone.".to_owned();
            Some(reason(Reach::SetsAside, what, answer, says))
        }
        None => {
            let what = "It does not say whether the work can be done from home; you said remote work alone. Ask first."
                .to_owned();
            Some(reason(Reach::ToMind, what, answer, says))
        }
    }
}

fn region(facts: &Facts<'_>) -> Option<Against> {
    let states = place::states(facts);
    let named = &facts.posting.places;
    if place::workplace(facts) == Some(Workplace::Remote) || states.is_empty() || states.len() < named.len() {
        return None;
    }
    let named: Vec<AreaId> = facts.constraints.work_in.iter().filter_map(|s| facts.atlas.pay.area(s)).collect();
    let name = |area: &AreaId| facts.atlas.pay.name(*area).to_owned();
    let there = crate::insight::words::list(&states.iter().take(3).map(name).collect::<Vec<_>>());
    let (fits, answer) = match (named.is_empty(), facts.home) {
        (false, _) => {
            let would = crate::insight::words::list(&named.iter().map(name).collect::<Vec<_>>());
            (states.iter().any(|state| named.contains(state)), format!("work in {would}"))
        }
        (true, Home::In(home)) if !facts.constraints.would_move => {
            (states.contains(&home), format!("living in {} and not moving", name(&home)))
        }
        _ => return None,
    };
    let what = format!("The work is in {there}; you said {answer}.");
    let says = Because::figure(Source::Posting, format!("the place is given as “{}”", facts.posting.places.join("; ")));
    (!fits).then(|| reason(Reach::SetsAside, what, answer, says))
}

fn hours(facts: &Facts<'_>) -> Option<Against> {
    let most = facts.constraints.hours_a_week_at_most.filter(|most| *most < FULL_TIME)?;
    let employment = facts.posting.employment.as_deref().unwrap_or("").to_lowercase();
    let plain: String = employment.chars().filter(|c| c.is_alphabetic()).collect();
    if !plain.contains("fulltime") || plain.contains("parttime") {
        return None;
    }
    let what = format!("It is full time, {FULL_TIME} hours or more; you said {most} hours a week at most.");
    Some(reason(Reach::SetsAside, what, format!("{most} hours a week at most"), stated(&employment)))
}

fn schooling(facts: &Facts<'_>, rows: &[Row]) -> Option<Against> {
    let most = facts.constraints.schooling_at_most?;
    let asked = facts.asks.asks.iter().find_map(|ask| match &ask.what {
        What::Schooling { level, or_experience: false, .. } if ask.weight == Weight::Must && *level > most => {
            Some((ask, *level))
        }
        _ => None,
    });
    let (ask, level) = asked?;
    let words = facts.words(&ask.span);
    let held = rows.iter().any(|row| row.asked == words && matches!(row.standing, Standing::Met { .. }));
    let what =
        format!("It asks for {}; you said {} at most.", super::closes::a_level(level), super::closes::a_level(most));
    let answer = match most {
        Schooling::None => "no further schooling".to_owned(),
        other => format!("{} at most", super::closes::a_level(other)),
    };
    (!held).then(|| reason(Reach::SetsAside, what, answer, facts.says(ask.sentence)))
}

fn lifting(facts: &Facts<'_>) -> Option<Against> {
    if !facts.constraints.avoid_physical {
        return None;
    }
    let heavy = facts.asks.asks.iter().find_map(|ask| match ask.what {
        What::Condition(Condition::Lifting(pounds)) if pounds.is_none_or(|pounds| pounds >= HEAVY) => {
            Some((ask, pounds))
        }
        _ => None,
    });
    let (ask, pounds) = heavy?;
    let lifted = pounds.map_or("heavy lifting".to_owned(), |pounds| format!("lifting {pounds} pounds"));
    let what = format!("It names {lifted}; you said that heavy work is to be told. Ask how often it is.");
    Some(reason(Reach::ToMind, what, "heavy work is to be told".to_owned(), facts.says(ask.sentence)))
}
