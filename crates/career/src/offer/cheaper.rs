//! Cheaper ways to the same end. Each names who gives it and what it costs; none of them pays to stand here.

use super::subject::Subject;
use crate::card::Id;

/// One cheaper way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cheaper {
    /// What it leads to as well.
    pub subject: Subject,
    /// The way, with what it costs.
    pub way: &'static str,
}

const WAYS: &[(Subject, &str)] = &[
    (
        Subject::Resume,
        "Job centres (in the United States the American Job Centers) and many libraries read a résumé with you for nothing; \
         so does the career office of a school that you went to.",
    ),
    (Subject::Resume, "Footbridge shows what software reads of your document, and your own lines beside a posting."),
    (
        Subject::Coaching,
        "A circle of four to eight people who meet every week and keep their promises costs a room and coffee; under \
         Circles there is a kit for it.",
    ),
    (
        Subject::Coaching,
        "Counsellors at job centres are paid by the public; career offices of colleges often see former students for \
         nothing or little.",
    ),
    (
        Subject::Course,
        "Look for the same subject at a public or community college, in adult education, or through your library card. \
         Ask the job centre before you pay: public money for training is granted beforehand, rarely afterwards.",
    ),
    (Subject::Course, "An apprenticeship pays you while you learn; unions and public registers list them."),
    (
        Subject::Introductions,
        "Three people who do the work will often talk for twenty minutes when a short message asks for that and nothing \
         else.",
    ),
    (Subject::Introductions, "Recruiters are paid by employers. Writing to one costs nothing."),
    (
        Subject::Applying,
        "Openings stand on employers' own pages and public boards, and applying there is free. Five that fit, with your \
         own lines beside them, take an evening.",
    ),
    (
        Subject::Income,
        "Before money goes into it, ask one person who has done it for a year and whom you found yourself what was left \
         after costs. Public advice for small businesses is free in most places.",
    ),
];

/// Said where nothing is recognised.
const ANYTHING: &str = "Ask at a job centre or a library for the same thing first; asking is free, and they know what is \
                        near you.";

impl Cheaper {
    /// What the advice stands on.
    pub fn card(&self) -> Id {
        self.subject.cheaper()
    }
}

/// Ways that are shown.
const MOST: usize = 5;

/// Cheaper ways for what it is about.
pub(super) fn all(subjects: &[Subject]) -> Vec<Cheaper> {
    let ways = WAYS.iter().filter(|(subject, _)| subjects.contains(subject));
    let mut all: Vec<Cheaper> = ways.map(|(subject, way)| Cheaper { subject: *subject, way }).take(MOST).collect();
    if all.is_empty() {
        all.push(Cheaper { subject: Subject::Course, way: ANYTHING });
    }
    all
}
