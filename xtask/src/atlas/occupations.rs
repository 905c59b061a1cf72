//! O*NET's occupations: codes, titles, job zones, relatedness; and what joins them to the other tables.

use std::collections::BTreeMap;

use super::exposure::Exposure;
use super::facts::{Facts, Tally, label, labels, list};
use super::outlook::Matrix;
use super::rated_as::Borrowed;
use super::release::{Broken, Releases};

/// O*NET-SOC code → title, of every occupation.
pub type Codes = BTreeMap<String, String>;

/// O*NET-SOC code → related codes, closest first.
pub type Related = BTreeMap<String, Vec<String>>;

/// The occupations of the release.
pub fn codes(releases: &Releases) -> Result<Codes, Broken> {
    let sheet = releases.tsv("onet-30.1/Occupation Data.txt")?;
    let (code, title) = (sheet.column("O*NET-SOC Code")?, sheet.column("Title")?);
    Ok(sheet.rows().map(|row| (row.get(code).to_owned(), label(row.get(title)))).collect())
}

/// `related.tsv`: the twenty occupations that O*NET's experts list, closest first.
pub fn related(
    releases: &Releases,
    codes: &Codes,
    tables: &mut Vec<Facts>,
    tally: &mut Tally,
) -> Result<Related, Broken> {
    let sheet = releases.tsv("onet-30.1/Related Occupations.txt")?;
    let [from, to, index] =
        [sheet.column("O*NET-SOC Code")?, sheet.column("Related O*NET-SOC Code")?, sheet.column("Index")?];
    let mut ranked: BTreeMap<String, Vec<(u32, String)>> = BTreeMap::new();
    for row in sheet.rows() {
        if !codes.contains_key(row.get(from)) || !codes.contains_key(row.get(to)) {
            return Err(format!("an unknown code in the related occupations: {} {}", row.get(from), row.get(to)).into());
        }
        ranked.entry(row.get(from).to_owned()).or_default().push((row.get(index).parse()?, row.get(to).to_owned()));
    }
    tally.set("related pairs", sheet.len());
    tally.set("occupations with related", ranked.len());
    let mut facts = Facts::new("related", ["code", "related"]);
    let mut out = Related::new();
    for (code, mut list_of) in ranked {
        list_of.sort();
        let list_of: Vec<String> = list_of.into_iter().map(|(_, to)| to).collect();
        facts.push(vec![code.clone(), list(&list_of)?]);
        out.insert(code, list_of);
    }
    tables.push(facts);
    Ok(out)
}

/// `occupations.tsv` and `titles.tsv`.
pub fn derive(
    releases: &Releases,
    codes: &Codes,
    matrix: &Matrix,
    exposure: &Exposure,
    borrowed: &Borrowed,
    tables: &mut Vec<Facts>,
    tally: &mut Tally,
) -> Result<(), Broken> {
    let zones = job_zones(releases)?;
    tally.set("occupations", codes.len());
    tally.set("occupations with a job zone", zones.len());
    let columns = ["code", "title", "job_zone", "rated_as", "matrix", "working_with_ai", "gpts_are_gpts"];
    let mut facts = Facts::new("occupations", columns);
    for (code, title) in codes {
        let cell = |found: Option<&String>| found.cloned().unwrap_or_default();
        facts.push(vec![
            code.clone(),
            title.clone(),
            cell(zones.get(code)),
            cell(borrowed.get(code)),
            cell(matrix.of.get(code)),
            cell(exposure.working_with_ai.get(code)),
            cell(exposure.gpts_are_gpts.get(code)),
        ]);
    }
    tables.push(facts);
    titles(releases, codes, tables, tally)
}

fn job_zones(releases: &Releases) -> Result<BTreeMap<String, String>, Broken> {
    let sheet = releases.tsv("onet-30.1/Job Zones.txt")?;
    let (code, zone) = (sheet.column("O*NET-SOC Code")?, sheet.column("Job Zone")?);
    Ok(sheet.rows().map(|row| (row.get(code).to_owned(), row.get(zone).to_owned())).collect())
}

/// Reported titles are what people in the work said; alternates add what others call it, short forms included.
fn titles(releases: &Releases, codes: &Codes, tables: &mut Vec<Facts>, tally: &mut Tally) -> Result<(), Broken> {
    let (mut reported, mut alternate) = (ByCode::new(), ByCode::new());
    let sheet = releases.tsv("onet-30.1/Sample of Reported Titles.txt")?;
    let (code, title) = (sheet.column("O*NET-SOC Code")?, sheet.column("Reported Job Title")?);
    for row in sheet.rows() {
        reported.entry(row.get(code).to_owned()).or_default().push(row.get(title).to_owned());
    }
    tally.set("reported titles given", sheet.len());
    let sheet = releases.tsv("onet-30.1/Alternate Titles.txt")?;
    let [code, title, short] =
        [sheet.column("O*NET-SOC Code")?, sheet.column("Alternate Title")?, sheet.column("Short Title")?];
    for row in sheet.rows() {
        let texts = alternate.entry(row.get(code).to_owned()).or_default();
        texts.push(row.get(title).to_owned());
        texts.extend(Some(row.get(short)).filter(|text| *text != "n/a").map(str::to_owned));
    }
    tally.set("alternate titles given", sheet.len());
    let (mut facts, mut kept) = (Facts::new("titles", ["code", "reported", "alternate"]), 0);
    for (code, title) in codes {
        let reported = cleaned(&reported, code, &[title]);
        let mut known: Vec<&str> = reported.iter().map(String::as_str).collect();
        known.push(title);
        let alternate = cleaned(&alternate, code, &known);
        kept += reported.len() + alternate.len();
        facts.push(vec![code.clone(), list(&reported)?, list(&alternate)?]);
    }
    tally.set("titles kept", kept);
    tables.push(facts);
    Ok(())
}

type ByCode = BTreeMap<String, Vec<String>>;

fn cleaned(texts: &ByCode, code: &str, known: &[&str]) -> Vec<String> {
    labels(texts.get(code).into_iter().flatten().map(String::as_str), known)
}
