//! Pictures of the sample people, from the facts as they are bundled: light enough for a page, and true to their table.
#![expect(clippy::disallowed_methods, reason = "the samples are files")]

use std::path::Path;
use std::sync::LazyLock;

use career::atlas::AreaId;
use career::date::PartialDate;
use flows::{Knowledge, Report, Wishes, draw_insights};
use intake::Upload;
use lexicon::Lexicon;
use web::picture::{Picture, WhatSoftwareReads, figure, from_facts};
use web::report::sentences::ExposureScale;

/// What one picture may weigh, as it stands in a page.
const MOST: usize = 12 * 1024;

static REPORTS: LazyLock<Vec<Report>> = LazyLock::new(|| {
    let lexicon = testkit::lexicon();
    ["maria-alvarez.pdf", "daniel-okafor.pdf"].into_iter().map(|sample| report(sample, lexicon)).collect()
});

fn report(sample: &str, lexicon: &dyn Lexicon) -> Report {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../samples").join(sample);
    let bytes = std::fs::read(path).expect("a sample");
    let draft = intake::read(&Upload { name: Some(sample), bytes: &bytes }, lexicon).expect("a sample of our own");
    let today = PartialDate::month(2026, 11).expect("a month");
    draw_insights(&Knowledge { atlas: atlas_data::bundled(), lexicon, today }, draft, &Wishes::default())
}

fn pictures(report: &Report) -> Vec<(&'static str, Box<dyn Picture>)> {
    let atlas = atlas_data::bundled();
    let held = report.origin.main_occupation();
    let first: Vec<_> = report.ranking.first(3).map(|path| path.to).collect();
    let area = report.lives_in.area().unwrap_or(AreaId::NATION);
    let scale = ExposureScale::of(atlas);
    let reads = WhatSoftwareReads::of(&report.draft.document).expect("a PDF says where words stand");
    vec![
        ("map", Box::new(from_facts::map_of_paths(atlas, &report.ranking, false))),
        ("map abroad", Box::new(from_facts::map_of_paths(atlas, &report.ranking, true))),
        ("pay", Box::new(from_facts::pay_by_occupation(atlas, held, &first, area, Some(46_000)))),
        ("pay by state", Box::new(from_facts::pay_by_state(atlas, first[0], Some(area), Some(46_000)))),
        ("exposure", Box::new(from_facts::exposure(atlas, &scale, first[0], held))),
        ("what software reads", Box::new(reads)),
    ]
}

#[test]
fn no_picture_is_heavy() {
    for report in REPORTS.iter() {
        for (name, picture) in pictures(report) {
            let bytes = picture.svg().len();
            assert!(bytes <= MOST, "{name}: {bytes} bytes");
        }
    }
}

#[test]
fn a_figure_holds_no_script_no_style_and_a_table_of_the_same() {
    for report in REPORTS.iter() {
        for (name, picture) in pictures(report) {
            let page = figure(picture.as_ref(), name);
            assert!(!page.contains("style=") && !page.contains("<script") && !page.contains("onload"), "{name}");
            assert!(page.contains("<table") && !picture.table().rows.is_empty(), "{name}");
        }
    }
}

#[test]
fn every_dot_of_the_map_stands_in_its_table() {
    for report in REPORTS.iter() {
        let map = from_facts::map_of_paths(atlas_data::bundled(), &report.ranking, false);
        let table = map.table();
        assert!(map.dots.len() > 8 && map.dots.len() <= 25, "{}", map.dots.len());
        assert!(map.dots.iter().all(|dot| table.rows.iter().any(|row| row[0] == dot.title)));
        assert_eq!(map.svg().matches("<a href=\"/paths/").count(), map.dots.len());
        let stones = map.dots.iter().filter_map(|dot| dot.via.as_ref());
        assert!(stones.clone().count() > 0, "a stepping stone");
        assert!(stones.into_iter().all(|stone| map.dots.iter().any(|dot| dot.code == *stone)), "a stone is on the map");
    }
}

#[test]
fn abroad_no_figure_of_pay_is_shown() {
    for report in REPORTS.iter() {
        let map = from_facts::map_of_paths(atlas_data::bundled(), &report.ranking, true);
        assert!(!figure(&map, "map").contains('$'));
    }
}
