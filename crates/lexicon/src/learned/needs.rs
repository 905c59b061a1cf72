//! Which skills each occupation asks for, so that a text which tells of skills leads to occupations.

use career::atlas::{Atlas, OccupationId, SkillId};

/// What an optional skill counts beside an essential one.
const OPTIONAL: f32 = 0.4;

/// Per occupation of O*NET the skills of the ESCO occupations that it is linked with.
#[derive(Debug, Default)]
pub(super) struct Needs {
    rows: Vec<(OccupationId, Vec<(SkillId, f32)>)>,
    /// Per skill how telling it is: the fewer occupations ask for it, the more.
    telling: Vec<f32>,
}

impl Needs {
    pub(super) fn of(atlas: &Atlas) -> Self {
        let mut asked = vec![0u32; atlas.skills.len()];
        let rows = atlas.all_occupations().map(|occupation| {
            let mut skills: Vec<(SkillId, f32)> = Vec::new();
            for (esco, _) in occupation.esco() {
                skills.extend(atlas.esco.essential(esco).iter().map(|skill| (*skill, 1.0)));
                skills.extend(atlas.esco.optional(esco).iter().map(|skill| (*skill, OPTIONAL)));
            }
            skills.sort_unstable_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)));
            skills.dedup_by_key(|(skill, _)| *skill);
            for (skill, _) in &skills {
                asked[skill.index()] += 1;
            }
            (occupation.id, skills)
        });
        let rows: Vec<_> = rows.collect();
        let count = rows.len() as f32;
        Needs { telling: asked.iter().map(|n| (1.0 + count / (1.0 + *n as f32)).ln()).collect(), rows }
    }

    /// The share of each occupation that asks for some of these skills, given how much each is meant.
    pub(super) fn asking_for(&self, meant: &[(SkillId, f32)]) -> Vec<(OccupationId, f32)> {
        let mut weight = vec![0.0f32; self.telling.len()];
        for (skill, how_much) in meant {
            weight[skill.index()] = how_much * self.telling[skill.index()];
        }
        let scored = self.rows.iter().map(|(occupation, skills)| {
            (*occupation, skills.iter().map(|(skill, need)| need * weight[skill.index()]).sum::<f32>())
        });
        let scored: Vec<(OccupationId, f32)> = scored.filter(|(_, score)| *score > 0.0).collect();
        let sum: f32 = scored.iter().map(|(_, score)| score).sum();
        scored.into_iter().map(|(occupation, score)| (occupation, score / sum)).collect()
    }
}
