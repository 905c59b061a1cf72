//! BLS Employment Projections, and the official join from O*NET-SOC codes to the matrix.

use std::collections::{BTreeMap, BTreeSet};

use super::facts::{Facts, Tally, label};
use super::occupations::Codes;
use super::release::{Broken, Releases, Row, Sheet};
use super::workbook;

/// How occupations join the matrix.
pub struct Matrix {
    /// O*NET-SOC code → matrix code.
    pub of: BTreeMap<String, String>,
    /// All matrix codes (line items).
    pub codes: BTreeSet<String>,
}

const CODE: &str = "2024 National Employment Matrix code";

/// Writes `outlook.tsv`; answers with the join.
pub fn derive(
    releases: &Releases,
    codes: &Codes,
    tables: &mut Vec<Facts>,
    tally: &mut Tally,
) -> Result<Matrix, Broken> {
    let of = join(releases, codes)?;
    let broader: BTreeSet<&String> =
        of.iter().filter(|(code, matrix)| !code.starts_with(matrix.as_str())).map(|(_, m)| m).collect();
    let workbook = releases.bytes("bls/employment-projections-2024-34-occupation.xlsx")?;
    let growth = LineItems::of(workbook::read(workbook.clone(), "Table 1.2", CODE)?)?;
    let leaving = LineItems::of(workbook::read(workbook, "Table 1.10", CODE)?)?;
    let mut facts = Facts::new(
        "outlook",
        [
            "matrix",
            "title",
            "broader_group",
            "employment_2024_thousands",
            "employment_2034_thousands",
            "change_percent",
            "openings_thousands",
            "exits_percent",
            "transfers_percent",
            "education",
            "experience",
            "training",
        ],
    );
    for (code, row) in growth.rows()? {
        let left = leaving.row(&code)?;
        facts.push(vec![
            code.clone(),
            label(row.get(growth.sheet.column("2024 National Employment Matrix title")?)),
            if broader.contains(&code) { "Y".into() } else { String::new() },
            growth.figure(row, "Employment, 2024")?,
            growth.figure(row, "Employment, 2034")?,
            growth.figure(row, "Employment change, percent, 2024–34")?,
            growth.figure(row, "Occupational openings, 2024–34 annual average")?,
            leaving.figure(left, "Labor force exit rate, 2024–34 annual average")?,
            leaving.figure(left, "Occupational transfer rate, 2024–34 annual average")?,
            growth.word(row, "Typical education needed for entry")?,
            growth.word(row, "Work experience in a related occupation")?,
            growth.word(row, "Typical on-the-job training needed to attain competency in the occupation")?,
        ]);
    }
    let known: BTreeSet<String> = growth.rows()?.into_iter().map(|(code, _)| code).collect();
    if let Some(code) = of.values().find(|code| !known.contains(*code)) {
        return Err(format!("the join names a matrix code without projections: {code}").into());
    }
    tally.set("matrix rows", known.len());
    tally.set("matrix rows of a broader group", broader.len());
    tally.set("occupations with projections", of.len());
    tables.push(facts.sorted());
    Ok(Matrix { of, codes: known })
}

fn join(releases: &Releases, codes: &Codes) -> Result<BTreeMap<String, String>, Broken> {
    let sheet = releases.tsv("crosswalks/onet-to-bls-matrix.tsv")?;
    let (code, matrix) = (sheet.column("O*NET-SOC Code")?, sheet.column("NEM Code")?);
    let pairs = sheet.rows().map(|row| (row.get(code).to_owned(), row.get(matrix).to_owned()));
    Ok(pairs.filter(|(code, _)| codes.contains_key(code)).collect())
}

/// The line items of one sheet, by matrix code.
struct LineItems {
    sheet: Sheet,
}

impl LineItems {
    fn of(sheet: Sheet) -> Result<Self, Broken> {
        sheet.column(CODE)?;
        Ok(LineItems { sheet })
    }

    fn rows(&self) -> Result<Vec<(String, Row<'_>)>, Broken> {
        let (code, kind) = (self.sheet.column(CODE)?, self.sheet.column("Occupation type")?);
        let items = self.sheet.rows().filter(|row| row.get(kind) == "Line item");
        Ok(items.map(|row| (row.get(code).to_owned(), row)).collect())
    }

    fn row(&self, wanted: &str) -> Result<Row<'_>, Broken> {
        let (code, kind) = (self.sheet.column(CODE)?, self.sheet.column("Occupation type")?);
        let found = self.sheet.rows().find(|row| row.get(code) == wanted && row.get(kind) == "Line item");
        found.ok_or_else(|| format!("no separations for matrix code {wanted}").into())
    }

    /// A figure as published, to one decimal (the workbook stores binary fractions); empty for BLS's dash.
    fn figure(&self, row: Row<'_>, column: &str) -> Result<String, Broken> {
        match row.get(self.sheet.column(column)?) {
            "" | "—" => Ok(String::new()),
            text => {
                let value: f64 = text.parse().map_err(|_| format!("{column}: not a figure: {text:?}"))?;
                Ok(format!("{value:.1}").trim_end_matches(".0").to_owned())
            }
        }
    }

    fn word(&self, row: Row<'_>, column: &str) -> Result<String, Broken> {
        let text = label(row.get(self.sheet.column(column)?));
        Ok(if text == "—" { String::new() } else { text })
    }
}
