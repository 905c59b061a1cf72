//! A section cut into entries: which lines head one, which tell about it. The cut with the best sum of scores wins.

use std::ops::Range;

use super::roles::{Choice, Choices, Order, Reading, Weights};
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
    /// For each row the headings that may begin there, by height.
    blocks: Vec<Vec<Option<Block<'b>>>>,
    /// Characters of the widest row.
    width: usize,
    dated: bool,
}

/// Rows that may be one heading: its score but for who is who, and the choices for that.
struct Block<'b> {
    score: f32,
    choices: Choices<'b>,
}

impl<'a, 'b> Cutter<'a, 'b> {
    fn new(rows: &'a [Row<'b>], weights: &'a Weights<'a>) -> Self {
        let rows = &rows[..rows.len().min(MOST_ROWS)];
        let width = rows.iter().map(|row| row.text.chars().count()).max().unwrap_or(0).max(60);
        let evidence = (0..rows.len()).map(|i| evidence(rows, i, width)).collect();
        let dated = rows.iter().any(|row| row.date.is_some());
        let mut cutter = Cutter { rows, weights, evidence, blocks: Vec::new(), width, dated };
        cutter.blocks = (0..rows.len()).map(|i| cutter.beginning_at(i)).collect();
        cutter
    }

    /// Dynamic programming over the rows: `best[i]` is the best score of the first `i` rows.
    fn cut(&self, order: Option<Order>) -> Vec<Entry> {
        let n = self.rows.len();
        let mut best = vec![f32::NEG_INFINITY; n + 1];
        let mut step: Vec<Option<(usize, Option<Choice>)>> = vec![None; n + 1];
        best[0] = 0.0;
        for i in 0..n {
            let text = best[i] - self.evidence[i];
            if text > best[i + 1] {
                best[i + 1] = text;
                step[i + 1] = Some((i, None));
            }
            for (above, block) in self.blocks[i].iter().enumerate() {
                let Some(block) = block else { continue };
                let (end, choice) = (i + above + 1, choose(&block.choices, order));
                let score = best[i] + block.score + choice.score;
                if score > best[end] {
                    best[end] = score;
                    step[end] = Some((i, Some(choice)));
                }
            }
        }
        self.trace(&step)
    }

    fn trace(&self, step: &[Option<(usize, Option<Choice>)>]) -> Vec<Entry> {
        let mut entries = Vec::new();
        let mut at = self.rows.len();
        let mut end = at;
        while let Some((from, choice)) = step[at] {
            if let Some((choice, block)) = choice.zip(self.block(from..at)) {
                let date = self.date(from..at).cloned();
                entries.push(Entry { heading: from..at, body: at..end, reading: block.choices.reading(choice), date });
                end = from;
            }
            at = from;
        }
        entries.reverse();
        entries
    }

    fn block(&self, rows: Range<usize>) -> Option<&Block<'b>> {
        self.blocks.get(rows.start)?.get(rows.len().checked_sub(1)?)?.as_ref()
    }

    fn date(&self, heading: Range<usize>) -> Option<&Found> {
        let dates = self.rows[heading].iter().filter_map(|row| row.date.as_ref());
        dates.map(|(found, _)| found).reduce(|best, next| if next.shape > best.shape { next } else { best })
    }

    /// The headings that may begin at a row.
    fn beginning_at(&self, i: usize) -> Vec<Option<Block<'b>>> {
        let heights = 1..=TALLEST.min(self.rows.len() - i);
        heights
            .take_while(|height| self.evidence[i + height - 1] > -2.8)
            .map(|height| self.weighed(i..i + height))
            .collect()
    }

    fn weighed(&self, rows: Range<usize>) -> Option<Block<'b>> {
        let block = &self.rows[rows.clone()];
        let evidence: f32 = self.evidence[rows.clone()].iter().sum();
        let dates = block.iter().filter(|row| row.date.is_some()).count();
        if evidence < -4.0 || dates > 2 || block.iter().map(Row::words).sum::<usize>() > 40 {
            return None;
        }
        let score = evidence + self.date_score(dates, &rows) - ENTRY - breaks(block);
        Some(Block { score, choices: Choices::new(segments::cut(block, self.width), self.weights) })
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

    /// Whether title or organisation usually comes first here: read each heading both ways and add up.
    fn usual_order(&self, entries: &[Entry]) -> Option<Order> {
        if entries.len() < 2 {
            return None;
        }
        let mut lead = 0.0;
        for entry in entries {
            let Some(block) = self.block(entry.heading.clone()) else { continue };
            let score = |order| block.choices.best(Some(order)).score;
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
            let weak = entry.reading.organisation.as_deref().is_some_and(|o| (self.weights.weigh)(o)[1] < 0.7);
            let block = self.block(entry.heading.clone()).filter(|_| banner && weak && entry.heading.len() == 1);
            if let Some(block) = block {
                entry.reading = block.choices.reading(block.choices.best(Some(Order::TitleOnly)));
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

/// The usual order is followed unless another reading is much better.
fn choose(choices: &Choices<'_>, order: Option<Order>) -> Choice {
    let free = choices.best(None);
    let bound = order.map(|order| choices.best(Some(order)));
    bound.filter(|bound| bound.score + USUAL_ORDER >= free.score).unwrap_or(free)
}

/// What it costs that lines of one heading stand apart.
fn breaks(block: &[Row<'_>]) -> f32 {
    block[1..].iter().map(|row| if row.raw.gap_above > 0.8 { 1.2 } else { 0.0 }).sum()
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
    let words = if row.is_date_only() { 0.0 } else { words_evidence(row) };
    let mut sum = words + layout_evidence(row);
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
        let heads_dates = rows.get(i + 1).is_some_and(Row::is_date_only);
        sum -= if heads_dates { 0.4 } else { 1.6 };
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
