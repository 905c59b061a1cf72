//! ESCO's occupations, with labels, codes, and the skills that are essential or optional.

use std::collections::{BTreeMap, BTreeSet};

use super::super::facts::{Facts, Tally, list};
use super::super::release::{Broken, Releases};
use super::labels::Labels;
use super::{id, key, unique_keys};

/// Writes `esco-occupations.tsv`.
pub fn derive(
    releases: &Releases,
    skills: &BTreeSet<String>,
    tables: &mut Vec<Facts>,
    tally: &mut Tally,
) -> Result<(), Broken> {
    let sheet = releases.csv("esco-1.1.1/occupations_en.csv")?;
    let keys = unique_keys(&sheet)?;
    let needs = relations(releases, &keys, skills, tally)?;
    let (uri, code) = (sheet.column("conceptUri")?, sheet.column("code")?);
    let concepts = Labels::columns(&sheet)?;
    let columns = ["uuid", "code", "label", "essential", "optional", "alternative", "hidden"];
    let mut facts = Facts::new("esco-occupations", columns);
    let mut counts = [0, 0];
    for row in sheet.rows() {
        let [label, alternative, hidden] = concepts.of(row, &mut counts)?;
        let [essential, optional] = needs.get(&key(row.get(uri))?).cloned().unwrap_or_default();
        let (uuid, code) = (id(row.get(uri))?.to_owned(), row.get(code).to_owned());
        facts.push(vec![uuid, code, label, list(essential)?, list(optional)?, alternative, hidden]);
    }
    tally.set("ESCO occupations", sheet.len());
    tally.set("ESCO occupation labels given", counts[0]);
    tally.set("ESCO occupation labels kept", counts[1]);
    tables.push(facts.sorted());
    Ok(())
}

type Needs = BTreeMap<String, [BTreeSet<String>; 2]>;

/// Essential and optional skills by occupation; a relation that names nobody in the release is dropped and counted.
fn relations(
    releases: &Releases,
    occupations: &BTreeSet<String>,
    skills: &BTreeSet<String>,
    tally: &mut Tally,
) -> Result<Needs, Broken> {
    let sheet = releases.csv("esco-1.1.1/occupationSkillRelations.csv")?;
    let [from, kind, to] = [sheet.column("occupationUri")?, sheet.column("relationType")?, sheet.column("skillUri")?];
    let (mut out, mut counts, mut dropped) = (Needs::new(), [0, 0], 0);
    for row in sheet.rows() {
        let (occupation, skill) = (key(row.get(from))?, key(row.get(to))?);
        if !occupations.contains(&occupation) || !skills.contains(&skill) {
            dropped += 1;
            continue;
        }
        let at = match row.get(kind) {
            "essential" => 0,
            "optional" => 1,
            other => return Err(format!("a kind of relation that is not known: {other:?}").into()),
        };
        counts[at] += 1;
        out.entry(occupation).or_default()[at].insert(skill);
    }
    tally.set("ESCO relations given", sheet.len());
    tally.set("ESCO relations dropped", dropped);
    tally.set("ESCO essential relations", counts[0]);
    tally.set("ESCO optional relations", counts[1]);
    Ok(out)
}
