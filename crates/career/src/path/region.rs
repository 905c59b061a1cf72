//! How many people do a kind of work in the states where a person would work, as counted. It filters where hardly any
//! are counted; what is not published never does.

use crate::atlas::{AreaId, Atlas, OccupationId};
use crate::figures::thousands;

/// Fewer jobs than this in all the states named: hardly any. At about one in ten who leave each year, that is fewer
/// than ten openings a year in a whole state.
pub const HARDLY_ANY: u32 = 100;

/// The count of one kind of work in the states where the person would work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Region {
    /// The states, as named by the person, each once.
    pub areas: Vec<AreaId>,
    /// People employed there; where one state's figure is missing, those of the others. `None` where all are missing.
    pub jobs: Option<u32>,
    /// Whether the figure of at least one of the states is missing.
    pub incomplete: bool,
}

impl Region {
    /// The states that a person named, found by their letters or names; `None` where they named none.
    pub fn areas(atlas: &Atlas, named: &[String]) -> Option<Vec<AreaId>> {
        let mut areas: Vec<AreaId> = named.iter().filter_map(|name| atlas.pay.area(name)).collect();
        areas.sort_unstable();
        areas.dedup();
        (!areas.is_empty()).then_some(areas)
    }

    /// Counts one kind of work.
    pub fn count(atlas: &Atlas, areas: &[AreaId], to: OccupationId) -> Self {
        let there = |area: &AreaId| atlas.occupation(to).pay(*area).and_then(|pay| pay.employment());
        let counts: Vec<Option<u32>> = areas.iter().map(there).collect();
        let jobs = counts.iter().flatten().copied().reduce(u32::saturating_add);
        Region { areas: areas.to_vec(), jobs, incomplete: counts.iter().any(Option::is_none) }
    }

    /// Whether enough of this work is there; `None` where the published figures cannot say.
    pub fn has_enough(&self) -> Option<bool> {
        match self.jobs {
            Some(jobs) if jobs >= HARDLY_ANY => Some(true),
            Some(_) if !self.incomplete => Some(false),
            _ => None,
        }
    }

    /// "hardly any of this work is counted in Ohio (40 jobs, BLS May 2025)".
    pub fn words(&self, atlas: &Atlas) -> String {
        let jobs = thousands(u64::from(self.jobs.unwrap_or_default()));
        format!("hardly any of this work is counted in {} ({jobs} jobs, BLS May 2025)", self.place(atlas))
    }

    /// Said where the figures are missing.
    pub fn unknown_words(&self, atlas: &Atlas) -> String {
        format!("how many people do this work in {} is not published", self.place(atlas))
    }

    fn place(&self, atlas: &Atlas) -> String {
        let names: Vec<&str> = self.areas.iter().map(|area| area_name(atlas, *area)).collect();
        match names.as_slice() {
            [] => String::new(),
            [one] => (*one).to_owned(),
            [most @ .., last] => format!("{} and {last}", most.join(", ")),
        }
    }
}

fn area_name(atlas: &Atlas, area: AreaId) -> &str {
    if area == AreaId::NATION { "the United States" } else { atlas.pay.name(area) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testkit::small_atlas;

    /// The small atlas with Ohio and Indiana: everything counted in Ohio as said, nothing in Indiana.
    fn with_ohio(jobs: i32) -> Atlas {
        let mut atlas = small_atlas();
        for (code, name) in [("OH", "Ohio"), ("IN", "Indiana")] {
            atlas.pay.codes.push(code);
            atlas.pay.names.push(name);
        }
        let nation: Vec<_> = atlas.pay.rows.to_vec();
        atlas.pay.rows.to_mut().extend(nation.iter().map(|row| crate::atlas::PayRow { employment: jobs, ..*row }));
        let end = u32::try_from(atlas.pay.rows.len()).expect("few rows");
        atlas.pay.ends.to_mut().extend([end, end]);
        atlas
    }

    fn counted(atlas: &Atlas, states: &[&str]) -> Region {
        let named: Vec<String> = states.iter().map(|state| (*state).to_owned()).collect();
        let areas = Region::areas(atlas, &named).expect("states of this atlas");
        Region::count(atlas, &areas, atlas.occupation_by_code("25-3041.00").expect("tutors"))
    }

    #[test]
    fn hardly_any_work_in_a_state_is_said_with_its_figure() {
        let atlas = with_ohio(40);
        let ohio = counted(&atlas, &["Ohio", "oh"]);
        assert_eq!(ohio.has_enough(), Some(false));
        assert_eq!(ohio.words(&atlas), "hardly any of this work is counted in Ohio (40 jobs, BLS May 2025)");
    }

    #[test]
    fn enough_in_one_state_is_enough_and_a_missing_figure_never_speaks_against() {
        assert_eq!(counted(&with_ohio(140), &["OH", "IN"]).has_enough(), Some(true));
        assert_eq!(counted(&with_ohio(40), &["OH", "IN"]).has_enough(), None);
        assert_eq!(counted(&with_ohio(-1), &["OH"]).has_enough(), None);
        assert_eq!(counted(&with_ohio(40), &["IN"]).has_enough(), None);
    }

    #[test]
    fn a_place_that_is_no_state_asks_for_nothing() {
        assert_eq!(Region::areas(&with_ohio(40), &["Atlantis".to_owned()]), None);
    }
}
