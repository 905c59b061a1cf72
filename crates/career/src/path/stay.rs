//! "Stay, and change one thing": place, level, hours or employer. Always one of the paths compared.

use crate::atlas::{AreaId, Atlas, Occupation, OccupationId};
use crate::home::Home;
use crate::path::{Origin, Path, Question};

/// The work held, and what may change about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Stay {
    /// The work held that weighs most.
    pub held: OccupationId,
    /// Where the person lives.
    pub home: Home,
    /// Dollars a year there: 10th, 25th, 50th, 75th, 90th percentile. Between the 25th and the 75th lies what another
    /// employer may pay for the same work.
    pub pay: [Option<u32>; 5],
    /// Another level: supervisors and managers of this work, nearest first.
    pub next_levels: Vec<OccupationId>,
    /// Another place: where the median is higher, highest first; only for those who said they would move.
    pub elsewhere: Vec<Elsewhere>,
}

/// The same work in another state.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Elsewhere {
    /// Where.
    pub area: AreaId,
    /// Dollars a year: 10th, 25th, 50th, 75th, 90th percentile. Prices differ between states; these figures do not
    /// know that.
    pub pay: [Option<u32>; 5],
}

const MOST_LEVELS: usize = 3;
const MOST_STATES: usize = 5;

impl Stay {
    pub(super) fn of(atlas: &Atlas, origin: &Origin, question: &Question, paths: &[Path]) -> Option<Self> {
        let held = origin.main_occupation()?;
        let home = question.home;
        let pay_in = |home: Home| home.pay(atlas.occupation(held)).map_or([None; 5], |pay| pay.annual());
        let pay = pay_in(home);
        let mut elsewhere: Vec<Elsewhere> = Vec::new();
        if question.constraints.would_move && !home.is_abroad() {
            let others = atlas.pay.areas().filter(|other| Some(*other) != home.area() && *other != AreaId::NATION);
            elsewhere = others.map(|area| Elsewhere { area, pay: pay_in(Home::In(area)) }).collect();
            elsewhere.retain(|there| there.pay[2].is_some() && there.pay[2] > pay[2]);
            elsewhere.sort_by_key(|there| (std::cmp::Reverse(there.pay[2]), there.area));
            elsewhere.truncate(MOST_STATES);
        }
        let next_levels = next_levels(atlas.occupation(held), atlas, paths);
        Some(Stay { held, home, pay, next_levels, elsewhere })
    }
}

/// Titles of a level above, in the same major group or listed as related, whose median is not lower. What stands above
/// what is told by the national medians for everybody; they are not shown here.
fn next_levels(held: Occupation<'_>, atlas: &Atlas, paths: &[Path]) -> Vec<OccupationId> {
    if leads(held) {
        return Vec::new();
    }
    let median = |o: Occupation<'_>| o.pay(AreaId::NATION).and_then(|pay| pay.annual()[2]);
    let related: Vec<OccupationId> = held.related().map(|(id, _)| id).collect();
    let above = |path: &&Path| {
        let there = atlas.occupation(path.to);
        let near = there.major_group() == held.major_group() || related.contains(&there.id);
        let lower = median(there).zip(median(held)).is_some_and(|(there, here)| there < here);
        leads(there) && near && !lower
    };
    let mut found: Vec<&Path> = paths.iter().filter(above).collect();
    found.sort_by(|a, b| b.transfer.score.total_cmp(&a.transfer.score));
    found.into_iter().map(|path| path.to).take(MOST_LEVELS).collect()
}

/// Managers (11), and in the groups from protective service on the supervisors' minor group (`35-1`).
fn leads(occupation: Occupation<'_>) -> bool {
    let group = occupation.major_group();
    group == "11" || (group >= "33" && occupation.code().get(3..4) == Some("1"))
}
