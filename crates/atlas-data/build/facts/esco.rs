//! ESCO's skills, groups and occupations.

use super::Texts;
use super::columns::{Keys, lists, text_lists, texts, u8s};
use super::table::{Cell, ColumnAt, Row, Table};
use crate::pack::Writer;

/// ESCO occupations by short key, for the crosswalk.
pub fn pack(out: &mut Writer, find: &Texts<'_>) -> Result<Keys, String> {
    let (skills, groups) = (find.table("esco-skills")?, find.table("esco-groups")?);
    let (skill_keys, group_keys) = (short_keys(&skills, "uuid")?, short_keys(&groups, "id")?);
    pack_skills(out, &skills, &skill_keys, &group_keys)?;
    plain(out, "groups.codes", &groups, "code")?;
    plain(out, "groups.labels", &groups, "label")?;
    references(out, "groups.broader", &groups, "broader", &group_keys)?;
    let occupations = find.table("esco-occupations")?;
    plain(out, "esco.uuids", &occupations, "uuid")?;
    plain(out, "esco.codes", &occupations, "code")?;
    plain(out, "esco.labels", &occupations, "label")?;
    references(out, "esco.essential", &occupations, "essential", &skill_keys)?;
    references(out, "esco.optional", &occupations, "optional", &skill_keys)?;
    let labels = both_lists(&occupations, "alternative", "hidden")?;
    text_lists(out, "esco.alternatives", "esco.alternative_labels", &labels);
    short_keys(&occupations, "uuid")
}

fn pack_skills(out: &mut Writer, skills: &Table, keys: &Keys, groups: &Keys) -> Result<(), String> {
    plain(out, "skills.uuids", skills, "uuid")?;
    plain(out, "skills.labels", skills, "label")?;
    references(out, "skills.groups", skills, "groups", groups)?;
    references(out, "skills.broader", skills, "broader", keys)?;
    let labels = both_lists(skills, "alternative", "hidden")?;
    text_lists(out, "skills.alternatives", "skills.alternative_labels", &labels);
    let columns =
        [skills.column("kind")?, skills.column("reuse")?, skills.column("language")?, skills.column("digital")?];
    let flags: Vec<u8> = skills.rows().map(|row| flags(row, columns)).collect::<Result<_, _>>()?;
    u8s(out, "skills.flags", &flags);
    Ok(())
}

/// Six concepts without a kind count as skills; five without a reuse level as cross-sector.
fn flags(row: Row<'_>, [kind, reuse, language, digital]: [ColumnAt; 4]) -> Result<u8, String> {
    let kind = match row.cell(kind).text() {
        "skill" | "" => 0,
        "knowledge" => 1,
        _ => return Err(row.cell(kind).broken("a kind of skill that is not known")),
    };
    let reuse = match row.cell(reuse).text() {
        "occupation-specific" => 0,
        "sector-specific" => 1,
        "cross-sector" | "" => 2,
        "transversal" => 3,
        _ => return Err(row.cell(reuse).broken("a reuse level that is not known")),
    };
    let flag = |column, bit: u8| Ok::<u8, String>(if row.cell(column).yes()? { bit } else { 0 });
    Ok(kind | reuse << 1 | flag(language, 8)? | flag(digital, 16)?)
}

fn plain(out: &mut Writer, name: &str, table: &Table, column: &str) -> Result<(), String> {
    let column = table.column(column)?;
    texts(out, name, table.rows().map(|row| row.cell(column).text()));
    Ok(())
}

/// Lists of short keys, as lists of rows, ascending.
fn references(out: &mut Writer, name: &str, table: &Table, column: &str, keys: &Keys) -> Result<(), String> {
    let column = table.column(column)?;
    let mut all = Vec::with_capacity(table.len());
    for row in table.rows() {
        let cell = row.cell(column);
        let mut list = cell.list().into_iter().map(|key| keys.find(key, cell)).collect::<Result<Vec<u16>, _>>()?;
        list.sort_unstable();
        all.push(list);
    }
    lists(out, name, &all);
    Ok(())
}

fn both_lists<'a>(table: &'a Table, first: &str, second: &str) -> Result<Vec<Vec<&'a str>>, String> {
    let (first, second) = (table.column(first)?, table.column(second)?);
    Ok(table.rows().map(|row| [row.cell(first).list(), row.cell(second).list()].concat()).collect())
}

/// `isced-f/0613` as it is, a uuid by its first eight digits; the ids must ascend.
fn short_keys(table: &Table, column: &str) -> Result<Keys, String> {
    Keys::sorted(table, column)?;
    let column = table.column(column)?;
    let short = |cell: Cell<'_>| match cell.text() {
        text if text.starts_with("isced-f/") => text.to_owned(),
        text => text.get(..8).unwrap_or(text).to_owned(),
    };
    Keys::of(table.rows().map(|row| (row.cell(column), short(row.cell(column)))))
}
