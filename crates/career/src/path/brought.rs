//! What a person brings, compared with what a destination asks, part by part.
//!
//! Someone who held several occupations is compared from each of them, the older and shorter ones faded, and from all
//! together; per part the best counts. Two people of one title differ by their own lines: a skill that their lines
//! name counts in full where the destination asks for it, and how much of what they show is used there counts too.

use crate::atlas::{Occupation, OccupationId, SkillId, Tier};
use crate::path::needs::{Need, Needs};
use crate::path::preparation::Rung;
use crate::path::profiles::Profile;
use crate::path::tools::Used;
use crate::path::{Origin, Part, PartName, Terrain, Transfer};

/// The skills part is a quarter O*NET's 35 broad skills and three quarters ESCO's thousands of fine ones.
const BROAD_SKILLS: f32 = 0.25;
/// The most that the person's own lines weigh among the fine skills, and the number of skills at half of it.
const OWN_LINES_AT_MOST: f32 = 0.6;
const OWN_LINES_HALF: f32 = 6.0;
/// An occupation held long ago or for a short time keeps at least this share.
const FADED: f32 = 0.6;
/// Ratings that are borrowed from the nearest rated family are trusted this far.
const BORROWED: f32 = 0.9;

/// One occupation held, or all together.
#[derive(Debug)]
struct Bearer {
    fade: f32,
    profiles: [Option<Profile>; 4],
    /// Per ESCO skill: its weight in the work held.
    skills: Vec<f32>,
    /// The occupation, unless it is several together.
    held: Option<OccupationId>,
    /// Where it stands in schooling and job zone.
    rung: Rung,
    borrowed: bool,
}

/// Everything a person brings, prepared.
#[derive(Debug)]
pub(super) struct Brought<'t> {
    terrain: &'t Terrain<'t>,
    bearers: Vec<Bearer>,
    own: Own,
    used: Option<Used>,
}

/// The skills of the person's own lines.
#[derive(Debug, Default)]
struct Own {
    /// Skill, how sure, how much it tells.
    skills: Vec<(SkillId, f32, f32)>,
    /// Per ESCO skill: how sure; empty without own skills.
    sure: Vec<f32>,
    /// The sum of what they tell.
    total: f32,
    /// What own lines weigh among the fine skills, 0–1.
    weight: f32,
}

impl<'t> Brought<'t> {
    /// Prepares an origin.
    pub fn of(terrain: &'t Terrain<'t>, origin: &Origin) -> Self {
        let most = origin.occupations.iter().map(|(_, w)| *w).fold(f32::MIN_POSITIVE, f32::max);
        let mut bearers: Vec<Bearer> = origin
            .occupations
            .iter()
            .map(|(id, weight)| Bearer {
                fade: FADED + (1.0 - FADED) * (weight / most).clamp(0.0, 1.0),
                held: Some(*id),
                rung: terrain.rung(*id, origin.schooling),
                borrowed: !terrain.atlas.occupation(*id).is_rated(),
                ..Bearer::together(terrain, &[(*id, 1.0)])
            })
            .collect();
        if bearers.len() > 1 {
            bearers.push(Bearer::together(terrain, &origin.occupations));
        }
        let held: Vec<OccupationId> = origin.occupations.iter().map(|(id, _)| *id).collect();
        let used = terrain.tools.used(terrain.atlas, &held, &origin.technologies);
        Brought { terrain, bearers, own: Own::of(terrain, origin), used }
    }

    /// How alike the work of one occupation is.
    pub fn to(&self, to: OccupationId, without_relatedness: bool) -> Transfer {
        let held = self.bearers.iter().any(|b| b.held == Some(to));
        let borrows = !self.terrain.atlas.occupation(to).is_rated();
        let parts = PartName::ALL
            .into_iter()
            .filter(|name| !(without_relatedness && *name == PartName::Relatedness))
            .map(|name| Part { name, value: self.part(name, to), weight: name.weight() })
            .collect();
        let borrowed = !held && (borrows || self.bearers.iter().any(|b| b.held.is_some() && b.borrowed));
        Transfer::of_parts(parts, borrowed)
    }

    fn part(&self, name: PartName, to: OccupationId) -> Option<f32> {
        match name {
            PartName::Skills => self.skills(to),
            PartName::Knowledge => self.profile(1, to),
            PartName::Activities => self.profile(2, to),
            PartName::Abilities => self.profile(3, to),
            PartName::Technology => {
                self.used.as_ref().and_then(|used| self.terrain.tools.compare(self.terrain.atlas, used, to))
            }
            PartName::Preparation => {
                let there = self.terrain.rung(to, None);
                self.bearers.iter().filter(|b| b.held.is_some()).filter_map(|b| b.rung.step_to(there)).reduce(f32::max)
            }
            PartName::Relatedness => self.relatedness(to),
        }
    }

    fn profile(&self, which: usize, to: OccupationId) -> Option<f32> {
        let table = &self.terrain.profiles[which].1;
        let borrows = !self.terrain.atlas.occupation(to).is_rated();
        let value = |bearer: &Bearer| {
            let value = table.compare(bearer.profiles[which].as_ref()?, to)? * bearer.fade;
            let trusted = bearer.held == Some(to) || !(borrows || bearer.borrowed);
            Some(if trusted { value } else { value * BORROWED })
        };
        self.bearers.iter().filter_map(value).reduce(f32::max)
    }

    fn skills(&self, to: OccupationId) -> Option<f32> {
        match (self.profile(0, to), self.fine_skills(to)) {
            (Some(broad), Some(fine)) => Some(BROAD_SKILLS * broad + (1.0 - BROAD_SKILLS) * fine),
            (broad, fine) => broad.or(fine),
        }
    }

    /// The share of the destination's ESCO skills that is brought, and how much of the person's own is used there.
    /// Square roots, because a third of several hundred fine skills is already a close neighbour.
    fn fine_skills(&self, to: OccupationId) -> Option<f32> {
        let needs = self.terrain.needs.get(to);
        let total = self.terrain.needs.total(to);
        if total <= 0.0 || (self.bearers.is_empty() && self.own.skills.is_empty()) {
            return None;
        }
        let by_work = self.bearers.iter().map(|b| b.fade * self.met(needs, &b.skills) / total).fold(0.0, f32::max);
        let covered = by_work.max(self.met(needs, &[]) / total).clamp(0.0, 1.0).sqrt();
        if self.own.skills.is_empty() {
            return Some(covered);
        }
        let used = self.own.used_in(&self.terrain.needs, to).clamp(0.0, 1.0).sqrt();
        Some((1.0 - self.own.weight) * covered + self.own.weight * used)
    }

    fn met(&self, needs: &[Need], by: &[f32]) -> f32 {
        let each = |need: &Need| {
            let at = need.skill.index();
            let work = by.get(at).copied().unwrap_or(0.0).min(need.weight);
            let lines = self.own.sure.get(at).copied().unwrap_or(0.0) * need.weight;
            work.max(lines)
        };
        needs.iter().map(each).sum()
    }

    /// The experts' tier in either direction; what they list the other way round counts four fifths.
    fn relatedness(&self, to: OccupationId) -> Option<f32> {
        let there = self.terrain.atlas.occupation(to);
        let value = |bearer: &Bearer| {
            let from = self.terrain.atlas.occupation(bearer.held?);
            if from.id == to {
                return Some(1.0);
            }
            let listed = |from: Occupation<'_>, to| {
                from.related().find(|(id, _)| *id == to).map_or(0.0, |(_, tier)| tier_value(tier))
            };
            let value = listed(from, to).max(0.8 * listed(there, from.id));
            // Where the experts judged only one of the two, not being listed says nothing.
            let judged = from.related().next().is_some() && there.related().next().is_some();
            (judged || value > 0.0).then_some(bearer.fade * value)
        };
        self.bearers.iter().filter_map(value).reduce(f32::max)
    }
}

fn tier_value(tier: Tier) -> f32 {
    match tier {
        Tier::PrimaryShort => 1.0,
        Tier::PrimaryLong => 0.8,
        Tier::Supplemental => 0.6,
    }
}

impl Bearer {
    fn together(terrain: &Terrain<'_>, held: &[(OccupationId, f32)]) -> Self {
        let total: f32 = held.iter().map(|(_, w)| w).sum::<f32>().max(f32::MIN_POSITIVE);
        let mut skills = vec![0.0; terrain.atlas.skills.len()];
        for (id, weight) in held {
            for need in terrain.needs.get(*id) {
                skills[need.skill.index()] += need.weight * weight / total;
            }
        }
        let [a, b, c, d] = &terrain.profiles;
        Bearer {
            fade: 1.0,
            profiles: [a, b, c, d].map(|(_, table)| table.together(held)),
            skills,
            held: None,
            rung: Rung::default(),
            borrowed: held.iter().any(|(id, _)| !terrain.atlas.occupation(*id).is_rated()),
        }
    }
}

impl Own {
    fn of(terrain: &Terrain<'_>, origin: &Origin) -> Self {
        if origin.skills.is_empty() {
            return Own::default();
        }
        let needs = &terrain.needs;
        let mut own = Own { sure: vec![0.0; terrain.atlas.skills.len()], ..Own::default() };
        for (skill, sure) in &origin.skills {
            let at = skill.index();
            let Some(rarity) = needs.rarity.get(at) else { continue };
            own.sure[at] = sure.clamp(0.0, 1.0);
            own.skills.push((*skill, own.sure[at], *rarity));
            own.total += own.sure[at] * rarity;
        }
        let count = own.skills.len() as f32;
        own.weight = OWN_LINES_AT_MOST * count / (count + OWN_LINES_HALF);
        own
    }

    /// How much of what the lines show is asked for, 0–1.
    fn used_in(&self, needs: &Needs, to: OccupationId) -> f32 {
        if self.total <= 0.0 {
            return 0.0;
        }
        let used = |(skill, sure, rarity): &(SkillId, f32, f32)| sure * rarity * needs.credit(to, *skill);
        self.skills.iter().map(used).sum::<f32>() / self.total
    }
}
