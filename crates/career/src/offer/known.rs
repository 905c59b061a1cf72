//! What is known about such things: figures with their study and grade, or custom, said to be custom.

use super::sign::{Kind, Sign};
use super::subject::Subject;

/// How good the evidence is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// Randomised, or a meta-analysis of trials.
    A,
    /// Large and observed; correlations.
    B,
    /// Data of a vendor, or what people report.
    C,
    /// Custom: many say so, and nobody measured it.
    D,
}

impl Grade {
    /// What the letter means.
    pub fn words(self) -> &'static str {
        match self {
            Grade::A => "trials",
            Grade::B => "observed, not tried",
            Grade::C => "a company's own figures",
            Grade::D => "custom, not measured",
        }
    }

    /// The letter.
    pub fn letter(self) -> &'static str {
        match self {
            Grade::A => "A",
            Grade::B => "B",
            Grade::C => "C",
            Grade::D => "D",
        }
    }
}

/// Something that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known {
    /// What, with its caveat.
    pub says: &'static str,
    /// Who found it, and when; none for custom.
    pub source: Option<&'static str>,
    /// How good the evidence is.
    pub grade: Grade,
}

const fn known(says: &'static str, source: &'static str, grade: Grade) -> Known {
    Known { says, source: Some(source), grade }
}

const fn custom(says: &'static str) -> Known {
    Known { says, source: None, grade: Grade::D }
}

const BY_SUBJECT: &[(Subject, Known)] = &[
    (
        Subject::Income,
        custom(
            "What people earn with such things is rarely published in a way that can be checked, costs left out least of all.",
        ),
    ),
    (
        Subject::Resume,
        known(
            "Help with the writing of a résumé raised hires by 8 % and pay by 8 to 10 % among 480,948 people on one online \
             platform. It was clearer writing; layouts and keywords were not tried.",
            "van Inwegen et al. 2023",
            Grade::A,
        ),
    ),
    (
        Subject::Coaching,
        known(
            "Programmes that train skills and motivation together raised the odds of employment 2.67 times over 47 studies; \
             those that train one of the two did not. Which coach does which is not known.",
            "Liu, Huang & Wang 2014, Psychological Bulletin",
            Grade::A,
        ),
    ),
    (
        Subject::Coaching,
        known(
            "In a structured job club 87 % had work after a year, against 59 % without. It is an old trial, and trained \
             staff led it.",
            "Azrin et al. 1980",
            Grade::A,
        ),
    ),
    (
        Subject::Course,
        custom(
            "No figure about this course, or about paid courses of its kind as a whole, is known here. What the course \
                itself counts, and for whom, is all there is.",
        ),
    ),
    (
        Subject::Introductions,
        known(
            "Of people who were referred one in 16 was hired, through an agency one in 22, of those who applied one in 152. \
             People who are referred differ from others, so this says nothing about a bought introduction.",
            "Lever 2016, 4 million candidates",
            Grade::C,
        ),
    ),
    (
        Subject::Applying,
        known(
            "More searching goes along with more interviews and offers, and not with better jobs; how well it is done goes \
             along with better ones.",
            "van Hooft et al. 2021, 165,933 people, Journal of Applied Psychology",
            Grade::B,
        ),
    ),
];

const BY_SIGN: &[(Kind, Known)] = &[
    (
        Kind::PayToApply,
        custom(
            "The International Labour Organization's principles say that workers pay no recruitment fees; by custom, \
                whoever hires pays for hiring.",
        ),
    ),
    (
        Kind::GuaranteedOutcome,
        custom(
            "Nobody outside can see why one applicant is taken and another is not, so nobody outside can promise it.",
        ),
    ),
    (Kind::SecretMethod, custom("No study shows a hidden method that works better than what is published.")),
    (
        Kind::TestimonialsAsProof,
        custom("Chosen stories show that it went well for somebody. They cannot show how often."),
    ),
];

/// What touches this text, the best evidence first.
pub(super) fn all(subjects: &[Subject], signs: &[Sign]) -> Vec<Known> {
    let by_subject = BY_SUBJECT.iter().filter(|(subject, _)| subjects.contains(subject)).map(|(_, known)| *known);
    let by_sign =
        BY_SIGN.iter().filter(|(kind, _)| signs.iter().any(|sign| sign.kind == *kind)).map(|(_, known)| *known);
    let mut all: Vec<Known> = by_subject.chain(by_sign).collect();
    all.sort_by_key(|known| known.grade);
    all
}
