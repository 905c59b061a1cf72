//! Projects and publications: a name, a date, and the lines that tell about it.

use career::profile::{Period, Project};

use super::rows::Row;

/// Reads projects: a line that is no bullet and no sentence opens one, what follows tells about it.
pub(super) fn read(rows: &[Row<'_>]) -> Vec<Project> {
    let rows: Vec<&Row<'_>> = rows.iter().filter(|row| !row.is_noise()).collect();
    let plain = rows.iter().filter(|row| !row.bullet).count();
    let bulleted = plain == 0;
    let mut out: Vec<Project> = Vec::new();
    for (i, row) in rows.iter().enumerate() {
        let opens = if bulleted { true } else { opens(&rows, i, out.last()) };
        match out.last_mut().filter(|_| !opens) {
            Some(project) => {
                if let Some((found, _)) =
                    row.date.as_ref().filter(|_| project.period == Period::default() && row.is_date_only())
                {
                    project.period = found.period;
                }
                project.lines.push(row.id);
            }
            None => out.push(open(row)),
        }
    }
    out
}

fn open(row: &Row<'_>) -> Project {
    let mut name = row.text;
    let mut period = Period::default();
    if let Some((found, side)) = &row.date {
        period = found.period;
        if *side == super::rows::Side::Text && found.range.start > 3 {
            name = &row.text[..found.range.start];
        }
    }
    if let Some((head, rest)) = name.split_once(": ").filter(|(head, rest)| head.len() > 2 && rest.len() > 12) {
        let _ = rest;
        name = head;
    }
    let name = name.split(" | ").next().unwrap_or(name);
    let name = name.trim_matches(|c: char| c.is_whitespace() || "|·•,;:–—-(".contains(c));
    Project { name: name.to_owned(), period, lines: vec![row.id] }
}

fn opens(rows: &[&Row<'_>], i: usize, current: Option<&Project>) -> bool {
    let row = rows[i];
    if current.is_none() {
        return true;
    }
    if row.bullet || row.is_date_only() || row.text.chars().next().is_some_and(char::is_lowercase) {
        return false;
    }
    let above = rows[i - 1];
    if row.raw.bold || row.raw.heading.is_some() {
        return !(above.raw.bold || above.raw.heading.is_some()) || row.date.is_some();
    }
    if rows.iter().any(|r| r.raw.bold) {
        return row.date.is_some() && above.bullet;
    }
    let names = row.text.split_whitespace().filter(|w| w.chars().count() > 3);
    let small = names.clone().filter(|w| w.starts_with(char::is_lowercase)).count();
    if small * 2 > names.count() {
        return false;
    }
    let short = row.words() <= 9 && !row.text.ends_with('.') && row.text.matches(',').count() < 2;
    let told = above.bullet || above.text.ends_with('.') || row.raw.gap_above > 0.4;
    short && told && !carries_on(above, row)
}

/// The end of a bullet that filled its line.
fn carries_on(above: &Row<'_>, row: &Row<'_>) -> bool {
    above.bullet
        && above.text.chars().count() > 70
        && !above.text.ends_with('.')
        && row.date.is_none()
        && row.raw.gap_above < 0.4
}
