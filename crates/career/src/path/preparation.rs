//! The step in education and job zone. Upward costs three times as much as downward.

use crate::answers::Schooling;
use crate::atlas::{Atlas, OccupationId};

const UP: f32 = 0.6;
const DOWN: f32 = 0.2;
/// Years of schooling that count as one step, like one job zone.
const YEARS_A_STEP: f32 = 2.0;
/// Years of schooling behind O*NET's twelve categories of required education, by our own convention.
const YEARS: [f32; 12] = [10.0, 12.0, 13.0, 13.0, 14.0, 16.0, 17.0, 18.0, 18.5, 19.0, 21.0, 21.0];

/// Where an occupation or a person stands.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Rung {
    years: Option<f32>,
    zone: Option<u8>,
}

impl Rung {
    /// What people in an occupation say is required, on average, and its job zone.
    pub fn of(atlas: &Atlas, id: OccupationId) -> Self {
        let here = atlas.occupation(id);
        let rated = here.rated_as().map(|id| atlas.occupation(id));
        let shares = here.education().or_else(|| rated.and_then(|o| o.education()));
        let zone = here.job_zone().or_else(|| rated.and_then(|o| o.job_zone()));
        Rung { years: shares.and_then(mean_years), zone }
    }

    /// The same work with the schooling that a person states.
    pub fn with_schooling(self, schooling: Option<Schooling>) -> Self {
        Rung { years: schooling.map(years_of).or(self.years), ..self }
    }

    /// How little the step asks, 0–1; 1 is the same rung. `None` where neither schooling nor zone is known on both.
    pub fn step_to(self, to: Rung) -> Option<f32> {
        let schooling = self.years.zip(to.years).map(|(from, to)| (to - from) / YEARS_A_STEP);
        let zone = self.zone.zip(to.zone).map(|(from, to)| f32::from(to) - f32::from(from));
        let steps: Vec<f32> = schooling.into_iter().chain(zone).collect();
        if steps.is_empty() {
            return None;
        }
        let cost: f32 = steps.iter().map(|step| if *step > 0.0 { UP * step } else { -DOWN * step }).sum();
        Some((-cost / steps.len() as f32).exp())
    }
}

fn mean_years(shares: &[f32]) -> Option<f32> {
    let total: f32 = shares.iter().sum();
    (total > 0.0).then(|| shares.iter().zip(YEARS).map(|(share, years)| share * years).sum::<f32>() / total)
}

fn years_of(schooling: Schooling) -> f32 {
    match schooling {
        Schooling::None => 10.0,
        Schooling::HighSchool => 12.0,
        Schooling::SomeCollege | Schooling::PostsecondaryAward => 13.0,
        Schooling::Associate => 14.0,
        Schooling::Bachelor => 16.0,
        Schooling::Master => 18.0,
        Schooling::Doctoral => 20.5,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_up_costs_more_than_the_same_step_down() {
        let (low, high) = (Rung { years: Some(12.0), zone: Some(2) }, Rung { years: Some(16.0), zone: Some(4) });
        assert!(low.step_to(high) < high.step_to(low));
        assert_eq!(high.step_to(high), Some(1.0));
    }

    #[test]
    fn where_nothing_is_known_nothing_is_said() {
        assert_eq!(Rung::default().step_to(Rung { years: Some(12.0), zone: None }), None);
    }
}
