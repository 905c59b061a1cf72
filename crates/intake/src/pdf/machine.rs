//! What software takes out of the document.
//!
//! We show the line-by-line reading: everything on one baseline, from the left edge of the page to the right, as one
//! line. Many applicant tracking systems and the plain extractors in them work so, and it is the reading in which
//! columns are lost; a person who sees it knows what can happen to the document.

use career::profile::{LineId, MachineView};

use super::lines::PageLines;
use super::order::Placed;
use crate::{Inside, RawLine};

/// The machine's view; ids are indices into the lines of all pages, which `lines` are.
pub(super) fn view(pages: &[PageLines], lines: &[RawLine], icons: u32, images: u32) -> MachineView {
    let ids =
        |inside: Inside| (0..).zip(lines).filter(|(_, line)| line.inside == inside).map(|(id, _)| LineId(id)).collect();
    let in_header_or_footer = ids(Inside::HeaderOrFooter);
    let mut view = MachineView {
        columns: 1,
        in_header_or_footer,
        in_tables: ids(Inside::Table),
        icons,
        images,
        ..MachineView::default()
    };
    let mut first = 0;
    for page in pages {
        let columns = page.lines.iter().map(|line| line.column).max().unwrap_or(0).saturating_add(1);
        view.columns = view.columns.max(columns);
        for row in across(&page.lines) {
            let mut pieces: Vec<(f32, String)> = Vec::new();
            for at in row {
                let line = &page.lines[at];
                view.order.push(LineId(first + at as u32));
                pieces.push((line.main.x, line.main.text()));
                pieces.extend(line.apart.as_ref().map(|apart| (apart.x, apart.text())));
            }
            pieces.sort_by(|a, b| a.0.total_cmp(&b.0));
            let text: Vec<String> = pieces.into_iter().map(|(_, text)| text).filter(|text| !text.is_empty()).collect();
            view.text.push(text.join(" "));
        }
        first += page.lines.len() as u32;
    }
    view
}

/// Indices of the lines on one baseline, from left to right; from top to bottom.
fn across(lines: &[Placed]) -> Vec<Vec<usize>> {
    let mut order: Vec<usize> = (0..lines.len()).collect();
    order.sort_by(|a, b| lines[*a].main.base.total_cmp(&lines[*b].main.base));
    let mut rows: Vec<Vec<usize>> = Vec::new();
    for at in order {
        match rows.last_mut() {
            Some(row) if row.first().is_some_and(|first| lines[*first].main.same_line(&lines[at].main)) => row.push(at),
            _ => rows.push(vec![at]),
        }
    }
    for row in &mut rows {
        row.sort_by(|a, b| lines[*a].main.x.total_cmp(&lines[*b].main.x));
    }
    rows
}
