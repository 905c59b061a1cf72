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
    "to .. schedule|process|confirm|proceed|activate|release|secure|book|begin|start|receive|get|finalize|complete ... \
     pay|deposit|transfer|send|remit|purchase|buy ... $|fee|deposit|money|amount",
    "if|once|when selected|accepted|shortlisted|chosen|approved ... pay|purchase|buy|deposit",
    "one time .. training|registration|onboarding|activation fee",
    "pay|paying|paid|payment ... processing|application|registration|training|onboarding|activation fee|charge|deposit",
    "to activate your .. account",
    "to be listed|registered|shortlisted|eligible|enrolled|placed ... pay|buy|purchase|deposit",
    "to be considered ... pay|purchase|buy|deposit|send",
    "considered|reviewed|processed ... after|once|upon|when .. payment|pay|paid|fee",
    "pay|deposit|transfer|send|remit|purchase|buy ... to|so .. schedule|process|confirm|proceed|activate|considered|processed|hired|release",
    "require|requires|need|needs .. verification|background|certificate|check|kit|clearance ... $",
    "once paid|payment .. hr|we|your|interview|received|is ..",
    "medical|file @fee",
    "verification|clearance @fee",
    "upfront|advance @fee",
    "refundable @fee",
    "pay upfront|advance|first",
    "@fee .. upfront|advance|before .. start|starting|interview|joining|work|hired|begin",
    "buy|purchase|pay for|your .. own? uniform|equipment|laptop|software|handbook|kit|leads|inventory .. before|first|to|from|through",
    "enrollment|joining|membership @fee .. before|to|required",
    "security deposit",
    "payment of the .. charge|fee",
    "deposit ... secures|reserves .. audition|interview|slot",
    "fee|charge|deposit to apply",
    "pay ... to apply",
    "pay|paying|paid ... before .. apply|applying|application",
    "fee|charge|deposit ... before .. apply|applying|application",
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
    "visa|document|agent|agency @fee",
    "registration|enrolment|joining|training|document|verification|visa .. @fee",
    "registration $",
    "token amount|money",
    "kindly|please pay|recharge|remit|transfer|deposit|send|make ... $|fee|payment|amount",
    "administration|administrative|admin|handling|service|reservation @fee",
    "after|upon|once payment|paying|paid",
    "pay|remit|transfer|deposit ... $ ... before joining|interview|visa|starting|we|your",
    "^ pay|send|deposit|transfer|buy|purchase|remit|submit $",
    "^ pay|send|deposit|transfer|buy|purchase|remit ... registration|processing|permit|visa|kit|fee|charges|training|before",
    "you need|must|have|should|required|to .. pay|purchase|buy|send|deposit|transfer ... $|fee|license|licence|kit|software",
    "need|needs|must|have to purchase|buy|pay|deposit|send ..",
    "pay|send|deposit|transfer $ .. for|registration|processing|token|to|as|and",
    "before we|you .. assign|start|begin|interview|hire|join|proceed ... purchase|buy|pay|deposit|send",
    "first .. pay|deposit|buy|purchase",
    "balance|rest after visa|arrival",
    "advance #|$",
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
    "paid by the|your department|employer|county|company|us|plant|client",
    "never .. a? @fee|charge",
    "nothing|anything .. to apply",
    "goes to the state|institute|board",
    "asks for money",
    "whether",
    "you pay that|it to the",
    "paid by|from your? the|employer|grant|school|county",
    "no|not|never|dont|without .. deposit|upfront|advance|charge|fees",
    "on|at our list|counter|website|price",
    "agents may charge",
];

static OF_A_JOB: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::of(&[
        "vacancy|vacancies|shortlisted|hiring|typist|recruitment|joining|candidate|candidates|casting|selected",
        "your? application .. processed|proceed",
        "before the interview",
        "visa|hired|vacancy|typing|packing|tasks|hr",
        "resume|cv|application|profile is|was|has approved|selected|accepted|shortlisted|been",
        "employment|vacancies|recruit|duty",
        "offer you|letter",
        "interviews are",
        "you are|youre|have been? hired|selected|shortlisted|approved|offered",
        "work at|from home",
        "position of|as",
        "salary",
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
        says(kind, "You are shortlisted. Pay the registration fee of ₦15,000.", "the registration");
        says(kind, "Submit passport and application fee of AED 1,200.", "application fee");
        says(kind, "Buy the starter kit ($79) and begin.", "starter kit");
    }

    #[test]
    fn a_fee_before_applying_is_seen_however_it_is_put() {
        says(
            Kind::PayToApply,
            "Pay a $200 fee before you apply. We hire ten people a week.",
            "Pay a $200 fee before you apply",
        );
        says(
            Kind::PayToApply,
            "You must pay a $200 fee before you can apply for this job.",
            "pay a $200 fee before you can apply",
        );
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
