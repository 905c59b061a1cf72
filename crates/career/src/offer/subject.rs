//! What an offer is about, as far as that decides what is known and what is cheaper.

use std::sync::LazyLock;

use super::phrase::Phrases;
use super::text::Text;
use crate::card::Id;

/// What is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// Help with a résumé or letter.
    Resume,
    /// A coach, mentor or group.
    Coaching,
    /// A course that leads to a kind of work.
    Course,
    /// Introductions, recruiters, networks.
    Introductions,
    /// Many applications by a program, or lists of openings.
    Applying,
    /// An income from home.
    Income,
}

impl Subject {
    /// Every subject.
    pub const ALL: [Subject; 6] = [
        Subject::Resume,
        Subject::Coaching,
        Subject::Course,
        Subject::Introductions,
        Subject::Applying,
        Subject::Income,
    ];

    /// What is known about offers of this kind, the best evidence first.
    pub fn cards(self) -> &'static [Id] {
        match self {
            Subject::Resume => &[Id::ResumeWriting],
            Subject::Coaching => &[Id::SkillsAndMotivation, Id::JobClub],
            Subject::Course => &[Id::PaidCourses],
            Subject::Introductions => &[Id::ReferralsConvert],
            Subject::Applying => &[Id::HowWellOneSearches],
            Subject::Income => &[Id::IncomeFromHome],
        }
    }

    /// What the advice of a cheaper way stands on.
    pub fn cheaper(self) -> Id {
        match self {
            Subject::Resume | Subject::Course => Id::FreeFirst,
            Subject::Coaching => Id::PeerCircle,
            Subject::Introductions => Id::TalkToInsiders,
            Subject::Applying => Id::HowWellOneSearches,
            Subject::Income => Id::IncomeFromHome,
        }
    }
}

static RESUME: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::of(&["resume|resumes|résumé|résumés|cv|cvs", "cover letter|letters", "ats"]));
static COACHING: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::of(&[
        "coach|coaching|mentor|mentorship|mentoring|accelerator|mastermind|retreat|circle|consultant|consultants",
        "interview practice|practise|coaching|bootcamp",
        "strategy|clarity|discovery session|call",
        "career|job search system|method|partner",
    ])
});
static COURSE: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::of(&[
        "course|courses|class|classes|bootcamp|diploma|certificate|academy|tuition|cohort|mba|exam",
        "training",
    ])
});
static INTRODUCTIONS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::of(&[
        "recruiter|recruiters|headhunter|headhunters|introductions|network|networking",
        "top of .. recruiter*",
        "placement",
        "decision makers",
    ])
});
static APPLYING: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::of(&[
        "applies|apply to # jobs",
        "applies|apply for you",
        "in your name",
        "unadvertised|hidden .. jobs|vacancies|market",
        "list of .. jobs|vacancies",
        "boost your application",
        "applicants|applications",
    ])
});
static INCOME: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::of(&[
        "from home|your phone|a laptop",
        "affiliate marketing",
        "dropshipping|freelance|passive|autopilot",
        "data entry",
        "starter kit",
        "month|months from|on",
        "fire|quit your boss|job",
    ])
});

/// Everything that it is about; nothing where nothing is recognised.
pub(super) fn all(text: &Text<'_>) -> Vec<Subject> {
    let all: [(Subject, &Phrases); 6] = [
        (Subject::Income, &INCOME),
        (Subject::Resume, &RESUME),
        (Subject::Coaching, &COACHING),
        (Subject::Course, &COURSE),
        (Subject::Introductions, &INTRODUCTIONS),
        (Subject::Applying, &APPLYING),
    ];
    all.into_iter().filter(|(_, phrases)| text.has(phrases)).map(|(subject, _)| subject).collect()
}
