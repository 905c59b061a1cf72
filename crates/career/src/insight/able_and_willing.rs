//! # Able and willing
//!
//! **What it says.** Where a person's lines are strongest and they want less of it; what they want more of, and where
//! it shows already. With it stand the nearest paths in both orders: by how alike the work is, and by what they want.
//!
//! **How.** The person marks lines of their own "more of this" or "less of this". Lines are grouped into doings (the
//! same table as for the thread). A doing is strong when it has at least three lines, or lines in at least two places.
//! Of the strong doings with marks of "less", the one with the most lines is named; of the doings with marks of "more",
//! the one wanted most, and its other lines are shown.
//!
//! **When it is silent.** Without marks, and for marked lines in which no doing was recognised.
//!
//! **Sources.** The person's own lines and marks; ESCO's hierarchy for the grouping.
//!
//! **Limits.** Many lines about something show that it was done often, not how well. A mark is read for the whole line.

use std::collections::{BTreeMap, BTreeSet};

use super::doing::{DoingId, Doings, Shown, shown};
use super::words::{count, counted, quoted, sentence};
use super::{Facts, Finding, Findings, Room, Table};
use crate::evidence::{Because, Confidence, Reasons};
use crate::profile::LineId;

/// The insight's name.
pub const NAME: &str = "able_and_willing";

/// The lines of one doing, and the marks on them.
#[derive(Default)]
struct Lines {
    all: BTreeSet<LineId>,
    places: BTreeSet<usize>,
    more: BTreeSet<LineId>,
    less: BTreeSet<LineId>,
}

impl Lines {
    fn is_strong(&self) -> bool {
        self.all.len() >= 3 || self.places.len() >= 2
    }
}

/// See the module's page.
pub fn able_and_willing(findings: &mut Findings, facts: &Facts<'_>) -> Option<()> {
    let marks: BTreeMap<LineId, f32> = facts.answers.marked(facts.document).into_iter().collect();
    if marks.is_empty() {
        return None;
    }
    let doings = gather(facts, &marks);
    let less = doings
        .iter()
        .filter(|(_, lines)| lines.is_strong() && lines.less.len() > lines.more.len())
        .max_by_key(|(_, lines)| (lines.less.len(), lines.all.len()));
    let more = doings
        .iter()
        .filter(|(_, lines)| lines.more.len() > lines.less.len())
        .max_by_key(|(_, lines)| (lines.more.len(), lines.all.len()));
    if let Some((doing, lines)) = less {
        findings.add(wants_less(facts, *doing, lines)?);
    }
    if let Some((doing, lines)) = more {
        findings.add(wants_more(facts, *doing, lines)?);
    }
    Some(())
}

fn gather(facts: &Facts<'_>, marks: &BTreeMap<LineId, f32>) -> BTreeMap<DoingId, Lines> {
    let doings = Doings::of(facts.atlas);
    let mut out: BTreeMap<DoingId, Lines> = BTreeMap::new();
    for Shown { doing, place, line, .. } in shown(facts, &doings) {
        let lines = out.entry(doing).or_default();
        lines.all.insert(line);
        lines.places.insert(place);
        match marks.get(&line) {
            Some(want) if *want > 0.0 => lines.more.insert(line),
            Some(_) => lines.less.insert(line),
            None => false,
        };
    }
    out
}

fn wants_less(facts: &Facts<'_>, doing: DoingId, lines: &Lines) -> Option<Finding> {
    let marked: Vec<LineId> = lines.less.iter().copied().collect();
    let title = format!(
        "{} of your lines are about {}, and you want less of it ({}).",
        sentence(&count(lines.all.len())),
        doing.row().noun,
        quoted(facts.document.text(*marked.first()?))
    );
    let mut finding = base(facts, title, &marked, &lines.all, "less of this")?;
    finding.more.push("Being asked for it often is no reason to go on with it.".to_owned());
    finding.surprise = (0.55 + 0.05 * lines.all.len().min(6) as f32).min(0.85);
    finding.about = Some(format!("less:{}", doing.row().code));
    finding.table = both_orders(facts);
    Some(finding)
}

fn wants_more(facts: &Facts<'_>, doing: DoingId, lines: &Lines) -> Option<Finding> {
    let marked: Vec<LineId> = lines.more.iter().copied().collect();
    let elsewhere: Vec<LineId> = lines.all.difference(&lines.more).copied().collect();
    let first = quoted(facts.document.text(*marked.first()?));
    let title = match elsewhere.len() {
        0 => format!(
            "You want more {} ({first}); one more line about it would make it quicker to find.",
            doing.row().noun
        ),
        n => format!(
            "You want more {} ({first}), and {} of yours {} it too.",
            doing.row().noun,
            counted(n, "other line", "other lines"),
            if n == 1 { "shows" } else { "show" }
        ),
    };
    let mut finding = base(facts, title, &marked, &lines.all, "more of this")?;
    finding.surprise = 0.5 + 0.03 * elsewhere.len().min(5) as f32;
    finding.about = Some(format!("more:{}", doing.row().code));
    Some(finding)
}

fn base(facts: &Facts<'_>, title: String, marked: &[LineId], all: &BTreeSet<LineId>, mark: &str) -> Option<Finding> {
    let mut because: Vec<Because> = marked
        .iter()
        .map(|line| Because::Answer { what: format!("{mark}: {}", quoted(facts.document.text(*line))) })
        .collect();
    because.extend(all.iter().filter(|line| !marked.contains(line)).take(5).map(|line| facts.quote(*line)));
    let mut finding = Finding::new(NAME, Room::You, title, Reasons::from_vec(because)?);
    finding.figure = Some(format!("{} of {} marked", counted(marked.len(), "line", "lines"), all.len()));
    finding.confidence = Confidence::new(0.8);
    finding.mend = all.iter().copied().collect();
    Some(finding)
}

/// The first five paths by likeness beside the first five by what is wanted.
fn both_orders(facts: &Facts<'_>) -> Option<Table> {
    let title = |i: usize| facts.paths.by_likeness.get(i).map(|p| facts.atlas.occupation(p.to).title().to_owned());
    let wanted: Vec<usize> = facts.paths.by_wanted.iter().copied().take(5).collect();
    if wanted.is_empty() {
        return None;
    }
    let mut table = Table::with(&["By how alike the work is", "By what is wanted more"]);
    for (i, other) in wanted.into_iter().enumerate() {
        table.row([title(i).unwrap_or_default(), title(other).unwrap_or_default()]);
    }
    Some(table)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::{Answers, LineMark, Mark};
    use crate::testkit::{person, small_atlas};

    const TEXT: &str = "
        # Shift lead | Harbor Foods | 2014-2019 | 35-3023.00 0.8
        Led a crew of eight @manage staff
        Took on every Saturday shift and its crew ~manage staff
        Showed newcomers the till ~train employees
        # Restaurant manager | Tern Kitchen | 2019-now | 11-9051.00 0.9
        Supervised twenty people over two floors @manage staff
        Wrote the starter course for new cooks ~train employees";

    fn told(marks: &[(&str, Mark)]) -> Vec<Finding> {
        let atlas = small_atlas();
        let marks = marks.iter().map(|(line, mark)| LineMark { line: (*line).into(), mark: *mark }).collect();
        person(&atlas, TEXT).answering(Answers { marks, ..Answers::default() }).ask(&atlas, able_and_willing)
    }

    #[test]
    fn names_what_they_do_most_and_want_less_of() {
        let findings = told(&[("Supervised twenty people", Mark::Less)]);
        assert_eq!(
            findings[0].title,
            "Three of your lines are about leading people, and you want less of it (“Supervised twenty people over two floors”)."
        );
        assert!(matches!(findings[0].because.iter().next(), Some(Because::Answer { .. })));
    }

    #[test]
    fn names_what_they_want_more_of_and_where_else_it_shows() {
        let findings = told(&[("starter course", Mark::More)]);
        assert_eq!(
            findings[0].title,
            "You want more teaching and mentoring (“Wrote the starter course for new cooks”), and one other line of yours shows it too."
        );
        assert!(findings[0].because.iter().any(|b| matches!(b, Because::Line { text, .. } if text.contains("till"))));
    }

    #[test]
    fn silent_without_marks_and_where_no_doing_was_recognised() {
        assert!(told(&[]).is_empty());
        assert!(told(&[("Tern Kitchen", Mark::More)]).is_empty());
    }

    #[test]
    fn what_is_wanted_less_but_hardly_done_is_not_called_a_strength() {
        let text = "# Clerk | Kline | 2019-now | 43-3031.00 0.9
                    Wiped the counter ~clean surfaces";
        let atlas = small_atlas();
        let marks = vec![LineMark { line: "Wiped".into(), mark: Mark::Less }];
        let found =
            person(&atlas, text).answering(Answers { marks, ..Answers::default() }).ask(&atlas, able_and_willing);
        assert!(found.is_empty());
    }
}
