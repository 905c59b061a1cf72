//! BLS: projections, and wages by area.

use super::Texts;
use super::columns::{Keys, texts, u32s};
use super::table::{Cell, Row, Table};
use crate::pack::Writer;

/// Adds both.
pub fn pack(out: &mut Writer, find: &Texts<'_>, outlook: &Table, matrix: &Keys) -> Result<(), String> {
    let (code, title) = (outlook.column("matrix")?, outlook.column("title")?);
    texts(out, "outlook.codes", outlook.rows().map(|row| row.cell(code).text()));
    texts(out, "outlook.titles", outlook.rows().map(|row| row.cell(title).text()));
    let (mut rows, mut broader) = (Vec::new(), Vec::new());
    for row in outlook.rows() {
        outlook_row(&mut rows, outlook, row)?;
        broader.push(row.cell(outlook.column("broader_group")?).yes()?);
    }
    out.add("outlook.rows", rows);
    let areas = find.table("areas")?;
    let (code, name) = (areas.column("code")?, areas.column("name")?);
    let codes = Keys::of(areas.rows().map(|row| (row.cell(code), row.cell(code).text().to_owned())))?;
    texts(out, "pay.codes", areas.rows().map(|row| row.cell(code).text()));
    texts(out, "pay.names", areas.rows().map(|row| row.cell(name).text()));
    wages(out, &find.table("wages")?, &codes, matrix, &broader)
}

/// As `career::atlas::OutlookRow` lies in memory.
fn outlook_row(out: &mut Vec<u8>, table: &Table, row: Row<'_>) -> Result<(), String> {
    let cell = |name: &str| Ok::<Cell<'_>, String>(row.cell(table.column(name)?));
    for figure in [
        cell("employment_2024_thousands")?.figure(0.0, 200_000.0)?,
        cell("employment_2034_thousands")?.figure(0.0, 200_000.0)?,
        cell("change_percent")?.percent(-100.0, 1000.0)?,
        cell("openings_thousands")?.figure(0.0, 20_000.0)?,
        cell("exits_percent")?.percent(0.0, 100.0)?,
        cell("transfers_percent")?.percent(0.0, 100.0)?,
    ] {
        out.extend_from_slice(&figure.to_le_bytes());
    }
    out.push(place(cell("education")?, &SCHOOLING)?);
    out.push(place(cell("experience")?, &EXPERIENCE)?);
    out.push(place(cell("training")?, &TRAINING)?);
    out.push(0);
    Ok(())
}

const SCHOOLING: [&str; 8] = [
    "No formal educational credential",
    "High school diploma or equivalent",
    "Some college, no degree",
    "Postsecondary nondegree award",
    "Associate's degree",
    "Bachelor's degree",
    "Master's degree",
    "Doctoral or professional degree",
];
const EXPERIENCE: [&str; 3] = ["None", "Less than 5 years", "5 years or more"];
const TRAINING: [&str; 6] = [
    "None",
    "Short-term on-the-job training",
    "Moderate-term on-the-job training",
    "Long-term on-the-job training",
    "Apprenticeship",
    "Internship/residency",
];

/// 1 + the place in the list; 0 where nothing is said.
fn place(cell: Cell<'_>, words: &[&str]) -> Result<u8, String> {
    if cell.text().is_empty() {
        return Ok(0);
    }
    let at = words.iter().position(|word| *word == cell.text());
    at.map(|at| at as u8 + 1).ok_or_else(|| cell.broken("a word that is not known here"))
}

/// Rows as `career::atlas::PayRow` lies in memory, by area, then matrix row.
fn wages(out: &mut Writer, table: &Table, areas: &Keys, matrix: &Keys, broader: &[bool]) -> Result<(), String> {
    let [area, code] = [table.column("area")?, table.column("matrix")?];
    let employment = table.column("employment")?;
    let percentiles = |period: &str| {
        let columns = [10, 25, 50, 75, 90].map(|at| table.column(&format!("{period}_{at}")));
        columns.into_iter().collect::<Result<Vec<_>, String>>()
    };
    let (hourly, annual) = (percentiles("hourly")?, percentiles("annual")?);
    let (mut rows, mut counts, mut last) = (Vec::new(), vec![0_u32; areas.len()], None);
    for row in table.rows() {
        let key =
            (areas.find(row.cell(area).text(), row.cell(area))?, matrix.find(row.cell(code).text(), row.cell(code))?);
        if last.is_some_and(|last| last >= key) {
            return Err(row.cell(code).broken("the rows are not in order"));
        }
        last = Some(key);
        counts[usize::from(key.0)] += 1;
        rows.extend_from_slice(&key.1.to_le_bytes());
        rows.extend_from_slice(&u16::from(broader[usize::from(key.1)]).to_le_bytes());
        rows.extend_from_slice(&row.cell(employment).whole(false)?.to_le_bytes());
        for (columns, cents) in [(&hourly, true), (&annual, false)] {
            let mut before = -1;
            for column in columns {
                let wage = row.cell(*column).whole(cents)?;
                if wage != -1 && wage < before {
                    return Err(row.cell(*column).broken("a percentile below the one before"));
                }
                before = before.max(wage);
                rows.extend_from_slice(&wage.to_le_bytes());
            }
        }
    }
    let mut end = 0;
    let ends: Vec<u32> = counts
        .into_iter()
        .map(|count| {
            end += count;
            end
        })
        .collect();
    u32s(out, "pay.ends", &ends);
    out.add("pay.rows", rows);
    Ok(())
}
