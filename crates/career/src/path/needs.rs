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

/// Room for as many needs an occupation is made at first.
const TYPICAL: usize = 200;
/// A skill of the same branch as many that are asked for counts at most this much.
const SAME_BRANCH: f32 = 0.4;

impl Needs {
    /// Reads the crosswalk and the relations of an atlas.
    pub fn of(atlas: &Atlas) -> Self {
        let bearers = bearers(atlas);
        let mut needs = Needs {
            ends: Vec::with_capacity(bearers.len()),
            items: Vec::with_capacity(bearers.len() * TYPICAL),
            totals: Vec::with_capacity(bearers.len()),
            rarity: Vec::new(),
            branch: atlas.skills.ids().map(|skill| branch(atlas, skill)).collect(),
            branches: Lists::default(),
        };
        let used = needs.gather(atlas, &bearers);
        let count = bearers.len() as f32;
        needs.rarity = used.iter().map(|n| (1.0 + count / (1.0 + *n as f32)).ln()).collect();
        for need in &mut needs.items {
            need.weight = need.weight.sqrt() * needs.rarity[need.skill.index()];
        }
        let mut counter = vec![0; atlas.groups.len()];
        for i in 0..bearers.len() {
            let row = needs.get(OccupationId::from_index(i));
            let total = row.iter().map(|need| need.weight).sum();
            let branches = needs.count_branches(row, &mut counter);
            needs.totals.push(total);
            needs.branches.push(branches);
        }
        needs
    }

    /// Every occupation's needs in order of skill, not yet weighed by rarity; answers per skill how many occupations
    /// need it by links of their own.
    fn gather(&mut self, atlas: &Atlas, bearers: &[Option<OccupationId>]) -> Vec<u32> {
        let mut scratch = Scratch::new(atlas.skills.len());
        let mut used = vec![0; atlas.skills.len()];
        for (i, bearer) in bearers.iter().enumerate() {
            let start = self.items.len();
            if let Some(bearer) = bearer {
                scratch.needs_of(atlas, *bearer, &mut self.items);
            }
            if bearer.is_some_and(|id| id.index() == i) {
                self.items[start..].iter().for_each(|need| used[need.skill.index()] += 1);
            }
            self.ends.push(self.items.len() as u32);
        }
        used
    }

    fn count_branches(&self, needs: &[Need], counter: &mut [u16]) -> Vec<(u16, u16)> {
        let mut touched = Vec::new();
        for need in needs {
            let branch = self.branch[need.skill.index()];
            let Some(count) = counter.get_mut(usize::from(branch)) else { continue };
            if *count == 0 {
                touched.push(branch);
            }
            *count = count.saturating_add(1);
        }
        touched.sort_unstable();
        touched.into_iter().map(|branch| (branch, std::mem::take(&mut counter[usize::from(branch)]))).collect()
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

/// A dense row to add relations up in, with a bit per cell in use, so that cells come out in order without sorting.
struct Scratch {
    need: Vec<f32>,
    in_use: Vec<u64>,
}

impl Scratch {
    fn new(skills: usize) -> Self {
        Scratch { need: vec![0.0; skills], in_use: vec![0; skills.div_ceil(64)] }
    }

    /// How much each skill is needed (0–1), averaged over the linked ESCO occupations.
    fn needs_of(&mut self, atlas: &Atlas, id: OccupationId, out: &mut Vec<Need>) {
        let mut whole = 0.0;
        for (esco, kind) in atlas.occupation(id).esco() {
            whole += trust(kind);
            self.add(atlas.esco.essential(esco), trust(kind));
            self.add(atlas.esco.optional(esco), trust(kind) / 2.0);
        }
        for (i, word) in self.in_use.iter_mut().enumerate() {
            while *word != 0 {
                let at = i * 64 + word.trailing_zeros() as usize;
                *word &= *word - 1;
                out.push(Need { skill: SkillId::from_index(at), weight: std::mem::take(&mut self.need[at]) / whole });
            }
        }
    }

    fn add(&mut self, skills: &[SkillId], by: f32) {
        for skill in skills {
            let at = skill.index();
            if let Some(cell) = self.need.get_mut(at) {
                *cell += by;
                self.in_use[at / 64] |= 1 << (at % 64);
            }
        }
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

/// The nearest row with links inside the same minor group (the first four characters of the code). Rows are in order
/// of code, so the group is around it.
fn neighbour(atlas: &Atlas, linked: &[bool], id: OccupationId) -> Option<OccupationId> {
    let here = id.index();
    let group = atlas.occupation(id).code().get(..4)?;
    let same = |row: &usize| atlas.occupations.codes.get(*row).starts_with(group);
    let above = (here + 1..linked.len()).take_while(same).find(|row| linked[*row]);
    let below = (0..here).rev().take_while(same).find(|row| linked[*row]);
    above.into_iter().chain(below).min_by_key(|row| row.abs_diff(here)).map(OccupationId::from_index)
}

fn branch(atlas: &Atlas, skill: SkillId) -> u16 {
    let direct = atlas.skills.groups(skill).first();
    let above = || atlas.skills.broader.get(skill.index()).iter().find_map(|s| atlas.skills.groups(*s).first());
    direct.or_else(above).map_or(u16::MAX, |group| group.0)
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
