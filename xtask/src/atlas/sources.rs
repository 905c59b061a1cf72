//! `SOURCES.md`, written together with the tables so that its counts cannot rot.
//!
//! The words stand in `sources.md` beside this file; `{name of a count}`, `{rows table}` and `{credit Source}` are filled in.

use career::evidence::Source;

use super::facts::{Facts, Tally, thousands};

/// Short name and release of each source, as the atlas names its version.
const RELEASES: [(&str, &str); 7] = [
    ("onet", "30.1"),
    ("esco", "1.1.1"),
    ("crosswalk", "2022-09"),
    ("oews", "2025-05"),
    ("projections", "2024-34"),
    ("working-with-ai", "2025"),
    ("gpts-are-gpts", "2023"),
];

const CREDITED: [Source; 9] = [
    Source::Onet,
    Source::Esco,
    Source::Crosswalk,
    Source::Wages,
    Source::Projections,
    Source::WorkingWithAi,
    Source::GptsAreGpts,
    Source::Licensing,
    Source::Places,
];

/// `releases.tsv`: what the atlas calls its version.
pub fn releases() -> Facts {
    let mut facts = Facts::new("releases", ["source", "release"]);
    RELEASES.iter().for_each(|(source, release)| facts.push(vec![source.to_string(), release.to_string()]));
    facts
}

/// The page; an error where it asks for something that was not counted.
pub fn page(tables: &[Facts], tally: &Tally) -> Result<String, String> {
    fill(include_str!("sources.md"), |name| {
        if let Some(table) = name.strip_prefix("rows ") {
            return tables.iter().find(|facts| facts.name == table).map(|facts| thousands(facts.len()));
        }
        if let Some(source) = name.strip_prefix("credit ") {
            let source = CREDITED.into_iter().find(|credited| format!("{credited:?}") == source)?;
            return source.credit().map(str::to_owned);
        }
        tally.get(name).map(thousands)
    })
}

fn fill(template: &str, value: impl Fn(&str) -> Option<String>) -> Result<String, String> {
    let (mut out, mut rest) = (String::new(), template);
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').ok_or("sources.md: a brace without its fellow")?;
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        out.push_str(before);
        out.push_str(&value(&name).ok_or_else(|| format!("sources.md asks for {name:?}, which nothing counts"))?);
        rest = after;
    }
    out.push_str(rest);
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn a_count_that_nobody_took_is_named() {
        assert_eq!(fill("a {b\n c} d", |name| Some(name.to_uppercase())).unwrap(), "a B C d");
        assert!(fill("{rows of it}", |_| None).unwrap_err().contains("rows of it"));
    }
}
