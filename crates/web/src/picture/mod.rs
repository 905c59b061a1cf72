//! Pictures, where people would rather look than read: inline SVG, each with a one-sentence reading above and a table of
//! the same figures beneath.
//!
//! A picture is made of plain data and draws itself; it concludes nothing. Across, places are shares of the width, so
//! that words keep their size from 280 px up while the drawing stretches; down, they are pixels. Colours are classes of
//! the stylesheet, and nothing is said by colour alone.

use career::insight::Table;

mod drawing;
mod key;
mod labels;
mod measure;
mod wording;

pub mod exposure;
pub mod flow_of_applications;
pub mod from_facts;
pub mod hours_and_returns;
pub mod map_of_paths;
pub mod pay;
pub mod planks;
pub mod timeline;
pub mod what_software_reads;

#[cfg(test)]
mod sound;

pub use exposure::{Exposure, Study};
pub use flow_of_applications::FlowOfApplications;
pub use hours_and_returns::{HoursAndReturns, Interval, Row as ReturnRow};
pub use map_of_paths::{Dot, MapOfPaths, Now};
pub use pay::{Pay, PayRow, Per};
pub use planks::{Plank, Planks};
pub use timeline::{Mark, MarkKind, Timeline};
pub use what_software_reads::WhatSoftwareReads;

use drawing::escape;

/// What every picture can do.
pub trait Picture {
    /// The drawing, as SVG for a page; whatever a person wrote is escaped.
    fn svg(&self) -> String;
    /// What it shows, in one plain sentence, for above it.
    fn reading(&self) -> String;
    /// The same figures, for beneath it.
    fn table(&self) -> Table;
    /// What the marks mean, as a list for under the drawing; empty where words stand beside every mark. A screen reader
    /// passes it over: the names in the drawing say it all.
    fn key(&self) -> String {
        String::new()
    }
    /// What stands beside the drawing where there is room, else under it.
    fn beside(&self) -> String {
        String::new()
    }
}

/// The whole figure: reading, drawing, key and table. `caption` names the table for those who do not see it.
pub fn figure(picture: &dyn Picture, caption: &str) -> String {
    let drawing = match picture.beside() {
        beside if beside.is_empty() => picture.svg(),
        beside => format!("<div class=\"beside\">{}{beside}</div>", picture.svg()),
    };
    format!(
        "<figure class=\"picture\"><figcaption>{}</figcaption>{drawing}{}<details><summary>The same in a table</summary>{}</details></figure>",
        escape(&picture.reading()),
        picture.key(),
        table(&picture.table(), caption)
    )
}

/// A table that becomes a list on a narrow screen.
pub fn table(table: &Table, caption: &str) -> String {
    let figures: Vec<&str> =
        (0..table.columns.len()).map(|i| if is_of_figures(table, i) { " class=\"n\"" } else { "" }).collect();
    let cells = |row: &[String]| -> String {
        row.iter().enumerate().map(|(i, cell)| body_cell(table, &figures, i, cell)).collect()
    };
    let head: String = table
        .columns
        .iter()
        .zip(&figures)
        .map(|(heading, class)| format!("<th scope=\"col\"{class}>{}</th>", escape(heading)))
        .collect();
    let rows: String = table.rows.iter().map(|row| format!("<tr>{}</tr>", cells(row))).collect();
    format!(
        "<table class=\"stack\"><caption class=\"hidden\">{}</caption><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>",
        escape(caption)
    )
}

fn body_cell(table: &Table, figures: &[&str], i: usize, cell: &str) -> String {
    if i == 0 {
        return format!("<th scope=\"row\">{}</th>", escape(cell));
    }
    format!("<td{} data-of=\"{}\">{}</td>", figures[i], escape(&table.columns[i]), escape(cell))
}

/// Whether every cell of a column is a figure, so that it reads from the right.
fn is_of_figures(table: &Table, column: usize) -> bool {
    let figure = |cell: &str| {
        cell.starts_with(|c: char| c == '$' || c.is_ascii_digit())
            && cell.chars().filter(|c| c.is_alphabetic()).count() == 0
    };
    let missing = |cell: &str| cell.is_empty() || cell == wording::NOT_PUBLISHED || cell == wording::NO_FIGURE;
    column > 0
        && table.rows.iter().any(|row| figure(&row[column]))
        && table.rows.iter().all(|row| figure(&row[column]) || missing(&row[column]))
}
