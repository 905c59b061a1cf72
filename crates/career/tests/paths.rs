//! Paths over the bundled atlas: what anyone who knows the work would expect.

use career::atlas::{Atlas, OccupationId};
use career::path::{self, Licensing, Origin, Question, Ranking, Terrain};

fn from(atlas: &Atlas, code: &str) -> Ranking {
    path::rank(atlas, &Origin::of_occupation(id(atlas, code)), &Question::default())
}

fn id(atlas: &Atlas, code: &str) -> OccupationId {
    atlas.occupation_by_code(code).unwrap_or_else(|| panic!("{code} is in the atlas"))
}

fn nearest(atlas: &Atlas, code: &str, count: usize) -> Vec<String> {
    from(atlas, code).by_likeness.iter().take(count).map(|path| atlas.occupation(path.to).code().to_owned()).collect()
}

#[test]
fn a_cook_is_nearest_to_other_work_with_food() {
    let near = nearest(atlas_data::bundled(), "35-2014.00", 5);
    assert!(near.iter().filter(|code| code.starts_with("35-") || code.starts_with("51-30")).count() >= 4, "{near:?}");
}

#[test]
fn a_nurse_is_nearest_to_care_and_a_developer_to_computing() {
    let nurse = nearest(atlas_data::bundled(), "29-1141.00", 5);
    assert!(nurse.iter().all(|code| code.starts_with("29-") || code.starts_with("31-")), "{nurse:?}");
    let developer = nearest(atlas_data::bundled(), "15-1252.00", 5);
    assert!(developer.iter().all(|code| code.starts_with("15-")), "{developer:?}");
}

#[test]
fn the_first_directions_are_not_one_occupation_under_many_titles() {
    let atlas = atlas_data::bundled();
    for code in ["35-2014.00", "29-1141.00", "53-3032.00", "43-4051.00", "25-2021.00"] {
        let ranking = from(atlas, code);
        let mut broad: Vec<_> = ranking.first(5).map(|path| atlas.occupation(path.to).code()[..6].to_owned()).collect();
        broad.sort_unstable();
        broad.dedup();
        assert!(broad.len() >= 4, "{code}: {broad:?}");
    }
}

#[test]
fn a_nurses_first_directions_do_not_halve_the_pay() {
    let ranking = from(atlas_data::bundled(), "29-1141.00");
    assert!(ranking.first(3).all(|path| path.deltas.pay_step().is_none_or(|step| step > -0.5)));
}

#[test]
fn upward_is_a_longer_way_than_downward() {
    let atlas = atlas_data::bundled();
    let (aide, physician) = (id(atlas, "31-1131.00"), id(atlas, "29-1215.00"));
    let terrain = Terrain::of(atlas);
    let up = terrain.transfer(&Origin::of_occupation(aide), physician, true).score;
    let down = terrain.transfer(&Origin::of_occupation(physician), aide, true).score;
    assert!(up < down, "{up} {down}");
}

#[test]
fn staying_names_the_level_above() {
    let atlas = atlas_data::bundled();
    let stay = from(atlas, "41-2031.00").stay.expect("staying is a path");
    let titles: Vec<_> = stay.next_levels.iter().map(|level| atlas.occupation(*level).title()).collect();
    assert!(titles.contains(&"First-Line Supervisors of Retail Sales Workers"), "{titles:?}");
}

#[test]
fn borrowed_ratings_are_marked() {
    let atlas = atlas_data::bundled();
    let unrated = atlas.all_occupations().find(|o| !o.is_rated() && o.rated_as().is_some()).expect("some are unrated");
    let ranking = from(atlas, "35-2014.00");
    assert!(ranking.to(unrated.id).is_some_and(|path| path.transfer.borrowed));
}

#[test]
fn every_code_of_the_licensing_table_is_an_occupation() {
    let atlas = atlas_data::bundled();
    let known = |code: &str| atlas.all_occupations().any(|o| o.code().starts_with(code));
    let unknown: Vec<_> = path::licensing::codes().filter(|code| !known(code)).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
    assert_eq!(path::licensing::licensing("23-1011.00"), Licensing::Commonly);
}

#[test]
fn no_score_is_out_of_bounds_for_any_pair() {
    let atlas = atlas_data::bundled();
    let terrain = Terrain::of(atlas);
    for from in atlas.all_occupations().step_by(37) {
        let row = terrain.row(from.id, false);
        assert!(row.iter().all(|score| (0.0..=1.0).contains(score)), "{}", from.title());
        assert!(row.iter().all(|score| *score <= row[from.id.index()]), "{}", from.title());
    }
}
