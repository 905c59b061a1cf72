//! ESCO's skills and knowledge, with labels, kind, reuse level and what stands above them.

use std::collections::{BTreeMap, BTreeSet};

use super::super::facts::{Facts, Tally, list};
use super::super::release::{Broken, Releases, Sheet};
use super::labels::Labels;
use super::{id, key, unique_keys};

/// Writes `esco-skills.tsv`; answers with the short keys of all skills.
pub fn derive(
    releases: &Releases,
    broader: &Sheet,
    tables: &mut Vec<Facts>,
    tally: &mut Tally,
) -> Result<BTreeSet<String>, Broken> {
    let sheet = releases.csv("esco-1.1.1/skills_en.csv")?;
    let keys = unique_keys(&sheet)?;
    let (uri, kind, reuse) = (sheet.column("conceptUri")?, sheet.column("skillType")?, sheet.column("reuseLevel")?);
    let concepts = Labels::columns(&sheet)?;
    let languages = collection(releases, "languageSkillsCollection_en")?;
    let digital = collection(releases, "digitalSkillsCollection_en")?;
    let (groups, skills) = (above(broader, "SkillGroup")?, above(broader, "KnowledgeSkillCompetence")?);
    let columns =
        ["uuid", "label", "kind", "reuse", "language", "digital", "groups", "broader", "alternative", "hidden"];
    let mut facts = Facts::new("esco-skills", columns);
    let mut counts = [0, 0];
    for row in sheet.rows() {
        let key = key(row.get(uri))?;
        let [label, alternative, hidden] = concepts.of(row, &mut counts)?;
        let flag = |set: &BTreeSet<String>| if set.contains(&key) { "Y".to_owned() } else { String::new() };
        let up = |links: &Links| list(links.get(&key).into_iter().flatten());
        let uuid = id(row.get(uri))?.to_owned();
        let (kind, reuse) = (kind_word(row.get(kind))?.to_owned(), row.get(reuse).to_owned());
        let (language, digital) = (flag(&languages), flag(&digital));
        facts.push(vec![uuid, label, kind, reuse, language, digital, up(&groups)?, up(&skills)?, alternative, hidden]);
    }
    tally.set("ESCO skills", sheet.len());
    tally.set("ESCO skill labels given", counts[0]);
    tally.set("ESCO skill labels kept", counts[1]);
    tally.set("ESCO skills without a kind", sheet.rows().filter(|row| row.get(kind).is_empty()).count());
    tally.set("ESCO skills without a reuse level", sheet.rows().filter(|row| row.get(reuse).is_empty()).count());
    tally.set("ESCO language skills", languages.len());
    tally.set("ESCO digital skills", digital.len());
    tables.push(facts.sorted());
    Ok(keys)
}

fn kind_word(given: &str) -> Result<&'static str, Broken> {
    match given {
        "skill/competence" => Ok("skill"),
        "knowledge" => Ok("knowledge"),
        "" => Ok(""),
        _ => Err(format!("a kind of skill that is not known: {given:?}").into()),
    }
}

fn collection(releases: &Releases, name: &str) -> Result<BTreeSet<String>, Broken> {
    unique_keys(&releases.csv(&format!("esco-1.1.1/{name}.csv"))?)
}

/// Short key → the short keys directly above it.
pub type Links = BTreeMap<String, BTreeSet<String>>;

/// The relations that lead up to concepts of one type.
pub fn above(broader: &Sheet, to: &str) -> Result<Links, Broken> {
    let [from, kind, up] =
        [broader.column("conceptUri")?, broader.column("broaderType")?, broader.column("broaderUri")?];
    let mut out = Links::new();
    for row in broader.rows().filter(|row| row.get(kind) == to) {
        out.entry(key(row.get(from))?).or_default().insert(key(row.get(up))?);
    }
    Ok(out)
}
