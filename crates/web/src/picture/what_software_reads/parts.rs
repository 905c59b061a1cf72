//! What software takes in one go, and what becomes of it.

use std::collections::{HashMap, HashSet};

use career::profile::{Document, LineId, MachineView};

use super::{Fate, Part};

/// Lines that a jump must pass over to count; dates beside a heading jump by one or two.
const FAR: u32 = 2;

/// Lines in one go.
struct Run {
    lines: Vec<LineId>,
    page: u16,
    fate: Fate,
}

/// The parts in the order in which software takes them; lines that it never takes stand where a person reads them.
pub(super) fn parts(document: &Document, machine: &MachineView) -> Vec<Part> {
    let fates = fates(document, machine);
    let mut runs: Vec<Run> = Vec::new();
    for id in order(document, machine) {
        let Some(line) = document.lines.get(id.0 as usize).filter(|line| line.page > 0) else { continue };
        let fate = fates.get(&id).copied().unwrap_or(Fate::Read);
        let goes_on = |run: &Run| {
            let last = run.lines.last().map_or(0, |last| last.0);
            run.page == line.page && run.fate == fate && id.0 > last && id.0 <= last + 1 + FAR
                || run.page == line.page && run.fate == fate && id.0 < last && last - id.0 <= FAR
        };
        match runs.last_mut().filter(|run| goes_on(run)) {
            Some(run) => run.lines.push(id),
            None => runs.push(Run { lines: vec![id], page: line.page, fate }),
        }
    }
    mark_moved(&mut runs);
    runs.iter().map(|run| part(document, run)).collect()
}

fn part(document: &Document, run: &Run) -> Part {
    let line = |id: &LineId| document.lines.get(id.0 as usize);
    Part {
        page: run.page,
        spots: run.lines.iter().filter_map(|id| line(id)?.spot).collect(),
        words: run.lines.first().map_or(String::new(), |id| document.text(*id).to_owned()),
        fate: run.fate,
    }
}

/// The machine's order without repeats; what it leaves out follows its neighbour above.
fn order(document: &Document, machine: &MachineView) -> Vec<LineId> {
    let mut seen = HashSet::new();
    let mut order: Vec<LineId> = machine.order.iter().copied().filter(|id| seen.insert(*id)).collect();
    for (id, line) in (0_u32..).map(LineId).zip(&document.lines) {
        if line.spot.is_some() && !seen.contains(&id) {
            let before = id.0.checked_sub(1).and_then(|above| order.iter().position(|other| other.0 == above));
            order.insert(before.map_or(0, |at| at + 1), id);
        }
    }
    order
}

fn fates(document: &Document, machine: &MachineView) -> HashMap<LineId, Fate> {
    let merged = merged(document, machine).into_iter().map(|id| (id, Fate::Merged));
    let boxes = machine.in_text_boxes.iter().map(|id| (*id, Fate::TextBox));
    let edges = machine.in_header_or_footer.iter().map(|id| (*id, Fate::HeaderOrFooter));
    merged.chain(boxes).chain(edges).collect()
}

/// Lines whose words one extracted line holds together with those of another line that a person reads far away.
fn merged(document: &Document, machine: &MachineView) -> Vec<LineId> {
    if machine.columns < 2 {
        return Vec::new();
    }
    let folded = |text: &str| text.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ");
    let lines: Vec<(u32, String)> = (0_u32..)
        .zip(&document.lines)
        .map(|(i, line)| (i, folded(&line.text)))
        .filter(|(_, text)| text.contains(' ') && text.chars().filter(|c| c.is_alphabetic()).count() >= 8)
        .collect();
    let mut out = Vec::new();
    for extracted in &machine.text {
        let whole = folded(extracted);
        let held: Vec<u32> = lines
            .iter()
            .filter(|(_, text)| whole.len() > text.len() && whole.contains(text.as_str()))
            .map(|(i, _)| *i)
            .collect();
        if let (Some(first), Some(last)) = (held.first(), held.last())
            && last - first > FAR
        {
            out.extend([LineId(*first), LineId(*last)]);
        }
    }
    out
}

/// Of the parts that are read, the fewest lines whose moving would bring all others into a person's order are those that
/// software takes elsewhere.
fn mark_moved(runs: &mut [Run]) {
    let read: Vec<usize> = (0..runs.len()).filter(|i| runs[*i].fate == Fate::Read).collect();
    let first = |i: usize| runs[read[i]].lines.first().map_or(0, |id| id.0);
    let weight = |i: usize| runs[read[i]].lines.len();
    // The heaviest rising chain that ends in each part, and the part before it in that chain.
    let mut best: Vec<(usize, Option<usize>)> = Vec::with_capacity(read.len());
    for i in 0..read.len() {
        let before = (0..i).filter(|j| first(*j) < first(i)).max_by_key(|j| best[*j].0);
        best.push((before.map_or(0, |j| best[j].0) + weight(i), before));
    }
    let mut kept = HashSet::new();
    let mut at = (0..best.len()).max_by_key(|i| best[*i].0);
    while let Some(i) = at {
        kept.insert(read[i]);
        at = best[i].1;
    }
    for i in read {
        if !kept.contains(&i) {
            runs[i].fate = Fate::Moved;
        }
    }
}
