//! O*NET's technology skills: which software an occupation uses, what is hot, what is in demand for it.

use std::collections::BTreeMap;

use super::facts::{Facts, Tally, label, list};
use super::occupations::Codes;
use super::release::{Broken, Releases};

/// Writes `technologies.tsv` and `technology-use.tsv`.
pub fn derive(releases: &Releases, codes: &Codes, tables: &mut Vec<Facts>, tally: &mut Tally) -> Result<(), Broken> {
    let sheet = releases.tsv("onet-30.1/Technology Skills.txt")?;
    let [code, example, commodity, hot, demand] =
        ["O*NET-SOC Code", "Example", "Commodity Title", "Hot Technology", "In Demand"].map(|name| sheet.column(name));
    let [code, example, commodity, hot, demand] = [code?, example?, commodity?, hot?, demand?];
    let mut kinds: BTreeMap<String, BTreeMap<String, usize>> = BTreeMap::new();
    let mut hot_ones: BTreeMap<String, String> = BTreeMap::new();
    let mut uses: BTreeMap<String, [Vec<String>; 2]> = BTreeMap::new();
    for row in sheet.rows() {
        let name = label(row.get(example));
        if !codes.contains_key(row.get(code)) {
            return Err(format!("technology for a code that is not an occupation: {}", row.get(code)).into());
        }
        *kinds.entry(name.clone()).or_default().entry(label(row.get(commodity))).or_default() += 1;
        hot_ones.insert(name.clone(), row.get(hot).to_owned());
        uses.entry(row.get(code).to_owned()).or_default()[usize::from(row.get(demand) == "Y")].push(name);
    }
    tally.set("technology uses", sheet.len());
    tally.set("technologies", kinds.len());
    tally.set("technologies under several kinds", kinds.values().filter(|kinds| kinds.len() > 1).count());
    tally.set("occupations with technology", uses.len());
    let mut facts = Facts::new("technologies", ["name", "kind", "hot"]);
    for (name, kinds) in &kinds {
        facts.push(vec![name.clone(), most_frequent(kinds), hot_ones[name].clone()]);
    }
    tables.push(facts);
    let mut facts = Facts::new("technology-use", ["code", "in_demand", "other"]);
    for (code, [mut other, mut demanded]) in uses {
        other.sort();
        demanded.sort();
        facts.push(vec![code, list(demanded)?, list(other)?]);
    }
    tables.push(facts);
    Ok(())
}

/// The kind under which most occupations list it; the first in the alphabet on a tie.
fn most_frequent(kinds: &BTreeMap<String, usize>) -> String {
    let best = kinds.iter().max_by(|(a, n), (b, m)| n.cmp(m).then(b.cmp(a)));
    best.map(|(kind, _)| kind.clone()).unwrap_or_default()
}
