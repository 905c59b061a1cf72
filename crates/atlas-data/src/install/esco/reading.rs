//! ESCO's tables, taken one after the other in any order, and joined at the end.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use career::atlas::{Atlas, Skills};

use super::{Esco, NewOccupation, NewSkill, other_language};
use crate::install::sheet::{Sheet, cell, lines};

/// ESCO tables on their way in.
pub struct Reading<'a> {
    atlas: &'a Atlas,
    known_skills: BTreeSet<&'a str>,
    known_occupations: BTreeSet<&'a str>,
    out: Esco,
    /// Flags to set on new skills, from the collections of languages and digital skills.
    flags: HashMap<String, u8>,
    /// Concept → what stands above it, addresses.
    broader: Vec<(String, String)>,
    /// Group address → code.
    groups: HashMap<String, String>,
    /// Occupation, whether essential, skill.
    relations: Vec<(String, bool, String)>,
    relations_given: bool,
}

const SKILL: &str = Skills::ADDRESS;
const OCCUPATION: &str = "http://data.europa.eu/esco/occupation/";
const FIELD: &str = "http://data.europa.eu/esco/isced-f/";

impl<'a> Reading<'a> {
    /// Nothing read yet.
    pub fn of(atlas: &'a Atlas) -> Self {
        Reading {
            atlas,
            known_skills: atlas.skills.uuids.iter().collect(),
            known_occupations: atlas.esco.uuids.iter().collect(),
            out: Esco::default(),
            flags: HashMap::new(),
            broader: Vec::new(),
            groups: HashMap::new(),
            relations: Vec::new(),
            relations_given: false,
        }
    }

    /// Takes a table if it is one that gives something.
    pub fn takes(&mut self, sheet: &Sheet) -> bool {
        if other_language(&sheet.name) {
            return false;
        }
        if sheet.has("occupationuri") && sheet.has("skilluri") && sheet.has("relationtype") {
            self.take_relations(sheet);
        } else if sheet.has("broaderuri") && sheet.has("concepturi") {
            self.take_broader(sheet);
        } else if sheet.has("broaderconcepturi") && sheet.has("concepturi") {
            return self.take_collection(sheet);
        } else if sheet.has("concepturi") && sheet.has("preferredlabel") {
            return self.take_concepts(sheet);
        } else {
            return false;
        }
        true
    }

    fn take_concepts(&mut self, sheet: &Sheet) -> bool {
        let (uri, kind) = (sheet.column(&["concepturi"]), sheet.column(&["concepttype"]));
        let mut took = 0;
        for row in sheet.rows() {
            let address = cell(row, uri);
            took += usize::from(match cell(row, kind).as_str() {
                "SkillGroup" => self.take_group(sheet, row, address),
                "Occupation" => self.take_occupation(sheet, row, &address),
                "KnowledgeSkillCompetence" | "Skill" => self.take_skill(sheet, row, &address),
                _ => false,
            });
        }
        took > 0
    }

    fn take_group(&mut self, sheet: &Sheet, row: &csv::StringRecord, address: String) -> bool {
        let code = match address.strip_prefix(FIELD) {
            Some(number) => format!("K{number}"),
            None => cell(row, sheet.column(&["code"])),
        };
        self.groups.insert(address, code);
        true
    }

    fn take_skill(&mut self, sheet: &Sheet, row: &csv::StringRecord, address: &str) -> bool {
        let Some(uuid) = address.strip_prefix(SKILL).filter(|uuid| is_uuid(uuid)) else { return false };
        let description = cell(row, sheet.column(&["description"]));
        if self.known_skills.contains(uuid) {
            if !description.is_empty() {
                self.out.skills.push((uuid.to_owned(), description));
            }
            return true;
        }
        let label = cell(row, sheet.column(&["preferredlabel"]));
        if label.is_empty() {
            return false;
        }
        let kind = u8::from(cell(row, sheet.column(&["skilltype"])) == "knowledge");
        let reuse = match cell(row, sheet.column(&["reuselevel"])).as_str() {
            "occupation-specific" => 0,
            "sector-specific" => 1,
            "transversal" => 3,
            _ => 2,
        };
        let alternatives = alternatives(sheet, row, &label);
        let uuid = uuid.to_owned();
        let new = NewSkill { uuid, label, description, flags: kind | reuse << 1, alternatives, ..NewSkill::default() };
        self.out.new_skills.push(new);
        true
    }

    fn take_occupation(&mut self, sheet: &Sheet, row: &csv::StringRecord, address: &str) -> bool {
        let Some(uuid) = address.strip_prefix(OCCUPATION).filter(|uuid| is_uuid(uuid)) else { return false };
        let description = cell(row, sheet.column(&["description"]));
        if self.known_occupations.contains(uuid) {
            if !description.is_empty() {
                self.out.occupations.push((uuid.to_owned(), description));
            }
            return true;
        }
        let label = cell(row, sheet.column(&["preferredlabel"]));
        if label.is_empty() {
            return false;
        }
        let (uuid, code) = (uuid.to_owned(), cell(row, sheet.column(&["code"])));
        let alternatives = alternatives(sheet, row, &label);
        let new = NewOccupation { uuid, code, label, description, alternatives, ..NewOccupation::default() };
        self.out.new_occupations.push(new);
        true
    }

    fn take_relations(&mut self, sheet: &Sheet) {
        let columns = [sheet.column(&["occupationuri"]), sheet.column(&["relationtype"]), sheet.column(&["skilluri"])];
        for row in sheet.rows() {
            let [occupation, kind, skill] = columns.map(|column| cell(row, column));
            let (Some(occupation), Some(skill)) = (occupation.strip_prefix(OCCUPATION), skill.strip_prefix(SKILL))
            else {
                continue;
            };
            if !self.known_occupations.contains(occupation) {
                self.relations.push((occupation.to_owned(), kind == "essential", skill.to_owned()));
            }
        }
        self.relations_given = true;
    }

    fn take_broader(&mut self, sheet: &Sheet) {
        let (from, up) = (sheet.column(&["concepturi"]), sheet.column(&["broaderuri"]));
        for row in sheet.rows() {
            if let Some(uuid) = cell(row, from).strip_prefix(SKILL).filter(|uuid| !self.known_skills.contains(uuid)) {
                self.broader.push((uuid.to_owned(), cell(row, up)));
            }
        }
    }

    /// The collections say of a skill that it is a language, or digital.
    fn take_collection(&mut self, sheet: &Sheet) -> bool {
        let name = sheet.name.to_lowercase();
        let flag = match () {
            () if name.contains("language") => 8,
            () if name.contains("digitalskills") => 16,
            () => return false,
        };
        let uri = sheet.column(&["concepturi"]);
        for row in sheet.rows() {
            if let Some(uuid) = cell(row, uri).strip_prefix(SKILL) {
                *self.flags.entry(uuid.to_owned()).or_default() |= flag;
            }
        }
        true
    }

    /// What was taken, a sentence for each, and what was left.
    pub fn finish(mut self) -> Option<(Esco, Vec<String>, Vec<(String, String)>)> {
        let empty = self.out.skills.is_empty() && self.out.occupations.is_empty();
        if empty && self.out.new_skills.is_empty() && self.out.new_occupations.is_empty() {
            return None;
        }
        self.resolve();
        let mut out = self.out;
        out.skills.sort();
        out.skills.dedup_by(|a, b| a.0 == b.0);
        out.occupations.sort();
        out.occupations.dedup_by(|a, b| a.0 == b.0);
        let (skills, occupations) = (self.atlas.skills.len(), self.atlas.esco.len());
        let mut took = vec![
            format!("{} of {skills} ESCO skills have a description now.", out.skills.len()),
            format!("{} of {occupations} ESCO occupations have a description now.", out.occupations.len()),
        ];
        if !out.new_skills.is_empty() || !out.new_occupations.is_empty() {
            let (skills, occupations) = (out.new_skills.len(), out.new_occupations.len());
            took.push(format!("New, and usable from now on: skills {skills}, occupations {occupations}."));
        }
        let mut left = Vec::new();
        if !out.new_occupations.is_empty() && !self.relations_given {
            left.push(("relations".to_owned(), "the release has no table of what occupations need".to_owned()));
        }
        Some((out, took, left))
    }

    /// Joins new concepts with what stands above them and with what they need.
    fn resolve(&mut self) {
        by_key(&mut self.out.new_skills, |new| &new.uuid);
        by_key(&mut self.out.new_occupations, |new| &new.uuid);
        let skills = &mut self.out.new_skills;
        let at: BTreeMap<String, usize> = skills.iter().enumerate().map(|(at, new)| (new.uuid.clone(), at)).collect();
        for (uuid, flag) in &self.flags {
            if let Some(at) = at.get(uuid) {
                skills[*at].flags |= flag;
            }
        }
        for (uuid, up) in &self.broader {
            let Some(new) = at.get(uuid).map(|at| &mut skills[*at]) else { continue };
            match (self.groups.get(up), up.strip_prefix(SKILL)) {
                (Some(code), _) => new.groups.push(code.clone()),
                (None, Some(broader)) => new.broader.push(broader.to_owned()),
                (None, None) => {}
            }
        }
        let occupations = &mut self.out.new_occupations;
        let at: BTreeMap<String, usize> =
            occupations.iter().enumerate().map(|(at, new)| (new.uuid.clone(), at)).collect();
        for (occupation, essential, skill) in &self.relations {
            let Some(new) = at.get(occupation).map(|at| &mut occupations[*at]) else { continue };
            let list = if *essential { &mut new.essential } else { &mut new.optional };
            list.push(skill.clone());
        }
    }
}

fn by_key<T>(all: &mut Vec<T>, key: impl Fn(&T) -> &str) {
    all.sort_by(|a, b| key(a).cmp(key(b)));
    all.dedup_by(|a, b| key(a) == key(b));
}

fn alternatives(sheet: &Sheet, row: &csv::StringRecord, label: &str) -> Vec<String> {
    let mut out = lines(row, sheet.column(&["altlabels"]));
    out.extend(lines(row, sheet.column(&["hiddenlabels"])));
    out.sort();
    out.dedup();
    out.retain(|text| text != label);
    out
}

fn is_uuid(text: &str) -> bool {
    text.len() == 36 && text.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-')
}
