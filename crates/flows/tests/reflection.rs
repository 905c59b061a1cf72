//! What a person says about themselves reaches their report, and what is theirs alone does not.
#![expect(clippy::disallowed_methods, reason = "the samples are files")]

use career::answers::Mark;
use career::date::PartialDate;
use career::profile::Draft;
use career::reflection::{Direction, Lives, Reflection, interests, values};
use flows::{Knowledge, LivesIn, Report, Wishes, draw_insights};
use intake::Upload;
use lexicon::Lexicon;

struct Person {
    lexicon: &'static dyn Lexicon,
    draft: Draft,
}

impl Person {
    fn priya() -> Self {
        let lexicon = testkit::lexicon();
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../samples/priya-nair.txt");
        let bytes = std::fs::read(path).expect("a sample");
        let draft = intake::read(&Upload { name: Some("priya-nair.txt"), bytes: &bytes }, lexicon).expect("plain text");
        Person { lexicon, draft }
    }

    fn saying(&self, reflection: &Reflection) -> Report {
        let today = PartialDate::month(2026, 11).expect("a month");
        let knowledge = Knowledge { atlas: atlas_data::bundled(), lexicon: self.lexicon, today };
        draw_insights(&knowledge, self.draft.clone(), &Wishes::of(reflection))
    }
}

/// Everything that a finding says, its figures and tables included.
fn told(report: &Report) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for finding in &report.findings {
        out.extend(finding.sentences().map(str::to_owned));
        out.extend(finding.table.iter().flat_map(|t| t.columns.iter().chain(t.rows.iter().flatten())).cloned());
        out.extend(finding.because.iter().map(|because| format!("{because:?}")));
    }
    out
}

#[test]
fn for_how_many_weeks_somebody_can_look_changes_no_word_of_their_report() {
    let priya = Person::priya();
    let weeks = |weeks| Reflection::default().with_weeks_to_look(weeks).expect("some weeks");
    let (said, not) = (priya.saying(&weeks(Some(6))), priya.saying(&weeks(None)));
    assert_eq!(format!("{said:?}"), format!("{not:?}"));
}

#[test]
fn interests_and_what_matters_reach_the_insights() {
    let priya = Person::priya();
    let mut reflection = Reflection::default();
    for (at, statement) in interests::STATEMENTS.iter().enumerate() {
        let likes = if statement.interest == interests::Interest::Social { 4 } else { 1 };
        reflection = reflection.with_interest(at, Some(likes)).expect("a statement");
    }
    for (set, shown) in (0_u8..).zip(values::SETS) {
        let choice =
            career::reflection::Choice { set, most: shown.iter().max().copied(), least: shown.iter().min().copied() };
        reflection = reflection.with_choice(choice).expect("a choice");
    }
    let report = priya.saying(&reflection);
    let titles: Vec<&str> = report.findings.iter().map(|finding| finding.title.as_str()).collect();
    assert!(titles.iter().any(|title| title.contains("what you said interests you most (social")), "{titles:?}");
    assert!(
        titles.iter().any(|title| title.contains("what you said matters to you at work most (independence")),
        "{titles:?}"
    );
}

#[test]
fn whoever_lives_abroad_reads_no_dollar_and_no_opening_in_any_finding() {
    let priya = Person::priya();
    let abroad = Reflection::default().with_lives(Lives::Elsewhere("India".to_owned())).expect("a place");
    let report = priya.saying(&abroad);
    assert_eq!(report.lives_in, LivesIn::Abroad("India".to_owned()));
    let not_theirs: Vec<String> = told(&report)
        .into_iter()
        .filter(|text| {
            text.contains('$') || text.contains("openings") || text.contains("median") || text.contains("grow")
        })
        .collect();
    assert!(not_theirs.is_empty(), "{not_theirs:#?}");
    let names: Vec<&str> = report.findings.iter().map(|finding| finding.name).collect();
    assert!(names.contains(&"nearest_paths") && names.contains(&"ai_exposure"), "{names:?}");
}

#[test]
fn marks_that_point_one_way_leave_nothing_open_and_none_do() {
    let priya = Person::priya();
    let atlas = atlas_data::bundled();
    let none = priya.saying(&Reflection::default());
    assert_eq!(Direction::of(atlas, &none.ranking, 0), Direction::FewMarks);
    let marked = Reflection::default()
        .with_mark("Scheduled appointments for four dentists", Some(Mark::More))
        .and_then(|r| r.with_mark("Checked insurance coverage", Some(Mark::More)))
        .expect("two lines");
    let report = priya.saying(&marked);
    assert_eq!(report.answers.marked(&report.draft.document).len(), 2);
    assert_eq!(Direction::of(atlas, &report.ranking, 2), Direction::Clear);
}
