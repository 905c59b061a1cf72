//! What is near a skill or technology: its neighbours in ESCO's hierarchy, and other technology of its class.

use super::Facts;
use super::own::stems;
use crate::atlas::{Atlas, SkillId};
use crate::profile::LineId;
use crate::reading::{Concept, LineMention, SURE_ENOUGH};

/// The person's surest line about something near, and what to say of it.
pub(super) fn nearest(facts: &Facts<'_>, concept: Concept) -> Option<(LineId, String)> {
    let sure = facts.readings.mentions.iter().filter(|m| m.mention.confidence.share() >= SURE_ENOUGH);
    let ranked = sure.filter_map(|m| Some((nearness(facts.atlas, concept, m.mention.concept)?, m)));
    let key = |(near, m): &(u8, &LineMention)| (*near, m.mention.confidence.share());
    let best = ranked.reduce(|best, other| if key(&other) > key(&best) { other } else { best })?;
    let name = match best.1.mention.concept {
        Concept::Skill(skill) => facts.atlas.skills.label(skill),
        Concept::Technology(technology) => facts.atlas.technologies.name(technology),
    };
    Some((best.1.line, format!("your line tells of “{name}”, which is near it")))
}

/// How near two concepts are: 2 for one above the other, 1 for neighbours; `None` for anything else.
fn nearness(atlas: &Atlas, one: Concept, other: Concept) -> Option<u8> {
    match (one, other) {
        (Concept::Skill(a), Concept::Skill(b)) => of_skills(atlas, a, b),
        (Concept::Technology(a), Concept::Technology(b)) => {
            let kind = |t: crate::atlas::TechnologyId| atlas.technologies.commodity.get(t.index());
            (a != b && kind(a).is_some() && kind(a) == kind(b)).then_some(1)
        }
        _ => None,
    }
}

fn of_skills(atlas: &Atlas, a: SkillId, b: SkillId) -> Option<u8> {
    let above = |skill: SkillId| atlas.skills.broader.get(skill.index());
    if a == b || is_for_all_work(atlas, a) || is_for_all_work(atlas, b) {
        return None;
    }
    if above(a).contains(&b) || above(b).contains(&a) {
        return Some(2);
    }
    let siblings = above(a).iter().any(|skill| above(b).contains(skill));
    let group = |group: &crate::atlas::SkillGroupId| {
        atlas.skills.groups(b).contains(group) && is_narrow(atlas.groups.code(*group))
    };
    let together = atlas.skills.groups(a).iter().any(group) && are_told_alike(atlas, a, b);
    (siblings || together).then_some(1)
}

/// A group holds the work of many callings ("administer medication", "treat swallowing disorders"): what belongs to one
/// occupation is near another skill of its group where both labels share a telling word.
fn are_told_alike(atlas: &Atlas, a: SkillId, b: SkillId) -> bool {
    let of_one_calling = |skill: SkillId| atlas.skills.reuse_level(skill) == 0;
    let shared = || stems(atlas.skills.label(a)).iter().any(|stem| stems(atlas.skills.label(b)).contains(stem));
    !(of_one_calling(a) || of_one_calling(b)) || shared()
}

/// Skills of all work ("work in teams") are near everything and so near nothing.
fn is_for_all_work(atlas: &Atlas, skill: SkillId) -> bool {
    atlas.skills.reuse_level(skill) == 3
}

/// `S4.3.1` and `K0613` are narrow; `S4` and `K06` are not.
fn is_narrow(code: &str) -> bool {
    code.matches('.').count() >= 2 || code.starts_with('K') && code.len() >= 5
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testkit::small_atlas;

    #[test]
    fn neighbours_of_a_narrow_branch_are_near_and_those_of_a_broad_one_are_not() {
        let atlas = small_atlas();
        let skill = |label: &str| Concept::Skill(atlas.skills.find(label).expect("a skill"));
        assert_eq!(nearness(&atlas, skill("keep financial records"), skill("accounting")), Some(1));
        assert_eq!(nearness(&atlas, skill("train employees"), skill("adapt teaching to student's capabilities")), None);
        assert_eq!(nearness(&atlas, skill("accounting"), skill("accounting")), None);
    }
}
