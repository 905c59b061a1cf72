//! How long the paths of one person take over the bundled atlas: `cargo bench -p footbridge-career`.

use career::path::{self, Origin, Question, Ranking, Terrain};

fn main() {
    divan::main();
}

fn nurse() -> Origin {
    let atlas = atlas_data::bundled();
    Origin::of_occupation(atlas.occupation_by_code("29-1141.00").expect("nurses are in the atlas"))
}

/// Someone with three occupations and thirty skills of their own.
fn someone() -> Origin {
    let atlas = atlas_data::bundled();
    let held = ["29-1141.00", "43-6014.00", "35-3031.00"];
    Origin {
        occupations: held.iter().filter_map(|code| atlas.occupation_by_code(code)).zip([0.5, 0.3, 0.2]).collect(),
        skills: atlas.skills.ids().step_by(460).map(|skill| (skill, 0.8)).collect(),
        ..Origin::default()
    }
}

#[divan::bench]
fn terrain() -> usize {
    Terrain::of(atlas_data::bundled()).row(atlas_data::bundled().all_occupations().next().expect("one").id, false).len()
}

#[divan::bench]
fn full_ranking_from_one_occupation(bencher: divan::Bencher) {
    let origin = nurse();
    bencher.bench(|| -> Ranking { path::rank(atlas_data::bundled(), &origin, &Question::default()) });
}

#[divan::bench]
fn full_ranking_for_a_person(bencher: divan::Bencher) {
    let origin = someone();
    bencher.bench(|| -> Ranking { path::rank(atlas_data::bundled(), &origin, &Question::default()) });
}
