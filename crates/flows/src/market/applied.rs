//! What a person's applications tell, on the day that they bring them.

use std::collections::BTreeMap;

use career::application::aim::{Aim, Near, aim};
use career::application::rates::{Counts, Groups, by};
use career::application::waiting::{Outcomes, Waiting};
use career::application::{Application, Channel};
use career::atlas::{Atlas, OccupationId};
use career::path::{Licensing, Path};
use career::profile::Engagement;
use jiff::civil::Date;
use lexicon::Lexicon;

use super::HeldTitles;
use crate::Report;

/// Figures over a person's applications.
#[derive(Clone, Debug, PartialEq)]
pub struct Applied {
    /// The applications, with the occupation that each title means where that is clear.
    pub applications: Vec<Application>,
    /// Where they went.
    pub aim: Aim,
    /// How long answers take.
    pub waiting: Waiting,
    /// What came of all of them.
    pub all: Counts,
    /// By how they were found.
    pub by_channel: Groups<Channel>,
    /// By kind of role (O*NET-SOC code).
    pub by_role: Groups<String>,
    /// By version of the résumé.
    pub by_version: Groups<String>,
}

/// Counts over applications. Each title is read as it is in the person's own history where it stands there, since what
/// they did tells what it means; else by itself, and once (`held`). What is near to the person comes from their report, where there is one.
pub fn applied(
    atlas: &Atlas,
    (lexicon, held): (&dyn Lexicon, &HeldTitles),
    mut applications: Vec<Application>,
    report: Option<&Report>,
    today: Date,
) -> Applied {
    understand(atlas, (lexicon, held), &mut applications, report);
    let waiting = Waiting::learned(&Outcomes::of(&applications, today));
    let version = |application: &Application| application.sent.as_ref().map(|sent| sent.version.clone());
    Applied {
        aim: aim(&applications, &report.map(|report| near(atlas, report)).unwrap_or_default()),
        all: Counts::of(&applications, &waiting, today),
        by_channel: by(&applications, &waiting, today, |application| application.found),
        by_role: by(&applications, &waiting, today, |application| application.occupation.clone()),
        by_version: by(&applications, &waiting, today, version),
        waiting,
        applications,
    }
}

/// Says of each application which occupation its title means, where that is clear.
fn understand(
    atlas: &Atlas,
    (lexicon, held): (&dyn Lexicon, &HeldTitles),
    applications: &mut [Application],
    report: Option<&Report>,
) {
    let folded = |title: &str| title.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ");
    let own: BTreeMap<String, OccupationId> = report
        .into_iter()
        .flat_map(|report| {
            let positions = report.draft.profile.positions.iter().enumerate();
            positions.filter_map(|(at, held)| Some((folded(&held.title), report.readings.occupation(at)?.occupation)))
        })
        .collect();
    let open: Vec<usize> = (0..applications.len()).filter(|at| applications[*at].occupation.is_none()).collect();
    let titles: Vec<&str> = open.iter().map(|at| applications[*at].title.as_str()).collect();
    let meant = held.understood(lexicon, &titles);
    for (at, meant) in open.into_iter().zip(meant) {
        let meant = own.get(&folded(&applications[at].title)).copied().or(meant);
        applications[at].occupation = meant.map(|id| atlas.occupation(id).code().to_owned());
    }
}

/// The paid work that the person has done, and every path with how alike it is. One whose door asks for schooling or a
/// licence first is not as near, however alike the work is.
fn near(atlas: &Atlas, report: &Report) -> Vec<Near> {
    let code = |id| atlas.occupation(id).code().to_owned();
    let mut held: Vec<String> = Vec::new();
    for (at, position) in report.draft.profile.positions.iter().enumerate() {
        let paid = matches!(position.engagement, Engagement::Work | Engagement::Service);
        if let Some(title) = report.readings.occupation(at).filter(|_| paid) {
            held.push(code(title.occupation));
        }
    }
    held.sort_unstable();
    held.dedup();
    let held = held.into_iter().map(|occupation| Near { occupation, likeness: 1.0, fits: true });
    let opens = |path: &Path| {
        path.door.licensing != Licensing::Commonly && path.door.months_before_pay.is_none_or(|(from, _)| from == 0)
    };
    let paths = report.ranking.by_likeness.iter().map(|path| Near {
        occupation: code(path.to),
        likeness: path.transfer.score,
        fits: path.fits() && opens(path),
    });
    held.chain(paths).collect()
}
