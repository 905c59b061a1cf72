//! What was installed, added to an atlas. Adding it twice is adding it once.

use std::collections::HashMap;

use career::atlas::{Atlas, SkillGroupId, SkillId};

use super::{Esco, NewOccupation, NewSkill, Onet};

/// Rows that an index of 16 bits can name, with room to spare.
const MOST_ROWS: usize = 60_000;

/// Adds descriptions of occupations; answers with the release.
pub fn onet(atlas: &mut Atlas, onet: &Onet) -> String {
    atlas.sentences.occupations.resize(atlas.occupations.codes.len(), String::new());
    for (code, text) in &onet.descriptions {
        if let Some(id) = atlas.occupation_by_code(code) {
            atlas.sentences.occupations[id.index()].clone_from(text);
        }
    }
    onet.release.clone()
}

/// Adds new concepts, then descriptions; answers with the release.
pub fn esco(atlas: &mut Atlas, esco: &Esco) -> String {
    let mut skills: HashMap<String, usize> = places(atlas.skills.uuids.iter());
    let unknown: Vec<&NewSkill> = esco.new_skills.iter().filter(|new| !skills.contains_key(&new.uuid)).collect();
    let room = MOST_ROWS.saturating_sub(atlas.skills.len());
    for (at, new) in unknown.iter().take(room).enumerate() {
        skills.insert(new.uuid.clone(), atlas.skills.len() + at);
    }
    let groups: HashMap<String, usize> = places(atlas.groups.codes.iter());
    unknown.into_iter().take(room).for_each(|new| add_skill(atlas, new, &skills, &groups));
    let mut occupations: HashMap<String, usize> = places(atlas.esco.uuids.iter());
    for new in esco.new_occupations.iter().take(MOST_ROWS.saturating_sub(atlas.esco.len())) {
        if !occupations.contains_key(&new.uuid) {
            occupations.insert(new.uuid.clone(), atlas.esco.len());
            add_occupation(atlas, new, &skills);
        }
    }
    let new_skills = esco.new_skills.iter().map(|new| (&new.uuid, &new.description));
    let known = esco.skills.iter().map(|(key, text)| (key, text));
    describe(&mut atlas.sentences.skills, atlas.skills.len(), &skills, known.chain(new_skills));
    let new_work = esco.new_occupations.iter().map(|new| (&new.uuid, &new.description));
    let known = esco.occupations.iter().map(|(key, text)| (key, text));
    describe(&mut atlas.sentences.esco, atlas.esco.len(), &occupations, known.chain(new_work));
    esco.release.clone()
}

fn places<'a>(keys: impl Iterator<Item = &'a str>) -> HashMap<String, usize> {
    keys.enumerate().map(|(at, key)| (key.to_owned(), at)).collect()
}

fn describe<'a>(
    sentences: &mut Vec<String>,
    rows: usize,
    at: &HashMap<String, usize>,
    texts: impl Iterator<Item = (&'a String, &'a String)>,
) {
    sentences.resize(rows, String::new());
    for (key, text) in texts {
        if let Some(sentence) = at.get(key).and_then(|at| sentences.get_mut(*at)) {
            sentence.clone_from(text);
        }
    }
}

fn add_skill(atlas: &mut Atlas, new: &NewSkill, skills: &HashMap<String, usize>, groups: &HashMap<String, usize>) {
    let table = &mut atlas.skills;
    table.uuids.push(&new.uuid);
    table.labels.push(&new.label);
    table.flags.to_mut().push(new.flags);
    let first = table.alternative_labels.len();
    new.alternatives.iter().for_each(|label| table.alternative_labels.push(label));
    table.alternatives.push((first..table.alternative_labels.len()).map(|at| at as u32));
    let of = |code: &String| groups.get(code).map(|at| SkillGroupId::from_index(*at));
    table.groups.push(new.groups.iter().filter_map(of));
    table.broader.push(ids(&new.broader, skills));
}

fn add_occupation(atlas: &mut Atlas, new: &NewOccupation, skills: &HashMap<String, usize>) {
    let table = &mut atlas.esco;
    table.uuids.push(&new.uuid);
    table.codes.push(&new.code);
    table.labels.push(&new.label);
    let first = table.alternative_labels.len();
    new.alternatives.iter().for_each(|label| table.alternative_labels.push(label));
    table.alternatives.push((first..table.alternative_labels.len()).map(|at| at as u32));
    table.essential.push(ids(&new.essential, skills));
    table.optional.push(ids(&new.optional, skills));
}

fn ids(uuids: &[String], skills: &HashMap<String, usize>) -> Vec<SkillId> {
    let mut out: Vec<SkillId> =
        uuids.iter().filter_map(|uuid| skills.get(uuid)).map(|at| SkillId::from_index(*at)).collect();
    out.sort();
    out.dedup();
    out
}
