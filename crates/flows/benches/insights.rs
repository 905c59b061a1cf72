//! From the bytes of a two-page PDF to its insights, in one process with everything open; and its parts.
//!
//! `cargo bench -p footbridge-flows`

use career::answers::Answers;
use career::date::PartialDate;
use career::home::Home;
use career::path::{Origin, Question};
use career::posting::Posting;
use divan::Bencher;
use flows::{InProcess, Knowledge, Whose, Wishes, compare_paths, draw_fit, draw_insights, read_document};
use intake::Upload;
use testkit::lexicon;

fn main() {
    divan::main();
}

const RESUME: Upload<'static> =
    Upload { name: Some("maria-alvarez.pdf"), bytes: include_bytes!("../../../samples/maria-alvarez.pdf") };

fn today() -> PartialDate {
    PartialDate::month(2026, 11).expect("a date")
}

#[divan::bench]
fn bytes_to_draft(bencher: Bencher<'_, '_>) {
    let lexicon = lexicon();
    bencher.bench_local(|| read_document(&InProcess { lexicon }, &RESUME));
}

#[divan::bench]
fn bytes_to_insights(bencher: Bencher<'_, '_>) {
    let lexicon = lexicon();
    let knowledge = Knowledge { atlas: atlas_data::bundled(), lexicon, today: today() };
    bencher.bench_local(|| {
        let draft = read_document(&InProcess { lexicon }, &RESUME).expect("a document of our own is read");
        draw_insights(&knowledge, draft, &Wishes::default())
    });
}

#[divan::bench]
fn open_the_atlas() -> career::atlas::Atlas {
    atlas_data::load()
}

#[divan::bench]
fn rank_all_paths_of_one_person(bencher: Bencher<'_, '_>) {
    let lexicon = lexicon();
    let atlas = atlas_data::bundled();
    let draft = read_document(&InProcess { lexicon }, &RESUME).expect("a document of our own is read");
    let readings = lexicon::read(lexicon, &draft.document, &draft.profile);
    let origin = Origin::of(&draft.document, &draft.profile, &readings, &Answers::default(), atlas, today());
    bencher.bench_local(|| career::path::rank(atlas, &origin, &Question::default()));
}

#[divan::bench]
fn rank_all_paths_from_one_occupation(bencher: Bencher<'_, '_>) {
    let atlas = atlas_data::bundled();
    let from = atlas.occupation_by_code("41-1011.00").expect("a known code");
    bencher.bench_local(|| compare_paths(atlas, from, Home::NotSaid, &Answers::default()));
}

/// Two pages against an advert of three kilobytes, its sentences read with the lexicon.
#[divan::bench]
fn fit_one_posting(bencher: Bencher<'_, '_>) {
    let lexicon = lexicon();
    let knowledge = Knowledge { atlas: atlas_data::bundled(), lexicon, today: today() };
    let draft = read_document(&InProcess { lexicon }, &RESUME).expect("a document of our own is read");
    let readings = lexicon::read(lexicon, &draft.document, &draft.profile);
    let answers = Answers::default();
    let whose = Whose { draft: &draft, readings: &readings, constraints: &answers.constraints, home: Home::NotSaid };
    let posting = advert();
    bencher.bench_local(|| draw_fit(&knowledge, &posting, &whose));
}

/// Cutting the same advert without a lexicon.
#[divan::bench]
fn cut_one_posting(bencher: Bencher<'_, '_>) {
    let posting = advert();
    bencher.bench_local(|| career::posting::requirements::split(&posting));
}

/// Three of the labelled adverts, one after the other: about three kilobytes.
fn advert() -> Posting {
    let all = [
        include_str!("../../career/tests/adverts/line_cook.txt"),
        include_str!("../../career/tests/adverts/nurse.txt"),
        include_str!("../../career/tests/adverts/accountant.txt"),
    ];
    let lines = all.iter().flat_map(|advert| advert.lines()).filter_map(|line| line.split_once('|'));
    let text = lines.map(|(_, line)| line).collect::<Vec<_>>().join("\n");
    Posting { title: "Line Cook".to_owned(), text, ..Posting::default() }
}
