//! The document cut into sections, in any order and under any name.

use super::names::{self, Kind};
use super::rows::Row;

/// The lines under one heading.
#[derive(Clone, Debug)]
pub(super) struct Section<'a> {
    /// What the heading means.
    pub(super) kind: Kind,
    /// The heading's words; empty for what stands before the first.
    pub(super) name: &'a str,
    /// The rows below it.
    pub(super) rows: Vec<Row<'a>>,
}

/// Cuts rows into sections; the first one holds what stands above all headings.
pub(super) fn cut<'a>(rows: Vec<Row<'a>>) -> Vec<Section<'a>> {
    let style = Style::of(&rows);
    let mut sections = vec![Section { kind: Kind::Top, name: "", rows: Vec::new() }];
    for row in rows {
        if let Some(kind) = style.heading(&row) {
            sections.push(Section { kind, name: row.text, rows: Vec::new() });
            continue;
        }
        let current = sections.last().map_or(Kind::Top, |s| s.kind);
        if let Some((kind, at)) = label(&row, current) {
            let name = &row.text[..at];
            let rest = row.after(at + 1);
            sections.push(Section { kind, name, rows: vec![rest] });
            continue;
        }
        let over = sections.len() > 1 && is_inline(sections.last()) && ends_inline(&row);
        if over {
            let before =
                sections.iter().rev().find(|s| !is_inline(Some(s))).map_or((Kind::Top, ""), |s| (s.kind, s.name));
            sections.push(Section { kind: before.0, name: before.1, rows: Vec::new() });
        }
        if let Some(section) = sections.last_mut() {
            section.rows.push(row);
        }
    }
    sections
}

fn is_inline(section: Option<&Section<'_>>) -> bool {
    section.is_some_and(|s| {
        s.kind.is_list()
            && s.rows.first().is_some_and(|r| {
                r.text.len() < r.raw.text.trim().len() && r.raw.text.contains(s.name) && !s.name.is_empty()
            })
    })
}

/// A bullet, another label, or something with a date ends what stood behind an inline label.
fn ends_inline(row: &Row<'_>) -> bool {
    row.bullet || row.date.is_some() || row.text.find(": ").is_some_and(|at| at < 40) || row.raw.gap_above > 0.4
}

/// "Skills: a, b, c": a section's name with a colon, and its content on the same line.
fn label(row: &Row<'_>, current: Kind) -> Option<(Kind, usize)> {
    let at = row.text.find(':').filter(|at| *at < 40)?;
    let rest = row.text[at + 1..].trim();
    let kind = names::exact(&row.text[..at])?;
    if rest.is_empty() {
        return None;
    }
    let may_open = match current {
        Kind::Education => false,
        Kind::Skills => match kind {
            Kind::Languages => super::lists::are_languages(rest),
            Kind::Skills => false,
            _ => kind.is_list(),
        },
        Kind::Languages | Kind::Certificates | Kind::Interests | Kind::Other | Kind::Summary | Kind::Top => {
            kind != Kind::Contact
        }
        _ => kind.is_list() && !row.bullet,
    };
    may_open.then_some((kind, at))
}

/// How this document sets its headings, learnt from those whose words leave no doubt.
struct Style {
    upper: bool,
    bold: bool,
    size: f32,
    level: Option<u8>,
    known: bool,
}

impl Style {
    fn of(rows: &[Row<'_>]) -> Self {
        let sure: Vec<&Row<'_>> =
            rows.iter().filter(|row| could_head(row) && names::exact(row.text).is_some_and(Kind::is_sure)).collect();
        let most = |count: usize| !sure.is_empty() && count * 2 > sure.len();
        let mut sizes: Vec<f32> = sure.iter().map(|row| row.raw.size).collect();
        sizes.sort_by(f32::total_cmp);
        let mut levels: Vec<u8> = sure.iter().filter_map(|row| row.raw.heading).collect();
        levels.sort_unstable();
        Style {
            upper: most(sure.iter().filter(|row| is_upper(row.text)).count()),
            bold: most(sure.iter().filter(|row| row.raw.bold).count()),
            size: sizes.get(sizes.len() / 2).copied().unwrap_or(0.0),
            level: levels.get(levels.len() / 2).copied(),
            known: !sure.is_empty(),
        }
    }

    fn heading(&self, row: &Row<'_>) -> Option<Kind> {
        if !could_head(row) {
            return None;
        }
        let alike = self.alike(row);
        if let Some(kind) = names::exact(row.text) {
            return (kind.is_sure() && !(row.bullet && !alike) || alike).then_some(kind);
        }
        if !alike || row.bullet || row.date.is_some() {
            return None;
        }
        let distinct = self.size > 1.08 || row.raw.heading.is_some();
        match names::by_words(row.text) {
            Some(kind) => Some(kind),
            None if distinct && row.text.split_whitespace().count() <= 6 => Some(Kind::Other),
            None => None,
        }
    }

    /// Set like this document's sure headings, as far as the layout says.
    fn alike(&self, row: &Row<'_>) -> bool {
        if let (Some(level), Some(own)) = (self.level, row.raw.heading) {
            return level == own;
        }
        let size = self.size == 0.0 || row.raw.size == 0.0 || (self.size - row.raw.size).abs() < 0.04;
        let upper = self.upper == is_upper(row.text) || row.raw.size > 0.0 && self.size > 1.08;
        self.known && size && upper && (!self.bold || row.raw.bold)
    }
}

fn could_head(row: &Row<'_>) -> bool {
    let words = row.text.split_whitespace().count();
    let spaced = words > 6 && row.text.split_whitespace().all(|word| word.chars().count() <= 3);
    !row.text.is_empty()
        && row.right.is_empty()
        && (words <= 6 || spaced)
        && row.text.len() <= 60
        && !row.text.ends_with(['.', ',', ';'])
}

fn is_upper(text: &str) -> bool {
    text.chars().any(char::is_alphabetic) && !text.chars().any(char::is_lowercase)
}
