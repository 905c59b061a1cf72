//! Which release it is, as far as file names and notes say.

/// Reads `O*NET 31.0` or `ESCO 1.2.0` out of a path or the first lines of a note.
pub fn named(publisher: &str, text: &str) -> Option<String> {
    let text: String = text.chars().take(400).collect::<String>().to_lowercase();
    let marks: &[&str] = if publisher == "ESCO" { &["esco"] } else { &["o*net", "onet", "db_"] };
    let found = marks.iter().find_map(|mark| {
        let after = &text[text.find(mark)? + mark.len()..];
        let start = after.find(|c: char| c.is_ascii_digit()).filter(|start| *start < 20)?;
        let digits = after[start..].split(|c: char| !c.is_ascii_digit() && c != '.' && c != '_').next()?;
        let version = digits.replace('_', ".").trim_matches('.').to_owned();
        version.contains('.').then_some(version)
    });
    found.map(|version| format!("{publisher} {version}"))
}

#[cfg(test)]
mod tests {
    use super::named;

    #[test]
    fn a_release_is_named_by_its_folder_archive_or_note() {
        let said = |publisher, text| named(publisher, text).unwrap_or_default();
        assert_eq!(said("O*NET", "O*NET 30.1 Database\nDecember 2025 Release"), "O*NET 30.1");
        assert_eq!(said("O*NET", "/x/db_31_0_text.zip"), "O*NET 31.0");
        assert_eq!(said("ESCO", "ESCO dataset - v1.2.0 - classification - en - csv.zip"), "ESCO 1.2.0");
        assert_eq!(said("ESCO", "/x/esco-1.1.1"), "ESCO 1.1.1");
        assert_eq!(named("ESCO", "skills_en.csv"), None);
    }
}
