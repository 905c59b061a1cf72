//! What a path must fit, over the bundled atlas: a constraint filters where a figure exists, and nothing else does.

use career::answers::{Constraints, Schooling};
use career::atlas::{Atlas, OccupationId};
use career::home::Home;
use career::path::{self, NotNow, OnTheBody, Origin, Path, Question, Ranking, STAND_IN};

const NURSING_ASSISTANT: &str = "31-1131.00";

fn id(atlas: &Atlas, code: &str) -> OccupationId {
    atlas.occupation_by_code(code).unwrap_or_else(|| panic!("{code} is in the atlas"))
}

fn ranked(from: &str, home: Home, constraints: Constraints) -> Ranking {
    let atlas = atlas_data::bundled();
    let question = Question { home, constraints, pay_now: Some(34_000), ..Question::default() };
    path::rank(atlas, &Origin::of_occupation(id(atlas, from)), &question)
}

fn to<'a>(ranking: &'a Ranking, code: &str) -> &'a Path {
    ranking.to(id(atlas_data::bundled(), code)).unwrap_or_else(|| panic!("a path to {code}"))
}

fn is_heavy(code: &str) -> bool {
    let atlas = atlas_data::bundled();
    OnTheBody::of(atlas, id(atlas, code)).unwrap_or_else(|| panic!("{code} is rated")).is_heavy()
}

#[test]
fn lifting_people_and_roof_tiles_is_called_heavy_and_keeping_books_is_not() {
    // Nursing assistants, nurses, home health aides; roofers, labourers, movers, cleaners, waiters, firefighters.
    for code in [
        "31-1131.00",
        "29-1141.00",
        "31-1121.00",
        "47-2181.00",
        "47-2061.00",
        "53-7062.00",
        "37-2012.00",
        "35-3031.00",
        "33-2011.00",
        "35-2014.00",
        "53-7065.00",
        "47-2111.00",
    ] {
        assert!(is_heavy(code), "{code}");
    }
    // Accountants, developers, customer service, teachers, retail, managers of food service, bookkeepers, lawyers.
    for code in
        ["13-2011.00", "15-1252.00", "43-4051.00", "25-2021.00", "41-2031.00", "11-9051.00", "43-3031.00", "23-1011.00"]
    {
        assert!(!is_heavy(code), "{code}");
    }
}

#[test]
fn about_a_quarter_of_all_work_is_called_heavy() {
    let atlas = atlas_data::bundled();
    let rated: Vec<OnTheBody> = atlas.all_occupations().filter_map(|o| OnTheBody::of(atlas, o.id)).collect();
    let heavy = rated.iter().filter(|work| work.is_heavy()).count();
    assert!((20..=30).contains(&(heavy * 100 / rated.len())), "{heavy} of {}", rated.len());
}

#[test]
fn heavy_work_is_warned_about_with_its_figures_and_stays_where_it_was() {
    let avoiding = Constraints { avoid_physical: true, ..Constraints::default() };
    let (asked, not) = (
        ranked(NURSING_ASSISTANT, Home::NotSaid, avoiding),
        ranked(NURSING_ASSISTANT, Home::NotSaid, Constraints::default()),
    );
    let order = |ranking: &Ranking| ranking.by_likeness.iter().map(|path| path.to).collect::<Vec<_>>();
    assert_eq!(order(&asked), order(&not));
    assert!(asked.by_likeness.iter().all(Path::fits));
    assert_eq!(to(&asked, "47-2181.00").physical, Some(true));
    assert_eq!(to(&asked, "13-2011.00").physical, Some(false));
    assert_eq!(to(&not, "47-2181.00").physical, None, "nobody asked");
    let atlas = atlas_data::bundled();
    let words = OnTheBody::of(atlas, id(atlas, "47-2181.00")).expect("roofers are rated").words();
    assert!(words.starts_with("likely heavy on the body") && words.contains(STAND_IN), "{words}");
}

#[test]
fn work_that_is_hardly_counted_in_the_state_named_stands_apart_with_its_count() {
    let atlas = atlas_data::bundled();
    let ohio = Constraints { work_in: vec!["OH".to_owned()], ..Constraints::default() };
    let ranking = ranked(NURSING_ASSISTANT, Home::NotSaid, ohio);
    let apart: Vec<&Path> = ranking.by_likeness.iter().filter(|path| path.not_now.contains(&NotNow::Region)).collect();
    assert!((10..120).contains(&apart.len()), "{}", apart.len());
    for path in &apart {
        let region = path.region.as_ref().expect("counted");
        assert!(region.jobs.is_some_and(|jobs| jobs < 100) && !region.incomplete);
        let words = path.reasons(atlas).join(", ");
        assert!(words.contains("is counted in Ohio (") && words.contains("jobs, BLS May 2025)"), "{words}");
    }
    assert!(to(&ranking, "29-1141.00").fits(), "there are nurses in Ohio");
    let unpublished = ranking.by_likeness.iter().filter(|path| path.region.as_ref().is_some_and(|r| r.jobs.is_none()));
    assert!(unpublished.clone().count() > 50, "BLS leaves many cells empty");
    assert!(unpublished.clone().all(|path| path.fits() && path.unknown.contains(&NotNow::Region)));
}

#[test]
fn several_states_are_counted_together() {
    let both = Constraints { work_in: vec!["Ohio".to_owned(), "CA".to_owned()], ..Constraints::default() };
    let one = Constraints { work_in: vec!["Ohio".to_owned()], ..Constraints::default() };
    let apart = |constraints| {
        let ranking = ranked(NURSING_ASSISTANT, Home::NotSaid, constraints);
        ranking.by_likeness.iter().filter(|path| path.not_now.contains(&NotNow::Region)).count()
    };
    assert!(apart(both) < apart(one));
}

#[test]
fn hours_and_remote_work_filter_no_path() {
    let wishes = Constraints { hours_a_week_at_most: Some(20), remote_only: true, ..Constraints::default() };
    assert_eq!(
        ranked(NURSING_ASSISTANT, Home::NotSaid, wishes),
        ranked(NURSING_ASSISTANT, Home::NotSaid, Constraints::default())
    );
}

#[test]
fn whoever_lives_abroad_sees_no_pay_no_openings_and_no_months_of_the_united_states() {
    let atlas = atlas_data::bundled();
    let asked = Constraints {
        pay_at_least: Some(60_000),
        months_without_pay_at_most: Some(6),
        would_move: true,
        ..Constraints::default()
    };
    let ranking = ranked(NURSING_ASSISTANT, Home::Abroad, asked);
    for path in ranking.by_likeness.iter().chain(&ranking.over_stepping_stones) {
        let deltas = &path.deltas;
        assert_eq!((deltas.pay, deltas.newcomer, deltas.later, deltas.pay_held), ([None; 5], None, None, [None; 5]));
        assert_eq!((deltas.openings, deltas.change, deltas.exits, deltas.transfers), (None, None, None, None));
        assert_eq!(path.door.months_before_pay, None);
        assert!(path.fits(), "a missing figure never filters");
        assert!(!path.door.words().join(" ").contains("state's board"), "{:?}", path.door.words());
    }
    let nurse = to(&ranking, "29-1141.00");
    assert_eq!(
        nurse.door.words(),
        ["usually a bachelor's degree, as usual in the United States", "commonly licensed there: ask where you live"]
    );
    assert_eq!(nurse.unknown, [NotNow::MonthsWithoutPay, NotNow::Pay]);
    assert!(nurse.unknowns(atlas).is_empty(), "said once for all paths");
    let stay = ranking.stay.as_ref().expect("staying is a path everywhere");
    assert!(stay.pay == [None; 5] && stay.elsewhere.is_empty());
}

#[test]
fn likeness_of_work_is_the_same_abroad() {
    let scores = |home| -> Vec<(OccupationId, u32)> {
        let ranking = ranked(NURSING_ASSISTANT, home, Constraints::default());
        ranking.by_likeness.iter().map(|path| (path.to, path.transfer.score.to_bits())).collect()
    };
    assert_eq!(scores(Home::Abroad), scores(Home::NotSaid));
}

#[test]
fn schooling_still_filters_abroad_and_says_whose_doors_it_speaks_of() {
    let asked = Constraints { schooling_at_most: Some(Schooling::HighSchool), ..Constraints::default() };
    let ranking = ranked("35-3023.00", Home::Abroad, asked);
    let nurse = to(&ranking, "29-1141.00");
    assert_eq!(nurse.not_now, [NotNow::Schooling]);
    assert!(nurse.reasons(atlas_data::bundled())[0].contains("as usual in the United States"));
}
