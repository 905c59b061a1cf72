//! An owner installs an official release: sentences appear, new concepts can be used, doing it twice changes nothing.
#![expect(clippy::disallowed_methods, reason = "installing is about files")]

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use atlas_data::install::{self, Installed};
use atlas_data::{bundled, load};
use zip::write::SimpleFileOptions;

const SKILL: &str = "http://data.europa.eu/esco/skill/";
const OCCUPATION: &str = "http://data.europa.eu/esco/occupation/";
const KNOWN_SKILL: &str = "21d2f96d-35f7-4e3f-9745-c533d2dd6e97";
const KNOWN_WORK: &str = "00030d09-2b3a-4efd-87cc-c4ea39d27c34";
const NEW_SKILL: &str = "ffffffff-0000-4000-8000-000000000001";
const NEW_WORK: &str = "ffffffff-0000-4000-8000-000000000002";

/// A release of our own making, in the shape of O*NET's text files; one table renamed, most dropped.
fn onet() -> Vec<(String, Vec<u8>)> {
    let occupations = "O*NET-SOC 2019 Code\tO*NET-SOC 2019 Title\tO*NET-SOC 2019 Description\r\n\
        15-1252.00\tSoftware Developers\tThey  write programs.\r\n\
        29-1141.00\tRegistered Nurses\tThey care for people.\r\n\
        15-1259.00\tPrompt Gardeners\tThey tend prompts.\r\n\
        not a code\tNobody\tNothing.\r\n";
    let skills = "O*NET-SOC Code\tElement ID\tScale ID\tData Value\n15-1252.00\t2.A.1.a\tIM\t4\n";
    vec![
        ("db_31_0_text/Occupations.txt".to_owned(), occupations.into()),
        ("db_31_0_text/Essential Skills.txt".to_owned(), skills.into()),
        ("db_31_0_text/Read Me.txt".to_owned(), "O*NET 31.0 Database\nAugust 2026 Release\n".into()),
    ]
}

/// The same for ESCO.
fn esco() -> Vec<(String, Vec<u8>)> {
    let skills = format!(
        "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,description\n\
         KnowledgeSkillCompetence,{SKILL}{KNOWN_SKILL},knowledge,cross-sector,computer programming,,,\"Our words,\nin two lines.\"\n\
         KnowledgeSkillCompetence,{SKILL}{NEW_SKILL},knowledge,transversal,tend prompts,\"care for prompts\nprompt care\",pc,New.\n"
    );
    let work = format!(
        "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,description,code\n\
         Occupation,{OCCUPATION}{KNOWN_WORK},2654,technical director,,They direct.,2654.1.7\n\
         Occupation,{OCCUPATION}{NEW_WORK},2512,prompt gardener,gardener of prompts,They tend.,2512.9\n"
    );
    let relations = format!(
        "occupationUri,relationType,skillType,skillUri\n\
         {OCCUPATION}{NEW_WORK},essential,knowledge,{SKILL}{NEW_SKILL}\n\
         {OCCUPATION}{NEW_WORK},optional,knowledge,{SKILL}{KNOWN_SKILL}\n\
         {OCCUPATION}{KNOWN_WORK},optional,knowledge,{SKILL}{NEW_SKILL}\n"
    );
    let broader = format!(
        "conceptType,conceptUri,broaderType,broaderUri\n\
         KnowledgeSkillCompetence,{SKILL}{NEW_SKILL},SkillGroup,http://data.europa.eu/esco/isced-f/0613\n\
         KnowledgeSkillCompetence,{SKILL}{NEW_SKILL},KnowledgeSkillCompetence,{SKILL}{KNOWN_SKILL}\n"
    );
    let groups = "conceptType,conceptUri,preferredLabel,code\n\
        SkillGroup,http://data.europa.eu/esco/isced-f/0613,software,\n";
    let digital =
        format!("conceptType,conceptUri,preferredLabel,broaderConceptUri\nX,{SKILL}{NEW_SKILL},tend prompts,y\n");
    let german =
        format!("conceptType,conceptUri,preferredLabel\nKnowledgeSkillCompetence,{SKILL}{NEW_SKILL},pflegen\n");
    vec![
        ("occupationSkillRelations_en.csv".to_owned(), relations.into()),
        ("skills_en.csv".to_owned(), skills.into()),
        ("skills_de.csv".to_owned(), german.into()),
        ("occupations_en.csv".to_owned(), work.into()),
        ("broaderRelationsSkillPillar_en.csv".to_owned(), broader.into()),
        ("skillGroups_en.csv".to_owned(), groups.into()),
        ("digitalSkillsCollection_en.csv".to_owned(), digital.into()),
    ]
}

fn read(files: Vec<(String, Vec<u8>)>) -> Installed {
    install::read_files(files, bundled()).expect("a release")
}

/// A folder of its own under cargo's, emptied first.
fn folder(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&path);
    fs::create_dir_all(&path).expect("a folder");
    path
}

fn zipped(path: &Path, files: &[(String, Vec<u8>)]) {
    let mut zip = zip::ZipWriter::new(fs::File::create(path).expect("a file"));
    for (name, bytes) in files {
        zip.start_file(name.as_str(), SimpleFileOptions::default()).expect("an entry");
        zip.write_all(bytes).expect("its bytes");
    }
    zip.finish().expect("an archive");
}

#[test]
fn an_onet_release_gives_descriptions_and_lists_new_codes() {
    let installed = read(onet());
    let part = installed.onet.as_ref().expect("O*NET");
    assert_eq!(part.release, "O*NET 31.0");
    assert_eq!(installed.took, ["2 of 1016 occupations have a description now (Occupations.txt)."]);
    assert_eq!(installed.new_ones(), [("15-1259.00", "Prompt Gardeners")]);
    let left: Vec<&str> = installed.left.iter().map(|(_, why)| why.as_str()).collect();
    assert_eq!(left, ["its figures and titles stay as the program brings them", "not a table"]);
}

#[test]
fn labels_in_another_language_are_left_and_said_so() {
    let installed = read(esco());
    assert_eq!(installed.left, [("skills_de.csv".to_owned(), "not in English".to_owned())]);
    assert_eq!(
        installed.took,
        [
            "1 of 13896 ESCO skills have a description now.",
            "1 of 3007 ESCO occupations have a description now.",
            "New, and usable from now on: skills 1, occupations 1.",
        ]
    );
}

#[test]
fn an_esco_release_gives_descriptions_and_new_concepts_that_can_be_used() {
    let target = folder("esco-used");
    read(esco()).save(&target).expect("room");
    let mut atlas = load();
    assert_eq!(install::apply_folder(&target, &mut atlas).expect("whole"), ["ESCO"]);
    let known = atlas.skills.find(&format!("{SKILL}{KNOWN_SKILL}")).expect("known");
    assert_eq!(atlas.sentences.skills[known.index()], "Our words, in two lines.");
    let new = atlas.skills.find("tend prompts").expect("new");
    assert_eq!(atlas.skills.address(new), format!("{SKILL}{NEW_SKILL}"));
    assert_eq!(atlas.skills.alternatives(new).collect::<Vec<_>>(), ["care for prompts", "pc", "prompt care"]);
    assert!(atlas.skills.is_digital(new) && atlas.skills.reuse_level(new) == 3);
    assert_eq!(atlas.groups.code(atlas.skills.groups(new)[0]), "K0613");
    assert_eq!(atlas.skills.broader.get(new.index()), [known]);
    let work = atlas.esco.ids().last().expect("work");
    assert_eq!(atlas.esco.label(work), "prompt gardener");
    assert_eq!((atlas.esco.essential(work), atlas.esco.optional(work)), (&[new][..], &[known][..]));
    assert_eq!(atlas.sentences.esco[work.index()], "They tend.");
}

#[test]
fn installing_and_applying_twice_changes_nothing() {
    let target = folder("twice");
    let both: Vec<_> = onet().into_iter().chain(esco()).collect();
    let files = read(both.clone()).save(&target).expect("room");
    let first: Vec<Vec<u8>> = files.iter().map(|path| fs::read(path).expect("a file")).collect();
    read(both).save(&target).expect("room");
    let second: Vec<Vec<u8>> = files.iter().map(|path| fs::read(path).expect("a file")).collect();
    assert_eq!(first, second);
    let mut atlas = load();
    install::apply_folder(&target, &mut atlas).expect("whole");
    let once = (atlas.skills.len(), atlas.esco.len(), atlas.sentences.clone().skills);
    assert_eq!(install::apply_folder(&target, &mut atlas).expect("whole"), ["O*NET 31.0", "ESCO"]);
    assert_eq!(once, (atlas.skills.len(), atlas.esco.len(), atlas.sentences.clone().skills));
}

#[test]
fn a_folder_and_a_zip_of_the_same_release_give_the_same() {
    let target = folder("same");
    for (name, bytes) in onet() {
        let path = target.join("release").join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, bytes).expect("a file");
    }
    zipped(&target.join("release.zip"), &onet());
    let from_folder = install::read(&target.join("release"), bundled()).expect("a release");
    let from_zip = install::read(&target.join("release.zip"), bundled()).expect("a release");
    assert_eq!(from_folder.onet, from_zip.onet);
    assert_eq!(from_folder.onet.expect("O*NET").descriptions.len(), 2);
}

#[test]
fn an_archive_whose_paths_leave_it_is_refused() {
    let target = folder("leaves").join("release.zip");
    zipped(&target, &[("../../Occupations.txt".to_owned(), b"x".to_vec())]);
    let refused = install::read(&target, bundled()).expect_err("a refusal");
    assert!(refused.what.contains("leaves the archive"), "{refused}");
    assert!(!refused.next.is_empty());
}

#[test]
fn what_is_no_release_is_refused_with_a_next_step() {
    let target = folder("nothing");
    fs::write(target.join("notes.txt"), "a, b\n1, 2\n").expect("a file");
    let refused = install::read(&target, bundled()).expect_err("a refusal");
    assert!(refused.what.contains("no table of O*NET or ESCO"), "{refused}");
    fs::write(target.join("broken.zip"), b"PK\x03\x04 and then nothing").expect("a file");
    let refused = install::read(&target.join("broken.zip"), bundled()).expect_err("a refusal");
    assert!(refused.what.contains("cannot be opened as a ZIP file"), "{refused}");
    assert!(install::read(&target.join("missing"), bundled()).is_err());
}

#[test]
fn a_damaged_installed_file_is_named_and_nothing_is_added() {
    let target = folder("damaged");
    let files = read(esco()).save(&target).expect("room");
    let mut bytes = fs::read(&files[0]).expect("a file");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&files[0], bytes).expect("a file");
    let mut atlas = load();
    let refused = install::apply_folder(&target, &mut atlas).expect_err("a refusal");
    assert!(refused.what.contains("checksum") && refused.next.contains("again"), "{refused}");
    assert_eq!(atlas.skills.len(), bundled().skills.len());
}

#[test]
fn an_instance_without_an_installed_release_has_the_bundled_atlas() {
    let mut atlas = load();
    assert!(install::apply_folder(&folder("empty"), &mut atlas).expect("nothing to add").is_empty());
    assert_eq!(atlas.skills.len(), bundled().skills.len());
}
