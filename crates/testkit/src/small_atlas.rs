//! A small atlas for unit tests: real codes and labels, a few occupations, invented round ratings.

use career::atlas::*;

/// Occupations: code, title, importance of [teaching 4.A.4.b.3, leading 4.A.4.b.4, serving the public 4.A.4.a.8,
/// controlling resources 4.A.4.c.3], RIASEC, values, ESCO links (exact).
const OCCUPATIONS: &[(&str, &str, [f32; 4], [f32; 6], [f32; 6], &[u16])] = &[
    (
        "11-9051.00",
        "Food Service Managers",
        [3.2, 4.5, 4.2, 4.4],
        [3.0, 1.5, 1.5, 4.0, 6.8, 5.5],
        [4.3, 5.0, 4.0, 5.0, 4.5, 5.5],
        &[0],
    ),
    (
        "25-3041.00",
        "Tutors",
        [4.9, 2.6, 2.6, 1.8],
        [1.5, 4.0, 3.5, 7.0, 2.0, 3.0],
        [5.0, 3.5, 3.0, 6.8, 4.0, 5.0],
        &[2],
    ),
    (
        "35-3023.00",
        "Fast Food and Counter Workers",
        [2.9, 2.2, 4.6, 2.4],
        [4.0, 1.0, 1.0, 4.0, 3.5, 5.0],
        [1.5, 3.0, 1.5, 5.0, 4.0, 2.5],
        &[1],
    ),
    (
        "43-3031.00",
        "Bookkeeping, Accounting, and Auditing Clerks",
        [2.2, 2.0, 2.2, 3.2],
        [2.0, 2.5, 1.0, 1.5, 3.5, 7.0],
        [3.0, 4.5, 2.5, 4.0, 4.5, 4.0],
        &[3],
    ),
    (
        "53-7065.00",
        "Stockers and Order Fillers",
        [2.4, 1.9, 3.0, 2.2],
        [5.5, 1.0, 1.0, 2.5, 3.0, 5.5],
        [1.2, 2.8, 1.2, 4.0, 4.0, 2.0],
        &[4],
    ),
];

/// ESCO occupations: label, essential skills, optional skills.
const ESCO: &[(&str, &[u16], &[u16])] = &[
    ("restaurant manager", &[1, 2, 4, 6], &[0]),
    ("quick service restaurant crew member", &[3, 5, 8], &[4]),
    ("private tutor", &[0, 9], &[]),
    ("bookkeeper", &[7, 2, 11], &[]),
    ("shelf filler", &[6, 10], &[]),
];

/// Skills: label, alternative label, row of the group.
const SKILLS: &[(&str, &str, u16)] = &[
    ("train employees", "teach employees", 1),
    ("manage staff", "lead employees", 3),
    ("manage budgets", "look after a budget", 5),
    ("process payments", "take payments", 6),
    ("maintain customer service", "keep customers happy", 7),
    ("serve food in table service", "wait tables", 8),
    ("maintain inventory", "control stock", 9),
    ("keep financial records", "bookkeeping", 10),
    ("clean surfaces", "wipe surfaces", 11),
    ("adapt teaching to student's capabilities", "adjust teaching", 1),
    ("stock shelves", "fill shelves", 12),
    ("accounting", "keeping the books", 10),
];

/// Groups: code, label, row of the broader group.
const GROUPS: &[(&str, &str, Option<u16>)] = &[
    ("S1", "communication, collaboration and creativity", None),
    ("S1.3", "teaching and training", Some(0)),
    ("S4", "management skills", None),
    ("S4.8", "supervising people", Some(2)),
    ("S4.3", "allocating and controlling resources", Some(2)),
    ("S4.3.1", "managing budgets or finances", Some(4)),
    ("S4.4.2", "executing financial transactions", Some(2)),
    ("S3.4", "providing information and support to the public and clients", None),
    ("S3.5.2", "serving food and drinks", None),
    ("S4.3.3", "allocating and controlling physical resources", Some(4)),
    ("S2.2.1", "preparing financial documents, records, reports, or budgets", None),
    ("S6.11", "cleaning", None),
    ("S6.2", "moving and lifting", None),
];

const ELEMENTS: &[(&str, &str)] = &[
    ("4.A.4.a.8", "Performing for or Working Directly with the Public"),
    ("4.A.4.b.3", "Training and Teaching Others"),
    ("4.A.4.b.4", "Guiding, Directing, and Motivating Subordinates"),
    ("4.A.4.c.3", "Monitoring and Controlling Resources"),
];

/// The small atlas.
pub fn small_atlas() -> Atlas {
    Atlas {
        version: "small".into(),
        elements: Elements {
            ids: ELEMENTS.iter().map(|e| e.0).collect(),
            names: ELEMENTS.iter().map(|e| e.1).collect(),
        },
        occupations: occupations(),
        technologies: Technologies::default(),
        skills: skills(),
        groups: SkillGroups {
            codes: GROUPS.iter().map(|g| g.0).collect(),
            labels: GROUPS.iter().map(|g| g.1).collect(),
            broader: GROUPS.iter().map(|g| g.2.map(SkillGroupId)).collect(),
        },
        esco: esco(),
        pay: pay(),
        outlook: outlook(),
        sentences: Sentences::default(),
    }
}

fn occupations() -> Occupations {
    let numbered = 0..OCCUPATIONS.len();
    Occupations {
        codes: OCCUPATIONS.iter().map(|o| o.0).collect(),
        titles: OCCUPATIONS.iter().map(|o| o.1).collect(),
        // Element order is that of ids: the public, teaching, leading, resources.
        ratings: OCCUPATIONS.iter().flat_map(|o| [o.2[2], 4.0, o.2[0], 4.0, o.2[1], 4.0, o.2[3], 4.0]).collect(),
        rated_as: numbered.clone().map(OccupationId::from_index).collect(),
        interests: OCCUPATIONS.iter().flat_map(|o| o.3).collect(),
        values: OCCUPATIONS.iter().flat_map(|o| o.4).collect(),
        esco: OCCUPATIONS.iter().map(|o| o.5.iter().copied().map(EscoOccupationId)).collect(),
        esco_kinds: OCCUPATIONS.iter().flat_map(|o| o.5.iter().map(|_| MatchKind::Exact.to_byte())).collect(),
        outlook: numbered.map(|i| u16::try_from(i).unwrap_or(u16::MAX)).collect(),
        ..Occupations::default()
    }
}

fn skills() -> Skills {
    Skills {
        uuids: SKILLS.iter().map(|s| s.0).collect(),
        labels: SKILLS.iter().map(|s| s.0).collect(),
        alternatives: (0_u32..).zip(SKILLS).map(|(i, _)| [i]).collect(),
        alternative_labels: SKILLS.iter().map(|s| s.1).collect(),
        // Cross-sector; the last one is knowledge.
        flags: (1..=SKILLS.len()).map(|i| 2 << 1 | u8::from(i == SKILLS.len())).collect(),
        groups: SKILLS.iter().map(|s| [SkillGroupId(s.2)]).collect(),
        broader: SKILLS.iter().map(|_| None::<SkillId>).collect(),
    }
}

fn esco() -> EscoOccupations {
    EscoOccupations {
        uuids: ESCO.iter().map(|e| e.0).collect(),
        codes: ESCO.iter().map(|_| "").collect(),
        labels: ESCO.iter().map(|e| e.0).collect(),
        essential: ESCO.iter().map(|e| e.1.iter().copied().map(SkillId)).collect(),
        optional: ESCO.iter().map(|e| e.2.iter().copied().map(SkillId)).collect(),
        ..EscoOccupations::default()
    }
}

/// Median pay, dollars a year, and change over ten years, in the order of the occupations.
const FIGURES: [(i32, f32); 5] = [(66_000, 0.06), (41_000, 0.08), (31_000, 0.05), (50_000, -0.05), (38_000, 0.01)];

fn pay() -> Pays {
    let rows = (0_u16..).zip(FIGURES).map(|(outlook, (median, _))| PayRow {
        outlook,
        flags: 0,
        employment: 100_000,
        hourly: [-1; 5],
        annual: [median * 7 / 10, median * 8 / 10, median, median * 12 / 10, median * 14 / 10],
    });
    Pays {
        codes: ["US"].into_iter().collect(),
        names: ["the United States"].into_iter().collect(),
        ends: vec![5].into(),
        rows: rows.collect(),
    }
}

fn outlook() -> Outlooks {
    let rows = FIGURES.map(|(_, change)| OutlookRow {
        employment: 100.0,
        employment_later: 100.0 * (1.0 + change),
        change,
        openings: 12.0,
        exits: 0.05,
        transfers: 0.08,
        education: 2,
        experience: 1,
        training: 2,
        _pad: 0,
    });
    Outlooks {
        codes: OCCUPATIONS.iter().map(|o| &o.0[..7]).collect(),
        titles: OCCUPATIONS.iter().map(|o| o.1).collect(),
        rows: rows.to_vec().into(),
    }
}
