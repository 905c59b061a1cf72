//! Whom one knows somewhere, in a kind of work, or one step away from either.
//!
//! Organisations are compared as those of postings are: without legal forms, and a name that begins another, or is its
//! initials, is near it. One step away is who worked there by an older source, who works where the name is near, and who
//! does work that O*NET relates to the one asked for. Who was let go is left out.

use std::collections::{BTreeMap, HashMap};

use super::{Closeness, Person, Standing};
use crate::atlas::{Atlas, OccupationId};
use crate::id::PersonId;
use crate::posting::duplicate::{OfOrganisations, Organisation};

/// What is asked.
#[derive(Clone, Copy, Debug, Default)]
pub struct Asked<'a> {
    /// Where.
    pub organisation: Option<&'a str>,
    /// In which work: an O*NET-SOC code.
    pub occupation: Option<&'a str>,
}

/// What somebody has to do with an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum There {
    /// They work there.
    Works,
    /// They worked there, by an older source.
    Worked,
    /// They work where the name is near: that name, as written.
    Near(String),
}

/// What somebody has to do with a kind of work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Does {
    /// They do it.
    That,
    /// They do work that is related: its O*NET-SOC code.
    Related(String),
}

/// Somebody one knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// Who.
    pub person: PersonId,
    /// What they have to do with the organisation.
    pub there: Option<There>,
    /// What they have to do with the work.
    pub does: Option<Does>,
}

/// Those one knows, made ready for being asked about many places and kinds of work.
#[derive(Clone, Debug, Default)]
pub struct Acquaintances {
    /// Each organisation once, in order, and who is or was there.
    organisations: Vec<(String, Organisation, Vec<(usize, bool)>)>,
    by_occupation: BTreeMap<String, Vec<usize>>,
    people: Vec<(PersonId, Option<Closeness>, Option<jiff::civil::Date>)>,
}

/// Whether two names are one organisation's, as they are compared here.
pub fn are_one_organisation(one: &str, other: &str) -> bool {
    let beside = Organisation::of(one).beside(&Organisation::of(other));
    matches!(beside, OfOrganisations::Same | OfOrganisations::SameAgency)
}

impl Acquaintances {
    /// From everybody one knows.
    pub fn of<'a>(people: impl IntoIterator<Item = (PersonId, &'a Person)>) -> Self {
        let mut out = Acquaintances::default();
        let mut places: HashMap<&'a str, Vec<(usize, bool)>> = HashMap::new();
        for (id, person) in people.into_iter().filter(|(_, person)| person.standing() != Standing::LetGo) {
            let at = out.people.len();
            out.people.push((id, person.closeness(), person.last_contact().max(person.met_on())));
            if let Some(name) = person.organisation() {
                places.entry(name).or_default().push((at, true));
            }
            for name in person.former_organisations() {
                places.entry(name).or_default().push((at, false));
            }
            if let Some(code) = person.occupation() {
                out.by_occupation.entry(code.to_owned()).or_default().push(at);
            }
        }
        let place = |(name, who): (&str, Vec<(usize, bool)>)| (name.to_owned(), Organisation::of(name), who);
        out.organisations = places.into_iter().map(place).collect();
        out.organisations.sort_unstable_by(|one, other| one.0.cmp(&other.0));
        out
    }

    /// Whom one knows. Those for whom both are so come first, then those who are there or do that, then those one step
    /// away; of these the closest, then the one last in touch with. The order of people changes nothing.
    pub fn known(&self, asked: Asked<'_>, atlas: &Atlas) -> Vec<Known> {
        let mut found: BTreeMap<usize, (Option<There>, Option<Does>)> = BTreeMap::new();
        if let Some(name) = asked.organisation {
            self.at(name, &mut found);
        }
        if let Some(code) = asked.occupation {
            self.doing(code, atlas, &mut found);
        }
        let known = found.into_iter().filter_map(|(at, (there, does))| {
            let (person, closeness, last) = *self.people.get(at)?;
            let rank = (rank(&there, &does), closeness.map_or(9, |said| said as u8), std::cmp::Reverse(last), person);
            Some((rank, Known { person, there, does }))
        });
        let mut known: Vec<_> = known.collect();
        known.sort_unstable_by_key(|(rank, _)| *rank);
        known.into_iter().map(|(_, known)| known).collect()
    }

    fn at(&self, name: &str, found: &mut BTreeMap<usize, (Option<There>, Option<Does>)>) {
        let asked = Organisation::of(name);
        for (written, organisation, who) in &self.organisations {
            let is_there = match asked.beside(organisation) {
                OfOrganisations::Same | OfOrganisations::SameAgency => true,
                OfOrganisations::Near => false,
                OfOrganisations::Unknown | OfOrganisations::Between | OfOrganisations::Other => continue,
            };
            for (at, now) in who {
                let there = match (is_there, now) {
                    (true, true) => There::Works,
                    (true, false) => There::Worked,
                    (false, true) => There::Near(written.clone()),
                    // Two steps.
                    (false, false) => continue,
                };
                let said = &mut found.entry(*at).or_default().0;
                if said.as_ref().is_none_or(|said| step(&there) < step(said)) {
                    *said = Some(there);
                }
            }
        }
    }

    fn doing(&self, code: &str, atlas: &Atlas, found: &mut BTreeMap<usize, (Option<There>, Option<Does>)>) {
        let name = |id: OccupationId| atlas.occupation(id).code();
        let id = atlas.occupation_by_code(code);
        let code = id.map_or(code, name);
        for at in self.by_occupation.get(code).into_iter().flatten() {
            found.entry(*at).or_default().1 = Some(Does::That);
        }
        let related: Vec<OccupationId> =
            id.map(|id| atlas.occupation(id).related().map(|(near, _)| near).collect()).unwrap_or_default();
        for near in related.into_iter().map(name).filter(|near| *near != code) {
            for at in self.by_occupation.get(near).into_iter().flatten() {
                found.entry(*at).or_default().1.get_or_insert_with(|| Does::Related(near.to_owned()));
            }
        }
    }
}

fn step(there: &There) -> u8 {
    match there {
        There::Works => 0,
        There::Worked => 1,
        There::Near(_) => 2,
    }
}

/// Both before one, and what is so before what is a step away.
fn rank(there: &Option<There>, does: &Option<Does>) -> (u8, u8) {
    let there = there.as_ref().map(step);
    let does = does.as_ref().map(|does| if *does == Does::That { 0 } else { 1 });
    match (there, does) {
        (Some(0), Some(0)) => (0, 0),
        (Some(0), _) | (_, Some(0)) => (1, there.unwrap_or(3)),
        (Some(there), _) => (2, there),
        (None, _) => (2, 3),
    }
}
