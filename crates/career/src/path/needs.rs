//! Which ESCO skills an occupation asks for, by the official crosswalk, and how telling each is.
//!
//! A skill's weight in an occupation is the square root of how much it is needed there (essential 1, optional ½,
//! averaged over the linked ESCO occupations by the kind of link) times its rarity among all occupations.

use crate::atlas::{Atlas, Lists, MatchKind, OccupationId, SkillId};

/// One skill that an occupation asks for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Need {
    /// Which.
    pub skill: SkillId,
    /// How much it tells.
    pub weight: f32,
}

/// What every occupation asks for.
#[derive(Debug)]
pub(super) struct Needs {
    ends: Vec<u32>,
    items: Vec<Need>,
    totals: Vec<f32>,
    /// Rarity per skill: ln(1 + occupations ÷ (1 + occupations that need it)).
    pub rarity: Vec<f32>,
    /// The branch of the hierarchy right above each skill; `u16::MAX` where there is none.
    branch: Vec<u16>,
    /// Per occupation: how many of its skills lie in each branch, sorted by branch.
    branches: Lists<(u16, u16)>,
}

/// A skill of the same branch as many that are asked for counts at most this much.
const SAME_BRANCH: f32 = 0.4;

impl Needs {
    /// Reads the crosswalk and the relations of an atlas.
    pub fn of(atlas: &Atlas) -> Self {
        let count = atlas.occupations.codes.len();
        let bearers = bearers(atlas);
        let (mut ends, mut items) = (Vec::with_capacity(count), Vec::new());
        let mut scratch = Scratch::new(atlas.skills.len());
        let mut used = vec![0_u32; atlas.skills.len()];
        for i in 0..count {
            if let Some(bearer) = bearers[i] {
                scratch.needed_in(atlas, bearer, &mut items, &mut used, bearer.index() == i);
            }
            ends.push(items.len() as u32);
        }
        let rarity: Vec<f32> = used.iter().map(|n| (1.0 + count as f32 / (1.0 + *n as f32)).ln()).collect();
        for need in &mut items {
            need.weight = need.weight.sqrt() * rarity[need.skill.index()];
        }
        let branch = (0..atlas.skills.len()).map(|i| branch(atlas, SkillId::from_index(i))).collect();
        let mut needs = Needs { ends, items, totals: Vec::new(), rarity, branch, branches: Lists::default() };
        for i in 0..count {
            let here = needs.get(OccupationId::from_index(i));
            let total = here.iter().map(|need| need.weight).sum();
            let in_branches = needs.count_branches(here);
            needs.totals.push(total);
            needs.branches.push(in_branches);
        }
        needs
    }

    fn count_branches(&self, needs: &[Need]) -> Vec<(u16, u16)> {
        let mut all: Vec<u16> = needs.iter().map(|n| self.branch[n.skill.index()]).filter(|b| *b != u16::MAX).collect();
        all.sort_unstable();
        all.chunk_by(|a, b| a == b).map(|same| (same[0], same.len().min(usize::from(u16::MAX)) as u16)).collect()
    }

    /// How much a skill is asked for in an occupation, 0–1: in full by name, in part by its neighbours in the same
    /// branch of the hierarchy, the more of them the more.
    pub fn credit(&self, to: OccupationId, skill: SkillId) -> f32 {
        if self.get(to).binary_search_by_key(&skill, |need| need.skill).is_ok() {
            return 1.0;
        }
        let Some(branch) = self.branch.get(skill.index()) else { return 0.0 };
        let near = self.branches.get(to.index());
        let count = near.binary_search_by_key(branch, |(b, _)| *b).map_or(0.0, |at| f32::from(near[at].1));
        SAME_BRANCH * count / (count + 2.0)
    }

    /// What one occupation asks for; empty where the crosswalk says nothing.
    pub fn get(&self, id: OccupationId) -> &[Need] {
        let at = id.index();
        let Some(end) = self.ends.get(at) else { return &[] };
        let start = if at == 0 { 0 } else { self.ends[at - 1] };
        self.items.get(start as usize..*end as usize).unwrap_or(&[])
    }

    /// The sum of an occupation's weights.
    pub fn total(&self, id: OccupationId) -> f32 {
        self.totals.get(id.index()).copied().unwrap_or(0.0)
    }
}

/// Per occupation, the one whose crosswalk links count: itself, else the one it borrows its ratings from, else the one
/// with links whose code begins alike.
fn bearers(atlas: &Atlas) -> Vec<Option<OccupationId>> {
    let linked: Vec<bool> = atlas.all_occupations().map(|o| o.esco().next().is_some()).collect();
    atlas
        .all_occupations()
        .map(|occupation| {
            let has = |id: &OccupationId| linked.get(id.index()).copied().unwrap_or(false);
            Some(occupation.id)
                .filter(has)
                .or_else(|| occupation.rated_as().filter(has))
                .or_else(|| neighbour(atlas, &linked, occupation.id))
        })
        .collect()
}

/// The nearest row with links inside the same minor group (the first four characters of the code).
fn neighbour(atlas: &Atlas, linked: &[bool], id: OccupationId) -> Option<OccupationId> {
    let code = atlas.occupation(id).code();
    let group = code.get(..4)?;
    (0..linked.len())
        .filter(|i| linked[*i] && atlas.occupations.codes.get(*i).starts_with(group))
        .min_by_key(|i| i.abs_diff(id.index()))
        .map(OccupationId::from_index)
}

fn branch(atlas: &Atlas, skill: SkillId) -> u16 {
    let direct = atlas.skills.groups(skill).first();
    let above = || atlas.skills.broader.get(skill.index()).iter().find_map(|s| atlas.skills.groups(*s).first());
    direct.or_else(above).map_or(u16::MAX, |group| group.0)
}

/// A dense row to add relations up in, and which cells of it are in use.
struct Scratch {
    need: Vec<f32>,
    touched: Vec<SkillId>,
}

impl Scratch {
    fn new(skills: usize) -> Self {
        Scratch { need: vec![0.0; skills], touched: Vec::new() }
    }

    /// Appends what one occupation needs; `used` counts each skill where `counts` (borrowed links do not count twice).
    fn needed_in(&mut self, atlas: &Atlas, id: OccupationId, out: &mut Vec<Need>, used: &mut [u32], counts: bool) {
        let mut total = 0.0;
        for (esco, kind) in atlas.occupation(id).esco() {
            let trust = trust(kind);
            total += trust;
            self.add(atlas.esco.essential(esco), trust);
            self.add(atlas.esco.optional(esco), trust / 2.0);
        }
        self.touched.sort_unstable();
        for skill in self.touched.drain(..) {
            let need = std::mem::take(&mut self.need[skill.index()]);
            if counts {
                used[skill.index()] += 1;
            }
            out.push(Need { skill, weight: need / total });
        }
    }

    fn add(&mut self, skills: &[SkillId], by: f32) {
        for skill in skills {
            let Some(cell) = self.need.get_mut(skill.index()) else { continue };
            if *cell == 0.0 {
                self.touched.push(*skill);
            }
            *cell += by;
        }
    }
}

/// How far a crosswalk link is trusted to mean the same work.
fn trust(kind: MatchKind) -> f32 {
    match kind {
        MatchKind::Exact => 1.0,
        MatchKind::Close => 0.8,
        MatchKind::Narrower | MatchKind::Broader => 0.6,
        MatchKind::Related => 0.3,
    }
}
