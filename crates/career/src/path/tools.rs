//! How much of a destination's technology an origin already uses, weighted by rarity and by what is in demand.

use crate::atlas::{Atlas, OccupationId, TechnologyId};

/// What is used beyond the destination's needs counts this much against likeness.
const BEYOND: f32 = 0.3;
/// What people in an occupation use counts this much for someone whose own lines name technology.
const PRESUMED: f32 = 0.5;

/// Rarity of each technology and of each kind of technology.
#[derive(Debug)]
pub(super) struct Tools {
    rarity: Vec<f32>,
    kind_rarity: Vec<f32>,
}

/// The technology that an origin uses: 0–1 each, and by kind.
#[derive(Clone, Debug)]
pub(super) struct Used {
    each: Vec<f32>,
    kinds: Vec<f32>,
    total: f32,
    kinds_total: f32,
}

impl Tools {
    /// Counts how many occupations use each technology.
    pub fn of(atlas: &Atlas) -> Self {
        let count = atlas.occupations.codes.len() as f32;
        let mut used = vec![0_u32; atlas.technologies.len()];
        let mut kinds = vec![0_u32; atlas.technologies.commodities.len()];
        for occupation in atlas.all_occupations() {
            let mut seen = vec![false; kinds.len()];
            for tool in occupation.technologies() {
                if let Some(n) = used.get_mut(tool.technology.index()) {
                    *n += 1;
                }
                if let Some(kind) = kind_of(atlas, tool.technology).filter(|k| !std::mem::replace(&mut seen[*k], true))
                {
                    kinds[kind] += 1;
                }
            }
        }
        let rarity = |n: &u32| (1.0 + count / (1.0 + *n as f32)).ln();
        Tools { rarity: used.iter().map(rarity).collect(), kind_rarity: kinds.iter().map(rarity).collect() }
    }

    /// What occupations held and the person's own lines bring together; `None` when neither names any.
    pub fn used(&self, atlas: &Atlas, held: &[OccupationId], own: &[TechnologyId]) -> Option<Used> {
        let mut each = vec![0.0_f32; self.rarity.len()];
        let mut kinds = vec![0.0_f32; self.kind_rarity.len()];
        let presumed = if own.is_empty() { 1.0 } else { PRESUMED };
        let held = held.iter().flat_map(|id| atlas.occupation(*id).technologies()).map(|t| (t.technology, presumed));
        for (technology, sure) in held.chain(own.iter().map(|t| (*t, 1.0))) {
            if let Some(cell) = each.get_mut(technology.index()) {
                *cell = cell.max(sure);
            }
            if let Some(cell) = kind_of(atlas, technology).and_then(|k| kinds.get_mut(k)) {
                *cell = cell.max(sure);
            }
        }
        let total = weigh(&each, &self.rarity);
        let kinds_total = weigh(&kinds, &self.kind_rarity);
        (total > 0.0).then_some(Used { each, kinds, total, kinds_total })
    }

    /// The share of a destination's technology that is in use already, 0–1; `None` where it lists none.
    pub fn compare(&self, atlas: &Atlas, from: &Used, to: OccupationId) -> Option<f32> {
        let tools = atlas.occupation(to).technologies();
        if tools.is_empty() {
            return None;
        }
        let mut by_name = Shared::default();
        let mut by_kind = Shared::default();
        let mut seen: u128 = 0;
        let mut seen_beyond = Vec::new();
        for tool in tools {
            let at = tool.technology.index();
            let asked = if tool.hot() || tool.in_demand() { 1.5 } else { 1.0 };
            by_name.add(self.rarity[at], asked, from.each[at]);
            let Some(kind) = kind_of(atlas, tool.technology) else { continue };
            let new = match kind {
                0..128 => seen & (1 << kind) == 0,
                _ => !seen_beyond.contains(&kind),
            };
            if new {
                by_kind.add(self.kind_rarity[kind], 1.0, from.kinds[kind]);
                if kind < 128 { seen |= 1 << kind } else { seen_beyond.push(kind) }
            }
        }
        Some((by_name.share(from.total) + by_kind.share(from.kinds_total)) / 2.0)
    }
}

fn kind_of(atlas: &Atlas, technology: TechnologyId) -> Option<usize> {
    let kind = usize::from(*atlas.technologies.commodity.get(technology.index())?);
    (kind < atlas.technologies.commodities.len()).then_some(kind)
}

fn weigh(used: &[f32], rarity: &[f32]) -> f32 {
    used.iter().zip(rarity).map(|(u, r)| u * r).sum()
}

#[derive(Default)]
struct Shared {
    asked: f32,
    met: f32,
    met_plain: f32,
}

impl Shared {
    fn add(&mut self, rarity: f32, asked: f32, used: f32) {
        self.asked += rarity * asked;
        self.met += rarity * asked * used;
        self.met_plain += rarity * used;
    }

    fn share(&self, brought: f32) -> f32 {
        let beyond = (brought - self.met_plain).max(0.0);
        let whole = self.asked + BEYOND * beyond;
        if whole > 0.0 { (self.met / whole).clamp(0.0, 1.0) } else { 0.0 }
    }
}
