//! A line as the structure reader sees it: its words without bullet and icon, what stands at the right, its date.

use career::profile::LineId;

use super::when::{self, Found};
use crate::{Inside, RawLine};

/// One line with what can be seen of it alone.
#[derive(Clone, Debug)]
pub(super) struct Row<'a> {
    /// Its index among the lines given.
    pub(super) id: LineId,
    /// The words, without bullet, icons or the label that opened a section.
    pub(super) text: &'a str,
    /// What stands far to the right on the same line; empty when nothing does.
    pub(super) right: &'a str,
    /// The date that tells most, and whether it stands at the right.
    pub(super) date: Option<(Found, Side)>,
    /// Began with a bullet.
    pub(super) bullet: bool,
    /// Carries on the line above: a heading that was too long for its line.
    pub(super) goes_on: bool,
    /// The line as decoded.
    pub(super) raw: &'a RawLine,
}

/// On which side of a line something stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// In the running text.
    Text,
    /// Far to the right.
    Right,
}

impl<'a> Row<'a> {
    /// Sees line `index`.
    pub(super) fn new(index: usize, raw: &'a RawLine) -> Self {
        let (text, bullet) = without_bullet(raw.text.trim());
        let text = without_field_name(text);
        let right = raw.right.as_deref().unwrap_or("").trim();
        let mut row = Row {
            id: LineId(index as u32),
            text,
            right,
            date: None,
            bullet: raw.bullet || bullet,
            goes_on: false,
            raw,
        };
        row.date = row.see_date();
        row
    }

    /// The same line from byte `at` on: what stands behind a label.
    pub(super) fn after(&self, at: usize) -> Self {
        let text = self.text.get(at..).unwrap_or("").trim();
        let mut row = Row { text, bullet: false, ..self.clone() };
        row.date = row.see_date();
        row
    }

    fn see_date(&self) -> Option<(Found, Side)> {
        let right = when::best(self.right).map(|found| (found, Side::Right));
        let text =
            || when::best(self.text).filter(|found| stands_alone(self.text, found)).map(|found| (found, Side::Text));
        right.or_else(text)
    }

    /// Words in text and right together.
    pub(super) fn words(&self) -> usize {
        self.text.split_whitespace().count() + self.right.split_whitespace().count()
    }

    /// Nothing but a date, and perhaps brackets around it.
    pub(super) fn is_date_only(&self) -> bool {
        let Some((found, side)) = &self.date else { return false };
        match side {
            Side::Right => self.text.is_empty(),
            Side::Text => {
                self.right.is_empty() && self.text.len() - found.range.len() <= 3
                    || self.text[..found.range.start].chars().all(|c| !c.is_alphanumeric())
                        && self.text[found.range.end..].chars().all(|c| !c.is_alphanumeric())
            }
        }
    }

    /// Nothing that a person would read: page numbers, "Last updated …", empty lines.
    pub(super) fn is_noise(&self) -> bool {
        let text = self.text;
        if text.is_empty() && self.right.is_empty() || self.raw.inside == Inside::HeaderOrFooter {
            return true;
        }
        let lower = text.to_lowercase();
        let running = text.split_whitespace().count() <= 8
            && ["résumé", "curriculum vitae"].iter().any(|name| lower.ends_with(name) || lower.starts_with(name));
        running
            || lower.starts_with("last updated")
            || career::gap::is_told_in_one_line(text)
            || is_page_number(&lower)
            || text.chars().all(|c| !c.is_alphanumeric())
    }
}

/// Mends dates that were broken over two lines at the right: "May 2023 – June" above "2024".
pub(super) fn mend(rows: &mut [Row<'_>]) {
    for i in 1..rows.len() {
        let (year, above) = (rows[i].right, rows[i - 1].right);
        let last = above.rsplit(' ').next().unwrap_or("");
        let month = when::best(&format!("{last} 2000")).is_some_and(|found| found.range.start == 0);
        if year.len() != 4 || above.is_empty() || !month || when::best(year).is_none() {
            continue;
        }
        let Some(mut found) = when::best(&format!("{above} {year}")) else { continue };
        found.range = 0..above.len();
        rows[i - 1].date = Some((found, Side::Right));
        rows[i].date = None;
        rows[i].right = "";
        rows[i].goes_on = true;
    }
}

/// A year within a sentence is no date of the line; one at either end, behind a separator or in brackets is.
fn stands_alone(text: &str, found: &Found) -> bool {
    if found.shape == when::Shape::Span {
        return true;
    }
    let before = text[..found.range.start].trim_end();
    let after = text[found.range.end..].trim_start();
    let edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() && c != '\'' && c != '"');
    let starts = edge(before.chars().next_back()) || ends_with_introduction(before);
    let ends = edge(after.chars().next());
    starts && ends || before.is_empty() || after.is_empty() && found.shape == when::Shape::Month
}

/// "Expected", "Graduated", "Grad.": words that stand before a date.
fn ends_with_introduction(before: &str) -> bool {
    let last = before.rsplit(' ').next().unwrap_or("").to_lowercase();
    ["expected", "graduated", "graduation", "grad", "anticipated", "completed", "issued", "class", "of"]
        .contains(&last.trim_matches(|c: char| !c.is_alphanumeric()))
}

fn is_page_number(lower: &str) -> bool {
    let words: Vec<&str> = lower.split_whitespace().collect();
    match words.as_slice() {
        ["page", n] | ["page", n, ..] if words.len() <= 4 => n.starts_with(|c: char| c.is_ascii_digit()),
        [.., last] => {
            words.len() <= 6
                && last.split_once('/').is_some_and(|(page, of)| {
                    let small = |n: &str| n.parse::<u8>().is_ok_and(|n| n < 60);
                    small(page) && small(of) && words.iter().any(|w| matches!(*w, "–" | "-" | "—"))
                })
        }
        [] => true,
    }
}

/// "Company: Fern Ltd" and "Duration: 2016 - 2018" say what they say without the label.
fn without_field_name(text: &str) -> &str {
    let Some((label, rest)) = text.split_once(':') else { return text };
    let names = [
        "company",
        "company name",
        "employer",
        "organization",
        "organisation",
        "position",
        "job title",
        "title",
        "role",
        "designation",
        "duration",
        "date",
        "dates",
        "period",
        "location",
        "institution",
        "degree",
    ];
    if rest.trim().is_empty() || !names.contains(&label.trim().to_lowercase().as_str()) { text } else { rest.trim() }
}

/// Takes bullets, private-use icons and stray marks off the front.
fn without_bullet(text: &str) -> (&str, bool) {
    let icon = |c: char| ('\u{e000}'..='\u{f8ff}').contains(&c) || matches!(c, '\u{200b}' | '\u{feff}' | '¥');
    let mark = |c: char| "•●◦▪▫■□◆◇▶►‣⁃∙○✓✔➢➤❖★☆·".contains(c);
    let trimmed = text.trim_start_matches(|c: char| icon(c) || c.is_whitespace());
    let bare = trimmed.trim_start_matches(|c: char| mark(c) || icon(c) || c.is_whitespace());
    if bare.len() < trimmed.len() {
        return (bare.trim(), true);
    }
    for dash in ["- ", "– ", "— ", "* ", "o ", "> "] {
        if let Some(rest) = trimmed.strip_prefix(dash) {
            return (rest.trim(), true);
        }
    }
    (trimmed.trim(), false)
}
