//! Tables as lines: what stands side by side in a row on one line where it fits, else cell by cell, in row order.

use crate::text::{Lines, MOST_TEXT};
use crate::{Inside, RawLine, wording};

/// Tables inside tables beyond this depth are read as if they stood in the last one.
const DEEPEST: usize = 16;
/// A row whose cells are longer than this together is read cell by cell, in characters.
const LONGEST_ROW: usize = 160;

/// Takes lines in reading order and holds back those of an open table row until the row is whole.
#[derive(Default)]
pub(crate) struct Grid {
    out: Lines,
    rows: Vec<Vec<Vec<RawLine>>>,
    held: usize,
    too_deep: usize,
}

impl Grid {
    /// Adds a line to the open cell, or to the text.
    pub fn put(&mut self, line: RawLine) {
        match self.rows.last_mut().and_then(|row| row.last_mut()) {
            Some(_) if self.held > MOST_TEXT => {}
            Some(cell) => {
                self.held += line.text.len() + std::mem::size_of::<RawLine>();
                cell.push(line);
            }
            None => self.out.push(line),
        }
    }

    /// A row begins.
    pub fn open_row(&mut self) {
        if self.rows.len() < DEEPEST {
            self.rows.push(Vec::new());
        } else {
            self.too_deep += 1;
        }
    }

    /// A cell begins.
    pub fn open_cell(&mut self) {
        if let Some(row) = self.rows.last_mut() {
            row.push(Vec::new());
        }
    }

    /// A row ends: its lines go where the table stands.
    pub fn close_row(&mut self) {
        if self.too_deep > 0 {
            self.too_deep -= 1;
            return;
        }
        let Some(cells) = self.rows.pop() else { return };
        for line in lines_of_row(cells) {
            self.put(line);
        }
        if self.rows.is_empty() {
            self.held = 0;
        }
    }

    /// Whether lines stand in a table now.
    pub fn in_table(&self) -> bool {
        !self.rows.is_empty()
    }

    /// Whether no more is read.
    pub fn is_full(&self) -> bool {
        self.out.is_full() || self.held > MOST_TEXT
    }

    /// The lines; rows that were left open are closed.
    pub fn into_lines(mut self) -> Lines {
        self.too_deep = 0;
        while self.in_table() {
            self.close_row();
        }
        self.out
    }
}

fn lines_of_row(cells: Vec<Vec<RawLine>>) -> Vec<RawLine> {
    let mut cells: Vec<Vec<RawLine>> = cells.into_iter().filter(|cell| !cell.is_empty()).collect();
    let length: usize = cells.iter().flatten().map(|line| line.text.chars().count()).sum();
    let single = |cell: &Vec<RawLine>| matches!(cell.as_slice(), [only] if !only.bullet && only.heading.is_none());
    if cells.len() > 1 && cells.iter().all(single) && length <= LONGEST_ROW {
        let parts: Vec<String> = cells.iter().flatten().map(|line| wording::folded(&line.to_line().text)).collect();
        let (text, right) = wording::side_by_side(&parts);
        let first = cells.swap_remove(0).into_iter().next().unwrap_or_default();
        return vec![RawLine { text, right, inside: in_table(first.inside), ..first }];
    }
    let columns = cells.into_iter().enumerate();
    columns.flat_map(|(column, cell)| cell.into_iter().map(move |line| in_column(line, column))).collect()
}

fn in_column(line: RawLine, column: usize) -> RawLine {
    let column = u8::try_from(column).unwrap_or(u8::MAX).saturating_add(line.column);
    RawLine { column, inside: in_table(line.inside), ..line }
}

/// A text box or page header stays one, table or not.
fn in_table(inside: Inside) -> Inside {
    if inside == Inside::Text { Inside::Table } else { inside }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(cells: &[&[&str]]) -> Vec<String> {
        let mut grid = Grid::default();
        grid.open_row();
        for cell in cells {
            grid.open_cell();
            for text in *cell {
                grid.put(RawLine { text: (*text).into(), ..RawLine::default() });
            }
        }
        grid.close_row();
        grid.into_lines().into_decoded().lines.iter().map(|line| line.to_line().text).collect()
    }

    #[test]
    fn a_row_of_short_cells_is_one_line_and_a_layout_is_not() {
        assert_eq!(row(&[&["2019 – 2022"], &["Cook, Blue Door"]]), ["Cook, Blue Door 2019 – 2022"]);
        assert_eq!(row(&[&["Spanish"], &["C1"], &["B2"]]), ["Spanish | C1 | B2"]);
        assert_eq!(row(&[&["Skills", "SQL"], &["Experience"]]), ["Skills", "SQL", "Experience"]);
    }
}
