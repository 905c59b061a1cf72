//! Whatever lies in a folder, reading it as a release answers and never panics, and what it gives can be added.

use atlas_data::install::{self, Installed};
use atlas_data::{bundled, load};
use proptest::prelude::*;

const TABLES: [(&str, &str); 5] = [
    (
        "Occupation Data.txt",
        "O*NET-SOC Code\tTitle\tDescription\n15-1252.00\tSoftware Developers\tThey write.\n15-1259.00\tNew\tNew.\n",
    ),
    (
        "skills_en.csv",
        "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,description\n\
         KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/ffffffff-0000-4000-8000-000000000001,knowledge,\
         transversal,tend prompts,\"care for prompts\nprompt care\",\"New, and quoted.\"\n",
    ),
    (
        "occupations_en.csv",
        "conceptType,conceptUri,preferredLabel,code\n\
         Occupation,http://data.europa.eu/esco/occupation/ffffffff-0000-4000-8000-000000000002,gardener,2512.9\n",
    ),
    (
        "occupationSkillRelations_en.csv",
        "occupationUri,relationType,skillUri\nhttp://data.europa.eu/esco/occupation/ffffffff-0000-4000-8000-000000000002,\
         essential,http://data.europa.eu/esco/skill/ffffffff-0000-4000-8000-000000000001\n",
    ),
    ("Read Me.txt", "O*NET 31.0 Database\n"),
];

/// Adds what was read, as an instance would.
fn added(installed: &Installed, folder: &str) {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(folder);
    installed.save(&folder).expect("room");
    let mut atlas = load();
    install::apply_folder(&folder, &mut atlas).expect("what was written is whole");
    for id in atlas.skills.ids().skip(bundled().skills.len()) {
        assert!(!atlas.skills.label(id).is_empty());
        assert!(atlas.skills.groups(id).iter().all(|group| group.index() < atlas.groups.len()));
    }
}

/// A table of ours with some bytes changed, cut or doubled.
fn mutated() -> impl Strategy<Value = (String, Vec<u8>)> {
    let change = (any::<prop::sample::Index>(), any::<u8>(), 0..3_u8);
    (0..TABLES.len(), prop::collection::vec(change, 0..8)).prop_map(|(table, changes)| {
        let (name, text) = TABLES[table];
        let mut bytes = text.as_bytes().to_vec();
        for (at, byte, how) in changes {
            if bytes.is_empty() {
                break;
            }
            let at = at.index(bytes.len());
            match how {
                0 => bytes[at] = byte,
                1 => bytes.truncate(at),
                _ => bytes.insert(at, byte),
            }
        }
        (name.to_owned(), bytes)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_mangled_release_gives_what_can_be_added_or_nothing(files in prop::collection::vec(mutated(), 1..6)) {
        if let Some(installed) = install::read_files(files, bundled()) {
            added(&installed, "mangled");
        }
    }

    #[test]
    fn noise_is_no_release(name in "[a-z_]{1,12}\\.(txt|csv)", noise in prop::collection::vec(any::<u8>(), 0..600)) {
        prop_assert!(install::read_files([(name, noise)], bundled()).is_none());
    }
}
