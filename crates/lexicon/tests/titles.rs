//! Titles as people write them, and the occupation each means. The codes were checked against O*NET's own alternate
//! titles; where O*NET lists a title under several occupations, each that a reader would accept stands here.

use std::sync::OnceLock;

use lexicon::index::{LexiconIndex, build};
use lexicon::{Lexical, Lexicon as _};

fn lexicon() -> &'static Lexical {
    static LEXICON: OnceLock<Lexical> = OnceLock::new();
    LEXICON.get_or_init(|| {
        let index = LexiconIndex::from_vec(&build(atlas_data::bundled())).expect("a fresh index is whole");
        Lexical::new(index)
    })
}

const TITLES: &[(&str, &[&str])] = &[
    ("Software Engineer", &["15-1252.00"]),
    ("Senior Software Engineer", &["15-1252.00"]),
    ("Sr. Backend Eng II", &["15-1252.00", "15-1254.00"]),
    ("SWE", &["15-1252.00"]),
    ("Staff Software Engineer", &["15-1252.00"]),
    ("Software Engineering Intern", &["15-1252.00"]),
    ("Frontend Developer", &["15-1254.00", "15-1255.00", "15-1252.00"]),
    ("Full Stack Developer", &["15-1252.00", "15-1254.00"]),
    ("Web Developer", &["15-1254.00"]),
    ("Mobile App Developer", &["15-1252.00"]),
    ("Data Scientist", &["15-2051.00"]),
    ("Data Engineer", &["15-1243.00", "15-1243.01", "15-1252.00", "15-2051.00", "15-1242.00"]),
    ("Machine Learning Engineer", &["15-2051.00", "15-1221.00", "15-1252.00"]),
    ("DevOps Engineer", &["15-1252.00", "15-1244.00", "15-1299.08"]),
    ("Systems Administrator", &["15-1244.00"]),
    ("Network Engineer", &["15-1241.00", "15-1244.00", "15-1241.01"]),
    ("Database Administrator", &["15-1242.00"]),
    ("DBA", &["15-1242.00"]),
    ("IT Support Specialist", &["15-1232.00"]),
    ("Help Desk Technician", &["15-1232.00"]),
    ("QA Engineer", &["15-1253.00"]),
    ("Cybersecurity Analyst", &["15-1212.00", "15-1299.05"]),
    ("Registered Nurse", &["29-1141.00"]),
    ("RN", &["29-1141.00"]),
    ("Charge Nurse", &["29-1141.00"]),
    ("ICU Nurse", &["29-1141.03", "29-1141.00"]),
    ("LPN", &["29-2061.00"]),
    ("Nurse Practitioner", &["29-1171.00"]),
    ("Certified Nursing Assistant", &["31-1131.00"]),
    ("CNA", &["31-1131.00"]),
    ("Medical Assistant", &["31-9092.00"]),
    ("Home Health Aide", &["31-1121.00"]),
    ("Caregiver", &["31-1122.00", "31-1121.00"]),
    ("Phlebotomist", &["31-9097.00"]),
    ("Pharmacy Technician", &["29-2052.00"]),
    ("Pharmacist", &["29-1051.00"]),
    ("Physical Therapist", &["29-1123.00"]),
    ("Dental Hygienist", &["29-1292.00"]),
    ("Dental Assistant", &["31-9091.00"]),
    ("EMT", &["29-2042.00"]),
    ("Paramedic", &["29-2043.00"]),
    ("Store Manager", &["41-1011.00"]),
    ("Assistant Store Manager", &["41-1011.00"]),
    ("Retail Sales Associate", &["41-2031.00"]),
    ("Sales Associate", &["41-2031.00"]),
    ("Cashier", &["41-2011.00"]),
    ("Account Executive", &["41-3091.00", "11-2011.00", "41-3011.00", "41-4012.00"]),
    ("Sales Manager", &["11-2022.00"]),
    ("Real Estate Agent", &["41-9022.00"]),
    ("Insurance Agent", &["41-3021.00"]),
    ("Line cook", &["35-2014.00"]),
    ("Prep Cook", &["35-2021.00", "35-2014.00", "35-2012.00"]),
    ("Sous Chef", &["35-1011.00", "35-2014.00"]),
    ("Executive Chef", &["35-1011.00"]),
    ("Barista", &["35-3023.01"]),
    ("Bartender", &["35-3011.00"]),
    ("Waitress", &["35-3031.00"]),
    ("Waiter", &["35-3031.00"]),
    ("Server", &["35-3031.00"]),
    ("Dishwasher", &["35-9021.00"]),
    ("Hostess", &["35-9031.00"]),
    ("Restaurant Manager", &["11-9051.00", "35-1012.00"]),
    ("Shift Supervisor", &["35-1012.00", "41-1011.00", "51-1011.00", "43-1011.00"]),
    ("Baker", &["51-3011.00"]),
    ("Housekeeper", &["37-2012.00"]),
    ("Janitor", &["37-2011.00"]),
    ("Custodian", &["37-2011.00"]),
    ("Landscaper", &["37-3011.00"]),
    ("Security Guard", &["33-9032.00"]),
    ("Police Officer", &["33-3051.00"]),
    ("Policewoman", &["33-3051.00"]),
    ("Firefighter", &["33-2011.00"]),
    ("Fireman", &["33-2011.00"]),
    ("Correctional Officer", &["33-3012.00"]),
    ("Lifeguard", &["33-9092.00"]),
    ("Truck Driver", &["53-3032.00"]),
    ("CDL Driver", &["53-3032.00"]),
    ("Delivery Driver", &["53-3033.00", "53-3031.00"]),
    ("School Bus Driver", &["53-3051.00"]),
    ("Uber Driver", &["53-3054.00", "53-3053.00"]),
    ("Warehouse Associate", &["53-7062.00", "53-7065.00"]),
    ("Warehouse Worker", &["53-7062.00", "53-7065.00"]),
    ("Forklift Operator", &["53-7051.00"]),
    ("Stocker", &["53-7065.00"]),
    ("Order Picker", &["53-7065.00"]),
    ("Electrician", &["47-2111.00"]),
    ("Apprentice Electrician", &["47-2111.00", "47-3013.00"]),
    ("Plumber", &["47-2152.00"]),
    ("Carpenter", &["47-2031.00"]),
    ("Construction Worker", &["47-2061.00"]),
    ("Welder", &["51-4121.00"]),
    ("Machinist", &["51-4041.00"]),
    ("HVAC Technician", &["49-9021.00"]),
    ("Auto Mechanic", &["49-3023.00"]),
    ("Maintenance Technician", &["49-9071.00", "49-9041.00", "51-8013.00"]),
    ("Assembler", &["51-2092.00", "51-2099.00", "51-2031.00", "51-2028.00", "51-2090.00"]),
    ("Elementary School Teacher", &["25-2021.00"]),
    ("3rd Grade Teacher", &["25-2021.00"]),
    ("High School Math Teacher", &["25-2031.00"]),
    ("Preschool Teacher", &["25-2011.00"]),
    (
        "Special Education Teacher",
        &["25-2052.00", "25-2056.00", "25-2058.00", "25-2059.00", "25-2057.00", "25-2051.00"],
    ),
    ("Substitute Teacher", &["25-3031.00"]),
    ("Teacher's Aide", &["25-9042.00", "25-9043.00", "25-9049.00"]),
    ("Graduate Teaching Assistant", &["25-9044.00"]),
    ("Tutor", &["25-3041.00"]),
    ("Math Tutor", &["25-3041.00"]),
    ("Librarian", &["25-4022.00"]),
    ("School Counselor", &["21-1012.00"]),
    ("Social Worker", &["21-1021.00", "21-1022.00", "21-1023.00", "21-1029.00"]),
    ("Nanny", &["39-9011.01"]),
    ("Babysitter", &["39-9011.01", "39-9011.00"]),
    ("Child Care Worker", &["39-9011.00"]),
    ("Hairdresser", &["39-5012.00"]),
    ("Personal Trainer", &["39-9031.00"]),
    ("Flight Attendant", &["53-2031.00"]),
    ("Stewardess", &["53-2031.00", "35-3031.00", "53-3099.00"]),
    ("Front Desk Agent", &["43-4081.00"]),
    ("Receptionist", &["43-4171.00"]),
    ("Administrative Assistant", &["43-6014.00"]),
    ("Executive Assistant", &["43-6011.00"]),
    ("Secretary", &["43-6014.00"]),
    ("Office Manager", &["43-1011.00", "11-3012.00"]),
    ("Data Entry Clerk", &["43-9021.00"]),
    ("Customer Service Representative", &["43-4051.00"]),
    ("Customer Service Rep", &["43-4051.00"]),
    ("Call Center Agent", &["43-4051.00"]),
    ("Bank Teller", &["43-3071.00"]),
    ("Bookkeeper", &["43-3031.00"]),
    ("Accountant", &["13-2011.00"]),
    ("Staff Accountant", &["13-2011.00"]),
    ("Financial Analyst", &["13-2051.00"]),
    ("Financial Advisor", &["13-2052.00"]),
    ("Loan Officer", &["13-2072.00"]),
    ("HR Generalist", &["13-1071.00"]),
    ("Recruiter", &["13-1071.00"]),
    ("HR Manager", &["11-3121.00"]),
    ("Project Manager", &["13-1082.00", "15-1299.09", "11-9041.00"]),
    ("Business Analyst", &["13-1111.00", "15-1211.00", "13-1082.00", "15-2051.01"]),
    ("Management Consultant", &["13-1111.00"]),
    ("Event Planner", &["13-1121.00"]),
    ("Marketing Manager", &["11-2021.00"]),
    ("Product Manager", &["11-2021.00", "15-1299.09", "13-1082.00"]),
    ("Social Media Manager", &["11-2021.00", "11-2032.00", "13-1161.01", "13-1161.00", "27-3031.00"]),
    ("Graphic Designer", &["27-1024.00"]),
    ("UX Designer", &["15-1255.00", "15-1255.01"]),
    ("Photographer", &["27-4021.00"]),
    ("Journalist", &["27-3023.00"]),
    ("Technical Writer", &["27-3042.00"]),
    ("Interpreter", &["27-3091.00"]),
    ("CEO", &["11-1011.00"]),
    ("Chief Financial Officer", &["11-1011.00", "11-3031.00"]),
    ("VP of Engineering", &["11-9041.00", "11-1011.00"]),
    ("General Manager", &["11-1021.00"]),
    ("Operations Manager", &["11-1021.00"]),
    ("Attorney", &["23-1011.00"]),
    ("Paralegal", &["23-2011.00"]),
    ("Mechanical Engineer", &["17-2141.00"]),
    ("Civil Engineer", &["17-2051.00"]),
    ("Electrical Engineer", &["17-2071.00"]),
    ("Architect", &["17-1011.00"]),
    ("Salesman", &["41-2031.00", "41-4012.00", "41-3091.00"]),
];

fn code(title: &str) -> Option<(String, f32)> {
    let best = lexicon().title(title, &[]).into_iter().next()?;
    Some((atlas_data::bundled().occupation(best.occupation).code().to_owned(), best.confidence.share()))
}

#[test]
fn nine_in_ten_common_titles_are_read_right() {
    let wrong: Vec<String> = TITLES
        .iter()
        .filter_map(|(title, codes)| {
            let found = code(title);
            let right = found.as_ref().is_some_and(|(code, _)| codes.contains(&code.as_str()));
            (!right).then(|| format!("{title}: {found:?}, not one of {codes:?}"))
        })
        .collect();
    assert!(wrong.len() * 10 <= TITLES.len(), "{} of {} wrong:\n{}", wrong.len(), TITLES.len(), wrong.join("\n"));
}

#[test]
fn what_is_read_with_confidence_is_right() {
    let wrong: Vec<_> = TITLES
        .iter()
        .filter_map(|(title, codes)| {
            let (code, share) = code(title)?;
            (share >= 0.8 && !codes.contains(&code.as_str())).then_some((title, code, share))
        })
        .collect();
    assert!(wrong.len() <= 4, "{wrong:?}");
}

#[test]
fn a_rank_alone_stays_unsure() {
    for title in ["Founder", "Member", "Intern", "Consultant", "Manager", "Director", "Team Lead", "Owner"] {
        let sure = code(title).map_or(0.0, |(_, share)| share);
        assert!(sure < 0.5, "{title}: {sure}");
    }
    assert!(lexicon().title("Volunteer", &[]).is_empty());
}

#[test]
fn lines_decide_between_meanings() {
    let cooked =
        lexicon().title("Manager", &["Ordered food and planned menus", "Supervised kitchen staff and servers"]);
    let coded =
        lexicon().title("Manager", &["Led developers building software", "Planned releases of web applications"]);
    assert_ne!(cooked.first().map(|m| m.occupation), coded.first().map(|m| m.occupation));
}

#[test]
fn gender_changes_nothing() {
    for (one, other) in [
        ("Waitress", "Waiter"),
        ("Salesman", "Saleswoman"),
        ("Saleswoman", "Salesperson"),
        ("Chairman", "Chairwoman"),
        ("Policewoman", "Policeman"),
        ("Businesswoman", "Businessman"),
        ("Foreman", "Forewoman"),
        ("Male Nurse", "Nurse"),
    ] {
        assert_eq!(lexicon().title(one, &[]), lexicon().title(other, &[]), "{one} / {other}");
    }
}

#[test]
fn titles_look_like_titles_and_other_things_do_not() {
    for phrase in [
        "Senior Backend Engineer",
        "Store Manager",
        "Line Cook",
        "Head of Marketing",
        "VP, Sales",
        "Teacher",
        "Board Member",
    ] {
        assert!(lexicon().titleness(phrase) > 0.6, "{phrase}: {}", lexicon().titleness(phrase));
    }
    for phrase in [
        "Acme Ltd",
        "University of Texas at Austin",
        "Oakland, CA",
        "Jan 2019 – Present",
        "Managed a team of five and planned their shifts",
        "Hill Street Bakery",
        "St. Mary's Hospital",
        "Bachelor of Science in Nursing",
        "",
    ] {
        assert!(lexicon().titleness(phrase) < 0.4, "{phrase}: {}", lexicon().titleness(phrase));
    }
}
