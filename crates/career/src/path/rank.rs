//! The whole ranking for one person.

use crate::answers::Constraints;
use crate::atlas::{AreaId, Atlas, OccupationId};
use crate::home::Home;
use crate::path::door::open;
use crate::path::not_now::Fit;
use crate::path::stones::over_stepping_stones;
use crate::path::wanted::wanted;
use crate::path::{
    Deltas, Door, NotNow, OnTheBody, Origin, Region, SchoolingBasis, Stay, Steps, Terrain, Transfer, directions,
};

/// What a ranking is asked for.
#[derive(Clone, Debug, Default)]
pub struct Question {
    /// Where the person lives, for pay and demand.
    pub home: Home,
    /// Dollars a year now.
    pub pay_now: Option<u32>,
    /// What a path must fit.
    pub constraints: Constraints,
    /// Without the experts' relatedness.
    pub without_relatedness: bool,
}

/// One path.
#[derive(Clone, Debug, PartialEq)]
pub struct Path {
    /// Where to.
    pub to: OccupationId,
    /// A stepping stone, for paths of two steps.
    pub via: Option<OccupationId>,
    /// How alike each step is, for paths of two steps.
    pub steps: Option<Steps>,
    /// How alike the work is to what the person brings today.
    pub transfer: Transfer,
    /// How much of it is what the person wants more of, -1 to 1; `None` without marks.
    pub wanted: Option<f32>,
    /// What the door asks; shown before the score.
    pub door: Door,
    /// What changes, in figures.
    pub deltas: Deltas,
    /// Reasons why not now; empty when it fits.
    pub not_now: Vec<NotNow>,
    /// What was asked for and cannot be said for want of a figure; never a reason against.
    pub unknown: Vec<NotNow>,
    /// How much of this work there is in the states where the person would work; `None` where they named none.
    pub region: Option<Region>,
    /// Whether the work is heavy on the body, by a stand-in ([`OnTheBody`]), for those who want to be warned; `None`
    /// where it is not rated or not asked.
    pub physical: Option<bool>,
}

impl Path {
    /// Whether it fits what the person asked for, as far as known.
    pub fn fits(&self) -> bool {
        self.not_now.is_empty()
    }

    /// How alike the work is, together with how much of it is wanted: what orders `by_wanted`.
    pub fn with_wishes(&self) -> f32 {
        self.transfer.score + WISH * self.wanted.unwrap_or(0.0)
    }
}

/// All paths of one person.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ranking {
    /// By how alike the work is: what fits, best first, then what does not fit now, best first. One per occupation,
    /// held ones excluded.
    pub by_likeness: Vec<Path>,
    /// Indices into `by_likeness`, ordered by what the person wants more of together with likeness, what fits first;
    /// empty without marks.
    pub by_wanted: Vec<usize>,
    /// Indices into `by_likeness`: the first few directions to show, alike but unlike each other, all of them fitting.
    pub directions: Vec<usize>,
    /// Two-step paths: near by a stepping stone that is itself near, best first.
    pub over_stepping_stones: Vec<Path>,
    /// "Stay, and change one thing": always one of the paths compared; `None` without a known occupation.
    pub stay: Option<Stay>,
}

impl Ranking {
    /// The first directions to show, at most `count`.
    pub fn first(&self, count: usize) -> impl Iterator<Item = &Path> {
        self.directions.iter().filter_map(|i| self.by_likeness.get(*i)).take(count)
    }

    /// The path to one occupation.
    pub fn to(&self, to: OccupationId) -> Option<&Path> {
        self.by_likeness.iter().find(|path| path.to == to)
    }
}

/// Ranks every occupation for one person. Empty when the origin is.
pub fn rank(atlas: &Atlas, origin: &Origin, question: &Question) -> Ranking {
    if origin.is_empty() {
        return Ranking::default();
    }
    let terrain = Terrain::of(atlas);
    let guide = Guide {
        terrain: &terrain,
        origin,
        question,
        schooling: SchoolingBasis::of(atlas, origin),
        held: Deltas::of_held(atlas, origin, question),
        work_in: Region::areas(atlas, &question.constraints.work_in),
    };
    let brought = terrain.brought(origin);
    let mut by_likeness: Vec<Path> = atlas
        .all_occupations()
        .filter(|o| !origin.occupations.iter().any(|(held, _)| *held == o.id))
        .map(|o| guide.path(o.id, brought.to(o.id, question.without_relatedness)))
        .collect();
    by_likeness.sort_by(|a, b| {
        b.fits().cmp(&a.fits()).then(b.transfer.score.total_cmp(&a.transfer.score)).then(a.to.cmp(&b.to))
    });
    let mut ranking = Ranking { by_wanted: by_wanted(&by_likeness), by_likeness, ..Ranking::default() };
    ranking.directions = directions::pick(atlas, origin, &ranking.by_likeness);
    ranking.over_stepping_stones = over_stepping_stones(&guide, &ranking);
    ranking.stay = Stay::of(atlas, origin, question, &ranking.by_likeness);
    ranking
}

/// What every path of one person is made with.
pub(super) struct Guide<'a> {
    pub terrain: &'a Terrain<'a>,
    pub origin: &'a Origin,
    pub question: &'a Question,
    pub schooling: SchoolingBasis,
    pub held: Deltas,
    pub work_in: Option<Vec<AreaId>>,
}

impl Guide<'_> {
    fn path(&self, to: OccupationId, transfer: Transfer) -> Path {
        let atlas = self.terrain.atlas;
        let asked = &self.question.constraints;
        let door = open(atlas, self.schooling, to, self.question.home);
        let deltas = self.held.towards(atlas, to);
        let region = self.work_in.as_deref().map(|areas| Region::count(atlas, areas, to));
        let fit = Fit::of(asked, &door, &deltas, region.as_ref());
        Path {
            to,
            via: None,
            steps: None,
            transfer,
            wanted: wanted(self.terrain, self.origin, to),
            door,
            deltas,
            not_now: fit.not_now,
            unknown: fit.unknown,
            region,
            physical: asked.avoid_physical.then(|| OnTheBody::of(atlas, to)).flatten().map(OnTheBody::is_heavy),
        }
    }
}

/// How much a full wish counts beside likeness, when paths are ordered by what the person wants.
const WISH: f32 = 0.4;

fn by_wanted(paths: &[Path]) -> Vec<usize> {
    if paths.iter().all(|path| path.wanted.is_none()) {
        return Vec::new();
    }
    let key = |i: &usize| paths[*i].with_wishes();
    let mut order: Vec<usize> = (0..paths.len()).collect();
    order.sort_by(|a, b| paths[*b].fits().cmp(&paths[*a].fits()).then(key(b).total_cmp(&key(a))).then(a.cmp(b)));
    order
}
