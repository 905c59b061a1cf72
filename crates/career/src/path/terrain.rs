//! Everything about likeness that does not depend on the person, laid out for speed.

use crate::answers::Schooling;
use crate::atlas::{Atlas, ElementKind, OccupationId, SkillId, TechnologyId};
use crate::path::brought::Brought;
use crate::path::needs::Needs;
use crate::path::preparation::Rung;
use crate::path::profiles::Profiles;
use crate::path::tools::Tools;
use crate::path::{Origin, PartName, Transfer};

/// The atlas prepared for comparing. Building it takes a few milliseconds; make one and ask it many times.
#[derive(Debug)]
pub struct Terrain<'a> {
    pub(super) atlas: &'a Atlas,
    pub(super) profiles: [(PartName, Profiles); 4],
    pub(super) needs: Needs,
    pub(super) tools: Tools,
    pub(super) rungs: Vec<Rung>,
}

impl<'a> Terrain<'a> {
    /// Lays out an atlas.
    pub fn of(atlas: &'a Atlas) -> Self {
        let profiles = [
            (PartName::Skills, Profiles::of(atlas, ElementKind::Skill)),
            (PartName::Knowledge, Profiles::of(atlas, ElementKind::Knowledge)),
            (PartName::Activities, Profiles::of(atlas, ElementKind::Activity)),
            (PartName::Abilities, Profiles::of(atlas, ElementKind::Ability)),
        ];
        let rungs = atlas.all_occupations().map(|o| Rung::of(atlas, o.id)).collect();
        Terrain { atlas, profiles, needs: Needs::of(atlas), tools: Tools::of(atlas), rungs }
    }

    /// How alike the work of one occupation is to what a person brings.
    pub fn transfer(&self, origin: &Origin, to: OccupationId, without_relatedness: bool) -> Transfer {
        self.brought(origin).to(to, without_relatedness)
    }

    /// Scores from one occupation to all, in the atlas's order; to itself 1.
    pub fn row(&self, from: OccupationId, without_relatedness: bool) -> Vec<f32> {
        let brought = self.brought(&Origin::of_occupation(from));
        let score = |to: OccupationId| if to == from { 1.0 } else { brought.to(to, without_relatedness).score };
        self.atlas.all_occupations().map(|to| score(to.id)).collect()
    }

    /// Prepares what a person brings, to compare it with many destinations.
    pub(super) fn brought(&self, origin: &Origin) -> Brought<'_> {
        Brought::of(self, origin)
    }

    /// Where an occupation stands in schooling and job zone.
    pub(super) fn rung(&self, id: OccupationId, stated: Option<Schooling>) -> Rung {
        self.rungs.get(id.index()).copied().unwrap_or_default().with_schooling(stated)
    }

    /// Skills that a destination asks for, the most telling first, with their weight; empty where the crosswalk says
    /// nothing.
    pub fn asked(&self, to: OccupationId) -> Vec<(SkillId, f32)> {
        let mut all: Vec<(SkillId, f32)> = self.needs.get(to).iter().map(|need| (need.skill, need.weight)).collect();
        all.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        all
    }

    /// Of the person's own skills, those that a destination asks for by name, the most telling first.
    pub fn shared(&self, origin: &Origin, to: OccupationId) -> Vec<SkillId> {
        self.asked(to)
            .into_iter()
            .map(|(skill, _)| skill)
            .filter(|skill| origin.skills.iter().any(|(own, _)| own == skill))
            .collect()
    }

    /// Technology of a destination that neither the person's lines nor their occupations name, in demand first.
    pub fn missing_technology(&self, origin: &Origin, to: OccupationId) -> Vec<TechnologyId> {
        let held = || origin.occupations.iter().flat_map(|(id, _)| self.atlas.occupation(*id).technologies());
        let mut missing: Vec<_> = self
            .atlas
            .occupation(to)
            .technologies()
            .iter()
            .filter(|tool| !origin.technologies.contains(&tool.technology))
            .filter(|tool| !held().any(|known| known.technology == tool.technology))
            .collect();
        missing.sort_by_key(|tool| (!tool.in_demand(), !tool.hot(), tool.technology));
        missing.into_iter().map(|tool| tool.technology).collect()
    }
}
