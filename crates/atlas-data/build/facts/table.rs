//! One facts table, read by header; what is wrong with it is said with table, line and column.

/// A table.
pub struct Table {
    name: String,
    text: String,
    header: Vec<String>,
    /// Per row: where each cell lies in the text.
    rows: Vec<Vec<(u32, u32)>>,
}

/// A column, found by its header.
#[derive(Clone, Copy)]
pub struct ColumnAt(usize);

/// A row.
#[derive(Clone, Copy)]
pub struct Row<'a> {
    table: &'a Table,
    at: usize,
}

/// A cell.
#[derive(Clone, Copy)]
pub struct Cell<'a> {
    row: Row<'a>,
    column: usize,
}

impl Table {
    /// Splits the text; every row must have as many cells as the header.
    pub fn parse(name: &str, text: String) -> Result<Self, String> {
        let mut lines = text.split('\n');
        let header: Vec<String> = lines.next().unwrap_or("").split('\t').map(str::to_owned).collect();
        let (mut rows, mut start) = (Vec::new(), text.find('\n').map_or(text.len(), |end| end + 1));
        for line in lines {
            let mut cells = Vec::with_capacity(header.len());
            let mut at = start;
            for cell in line.split('\t') {
                cells.push((at as u32, (at + cell.len()) as u32));
                at += cell.len() + 1;
            }
            start = at;
            if line.is_empty() && start > text.len() {
                break;
            }
            if cells.len() != header.len() {
                let line = rows.len() + 2;
                return Err(format!("tables/{name}.tsv line {line}: {} cells, not {}.", cells.len(), header.len()));
            }
            rows.push(cells);
        }
        Ok(Table { name: name.to_owned(), text, header, rows })
    }

    /// The column with this header.
    pub fn column(&self, name: &str) -> Result<ColumnAt, String> {
        let at = self.header.iter().position(|known| known == name);
        at.map(ColumnAt).ok_or_else(|| format!("tables/{}.tsv has no column {name:?}.", self.name))
    }

    /// All columns but the first.
    pub fn columns_after_key(&self) -> Vec<(ColumnAt, &str)> {
        self.header.iter().enumerate().skip(1).map(|(at, name)| (ColumnAt(at), name.as_str())).collect()
    }

    /// All rows.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        (0..self.rows.len()).map(|at| Row { table: self, at })
    }

    /// How many rows.
    pub fn len(&self) -> usize {
        self.rows.len()
    }
}

impl<'a> Row<'a> {
    /// A cell.
    pub fn cell(self, column: ColumnAt) -> Cell<'a> {
        Cell { row: self, column: column.0 }
    }
}

impl<'a> Cell<'a> {
    /// As it stands.
    pub fn text(self) -> &'a str {
        let (start, end) = self.row.table.rows[self.row.at][self.column];
        &self.row.table.text[start as usize..end as usize]
    }

    /// A text that must be there.
    pub fn required(self) -> Result<&'a str, String> {
        if self.text().is_empty() { Err(self.broken("a text is wanted here")) } else { Ok(self.text()) }
    }

    /// The items of a list.
    pub fn list(self) -> Vec<&'a str> {
        if self.text().is_empty() { Vec::new() } else { self.text().split('|').collect() }
    }

    /// Whether it says `Y`; anything but `Y`, `N` and nothing is broken.
    pub fn yes(self) -> Result<bool, String> {
        match self.text() {
            "Y" => Ok(true),
            "" | "N" => Ok(false),
            _ => Err(self.broken("neither Y nor N")),
        }
    }

    /// A figure within a range; NaN where there is none.
    pub fn figure(self, low: f64, high: f64) -> Result<f32, String> {
        self.scaled(low, high, 1.0)
    }

    /// A percentage within a range, as a share.
    pub fn percent(self, low: f64, high: f64) -> Result<f32, String> {
        self.scaled(low, high, 100.0)
    }

    fn scaled(self, low: f64, high: f64, unit: f64) -> Result<f32, String> {
        if self.text().is_empty() {
            return Ok(f32::NAN);
        }
        let value: f64 = self.text().parse().map_err(|_| self.broken("not a figure"))?;
        if !(low..=high).contains(&value) {
            return Err(self.broken(&format!("not within {low} and {high}")));
        }
        Ok((value / unit) as f32)
    }

    /// A whole number of units of a hundredth (`12.5` is 1250 when `hundredths`), -1 where there is none.
    pub fn whole(self, hundredths: bool) -> Result<i32, String> {
        if self.text().is_empty() {
            return Ok(-1);
        }
        let value: f64 = self.text().parse().map_err(|_| self.broken("not a figure"))?;
        let scaled = if hundredths { value * 100.0 } else { value };
        let rounded = scaled.round();
        if !(0.0..2_000_000_000.0).contains(&rounded) || (scaled - rounded).abs() > 1e-6 * scaled.abs().max(1.0) {
            return Err(self.broken("not a whole number within reach"));
        }
        Ok(rounded as i32)
    }

    /// What is wrong here, with the place.
    pub fn broken(self, why: &str) -> String {
        let (table, line) = (self.row.table, self.row.at + 2);
        let column = table.header.get(self.column).map_or("", String::as_str);
        format!("tables/{}.tsv line {line}, column {column}: {why}: {:?}.", table.name, self.text())
    }
}
