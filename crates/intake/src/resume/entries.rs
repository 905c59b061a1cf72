//! A section cut into entries: which lines head one, which tell about it. The cut with the best sum of scores wins.

use std::ops::Range;

use super::roles::{self, Order, Reading, Weights};
use super::rows::Row;
use super::segments;
use super::when::{Found, Shape};

/// One entry of a section.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    /// Rows that head it.
    pub(super) heading: Range<usize>,
    /// Rows that tell about it.
    pub(super) body: Range<usize>,
    /// What the heading says.
    pub(super) reading: Reading,
    /// When.
    pub(super) date: Option<Found>,
}

/// Cuts rows into entries.
pub(super) fn cut(rows: &[Row<'_>], weights: &Weights<'_>) -> Vec<Entry> {
    let cutter = Cutter::new(rows, weights);
    let first = cutter.cut(None);
    let order = cutter.usual_order(&first);
    let mut entries = if order.is_some() { cutter.cut(order) } else { first };
    cutter.below_banner(&mut entries);
    entries
}

/// Most lines of one heading.
const TALLEST: usize = 5;
/// Looking for headings in more lines than this at once would take too long; the rest is read as text.
const MOST_ROWS: usize = 4000;

struct Cutter<'a, 'b> {
    rows: &'a [Row<'b>],
    weights: &'a Weights<'a>,
    /// How much each row speaks for being part of a heading rather than of the text below.
    evidence: Vec<f32>,
    /// Characters of the widest row.
    width: usize,
    dated: bool,
}

impl<'a, 'b> Cutter<'a, 'b> {
    fn new(rows: &'a [Row<'b>], weights: &'a Weights<'a>) -> Self {
        let rows = &rows[..rows.len().min(MOST_ROWS)];
        let width = rows.iter().map(|row| row.text.chars().count()).max().unwrap_or(0).max(60);
        let evidence = (0..rows.len()).map(|i| evidence(rows, i, width)).collect();
        let dated = rows.iter().any(|row| row.date.is_some());
        Cutter { rows, weights, evidence, width, dated }
    }

    /// Dynamic programming over the rows: `best[i]` is the best score of the first `i` rows.
    fn cut(&self, order: Option<Order>) -> Vec<Entry> {
        let n = self.rows.len();
        let mut best = vec![f32::NEG_INFINITY; n + 1];
        let mut step: Vec<Option<(usize, Option<Reading>)>> = vec![None; n + 1];
        best[0] = 0.0;
        for i in 0..n {
            let text = best[i] - self.evidence[i];
            if text > best[i + 1] {
                best[i + 1] = text;
                step[i + 1] = Some((i, None));
            }
            for height in 1..=TALLEST.min(n - i) {
                if self.evidence[i + height - 1] < -4.0 {
                    break;
                }
                let Some((score, reading)) = self.heading(i..i + height, order) else { continue };
                if best[i] + score > best[i + height] {
                    best[i + height] = best[i] + score;
                    step[i + height] = Some((i, Some(reading)));
                }
            }
        }
        self.trace(step)
    }

    fn trace(&self, mut step: Vec<Option<(usize, Option<Reading>)>>) -> Vec<Entry> {
        let mut entries = Vec::new();
        let mut at = self.rows.len();
        let mut end = at;
        while let Some((from, reading)) = step[at].take() {
            if let Some(reading) = reading {
                let date = self.date(from..at).cloned();
                entries.push(Entry { heading: from..at, body: at..end, reading, date });
                end = from;
            }
            at = from;
        }
        entries.reverse();
        entries
    }

    fn date(&self, heading: Range<usize>) -> Option<&Found> {
        let dates = self.rows[heading].iter().filter_map(|row| row.date.as_ref());
        dates.map(|(found, _)| found).reduce(|best, next| if next.shape > best.shape { next } else { best })
    }

    /// The score of these rows as one heading.
    fn heading(&self, rows: Range<usize>, order: Option<Order>) -> Option<(f32, Reading)> {
        let block = &self.rows[rows.clone()];
        let evidence: f32 = self.evidence[rows.clone()].iter().sum();
        let dates = block.iter().filter(|row| row.date.is_some()).count();
        if evidence < -4.0 || block.iter().map(Row::words).sum::<usize>() > 40 {
            return None;
        }
        let segments = segments::cut(block, self.width);
        let free = roles::assign(&segments, self.weights, None);
        let reading = match order {
            None => free,
            Some(order) => {
                let bound = roles::assign(&segments, self.weights, Some(order));
                if bound.score + USUAL_ORDER >= free.score { bound } else { free }
            }
        };
        let score = evidence + reading.score + self.date_score(dates, &rows) - ENTRY - self.breaks(block);
        Some((score, reading))
    }

    fn date_score(&self, dates: usize, rows: &Range<usize>) -> f32 {
        match dates {
            0 if self.dated => -1.2,
            0 => -0.3,
            1 => {
                let strong = self.date(rows.clone()).is_some_and(|found| found.shape == Shape::Span);
                if strong { 1.0 } else { 0.6 }
            }
            more => -3.0 * (more as f32 - 1.0),
        }
    }

    /// What it costs that lines of one heading stand apart.
    fn breaks(&self, block: &[Row<'_>]) -> f32 {
        block[1..].iter().map(|row| if row.raw.gap_above > 0.8 { 1.2 } else { 0.0 }).sum()
    }

    /// Whether title or organisation usually comes first here: read each heading both ways and add up.
    fn usual_order(&self, entries: &[Entry]) -> Option<Order> {
        if entries.len() < 2 {
            return None;
        }
        let mut lead = 0.0;
        for entry in entries {
            let segments = segments::cut(&self.rows[entry.heading.clone()], self.width);
            let score = |order| roles::assign(&segments, self.weights, Some(order)).score;
            lead += (score(Order::TitleFirst) - score(Order::OrganisationFirst)).clamp(-2.0, 2.0);
        }
        if lead.abs() < 0.3 {
            return None;
        }
        Some(if lead > 0.0 { Order::TitleFirst } else { Order::OrganisationFirst })
    }

    /// An organisation above several roles: the roles below take no organisation of their own by mistake.
    fn below_banner(&self, entries: &mut Vec<Entry>) {
        self.fold_bare_banners(entries);
        let mut banner = false;
        for entry in entries.iter_mut() {
            let own_line =
                entry.reading.organisation.is_some() && entry.reading.organisation_row != entry.reading.title_row;
            if own_line && entry.reading.title.is_some() {
                banner = entry.reading.organisation_row < entry.reading.title_row;
                continue;
            }
            let weak = entry.reading.organisation.as_deref().is_some_and(|o| (self.weights.organisation)(o) < 0.7);
            if banner && weak && entry.heading.len() == 1 {
                let segments = segments::cut(&self.rows[entry.heading.clone()], self.width);
                entry.reading = roles::assign(&segments, self.weights, Some(Order::TitleOnly));
            }
        }
    }

    /// A heading with an organisation alone, right above one without: they are one.
    fn fold_bare_banners(&self, entries: &mut Vec<Entry>) {
        let mut i = 0;
        while i + 1 < entries.len() {
            let bare = entries[i].reading.title.is_none()
                && entries[i].body.is_empty()
                && entries[i].reading.organisation.is_some();
            let open = entries[i + 1].reading.organisation.is_none() && entries[i + 1].reading.title.is_some();
            if bare && open {
                let above = entries.remove(i);
                let below = &mut entries[i];
                below.reading.title_row += above.heading.len();
                below.reading.organisation = above.reading.organisation;
                below.reading.organisation_row = above.reading.organisation_row;
                below.reading.place = below.reading.place.take().or(above.reading.place);
                below.date = below.date.take().or(above.date);
                below.heading.start = above.heading.start;
            }
            i += 1;
        }
    }
}

/// What it costs to begin an entry: text is not cut for little.
const ENTRY: f32 = 0.8;
/// How much the usual order of a section is worth.
const USUAL_ORDER: f32 = 1.0;

/// How much a row alone speaks for being part of a heading.
fn evidence(rows: &[Row<'_>], i: usize, width: usize) -> f32 {
    let row = &rows[i];
    if row.is_noise() || is_address(row.text) {
        return -6.0;
    }
    let mut sum = words_evidence(row) + layout_evidence(row);
    if let Some((found, _)) = &row.date {
        sum += match found.shape {
            Shape::Span => 2.0,
            Shape::Month => 1.2,
            Shape::Year => 0.6,
        };
    }
    let below_bare_date =
        i > 0 && rows[i - 1].is_date_only() && (i == 1 || rows[i - 2].words() > 6 || rows[i - 2].bullet);
    if row.bullet {
        let span = row.date.as_ref().is_some_and(|(found, _)| found.shape == Shape::Span);
        let outer = span && row.words() <= 14 && !row.text.ends_with(')') || !row.right.is_empty();
        sum -= if outer || below_bare_date { 0.6 } else { 3.0 };
    } else if i > 0 && goes_on(&rows[i - 1], row, width) {
        sum -= 1.6;
    }
    sum
}

fn words_evidence(row: &Row<'_>) -> f32 {
    let mut sum = 0.0;
    let words: Vec<&str> = row.text.split_whitespace().collect();
    let first = row.text.chars().next();
    if first.is_some_and(char::is_lowercase) {
        sum -= 2.0;
    }
    let sentence = row.text.ends_with(['.', '!', '?', ';']) && words.len() > 4;
    sum -= if sentence { 2.0 } else { 0.0 };
    sum -= if row.text.ends_with([',', '-']) { 0.8 } else { 0.0 };
    sum -= match row.words() {
        0..=9 => 0.0,
        10..=13 => 0.8,
        14..=17 => 2.0,
        _ => 3.5,
    };
    let long: Vec<&&str> = words.iter().filter(|w| w.chars().filter(|c| c.is_alphabetic()).count() > 3).collect();
    if !long.is_empty() {
        let upper =
            long.iter().filter(|w| w.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_uppercase)).count();
        let share = upper as f32 / long.len() as f32;
        sum += if share > 0.8 {
            0.5
        } else if share < 0.5 {
            -1.2
        } else {
            0.0
        };
    }
    if words.len() >= 4 && words[0].ends_with("ed") || is_label(row.text) {
        sum -= 1.2;
    }
    sum
}

fn layout_evidence(row: &Row<'_>) -> f32 {
    let mut sum = 0.0;
    sum += if row.raw.bold { 0.9 } else { 0.0 };
    sum += if row.raw.italic { 0.3 } else { 0.0 };
    sum += if row.raw.heading.is_some() { 1.5 } else { 0.0 };
    sum += if row.raw.size > 1.05 { 0.6 } else { 0.0 };
    sum += if row.raw.gap_above > 0.4 { 0.4 } else { 0.0 };
    sum += if row.right.is_empty() { 0.0 } else { 0.8 };
    sum
}

/// "Technologies: …", "Relevant coursework: …": a label with words behind it tells, it does not head.
fn is_label(text: &str) -> bool {
    text.find(": ").is_some_and(|at| at < 40 && text.len() > at + 8) || text.ends_with(':')
}

/// Whether a row carries on the bullet or the sentence above.
fn goes_on(above: &Row<'_>, row: &Row<'_>, width: usize) -> bool {
    let full = above.text.chars().count() * 100 >= width * 72;
    let open = !above.text.ends_with(['.', '!', '?', ':']);
    let apart = row.raw.gap_above > 0.4;
    (above.bullet || above.words() > 10) && full && open && !apart && row.date.is_none()
}

fn is_address(text: &str) -> bool {
    !text.contains(' ') && (text.contains("://") || text.starts_with("www."))
}
