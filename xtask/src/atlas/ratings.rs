//! O*NET's ratings, wide: an occupation a row, an element and scale a column.

use std::collections::{BTreeMap, BTreeSet};

use super::facts::{Facts, Tally, label};
use super::occupations::Codes;
use super::release::{Broken, Releases};

/// File of the release, table of ours, and what its elements are called in counts.
const RATED: [(&str, &str, &str); 4] = [
    ("Abilities", "ratings-abilities", "abilities"),
    ("Skills", "ratings-skills", "skills"),
    ("Knowledge", "ratings-knowledge", "areas of knowledge"),
    ("Work Activities", "ratings-activities", "work activities"),
];

/// Writes elements, ratings, interests, values, styles and education; answers with the codes that are rated in full.
pub fn derive(
    releases: &Releases,
    codes: &Codes,
    tables: &mut Vec<Facts>,
    tally: &mut Tally,
) -> Result<BTreeSet<String>, Broken> {
    let mut elements = BTreeMap::new();
    let mut rated: BTreeSet<String> = codes.keys().cloned().collect();
    for (file, table, called) in RATED {
        let wide = Wide::read(releases, file, "Element ID", &["IM", "LV"])?;
        wide.known(codes)?;
        rated.retain(|code| wide.cells.contains_key(code));
        tally.set(called, wide.names.len());
        tables.push(wide.facts(table, |key| key.to_owned()));
        elements.extend(wide.names);
    }
    tally.set("elements", elements.len());
    tally.set("ratings of low precision", low_precision(releases)?);
    let mut facts = Facts::new("elements", ["id", "name"]);
    elements.into_iter().for_each(|(id, name)| facts.push(vec![id, name]));
    tables.push(facts);
    leanings(releases, codes, tables, tally)?;
    Ok(rated)
}

/// Interests, values, styles and education: what the work asks of a person beyond ability.
fn leanings(releases: &Releases, codes: &Codes, tables: &mut Vec<Facts>, tally: &mut Tally) -> Result<(), Broken> {
    let sources = [
        ("Interests", "interests", "Element ID", "OI", "occupations with interests"),
        ("Work Values", "values", "Element ID", "EX", "occupations with values"),
        ("Work Styles", "styles", "Element ID", "WI", "occupations with styles"),
        ("Education, Training, and Experience", "education", "Category", "RL", "occupations with education"),
    ];
    for (file, table, key, scale, called) in sources {
        let wide = Wide::read(releases, file, key, &[scale])?;
        wide.known(codes)?;
        tally.set(called, wide.cells.len());
        let names = wide.names.clone();
        tables.push(wide.facts(table, |key| names.get(key).cloned().unwrap_or_else(|| key.to_owned())));
    }
    Ok(())
}

/// A long table turned wide.
struct Wide {
    /// Element (or category) → its name; for categories the number itself.
    names: BTreeMap<String, String>,
    scales: Vec<String>,
    /// Occupation → (element, scale) → figure.
    cells: BTreeMap<String, BTreeMap<(String, String), String>>,
}

impl Wide {
    fn read(releases: &Releases, file: &str, key: &str, scales: &[&str]) -> Result<Self, Broken> {
        let sheet = releases.tsv(&format!("onet-30.1/{file}.txt"))?;
        let [code, scale, value] =
            [sheet.column("O*NET-SOC Code")?, sheet.column("Scale ID")?, sheet.column("Data Value")?];
        let (name, at) = (sheet.column("Element Name")?, sheet.column(key)?);
        let mut wide = Wide {
            names: BTreeMap::new(),
            scales: scales.iter().map(|s| s.to_string()).collect(),
            cells: BTreeMap::new(),
        };
        for row in sheet.rows().filter(|row| scales.contains(&row.get(scale))) {
            let key = if key == "Category" { format!("{:0>2}", row.get(at)) } else { row.get(at).to_owned() };
            let named = if key.contains('.') { label(row.get(name)) } else { key.clone() };
            wide.names.insert(key.clone(), named);
            let cells = wide.cells.entry(row.get(code).to_owned()).or_default();
            if cells.insert((key, row.get(scale).to_owned()), figure(row.get(value))?).is_some() {
                return Err(format!("{file}: two figures for one cell of {}", row.get(code)).into());
            }
        }
        Ok(wide)
    }

    fn known(&self, codes: &Codes) -> Result<(), Broken> {
        match self.cells.keys().find(|code| !codes.contains_key(*code)) {
            Some(code) => Err(format!("ratings for a code that is not an occupation: {code}").into()),
            None => Ok(()),
        }
    }

    fn facts(&self, table: &'static str, called: impl Fn(&str) -> String) -> Facts {
        let keys: Vec<(String, String)> =
            self.names.keys().flat_map(|name| self.scales.iter().map(|s| (name.clone(), s.clone()))).collect();
        let header = keys.iter().map(|(name, scale)| match self.scales.len() {
            1 => called(name),
            _ => format!("{} {scale}", called(name)),
        });
        let mut facts = Facts::new(table, std::iter::once("code".to_owned()).chain(header));
        for (code, cells) in &self.cells {
            let figures = keys.iter().map(|key| cells.get(key).cloned().unwrap_or_default());
            facts.push(std::iter::once(code.clone()).chain(figures).collect());
        }
        facts
    }
}

/// A figure as given, without trailing zeros.
pub fn figure(text: &str) -> Result<String, Broken> {
    text.parse::<f64>().map_err(|_| format!("not a figure: {text:?}"))?;
    Ok(match text.contains('.') {
        true => text.trim_end_matches('0').trim_end_matches('.').to_owned(),
        false => text.to_owned(),
    })
}

/// Ratings that O*NET marks as of low precision. They are kept: the alternative is none.
fn low_precision(releases: &Releases) -> Result<usize, Broken> {
    let mut count = 0;
    for (file, _, _) in RATED {
        let sheet = releases.tsv(&format!("onet-30.1/{file}.txt"))?;
        if let Ok(suppress) = sheet.column("Recommend Suppress") {
            count += sheet.rows().filter(|row| row.get(suppress) == "Y").count();
        }
    }
    Ok(count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_lose_trailing_zeros_and_nothing_else() {
        let read = |text| figure(text).unwrap();
        assert_eq!([read("2.30"), read("4.0"), read("10"), read("-0.50")], ["2.3", "4", "10", "-0.5"]);
        assert!(figure("n/a").is_err());
    }
}
