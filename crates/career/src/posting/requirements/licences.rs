//! Licences and certificates: our own table, reviewed by hand, and what else a posting calls one.

use std::ops::Range;

use super::Weight;
use super::words::{self, Word, find_from, has};

/// One licence or certificate.
#[derive(Debug, PartialEq, Eq)]
pub struct Licence {
    /// A stable key.
    pub key: &'static str,
    /// After "a" or "an": what it is called.
    pub name: &'static str,
    /// How postings and documents write it; a word that begins with a capital letter must stand exactly so.
    pub words: &'static [&'static str],
    /// Titles of work that is as a rule done with it; a document that names the work alone tells of it in part.
    pub titles: &'static [&'static str],
    /// Keys of licences that it covers as well.
    pub covers: &'static [&'static str],
    /// Who issues it or can tell what it takes, and what that is as a rule.
    pub ask: &'static str,
}

const BOARD: &str = "your state's board says what it takes, how long, and whether it takes a licence from elsewhere";

macro_rules! licences {
    ($($key:literal $name:literal [$($word:literal),*] titles [$($title:literal),*] covers [$($cover:literal),*] $ask:expr;)*) => {
        /// The table. Reviewed 2026-11.
        pub(super) const TABLE: &[Licence] = &[$(Licence {
            key: $key, name: $name, words: &[$($word),*], titles: &[$($title),*], covers: &[$($cover),*], ask: $ask,
        }),*];
    };
}

#[rustfmt::skip]
licences! {
    "rn" "registered nurse licence" ["RN", "registered nurse", "nursing license", "NMC registration", "NMC PIN", "NMC pin", "registered with the NMC"]
        titles ["registered nurse", "RN", "staff nurse", "charge nurse"] covers ["lpn", "cna"] BOARD;
    "lpn" "practical nurse licence (LPN or LVN)" ["LPN", "LVN", "licensed practical nurse", "licensed vocational nurse"]
        titles ["licensed practical nurse", "LPN", "LVN", "vocational nurse"] covers ["cna"] BOARD;
    "np" "nurse practitioner licence" ["nurse practitioner license", "APRN", "FNP"] titles ["nurse practitioner"] covers ["rn", "lpn", "cna"] BOARD;
    "cna" "nursing assistant certificate (CNA)" ["CNA", "certified nursing assistant", "certified nurse aide", "STNA", "nurse aide registry"]
        titles ["certified nursing assistant", "CNA", "STNA"] covers [] "a course of four to twelve weeks, which some care homes pay for; the state's nurse aide registry lists them";
    "hha" "home health aide certificate" ["HHA", "home health aide cert*", "certified home health aide"] titles ["home health aide"] covers []
        "agencies often train and certify newcomers themselves, within weeks; ask them";
    "med_aide" "medication aide certificate" ["medication aide", "CMA cert*", "QMAP", "med tech cert*"] titles ["medication aide"] covers []
        "a short course after the nursing assistant certificate; ask the state's registry";
    "bls" "basic life support certificate (BLS)" ["BLS", "basic life support"] titles [] covers ["cpr"] "a class of about half a day, with the American Heart Association or the Red Cross";
    "acls" "advanced life support certificate (ACLS)" ["ACLS", "advanced cardiac life support", "advanced cardiovascular life support"] titles [] covers []
        "a class of one or two days; many hospitals give it in the first months, so ask";
    "pals" "paediatric life support certificate (PALS)" ["PALS", "pediatric advanced life support"] titles [] covers []
        "a class of one or two days; many hospitals give it in the first months, so ask";
    "cpr" "CPR or first aid certificate" ["CPR", "first aid"] titles [] covers [] "a class of a few hours, with the Red Cross or a fire station";
    "emt" "emergency medical technician certificate" ["EMT", "NREMT", "emergency medical technician"] titles ["EMT", "paramedic", "emergency medical technician"] covers ["cpr"] BOARD;
    "pharmacy_tech" "pharmacy technician certificate" ["CPhT", "PTCB", "pharmacy technician cert*", "pharmacy technician license", "certified pharmacy technician"]
        titles ["certified pharmacy technician"] covers [] BOARD;
    "phlebotomy" "phlebotomy certificate" ["phlebotomy cert*", "certified phlebotomist", "CPT cert*"] titles ["certified phlebotomist"] covers []
        "a course of some weeks; ask whether they train on the job";
    "medical_assistant" "medical assistant certificate" ["CMA", "RMA", "CCMA", "certified medical assistant", "medical assistant cert*"]
        titles ["certified medical assistant"] covers [] "a certificate that some clinics let newcomers earn on the job; ask";
    "coder" "medical coding certificate" ["CPC", "CCS", "RHIT", "certified professional coder"] titles ["certified professional coder"] covers []
        "an examination of AAPC or AHIMA after a course of some months";
    "lcsw" "clinical social work licence" ["LCSW", "LICSW", "licensed clinical social worker"] titles ["LCSW", "licensed clinical social worker"] covers ["lmsw", "lsw"] BOARD;
    "lmsw" "social work licence (master's level)" ["LMSW", "LGSW", "licensed master social worker"] titles ["LMSW", "licensed master social worker"] covers ["lsw"] BOARD;
    "lsw" "social work licence" ["LSW", "LBSW", "social work license", "social worker license", "licensed social worker", "Social Work England"]
        titles ["licensed social worker"] covers [] BOARD;
    "counsellor" "counselling licence" ["LPC", "LMHC", "LMFT", "LCPC", "licensed professional counselor", "licensed mental health counselor"]
        titles ["licensed professional counselor", "licensed mental health counselor"] covers [] BOARD;
    "teaching" "teaching licence or certificate" ["teaching license", "teaching cert*", "teacher cert*", "teacher license", "teaching credential", "teachers license", "educator license",
        "educator cert*", "certified teacher", "licensed teacher", "QTS", "qualified teacher status", "PGCE", "state certification in"]
        titles ["certified teacher", "licensed teacher"] covers [] "your state's department of education says what it takes; many states have a way in beside work for people with a degree";
    "cda" "child development credential (CDA)" ["CDA", "child development associate"] titles [] covers [] "120 hours of learning beside work in a nursery, which employers often pay for";
    "cdl_a" "commercial driver's licence, class A" ["CDL A", "CDL class A", "class A CDL", "class A commercial", "class A license", "A CDL", "Class A CDL", "Class A commercial", "CDL Class A",
        "Class A license", "class a cdl", "HGV class 1", "LGV C E", "HGV Class 1"]
        titles ["CDL A driver", "class A driver"] covers ["cdl_b", "driver", "cdl"] "a course of four to eight weeks, which larger carriers pay for, and the state's tests";
    "cdl_b" "commercial driver's licence, class B" ["CDL B", "CDL class B", "class B CDL", "class B commercial", "class B license", "Class B CDL", "CDL Class B", "Class B license", "class b cdl"]
        titles ["CDL B driver"] covers ["driver", "cdl"] "a course of some weeks, which bus lines often pay for, and the state's tests";
    "cdl" "commercial driver's licence" ["CDL", "cdl", "commercial drivers license"] titles ["CDL driver"] covers ["driver"] "a course of some weeks, which larger carriers pay for, and the state's tests";
    "hazmat" "hazardous materials endorsement" ["hazmat endorsement", "HAZMAT endorsement", "hazmat", "HazMat"] titles [] covers [] "a test at the licence office and a check of about a month";
    "twic" "TWIC card" ["TWIC"] titles [] covers [] "an application to the TSA; it takes some weeks";
    "driver" "driver's licence" ["drivers license", "driving license", "driver license", "valid license to drive", "full UK license"] titles ["driver"] covers [] "the state's licence office";
    "forklift" "forklift certificate" ["forklift cert*", "forklift license", "certified forklift", "forklift operator cert*", "forklift card"] titles ["forklift operator", "forklift driver"] covers []
        "one day of training; by federal rule each employer trains and certifies for its own trucks, so ask";
    "food_handler" "food handler card" ["food handler*", "food handlers card", "food hygiene cert*", "food safety level", "food hygiene level", "food safety card"] titles [] covers []
        "a few hours online and a small fee; most kitchens let newcomers do it in the first weeks";
    "servsafe" "food safety manager certificate" ["ServSafe", "servsafe", "food protection manager", "food safety manager", "food manager cert*"] titles [] covers ["food_handler"]
        "an examination after a day or two of reading; kitchens often pay for it";
    "alcohol" "alcohol server permit" ["TIPS cert*", "alcohol server", "TABC", "RBS cert*", "MAST permit", "BASSET", "liquor license permit"] titles [] covers [] "a few hours online and a small fee";
    "cpa" "CPA licence" ["CPA", "certified public accountant", "ACA", "ACCA qualified", "chartered accountant"] titles ["certified public accountant", "CPA", "chartered accountant"] covers []
        "four examinations and a year of supervised work; many firms take people who are on the way, so ask";
    "cma_acc" "management accountant certificate" ["certified management accountant", "CIMA"] titles [] covers [] "two examinations; ask whether someone on the way is welcome";
    "ea" "enrolled agent status" ["enrolled agent"] titles ["enrolled agent"] covers [] "three examinations of the IRS";
    "bar" "admission to the bar" ["admitted to the bar", "bar admission", "state bar", "licensed attorney", "member of the bar", "licensed to practice law", "bar membership"]
        titles ["attorney", "lawyer"] covers [] "the state's bar";
    "paralegal" "paralegal certificate" ["paralegal cert*", "certified paralegal"] titles ["certified paralegal"] covers [] "a course of some months; many firms take experience instead, so ask";
    "notary" "notary commission" ["notary"] titles ["notary"] covers [] "an application to the state and a small fee";
    "pe" "professional engineer licence" ["PE license", "professional engineer*", "licensed PE", "P E license", "licensed engineer", "registered PE"] titles [] covers ["fe"] BOARD;
    "fe" "engineer in training certificate" ["EIT", "FE exam", "engineer in training"] titles [] covers [] "one examination; it can be taken before or after work begins";
    "architect" "architect licence" ["licensed architect", "registered architect", "architect license"] titles ["licensed architect", "registered architect"] covers [] BOARD;
    "electrician" "electrician's licence" ["journeyman electrician*", "master electrician license", "electrical license", "electricians license", "electrician license", "licensed electrician", "journeyman license"]
        titles ["journeyman electrician", "licensed electrician", "master electrician"] covers [] BOARD;
    "plumber" "plumber's licence" ["plumbing license", "plumbers license", "plumber license", "licensed plumber", "journeyman plumber"] titles ["journeyman plumber", "licensed plumber", "master plumber"] covers [] BOARD;
    "epa608" "EPA 608 certificate" ["EPA 608", "EPA universal", "EPA Universal", "EPA cert*", "section 608", "EPA Section 608", "608 cert*"] titles [] covers [] "one examination, with a day or two of reading";
    "osha10" "OSHA 10 card" ["OSHA 10"] titles [] covers [] "ten hours online";
    "osha30" "OSHA 30 card" ["OSHA 30"] titles [] covers ["osha10"] "thirty hours online";
    "welding" "welding certificate" ["AWS D1*", "AWS cert*", "certified welder", "welding cert*"] titles ["certified welder"] covers [] "a test at a test centre, or at the employer's own shop; ask";
    "real_estate" "real estate licence" ["real estate license", "licensed real estate", "realtor license", "brokers license"] titles ["licensed real estate", "realtor"] covers []
        "a course of some weeks and an examination";
    "insurance" "insurance licence" ["property and casualty license", "P C license", "life and health license", "insurance license", "producer license", "adjuster license", "licensed insurance"]
        titles ["licensed insurance agent"] covers [] "a short course and an examination; many agencies pay for it and give some weeks";
    "finra" "securities licence" ["series 7", "series 63", "series 65", "series 66", "Series 7", "Series 63", "Series 65", "Series 66", "SIE", "FINRA"] titles [] covers []
        "an employer must sponsor most of these examinations, so ask; the first of them, the SIE, is open to all";
    "cosmetology" "cosmetology or barber licence" ["cosmetology license", "cosmetologist license", "licensed cosmetologist", "barber license", "licensed barber", "licensed hair*", "licensed stylist"]
        titles ["licensed cosmetologist", "licensed barber"] covers [] BOARD;
    "esthetician" "esthetician licence" ["esthetician license", "licensed esthetician", "aesthetician license"] titles ["licensed esthetician"] covers [] BOARD;
    "massage" "massage licence" ["massage license", "massage therapy license", "LMT", "licensed massage"] titles ["LMT", "licensed massage therapist"] covers [] BOARD;
    "guard" "guard card" ["guard card", "guard license", "security license", "security officer license", "SIA license", "security guard license", "unarmed license"] titles [] covers []
        "a short course and a check by the state; some firms pay for it";
    "clearance" "security clearance" ["security clearance", "secret clearance", "Secret clearance", "TS SCI", "top secret", "Top Secret", "active clearance", "SC clearance", "public trust clearance"] titles [] covers []
        "an employer must ask for it; whether they would do so for a newcomer is a question for the first call";
    "pmp" "PMP certificate" ["PMP", "project management professional", "PRINCE2"] titles [] covers [] "an examination after three years of leading projects; ask whether that experience is enough";
    "scrum" "scrum certificate" ["CSM", "PSM", "certified scrum", "scrum master cert*"] titles [] covers [] "a course of two days, or an examination alone";
    "six_sigma" "Six Sigma certificate" ["six sigma"] titles [] covers [] "a course of some weeks; ask whether they teach it";
    "shrm" "human resources certificate" ["SHRM CP", "SHRM SCP", "SHRM", "PHR", "SPHR", "CIPD"] titles [] covers [] "an examination; many employers welcome it and ask for none, so ask";
    "a_plus" "CompTIA A+ certificate" ["CompTIA A", "A cert*"] titles [] covers [] "two examinations, some weeks of reading each";
    "security_plus" "CompTIA Security+ certificate" ["Security plus", "CompTIA Security", "Security cert*"] titles [] covers [] "one examination, some weeks of reading";
    "cissp" "CISSP certificate" ["CISSP"] titles [] covers [] "an examination, and five years of work; people on the way are called associates, so ask";
    "ccna" "CCNA certificate" ["CCNA"] titles [] covers [] "one examination, some months of reading and trying out";
    "aws" "AWS certificate" ["AWS certified", "AWS Certified", "AWS certification*", "AWS Certification*"] titles [] covers [] "one examination, some weeks of reading and trying out";
    "ase" "ASE certificate" ["ASE"] titles ["ASE technician"] covers [] "examinations by field; shops often pay for them";
    "pesticide" "pesticide applicator licence" ["pesticide appl*", "applicator license"] titles [] covers [] "an examination of the state's department of agriculture";
    "personal_trainer" "personal trainer certificate" ["NASM", "ACE certified", "certified personal trainer", "NSCA"] titles ["certified personal trainer"] covers [] "an examination after some weeks of reading";
    "lifeguard" "lifeguard certificate" ["lifeguard cert*", "lifeguarding cert*", "certified lifeguard"] titles ["lifeguard"] covers ["cpr"] "a course of a few days, which pools often give themselves";
    "care_certificate" "Care Certificate" ["care certificate", "Care Certificate"] titles [] covers [] "employers give it in the first weeks";
    "cscs" "CSCS card" ["CSCS"] titles [] covers [] "a short test and, for the green card, a day's course";
}

/// Whether a word could mean several things, so that it is an ask only beside a word for licences.
fn is_doubtful(licence: &Licence) -> bool {
    matches!(
        licence.key,
        "notary" | "hazmat" | "cpr" | "a_plus" | "cma_acc" | "ase" | "pe" | "finra" | "six_sigma" | "bar"
    )
}

/// Words that make a licence of a name.
#[rustfmt::skip]
const CUES: &[&str] = &[
    "license*", "licensed", "licensure", "cert*", "registration", "registered", "registry", "card", "endorsement", "credential*", "must", "required", "requires", "preferred",
    "a plus", "current", "valid", "active", "hold*", "possess*", "have", "trained", "training", "permit", "clearance", "qualified", "eligible", "unrestricted", "desired",
];

/// The licences that a sentence asks for.
pub(super) fn find(words: &[Word<'_>], usual: Weight) -> Vec<(Range<usize>, &'static Licence)> {
    let cued = has(words, CUES);
    let brief = words.len() <= 6;
    let mut found = all(words);
    found.retain(|(range, licence)| {
        let asked = if usual == Weight::Work { cued } else { cued || brief || !is_doubtful(licence) };
        asked && !is_somebody_else(words, range)
    });
    found.into_iter().filter_map(|(range, licence)| Some((words::span(words, &range)?, licence))).collect()
}

/// "Under the supervision of an RN", "assist the RN", "alongside LPNs".
fn is_somebody_else(words: &[Word<'_>], range: &Range<usize>) -> bool {
    let before: Vec<&str> = words[..range.start].iter().rev().take(4).map(|word| word.lower.as_str()).collect();
    let leads = [
        "supervision",
        "supervise",
        "supervises",
        "assist",
        "assists",
        "alongside",
        "reports",
        "report",
        "support",
        "supporting",
        "direction",
        "supervising",
        "lead",
    ];
    before.iter().any(|word| leads.contains(word))
}

/// Every licence named, each place once: the longest name that fits wins.
fn all(words: &[Word<'_>]) -> Vec<(Range<usize>, &'static Licence)> {
    let mut found: Vec<(Range<usize>, &'static Licence)> = Vec::new();
    for licence in TABLE {
        for phrase in licence.words {
            let mut from = 0;
            while let Some(range) = find_from(words, phrase, from) {
                from = range.end;
                found.push((range, licence));
            }
        }
    }
    found.sort_by_key(|(range, _)| (range.start, std::cmp::Reverse(range.len())));
    let mut end = 0;
    found.retain(|(range, _)| {
        let free = range.start >= end;
        end = if free { range.end } else { end };
        free
    });
    found
}

/// Licences that a title says, as bytes of the title.
pub(super) fn in_title(title: &str) -> Vec<(&'static Licence, Range<usize>)> {
    let title = title.get(..title.floor_char_boundary(300)).unwrap_or(title);
    let words = words::of(title, 0..title.len());
    let named = all(&words).into_iter().filter(|(_, licence)| !is_doubtful(licence) && licence.key != "clearance");
    named.filter_map(|(range, licence)| Some((licence, words::span(&words, &range)?))).collect()
}

/// How a line of a person's own stands to a licence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Held {
    /// It names it.
    Named,
    /// It says that it is on the way.
    OnTheWay,
}

/// The licences that a line of a person's own names.
pub(crate) fn held_in(line: &str) -> Vec<(&'static Licence, Held)> {
    let words = words::of(line, 0..line.len());
    let on_the_way = has(
        &words,
        &[
            "in progress",
            "expected",
            "pursuing",
            "candidate",
            "studying",
            "working toward*",
            "anticipated",
            "student",
            "eligible",
            "scheduled",
        ],
    );
    let others = [
        "supervised",
        "supervise",
        "trained",
        "assisted",
        "alongside",
        "hired",
        "coordinated",
        "reported",
        "managed",
        "precepted",
        "helped",
    ];
    let mut out = Vec::new();
    for (range, licence) in all(&words) {
        let led = words[..range.start].iter().any(|word| others.contains(&word.lower.as_str()));
        let taught = matches!(licence.key, "cpr" | "forklift" | "hazmat");
        if !led || taught {
            out.push((licence, if on_the_way { Held::OnTheWay } else { Held::Named }));
        }
    }
    out
}

impl Licence {
    /// Whether it is that licence or covers it.
    pub(crate) fn meets(&self, asked: &Licence) -> bool {
        self.key == asked.key || self.covers.contains(&asked.key)
    }

    /// Whether a title of work is one that is done with it.
    pub(crate) fn is_of_title(&self, title: &str) -> bool {
        has(&words::of(title, 0..title.len()), self.titles)
    }
}

/// Clauses that ask for a licence or certificate which the table does not hold.
pub(super) fn others(words: &[Word<'_>], known: &[Range<usize>]) -> Vec<Range<usize>> {
    let of_licences = [
        "license",
        "licensed",
        "licensure",
        "certification",
        "certified",
        "certificate",
        "credential",
        "certifications",
        "endorsement",
    ];
    let mut out: Vec<Range<usize>> = Vec::new();
    for (at, word) in words.iter().enumerate().filter(|(_, word)| of_licences.contains(&word.lower.as_str())) {
        let clause: Vec<usize> =
            (0..words.len()).filter(|i| words[*i].clause == word.clause && i.abs_diff(at) <= 8).collect();
        let (Some(first), Some(last)) = (clause.first(), clause.last()) else { continue };
        let Some(span) = words::span(words, &(*first..*last + 1)) else { continue };
        let taken = known.iter().chain(&out).any(|k| k.start < span.end && span.start < k.end);
        let before = at.checked_sub(1).map_or("", |i| words[i].lower.as_str());
        let of_things = matches!(
            before,
            "software" | "product" | "iso" | "our" | "gift" | "birth" | "are" | "is" | "of" | "technology"
        );
        // One bare word names no licence.
        if !taken && !of_things && clause.len() >= 2 {
            out.push(span);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&'static str> {
        find(&words::of(text, 0..text.len()), Weight::Must).into_iter().map(|(_, licence)| licence.key).collect()
    }

    #[test]
    fn licences_are_known_by_their_letters_and_names() {
        for (text, keys) in [
            ("Current RN license and BLS", &["rn", "bls"][..]),
            ("Class A CDL with hazmat endorsement", &["cdl_a", "hazmat"]),
            ("Valid driver's licence", &["driver"]),
            ("ServSafe or food handler card", &["servsafe", "food_handler"]),
            ("State teaching certificate", &["teaching"]),
            ("CPA preferred", &["cpa"]),
            ("Qualified Teacher Status (QTS)", &["teaching", "teaching"]),
        ] {
            assert_eq!(found(text), keys, "{text}");
        }
        assert!(found("Works under the supervision of the RN").is_empty());
    }

    #[test]
    fn what_the_table_does_not_hold_is_kept_in_its_own_words() {
        let text = "Certified crane rigger, level 2";
        let spans = others(&words::of(text, 0..text.len()), &[]);
        assert_eq!(spans.iter().map(|span| &text[span.clone()]).collect::<Vec<_>>(), ["Certified crane rigger"]);
        let text = "Manage software licences";
        assert!(others(&words::of(text, 0..text.len()), &[]).iter().all(|span| span.is_empty()), "not of a person");
    }

    #[test]
    fn keys_stand_once_and_covers_exist() {
        let mut keys: Vec<&str> = TABLE.iter().map(|licence| licence.key).collect();
        assert!(TABLE.iter().flat_map(|licence| licence.covers).all(|key| keys.contains(key)));
        keys.sort_unstable();
        let count = keys.len();
        keys.dedup();
        assert_eq!(keys.len(), count);
    }

    #[test]
    fn a_line_names_a_licence_or_says_that_it_is_on_the_way() {
        let held =
            |line: &str| held_in(line).into_iter().map(|(licence, held)| (licence.key, held)).collect::<Vec<_>>();
        assert_eq!(held("RN, State of Ohio, licence no. 12"), [("rn", Held::Named)]);
        assert_eq!(held("CPA candidate"), [("cpa", Held::OnTheWay)]);
        assert_eq!(held("Supervised four RNs and two CNA"), []);
    }
}
