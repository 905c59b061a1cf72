//! Elements and their ratings, interests, values, styles, required education: figures per occupation.

use std::collections::HashMap;

use super::Texts;
use super::columns::{Keys, f32s, texts};
use super::table::{Cell, Table};
use crate::pack::Writer;

/// Adds all of them.
pub fn pack(out: &mut Writer, find: &Texts<'_>, codes: &Keys) -> Result<(), String> {
    let elements = find.table("elements")?;
    let ids = Keys::sorted(&elements, "id")?;
    let (id, name) = (elements.column("id")?, elements.column("name")?);
    texts(out, "elements.ids", elements.rows().map(|row| row.cell(id).text()));
    texts(out, "elements.names", elements.rows().map(|row| row.cell(name).text()));
    let mut ratings = vec![f32::NAN; codes.len() * ids.len() * 2];
    for part in ["abilities", "skills", "knowledge", "activities"] {
        rated(&mut ratings, &find.table(&format!("ratings-{part}"))?, &ids, codes)?;
    }
    f32s(out, "occupations.ratings", &ratings);
    let scale = |low, high| move |cell: Cell<'_>| cell.figure(low, high);
    wide(out, "occupations.interests", &find.table("interests")?, codes, Some(6), scale(1.0, 7.0))?;
    wide(out, "occupations.values", &find.table("values")?, codes, Some(6), scale(1.0, 7.0))?;
    let share = |cell: Cell<'_>| cell.percent(0.0, 100.0);
    wide(out, "occupations.education", &find.table("education")?, codes, Some(12), share)?;
    let styles = find.table("styles")?;
    texts(out, "occupations.style_names", styles.columns_after_key().into_iter().map(|(_, name)| name));
    wide(out, "occupations.styles", &styles, codes, None, scale(-3.0, 3.0))
}

/// Columns are called `2.A.1.a IM`, `2.A.1.a LV`.
fn rated(out: &mut [f32], table: &Table, ids: &Keys, codes: &Keys) -> Result<(), String> {
    let code = table.column("code")?;
    let mut places = HashMap::new();
    for row in table.rows() {
        let at = usize::from(codes.find(row.cell(code).text(), row.cell(code))?) * ids.len() * 2;
        for (column, name) in table.columns_after_key() {
            let cell = row.cell(column);
            if !places.contains_key(name) {
                let (id, scale) = name.split_once(' ').unwrap_or((name, ""));
                let place = usize::from(ids.find(id, cell)?) * 2;
                let (place, low, high) = match scale {
                    "IM" => (place, 1.0, 5.0),
                    "LV" => (place + 1, 0.0, 7.0),
                    _ => return Err(cell.broken("a scale that is neither IM nor LV")),
                };
                places.insert(name, (place, low, high));
            }
            let (place, low, high) = places[name];
            out[at + place] = cell.figure(low, high)?;
        }
    }
    Ok(())
}

/// One figure a column, a row per occupation that has any.
fn wide(
    out: &mut Writer,
    name: &str,
    table: &Table,
    codes: &Keys,
    columns: Option<usize>,
    read: impl Fn(Cell<'_>) -> Result<f32, String>,
) -> Result<(), String> {
    let code = table.column("code")?;
    let all = table.columns_after_key();
    if columns.is_some_and(|wanted| wanted != all.len()) {
        return Err(format!("The table for {name} has {} columns of figures.", all.len()));
    }
    let mut figures = vec![f32::NAN; codes.len() * all.len()];
    for row in table.rows() {
        let at = usize::from(codes.find(row.cell(code).text(), row.cell(code))?) * all.len();
        for (place, (column, _)) in all.iter().enumerate() {
            figures[at + place] = read(row.cell(*column))?;
        }
    }
    f32s(out, name, &figures);
    Ok(())
}
