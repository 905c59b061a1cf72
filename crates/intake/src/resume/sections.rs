//! The document cut into sections, in any order and under any name.

use std::collections::HashMap;

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
    let mut cutter = Cutter::new();
    for i in 0..rows.len() {
        let row = &rows[i];
        match style.heading(row) {
            Some(kind) => cutter.open(kind, row.text),
            None => {
                cutter.turn_to(&rows, i);
                cutter.take(row.clone());
            }
        }
        cutter.remember(row);
    }
    cutter.sections
}

struct Cutter<'a> {
    sections: Vec<Section<'a>>,
    /// Index of the section that takes the next row.
    current: usize,
    /// The section around an inline label's one, to go back to.
    host: Option<usize>,
    /// For each column the section that was last open in it.
    in_column: HashMap<u8, usize>,
    /// Page and column of the row before.
    at: Option<(u16, u8)>,
}

impl<'a> Cutter<'a> {
    fn new() -> Self {
        let top = Section { kind: Kind::Top, name: "", rows: Vec::new() };
        Cutter { sections: vec![top], current: 0, host: None, in_column: HashMap::new(), at: None }
    }

    fn open(&mut self, kind: Kind, name: &'a str) {
        self.sections.push(Section { kind, name, rows: Vec::new() });
        self.current = self.sections.len() - 1;
        self.host = None;
    }

    /// A new page goes on with what was open in its column; a side bar that begins with an address has its own section.
    fn turn_to(&mut self, rows: &[Row<'a>], i: usize) {
        let (page, column) = (rows[i].raw.page, rows[i].raw.column);
        let Some((last_page, last_column)) = self.at else { return };
        match self.in_column.get(&column) {
            Some(open) if page != last_page && *open != self.current => {
                self.current = *open;
                self.host = None;
            }
            // Back from a side bar's address: what was open beside it goes on.
            Some(open) if column != last_column && self.is_address() => self.current = *open,
            None if column > last_column && begins_with_address(&rows[i..], column) => self.open(Kind::Contact, ""),
            None if column > last_column && rows[i].words() >= 8 && !rows[i].bullet => self.open(Kind::Summary, ""),
            _ => {}
        }
    }

    fn is_address(&self) -> bool {
        let section = &self.sections[self.current];
        section.kind == Kind::Contact && section.name.is_empty()
    }

    fn take(&mut self, row: Row<'a>) {
        if self.host.is_some() && ends_inline(&row) {
            self.current = self.host.take().unwrap_or(self.current);
        }
        let current = self.sections[self.current].kind;
        match label(&row, current) {
            Some((kind, at)) => {
                let host = self.current;
                let content = row.after(at + 1);
                self.open(kind, row.text[..at].trim());
                self.host = kind.is_list().then_some(host);
                self.sections[self.current].rows.push(content);
            }
            None => self.sections[self.current].rows.push(row),
        }
    }

    fn remember(&mut self, row: &Row<'_>) {
        self.at = Some((row.raw.page, row.raw.column));
        self.in_column.insert(row.raw.column, self.host.unwrap_or(self.current));
    }
}

/// Whether an e-mail address or a telephone number stands in the first rows of a column.
fn begins_with_address(rows: &[Row<'_>], column: u8) -> bool {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).count();
    rows.iter()
        .take_while(|row| row.raw.column == column && names::exact(row.text).is_none())
        .take(8)
        .any(|row| row.text.contains('@') || digits(row.text) >= 9 && row.date.is_none())
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
    let entries = !kind.is_list() && !matches!(kind, Kind::Summary | Kind::Education);
    if rest.is_empty() || entries && row.date.is_none() {
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
            return (alike || kind.is_sure() && !row.bullet).then_some(kind);
        }
        let set_apart = row.raw.size > 1.25 || row.raw.heading.is_some_and(|level| level <= 2);
        let fits = alike || !self.known && set_apart;
        if !fits || row.bullet || row.date.is_some() || row.text.contains([':', '|', '(', '·']) {
            return None;
        }
        let distinct = self.size > 1.08 || row.raw.heading.is_some() || set_apart;
        match names::by_words(row.text, distinct || self.upper) {
            Some(kind) => Some(kind),
            None if alike && distinct && row.text.split_whitespace().count() <= 6 => Some(Kind::Other),
            None => None,
        }
    }

    /// Set like this document's sure headings, as far as the layout says.
    fn alike(&self, row: &Row<'_>) -> bool {
        if let (Some(level), Some(own)) = (self.level, row.raw.heading) {
            return level == own;
        }
        let size = self.size == 0.0 || row.raw.size == 0.0 || (self.size - row.raw.size).abs() < 0.04;
        let upper = self.upper == is_upper(row.text) || !self.upper && row.raw.size > 0.0 && self.size > 1.08;
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
