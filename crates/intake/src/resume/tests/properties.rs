//! Whatever the lines are, the answer holds together.

use std::collections::HashSet;

use proptest::prelude::*;

use super::NoTitles;
use crate::{Inside, RawLine};

/// Pieces that résumés are made of, so that arbitrary mixtures reach every reader.
fn piece() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "Experience",
        "EDUCATION",
        "Skills",
        "Skills:",
        "Languages: English, French",
        "Volunteering",
        "Awards",
        "S K I L L S",
        "Mar 2019 – Present",
        "2014-18",
        "'21",
        "2020 –",
        "03/2021 - ",
        "20XX",
        "Summer 2022",
        "since",
        "(",
        "—",
        " | ",
        " at ",
        "Nurse",
        "Acme, Inc.",
        "Oakland, CA",
        "B.S. in Biology",
        "State University",
        "• ",
        "- ",
        "GPA: 3.9",
        "a@b.co",
        "(510) 555-0123",
        "Led a team of five people through the whole of a very long winter.",
        "年",
        "至今",
        "\u{200b}",
        "İ",
        "ß",
    ]);
    prop_oneof![3 => known.prop_map(str::to_owned), 1 => "\\PC{0,12}"]
}

fn line() -> impl Strategy<Value = RawLine> {
    let text = prop::collection::vec(piece(), 0..6).prop_map(|pieces| pieces.join(" "));
    let right = prop::option::of(piece());
    (text, right, any::<bool>(), any::<bool>(), 0u8..3, 0u16..3, prop::sample::select(vec![0.0f32, 1.0, 1.4]), 0u8..20)
        .prop_map(|(text, right, bold, bullet, column, page, size, rest)| RawLine {
            page,
            text,
            right,
            bold,
            bullet,
            column,
            size,
            gap_above: f32::from(rest % 3),
            heading: (rest == 7).then_some(2),
            inside: if rest == 11 { Inside::HeaderOrFooter } else { Inside::Text },
            ..RawLine::default()
        })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn lines_are_in_range_and_belong_to_one_position_at_most(lines in prop::collection::vec(line(), 0..40)) {
        let (profile, notes) = super::super::structure(&lines, &NoTitles);
        let inside = |id: &career::profile::LineId| (id.0 as usize) < lines.len();
        let mut seen = HashSet::new();
        for position in &profile.positions {
            for id in position.heading.iter().chain(&position.lines) {
                prop_assert!(inside(id));
                prop_assert!(seen.insert(*id), "line {} stands in two positions", id.0);
            }
            prop_assert!(!position.title.is_empty() || position.organisation.is_some());
        }
        let listed = [&profile.skills, &profile.languages, &profile.certificates, &profile.awards, &profile.interests];
        prop_assert!(listed.iter().flat_map(|list| list.iter()).filter_map(|named| named.line).all(|id| inside(&id)));
        prop_assert!(profile.education.iter().flat_map(|e| &e.lines).all(inside));
        prop_assert!(profile.projects.iter().flat_map(|p| &p.lines).all(inside));
        prop_assert!(profile.summary.iter().all(inside));
        prop_assert!(notes.iter().filter_map(|note| note.line).all(|id| inside(&id)));
        prop_assert!(notes.len() <= 6);
    }

    #[test]
    fn dates_lie_within_their_line(text in prop::collection::vec(piece(), 0..8).prop_map(|pieces| pieces.concat())) {
        for found in super::super::when::find(&text) {
            prop_assert!(text.get(found.range.clone()).is_some_and(|words| !words.is_empty()));
        }
    }
}
