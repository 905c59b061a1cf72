//! Pay as stated beside what people in this work are paid in the region, for the same period and never converted.

use super::{Facts, place};
use crate::atlas::{AreaId, OccupationId};
use crate::evidence::{Because, Confidence, Reasons, Source};
use crate::figures::{dollars, dollars_and_cents};
use crate::posting::pay::{PayRange, Period};
use crate::posting::{StatedPay, pay_sentence};

/// The stated pay, the region's, and what is to be said of both.
#[derive(Clone, Debug, PartialEq)]
pub struct PayBeside {
    /// As stated; `None` where the posting states none.
    pub stated: Option<StatedPay>,
    /// The region's, for the stated period (a year where none is stated).
    pub region: Option<RegionPay>,
    /// One sentence or two.
    pub sentence: String,
    /// Why.
    pub because: Reasons,
    /// How sure it is that the title means the work whose pay is shown.
    pub confidence: Confidence,
}

/// What people in a kind of work are paid somewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegionPay {
    /// Which work.
    pub occupation: OccupationId,
    /// Where.
    pub area: AreaId,
    /// For how long.
    pub period: Period,
    /// 10th, 25th, 50th, 75th and 90th percentile: dollars for a year, cents for an hour; `None` where not published.
    pub percentiles: [Option<u32>; 5],
}

/// The pay that the posting's field states, else its text.
pub(super) fn stated(facts: &Facts<'_>) -> Option<StatedPay> {
    let in_text = || StatedPay::in_text(&facts.posting.text).map(|pay| pay.at(&facts.posting.places));
    facts.posting.pay.clone().or_else(in_text)
}

/// Puts both beside each other.
pub(super) fn beside(facts: &Facts<'_>) -> PayBeside {
    let stated = stated(facts);
    let range = stated.as_ref().and_then(|pay| pay.range.clone());
    let period = range.as_ref().map_or(Period::Year, |range| range.period);
    let region = region(facts, period);
    // A sentence about pay from which no figures were taken is not silence.
    let spoken = pay_sentence(&facts.posting.text);
    let first = match (&stated, spoken) {
        (None, None) => "It states no pay; ask for the range in the first call.".to_owned(),
        (None, Some(words)) => {
            format!(
                "It says {}; no range for one period was read from that.",
                crate::insight::words::quoted(words.trim())
            )
        }
        (Some(pay), _) => format!("It states {}.", crate::insight::words::quoted(&pay.words)),
    };
    let says = match (&stated, spoken) {
        (None, None) => Because::figure(Source::Posting, "no pay is stated"),
        (None, Some(words)) => Because::figure(Source::Posting, format!("it says “{}”", words.trim())),
        (Some(pay), _) => Because::figure(Source::Posting, format!("pay is stated as “{}”", pay.words)),
    };
    let mut because = Reasons::new(says);
    let mut sentence = first;
    if let Some(region) = &region {
        let there = told(facts, region);
        because = because.and(Because::figure(Source::Wages, there.clone()));
        sentence = format!("{sentence} {}", compared(facts, region, range.as_ref()));
    } else if stated.is_some() && facts.occupation().is_none() {
        sentence.push_str(" Which work the title means is not clear enough to set pay beside it.");
    }
    let sure = facts.understood.titles.first().map_or(0.3, |title| title.confidence.share());
    PayBeside { stated, region, sentence, because, confidence: Confidence::new(sure) }
}

/// The pay there: in the posting's own state where it names one state, else where the person lives. Figures of the
/// United States are set beside no pay in another currency, and beside no place elsewhere.
fn region(facts: &Facts<'_>, period: Period) -> Option<RegionPay> {
    let occupation = facts.occupation()?;
    let states = place::states(facts);
    let foreign = stated(facts).and_then(|pay| pay.range).is_some_and(|range| range.currency != "USD");
    let elsewhere = !facts.posting.places.is_empty() && states.is_empty() && !is_in_the_states(facts);
    if foreign || elsewhere {
        return None;
    }
    let area = match states.as_slice() {
        [state, rest @ ..] if rest.iter().all(|other| other == state) => *state,
        _ => facts.home.area()?,
    };
    let pay = facts.atlas.occupation(occupation).pay(area)?;
    let percentiles = if period == Period::Hour { pay.hourly() } else { pay.annual() };
    percentiles.iter().any(Option::is_some).then_some(RegionPay { occupation, area, period, percentiles })
}

/// "Remote", "United States" and "USA" lie nowhere else.
fn is_in_the_states(facts: &Facts<'_>) -> bool {
    let words = ["remote", "united states", "usa", "u.s."];
    facts.posting.places.iter().any(|place| words.iter().any(|word| place.to_lowercase().contains(word)))
}

fn money(period: Period, figure: u32) -> String {
    match period {
        Period::Hour => dollars_and_cents(figure),
        Period::Year => dollars(figure),
    }
}

fn a_time(period: Period) -> &'static str {
    match period {
        Period::Hour => "an hour",
        Period::Year => "a year",
    }
}

/// "Registered Nurses in Ohio: $31.20 to $48.00 an hour, median $38.90 (10th to 90th percentile)".
fn told(facts: &Facts<'_>, region: &RegionPay) -> String {
    let title = facts.atlas.occupation(region.occupation).title();
    let [low, _, middle, _, high] = region.percentiles;
    let figure = |cell: Option<u32>| cell.map_or("not published".to_owned(), |cell| money(region.period, cell));
    format!(
        "{title} in {}: {} to {} {}, median {} (10th to 90th percentile)",
        place_name(facts, region.area),
        figure(low),
        figure(high),
        a_time(region.period),
        figure(middle)
    )
}

fn place_name<'a>(facts: &Facts<'a>, area: AreaId) -> &'a str {
    if area == AreaId::NATION { "the United States" } else { facts.atlas.pay.name(area) }
}

fn compared(facts: &Facts<'_>, region: &RegionPay, range: Option<&PayRange>) -> String {
    let [low, quarter, middle, upper, high] = region.percentiles;
    let place = place_name(facts, region.area);
    let span = match (low, high) {
        (Some(low), Some(high)) => format!("{} to {}", money(region.period, low), money(region.period, high)),
        _ => return format!("What people in this work are paid in {place} is published in part."),
    };
    let mut out =
        format!("In {place} people in this work are paid {span} {} (10th to 90th percentile)", a_time(region.period));
    if let Some(middle) = middle {
        out.push_str(&format!(", half of them {} or less", money(region.period, middle)));
    }
    out.push('.');
    let Some(range) = range else { return out };
    // Yearly figures are whole dollars, hourly ones cents, as stated pay is.
    let unit = if region.period == Period::Year { 100 } else { 1 };
    let cents = |cell: Option<u32>| cell.map(|cell| i64::from(cell) * unit);
    let below = |cell: Option<u32>| cents(cell).is_some_and(|cell| range.high < cell);
    let above = |cell: Option<u32>| cents(cell).is_some_and(|cell| range.low > cell);
    let word = if below(low) {
        "The whole of its range lies below that."
    } else if below(quarter) {
        "Its range ends below what three in four of them are paid."
    } else if below(middle) {
        "Its range ends below the middle."
    } else if above(high) {
        "The whole of its range lies above that."
    } else if above(upper) {
        "Its range begins above what three in four of them are paid."
    } else if above(middle) {
        "Its range begins above the middle."
    } else {
        "The middle lies within its range."
    };
    format!("{out} {word}")
}
