//! Technologies, and which occupation uses which.

use super::Texts;
use super::columns::{Keys, texts, u16s, u32s};
use super::table::Row;
use crate::pack::Writer;

const HOT: u16 = 1;
const IN_DEMAND: u16 = 2;

/// Adds technologies and their uses: in demand first, then hot, then by name.
pub fn pack(out: &mut Writer, find: &Texts<'_>, codes: &Keys) -> Result<(), String> {
    let table = find.table("technologies")?;
    let names = Keys::sorted(&table, "name")?;
    let [name, kind, hot] = [table.column("name")?, table.column("kind")?, table.column("hot")?];
    let mut kinds: Vec<&str> = table.rows().map(|row| row.cell(kind).text()).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let at = |row: Row<'_>| kinds.binary_search(&row.cell(kind).text()).unwrap_or_default() as u16;
    texts(out, "technologies.names", table.rows().map(|row| row.cell(name).text()));
    texts(out, "technologies.commodities", kinds.iter().copied());
    u16s(out, "technologies.commodity", &table.rows().map(at).collect::<Vec<u16>>());
    let hot: Vec<bool> = table.rows().map(|row| row.cell(hot).yes()).collect::<Result<_, _>>()?;
    uses(out, find, codes, &names, &hot)
}

fn uses(out: &mut Writer, find: &Texts<'_>, codes: &Keys, names: &Keys, hot: &[bool]) -> Result<(), String> {
    let table = find.table("technology-use")?;
    let [code, demanded, other] = [table.column("code")?, table.column("in_demand")?, table.column("other")?];
    let mut lists = vec![Vec::new(); codes.len()];
    for row in table.rows() {
        let mut list = Vec::new();
        for (column, flag) in [(demanded, IN_DEMAND), (other, 0)] {
            for name in row.cell(column).list() {
                let technology = names.find(name, row.cell(column))?;
                let flags = flag | if hot[usize::from(technology)] { HOT } else { 0 };
                list.push((std::cmp::Reverse(flags), technology));
            }
        }
        list.sort_unstable();
        lists[usize::from(codes.find(row.cell(code).text(), row.cell(code))?)] = list;
    }
    let (mut ends, mut items) = (Vec::new(), Vec::new());
    for list in lists {
        items.extend(list.into_iter().flat_map(|(flags, technology)| [technology, flags.0]));
        ends.push((items.len() / 2) as u32);
    }
    u32s(out, "occupations.technologies.ends", &ends);
    u16s(out, "occupations.technologies.items", &items);
    Ok(())
}
