//! The starter list of places. It is used as a text, and checked here: a broken row stops the build.

use std::collections::HashSet;

use super::Texts;
use super::table::{Cell, Table};

const KINDS: [&str; 7] = ["body", "meet-up", "conference", "forum", "chat", "course", "volunteering"];

/// Checks every row.
pub fn check(texts: &Texts<'_>, occupations: &Table) -> Result<(), String> {
    let table = texts.table("places")?;
    let column = |name| table.column(name);
    let (name, address, kind, work) = (column("name")?, column("address")?, column("kind")?, column("work")?);
    let (at, source, checked) = (column("where")?, column("source")?, column("checked")?);
    let (first, last) = (column("first")?, column("last")?);
    let code = occupations.column("code")?;
    let codes: Vec<&str> = occupations.rows().map(|row| row.cell(code).text()).collect();
    let mut addresses = HashSet::new();
    for row in table.rows() {
        row.cell(name).required()?;
        row.cell(at).required()?;
        row.cell(source).required()?;
        let url = row.cell(address).required()?;
        if !url.starts_with("https://") && !url.starts_with("http://") {
            return Err(row.cell(address).broken("no address on the web"));
        }
        if !addresses.insert(url) {
            return Err(row.cell(address).broken("two rows with this address"));
        }
        if !KINDS.contains(&row.cell(kind).text()) {
            return Err(row.cell(kind).broken(&format!("none of {}", KINDS.join(", "))));
        }
        for one in row.cell(work).required()?.split(';') {
            let whole = matches!(one.len(), 2 | 7 | 10) && codes.iter().any(|code| code.starts_with(one));
            if !whole {
                return Err(row.cell(work).broken(&format!("no occupation begins with {one:?}")));
            }
        }
        if row.cell(checked).text() != "not yet" {
            day(row.cell(checked))?;
        }
        match (row.cell(first).text(), row.cell(last).text()) {
            ("", "") => {}
            (begins, ends) if begins <= ends => {
                day(row.cell(first))?;
                day(row.cell(last))?;
            }
            _ => return Err(row.cell(last).broken("it ends before it begins")),
        }
    }
    Ok(())
}

fn day(cell: Cell<'_>) -> Result<(), String> {
    let parts: Vec<Option<u32>> = cell.text().split('-').map(|part| part.parse().ok()).collect();
    let whole = matches!(parts.as_slice(), [Some(2020..=2100), Some(1..=12), Some(1..=31)]) && cell.text().len() == 10;
    if whole { Ok(()) } else { Err(cell.broken("no day such as 2026-11-25")) }
}
