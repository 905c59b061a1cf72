//! Where a page is divided from top to bottom, and what the division means: columns, a rail of labels, or texts set
//! apart at the right edge of ordinary lines.

use super::fragments::Fragment;
use super::when::is_only_when;

/// What stands on both sides of a gutter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Division {
    /// Independent columns, each read from top to bottom.
    Columns,
    /// Labels or dates at the left, each beside the text it belongs to.
    Rail,
    /// Rows of cells, read across.
    Table,
}

/// A strip without text between two sides, over a part of the region.
#[derive(Clone, Copy, Debug)]
pub(super) struct Gutter {
    /// Where the right side begins.
    pub x: f32,
    /// Upper end of the part, as baseline.
    pub from: f32,
    /// Lower end.
    pub to: f32,
    pub division: Division,
}

/// The narrowest gutter, as a share of the font size.
const NARROWEST: f32 = 0.75;
/// More candidate positions than this are not tried: the text is a scatter plot, not a page of columns.
const MOST_CANDIDATES: usize = 240;

/// Where a fragment stands, seen from a gutter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Left,
    Right,
    /// Runs across; the gutter ends here.
    Across,
    /// Two pieces that only looked like one: parts before this word.
    Both(usize),
}

/// Which side of a gutter at `x` a fragment is on.
pub(super) fn side(fragment: &Fragment, x: f32) -> Side {
    let slack = 0.1 * fragment.size;
    if fragment.x >= x - slack {
        return Side::Right;
    }
    if fragment.end <= x - NARROWEST * fragment.size.min(14.0) {
        return Side::Left;
    }
    let words = &fragment.words;
    let parts = (1..words.len()).find(|at| {
        (words[*at].x - x).abs() <= 1.5
            && words[*at].x - words[*at - 1].end > 0.55 * words[*at].size
            && *at > usize::from(fragment.bullet)
    });
    parts.map_or(Side::Across, Side::Both)
}

/// The gutter that divides most of a region; `None` where its lines are read straight across.
pub(super) fn find(fragments: &[Fragment]) -> Option<Gutter> {
    let mut sorted: Vec<&Fragment> = fragments.iter().collect();
    sorted.sort_by(|a, b| a.base.total_cmp(&b.base));
    let right_edge = fragments.iter().map(|fragment| fragment.end).fold(f32::MIN, f32::max);
    let mut best: Option<(f32, Gutter)> = None;
    for x in candidates(fragments) {
        for run in runs(&sorted, x) {
            let Some((height, gutter)) = judge(&run, x, right_edge) else { continue };
            if best.as_ref().is_none_or(|(most, _)| height > *most * 1.02) {
                best = Some((height, gutter));
            }
        }
    }
    best.map(|(_, gutter)| gutter)
}

/// Left edges of words after a wide gap and of fragments: where a right side can begin.
fn candidates(fragments: &[Fragment]) -> Vec<f32> {
    let first = fragments.iter().map(|fragment| fragment.x).fold(f32::MAX, f32::min);
    let mut edges: Vec<f32> = fragments.iter().map(|fragment| fragment.x).filter(|x| *x > first + 8.0).collect();
    edges.sort_by(f32::total_cmp);
    edges.dedup_by(|a, b| (*a - *b).abs() < 0.5);
    edges.truncate(MOST_CANDIDATES);
    edges
}

/// The lines beside a gutter between two lines that run across it.
pub(super) struct Run<'a> {
    left: Vec<&'a Fragment>,
    right: Vec<&'a Fragment>,
    /// Ended by a line that runs across, not by the end of the region.
    ended: bool,
}

fn runs<'a>(sorted: &[&'a Fragment], x: f32) -> Vec<Run<'a>> {
    let mut runs = Vec::new();
    let mut run = Run { left: Vec::new(), right: Vec::new(), ended: false };
    for fragment in sorted.iter().copied() {
        match side(fragment, x) {
            Side::Left => run.left.push(fragment),
            Side::Right => run.right.push(fragment),
            Side::Both(_) => {
                run.left.push(fragment);
                run.right.push(fragment);
            }
            Side::Across => {
                run.ended = true;
                runs.push(std::mem::replace(&mut run, Run { left: Vec::new(), right: Vec::new(), ended: false }));
            }
        }
    }
    runs.push(run);
    runs.retain(|run| run.left.len() >= 2 && run.right.len() >= 2);
    runs
}

/// What the two sides of a gutter are to each other, and over which height; `None` where they are ordinary lines.
fn judge(run: &Run<'_>, x: f32, right_edge: f32) -> Option<(f32, Gutter)> {
    let (mut left, mut right) = (Rows::of(&run.left, x, false), Rows::of(&run.right, x, true));
    if right.are_set_apart(&left, right_edge) {
        return None;
    }
    trim(&mut left, &mut right, right_edge);
    let from = left.top().max(right.top());
    let to = left.bottom().min(right.bottom());
    let height = to - from;
    if left.rows.len() < 2 || right.rows.len() < 2 || height <= 0.0 {
        return None;
    }
    let beside = if right.rows.len() <= left.rows.len() { right.beside(&left) } else { left.beside(&right) };
    let division =
        division(&left, &right, right_edge).filter(|division| beside >= 0.5 || *division == Division::Rail)?;
    let height = height * (0.7 + 0.3 * right.begin_at(x));
    if run.ended {
        left.drop_heading_below(right.bottom());
        right.drop_heading_below(left.bottom());
    }
    let whole = Gutter { x, from: left.top().min(right.top()), to: left.bottom().max(right.bottom()), division };
    match division {
        Division::Columns => Some(
            tallest_band(&left, &right)
                .map_or((height, whole), |(from, to)| ((to - from).min(height), Gutter { from, to, ..whole })),
        ),
        // Where columns would do, too, they are the likelier reading.
        _ => Some((height * 0.8, whole)),
    }
}

/// Several grids one below the other look like columns. Their headings stand at the left between the blocks of the
/// right side, and each of these blocks begins beside a line of the left: then only the tallest block is divided here.
fn tallest_band(left: &Rows, right: &Rows) -> Option<(f32, f32)> {
    let blocks = right.spaced_blocks();
    let aligned = blocks.iter().all(|block| block.first().is_some_and(|row| left.partner(row).is_some()));
    let headed = blocks.windows(2).all(|pair| {
        let (upper, lower) = (pair[0].last().map_or(0.0, |row| row.bottom), pair[1].first().map_or(0.0, |row| row.top));
        left.rows.iter().any(|row| row.top > upper - 1.0 && row.bottom < lower + 1.0)
    });
    if blocks.len() < 2 || !aligned || !headed {
        return None;
    }
    let extents = blocks.iter().filter_map(|block| Some((block.first()?.top - 1.0, block.last()?.bottom + 1.0)));
    extents.max_by(|a, b| (a.1 - a.0).total_cmp(&(b.1 - b.0)))
}

/// Dates and places at the right edge, above or below what may be columns, belong to the lines beside them: the
/// gutter ends there.
fn trim(left: &mut Rows, right: &mut Rows, right_edge: f32) {
    let ragged = right.ragged(right_edge);
    let apart = |row: &Row, left: &Rows| {
        left.partner(row).is_some() && (is_only_when(&row.text) || (ragged && ends_at(row, right_edge)))
    };
    let head = right.rows.iter().take_while(|row| apart(row, left)).count();
    let tail = right.rows.iter().rev().take_while(|row| apart(row, left)).count();
    if head + tail >= right.rows.len() {
        return;
    }
    if let Some(last) = head.checked_sub(1).and_then(|at| right.rows.get(at)).map(|row| row.base) {
        right.rows.drain(..head);
        left.rows.retain(|row| row.base > last + 1.0);
    }
    if tail > 0 {
        let first = right.rows.split_off(right.rows.len() - tail).first().map_or(f32::MAX, |row| row.base);
        left.rows.retain(|row| row.base < first - 1.0);
    }
}

fn division(left: &Rows, right: &Rows, right_edge: f32) -> Option<Division> {
    if right.are_set_apart(left, right_edge) {
        return None;
    }
    if left.are_cells_with(right) {
        return Some(Division::Table);
    }
    if left.are_labels_of(right) {
        return Some(Division::Rail);
    }
    if left.rows.len() >= 3 && right.rows.len() >= 3
        || right.left_aligned() && left.left_aligned() && left.rows.len() + right.rows.len() >= 5
    {
        return Some(Division::Columns);
    }
    None
}

/// One line of one side.
#[derive(Clone, Debug)]
struct Row {
    x: f32,
    end: f32,
    top: f32,
    bottom: f32,
    base: f32,
    size: f32,
    bold: bool,
    bullet: bool,
    text: String,
}

/// The lines of one side, from top to bottom.
#[derive(Debug)]
struct Rows {
    rows: Vec<Row>,
}

impl Rows {
    fn of(fragments: &[&Fragment], x: f32, right: bool) -> Rows {
        let mut rows: Vec<Row> = Vec::new();
        for fragment in fragments {
            let piece = match side(fragment, x) {
                Side::Both(at) => {
                    let (left, rest) = (*fragment).clone().split(at);
                    if right { rest } else { left }
                }
                _ => (*fragment).clone(),
            };
            let row = Row::of(&piece);
            match rows.last_mut() {
                Some(last) if (last.base - row.base).abs() <= 0.35 * last.size.min(row.size) => last.extend(row),
                _ => rows.push(row),
            }
        }
        Rows { rows }
    }

    fn top(&self) -> f32 {
        self.rows.first().map_or(0.0, |row| row.top)
    }

    fn bottom(&self) -> f32 {
        self.rows.last().map_or(0.0, |row| row.bottom)
    }

    /// The share of these lines that stand beside a line of the other side, among those within its height.
    fn beside(&self, other: &Rows) -> f32 {
        let within: Vec<&Row> =
            self.rows.iter().filter(|row| row.bottom > other.top() && row.top < other.bottom()).collect();
        let beside = within
            .iter()
            .filter(|row| other.rows.iter().any(|o| o.top < row.bottom - 1.0 && row.top + 1.0 < o.bottom))
            .count();
        beside as f32 / within.len().max(1) as f32
    }

    /// The line of this side on the same baseline.
    fn partner(&self, row: &Row) -> Option<usize> {
        self.rows.iter().position(|other| (other.base - row.base).abs() <= 0.4 * row.size.min(other.size).max(4.0))
    }

    /// Dates and places at the right edge of the lines they belong to.
    fn are_set_apart(&self, left: &Rows, right_edge: f32) -> bool {
        let count = self.rows.len() as f32;
        let ragged = self.ragged(right_edge);
        let apart =
            self.rows.iter().filter(|row| is_only_when(&row.text) || (ragged && ends_at(row, right_edge))).count()
                as f32;
        let tiny = self.rows.iter().filter(|row| row.text.chars().count() <= 12 && !row.bullet).count() as f32;
        if (apart >= 0.6 * count || tiny >= 0.9 * count) && self.beside(left) > 0.85 {
            return true;
        }
        let paired = self.rows.iter().filter(|row| left.partner(row).is_some()).count() as f32;
        if paired < 0.85 * count {
            return false;
        }
        if self.rows.iter().all(|row| ends_at(row, right_edge) && row.text.chars().count() <= 24 && !row.bullet) {
            return true;
        }
        let when = self.rows.iter().filter(|row| is_only_when(&row.text)).count() as f32;
        let short = self.rows.iter().filter(|row| row.text.chars().count() <= 32).count() as f32;
        let few = count <= 0.5 * left.rows.len() as f32 && short >= 0.9 * count;
        when >= 0.4 * count
            || (self.right_aligned(right_edge) && short >= 0.7 * count)
            || (few && !self.has_paragraph())
    }

    /// Nearly all right edges meet at the region's right edge, and the left edges differ.
    fn right_aligned(&self, right_edge: f32) -> bool {
        let ends = self.rows.iter().filter(|row| ends_at(row, right_edge)).count();
        ends as f32 >= 0.8 * self.rows.len() as f32 && self.ragged(right_edge)
    }

    /// Whether the lines that end at the right edge begin here and there, as texts set flush right do. The lines of a
    /// justified column begin at its left edge or at that of its lists.
    fn ragged(&self, right_edge: f32) -> bool {
        let mut begin: Vec<f32> = self.rows.iter().filter(|row| ends_at(row, right_edge)).map(|row| row.x).collect();
        let lines = begin.len();
        begin.sort_by(f32::total_cmp);
        begin.dedup_by(|a, b| (*a - *b).abs() < 2.0);
        begin.len() > 1 && begin.len() as f32 >= 0.55 * lines as f32
    }

    fn left_aligned(&self) -> bool {
        let (low, _) = spread(self.rows.iter().map(|row| row.x));
        let aligned = self.rows.iter().filter(|row| row.x - low <= 2.0 || row.bullet).count();
        aligned as f32 >= 0.7 * self.rows.len() as f32
    }

    /// A line or two after white space, below the end of the other side and above a line that runs across: the heading
    /// of what follows.
    fn drop_heading_below(&mut self, end: f32) {
        let step = 1.3 * self.usual_step();
        for count in 1..=2.min(self.rows.len().saturating_sub(1)) {
            let at = self.rows.len() - count;
            let spaced = self.rows[at].base - self.rows[at - 1].base > step && self.rows[at].top > end;
            if spaced {
                self.rows.truncate(at);
                return;
            }
        }
    }

    /// The share of these lines that begin at `x`, list items counting as such.
    fn begin_at(&self, x: f32) -> f32 {
        let begin = self.rows.iter().filter(|row| (row.x - x).abs() <= 2.0 || row.bullet).count();
        begin as f32 / self.rows.len().max(1) as f32
    }

    /// These lines parted where there is white space between them.
    fn spaced_blocks(&self) -> Vec<&[Row]> {
        let step = 1.7 * self.usual_step();
        self.rows.chunk_by(|above, below| below.base - above.base <= step).collect()
    }

    /// Three lines or more without a line's space between them.
    fn has_paragraph(&self) -> bool {
        self.rows
            .windows(3)
            .any(|rows| rows.windows(2).all(|pair| pair[1].base - pair[0].base < 1.6 * pair[0].size.max(pair[1].size)))
    }

    /// Whether these lines and those to the right are rows of a table that begin with a date.
    fn are_cells_with(&self, right: &Rows) -> bool {
        let paired = self.rows.iter().all(|row| right.partner(row).is_some())
            && right.rows.iter().all(|row| self.partner(row).is_some());
        let dated = self.rows.iter().filter(|row| row.text.split_whitespace().next().is_some_and(is_only_when)).count();
        paired && self.rows.len() >= 3 && dated * 10 >= self.rows.len() * 7
    }

    /// Whether each block of these lines stands beside the beginning of a block of `content`.
    fn are_labels_of(&self, content: &Rows) -> bool {
        let widest = self.rows.iter().map(|row| row.end - row.x).fold(0.0, f32::max);
        let content_width = content.rows.iter().map(|row| row.end - row.x).fold(0.0, f32::max);
        if widest > 0.75 * content_width || self.rows.iter().any(|row| row.bullet) {
            return false;
        }
        let blocks = self.blocks(content);
        let beside =
            blocks.iter().filter(|at| self.rows.get(**at).is_some_and(|row| content.partner(row).is_some())).count();
        if beside < 2 {
            return false;
        }
        let all_paired = self.rows.iter().all(|row| content.partner(row).is_some());
        if all_paired && widest <= 0.6 * content_width && content.rows.len() <= 2 * self.rows.len() {
            return true;
        }
        let ends = blocks.iter().skip(1).copied().chain([self.rows.len()]);
        let longest = blocks.iter().zip(ends).map(|(begin, end)| end - begin).max().unwrap_or(0);
        if longest > 3 || self.rows.len() * 10 > content.rows.len() * 7 + 10 {
            return false;
        }
        let labels = blocks.iter().filter(|at| self.rows.get(**at).is_some_and(|row| is_label(row, content))).count();
        labels as f32 >= 0.85 * blocks.len() as f32
    }

    /// Indices of the lines that begin a block: after white space, or on the baseline of a content line that begins one.
    fn blocks(&self, content: &Rows) -> Vec<usize> {
        let mut blocks = Vec::new();
        for (at, row) in self.rows.iter().enumerate() {
            let above = at.checked_sub(1).and_then(|above| self.rows.get(above));
            let close = above.is_some_and(|above| row.base - above.base < 1.75 * row.size.max(above.size));
            if !close || content.partner(row).is_some_and(|partner| content.begins_block(partner)) {
                blocks.push(at);
            }
        }
        blocks
    }

    /// Whether line `at` begins something: white space above it, a change to bold, or the first of all.
    fn begins_block(&self, at: usize) -> bool {
        let Some(above) = at.checked_sub(1).and_then(|above| self.rows.get(above)) else { return true };
        let Some(row) = self.rows.get(at) else { return false };
        let step = row.base - above.base;
        step > 1.12 * self.usual_step() || (row.bold && !above.bold) || (above.size - row.size).abs() > 0.08 * row.size
    }

    /// The usual distance between baselines.
    fn usual_step(&self) -> f32 {
        let lines =
            self.rows.windows(2).filter(|pair| pair[1].base - pair[0].base > 0.9 * pair[0].size.min(pair[1].size));
        let mut steps: Vec<f32> = lines.map(|pair| pair[1].base - pair[0].base).collect();
        steps.sort_by(f32::total_cmp);
        steps.get(steps.len() / 5).copied().unwrap_or(f32::MAX)
    }
}

/// A label stands on the baseline of a content line that begins something, or in the white space between two, or is
/// a date.
fn is_label(row: &Row, content: &Rows) -> bool {
    match content.partner(row) {
        Some(partner) => content.begins_block(partner) || is_only_when(&row.text) || row.text.ends_with(':'),
        None => !content.rows.iter().any(|other| other.top < row.base && row.top < other.base),
    }
}

fn ends_at(row: &Row, right_edge: f32) -> bool {
    (row.end - right_edge).abs() <= 2.5
}

fn spread(values: impl Iterator<Item = f32>) -> (f32, f32) {
    values.fold((f32::MAX, f32::MIN), |(low, high), value| (low.min(value), high.max(value)))
}

impl Row {
    fn of(fragment: &Fragment) -> Row {
        let letters = |bold: bool| {
            fragment.words.iter().filter(|word| word.bold == bold).map(|word| word.text.len()).sum::<usize>()
        };
        Row {
            x: fragment.x,
            end: fragment.end,
            top: fragment.top,
            bottom: fragment.bottom,
            base: fragment.base,
            size: fragment.size,
            bold: letters(true) > letters(false),
            bullet: fragment.bullet,
            text: fragment.text(),
        }
    }

    fn extend(&mut self, other: Row) {
        self.x = self.x.min(other.x);
        self.end = self.end.max(other.end);
        self.top = self.top.min(other.top);
        self.bottom = self.bottom.max(other.bottom);
        self.size = self.size.max(other.size);
        self.text.push(' ');
        self.text.push_str(&other.text);
    }
}
