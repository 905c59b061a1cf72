//! ESCO: skills and knowledge, their groups, occupations, and what each occupation needs.
//!
//! A concept is referred to by the first eight hexadecimal digits of its uuid; that they are unique is checked here.

mod groups;
mod labels;
mod occupations;
mod skills;

use std::collections::BTreeSet;

use super::facts::{Facts, Tally};
use super::release::{Broken, Releases, Sheet};

/// Writes `esco-skills.tsv`, `esco-groups.tsv` and `esco-occupations.tsv`.
pub fn derive(releases: &Releases, tables: &mut Vec<Facts>, tally: &mut Tally) -> Result<(), Broken> {
    let broader = releases.csv("esco-1.1.1/broaderRelationsSkillPillar.csv")?;
    let skills = skills::derive(releases, &broader, tables, tally)?;
    groups::derive(releases, &broader, tables, tally)?;
    occupations::derive(releases, &skills, tables, tally)
}

/// The short key of an ESCO address: `isced-f/0613`, or the first eight digits of the uuid.
pub fn key(address: &str) -> Result<String, Broken> {
    match id(address)? {
        id if id.starts_with("isced-f/") => Ok(id.to_owned()),
        uuid => Ok(uuid.get(..8).ok_or_else(|| format!("not an ESCO address: {address:?}"))?.to_owned()),
    }
}

/// The part of an ESCO address that tells concepts apart: `isced-f/0613`, or the uuid.
fn id(address: &str) -> Result<&str, Broken> {
    let id = address.strip_prefix("http://data.europa.eu/esco/").map(|rest| match rest.starts_with("isced-f/") {
        true => rest,
        false => rest.rsplit('/').next().unwrap_or(rest),
    });
    id.filter(|id| !id.is_empty()).ok_or_else(|| format!("not an ESCO address: {address:?}").into())
}

/// All short keys of a table's concepts; an error where two concepts share one.
fn unique_keys(sheet: &Sheet) -> Result<BTreeSet<String>, Broken> {
    let column = sheet.column("conceptUri")?;
    let keys = sheet.rows().map(|row| key(row.get(column))).collect::<Result<BTreeSet<String>, _>>()?;
    if keys.len() != sheet.len() {
        return Err("two ESCO concepts share the first eight digits of their address".into());
    }
    Ok(keys)
}

#[cfg(test)]
mod tests {
    use super::key;

    #[test]
    fn concepts_have_short_keys() {
        let address = "http://data.europa.eu/esco/skill/0005c151-5b5a-4a66-8aac-60e734beb1ab";
        assert_eq!(key(address).unwrap(), "0005c151");
        assert_eq!(key("http://data.europa.eu/esco/isced-f/0613").unwrap(), "isced-f/0613");
        assert!(key("skill").is_err());
    }
}
