//! A sheet of text: headings, paragraphs, lists and tables, laid out for one screen.

use super::columns::{self, Cells};
use super::{Screen, clean, width, wrap};

/// What a text is, which decides its colour. The sixteen colours of the person's own theme are used, so that dark and
/// light terminals both stay readable; every meaning is said in words as well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// Running text.
    Plain,
    /// What is read first.
    Strong,
    /// What may be passed over.
    Quiet,
    /// Pine: something to do.
    Do,
    /// River: something to know.
    Know,
    /// Clay: something to mind.
    Mind,
    /// Ochre: something unsure.
    Unsure,
}

impl Ink {
    fn code(self) -> Option<&'static str> {
        Some(match self {
            Ink::Plain => return None,
            Ink::Strong => "1",
            Ink::Quiet => "2",
            Ink::Do => "32",
            Ink::Know => "36",
            Ink::Mind => "31",
            Ink::Unsure => "33",
        })
    }
}

/// A sheet being written.
#[derive(Clone, Debug)]
pub struct Sheet {
    screen: Screen,
    text: String,
}

impl Sheet {
    /// An empty sheet.
    pub fn new(screen: Screen) -> Self {
        Sheet { screen, text: String::new() }
    }

    /// What was written.
    pub fn finish(self) -> String {
        self.text
    }

    /// An empty line, unless there is one already or nothing stands above.
    pub fn gap(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    /// The title of the whole sheet.
    pub fn title(&mut self, text: &str) {
        self.gap();
        self.hanging(0, "", text, Ink::Strong);
    }

    /// A heading with a rule beneath, which tells it from text without any colour.
    pub fn heading(&mut self, text: &str) {
        self.gap();
        let text = clean(text);
        self.line(0, &[(&text, Ink::Strong)]);
        let rule = "─".repeat(width(&text).min(self.screen.width));
        self.line(0, &[(&rule, Ink::Quiet)]);
        self.gap();
    }

    /// A paragraph, indented.
    pub fn para(&mut self, indent: usize, text: &str, ink: Ink) {
        self.hanging(indent, "", text, ink);
    }

    /// A paragraph whose first line begins with a mark; the following lines hang under its text.
    pub fn hanging(&mut self, indent: usize, mark: &str, text: &str, ink: Ink) {
        self.marked(indent, (mark, ink), text, ink);
    }

    /// The same, the mark in an ink of its own.
    pub fn marked(&mut self, indent: usize, (mark, mark_ink): (&str, Ink), text: &str, ink: Ink) {
        let hang = width(mark);
        let most = self.screen.width.saturating_sub(indent + hang);
        for (i, line) in wrap(&clean(text), most).iter().enumerate() {
            if i == 0 && hang > 0 {
                self.line(indent, &[(mark, mark_ink), (line, ink)]);
            } else {
                self.line(indent + hang, &[(line, ink)]);
            }
        }
    }

    /// A table with its headings; where it does not fit, each row becomes a short list.
    pub fn table(&mut self, indent: usize, headings: &[String], rows: &[Vec<String>]) {
        let cells = Cells::new(headings, rows);
        match columns::widths(&cells, self.screen.width.saturating_sub(indent)) {
            Some(widths) => {
                for (line, is_heading) in columns::laid_out(&cells, &widths) {
                    self.line(indent, &[(&line, if is_heading { Ink::Quiet } else { Ink::Plain })]);
                }
            }
            None => self.stacked(indent, &cells),
        }
    }

    fn stacked(&mut self, indent: usize, cells: &Cells) {
        for row in &cells.rows {
            for (i, cell) in row.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
                match (i, cells.headings.get(i)) {
                    (0, _) | (_, None) => self.para(indent, cell, Ink::Plain),
                    (_, Some(heading)) => self.para(indent + 2, &format!("{heading}: {cell}"), Ink::Plain),
                }
            }
        }
    }

    fn line(&mut self, indent: usize, parts: &[(&str, Ink)]) {
        self.text.extend(std::iter::repeat_n(' ', indent));
        for (text, ink) in parts {
            match ink.code().filter(|_| self.screen.colour) {
                Some(code) => self.text.push_str(&format!("\u{1b}[{code}m{text}\u{1b}[0m")),
                None => self.text.push_str(text),
            }
        }
        while self.text.ends_with(' ') {
            self.text.pop();
        }
        self.text.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(width: usize, colour: bool) -> Sheet {
        Sheet::new(Screen { width, colour })
    }

    #[test]
    fn following_lines_hang_under_the_text() {
        let mut sheet = sheet(20, false);
        sheet.hanging(2, "1  ", "In four of five jobs you taught", Ink::Plain);
        assert_eq!(sheet.finish(), "  1  In four of five\n     jobs you taught\n");
    }

    #[test]
    fn without_colour_there_is_no_escape_sequence_and_with_it_every_one_is_closed() {
        for colour in [false, true] {
            let mut sheet = sheet(40, colour);
            sheet.heading("You");
            sheet.para(2, "Something to mind", Ink::Mind);
            let text = sheet.finish();
            assert_eq!(text.contains('\u{1b}'), colour);
            assert_eq!(text.matches("\u{1b}[0m").count() * 2, text.matches('\u{1b}').count());
        }
    }

    #[test]
    fn a_table_that_does_not_fit_becomes_short_lists() {
        let headings: Vec<String> = ["Where to", "Newcomers", "Openings"].map(str::to_owned).into();
        let rows = vec![["Teachers", "$45,100–$57,000", "34,000"].map(str::to_owned).to_vec()];
        let mut wide = sheet(60, false);
        wide.table(2, &headings, &rows);
        assert!(wide.finish().contains("$45,100–$57,000    34,000"), "figures stand side by side");
        let mut narrow = sheet(20, false);
        narrow.table(2, &headings, &rows);
        assert_eq!(narrow.finish(), "  Teachers\n    Newcomers:\n    $45,100–$57,000\n    Openings: 34,000\n");
    }
}
