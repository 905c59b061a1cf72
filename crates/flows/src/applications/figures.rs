//! What a person's applications tell, beside their own report.

use career::application::flow::Flow;
use career::id::AccountId;
use jiff::civil::Date;
use store::Result;

use super::list::applications;
use crate::market::{Applied, applied};
use crate::{Desk, draw};

/// Figures over the applications that a person keeps.
#[derive(Clone, Debug, PartialEq)]
pub struct ApplicationFigures {
    /// What is counted.
    pub applied: Applied,
    /// Where they flowed.
    pub flow: Flow,
    /// Whether there was a report of the person to say what fits as well.
    pub beside_a_report: bool,
}

/// Counts everything that is kept. What fits as well comes from the person's own rows, where there are any.
///
/// # Errors
/// What the store says.
pub fn application_figures(desk: &Desk, account: AccountId, today: Date) -> Result<ApplicationFigures> {
    let (all, _) = applications(desk, account, today)?;
    let all = all.into_iter().map(|listed| listed.kept.application).collect();
    let drawn = draw(desk, account, today)?;
    let report = (!drawn.is_empty()).then_some(&drawn.report);
    let applied = applied(desk.atlas, (desk.lexicon, &desk.titles), all, report, today);
    let flow = Flow::of(&applied.applications, &applied.waiting, today);
    Ok(ApplicationFigures { applied, flow, beside_a_report: report.is_some() })
}
