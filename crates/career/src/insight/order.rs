//! In which order findings are shown: three at first, the rest behind their rooms.

use super::{Finding, Room};
use crate::answers::Reason;

/// The findings of one person as they are shown.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// Three at most, shown at first.
    pub first: Vec<Finding>,
    /// The rest, behind their rooms, the most surprising first; a room without findings is left out.
    pub rooms: Vec<(Room, Vec<Finding>)>,
}

/// Lays findings (sorted, as [`super::draw`] gives them) out for a person who came for this reason.
pub fn lay_out(findings: Vec<Finding>, reason: Option<Reason>) -> Report {
    let chosen = first_three(&findings, reason);
    let mut slots: Vec<Option<Finding>> = findings.into_iter().map(Some).collect();
    let first = chosen.iter().filter_map(|i| slots[*i].take()).collect();
    let rest: Vec<Finding> = slots.into_iter().flatten().collect();
    let rooms = Room::ALL
        .into_iter()
        .map(|room| (room, rest.iter().filter(|f| f.room == room).cloned().collect::<Vec<_>>()))
        .filter(|(_, findings)| !findings.is_empty())
        .collect();
    Report { first, rooms }
}

/// Which findings are shown at first, as indices into `findings` (sorted by surprise): those that the person's reason
/// asks for, then the most surprising. One per insight, and at least one about the person where there is one.
pub fn first_three(findings: &[Finding], reason: Option<Reason>) -> Vec<usize> {
    let mut chosen: Vec<usize> = Vec::new();
    for name in leading(reason) {
        chosen.extend(findings.iter().position(|f| f.name == *name));
    }
    chosen.truncate(3);
    if !chosen.iter().any(|i| findings[*i].room == Room::You) {
        chosen.truncate(2);
        chosen.extend(candidates(findings, reason).find(|i| findings[*i].room == Room::You));
    }
    for i in candidates(findings, reason) {
        if chosen.len() >= 3 {
            break;
        }
        if !chosen.iter().any(|c| findings[*c].name == findings[i].name) {
            chosen.push(i);
        }
    }
    chosen
}

/// What may stand among the first three, the most surprising first.
fn candidates(findings: &[Finding], reason: Option<Reason>) -> impl Iterator<Item = usize> + '_ {
    (0..findings.len())
        .filter(move |i| !KEPT_BACK.contains(&findings[*i].name) || leading(reason).contains(&findings[*i].name))
}

/// AI exposure leads when the person says they worry, and never else; the two tables are for looking things up.
const KEPT_BACK: [&str; 3] = ["ai_exposure", "what_you_do_in_the_markets_words", "your_skills_and_their_lines"];

/// What the person's reason asks for, at most two, so that one place is left for a surprise.
fn leading(reason: Option<Reason>) -> &'static [&'static str] {
    match reason {
        Some(Reason::Silence) => &["what_software_reads"],
        Some(Reason::WantOut) => &["unexpected_paths", "nearest_paths"],
        Some(Reason::Worried) => &["ai_exposure", "demand_as_doors"],
        Some(Reason::ComingBack) => &["the_thread", "strengths_that_carry"],
        Some(Reason::Looking) | None => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::{Because, Reasons};

    fn finding(name: &'static str, room: Room, surprise: f32) -> Finding {
        let because = Reasons::new(Because::Answer { what: "a mark".into() });
        Finding { surprise, ..Finding::new(name, room, name, because) }
    }

    fn some_findings() -> Vec<Finding> {
        vec![
            finding("unexpected_paths", Room::WhereItLeads, 0.9),
            finding("ai_exposure", Room::WhatItIsWorth, 0.85),
            finding("nearest_paths", Room::WhereItLeads, 0.8),
            finding("nearest_paths", Room::WhereItLeads, 0.75),
            finding("demand_as_doors", Room::WhatItIsWorth, 0.7),
            finding("what_you_do_in_the_markets_words", Room::You, 0.6),
            finding("the_thread", Room::You, 0.5),
            finding("what_software_reads", Room::You, 0.4),
        ]
    }

    fn names(reason: Option<Reason>) -> Vec<&'static str> {
        let findings = some_findings();
        first_three(&findings, reason).into_iter().map(|i| findings[i].name).collect()
    }

    #[test]
    fn one_of_three_is_always_about_the_person() {
        assert_eq!(names(None), ["the_thread", "unexpected_paths", "nearest_paths"]);
        assert_eq!(names(Some(Reason::WantOut)), ["unexpected_paths", "nearest_paths", "the_thread"]);
    }

    #[test]
    fn the_reason_chooses_what_leads() {
        assert_eq!(names(Some(Reason::Silence))[0], "what_software_reads");
        assert_eq!(names(Some(Reason::Worried)), ["ai_exposure", "demand_as_doors", "the_thread"]);
        assert_eq!(names(Some(Reason::ComingBack))[0], "the_thread");
    }

    #[test]
    fn exposure_never_leads_for_somebody_who_did_not_say_they_worry() {
        for reason in [None, Some(Reason::Looking), Some(Reason::Silence), Some(Reason::WantOut)] {
            assert!(!names(reason).contains(&"ai_exposure"), "{reason:?}");
        }
    }

    #[test]
    fn nothing_is_lost_between_the_first_three_and_the_rooms() {
        let report = lay_out(some_findings(), Some(Reason::Silence));
        let behind: usize = report.rooms.iter().map(|(_, findings)| findings.len()).sum();
        assert_eq!((report.first.len(), behind), (3, some_findings().len() - 3));
        assert!(lay_out(Vec::new(), None).first.is_empty());
    }
}
