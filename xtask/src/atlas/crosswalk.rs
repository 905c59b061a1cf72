//! The official O*NET–ESCO crosswalk, one O*NET occupation a row.

use std::collections::{BTreeMap, BTreeSet};

use super::esco::key;
use super::facts::{Facts, Tally, list};
use super::occupations::Codes;
use super::release::{Broken, Releases};

/// The crosswalk's words, read from O*NET's side: a broad match is an O*NET occupation broader than the ESCO one.
const KINDS: [(&str, &str); 4] =
    [("exactMatch", "exact"), ("closeMatch", "close"), ("broadMatch", "narrower"), ("narrowMatch", "broader")];

/// Writes `crosswalk.tsv`.
pub fn derive(releases: &Releases, codes: &Codes, tables: &mut Vec<Facts>, tally: &mut Tally) -> Result<(), Broken> {
    let sheet = releases.csv_under("crosswalks/esco-onet-official-2022.csv", "O*NET Id")?;
    let [onet, esco, kind] =
        [sheet.column("O*NET Id")?, sheet.column("ESCO or ISCO URI")?, sheet.column("Type of Match")?];
    let mut links: BTreeMap<&str, [Vec<String>; 4]> = BTreeMap::new();
    let (mut to_groups, mut reached) = (0, BTreeSet::new());
    for row in sheet.rows() {
        if row.get(kind) == "exactISCO" {
            to_groups += 1;
            continue;
        }
        let at = KINDS.iter().position(|(given, _)| *given == row.get(kind));
        let at = at.ok_or_else(|| format!("a kind of match that is not known: {:?}", row.get(kind)))?;
        if !codes.contains_key(row.get(onet)) {
            return Err(format!("the crosswalk names an unknown occupation: {}", row.get(onet)).into());
        }
        let key = key(row.get(esco))?;
        reached.insert(key.clone());
        links.entry(row.get(onet)).or_default()[at].push(key);
    }
    tally.set("crosswalk links given", sheet.len());
    tally.set("crosswalk links to ISCO groups", to_groups);
    tally.set("crosswalk links kept", sheet.len() - to_groups);
    tally.set("occupations without a crosswalk link", codes.len() - links.len());
    tally.set("ESCO occupations in the crosswalk", reached.len());
    let mut facts = Facts::new("crosswalk", std::iter::once("code").chain(KINDS.map(|(_, ours)| ours)));
    for (code, mut kinds) in links {
        let mut row = vec![code.to_owned()];
        for keys in &mut kinds {
            keys.sort();
            row.push(list(keys)?);
        }
        facts.push(row);
    }
    tables.push(facts);
    Ok(())
}
