//! A place is paid for: the applicant's rank, the seller's praise, or the job itself.
//!
//! A placement that is paid as work is paid, a fee that the employer pays, and a page that takes no commission are none.

use std::sync::LazyLock;

use super::Rules;
use crate::offer::Place;
use crate::offer::text::Text;

static RULES: LazyLock<Rules> = LazyLock::new(|| Rules::of(SAYS, &[], UNLESS));

const SAYS: &[&str] = &[
    // To be shown before others.
    "moved|pinned|pushed|move|jump|jumps|placed|put|sits|appear|appears|listed|shown|rise ... top|above|ahead|first",
    "to the top of .. recruiter*|pile|search|list|results|inbox",
    "above|ahead of the|every|all|# other|others|applicants|candidates",
    "sits|stands above the others",
    "rise above # other",
    "boost your|my application|profile|resume|résumé|cv",
    "featured candidate|candidates|profile|talent",
    "get featured",
    "skip the queue|line",
    "priority placement",
    "be first in line",
    "to the front &",
    "resume|résumé|cv|profile to the front",
    "employers|recruiters|managers see you|gold|premium|paid|platinum .. first",
    "members|applicants .. presented|shown|listed|seen .. first",
    "members come first",
    "see .. gold|premium|platinum .. first",
    "spotlight members",
    "shown|listed|presented .. first always?",
    "priority|premium|top listing|applicant|placement|visibility",
    "see you before others|everyone|other|the",
    "may receive|get|earn compensation|commissions",
    "referral|partner link|links",
    "get|gets|receive|earn a cut|kickback|percentage",
    "first months salary .. to|is|as",
    "months salary .. as|for our|the|us fee?",
    "placement|service|consultancy charge|charges|fees",
    "free members .. below",
    "sponsor a slot",
    "goes|go|get|gets|send|sent|straight|lands|land|rise|rises to the top",
    "top of the|every|their .. stack|pile|list|search|results|inbox|feed|queue",
    "pro|premium|verified|gold|featured|priority badge|applicant|profile|status|listing .. employers|recruiters|notice|seen|first|higher",
    "upgraded to a featured",
    "seen|viewed|noticed|found first by",
    "# months|month salary|pay .. now|after|as|half|placement|fee|charge|charges|on",
    "charges|fee|commission is|are|of # month|months|%",
    "half|rest|balance|remaining ... after joining|placement|selection|hired|offer",
    "pay us for leads|referrals|clicks|traffic|placement|inclusion",
    "partners who pay",
    "for leads",
    "appear|appears|listed|shown|ranked first",
    "paid|pays|pay .. to .. recommend|promote|review|write|feature|endorse",
    "received|got|given this|it|the|access .. free .. exchange|return|review",
    "in exchange for .. review|post|mention",
    "sent|shown|forwarded to employers|recruiters ... before|first ..",
    "before everybody|everyone|anyone|others|other .. else|candidates|applicants",
    "first position in|on our|the",
    "pay more|extra ... placed|listed|ranked|shown|higher|first|top",
    "ranked|placed|listed|shown higher|above|first|top",
    "stand|stands out .. badge|verified|gold|premium",
    "gold|premium|verified|vip badge|candidates|applicants|members .. seen|shown|listed|sent|come|get|above|first ..",
    "premium|gold|vip|pro .. priority",
    "bump|bumped|boosted|boost|promote|promoted .. profile|resume|résumé|cv|application|listing|listings",
    "in front of .. recruiters|employers|managers|hiring|makers|companies",
    "straight|directly to the .. inbox|desk|top",
    "guaranteed .. top|first .. page|placement",
    "blasts|blast your cv|resume|résumé",
    "put|puts you in front of",
    "apply in your name",
    // Praise that is paid for.
    "affiliate link|links",
    "earn|earns|get|gets|pay|pays|receive us? a commission",
    "sponsored &",
    "^ sponsored",
    "sponsored post|school|schools|article|review|content|listing",
    "advertorial",
    "paid partnership|promotion|ad|advertisement",
    "paid for this|inclusion",
    "were paid for",
    "are paid for",
    "pay|paid to be listed|featured|included",
    "top spots go to",
    "participation contribution",
    "contribute to .. costs",
    "we|i may? receive|earn|get|make a|an? small? fee|commission|compensation|payment|money|bonus .. when|if|for|from|on|through",
    "my|our|this|these link|links ... commission|credit|bonus|paid",
    "use my code|link",
    "in partnership|collaboration with",
    "sponsored|promoted content|listing|placement|post|review|feature|listings|results",
    "paid feature|review|advertisement|endorsement|inclusion",
    "brand|paid ambassador",
    "^ ad|promoted|advertisement &",
    "paid for by sponsors",
    // The job, for a fee of the applicant's.
    "placement fee",
    "% of your? first year salary",
    "% of your? first years|year salary|pay|income|earnings",
    "present|market|introduce|submit|pitch you .. to",
    "percentage|cut of your .. salary|pay|income|earnings",
    "pin|push|move|bump your .. top|front",
    "to the top|front for $",
    "percentage of your pay|salary|income",
    "% after you .. offer|joining|salary",
    "for # % of your",
];

const UNLESS: &[&str] = &[
    "employers|employer|client|clients|company|firms|plant pay|pays us|our",
    "paid by the employer|client|plant|company",
    "you never pay",
    "nothing .. is sponsored",
    "no provider|one can pay",
    "take|takes no commission",
    "sponsored by the county|city|state|library|union|council",
];

/// Where a place is paid for.
pub(super) fn find(text: &Text<'_>) -> Vec<Place> {
    RULES.places(text)
}

#[cfg(test)]
mod tests {
    use crate::offer::sign::Kind;
    use crate::offer::testing::{says, silent};

    #[test]
    fn a_rank_praise_and_a_job_for_a_fee_are_seen() {
        let kind = Kind::PaidPlacement;
        says(kind, "Your profile is moved to the top of every recruiter’s results for $39.", "moved to the top");
        says(kind, "We earn a commission when you enrol.", "earn a commission");
        says(kind, "You pay the placement fee, the company pays nothing.", "placement fee");
    }

    #[test]
    fn work_that_is_paid_and_fees_of_employers_are_none() {
        for text in [
            "A 16 week paid work placement, £12.60 an hour.",
            "Employers pay us 18 % of the first year's salary when they hire.",
            "I take no commission from anybody.",
            "Nothing on this page is sponsored.",
            "The placement isn't paid.",
        ] {
            silent(Kind::PaidPlacement, text);
        }
    }
}
