//! Facts tables → sections of the pack. Every reference is resolved and every figure checked here, so that the library
//! can use the sections as they are.

mod bls;
mod columns;
mod esco;
mod occupations;
mod places;
mod ratings;
mod table;
mod technology;

use crate::pack::Writer;
use columns::Keys;
use table::Table;

/// Finds the text of a table by its name.
pub type Find<'a> = &'a dyn Fn(&str) -> Result<String, String>;

/// Packs all tables.
pub fn pack(find: Find<'_>) -> Result<Vec<u8>, String> {
    let mut out = Writer::default();
    let texts = Texts { find };
    out.add("version", version(&texts)?.into_bytes());
    let occupations = texts.table("occupations")?;
    let codes = Keys::sorted(&occupations, "code")?;
    let outlook = texts.table("outlook")?;
    let matrix = Keys::sorted(&outlook, "matrix")?;
    ratings::pack(&mut out, &texts, &codes)?;
    technology::pack(&mut out, &texts, &codes)?;
    let esco = esco::pack(&mut out, &texts)?;
    occupations::pack(&mut out, &texts, &occupations, &codes, &matrix, &esco)?;
    bls::pack(&mut out, &texts, &outlook, &matrix)?;
    places::check(&texts, &occupations)?;
    Ok(out.finish())
}

/// Reads tables by name.
pub struct Texts<'a> {
    find: Find<'a>,
}

impl Texts<'_> {
    /// One table.
    pub fn table(&self, name: &str) -> Result<Table, String> {
        Table::parse(name, (self.find)(name)?)
    }
}

/// `onet-30.1+esco-1.1.1+…`
fn version(texts: &Texts<'_>) -> Result<String, String> {
    let table = texts.table("releases")?;
    let (source, release) = (table.column("source")?, table.column("release")?);
    let parts: Vec<String> =
        table.rows().map(|row| format!("{}-{}", row.cell(source).text(), row.cell(release).text())).collect();
    Ok(parts.join("+"))
}
