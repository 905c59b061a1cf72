//! ESCO's skill groups: the hierarchy above skills, with codes.

use std::collections::BTreeMap;

use super::super::facts::{Facts, Tally, label, list};
use super::super::release::{Broken, Releases, Sheet};
use super::skills::above;
use super::{id, key};

/// Writes `esco-groups.tsv`. Seven groups stand in the hierarchy and not among the groups; both are read.
pub fn derive(releases: &Releases, broader: &Sheet, tables: &mut Vec<Facts>, tally: &mut Tally) -> Result<(), Broken> {
    let mut groups: BTreeMap<String, (String, String)> = BTreeMap::new();
    let sheet = releases.csv("esco-1.1.1/skillGroups_en.csv")?;
    let [uri, code, preferred] = [sheet.column("conceptUri")?, sheet.column("code")?, sheet.column("preferredLabel")?];
    for row in sheet.rows() {
        groups.insert(id(row.get(uri))?.to_owned(), (row.get(code).to_owned(), label(row.get(preferred))));
    }
    let hierarchy = releases.csv("esco-1.1.1/skillsHierarchy_en.csv")?;
    for level in 0..4 {
        let uri = hierarchy.column(&format!("Level {level} URI"))?;
        let preferred = hierarchy.column(&format!("Level {level} preferred term"))?;
        let code = hierarchy.column(&format!("Level {level} code"))?;
        for row in hierarchy.rows().filter(|row| !row.get(uri).is_empty()) {
            let named = || (row.get(code).to_owned(), label(row.get(preferred)));
            groups.entry(id(row.get(uri))?.to_owned()).or_insert_with(named);
        }
    }
    let up = above(broader, "SkillGroup")?;
    let mut facts = Facts::new("esco-groups", ["id", "code", "label", "broader"]);
    for (id, (code, label)) in &groups {
        let key = key(&format!("http://data.europa.eu/esco/{id}"))?;
        let code = id.strip_prefix("isced-f/").map_or_else(|| code.clone(), |number| format!("K{number}"));
        facts.push(vec![id.clone(), code, label.clone(), list(up.get(&key).into_iter().flatten())?]);
    }
    tally.set("ESCO skill groups", facts.len());
    tally.set("ESCO skill groups from the hierarchy alone", facts.len() - sheet.len());
    tables.push(facts);
    Ok(())
}
