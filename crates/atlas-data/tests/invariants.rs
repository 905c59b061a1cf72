//! What holds for every row of the bundled atlas.

use atlas_data::bundled;
use career::atlas::{Lists, Strings};

fn ascending(texts: &Strings) -> bool {
    texts.iter().zip(texts.iter().skip(1)).all(|(a, b)| a < b)
}

fn within<T: Copy + Into<u32>>(items: impl IntoIterator<Item = T>, rows: usize) -> bool {
    items.into_iter().all(|item| (item.into() as usize) < rows)
}

fn shaped<T: Clone>(lists: &Lists<T>, rows: usize) -> bool {
    lists.len() == rows && lists.ends.is_sorted() && lists.ends.last().copied() == Some(lists.items.len() as u32)
}

#[test]
fn codes_and_addresses_ascend_so_that_they_can_be_looked_up() {
    let atlas = bundled();
    assert!(ascending(&atlas.occupations.codes));
    assert!(ascending(&atlas.elements.ids));
    assert!(ascending(&atlas.technologies.names));
    assert!(ascending(&atlas.skills.uuids));
    assert!(ascending(&atlas.esco.uuids));
    assert!(ascending(&atlas.outlook.codes));
    assert_eq!(atlas.pay.codes.get(0), "US");
    for occupation in atlas.all_occupations() {
        assert_eq!(atlas.occupation_by_code(occupation.code()), Some(occupation.id));
    }
}

#[test]
fn every_table_has_a_value_per_row() {
    let atlas = bundled();
    let (rows, table) = (atlas.occupations.codes.len(), &atlas.occupations);
    assert_eq!(table.titles.len(), rows);
    assert_eq!(table.ratings.len(), rows * atlas.elements.len() * 2);
    assert_eq!(table.styles.len(), rows * table.style_names.len());
    assert_eq!([table.interests.len(), table.values.len(), table.education.len()], [rows * 6, rows * 6, rows * 12]);
    assert_eq!([table.rated_as.len(), table.job_zone.len(), table.outlook.len()], [rows; 3]);
    assert_eq!([table.working_with_ai.len(), table.gpts_are_gpts.len()], [rows; 2]);
    assert!(shaped(&table.alternates, rows) && shaped(&table.technologies, rows) && shaped(&table.related, rows));
    assert!(shaped(&table.esco, rows));
    assert_eq!(table.esco_kinds.len(), table.esco.items.len());
    let (skills, esco) = (&atlas.skills, &atlas.esco);
    assert_eq!([skills.uuids.len(), skills.flags.len()], [skills.len(); 2]);
    assert!(shaped(&skills.alternatives, skills.len()) && shaped(&skills.groups, skills.len()));
    assert!(shaped(&skills.broader, skills.len()) && shaped(&atlas.groups.broader, atlas.groups.len()));
    assert_eq!([esco.uuids.len(), esco.codes.len()], [esco.len(); 2]);
    assert!(shaped(&esco.essential, esco.len()) && shaped(&esco.optional, esco.len()));
    assert!(shaped(&esco.alternatives, esco.len()));
    assert_eq!([atlas.outlook.codes.len(), atlas.outlook.titles.len()], [atlas.outlook.rows.len(); 2]);
    assert_eq!([atlas.pay.names.len(), atlas.pay.ends.len()], [atlas.pay.codes.len(); 2]);
}

#[test]
fn every_reference_leads_somewhere() {
    let atlas = bundled();
    let table = &atlas.occupations;
    let occupations = table.codes.len();
    assert!(within(table.alternates.items.iter().copied(), table.alternate_titles.len()));
    assert!(within(table.related.items.iter().map(|id| id.0), occupations));
    assert!(within(table.rated_as.iter().map(|id| id.0).filter(|id| *id != u16::MAX), occupations));
    assert!(within(table.outlook.iter().copied().filter(|id| *id != u16::MAX), atlas.outlook.rows.len()));
    assert!(within(table.technologies.items.iter().map(|item| item.technology.0), atlas.technologies.len()));
    assert!(within(table.esco.items.iter().map(|id| id.0), atlas.esco.len()));
    assert!(within(atlas.technologies.commodity.iter().copied(), atlas.technologies.commodities.len()));
    assert!(within(atlas.skills.alternatives.items.iter().copied(), atlas.skills.alternative_labels.len()));
    assert!(within(atlas.skills.groups.items.iter().map(|id| id.0), atlas.groups.len()));
    assert!(within(atlas.skills.broader.items.iter().map(|id| id.0), atlas.skills.len()));
    assert!(within(atlas.groups.broader.items.iter().map(|id| id.0), atlas.groups.len()));
    assert!(within(atlas.esco.alternatives.items.iter().copied(), atlas.esco.alternative_labels.len()));
    assert!(within(atlas.esco.essential.items.iter().map(|id| id.0), atlas.skills.len()));
    assert!(within(atlas.esco.optional.items.iter().map(|id| id.0), atlas.skills.len()));
    assert!(within(atlas.pay.rows.iter().map(|row| row.outlook), atlas.outlook.rows.len()));
}

#[test]
fn who_lends_ratings_is_rated() {
    let atlas = bundled();
    for occupation in atlas.all_occupations() {
        let Some(lender) = occupation.rated_as() else { continue };
        assert!(atlas.occupation(lender).is_rated(), "{}", occupation.code());
        let rated = atlas.elements.of(career::atlas::ElementKind::Skill).all(|id| occupation.rating(id).is_some());
        assert!(rated, "{}", occupation.code());
    }
}

#[test]
fn percentiles_ascend_in_every_area() {
    let atlas = bundled();
    for row in atlas.pay.rows.iter() {
        for wages in [row.hourly, row.annual] {
            let known: Vec<i32> = wages.into_iter().filter(|wage| *wage >= 0).collect();
            assert!(known.is_sorted(), "{row:?}");
        }
    }
}

#[test]
fn shares_are_shares() {
    let atlas = bundled();
    let share = |value: &f32| value.is_nan() || (0.0..=1.0).contains(value);
    assert!(atlas.occupations.education.iter().all(share));
    assert!(atlas.occupations.working_with_ai.iter().all(share));
    assert!(atlas.occupations.gpts_are_gpts.iter().all(share));
    assert!(atlas.outlook.rows.iter().all(|row| share(&row.exits) && share(&row.transfers) && row.change > -1.0));
    for education in atlas.all_occupations().filter_map(|occupation| occupation.education()) {
        assert!((education.iter().sum::<f32>() - 1.0).abs() < 0.001, "{education:?}");
    }
}

#[test]
fn a_skill_is_never_essential_and_optional_at_once_and_every_skill_has_a_place() {
    let atlas = bundled();
    for id in atlas.esco.ids() {
        let essential = atlas.esco.essential(id);
        assert!(atlas.esco.optional(id).iter().all(|skill| !essential.contains(skill)));
    }
    assert!(atlas.skills.ids().all(|skill| !atlas.groups_above(skill).is_empty()));
}

#[test]
fn no_label_is_empty_or_wears_white_space() {
    let atlas = bundled();
    let pools = [
        &atlas.occupations.titles,
        &atlas.occupations.alternate_titles,
        &atlas.technologies.names,
        &atlas.skills.labels,
        &atlas.skills.alternative_labels,
        &atlas.groups.labels,
        &atlas.esco.labels,
        &atlas.esco.alternative_labels,
    ];
    for label in pools.into_iter().flat_map(Strings::iter) {
        assert!(!label.is_empty() && label.trim() == label, "{label:?}");
    }
}
