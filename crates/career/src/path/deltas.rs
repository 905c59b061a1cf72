//! What changes on a path, in figures: pay where the person lives, the national outlook, exposure per study.

use crate::atlas::{AreaId, Atlas, Exposure, OccupationId};
use crate::path::{Origin, Question};

/// Figures of a path's end, beside those of the work held. Every figure may be missing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Deltas {
    /// Where the pay figures hold: the person's state, else the whole United States.
    pub area: AreaId,
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
    /// Openings a year, national.
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
    pub(super) fn of(atlas: &Atlas, origin: &Origin, question: &Question, to: OccupationId) -> Self {
        let area = question.area.unwrap_or(AreaId::NATION);
        let (there, held) = (atlas.occupation(to), origin.main_occupation().map(|id| atlas.occupation(id)));
        let pay = there.pay(area);
        let annual = pay.map_or([None; 5], |pay| pay.annual());
        let outlook = there.outlook();
        let broader_row = outlook.is_some_and(|o| there.code().get(..7) != Some(o.code()));
        Deltas {
            area,
            pay: annual,
            newcomer: pay.and_then(|pay| pay.newcomer()),
            later: annual[2],
            pay_now: question.pay_now,
            pay_held: held.and_then(|o| o.pay(area)).map_or([None; 5], |pay| pay.annual()),
            openings: outlook.and_then(|o| o.openings()),
            change: outlook.and_then(|o| o.change()),
            exits: outlook.and_then(|o| o.exits()),
            transfers: outlook.and_then(|o| o.transfers()),
            of_broader_group: broader_row || pay.is_some_and(|pay| pay.is_of_broader_group()),
            exposure: there.exposure(),
            exposure_held: held.map(|o| o.exposure()).unwrap_or_default(),
        }
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
