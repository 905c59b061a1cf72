//! # Fit with values
//!
//! **What it says.** How well what matters to a person at work (achievement, working conditions, recognition,
//! relationships, support, independence) goes with what their present work and the nearest paths offer.
//!
//! **How.** Pearson's correlation of the six answers with O*NET's six ratings of the occupation, for the present work
//! and the twelve nearest paths whose door fits.
//!
//! **When it is silent.** Without answers, when all six answers are the same, and where O*NET gives no ratings.
//!
//! **Sources.** The person's answers; O*NET work values.
//!
//! **Limits.** The ratings describe an occupation as a whole; one employer can offer much more or much less of each.

use super::fit::{Kind, fit};
use super::{Facts, Findings};

/// The insight's name.
pub const NAME: &str = "fit_with_values";

const KIND: Kind = Kind {
    name: NAME,
    yours: "what you said matters to you at work",
    noun: "values",
    scales: ["achievement", "working conditions", "recognition", "relationships", "support", "independence"],
    profile: |facts, id| facts.atlas.occupation(id).values(),
};

/// See the module's page.
pub fn fit_with_values(findings: &mut Findings, facts: &Facts<'_>) -> Option<()> {
    findings.add(fit(facts, &KIND, facts.answers.values)?);
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::Answers;
    use crate::insight::Finding;
    use crate::testkit::{person, small_atlas};

    fn told(values: Option<[f32; 6]>) -> Vec<Finding> {
        let atlas = small_atlas();
        let text = "# Crew member | Harbor Foods | 2019-now | 35-3023.00 0.9";
        person(&atlas, text).answering(Answers { values, ..Answers::default() }).ask(&atlas, fit_with_values)
    }

    #[test]
    fn says_what_the_answers_were_and_how_well_the_work_goes_with_them() {
        let found = told(Some([0.9, 0.2, 0.2, 1.0, 0.1, 0.7]));
        assert!(found[0].title.contains("what you said matters to you at work"));
        let first = found[0].because.iter().next().cloned();
        assert_eq!(
            first,
            Some(crate::evidence::Because::Answer {
                what: "highest of six values: relationships, then achievement".into()
            })
        );
    }

    #[test]
    fn silent_without_answers_and_when_everything_is_the_same() {
        assert!(told(None).is_empty());
        assert!(told(Some([1.0; 6])).is_empty());
    }
}
