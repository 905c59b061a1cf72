//! O*NET's occupations: titles, what joins them to other tables, relatedness, the crosswalk.

use super::Texts;
use super::columns::{Keys, f32s, lists, text_lists, texts, u8s, u16s};
use super::table::{Cell, Table};
use crate::pack::Writer;

/// Adds them.
pub fn pack(
    out: &mut Writer,
    find: &Texts<'_>,
    table: &Table,
    codes: &Keys,
    matrix: &Keys,
    esco: &Keys,
) -> Result<(), String> {
    let (code, title) = (table.column("code")?, table.column("title")?);
    texts(out, "occupations.codes", table.rows().map(|row| row.cell(code).text()));
    texts(out, "occupations.titles", table.rows().map(|row| row.cell(title).text()));
    let column = |name: &str, read: &dyn Fn(Cell<'_>) -> Result<u16, String>| -> Result<Vec<u16>, String> {
        let column = table.column(name)?;
        table.rows().map(|row| read(row.cell(column))).collect()
    };
    let or_none = |keys: &Keys, cell: Cell<'_>| match cell.text() {
        "" => Ok(u16::MAX),
        key => keys.find(key, cell),
    };
    let zones = column("job_zone", &|cell| match cell.figure(1.0, 5.0)? {
        zone if zone.is_nan() => Ok(0),
        zone => Ok(zone as u16),
    })?;
    u8s(out, "occupations.job_zone", &zones.into_iter().map(|zone| zone as u8).collect::<Vec<u8>>());
    u16s(out, "occupations.rated_as", &column("rated_as", &|cell| or_none(codes, cell))?);
    u16s(out, "occupations.outlook", &column("matrix", &|cell| or_none(matrix, cell))?);
    for study in ["working_with_ai", "gpts_are_gpts"] {
        let at = table.column(study)?;
        let shares: Vec<f32> = table.rows().map(|row| row.cell(at).figure(0.0, 1.0)).collect::<Result<_, _>>()?;
        f32s(out, &format!("occupations.{study}"), &shares);
    }
    titles(out, &find.table("titles")?, codes)?;
    related(out, &find.table("related")?, codes)?;
    crosswalk(out, &find.table("crosswalk")?, codes, esco)
}

/// Reported titles first, then the others.
fn titles(out: &mut Writer, table: &Table, codes: &Keys) -> Result<(), String> {
    let [code, reported, alternate] = [table.column("code")?, table.column("reported")?, table.column("alternate")?];
    let mut all = vec![Vec::new(); codes.len()];
    for row in table.rows() {
        let at = usize::from(codes.find(row.cell(code).text(), row.cell(code))?);
        all[at] = [row.cell(reported).list(), row.cell(alternate).list()].concat();
    }
    text_lists(out, "occupations.alternates", "occupations.alternate_titles", &all);
    Ok(())
}

fn related(out: &mut Writer, table: &Table, codes: &Keys) -> Result<(), String> {
    let (code, related) = (table.column("code")?, table.column("related")?);
    let mut all = vec![Vec::new(); codes.len()];
    for row in table.rows() {
        let cell = row.cell(related);
        let list = cell.list().into_iter().map(|key| codes.find(key, cell)).collect::<Result<Vec<u16>, _>>()?;
        all[usize::from(codes.find(row.cell(code).text(), row.cell(code))?)] = list;
    }
    lists(out, "occupations.related", &all);
    Ok(())
}

/// Links with their kind (see `career::atlas::MatchKind`), the surest first.
fn crosswalk(out: &mut Writer, table: &Table, codes: &Keys, esco: &Keys) -> Result<(), String> {
    let code = table.column("code")?;
    let (mut links, mut kinds) = (vec![Vec::new(); codes.len()], vec![Vec::new(); codes.len()]);
    for row in table.rows() {
        let at = usize::from(codes.find(row.cell(code).text(), row.cell(code))?);
        for (kind, name) in ["exact", "close", "narrower", "broader"].into_iter().enumerate() {
            let cell = row.cell(table.column(name)?);
            for key in cell.list() {
                links[at].push(esco.find(key, cell)?);
                kinds[at].push(kind as u8);
            }
        }
    }
    lists(out, "occupations.esco", &links);
    u8s(out, "occupations.esco_kinds", &kinds.concat());
    Ok(())
}
