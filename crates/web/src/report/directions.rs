//! A few directions in one sentence and one doubt each.

use career::atlas::Atlas;
use career::figures::{dollars, percent};
use career::path::{Licensing, Path};
use flows::{LivesIn, Report};

use super::sentences::area_name;

/// One direction.
pub struct Direction {
    /// O*NET-SOC code.
    pub code: String,
    /// What it is called; for staying, said so.
    pub title: String,
    /// What speaks for looking at it.
    pub sentence: String,
    /// What speaks against, or is not known.
    pub doubt: String,
    /// Whether it is staying.
    pub stay: bool,
}

/// At most `count` directions, and staying at the end, where it is known from where.
pub fn directions(atlas: &Atlas, report: &Report, count: usize) -> Vec<Direction> {
    let ranking = &report.ranking;
    let wanted = super::paths::in_order(ranking);
    let fitting = wanted.iter().filter_map(|i| ranking.by_likeness.get(*i)).filter(|path| path.fits());
    let mut out: Vec<Direction> = fitting.take(count).map(|path| direction(atlas, report, path)).collect();
    out.extend(stay(atlas, report));
    out
}

fn direction(atlas: &Atlas, report: &Report, path: &Path) -> Direction {
    let occupation = atlas.occupation(path.to);
    Direction {
        code: occupation.code().to_owned(),
        title: occupation.title().to_owned(),
        sentence: format!(
            "The work is {} in 100 alike to what you have done.",
            (path.transfer.score * 100.0).round()
        ),
        doubt: doubt(atlas, report, path),
        stay: false,
    }
}

/// The first of these that holds: a licence, months of study, less pay at first, shrinking work, no figure.
fn doubt(atlas: &Atlas, report: &Report, path: &Path) -> String {
    let abroad = is_abroad(&report.lives_in);
    if path.door.licensing == Licensing::Commonly {
        return "it commonly asks for a licence; ask the board where you live.".to_owned();
    }
    if let Some((from, to)) = path.door.months_before_pay.filter(|(_, to)| *to > 0) {
        return format!("about {from} to {to} months of study usually come before the first pay (our estimate).");
    }
    if !abroad && let (Some((low, high)), Some((less, _))) = (path.deltas.newcomer, path.deltas.newcomer_against_now()) {
        if less < 0 {
            let place = area_name(atlas, path.deltas.area);
            let (low, high) = (dollars(low), dollars(high));
            return format!("a newcomer is likely to begin at {low} to {high} a year in {place}, perhaps below what you have now.");
        }
    }
    if let Some(change) = path.deltas.change.filter(|change| !abroad && *change <= -0.005) {
        return format!("this work shrinks by {} from 2024 to 2034 in the United States.", percent(change.abs()));
    }
    if abroad || path.deltas.newcomer.is_none() {
        return "what newcomers are paid is not published for where you live.".to_owned();
    }
    "whether you would like its days; a conversation tells more than any figure.".to_owned()
}

fn is_abroad(lives_in: &LivesIn) -> bool {
    lives_in.is_abroad()
}

fn stay(atlas: &Atlas, report: &Report) -> Option<Direction> {
    let stay = report.ranking.stay.as_ref()?;
    let occupation = atlas.occupation(stay.held);
    let next = stay.next_levels.first().map(|id| atlas.occupation(*id).title());
    Some(Direction {
        code: occupation.code().to_owned(),
        title: "Stay, and change one thing".to_owned(),
        sentence: match next {
            Some(next) => format!("The same work with another employer, or one level on: {next}."),
            None => format!("{} with another employer, or at other hours.", occupation.title()),
        },
        doubt: "whether it is the work or the place that you want out of.".to_owned(),
        stay: true,
    })
}
