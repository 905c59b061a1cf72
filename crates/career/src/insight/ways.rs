//! What the insights about paths and pay have in common: the work held, where figures hold, and how they read.

use super::Facts;
use crate::atlas::{AreaId, Occupation, OccupationId};
use crate::evidence::{Because, Confidence, Source};
use crate::figures::{dollars, thousands};
use crate::path::{Deltas, Path};
use crate::profile::LineId;

/// Said wherever a likeness stands.
pub(crate) const NOT_A_CHANCE: &str =
    "Likeness says how much of the work is the same. It is not a chance of being hired.";

impl<'a> Facts<'a> {
    /// The work held that weighs most.
    pub(crate) fn held(&self) -> Option<Occupation<'a>> {
        self.origin.main_occupation().map(|id| self.atlas.occupation(id))
    }

    /// How sure the reading of the work held is; a guess where no title was understood.
    pub(crate) fn held_sure(&self) -> Confidence {
        let main = self.origin.main_occupation();
        let sure = (0..self.profile.positions.len())
            .filter_map(|i| self.readings.occupation(i))
            .filter(|title| Some(title.occupation) == main)
            .map(|title| title.confidence.share())
            .fold(0.3, f32::max);
        Confidence::new(sure.min(0.8))
    }

    /// The headings from which the work held was read: the lines to mend.
    pub(crate) fn held_lines(&self) -> Vec<LineId> {
        let main = self.origin.main_occupation();
        let positions = self.profile.positions.iter().enumerate();
        positions
            .filter(|(i, _)| self.readings.occupation(*i).map(|title| title.occupation) == main)
            .flat_map(|(_, position)| position.heading.iter().copied())
            .collect()
    }

    /// The heading of the work held as a reason, else its title as O*NET names it.
    pub(crate) fn held_reason(&self) -> Option<Because> {
        match self.held_lines().first() {
            Some(line) => Some(self.quote(*line)),
            None => {
                self.held().map(|held| Because::figure(Source::Onet, format!("the work compared: {}", held.title())))
            }
        }
    }

    /// `California`, or `the United States`, whose pay stands in where nobody said where they live.
    pub(crate) fn place_name(&self) -> &'a str {
        match self.home.area().filter(|area| *area != AreaId::NATION) {
            Some(area) => self.atlas.pay.name(area),
            None => "the United States",
        }
    }

    /// Over a column of doors.
    pub(crate) fn door_heading(&self) -> &'static str {
        if self.home.is_abroad() { "Door, as usual in the United States" } else { "Door" }
    }

    /// Over a column of newcomers' pay; none for somebody abroad, to whom no pay is shown.
    pub(crate) fn newcomer_heading(&self) -> Option<String> {
        let place = self.place_name();
        (!self.home.is_abroad()).then(|| format!("A newcomer, {place} (10th–25th percentile, a year)"))
    }

    /// An occupation's title.
    pub(crate) fn title(&self, id: OccupationId) -> &'a str {
        self.atlas.occupation(id).title()
    }
}

/// `$31,000–$36,500 a year`, the 10th to the 25th percentile, or that none is published.
pub(crate) fn newcomer(deltas: &Deltas) -> String {
    match deltas.newcomer {
        Some((low, high)) => format!("{}–{}", dollars(low), dollars(high)),
        None => "not published".to_owned(),
    }
}

/// A figure in dollars, or that none is published.
pub(crate) fn pay(cell: Option<u32>) -> String {
    cell.map_or("not published".to_owned(), dollars)
}

/// Openings a year, or that none is published.
pub(crate) fn openings(path: &Deltas) -> String {
    path.openings.map_or("not published".to_owned(), |n| thousands(u64::from(n)))
}

/// The door in a few words, for a table.
pub(crate) fn door(path: &Path) -> String {
    let schooling = path.door.education.map_or("schooling not published", crate::path::schooling_name);
    match path.door.months_before_pay {
        Some((_, 0)) | None => schooling.to_owned(),
        Some((from, to)) => format!("{schooling} (about {from}–{to} months)"),
    }
}

/// `78`, of 100: the one scale on which likeness is shown.
pub(crate) fn likeness(score: f32) -> String {
    format!("{:.0}", (score * 100.0).clamp(0.0, 100.0))
}
