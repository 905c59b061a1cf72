//! What of one's own could be put into a circle: tasks, paths, openings that one applies for, and figures. What is private
//! for good (hours, mood, limits, reflection, notes about people) is not looked at here, and has no type in a circle.

use career::application::told::rates_told;
use career::circle::What;
use career::id::{AccountId, PostingId};
use career::plan::{Plan, Task};
use jiff::civil::Date;
use store::{Result, record};

use crate::applications::{application_figures, applications};
use crate::{Desk, draw};

/// What can be given.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shareable {
    /// Open tasks of the plan.
    pub tasks: Vec<Task>,
    /// The work that the person does now, or did last: a path that they know.
    pub known: Vec<What>,
    /// Paths of the plan.
    pub paths: Vec<What>,
    /// Openings.
    pub openings: Vec<What>,
    /// Figures, as they stand.
    pub figures: Vec<What>,
}

/// Openings that are listed at most, the last ones.
const MOST_OPENINGS: usize = 20;

/// What of somebody's own could be given.
///
/// # Errors
/// What the store says.
pub fn shareable(desk: &Desk, account: AccountId, today: Date) -> Result<Shareable> {
    let plan = record::the::<Plan>(desk.store.reading()?.as_ref(), account)?.map(|kept| kept.value);
    let tasks = plan.iter().flat_map(Plan::open).cloned().collect();
    let title = |code: &str| {
        let id = desk.atlas.occupation_by_code(code);
        id.map_or(code, |id| desk.atlas.occupation(id).title()).to_owned()
    };
    let paths = plan.iter().flat_map(|plan| &plan.paths).map(|path| What::Path {
        code: path.to.code().to_owned(),
        title: title(path.to.code()),
        why: String::new(),
        chosen: true,
    });
    let paths = paths.collect();
    let (mut kept, _) = applications(desk, account, today)?;
    kept.reverse();
    let openings = kept.iter().take(MOST_OPENINGS).map(|listed| {
        let application = listed.application();
        let place = [application.organisation.as_deref(), application.place.as_deref()];
        let is_address = |url: &&String| url.starts_with("https://") || url.starts_with("http://");
        What::Opening {
            // Where no posting is known, the application stands for itself.
            posting: PostingId(application.opening.map_or(listed.id.0, |opening| opening.0)),
            title: application.title.clone(),
            place: place.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "),
            address: application.url.as_ref().filter(is_address).cloned(),
        }
    });
    let openings = openings.filter(|what| what.clone().tidied().is_some()).collect();
    let figures = if kept.is_empty() { Vec::new() } else { figures(desk, account, today)? };
    let drawn = draw(desk, account, today)?;
    let held = drawn.report.ranking.stay.as_ref().map(|stay| desk.atlas.occupation(stay.held));
    let known = held.filter(|held| plan.iter().all(|plan| plan.path(held.code()).is_none()));
    let known = known.map(|held| What::Path {
        code: held.code().to_owned(),
        title: held.title().to_owned(),
        why: String::new(),
        chosen: false,
    });
    Ok(Shareable { tasks, known: known.into_iter().collect(), paths, openings, figures })
}

fn figures(desk: &Desk, account: AccountId, today: Date) -> Result<Vec<What>> {
    let counted = application_figures(desk, account, today)?;
    let told = rates_told(&counted.applied.all, &counted.applied.waiting);
    let because = format!("Counted on {today} over the applications kept in Footbridge, silence included.");
    Ok(told.into_iter().map(|words| What::Figure { words, because: because.clone() }).collect())
}
