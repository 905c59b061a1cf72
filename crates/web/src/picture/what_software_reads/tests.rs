//! The picture holds on small documents of our own and on any other.

use career::profile::{Line, LineId, MachineView};
use proptest::prelude::*;

use super::super::sound::{is_sound, words_from_a_person};
use super::*;

fn line(text: &str, x: f32, y: f32) -> Line {
    Line { page: 1, text: text.to_owned(), spot: Some(Spot { x, y, w: 0.4, h: 0.02 }) }
}

/// A header, a column at the left, a column at the right.
fn two_columns() -> Document {
    let mut lines = vec![line("ana@example.org", 0.1, 0.02)];
    lines
        .extend((0_u8..5).map(|i| line(&format!("Kept the books of shop number {i}"), 0.1, 0.2 + f32::from(i) * 0.03)));
    lines.extend((0_u8..3).map(|i| line(&format!("Spreadsheet skill of kind {i}"), 0.55, 0.2 + f32::from(i) * 0.03)));
    let order = [0, 6, 7, 8, 1, 2, 3, 4, 5].map(LineId).to_vec();
    let machine = MachineView { order, columns: 1, in_header_or_footer: vec![LineId(0)], ..MachineView::default() };
    Document { lines, machine: Some(machine), ..Document::default() }
}

#[test]
fn the_smaller_part_is_the_one_that_moved_and_the_header_is_hatched() {
    let picture = WhatSoftwareReads::of(&two_columns()).expect("lines with places");
    let fates: Vec<Fate> = picture.parts.iter().map(|part| part.fate).collect();
    assert_eq!(fates, [Fate::HeaderOrFooter, Fate::Moved, Fate::Read]);
    assert_eq!(
        picture.reading(),
        "Software takes this document in 3 pieces: 1 line often skipped and 3 lines in another order."
    );
    insta::assert_snapshot!(picture.svg());
    assert!(picture.order().contains("<li>ana@example.org <em>often skipped</em></li>"), "{}", picture.order());
}

#[test]
fn columns_that_software_merges_are_marked() {
    let mut document = two_columns();
    let machine = document.machine.as_mut().expect("a machine's view");
    machine.columns = 2;
    machine.order.sort_unstable();
    machine.text = vec!["Kept the books of shop number 0 Spreadsheet skill of kind 0".to_owned()];
    let picture = WhatSoftwareReads::of(&document).expect("lines with places");
    assert_eq!(picture.parts.iter().filter(|part| part.fate == Fate::Merged).count(), 2);
}

#[test]
fn a_plain_page_loses_nothing_and_says_so() {
    let mut document = two_columns();
    document.machine = Some(MachineView { order: (0..9).map(LineId).collect(), ..MachineView::default() });
    let picture = WhatSoftwareReads::of(&document).expect("lines with places");
    assert_eq!(picture.reading(), "Software takes this document in the order in which a person reads it.");
}

#[test]
fn a_document_without_places_has_no_picture() {
    let mut document = two_columns();
    document.lines.iter_mut().for_each(|line| line.spot = None);
    assert_eq!(WhatSoftwareReads::of(&document), None);
    assert_eq!(WhatSoftwareReads::of(&Document { machine: None, ..two_columns() }), None);
}

proptest! {
    #[test]
    fn any_document_is_drawn_soundly(
        lines in prop::collection::vec((0..6_u16, words_from_a_person(), any::<[f32; 4]>(), any::<bool>()), 0..40),
        order in prop::collection::vec(0..60_u32, 0..60),
        skipped in prop::collection::vec(0..60_u32, 0..6),
        boxed in prop::collection::vec(0..60_u32, 0..6),
        columns in 0..4_u8,
    ) {
        let ids = |ids: Vec<u32>| ids.into_iter().map(LineId).collect::<Vec<_>>();
        let text = lines.iter().map(|line| line.1.clone()).collect();
        let lines = lines.into_iter().map(|(page, text, [x, y, w, h], has_spot)| {
            Line { page, text, spot: has_spot.then_some(Spot { x, y, w, h }) }
        });
        let machine = MachineView {
            order: ids(order),
            text,
            columns,
            in_header_or_footer: ids(skipped),
            in_text_boxes: ids(boxed),
            ..MachineView::default()
        };
        let document = Document { lines: lines.collect(), machine: Some(machine), ..Document::default() };
        if let Some(picture) = WhatSoftwareReads::of(&document) {
            is_sound(&picture)?;
        }
    }
}
