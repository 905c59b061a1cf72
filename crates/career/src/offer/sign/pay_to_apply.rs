//! Money is due before somebody is considered: to apply, to register for a job, to be interviewed, to begin.
//!
//! Tuition, an exam's fee and a licence are prices of something. A fee that is waived, reimbursed or paid by the employer
//! is none; nor is a registration for a course.

use std::sync::LazyLock;

use super::Rules;
use crate::offer::Place;
use crate::offer::phrase::Phrases;
use crate::offer::text::Text;

static RULES: LazyLock<Rules> = LazyLock::new(|| Rules::of(SAYS, &[], UNLESS));
static FOR_A_JOB: LazyLock<Rules> = LazyLock::new(|| Rules::of(SAYS_OF_A_JOB, &[], UNLESS));

const SAYS: &[&str] = &[
    "application|processing|screening|shortlisting|placement? file|form|assessment|interview|casting|audition|onboarding @fee",
    "application processing? @fee",
    "processing @fee",
    "screening @fee",
    "interview @fee",
    "form @fee",
    "file opening? @fee",
    "security deposit",
    "payment of the .. charge|fee",
    "deposit ... secures|reserves .. audition|interview|slot",
    "fee|charge|deposit to apply",
    "pay ... to apply",
    "pay $ to attend the assessment|interview",
    "candidates|applicants pay $",
    "pay .. before .. interview",
    "pay|paid ... $ ... before .. your? interview|shift|start",
    "pay ... training materials",
    "starter kit",
    "background check .. $ .. paid by candidate|you|applicant",
    "background check $",
    "background check @fee",
    "must be paid by candidate",
    "casting|lifetime registration $|costs",
    "registration costs $",
    "work|residence permit .. pay|fee",
    "permit file|fee|charge",
    "uniform ... id .. charge|fee",
    "id charge|card? fee",
    "gift card|cards",
    "laptop|equipment delivery|insurance|deposit",
    "western union|moneygram",
    "zelle|cashapp|bitcoin|usdt",
    "activation|booking|slot|medical|caution @fee",
    "pay ... to activate|unlock|release|confirm|reserve .. job|offer|application|interview|slot|account",
    "before employers may view",
    "pay ... advance",
];

/// What is a fee for a course elsewhere, and a fee for being considered where work is offered.
const SAYS_OF_A_JOB: &[&str] = &[
    "registration|enrolment|joining|training|document|verification|visa .. @fee",
    "registration $",
    "refundable .. deposit|fee",
    "deposit of",
    "advance .. payment|today",
];

const UNLESS: &[&str] = &[
    "no .. @fee",
    "@fee .. waived",
    "waive*|waiver*",
    "we|department|employer|county|us pay|pays|paid|cover|covers|reimburse*",
    "reimburse*",
    "paid by the|your department|employer|county|company|us",
    "never .. a? @fee|charge",
    "nothing|anything .. to apply",
    "goes to the state|institute|board",
    "asks for money",
];

static OF_A_JOB: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::of(&[
        "vacancy|vacancies|shortlisted|hiring|typist|recruitment|joining|candidate|candidates|casting|selected",
        "your? application .. processed|proceed",
        "before the interview",
        "job|jobs",
        "salary|wage",
        "per hour",
        "data entry|typist|packer|packers",
    ])
});

/// Where money comes first.
pub(super) fn find(text: &Text<'_>) -> Vec<Place> {
    let mut places = RULES.places(text);
    if text.has(&OF_A_JOB) {
        places.extend(FOR_A_JOB.places(text));
    }
    places
}

#[cfg(test)]
mod tests {
    use crate::offer::sign::Kind;
    use crate::offer::testing::{says, silent};

    #[test]
    fn money_before_one_is_considered_is_seen() {
        let kind = Kind::PayToApply;
        says(kind, "You are shortlisted. Pay the registration fee of ₦15,000.", "registration fee");
        says(kind, "Submit passport and application fee of AED 1,200.", "application fee");
        says(kind, "Buy the starter kit ($79) and begin.", "starter kit");
    }

    #[test]
    fn prices_and_fees_that_somebody_else_pays_are_none() {
        for text in [
            "No application fee.",
            "Application fee waived until Feb 1.",
            "There is no charge for applying.",
            "We pay the background check.",
            "The exam fee is $100 and goes to the state.",
            "If someone asks you for a deposit, call us.",
            "Tuition $612. Registration opens in May.",
        ] {
            silent(Kind::PayToApply, text);
        }
    }
}
