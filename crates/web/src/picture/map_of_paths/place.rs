//! Where on the map each path stands: across by likeness, down by pay, and in lanes of their own where pay is not known.

use super::super::labels::Block;
use super::{Dot, MapOfPaths};

/// The narrowest picture that stays readable, in pixels.
pub(super) const NARROWEST: f64 = 280.0;
/// Across: where the nearest and the farthest path stand.
const NEAREST: f64 = 0.18;
const FARTHEST: f64 = 0.94;
/// Across: where the work held stands.
pub(super) const HELD: f64 = 0.035;
/// Down: the field of pay, or the lanes that stand alone.
pub(super) const TOP: f64 = 26.0;
const FIELD: f64 = 310.0;
const LANES_ALONE: usize = 7;
const LANES_BELOW: usize = 3;
/// From lane to lane; shares no factor with either number of lanes.
const STRIDE: usize = 5;
const LANE: f64 = 31.0;
/// The largest and the smallest dot, by radius.
const LARGEST: f64 = 16.0;
const SMALLEST: f64 = 4.0;
/// A dot without a figure.
const UNKNOWN: f64 = 5.5;

/// Where one path stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Spot {
    /// Across, a share of the width.
    pub share: f64,
    /// Down, in pixels.
    pub y: f64,
    /// How large, in pixels.
    pub r: f64,
    /// From the 10th to the 25th percentile, in pixels down; `None` without pay.
    pub range: Option<(f64, f64)>,
}

/// How pay stands from bottom to top: by ratio, so that a tenth more is as far everywhere.
#[derive(Clone, Copy, Debug)]
pub(super) struct PayScale {
    low: f64,
    high: f64,
}

impl PayScale {
    fn of(map: &MapOfPaths, dots: &[Dot]) -> Option<Self> {
        let paid = dots.iter().filter_map(|dot| dot.newcomer).flat_map(|(low, high)| [low, high]);
        let paid: Vec<f64> = paid.map(|pay| f64::from(pay.max(1)).ln()).collect();
        let now = map.now.map(|now| f64::from(now.pay.max(1)).ln()).filter(|_| !paid.is_empty());
        let all = || paid.iter().copied().chain(now);
        let (low, high) = (all().reduce(f64::min)?, all().reduce(f64::max)?);
        let air = ((high - low) * 0.07).max(0.05);
        Some(PayScale { low: low - air, high: high + air })
    }

    /// Pixels down.
    pub fn y(&self, pay: u32) -> f64 {
        TOP + FIELD * (self.high - f64::from(pay.max(1)).ln()) / (self.high - self.low)
    }

    /// Round figures on the scale, not nearer to each other than a line of words.
    pub fn ticks(&self) -> Vec<u32> {
        const ROUND: [u32; 16] = [10, 15, 20, 25, 30, 35, 40, 50, 60, 80, 100, 120, 150, 200, 250, 300];
        let inside = |k: &u32| (TOP + 12.0..TOP + FIELD).contains(&self.y(k * 1000));
        let mut out: Vec<u32> = Vec::new();
        for pay in ROUND.into_iter().filter(inside).map(|k| k * 1000) {
            if out.last().is_none_or(|last| self.y(*last) - self.y(pay) > 44.0) {
                out.push(pay);
            }
        }
        out
    }
}

/// More room for near paths, of which there are more.
const SPREAD: f64 = 0.7;

/// The share of the width that lies between two figures at least.
const APART: f64 = 0.08;

/// How likeness stands from left (near) to right (far).
#[derive(Clone, Copy, Debug)]
pub(super) struct LikenessScale {
    near: f64,
    far: f64,
}

impl LikenessScale {
    fn of(dots: &[Dot]) -> Self {
        let all = || dots.iter().map(|dot| f64::from(dot.likeness.clamp(0.0, 1.0)));
        let near = all().fold(0.0, f64::max);
        let far = all().fold(near, f64::min).min(near - 0.1);
        LikenessScale { near, far }
    }

    /// A share of the width.
    pub fn x(&self, likeness: f64) -> f64 {
        let way = ((self.near - likeness) / (self.near - self.far)).clamp(0.0, 1.0);
        NEAREST + (FARTHEST - NEAREST) * way.powf(SPREAD)
    }

    /// Tens of a hundred on the scale; of a wide one fewer, so that none lies over another where the map is narrow.
    pub fn ticks(&self) -> Vec<u32> {
        let inside = |tick: &u32| (self.far..=self.near).contains(&(f64::from(*tick) / 100.0));
        let x = |tick: u32| self.x(f64::from(tick) / 100.0);
        let apart = |ticks: &[u32]| ticks.windows(2).all(|two| (x(two[0]) - x(two[1])).abs() >= APART);
        let steps = [10, 20, 25].into_iter().map(|step| (0..=100).step_by(step).filter(inside).collect());
        steps.into_iter().find(|ticks: &Vec<u32>| apart(ticks)).unwrap_or_else(|| vec![0, 50, 100])
    }
}

/// The whole map, placed.
pub(super) struct Placed {
    /// One per dot, in the same order.
    pub spots: Vec<Spot>,
    /// `None` where no pay is drawn.
    pub pay: Option<PayScale>,
    pub likeness: LikenessScale,
    /// Where the lanes without pay begin; `None` where every dot has pay.
    pub lanes: Option<f64>,
    /// Where the work held stands.
    pub held_y: f64,
    /// Where the scale of likeness stands.
    pub bottom: f64,
}

impl Placed {
    pub fn of(map: &MapOfPaths, dots: &[Dot]) -> Self {
        let pay = PayScale::of(map, dots);
        let likeness = LikenessScale::of(dots);
        let field_ends = if pay.is_some() { TOP + FIELD } else { TOP };

        let unpaid = dots.iter().filter(|dot| dot.newcomer.is_none()).count();
        let count = if pay.is_some() { unpaid.clamp(1, LANES_BELOW) } else { LANES_ALONE };
        let lanes = (pay.is_none() || unpaid > 0).then(|| field_ends + if pay.is_some() { 22.0 } else { 0.0 });
        let bottom = lanes.map_or(field_ends, |top| top + count as f64 * LANE);
        let most = dots.iter().filter_map(|dot| dot.openings).max().unwrap_or(1).max(1);
        let mut swarm = Swarm { top: lanes.unwrap_or(bottom), count, taken: Vec::new() };
        let spot = |dot: &Dot| {
            let share = likeness.x(f64::from(dot.likeness));
            let r = dot.openings.map_or(UNKNOWN, |n| radius(n, most));
            let range = dot.newcomer.zip(pay).map(|((low, high), scale)| (scale.y(low), scale.y(high)));
            let y = range.map_or_else(|| swarm.lane(share, r), |(low, high)| (low + high) / 2.0);
            Spot { share, y, r, range }
        };
        let spots = dots.iter().map(spot).collect();
        let held_y = match (map.now, pay) {
            (Some(now), Some(scale)) => scale.y(now.pay),
            _ => (TOP + field_ends.max(if pay.is_none() { bottom } else { field_ends })) / 2.0,
        };
        Placed { spots, pay, likeness, lanes, held_y, bottom }
    }
}

fn radius(openings: u32, most: u32) -> f64 {
    (LARGEST * (f64::from(openings) / f64::from(most)).sqrt()).max(SMALLEST)
}

/// Lanes in which dots lie beside each other where pay says nothing about how high they stand.
struct Swarm {
    top: f64,
    count: usize,
    taken: Vec<Block>,
}

impl Swarm {
    /// Each in another lane than the one before, or the next one in which there is room.
    fn lane(&mut self, share: f64, r: f64) -> f64 {
        let begin = self.taken.len() * STRIDE + self.count / 2;
        let at = |i: usize| self.top + (((begin + i) % self.count) as f64 + 0.5) * LANE;
        let free = |y: &f64| !self.taken.iter().any(|other| other.meets(&Block::around(share, *y, r), NARROWEST));
        let y = (0..self.count).map(at).find(free).unwrap_or_else(|| at(0));
        self.taken.push(Block::around(share, y, r));
        y
    }
}
