//! What holds for every path, on the small atlas and on variations of it.

use proptest::prelude::*;

use super::*;
use crate::answers::{Answers, Constraints, LineMark, Mark, Schooling};
use crate::atlas::{Atlas, OccupationId};
use crate::home::Home;
use crate::testkit::{person, small_atlas};

const CREW: &str = "
    # Crew member | Harbor Foods | 2019-now | 35-3023.00 0.9
    Took payments @process payments";

fn ids(atlas: &Atlas) -> Vec<OccupationId> {
    atlas.all_occupations().map(|o| o.id).collect()
}

/// An atlas whose ratings and pay are whatever comes, missing cells among them.
fn any_atlas() -> impl Strategy<Value = Atlas> {
    let ratings = prop::collection::vec(prop_oneof![1.0_f32..5.0, Just(f32::NAN)], 40);
    let pay = prop::collection::vec(prop_oneof![20_000_i32..200_000, Just(-1)], 25);
    (ratings, pay).prop_map(|(ratings, pay)| {
        let mut atlas = small_atlas();
        atlas.occupations.ratings = ratings.into();
        for (row, cells) in atlas.pay.rows.to_mut().iter_mut().zip(pay.chunks_exact(5)) {
            row.annual.copy_from_slice(cells);
            row.employment = if cells[0] < 0 { -1 } else { cells[0] / 1_000 };
        }
        atlas
    })
}

fn any_constraints() -> impl Strategy<Value = Constraints> {
    let schooling = prop::option::of(prop::sample::select(vec![Schooling::None, Schooling::HighSchool]));
    let work_in = prop::sample::select(vec![Vec::new(), vec!["US".to_owned()], vec!["Atlantis".to_owned()]]);
    (prop::option::of(0_u32..120_000), schooling, prop::option::of(0_u32..60), work_in).prop_map(
        |(pay, schooling, months, work_in)| Constraints {
            pay_at_least: pay,
            schooling_at_most: schooling,
            months_without_pay_at_most: months,
            work_in,
            ..Constraints::default()
        },
    )
}

proptest! {
    #[test]
    fn scores_and_parts_stay_between_zero_and_one_and_sum_up(atlas in any_atlas()) {
        let terrain = Terrain::of(&atlas);
        for from in ids(&atlas) {
            for to in ids(&atlas) {
                let transfer = terrain.transfer(&Origin::of_occupation(from), to, false);
                prop_assert!((0.0..=1.0).contains(&transfer.score));
                prop_assert!(transfer.parts.iter().filter_map(|p| p.value).all(|v| (0.0..=1.0).contains(&v)));
                let sum: f32 = transfer.contributions().iter().map(|(_, share)| share).sum();
                prop_assert!(transfer.score == 0.0 || (sum - transfer.score).abs() < 1e-4);
            }
        }
    }

    #[test]
    fn no_work_is_more_alike_than_the_same_work(atlas in any_atlas()) {
        let terrain = Terrain::of(&atlas);
        for from in ids(&atlas) {
            let row = terrain.row(from, false);
            prop_assert!(row.iter().all(|score| *score <= row[from.index()]));
        }
    }

    #[test]
    fn what_does_not_fit_never_stands_among_the_first(atlas in any_atlas(), constraints in any_constraints()) {
        let ranking = person(&atlas, CREW).answering(Answers { constraints, ..Answers::default() }).paths(&atlas);
        prop_assert!(ranking.first(3).all(Path::fits));
        let fits: Vec<bool> = ranking.by_likeness.iter().map(Path::fits).collect();
        prop_assert!(fits.is_sorted_by(|a, b| a >= b), "what fits comes first: {fits:?}");
    }

    #[test]
    fn a_missing_figure_never_filters(atlas in any_atlas(), constraints in any_constraints()) {
        let ranking = person(&atlas, CREW).answering(Answers { constraints, ..Answers::default() }).paths(&atlas);
        for path in &ranking.by_likeness {
            prop_assert!(path.deltas.newcomer.is_some() || !path.not_now.contains(&NotNow::Pay));
            prop_assert!(path.door.education.is_some() || !path.not_now.contains(&NotNow::Schooling));
            let jobs = path.region.as_ref().and_then(|region| region.jobs);
            prop_assert!(jobs.is_some_and(|jobs| jobs < HARDLY_ANY) || !path.not_now.contains(&NotNow::Region));
            prop_assert!(path.unknown.iter().all(|unknown| !path.not_now.contains(unknown)));
        }
    }
}

#[test]
fn two_people_with_one_title_are_ranked_by_their_own_lines() {
    let atlas = small_atlas();
    let with = |line: &str| {
        let ranking = person(&atlas, &format!("{CREW}\n{line}")).paths(&atlas);
        let score = |code| ranking.to(atlas.occupation_by_code(code).expect("known")).map(|p| p.transfer.score);
        (score("25-3041.00"), score("53-7065.00"))
    };
    let teaches = with("Taught each by their pace @adapt teaching to student's capabilities");
    let stocks = with("Kept the shelves full @stock shelves @maintain inventory");
    assert!(teaches.0 > stocks.0, "tutoring is nearer to who teaches: {teaches:?} {stocks:?}");
    assert!(teaches.1 < stocks.1, "stocking is nearer to who stocks: {teaches:?} {stocks:?}");
}

#[test]
fn what_someone_wants_more_of_makes_an_order_of_its_own() {
    let atlas = small_atlas();
    let lines = format!("{CREW}\nTaught each by their pace @adapt teaching to student's capabilities");
    let marks = vec![
        LineMark { line: "Taught each".into(), mark: Mark::More },
        LineMark { line: "Took payments".into(), mark: Mark::Less },
    ];
    let ranking = person(&atlas, &lines).answering(Answers { marks, ..Answers::default() }).paths(&atlas);
    let first = &ranking.by_likeness[ranking.by_wanted[0]];
    assert_eq!(atlas.occupation(first.to).title(), "Tutors");
    assert!(first.wanted > Some(0.9));
}

#[test]
fn without_marks_nothing_is_said_about_wishes() {
    let ranking = person(&small_atlas(), CREW).paths(&small_atlas());
    assert!(ranking.by_wanted.is_empty());
    assert!(ranking.by_likeness.iter().all(|path| path.wanted.is_none()));
}

#[test]
fn pay_is_that_of_the_place_asked_for_and_of_no_other() {
    let mut atlas = small_atlas();
    atlas.pay.codes.push("CA");
    atlas.pay.names.push("California");
    let end = atlas.pay.ends[0];
    atlas.pay.ends.to_mut().push(end);
    let mut crew = person(&atlas, CREW);
    assert!(crew.paths(&atlas).by_likeness.iter().all(|path| path.deltas.newcomer.is_some()));
    crew.home = Home::In(atlas.pay.area("CA").expect("California"));
    assert!(crew.paths(&atlas).by_likeness.iter().all(|path| path.deltas.pay == [None; 5]));
}

#[test]
fn staying_is_always_one_of_the_paths_and_moving_is_for_those_who_would() {
    let atlas = small_atlas();
    let stay = person(&atlas, CREW).paths(&atlas).stay.expect("staying");
    assert_eq!(atlas.occupation(stay.held).code(), "35-3023.00");
    assert!(stay.elsewhere.is_empty());
}

#[test]
fn who_held_two_kinds_of_work_is_compared_from_both() {
    let atlas = small_atlas();
    let both = "
        # Crew member | Harbor Foods | 2019-now | 35-3023.00 0.9
        # Bookkeeper | Tally | 2012-2019 | 43-3031.00 0.9";
    let (one, two) = (person(&atlas, CREW).paths(&atlas), person(&atlas, both).paths(&atlas));
    assert_eq!(one.by_likeness.len(), two.by_likeness.len() + 1, "work held is no path");
}

#[test]
fn an_empty_origin_has_no_paths() {
    let ranking = rank(&small_atlas(), &Origin::default(), &Question::default());
    assert_eq!(ranking, Ranking::default());
}

#[test]
fn names_and_contact_change_nothing() {
    let atlas = small_atlas();
    let mut renamed = person(&atlas, CREW);
    renamed.profile.contact.name = Some("Somebody Else".into());
    renamed.profile.contact.place = Some("Elsewhere".into());
    assert_eq!(renamed.paths(&atlas), person(&atlas, CREW).paths(&atlas));
}

#[test]
fn the_door_says_what_is_usual_and_leads_to_the_board() {
    let atlas = small_atlas();
    let crew = Origin::of_occupation(atlas.occupation_by_code("35-3023.00").expect("known"));
    let door = door(&atlas, &crew, atlas.occupation_by_code("25-3041.00").expect("known"), Home::NotSaid);
    let words = door.words().join(" · ");
    assert!(words.contains("usually a high school diploma"), "{words}");
    assert!(words.contains("ask your state's board"), "{words}");
    assert!(words.contains("paid while training"), "{words}");
}
