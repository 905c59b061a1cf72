//! How much of a path is what the person wants more of.

use crate::atlas::OccupationId;
use crate::path::{Origin, Terrain};

/// -1 (all of what they want less of) to 1 (all of what they want more of); `None` without marks.
pub(super) fn wanted(terrain: &Terrain<'_>, origin: &Origin, to: OccupationId) -> Option<f32> {
    if origin.wants.is_empty() {
        return None;
    }
    let share = |sign: f32| {
        let (mut met, mut all) = (0.0, 0.0);
        for (skill, want) in origin.wants.iter().filter(|(_, want)| want * sign > 0.0) {
            let tells = want.abs() * terrain.needs.rarity.get(skill.index()).copied().unwrap_or(0.0);
            met += tells * terrain.needs.credit(to, *skill);
            all += tells;
        }
        if all > 0.0 { met / all } else { 0.0 }
    };
    Some((share(1.0) - share(-1.0)).clamp(-1.0, 1.0))
}
