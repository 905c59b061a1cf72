//! Fragments of one page → lines in the order in which a person reads them.
//!
//! The page is cut along its largest gutter into what stands above, the two sides, and what stands below; each part is
//! cut again until only lines are left that are read straight across.

use super::fragments::Fragment;
use super::gutters::{self, Division, Gutter, Side};
use super::when::is_only_when;

/// A line in reading order.
#[derive(Clone, Debug, Default)]
pub(super) struct Placed {
    pub main: Fragment,
    /// What is set apart on the same line, at the far right or as a date in a rail at the left.
    pub apart: Option<Fragment>,
    /// From 0 for the leftmost; 0 for lines across the page.
    pub column: u8,
    pub table: bool,
}

/// Deeper cuts than this are not made.
const DEEPEST: u8 = 8;
/// Fragments of one line with a gap wider than this share of the font size are cells of their own.
const CELL_GAP: f32 = 2.2;

/// Puts the fragments of a page into reading order.
pub(super) fn in_reading_order(fragments: Vec<Fragment>) -> Vec<Placed> {
    let mut lines = Vec::new();
    place(fragments, 0, DEEPEST, &mut lines);
    lines
}

/// Returns how many columns stand side by side.
fn place(fragments: Vec<Fragment>, column: u8, depth: u8, lines: &mut Vec<Placed>) -> u8 {
    let gutter = if depth == 0 { None } else { gutters::find(&fragments) };
    let Some(gutter) = gutter else {
        straight_across(fragments, column, lines);
        return 1;
    };
    let mut parts = Parts::cut(fragments, &gutter);
    if gutter.division == Division::Columns {
        parts.lift_heading();
    }
    let above = place(parts.above, column, depth - 1, lines);
    let beside = match gutter.division {
        Division::Columns => columns(parts.left, parts.right, column, depth, lines),
        Division::Rail => rail(parts.left, parts.right, column, depth, lines),
        Division::Table => {
            parts.left.append(&mut parts.right);
            table(parts.left, column, lines);
            1
        }
    };
    let below = place(parts.below, column, depth - 1, lines);
    above.max(beside).max(below)
}

/// What stands above, beside and below a gutter.
struct Parts {
    above: Vec<Fragment>,
    left: Vec<Fragment>,
    right: Vec<Fragment>,
    below: Vec<Fragment>,
}

impl Parts {
    fn cut(fragments: Vec<Fragment>, gutter: &Gutter) -> Parts {
        let mut parts = Parts { above: Vec::new(), left: Vec::new(), right: Vec::new(), below: Vec::new() };
        for fragment in fragments {
            let middle = (fragment.top + fragment.bottom) / 2.0;
            if middle < gutter.from {
                parts.above.push(fragment);
            } else if middle > gutter.to {
                parts.below.push(fragment);
            } else {
                match gutters::side(&fragment, gutter.x) {
                    Side::Left => parts.left.push(fragment),
                    Side::Right => parts.right.push(fragment),
                    Side::Both(at) => {
                        let (left, right) = fragment.split(at);
                        parts.left.push(left);
                        parts.right.push(right);
                    }
                    Side::Across => parts.left.push(fragment),
                }
            }
        }
        parts
    }

    /// A name or title over the columns that is too short to reach across belongs above them, not into one of them.
    fn lift_heading(&mut self) {
        let (left, right) = (top(&self.left), top(&self.right));
        let earlier = if left < right { &mut self.left } else { &mut self.right };
        let later = left.max(right);
        let Some(cut) = heading_end(earlier, later) else { return };
        let (mut head, rest) = std::mem::take(earlier).into_iter().partition(|fragment| fragment.base < cut);
        *earlier = rest;
        self.above.append(&mut head);
    }
}

fn top(fragments: &[Fragment]) -> f32 {
    fragments.iter().map(|fragment| fragment.top).fold(f32::MAX, f32::min)
}

/// Where the heading over a column ends: the last clear white space above the beginning of the other column, given
/// that the largest type of the column stands above it.
fn heading_end(column: &[Fragment], later: f32) -> Option<f32> {
    let mut sorted: Vec<&Fragment> = column.iter().collect();
    sorted.sort_by(|a, b| a.base.total_cmp(&b.base));
    let largest = sorted.iter().map(|fragment| fragment.size).fold(0.0, f32::max);
    let body = sorted.get(sorted.len() / 2).map_or(0.0, |fragment| fragment.size);
    let mut cut = None;
    let mut seen = false;
    for pair in sorted.windows(2) {
        let [upper, lower] = pair else { continue };
        let titled = seen;
        seen |= upper.size >= 0.95 * largest && largest > 1.25 * body;
        if titled && upper.size < 0.95 * largest && upper.size > 1.25 * body {
            // The heading of a section: what follows is no longer the heading of the page.
            break;
        }
        if lower.top - 1.0 > later + lower.size || upper.bottom > later + upper.size {
            break;
        }
        if seen && lower.top - upper.bottom > 0.35 * lower.size {
            cut = Some((upper.base + lower.base) / 2.0);
        }
    }
    cut
}

/// Columns are read one after the other; the one that holds the largest type at its head comes first.
fn columns(left: Vec<Fragment>, right: Vec<Fragment>, column: u8, depth: u8, lines: &mut Vec<Placed>) -> u8 {
    if begins_with_title(&right, &left) {
        let mut later = Vec::new();
        let mut first = Vec::new();
        let width = place(left, column, depth - 1, &mut later);
        let beside = place(right, column.saturating_add(width), depth - 1, &mut first);
        lines.append(&mut first);
        lines.append(&mut later);
        return width.saturating_add(beside);
    }
    let width = place(left, column, depth - 1, lines);
    let beside = place(right, column.saturating_add(width), depth - 1, lines);
    width.saturating_add(beside)
}

/// Whether the person's name, or what else is largest, stands at the head of these lines and not of the others.
fn begins_with_title(these: &[Fragment], others: &[Fragment]) -> bool {
    let largest = |fragments: &[Fragment]| fragments.iter().map(|fragment| fragment.size).fold(0.0, f32::max);
    let (mine, theirs) = (largest(these), largest(others));
    let head = top(these) + 6.0 * mine;
    mine > 1.3 * theirs && these.iter().any(|fragment| fragment.size >= 0.95 * mine && fragment.top < head)
}

/// Each label, then what stands beside it, down to the next label.
fn rail(labels: Vec<Fragment>, content: Vec<Fragment>, column: u8, depth: u8, lines: &mut Vec<Placed>) -> u8 {
    let mut labels = rows(labels);
    let mut content = rows(content);
    let mut widest = 1;
    while !labels.is_empty() || !content.is_empty() {
        let block = take_label(&mut labels, &content);
        let until = labels.first().map_or(f32::MAX, |row| row_top(row));
        let take = content.iter().take_while(|row| row_middle(row) < until).count();
        let beside: Vec<Fragment> = content.drain(..take).flatten().collect();
        let before = lines.len();
        let apart = if block.iter().all(|fragment| is_only_when(&fragment.text())) { joined(&block) } else { None };
        let dated = apart.is_some() && !beside.is_empty();
        let named = joined(&block).filter(|label| label.text().ends_with(':') && !beside.is_empty());
        if !dated && named.is_none() {
            straight_across(block, column, lines);
        }
        widest = widest.max(place(beside, column, depth - 1, lines));
        if let (Some(mut label), Some(line)) = (named, lines.get_mut(before)) {
            label.absorb(std::mem::take(&mut line.main));
            line.main = label;
        }
        if let (true, Some(line)) = (dated, lines.get_mut(before)) {
            if line.apart.is_none() {
                line.apart = apart;
            } else {
                let when = Placed { main: apart.unwrap_or_default(), column, ..Placed::default() };
                lines.insert(before, when);
            }
        }
        if take == 0 && labels.is_empty() && !content.is_empty() {
            // Nothing is left to stand beside: the rest is read straight across.
            straight_across(content.drain(..).flatten().collect(), column, lines);
        }
    }
    widest
}

/// The next label with its further lines: those that follow closely and begin no line of the content.
fn take_label(labels: &mut Vec<Vec<Fragment>>, content: &[Vec<Fragment>]) -> Vec<Fragment> {
    let first = content.first().map_or(f32::MAX, |row| row_middle(row));
    match labels.first() {
        Some(row) if row_top(row) <= first => {}
        _ => return Vec::new(),
    }
    let mut block: Vec<Fragment> = labels.remove(0);
    while let (Some(last), Some(next)) = (block.last(), labels.first()) {
        let close = next.first().is_some_and(|next| next.base - last.base < 1.75 * last.size.max(next.size));
        let whole = next.first().is_some_and(|next| {
            content.iter().flatten().any(|fragment| fragment.same_line(next) && starts_anew(content, fragment))
        });
        if !close || whole {
            break;
        }
        block.append(&mut labels.remove(0));
    }
    block
}

/// Whether a line of the content has white space above it or is its first.
fn starts_anew(content: &[Vec<Fragment>], fragment: &Fragment) -> bool {
    let above = content.iter().flatten().filter(|other| other.base < fragment.base - 0.5 * fragment.size);
    let above = above.map(|other| other.bottom).fold(f32::MIN, f32::max);
    fragment.top - above > 0.55 * fragment.size
}

fn joined(block: &[Fragment]) -> Option<Fragment> {
    let (first, rest) = block.split_first()?;
    let mut whole = first.clone();
    for fragment in rest {
        whole.absorb(fragment.clone());
    }
    Some(whole)
}

fn row_top(row: &[Fragment]) -> f32 {
    row.iter().map(|fragment| fragment.top).fold(f32::MAX, f32::min)
}

fn row_middle(row: &[Fragment]) -> f32 {
    row.iter().map(|fragment| (fragment.top + fragment.bottom) / 2.0).fold(f32::MAX, f32::min)
}

/// Fragments on one baseline, from left to right; rows from top to bottom.
pub(super) fn rows(mut fragments: Vec<Fragment>) -> Vec<Vec<Fragment>> {
    fragments.sort_by(|a, b| a.base.total_cmp(&b.base));
    let mut rows: Vec<Vec<Fragment>> = Vec::new();
    for fragment in fragments {
        match rows.last_mut() {
            Some(row)
                if row.first().is_some_and(|first| first.same_line(&fragment) || first.same_line_apart(&fragment)) =>
            {
                row.push(fragment);
            }
            _ => rows.push(vec![fragment]),
        }
    }
    for row in &mut rows {
        row.sort_by(|a, b| a.x.total_cmp(&b.x));
    }
    rows
}

/// Lines that are read across; wide gaps part them into cells.
fn straight_across(fragments: Vec<Fragment>, column: u8, lines: &mut Vec<Placed>) {
    let edge = fragments.iter().map(|fragment| fragment.end).fold(f32::MIN, f32::max);
    let rows: Vec<Vec<Fragment>> = rows(fragments).into_iter().map(cells).collect();
    let last: Vec<(f32, f32)> =
        rows.iter().filter(|row| row.len() > 1).filter_map(|row| row.last()).map(|cell| (cell.x, cell.end)).collect();
    for row in rows {
        let apart = row.last().is_some_and(|cell| is_set_apart(cell, edge, &last));
        line_of_cells(row, apart, column, lines);
    }
}

/// Joins what has a moderate gap between.
fn cells(row: Vec<Fragment>) -> Vec<Fragment> {
    let mut cells: Vec<Fragment> = Vec::new();
    for fragment in row {
        match cells.last_mut() {
            Some(last) if goes_on(last, &fragment) => last.absorb(fragment),
            _ => cells.push(fragment),
        }
    }
    cells.retain(|cell| !cell.text().is_empty());
    cells
}

/// Whether the last cell of a row is set apart: a date, a place, or a text flush with the right edge. Cells that begin
/// at one line and end here and there are items of a grid instead.
fn is_set_apart(cell: &Fragment, edge: f32, last: &[(f32, f32)]) -> bool {
    let text = cell.text();
    let place = text.contains(", ") && text.split_whitespace().count() <= 5;
    let grid = last.iter().any(|(x, end)| (x - cell.x).abs() < 2.0 && (end - cell.end).abs() > 2.0);
    is_only_when(&text) || place || (cell.end > edge - 3.0 && !grid)
}

/// One line, what is set apart beside it; every other cell is a line of its own.
fn line_of_cells(mut cells: Vec<Fragment>, set_apart: bool, column: u8, lines: &mut Vec<Placed>) {
    let dated = cells.len() == 2 && cells.first().is_some_and(|first| is_only_when(&first.text()));
    let apart = match (set_apart && cells.len() > 1, dated) {
        (_, true) => Some(cells.remove(0)),
        (true, false) => cells.pop(),
        (false, false) => None,
    };
    let last = cells.pop();
    for main in cells {
        lines.push(Placed { main, column, ..Placed::default() });
    }
    if let Some(main) = last {
        lines.push(Placed { main, apart, column, ..Placed::default() });
    }
}

/// Rows of cells: each row is a line, its date set apart.
fn table(fragments: Vec<Fragment>, column: u8, lines: &mut Vec<Placed>) {
    for row in rows(fragments) {
        let (when, other): (Vec<Fragment>, Vec<Fragment>) =
            row.into_iter().partition(|cell| is_only_when(&cell.text()));
        let (when, other) = (joined(&when), joined(&other));
        if let Some(main) = other.or_else(|| when.clone()) {
            let apart = when.filter(|when| when.x != main.x);
            lines.push(Placed { main, apart, column, table: true });
        }
    }
}

/// Whether a fragment goes on with the cell to its left: a moderate gap, and no picture or date that begins anew.
fn goes_on(cell: &Fragment, fragment: &Fragment) -> bool {
    let gap = fragment.x - cell.end;
    let alike = is_only_when(&fragment.text()) == is_only_when(&cell.text());
    gap < CELL_GAP * cell.size.max(fragment.size) && !fragment.begins_with_icon() && alike
}
