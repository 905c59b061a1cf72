//! The rows of an export → what they say about the person.

use career::profile::Engagement;

use crate::linkedin::table::{Kind, Row, Table};
use crate::sheet::{Job, Sheet, Study, filled};

/// Adds everything a table says.
pub(super) fn add(sheet: &mut Sheet, table: &Table) {
    for row in table.rows() {
        match table.kind {
            Kind::Profile => profile(sheet, row),
            Kind::Positions => position(sheet, row),
            Kind::Volunteering => volunteering(sheet, row),
            Kind::Education => education(sheet, row),
            Kind::Certifications => {
                let named = sheet.named(row.get("name"), row.get("authority"), row.get("started on"));
                sheet.profile.certificates.extend(named);
            }
            Kind::Courses => course(sheet, row),
            Kind::Skills => {
                let named = sheet.named(row.get("name"), "", "");
                sheet.profile.skills.extend(named);
            }
            Kind::Languages => {
                let named = sheet.named(row.get("name"), &proficiency(row.get("proficiency")), "");
                sheet.profile.languages.extend(named);
            }
            Kind::Projects => {
                let told = [row.get("description")];
                sheet.project(row.get("title"), row.get("started on"), row.get("finished on"), &told);
            }
            Kind::Publications => {
                let told = [row.get("publisher"), row.get("description")];
                sheet.project(row.get("name"), row.get("published on"), "", &told);
            }
            Kind::Connections | Kind::Applications | Kind::SavedJobs | Kind::Other => {}
        }
    }
}

/// `NATIVE_OR_BILINGUAL` as people write it: "Native or bilingual".
fn proficiency(level: &str) -> String {
    if !level.contains('_') {
        return level.to_owned();
    }
    let words = level.replace('_', " ").to_lowercase();
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Name, headline, summary, place and links. Birth date and street are not taken.
fn profile(sheet: &mut Sheet, row: Row<'_>) {
    let name = format!("{} {}", row.get("first name"), row.get("last name"));
    sheet.line(&name);
    sheet.line(row.get("headline"));
    sheet.line(row.get("geo location"));
    let links = links(row.get("websites"));
    for link in &links {
        sheet.line(link);
    }
    sheet.profile.summary = sheet.text(row.get("summary"));
    sheet.profile.headline = filled(row.get("headline"));
    sheet.profile.contact.name = filled(&name);
    sheet.profile.contact.place = filled(row.get("geo location"));
    sheet.profile.contact.links = links;
}

/// `[PERSONAL:https://one.example,OTHER:two.example]` → the addresses.
fn links(websites: &str) -> Vec<String> {
    let all = websites.split(['[', ']', ',', ';']).map(str::trim);
    let address = |part: &str| match part.split_once(':') {
        Some((label, rest)) if label.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'_') => rest.to_owned(),
        _ => part.to_owned(),
    };
    all.map(address).filter(|link| link.contains('.')).take(20).collect()
}

fn position(sheet: &mut Sheet, row: Row<'_>) {
    sheet.job(&Job {
        title: row.get("title"),
        organisation: row.get("company name"),
        place: row.get("location"),
        from: row.get("started on"),
        to: row.get("finished on"),
        current: !row.get("started on").is_empty(),
        engagement: Engagement::Work,
        told: vec![row.get("description")],
    });
}

fn volunteering(sheet: &mut Sheet, row: Row<'_>) {
    sheet.job(&Job {
        title: row.get("role"),
        organisation: row.get("company name"),
        place: "",
        from: row.get("started on"),
        to: row.get("finished on"),
        current: !row.get("started on").is_empty(),
        engagement: Engagement::Volunteering,
        told: vec![row.get("cause"), row.get("description")],
    });
}

fn education(sheet: &mut Sheet, row: Row<'_>) {
    sheet.study(&Study {
        degree: row.get("degree name"),
        institution: row.get("school name"),
        from: row.get("start date"),
        to: row.get("end date"),
        told: vec![row.get("notes"), row.get("activities")],
        ..Study::default()
    });
}

fn course(sheet: &mut Sheet, row: Row<'_>) {
    sheet.study(&Study { field: row.get("name"), ..Study::default() });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn websites_give_their_addresses() {
        assert_eq!(links("[PERSONAL:https://one.example,OTHER:two.example]"), ["https://one.example", "two.example"]);
        assert_eq!(links("https://three.example"), ["https://three.example"]);
        assert!(links("").is_empty());
    }
}
