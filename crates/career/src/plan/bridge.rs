//! Bridge work: near work that pays soon, while the path is being built.

use super::TaskKind::BridgeWork;
use super::ground::{Ground, View};
use super::idea::Idea;
use super::words::from;
use crate::answers::Reason;
use crate::evidence::Source;
use crate::insight::words::quoted;
use crate::path::{Licensing, Path};

/// Kinds of near work that are named at most.
const MOST: usize = 2;

/// Near work that pays soon, and the work held with another employer; never a path that is in the plan.
pub(super) fn bridge_work(view: &View<'_>, in_plan: &[&str]) -> Vec<Idea> {
    let ground = view.ground;
    let near = near(&ground, in_plan).into_iter().map(|path| advertisements(&ground, path));
    let held = ground.facts.held().filter(|held| !in_plan.contains(&held.code())).map(|held| {
        Idea::new(
            "bridge_held",
            BridgeWork,
            45,
            format!("Read three advertisements for the work held ({}) with other employers", held.title()),
            "It asks for no new door, and carries a longer way.",
        )
    });
    // Who wants out of this work looks at it last.
    match ground.facts.answers.reason {
        Some(Reason::WantOut) => near.chain(held).collect(),
        _ => held.into_iter().chain(near).collect(),
    }
}

/// The first directions, then everything by likeness, that fit, pay from the first day as far as published, and are
/// not commonly licensed.
fn near<'a>(ground: &Ground<'a>, in_plan: &[&str]) -> Vec<&'a Path> {
    let (paths, atlas) = (ground.facts.paths, ground.facts.atlas);
    let directions = paths.directions.iter().filter_map(|i| paths.by_likeness.get(*i));
    let soon = |path: &&Path| {
        let pays = path.door.months_before_pay.is_some_and(|(_, longest)| longest == 0);
        let code = atlas.occupation(path.to).code();
        pays && path.fits() && path.door.licensing != Licensing::Commonly && !in_plan.contains(&code)
    };
    let mut near: Vec<&Path> = Vec::new();
    for path in directions.chain(&paths.by_likeness).filter(soon) {
        if near.len() == MOST {
            break;
        }
        if !near.iter().any(|known| known.to == path.to) {
            near.push(path);
        }
    }
    near
}

fn advertisements(ground: &Ground<'_>, path: &Path) -> Idea {
    let there = ground.facts.atlas.occupation(path.to);
    let door = if path.door.trains_on_pay() { "paid while training" } else { "no study before first pay" };
    let why = format!(
        "Near work, {door} as far as published ({}). Likeness {:.0} in 100, which is no chance of being hired.",
        from(Source::Projections),
        path.transfer.score * 100.0
    );
    let title = format!("Read three advertisements for work that pays soon: {}", quoted(there.title()));
    Idea::new(&format!("bridge:{}", there.code()), BridgeWork, 45, title, why)
}
