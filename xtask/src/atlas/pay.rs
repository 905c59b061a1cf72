//! OEWS wages: the nation, the states, the District of Columbia and the territories that BLS covers.

use super::facts::{Facts, Tally};
use super::outlook::Matrix;
use super::ratings::figure;
use super::release::{Broken, Releases, Row, Sheet};

/// FIPS code, postal code, and the name as people say it.
const AREAS: [(&str, &str, &str); 55] = [
    ("00", "US", "United States"),
    ("02", "AK", "Alaska"),
    ("01", "AL", "Alabama"),
    ("05", "AR", "Arkansas"),
    ("04", "AZ", "Arizona"),
    ("06", "CA", "California"),
    ("08", "CO", "Colorado"),
    ("09", "CT", "Connecticut"),
    ("11", "DC", "District of Columbia"),
    ("10", "DE", "Delaware"),
    ("12", "FL", "Florida"),
    ("13", "GA", "Georgia"),
    ("66", "GU", "Guam"),
    ("15", "HI", "Hawaii"),
    ("19", "IA", "Iowa"),
    ("16", "ID", "Idaho"),
    ("17", "IL", "Illinois"),
    ("18", "IN", "Indiana"),
    ("20", "KS", "Kansas"),
    ("21", "KY", "Kentucky"),
    ("22", "LA", "Louisiana"),
    ("25", "MA", "Massachusetts"),
    ("24", "MD", "Maryland"),
    ("23", "ME", "Maine"),
    ("26", "MI", "Michigan"),
    ("27", "MN", "Minnesota"),
    ("29", "MO", "Missouri"),
    ("28", "MS", "Mississippi"),
    ("30", "MT", "Montana"),
    ("37", "NC", "North Carolina"),
    ("38", "ND", "North Dakota"),
    ("31", "NE", "Nebraska"),
    ("33", "NH", "New Hampshire"),
    ("34", "NJ", "New Jersey"),
    ("35", "NM", "New Mexico"),
    ("32", "NV", "Nevada"),
    ("36", "NY", "New York"),
    ("39", "OH", "Ohio"),
    ("40", "OK", "Oklahoma"),
    ("41", "OR", "Oregon"),
    ("42", "PA", "Pennsylvania"),
    ("72", "PR", "Puerto Rico"),
    ("44", "RI", "Rhode Island"),
    ("45", "SC", "South Carolina"),
    ("46", "SD", "South Dakota"),
    ("47", "TN", "Tennessee"),
    ("48", "TX", "Texas"),
    ("49", "UT", "Utah"),
    ("51", "VA", "Virginia"),
    ("78", "VI", "Virgin Islands"),
    ("50", "VT", "Vermont"),
    ("53", "WA", "Washington"),
    ("55", "WI", "Wisconsin"),
    ("54", "WV", "West Virginia"),
    ("56", "WY", "Wyoming"),
];

/// Percentiles as OEWS calls them.
const PERCENTILES: [&str; 5] = ["10th percentile", "25th percentile", "median", "75th percentile", "90th percentile"];

/// Writes `areas.tsv` and `wages.tsv`.
pub fn derive(releases: &Releases, matrix: &Matrix, tables: &mut Vec<Facts>, tally: &mut Tally) -> Result<(), Broken> {
    let sheet = releases.tsv("bls/oews-2025-05-national-state.tsv")?;
    let mut facts = Facts::new(
        "wages",
        [
            "area",
            "matrix",
            "employment",
            "hourly_10",
            "hourly_25",
            "hourly_50",
            "hourly_75",
            "hourly_90",
            "annual_10",
            "annual_25",
            "annual_50",
            "annual_75",
            "annual_90",
        ],
    );
    let mut rows = Vec::new();
    let (mut annual_only, mut hourly_only, mut neither) = (0, 0, 0);
    for row in sheet.rows() {
        let code = row.get(sheet.column("occupation_code")?);
        let area = row.get(sheet.column("area_code")?);
        let area = AREAS.iter().position(|(fips, _, _)| area.get(..2) == Some(*fips));
        let area = area.ok_or_else(|| {
            format!("an area that is not in our list: {:?}", row.get(sheet.column("area_name").unwrap()))
        })?;
        let (hourly, annual) = (wages(&sheet, row, "Hourly")?, wages(&sheet, row, "Annual")?);
        match (hourly.iter().all(String::is_empty), annual.iter().all(String::is_empty)) {
            (true, false) => annual_only += 1,
            (false, true) => hourly_only += 1,
            (true, true) => neither += 1,
            _ => {}
        }
        if matrix.codes.contains(code) {
            let employment = cell(row.get(sheet.column("Employment")?))?;
            rows.push((area, [vec![AREAS[area].1.to_owned(), code.to_owned(), employment], hourly, annual].concat()));
        }
    }
    rows.sort();
    tally.set("wage rows given", sheet.len());
    tally.set("wage rows kept", rows.len());
    tally.set("wage rows annual only", annual_only);
    tally.set("wage rows hourly only", hourly_only);
    tally.set("wage rows without a wage", neither);
    let nation: Vec<&str> = rows.iter().filter(|(area, _)| *area == 0).map(|(_, row)| row[1].as_str()).collect();
    tally.set("occupations with wages", matrix.of.values().filter(|code| nation.contains(&code.as_str())).count());
    rows.into_iter().for_each(|(_, row)| facts.push(row));
    tables.push(facts);
    let mut facts = Facts::new("areas", ["code", "name", "fips"]);
    AREAS.iter().for_each(|(fips, code, name)| facts.push([code, name, fips].map(|cell| cell.to_string()).to_vec()));
    tally.set("areas", facts.len());
    tables.push(facts);
    Ok(())
}

fn wages(sheet: &Sheet, row: Row<'_>, period: &str) -> Result<Vec<String>, Broken> {
    PERCENTILES.iter().map(|name| cell(row.get(sheet.column(&format!("{period} {name} wage"))?))).collect()
}

/// A figure, or nothing for BLS's dash: withheld and top-coded cells cannot be told apart.
fn cell(text: &str) -> Result<String, Broken> {
    if text == "-" { Ok(String::new()) } else { figure(text) }
}
