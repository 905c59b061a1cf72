//! A broken table stops the build, with the table, the line and the column in the message.
#![expect(clippy::disallowed_methods, reason = "the tables are files of this repository")]

#[path = "../build/facts/mod.rs"]
mod facts;

use atlas_data::pack;

use std::path::Path;

fn table(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tables").join(format!("{name}.tsv"));
    std::fs::read_to_string(path).expect("a table")
}

/// What the build says when this table reads so.
fn complaint(broken: &str, change: impl Fn(String) -> String) -> String {
    let find = |name: &str| Ok(if name == broken { change(table(name)) } else { table(name) });
    facts::pack(&find).expect_err("the build stops")
}

#[test]
fn the_tables_as_they_are_pack_and_open() {
    let packed = facts::pack(&|name| Ok(table(name))).expect("whole tables");
    let words = vec![0_u128; packed.len().div_ceil(16)].leak();
    let bytes: &'static mut [u8] = &mut bytemuck::cast_slice_mut(words)[..packed.len()];
    bytes.copy_from_slice(&packed);
    let atlas = atlas_data::unpack(bytes);
    assert_eq!(atlas.expect("a whole pack").version, atlas_data::bundled().version);
}

#[test]
fn a_reference_to_nobody_is_named() {
    let said = complaint("related", |text| text.replacen("11-1021.00", "99-9999.00", 1));
    assert!(said.starts_with("tables/related.tsv line 2, column related: \"99-9999.00\" is not known"), "{said}");
}

#[test]
fn a_missing_cell_is_named() {
    let said = complaint("wages", |text| text.replacen("US\t", "", 1));
    assert_eq!(said, "tables/wages.tsv line 2: 12 cells, not 13.");
}

#[test]
fn a_percentile_below_the_one_before_is_named() {
    let said = complaint("wages", |text| text.replacen("\t62.28\t", "\t12.28\t", 1));
    assert!(said.starts_with("tables/wages.tsv line 2, column hourly_25: a percentile below"), "{said}");
}

#[test]
fn a_figure_out_of_range_is_named() {
    let said = complaint("education", |text| text.replacen("\t4.46\t", "\t446\t", 1));
    assert!(said.starts_with("tables/education.tsv line 2, column 02: not within 0 and 100"), "{said}");
}

#[test]
fn a_place_that_leads_nowhere_is_named() {
    let said = complaint("places", |text| text.replacen("https://www.amanet.org", "amanet", 1));
    assert!(said.starts_with("tables/places.tsv line 2, column address: no address on the web"), "{said}");
    let said = complaint("places", |text| text.replacen("\tcourse\t11\t", "\tcourse\t98\t", 1));
    assert!(said.starts_with("tables/places.tsv line 2, column work: no occupation begins with"), "{said}");
    let said = complaint("places", |text| text.replacen("\tnot yet\t", "\tsoon\t", 1));
    assert!(said.starts_with("tables/places.tsv line 2, column checked: no day such as"), "{said}");
}

#[test]
fn rows_out_of_order_are_named() {
    let said = complaint("occupations", |text| text.replacen("11-1011.00\t", "12-1011.00\t", 1));
    assert!(said.starts_with("tables/occupations.tsv line 3, column code: the rows are not in order"), "{said}");
}

#[test]
fn a_dropped_column_is_named() {
    let said = complaint("titles", |text| text.replacen("reported", "heard", 1));
    assert_eq!(said, "tables/titles.tsv has no column \"reported\".");
}
