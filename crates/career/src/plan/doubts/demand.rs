//! Whether there are openings within reach.

use super::Doubt;
use crate::evidence::Source;
use crate::figures::{percent, thousands};
use crate::plan::Topic;
use crate::plan::ground::View;
use crate::plan::words::from;

pub(super) fn demand(view: &View<'_>) -> Doubt {
    const ASK: &str = "Who near here takes on people who are new?";
    let question = match view.stays {
        true => "Are there openings for this work within reach of home?",
        false => "Are there openings for newcomers within reach of home?",
    };
    if let Some(place) = view.ground.abroad() {
        let because = format!("Openings in “{place}” are not known here; advertisements there show them.");
        return Doubt::new(Topic::Demand, 28, question, because, ASK);
    }
    let outlook = view.to.outlook();
    let (openings, change) = (outlook.and_then(|o| o.openings()), outlook.and_then(|o| o.change()));
    let source = from(Source::Projections);
    let mut because = match (openings, change) {
        (Some(openings), Some(change)) => format!(
            "{} openings a year in the whole United States, employment {} in ten years ({source}).",
            thousands(u64::from(openings)),
            signed(change)
        ),
        (Some(openings), None) => {
            format!("{} openings a year in the whole United States ({source}).", thousands(u64::from(openings)))
        }
        _ => format!("No openings are published for this work ({source})."),
    };
    if let (Some(state), Some(employed)) = (view.ground.state(), view.pay().and_then(|pay| pay.employment())) {
        let employed = thousands(u64::from(employed));
        because += &format!(" In {state}, {employed} people are employed in it ({}).", from(Source::Wages));
    }
    let scarce = openings.is_some_and(|n| n < 3_000) || change.is_some_and(|share| share < -0.02);
    Doubt::new(Topic::Demand, if scarce { 60 } else { 29 }, question, because, ASK)
}

fn signed(change: f32) -> String {
    if change < 0.0 { format!("−{}", percent(change.abs())) } else { format!("+{}", percent(change)) }
}
