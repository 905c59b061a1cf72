//! # Fit with interests
//!
//! **What it says.** How well the six interests that a person gave (realistic, investigative, artistic, social,
//! enterprising, conventional) go with their present work and with the nearest paths.
//!
//! **How.** Pearson's correlation of the six answers with O*NET's six ratings of the occupation, for the present work
//! and the twelve nearest paths whose door fits.
//!
//! **When it is silent.** Without answers, when all six answers are the same, and where O*NET gives no ratings.
//!
//! **Sources.** The person's answers; O*NET interests.
//!
//! **Limits.** Interests say what someone may like, not what they can do. Six numbers are a coarse picture of a person,
//! and an occupation's six describe its people on average.

use super::fit::{Kind, fit};
use super::{Facts, Findings};

/// The insight's name.
pub const NAME: &str = "fit_with_interests";

const KIND: Kind = Kind {
    name: NAME,
    yours: "what you said interests you",
    noun: "interests",
    scales: ["realistic", "investigative", "artistic", "social", "enterprising", "conventional"],
    profile: |facts, id| facts.atlas.occupation(id).interests(),
};

/// See the module's page.
pub fn fit_with_interests(findings: &mut Findings, facts: &Facts<'_>) -> Option<()> {
    findings.add(fit(facts, &KIND, facts.answers.interests)?);
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::Answers;
    use crate::insight::Finding;
    use crate::testkit::{person, small_atlas};

    fn told(interests: Option<[f32; 6]>) -> Vec<Finding> {
        let atlas = small_atlas();
        let text = "# Bookkeeper | Kline Depot | 2019-now | 43-3031.00 0.9";
        person(&atlas, text).answering(Answers { interests, ..Answers::default() }).ask(&atlas, fit_with_interests)
    }

    #[test]
    fn somebody_social_is_shown_that_the_books_go_little_with_it() {
        let found = told(Some([0.1, 0.5, 0.4, 1.0, 0.2, 0.1]));
        assert_eq!(
            found[0].title,
            "The work of Tutors comes closest to what you said interests you most (social, then investigative); \
             the work of Bookkeeping, Accounting, and Auditing Clerks points away from it."
        );
    }

    #[test]
    fn silent_without_answers_and_when_everything_is_the_same() {
        assert!(told(None).is_empty());
        assert!(told(Some([0.5; 6])).is_empty());
    }
}
