//! What changes on a path, in figures: pay where the person lives, the national outlook, exposure per study.
//! Somebody who lives abroad gets no pay and no outlook: those figures are not theirs.

use crate::atlas::{Atlas, Exposure, OccupationId};
use crate::home::Home;
use crate::path::{Origin, Question};

/// Figures of a path's end, beside those of the work held. Every figure may be missing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Deltas {
    /// Where the person lives, which is where the figures of pay hold.
    pub home: Home,
    /// Dollars a year there: 10th, 25th, 50th, 75th, 90th percentile.
    pub pay: [Option<u32>; 5],
    /// What a newcomer is likely to be paid: 10th to 25th percentile, dollars a year.
    pub newcomer: Option<(u32, u32)>,
    /// The median, dollars a year: "later, for many", never what a newcomer gets.
    pub later: Option<u32>,
    /// Dollars a year that the person earns now, as they said.
    pub pay_now: Option<u32>,
    /// The same percentiles for the work held that weighs most.
    pub pay_held: [Option<u32>; 5],
    /// Openings a year, national; none for somebody abroad, as with the three below.
    pub openings: Option<u32>,
    /// Change of employment over ten years as a share of today's, national.
    pub change: Option<f32>,
    /// Share of people who leave the labour force each year, national.
    pub exits: Option<f32>,
    /// Share of people who move to another occupation each year, national.
    pub transfers: Option<f32>,
    /// Whether outlook and pay are those of a broader group of occupations.
    pub of_broader_group: bool,
    /// What the two studies measured there.
    pub exposure: Exposure,
    /// What they measured for the work held that weighs most.
    pub exposure_held: Exposure,
}

impl Deltas {
    /// The side of the person: where they live, what they earn, and the work held that weighs most.
    pub(super) fn of_held(atlas: &Atlas, origin: &Origin, question: &Question) -> Self {
        let home = question.home;
        let held = origin.main_occupation().map(|id| atlas.occupation(id));
        Deltas {
            home,
            pay_now: question.pay_now,
            pay_held: held.and_then(|o| home.pay(o)).map_or([None; 5], |pay| pay.annual()),
            exposure_held: held.map(|o| o.exposure()).unwrap_or_default(),
            ..Deltas::default()
        }
    }

    /// The same person beside one destination.
    pub(super) fn towards(&self, atlas: &Atlas, to: OccupationId) -> Self {
        let there = atlas.occupation(to);
        let pay = self.home.pay(there);
        let annual = pay.map_or([None; 5], |pay| pay.annual());
        let outlook = self.home.demand(there);
        let broader_row = outlook.is_some_and(|o| there.code().get(..7) != Some(o.code()));
        Deltas {
            pay: annual,
            newcomer: pay.and_then(|pay| pay.newcomer()),
            later: annual[2],
            openings: outlook.and_then(|o| o.openings()),
            change: outlook.and_then(|o| o.change()),
            exits: outlook.and_then(|o| o.exits()),
            transfers: outlook.and_then(|o| o.transfers()),
            of_broader_group: broader_row || pay.is_some_and(|pay| pay.is_of_broader_group()),
            exposure: there.exposure(),
            ..self.clone()
        }
    }

    /// Median pay there against the median of the work held in the same place, as a share (0.1 is a tenth more);
    /// `None` where either is not published.
    pub fn pay_step(&self) -> Option<f32> {
        let (there, held) = (self.later?, self.pay_held[2]?);
        (held > 0).then(|| there as f32 / held as f32 - 1.0)
    }

    /// What a newcomer there is likely to be paid against what the person earns now (else the median of the work
    /// held): dollars a year from–to, negative where it is less. `None` where either is not known.
    pub fn newcomer_against_now(&self) -> Option<(i64, i64)> {
        let now = i64::from(self.pay_now.or(self.pay_held[2])?);
        let (low, high) = self.newcomer?;
        Some((i64::from(low) - now, i64::from(high) - now))
    }

    /// How much more or less exposed the end is than the work held, per study: ("Working with AI", "GPTs are GPTs").
    /// Two figures, never one.
    pub fn exposure_change(&self) -> (Option<f32>, Option<f32>) {
        let minus = |there: Option<f32>, here: Option<f32>| Some(there? - here?);
        (
            minus(self.exposure.working_with_ai, self.exposure_held.working_with_ai),
            minus(self.exposure.gpts_are_gpts, self.exposure_held.gpts_are_gpts),
        )
    }
}
