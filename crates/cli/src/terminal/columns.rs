//! Tables on a terminal: how wide each column may be, and the lines that come of it.

use super::{clean, width, wrap};

/// A table made harmless for the terminal.
pub struct Cells {
    pub headings: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

impl Cells {
    pub fn new(headings: &[String], rows: &[Vec<String>]) -> Self {
        Cells {
            headings: headings.iter().map(|text| clean(text)).collect(),
            rows: rows.iter().map(|row| row.iter().map(|text| clean(text)).collect()).collect(),
        }
    }

    fn count(&self) -> usize {
        self.rows.iter().map(Vec::len).chain([self.headings.len()]).max().unwrap_or(0)
    }

    fn column(&self, i: usize) -> impl Iterator<Item = &str> {
        self.rows.iter().map(move |row| row.get(i).map_or("", String::as_str))
    }

    fn longest_word(&self, i: usize) -> usize {
        let texts = self.column(i).chain(self.headings.get(i).map(String::as_str));
        texts.flat_map(str::split_whitespace).map(width).max().unwrap_or(0)
    }

    /// Figures stand flush right, words flush left.
    fn is_figures(&self, i: usize) -> bool {
        let figures = |cell: &str| cell.chars().all(|c| c.is_ascii_digit() || " $,.%+−–-".contains(c));
        self.column(i).all(figures) && self.column(i).any(|cell| cell.contains(|c: char| c.is_ascii_digit()))
    }
}

/// Blank columns between two columns.
const BETWEEN: usize = 2;
/// A narrower column than this is harder to read than a list.
const LEAST: usize = 10;
/// A word longer than this may be broken.
const MOST_LEAST: usize = 18;

/// How wide each column is within `room`; `None` when the table reads better as lists.
pub fn widths(cells: &Cells, room: usize) -> Option<Vec<usize>> {
    let count = cells.count();
    let mut widths: Vec<usize> = (0..count)
        .map(|i| cells.column(i).chain(cells.headings.get(i).map(String::as_str)).map(width).max().unwrap_or(0))
        .collect();
    let least: Vec<usize> = (0..count).map(|i| cells.longest_word(i).clamp(LEAST, MOST_LEAST).min(widths[i])).collect();
    let room = room.checked_sub(BETWEEN * count.saturating_sub(1))?;
    while widths.iter().sum::<usize>() > room {
        let widest = (0..count).filter(|i| widths[*i] > least[*i]).max_by_key(|i| widths[*i])?;
        widths[widest] -= 1;
    }
    Some(widths)
}

/// The lines of the table; `true` marks those of the headings.
pub fn laid_out(cells: &Cells, widths: &[usize]) -> Vec<(String, bool)> {
    let right: Vec<bool> = (0..widths.len()).map(|i| cells.is_figures(i)).collect();
    let headings = cells.headings.iter().any(|heading| !heading.is_empty());
    let heading = headings.then_some(&cells.headings).into_iter().map(|row| (row, true));
    heading
        .chain(cells.rows.iter().map(|row| (row, false)))
        .flat_map(|(row, is_heading)| row_lines(row, widths, &right).into_iter().map(move |line| (line, is_heading)))
        .collect()
}

fn row_lines(row: &[String], widths: &[usize], right: &[bool]) -> Vec<String> {
    let wrapped: Vec<Vec<String>> =
        widths.iter().enumerate().map(|(i, most)| wrap(row.get(i).map_or("", String::as_str), *most)).collect();
    let height = wrapped.iter().map(Vec::len).max().unwrap_or(0);
    (0..height)
        .map(|at| {
            let mut line = String::new();
            for (i, most) in widths.iter().enumerate() {
                let text = wrapped[i].get(at).map_or("", String::as_str);
                let blank = " ".repeat(most.saturating_sub(width(text)));
                let (before, after) = if right[i] { (blank.as_str(), "") } else { ("", blank.as_str()) };
                line.push_str(&format!("{before}{text}{after}{}", " ".repeat(BETWEEN)));
            }
            line.trim_end().to_owned()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(rows: &[[&str; 3]]) -> Cells {
        let rows: Vec<Vec<String>> = rows.iter().map(|row| row.map(str::to_owned).to_vec()).collect();
        Cells::new(&["Where to", "Alike", "Openings"].map(str::to_owned), &rows)
    }

    #[test]
    fn figures_stand_flush_right_and_words_flush_left() {
        let cells = cells(&[["Teachers", "62", "34,000"], ["Nurses", "9", "190,000"]]);
        let widths = widths(&cells, 60).expect("it fits");
        let lines: Vec<String> = laid_out(&cells, &widths).into_iter().map(|(line, _)| line).collect();
        assert_eq!(lines, ["Where to  Alike  Openings", "Teachers     62    34,000", "Nurses        9   190,000"]);
    }

    #[test]
    fn the_widest_column_gives_way_first() {
        let cells = cells(&[["Training and Development Specialists", "62", "34,000"]]);
        assert_eq!(widths(&cells, 40), Some(vec![23, 5, 8]));
        assert_eq!(widths(&cells, 24), None);
    }
}
