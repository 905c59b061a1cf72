//! OEWS wages: the nation, the states, the District of Columbia and the territories that BLS covers.

use std::collections::BTreeSet;

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
    let given = wages(&sheet)?;
    tally.set("wage rows given", given.len());
    let having = |hourly, annual| {
        given.iter().filter(|row| row.has(row.hourly()) == hourly && row.has(row.annual()) == annual).count()
    };
    tally.set("wage rows annual only", having(false, true));
    tally.set("wage rows hourly only", having(true, false));
    tally.set("wage rows without a wage", having(false, false));
    let mut kept: Vec<&Wages> = given.iter().filter(|row| matrix.codes.contains(&row.matrix)).collect();
    kept.sort();
    tally.set("wage rows kept", kept.len());
    let nation: BTreeSet<&String> = kept.iter().filter(|row| row.area == 0).map(|row| &row.matrix).collect();
    tally.set("occupations with wages", matrix.of.values().filter(|code| nation.contains(code)).count());
    let percentiles = |period: &'static str| [10, 25, 50, 75, 90].map(move |at| format!("{period}_{at}"));
    let columns = ["area", "matrix", "employment"].map(str::to_owned).into_iter();
    let mut facts = Facts::new("wages", columns.chain(percentiles("hourly")).chain(percentiles("annual")));
    for row in kept {
        let key = [AREAS[row.area].1.to_owned(), row.matrix.clone()];
        facts.push(key.into_iter().chain(row.figures.iter().cloned()).collect());
    }
    tables.push(facts);
    let mut facts = Facts::new("areas", ["code", "name", "fips"]);
    AREAS.iter().for_each(|(fips, code, name)| facts.push([code, name, fips].map(|cell| cell.to_string()).to_vec()));
    tables.push(facts);
    Ok(())
}

/// One row as OEWS gives it.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Wages {
    /// Place in [`AREAS`].
    area: usize,
    matrix: String,
    /// Employment, five hourly percentiles, five annual ones; empty where not published.
    figures: Vec<String>,
}

impl Wages {
    fn hourly(&self) -> &[String] {
        &self.figures[1..6]
    }

    fn annual(&self) -> &[String] {
        &self.figures[6..]
    }

    fn has(&self, wages: &[String]) -> bool {
        wages.iter().any(|wage| !wage.is_empty())
    }
}

fn wages(sheet: &Sheet) -> Result<Vec<Wages>, Broken> {
    let (code, area, name) = (sheet.column("occupation_code")?, sheet.column("area_code")?, sheet.column("area_name")?);
    let mut columns = vec![sheet.column("Employment")?];
    for period in ["Hourly", "Annual"] {
        for percentile in PERCENTILES {
            columns.push(sheet.column(&format!("{period} {percentile} wage"))?);
        }
    }
    let read = |row: Row<'_>| {
        let place = AREAS.iter().position(|(fips, _, _)| row.get(area).get(..2) == Some(*fips));
        let place = place.ok_or_else(|| format!("an area that is not in our list: {:?}", row.get(name)))?;
        let figures = columns.iter().map(|column| cell(row.get(*column))).collect::<Result<_, _>>()?;
        Ok(Wages { area: place, matrix: row.get(code).to_owned(), figures })
    };
    sheet.rows().map(read).collect()
}

/// A figure, or nothing for BLS's dash: withheld and top-coded cells cannot be told apart.
fn cell(text: &str) -> Result<String, Broken> {
    if text == "-" { Ok(String::new()) } else { figure(text) }
}
