//! Which work is commonly licensed in the United States: our own table, reviewed by hand.
//!
//! It says what is common, not what is needed in one place: rules differ by state, by employer and by the part of the
//! work that one does, and they change. Whatever it says, the next step is the same: ask your state's board. What is
//! not in the table is not thereby free of a licence. Federal licences (aviation, shipping, commercial driving, rail)
//! and entries in a state's register (nursing assistants) count as licences.

use crate::path::Licensing;

/// When the table was last reviewed.
pub const REVIEWED: &str = "2026-11";

/// What the table says about an O*NET-SOC or SOC code.
pub fn licensing(code: &str) -> Licensing {
    let Some(soc) = code.get(..7) else { return Licensing::NotInOurTable };
    if COMMONLY.contains(&soc) {
        Licensing::Commonly
    } else if SOMETIMES.contains(&soc) {
        Licensing::Sometimes
    } else {
        Licensing::NotInOurTable
    }
}

/// Every code of the table.
pub fn codes() -> impl Iterator<Item = &'static str> {
    COMMONLY.iter().chain(SOMETIMES).copied()
}

/// In every state or nearly so, or by federal rule.
#[rustfmt::skip]
const COMMONLY: &[&str] = &[
    // Schools: principals and teachers in public schools, kindergarten to twelfth grade; instructional support.
    "11-9032", "21-1012",
    "25-2012", "25-2021", "25-2022", "25-2023", "25-2031", "25-2032", "25-2055", "25-2056", "25-2057", "25-2058",
    // Funeral directors and embalmers.
    "11-9171", "39-4011", "39-4031",
    // Money: real estate, appraisal, insurance, securities, public adjusters.
    "13-2023", "41-3021", "41-3031", "41-9021", "41-9022",
    // Building and land: architects, landscape architects, surveyors.
    "17-1011", "17-1012", "17-1022",
    // Mind and counsel: psychologists, counsellors, therapists, social workers.
    "19-3033", "19-3034", "21-1011", "21-1013", "21-1014", "21-1022", "21-1023",
    // Law.
    "23-1011", "23-1023",
    // Health professions.
    "29-1011", "29-1021", "29-1022", "29-1023", "29-1024", "29-1029", "29-1031", "29-1041", "29-1051", "29-1071",
    "29-1081", "29-1122", "29-1123", "29-1124", "29-1126", "29-1127", "29-1131", "29-1141", "29-1151", "29-1161",
    "29-1171", "29-1181", "29-1211", "29-1212", "29-1213", "29-1214", "29-1215", "29-1216", "29-1217", "29-1218",
    "29-1221", "29-1222", "29-1223", "29-1224", "29-1229", "29-1241", "29-1242", "29-1243", "29-1249", "29-1291",
    "29-1292", "29-2034", "29-2042", "29-2043", "29-2052", "29-2056", "29-2061", "29-2092", "29-9091", "29-9092",
    // Care under a licence or in a state's register.
    "31-1131", "31-2011", "31-2021", "31-9011",
    // Police: certified by the state's standards board.
    "33-3021", "33-3051", "33-3052",
    // Hair, skin and nails.
    "39-5011", "39-5012", "39-5092", "39-5094",
    // Pesticides, by federal and state rule.
    "37-2021", "37-3012",
    // Trades: electricians, plumbers, elevators, asbestos and lead.
    "47-2111", "47-2152", "47-4021", "47-4041",
    // Water and waste-water plants.
    "51-8031",
    // Aviation, shipping, rail and commercial driving, by federal rule.
    "49-3011", "53-2011", "53-2012", "53-2021", "53-2031", "53-3032", "53-3051", "53-3052", "53-4011", "53-4031",
    "53-5021", "53-5031",
    // Refrigerants: federal certification, and a contractor's licence in many states.
    "49-9021",
];

/// In some states, or for some of the work.
#[rustfmt::skip]
const SOMETIMES: &[&str] = &[
    // Running a care home, a childcare centre, an estate; agents of athletes.
    "11-9031", "11-9111", "11-9141", "13-1011",
    // Claims adjusters, auto damage appraisers, accountants (the CPA), advisers, loan officers, tax preparers.
    "13-1031", "13-1032", "13-2011", "13-2022", "13-2052", "13-2071", "13-2072", "13-2082",
    // Engineers who sign for the public (the PE).
    "17-2011", "17-2021", "17-2031", "17-2041", "17-2051", "17-2071", "17-2072", "17-2081", "17-2111", "17-2112",
    "17-2121", "17-2131", "17-2141", "17-2151", "17-2161", "17-2171", "17-2199",
    // Soil, forest and earth science; hygiene and safety; forensic laboratories.
    "19-1013", "19-1032", "19-2042", "19-3032", "19-3039", "19-5011",
    // Rehabilitation, school and other social work; interpreters for the courts and the deaf.
    "21-1015", "21-1019", "21-1021", "21-1029", "27-3091",
    // Mediators, court reporters.
    "23-1022", "27-3092",
    // Preschool, special education before school, substitutes, school librarians, assistants, nurse teachers.
    "25-1072", "25-2011", "25-2051", "25-2059", "25-3031", "25-4022", "25-9031", "25-9042", "25-9043",
    // Health technology and further therapies.
    "29-1125", "29-1128", "29-1129", "29-1299", "29-2011", "29-2012", "29-2031", "29-2032", "29-2033", "29-2035",
    "29-2036", "29-2051", "29-2053", "29-2055", "29-2081", "29-2091", "29-2099", "29-9093",
    "31-1121", "31-1122", "31-1133", "31-2022", "31-9091", "31-9092", "31-9095", "31-9097",
    // Guards, investigators, firefighters, correctional officers, casinos.
    "33-1091", "33-2011", "33-2021", "33-3011", "33-3012", "33-9021", "33-9031", "33-9032", "33-9092",
    "39-1013", "39-3011", "39-3012", "41-2012",
    // Cremation, make-up, childcare, guides, trainers of animals.
    "39-4012", "39-4021", "39-5091", "39-5093", "39-7011", "39-9011",
    // Selling travel, cars, at the door; auctions.
    "41-3041", "41-9091",
    // Contractors and building trades in some states.
    "47-1011", "47-2011", "47-2021", "47-2031", "47-2044", "47-2073", "47-2121", "47-2141", "47-2181", "47-2211",
    "47-2231", "47-3013", "47-3015", "47-4011", "47-4071", "47-5023", "47-5032",
    // Alarms, locks, cars, lines, boilers, cranes, diving.
    "49-2098", "49-3023", "49-9051", "49-9092", "49-9094", "49-9095", "51-8021", "53-7021",
    // Driving people and goods; boats; inspectors.
    "53-3011", "53-3031", "53-3033", "53-3053", "53-3054", "53-4013", "53-4022", "53-5011", "53-5022", "53-6051",
    "53-7081",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_code_stands_once() {
        let mut all: Vec<_> = codes().collect();
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count);
    }

    #[test]
    fn nurses_and_lorry_drivers_need_a_licence_nearly_everywhere() {
        assert_eq!(licensing("29-1141.00"), Licensing::Commonly);
        assert_eq!(licensing("53-3032"), Licensing::Commonly);
    }

    #[test]
    fn what_we_did_not_review_is_never_called_free() {
        assert_eq!(licensing("15-1252.00"), Licensing::NotInOurTable);
        assert_eq!(licensing("nonsense"), Licensing::NotInOurTable);
        assert!(Licensing::NotInOurTable.words().contains("ask your state's board"));
    }
}
