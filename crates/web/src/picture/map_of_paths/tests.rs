//! The map holds on a small person of our own and on any other.

use proptest::prelude::*;

use super::super::sound::{is_sound, words_from_a_person, words_on_the_page};
use super::*;

fn dot(code: &str, title: &str, likeness: f32, newcomer: Option<(u32, u32)>, openings: Option<u32>) -> Dot {
    Dot {
        code: code.to_owned(),
        title: title.to_owned(),
        likeness,
        newcomer,
        openings,
        via: None,
        is_first: false,
        is_not_now: false,
    }
}

fn cook() -> MapOfPaths {
    MapOfPaths {
        held: "Cooks, Restaurant".to_owned(),
        now: Some(Now { pay: 38_000, is_theirs: true }),
        place: Some("Oregon".to_owned()),
        dots: vec![
            Dot {
                is_first: true,
                ..dot(
                    "35-1012.00",
                    "First-Line Supervisors of Food Preparation Workers",
                    0.78,
                    Some((36_000, 41_000)),
                    Some(180_000),
                )
            },
            Dot {
                via: Some("35-1012.00".to_owned()),
                ..dot("11-9051.00", "Food Service Managers", 0.52, Some((45_000, 55_000)), Some(42_000))
            },
            Dot {
                is_not_now: true,
                ..dot("29-1031.00", "Dietitians & Nutritionists", 0.44, Some((58_000, 66_000)), Some(5_600))
            },
            dot("35-9099.00", "Food Workers, All Other", 0.61, None, None),
        ],
    }
}

#[test]
fn near_and_far_more_and_less() {
    insta::assert_snapshot!(cook().svg());
    assert_eq!(
        cook().reading(),
        "Nearest of 4 paths is First-Line Supervisors of Food Preparation Workers, likeness 78 of 100; on 3 of the 3 with \
         a figure, a newcomer’s pay reaches what you earn now ($38,000)."
    );
}

#[test]
fn every_dot_is_a_link_with_all_its_figures_nearest_first() {
    let svg = cook().svg();
    let first = svg.find("href=\"/paths/35-1012.00\"").expect("a link");
    let last = svg.find("href=\"/paths/29-1031.00\"").expect("a link");
    assert!(first < last);
    assert!(svg.contains(
        "aria-label=\"Dietitians &amp; Nutritionists: likeness 44 of 100; a newcomer is likely to be paid $58,000 to \
         $66,000 a year; 5,600 openings a year in the United States; does not fit now\""
    ));
    assert!(svg.contains("by way of First-Line Supervisors"));
}

#[test]
fn abroad_no_pay_is_drawn_and_the_picture_says_so() {
    let abroad = MapOfPaths { place: None, ..cook() };
    let svg = abroad.svg();
    assert!(!svg.contains('$') && !svg.contains("pay"), "{svg}");
    assert!(abroad.reading().ends_with("is not known here, so the picture shows likeness alone."));
    assert!(abroad.table().rows.iter().all(|row| row[2] == "not known here"));
}

#[test]
fn an_empty_map_says_when_it_fills() {
    assert!(MapOfPaths::default().reading().contains("fills when"));
    is_sound(&MapOfPaths::default()).expect("an empty map");
}

fn any_dot() -> impl Strategy<Value = Dot> {
    let newcomer = prop::option::of((15_000..300_000_u32, 0..60_000_u32));
    let (first, not_now) = (any::<bool>(), any::<bool>());
    (
        "[0-9]{2}",
        words_from_a_person(),
        0.0..1.0_f32,
        newcomer,
        prop::option::of(any::<u32>()),
        prop::option::of("[0-9]{2}"),
        first,
        not_now,
    )
        .prop_map(|(code, title, likeness, newcomer, openings, via, is_first, is_not_now)| Dot {
            newcomer: newcomer.map(|(low, more)| (low, low + more)),
            via,
            is_first,
            is_not_now,
            ..dot(&code, &title, likeness, None, openings)
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]
    #[test]
    fn any_map_is_drawn_soundly_and_no_word_lies_over_another(
        held in words_from_a_person(),
        now in prop::option::of((10_000..200_000_u32, any::<bool>())),
        place in prop::option::of(Just("Oregon".to_owned())),
        dots in prop::collection::vec(any_dot(), 0..40),
        width in 280.0..1000.0_f64,
    ) {
        let now = now.map(|(pay, is_theirs)| Now { pay, is_theirs });
        let map = MapOfPaths { held, now, place, dots };
        is_sound(&map)?;
        let left_out = if width < 595.0 { "roomy" } else { "snug" };
        let words = words_on_the_page(&map.svg(), width, left_out);
        for (i, one) in words.iter().enumerate() {
            for other in &words[i + 1..] {
                let over = one.right.min(other.right) - one.left.max(other.left);
                prop_assert!(over <= 1.0 || (one.baseline - other.baseline).abs() >= 10.0, "{one:?} {other:?}");
            }
        }
    }
}
