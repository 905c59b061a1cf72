//! # What software reads
//!
//! **What it says.** What a plain text extractor takes out of this document, where it differs from what a person reads:
//! columns merged into one line, lines in another order, words in page headers, footers and text boxes, icons without
//! a letter behind them. And the standard terms that stand nowhere although a line proves the skill, each with the line
//! beside which to write it.
//!
//! **How.** The reader keeps both views: the lines in human reading order, and the text as a plain extractor meets it.
//! A merged line is one extracted line that holds the words of two lines which a person reads far apart. Terms are
//! ESCO's names of bodies of knowledge that a line shows under another name or in other words with a confidence of at
//! least six in ten, and that the person's own occupations call essential or optional; five at most.
//!
//! **When it is silent.** For a plain document in which nothing is lost and no term is missing, and for formats without
//! a layout (the terms alone may be told).
//!
//! **Sources.** The document itself; ESCO (labels, essential and optional skills); the crosswalk.
//!
//! **Limits.** Programs differ: many skip headers and text boxes, some do not. Nobody outside can see which program an
//! employer uses, and nothing here says why an application got no reply.

use super::words::{counted, quoted, sentence};
use super::{Facts, Finding, Findings, Room, Table};
use crate::evidence::{Because, Confidence, Reasons, Source};
use crate::profile::{Document, LineId, MachineView};

mod terms;

use terms::missing_terms;

/// The insight's name.
pub const NAME: &str = "what_software_reads";

/// Examples of one kind of loss that the table shows.
const EXAMPLES: usize = 4;

/// Lines that a jump must pass over to be told; dates beside a heading jump by one or two.
const FAR: u32 = 2;

/// See the module's page.
pub fn what_software_reads(findings: &mut Findings, facts: &Facts<'_>) -> Option<()> {
    if let Some(finding) = facts.document.machine.as_ref().and_then(|machine| layout(facts, machine)) {
        findings.add(finding);
    }
    findings.add(missing_terms(facts)?);
    Some(())
}

/// One way in which words get lost, the gravest first.
struct Loss {
    /// For the table.
    kind: &'static str,
    /// A sentence that names an example.
    told: String,
    /// The lines concerned and, for the table, what software makes of them.
    rows: Vec<(Option<LineId>, String)>,
    gravity: f32,
}

fn layout(facts: &Facts<'_>, machine: &MachineView) -> Option<Finding> {
    let document = facts.document;
    let losses: Vec<Loss> = [
        header_or_footer(facts, machine),
        merged(document, machine),
        text_boxes(document, machine),
        shuffled(document, machine),
        icons(machine),
    ]
    .into_iter()
    .flatten()
    .collect();
    let worst = losses.first()?;
    let concerned: Vec<LineId> = losses.iter().flat_map(|loss| loss.rows.iter().filter_map(|row| row.0)).collect();
    let mut because: Vec<Because> = concerned.iter().take(4).map(|line| facts.quote(*line)).collect();
    because.push(Because::figure(Source::Document, format!("read as {}", described(document, machine))));
    let mut finding = Finding::new(NAME, Room::You, worst.told.clone(), Reasons::from_vec(because)?);
    finding.more = losses.iter().skip(1).map(|loss| loss.told.clone()).collect();
    finding
        .more
        .push("A copy in one column, with the contact lines in the text itself, loses none of this.".to_owned());
    finding.figure = Some(counted(losses.iter().map(|loss| loss.rows.len()).sum(), "line", "lines") + " concerned");
    finding.table = Some(table(document, &losses));
    finding.confidence = Confidence::new(0.8);
    finding.surprise = losses.iter().map(|loss| loss.gravity).fold(0.0, f32::max);
    finding.mend = concerned;
    Some(finding)
}

fn described(document: &Document, machine: &MachineView) -> String {
    let columns = usize::from(machine.columns.max(1));
    format!(
        "{}, {}, {}",
        document.format,
        counted(columns, "column", "columns"),
        counted(machine.text.len(), "line of plain text", "lines of plain text")
    )
}

fn table(document: &Document, losses: &[Loss]) -> Table {
    let mut table = Table::with(&["What happens", "In the document", "As plain text"]);
    for loss in losses {
        for (line, extracted) in loss.rows.iter().take(EXAMPLES) {
            let own = line.map_or(String::new(), |line| quoted(document.text(line)));
            table.row([loss.kind.to_owned(), own, extracted.clone()]);
        }
    }
    table
}

/// Words in page headers and footers, page numbers excepted; gravest when they are the way to reach the person.
fn header_or_footer(facts: &Facts<'_>, machine: &MachineView) -> Option<Loss> {
    let document = facts.document;
    let lines: Vec<LineId> =
        machine.in_header_or_footer.iter().copied().filter(|line| says_something(document.text(*line))).collect();
    let contact = &facts.profile.contact;
    let ways: Vec<&str> = contact.email.iter().chain(&contact.phone).map(String::as_str).collect();
    let reach = lines.iter().find(|line| ways.iter().any(|way| document.text(**line).contains(way)));
    let example = reach.or(lines.first())?;
    let told = format!(
        "{} stands in a page header or footer, which many programs skip{}.",
        quoted(document.text(*example)),
        if reach.is_some() { ", and with it the way to answer" } else { "" }
    );
    let gravity = if reach.is_some() { 0.85 } else { 0.5 };
    Some(Loss { kind: "Header or footer", told, rows: skipped(&lines), gravity })
}

fn text_boxes(document: &Document, machine: &MachineView) -> Option<Loss> {
    let lines: Vec<LineId> =
        machine.in_text_boxes.iter().copied().filter(|line| says_something(document.text(*line))).collect();
    let first = quoted(document.text(*lines.first()?));
    let told = match lines.len() {
        1 => format!("{first} stands in a text box, which many programs skip."),
        n => format!(
            "{} stand in text boxes, which many programs skip, {first} among them.",
            sentence(&counted(n, "line", "lines"))
        ),
    };
    Some(Loss { kind: "Text box", told, rows: skipped(&lines), gravity: (0.5 + 0.02 * lines.len() as f32).min(0.75) })
}

fn skipped(lines: &[LineId]) -> Vec<(Option<LineId>, String)> {
    lines.iter().map(|line| (Some(*line), "often skipped".to_owned())).collect()
}

/// Extracted lines that hold the words of two lines which a person reads far apart. A date or a place that stands to
/// the right of its own line is read right after it, and nothing is lost.
fn merged(document: &Document, machine: &MachineView) -> Option<Loss> {
    if machine.columns < 2 {
        return None;
    }
    let lines: Vec<(u32, String)> = (0_u32..)
        .zip(&document.lines)
        .map(|(i, line)| (i, folded(&line.text)))
        .filter(|(_, text)| text.split(' ').count() >= 2 && text.chars().filter(|c| c.is_alphabetic()).count() >= 8)
        .collect();
    let rows: Vec<(Option<LineId>, String)> = machine
        .text
        .iter()
        .filter_map(|extracted| {
            let whole = folded(extracted);
            let mut held = lines.iter().filter(|(_, text)| whole.len() > text.len() && whole.contains(text.as_str()));
            let first = held.next()?;
            // "Atlanta, GA" beside this school may stand beside another one, too.
            let stands_near = |text: &str| lines.iter().any(|(i, t)| i.abs_diff(first.0) <= FAR && t == text);
            let far = |other: &&(u32, String)| {
                other.0 > first.0 + FAR
                    && !first.1.contains(&other.1)
                    && !other.1.contains(&first.1)
                    && !stands_near(&other.1)
            };
            held.find(far).map(|_| (Some(LineId(first.0)), quoted(extracted)))
        })
        .collect();
    let (_, example) = rows.first()?;
    let told = format!("Two columns become one line in plain text: {example}.");
    let gravity = (0.55 + 0.02 * rows.len() as f32).min(0.8);
    Some(Loss { kind: "Columns merged", told, rows, gravity })
}

/// Places where plain text goes on elsewhere than a person would read on.
fn shuffled(document: &Document, machine: &MachineView) -> Option<Loss> {
    let jumps: Vec<(LineId, LineId)> =
        machine.order.windows(2).filter(|pair| pair[1].0 + FAR < pair[0].0).map(|pair| (pair[0], pair[1])).collect();
    let words = |line: LineId| quoted(document.text(line));
    let rows: Vec<(Option<LineId>, String)> =
        jumps.iter().map(|(from, to)| (Some(*from), format!("goes on with {}", words(*to)))).collect();
    let (from, to) = *jumps.first()?;
    let told = format!("In plain text {} comes right after {}.", words(to), words(from));
    Some(Loss { kind: "Another order", told, rows, gravity: (0.4 + 0.01 * jumps.len() as f32).min(0.6) })
}

/// Icons matter where there are several: they often stand for "phone" or "mail".
fn icons(machine: &MachineView) -> Option<Loss> {
    let told = format!(
        "{} carry no letter, so software reads nothing there.",
        sentence(&counted(machine.icons as usize, "icon", "icons"))
    );
    (machine.icons >= 3).then_some(Loss { kind: "Icons", told, rows: Vec::new(), gravity: 0.35 })
}

/// Page numbers and rules say nothing.
fn says_something(text: &str) -> bool {
    let lower = text.to_lowercase();
    let letters = lower.chars().filter(|c| c.is_alphabetic()).count();
    (letters >= 4 && !lower.starts_with("page ")) || lower.chars().filter(char::is_ascii_digit).count() >= 7
}

fn folded(text: &str) -> String {
    text.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testkit::{Person, person, small_atlas};

    const TEXT: &str = "# Bookkeeper | Kline Depot | 2021-now | 43-3031.00 0.8
                        ana@example.org
                        Ledgers, invoices and other tools
                        Wrote to late payers
                        Closed the year with the auditor
                        Kept the books of four shops ~accounting:0.7";

    fn someone(machine: MachineView) -> Person {
        let mut person = person(&small_atlas(), TEXT);
        person.document.format = "PDF".into();
        person.profile.contact.email = Some("ana@example.org".into());
        person.document.machine = Some(machine);
        person
    }

    fn plain() -> MachineView {
        MachineView { columns: 1, order: (0..6).map(LineId).collect(), ..MachineView::default() }
    }

    fn told(person: &Person) -> Vec<Finding> {
        person.ask(&small_atlas(), what_software_reads)
    }

    #[test]
    fn an_address_in_the_header_comes_first() {
        let machine = MachineView { in_header_or_footer: vec![LineId(1)], icons: 4, ..plain() };
        let found = told(&someone(machine));
        assert_eq!(
            found[0].title,
            "“ana@example.org” stands in a page header or footer, which many programs skip, and with it the way to answer."
        );
        assert!(found[0].more.iter().any(|m| m.starts_with("Four icons")));
        assert_eq!(found[0].mend, [LineId(1)]);
    }

    #[test]
    fn merged_columns_are_shown_as_they_arrive() {
        let text = vec!["Ledgers, invoices and other tools Kept the books of four shops".to_owned()];
        let found = told(&someone(MachineView { columns: 2, text, ..plain() }));
        assert_eq!(
            found[0].title,
            "Two columns become one line in plain text: “Ledgers, invoices and other tools Kept the books of four shops”."
        );
    }

    #[test]
    fn another_order_is_told_with_the_two_lines() {
        let order = [0, 5, 1, 2, 3, 4].map(LineId).to_vec();
        let found = told(&someone(MachineView { order, ..plain() }));
        assert!(
            found[0].title.starts_with("In plain text “ana@example.org” comes right after “Kept the books"),
            "{}",
            found[0].title
        );
    }

    #[test]
    fn the_standard_term_is_offered_beside_the_line_that_proves_it() {
        let found = told(&someone(plain()));
        assert_eq!(
            found[0].title,
            "“Kept the books of four shops” shows “accounting”, and that term stands nowhere in this document."
        );
        assert_eq!(found[0].table.as_ref().unwrap().rows.len(), 1);
    }

    #[test]
    fn silent_when_nothing_is_lost_and_no_term_is_missing() {
        let atlas = small_atlas();
        let mut person =
            person(&atlas, "# Bookkeeper | Kline | 2021-now | 43-3031.00 0.8\nAccounting for four shops @accounting");
        person.document.machine = Some(plain());
        assert!(told(&person).is_empty());
    }

    #[test]
    fn page_numbers_in_the_footer_are_no_loss() {
        let mut person = someone(MachineView { in_header_or_footer: vec![LineId(1)], ..plain() });
        person.document.lines[1].text = "Page 2 of 3".into();
        assert!(told(&person).iter().all(|f| f.about.as_deref() == Some("terms")));
    }
}
