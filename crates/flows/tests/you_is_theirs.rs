//! "You" is said only of what stands in a person's own lines or answers: two different people of one occupation never
//! read the same sentence with "you" in it.

use std::collections::BTreeSet;

use career::answers::{Answers, LineMark, Mark};
use career::date::PartialDate;
use career::evidence::Because;
use career::insight::Finding;
use flows::{Knowledge, Wishes, draw_insights};
use intake::Upload;
use lexicon::Lexicon;

const NURSES: [&str; 2] = [
    "Ada Lind\nBurlington, VT\n\nExperience\n\nRegistered Nurse, Lakeside Hospital, Burlington, VT\n2012 - 2020\n\
     - Cared for six patients a shift after surgery\n- Preceptor for fourteen graduate nurses\n\n\
     Registered Nurse, Hill Clinic, Burlington, VT\n2020 - present\n- Taught families how to change dressings\n\
     - Keep the medication records of the ward\n\nVolunteering\n\nTreasurer, Rowing Club\n2015 - 2019\n\
     - Taught two successors how to close the year\n\nEducation\nBachelor of Science in Nursing, 2012\n",
    "Jonas Perry\nAustin, TX\n\nExperience\n\nRegistered Nurse, Mercy Hospital, Austin, TX\n2009 - 2016\n\
     - Ran the triage desk at night\n- Wrote the weekly schedule for nine nurses\n\n\
     Charge Nurse, Mercy Hospital, Austin, TX\n2016 - present\n- Led a team of 22 nurses and aides\n\
     - Reduced medication errors by a third\n\nVolunteering\n\nCamp organizer, Scouts\n2014 - 2022\n\
     - Planned camps for forty children\n\nEducation\nAssociate Degree in Nursing, 2009\n",
];

const DEVELOPERS: [&str; 2] = [
    "Mina Sato\nDenver, CO\n\nExperience\n\nSoftware Engineer, Brightline, Denver, CO\n2018 - present\n\
     - Built the claims service in Python and PostgreSQL\n- Mentored three interns\n\n\
     Software Engineer, Marlow, Denver, CO\n2014 - 2018\n- Explained outages to clinic managers\n- Fixed the billing code\n\n\
     Education\nB.S. Computer Science, 2014\n",
    "Luis Ortega\nDenver, CO\n\nExperience\n\nSoftware Developer, Tern Maps, Denver, CO\n2016 - present\n\
     - Drew map tiles in C++ and kept the build green\n- Negotiated contracts with two data vendors\n\n\
     Web Developer, Kline Studio, Boulder, CO\n2012 - 2016\n- Made shops in PHP\n- Organized the monthly meetup\n\n\
     Education\nB.A. Geography, 2012\n",
];

fn told(text: &str, mark: &str, interests: [f32; 6], lexicon: &dyn Lexicon) -> Vec<Finding> {
    let draft =
        intake::read(&Upload { name: Some("resume.txt"), bytes: text.as_bytes() }, lexicon).expect("plain text");
    let marks = vec![LineMark { line: mark.to_owned(), mark: Mark::More }];
    let answers = Answers { marks, interests: Some(interests), values: Some(interests), ..Answers::default() };
    let today = PartialDate::month(2026, 11).expect("a month");
    let knowledge = Knowledge { atlas: atlas_data::bundled(), lexicon, today };
    draw_insights(&knowledge, draft, &Wishes { answers, ..Wishes::default() }).findings
}

/// Every sentence with "you" in it, quotes of own lines excepted.
fn about_you(findings: &[Finding]) -> BTreeSet<String> {
    let mut texts: Vec<String> = Vec::new();
    for finding in findings {
        texts.extend(finding.sentences().map(str::to_owned));
        texts.extend(finding.table.iter().flat_map(|t| t.columns.iter().chain(t.rows.iter().flatten())).cloned());
        texts.extend(finding.because.iter().filter_map(|because| match because {
            Because::Line { .. } => None,
            Because::Answer { what } | Because::Figure { what, .. } => Some(what.clone()),
        }));
    }
    let sentences = texts.iter().flat_map(|text| text.split_inclusive(['.', '?', ';', ':']));
    let says_you = |sentence: &&str| {
        let mut words = sentence.split(|c: char| !c.is_alphabetic());
        words.any(|word| matches!(word.to_lowercase().as_str(), "you" | "your" | "yours" | "yourself"))
    };
    sentences.filter(says_you).map(|sentence| sentence.trim().to_owned()).collect()
}

#[test]
fn two_people_of_one_occupation_never_read_the_same_sentence_about_themselves() {
    let lexicon = testkit::lexicon();
    let (social, handy) = ([0.1, 0.4, 0.3, 1.0, 0.5, 0.2], [1.0, 0.6, 0.1, 0.2, 0.3, 0.5]);
    for (pair, marks) in
        [(NURSES, ["Taught families", "Led a team of 22"]), (DEVELOPERS, ["Mentored", "Organized the"])]
    {
        let one = told(pair[0], marks[0], social, lexicon);
        let other = told(pair[1], marks[1], handy, lexicon);
        assert!(one.len() >= 3 && other.len() >= 3, "both hear something");
        let same: Vec<String> = about_you(&one).intersection(&about_you(&other)).cloned().collect();
        assert!(same.is_empty(), "said to both: {same:#?}");
        assert!(!about_you(&one).is_empty(), "and something is said about the person");
    }
}
