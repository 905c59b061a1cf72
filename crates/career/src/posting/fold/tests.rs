//! What the folder promises.

use proptest::prelude::*;

use super::*;
use crate::posting::Posting;
use crate::posting::duplicate::Says;

fn posting(title: &str, organisation: &str, place: &str, text: &str) -> Posting {
    let said = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    Posting {
        title: title.to_owned(),
        organisation: said(organisation),
        places: said(place).into_iter().collect(),
        text: text.to_owned(),
        ..Posting::default()
    }
}

/// A text of its own for each number.
fn duties(number: u64) -> String {
    const VERBS: [&str; 8] = ["count", "mend", "carry", "paint", "teach", "weigh", "wash", "sort"];
    const THINGS: [&str; 8] = ["ledgers", "hinges", "boxes", "rooms", "choirs", "cheeses", "trucks", "letters"];
    const HOW: [&str; 8] =
        ["carefully", "by hand", "at dawn", "in pairs", "with tools", "on paper", "outdoors", "twice"];
    let mut state = number.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut pick = |words: &[&'static str; 8]| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        words[(state >> 20) as usize % 8]
    };
    let lines = (0..14).map(|_| {
        format!("- {} {} and {} {} {}\n", pick(&VERBS), pick(&THINGS), pick(&VERBS), pick(&THINGS), pick(&HOW))
    });
    lines.collect()
}

fn add(folder: &mut Folder, name: u64, posting: &Posting) -> Opening {
    folder.add(Name(name), Features::of(posting)).opening
}

#[test]
fn a_folder_that_recalls_what_stood_goes_on_as_if_it_had_been_there() {
    let posting_of = |number: u64| {
        let title = ["Bookkeeper", "Bookkeeper (m/f/d)", "BOOKKEEPER - Columbus, OH"][(number % 3) as usize];
        posting(title, &format!("Firm {}", number / 3), "Columbus, OH", &duties(100 + number / 3))
    };
    let mut whole = Folder::new();
    for number in 0..24 {
        add(&mut whole, number, &posting_of(number));
    }
    for cut in 1..24 {
        let mut before = Folder::new();
        for number in 0..cut {
            add(&mut before, number, &posting_of(number));
        }
        let mut after = Folder::new();
        for number in (0..cut).filter(|number| before.stands(Name(*number))) {
            let beside = before.opening(Name(number)).and_then(|opening| before.first_of(opening));
            after.recall(Name(number), Features::of(&posting_of(number)), beside);
        }
        for number in cut..24 {
            add(&mut after, number, &posting_of(number));
            let first = after.opening(Name(number)).and_then(|opening| after.first_of(opening));
            assert_eq!(first.map(|first| first.0 / 3), Some(number / 3), "{number} after {cut}");
        }
    }
}

#[test]
fn sightings_of_one_opening_come_together() {
    let mut folder = Folder::new();
    let text = duties(1);
    let first = add(&mut folder, 1, &posting("Bookkeeper", "Acme", "Columbus, OH", &text));
    let other = add(&mut folder, 2, &posting("Bookkeeper", "Zenith", "Columbus, OH", &duties(2)));
    let again = add(&mut folder, 3, &posting("Bookkeeper (m/f/d)", "Acme Inc.", "Columbus, Ohio", &text));
    assert_eq!((first, other, again), (Opening(0), Opening(1), Opening(0)));
}

#[test]
fn a_posting_that_fits_two_openings_joins_neither_and_the_person_is_asked() {
    let mut folder = Folder::new();
    let text = duties(1);
    let columbus = add(&mut folder, 1, &posting("Night cashier", "Acme", "Columbus, OH", &text));
    let cleveland = add(&mut folder, 2, &posting("Night cashier", "Acme", "Cleveland, OH", &text));
    assert_ne!(columbus, cleveland);
    let unclear = folder.add(Name(3), Features::of(&posting("Night cashier", "Acme", "", &text)));
    assert_eq!(unclear.opening, Opening(2));
    let mut asked: Vec<Opening> = unclear.maybe.iter().map(|(opening, _)| *opening).collect();
    asked.sort();
    assert_eq!(asked, [columbus, cleveland]);
}

#[test]
fn the_same_holds_when_it_came_first() {
    let mut folder = Folder::new();
    let text = duties(1);
    add(&mut folder, 1, &posting("Night cashier", "Acme", "", &text));
    add(&mut folder, 2, &posting("Night cashier", "Acme", "Columbus, OH", &text));
    add(&mut folder, 3, &posting("Night cashier", "Acme", "Cleveland, OH", &text));
    let again = add(&mut folder, 4, &posting("Night cashier", "Acme", "Columbus, Ohio", &text));
    assert_eq!(Some(again), folder.opening(Name(2)));
    let openings = [1, 2, 3].map(|name| folder.opening(Name(name)));
    assert!(openings[0] != openings[1] && openings[1] != openings[2] && openings[0] != openings[2], "{openings:?}");
}

#[test]
fn a_posting_that_names_all_cities_joins_those_of_each() {
    let mut folder = Folder::new();
    let text = duties(1);
    add(&mut folder, 1, &posting("Area cook", "Acme", "Columbus, OH", &text));
    add(&mut folder, 2, &posting("Area cook", "Acme", "Cleveland, OH", &text));
    add(&mut folder, 3, &posting("Area cook", "Acme", "Columbus, OH; Cleveland, OH", &text));
    let later = add(&mut folder, 4, &posting("Area cook", "Acme", "Cleveland, Ohio", &text));
    assert_eq!(later, Opening(0));
    assert_eq!(folder.opening(Name(2)), Some(Opening(0)));
}

#[test]
fn what_was_set_apart_stays_apart_before_and_after() {
    let same = posting("Bookkeeper", "Acme", "Columbus, OH", &duties(1));
    let mut folder = Folder::new();
    folder.decide(Name(1), Name(2), Decision::Apart);
    add(&mut folder, 1, &same);
    assert_eq!(add(&mut folder, 2, &same), Opening(1));

    let mut folder = Folder::new();
    for name in [1, 2, 3] {
        add(&mut folder, name, &same);
    }
    folder.decide(Name(1), Name(2), Decision::Apart);
    assert_eq!(folder.opening(Name(2)), Some(Opening(1)));
    assert_eq!(folder.opening(Name(3)), folder.opening(Name(1)));
    assert_eq!(add(&mut folder, 4, &same), Opening(0));
    assert_ne!(folder.opening(Name(1)), folder.opening(Name(2)));
}

#[test]
fn what_was_joined_is_one_whichever_comes_first() {
    let (one, other) =
        (posting("Cook", "Acme", "Columbus, OH", &duties(1)), posting("Baker", "Zenith", "Boise, ID", &duties(2)));
    let mut before = Folder::new();
    before.decide(Name(1), Name(2), Decision::Together);
    let mut after = Folder::new();
    for folder in [&mut before, &mut after] {
        add(folder, 1, &one);
        add(folder, 2, &other);
    }
    after.decide(Name(2), Name(1), Decision::Together);
    for folder in [&before, &after] {
        assert_eq!(folder.opening(Name(2)), Some(Opening(0)));
    }
}

#[test]
fn many_equal_postings_cost_no_more_than_few() {
    let mut folder = Folder::new();
    let features = Features::of(&posting("Bookkeeper", "Acme", "Columbus, OH", &duties(1)));
    for name in 0..20_000 {
        assert_eq!(folder.add(Name(name), features.clone()).opening, Opening(0));
    }
    assert_eq!(folder.shelf.standing(0).count(), 1);
}

#[test]
fn many_openings_with_one_text_are_compared_with_a_bounded_number() {
    let mut folder = Folder::new();
    let text = duties(1);
    for number in 0..3_000 {
        let numbered = Posting {
            requisition: Some(format!("R-{}", 10_000 + number)),
            ..posting("Bookkeeper", "Acme", "Columbus, OH", &text)
        };
        let features = Features::of(&numbered);
        assert!(folder.compare(&features, &keys(&features)).len() <= MOST_COMPARED);
        assert_eq!(folder.add(Name(number), features).opening, Opening(number as u32));
    }
}

#[test]
fn the_person_hears_why() {
    let mut folder = Folder::new();
    let text = duties(1);
    let kept = |title: &str| Posting {
        requisition: Some("R-10234".to_owned()),
        ..posting(title, "Acme", "Columbus, OH", &text)
    };
    add(&mut folder, 1, &kept("Shop cashier"));
    let placed = folder.add(Name(2), Features::of(&kept("Retail friend")));
    assert_eq!(placed.opening, Opening(1));
    let (opening, judgement) = placed.maybe.first().expect("asked about");
    assert_eq!(*opening, Opening(0));
    assert!(judgement.parts.iter().any(|part| part.part == Part::Title && part.says == Says::Bars));
    assert!(judgement.because().ends_with("the title differs."), "{}", judgement.because());
}

fn anything() -> impl Strategy<Value = Posting> {
    let words = "[a-zA-Z0-9 ,.()#$;:é🙂\\n-]{0,60}";
    (
        words,
        proptest::option::of(words),
        proptest::collection::vec(words, 0..3),
        ".{0,300}",
        proptest::option::of(words),
    )
        .prop_map(|(title, organisation, places, text, requisition)| Posting {
            title,
            organisation,
            places,
            text,
            requisition,
            ..Posting::default()
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn anything_is_judged_alike_from_both_sides(one in anything(), other in anything()) {
        let (one, other) = (Features::of(&one), Features::of(&other));
        prop_assert_eq!(judge(&one, &other), judge(&other, &one));
        let share = judge(&one, &other).share;
        prop_assert!((0.0..=1.0).contains(&share));
    }

    #[test]
    fn adding_again_changes_nothing(postings in proptest::collection::vec(anything(), 1..20)) {
        let mut folder = Folder::new();
        for (name, posting) in (0..).zip(&postings) {
            add(&mut folder, name, posting);
        }
        let before: Vec<_> = (0..postings.len() as u32).map(|at| folder.opening_at(at)).collect();
        for (name, posting) in (0..).zip(&postings) {
            add(&mut folder, name, posting);
        }
        prop_assert_eq!(folder.len(), postings.len());
        let after: Vec<_> = (0..postings.len() as u32).map(|at| folder.opening_at(at)).collect();
        prop_assert_eq!(before, after);
    }

    #[test]
    fn clear_sets_fold_alike_in_any_order(
        order in Just((0..24_u64).collect::<Vec<_>>()).prop_shuffle(),
        seed in 0..1_000_u64,
    ) {
        // Eight openings with three sightings each.
        let posting_of = |number: u64| {
            let (opening, sighting) = (number / 3, number % 3);
            let text = duties(seed * 100 + opening);
            let title = ["Bookkeeper", "Bookkeeper (m/f/d)", "BOOKKEEPER - Columbus, OH"][sighting as usize];
            posting(title, &format!("Firm {}", ["A", "B", "C", "D", "E", "F", "G", "H"][opening as usize]), "Columbus, OH", &text)
        };
        let mut folder = Folder::new();
        for number in &order {
            add(&mut folder, *number, &posting_of(*number));
        }
        for one in 0..24 {
            for other in 0..24 {
                let together = folder.opening(Name(one)) == folder.opening(Name(other));
                prop_assert_eq!(together, one / 3 == other / 3, "{} and {}", one, other);
            }
        }
    }

    #[test]
    fn what_was_set_apart_never_comes_together(
        sightings in proptest::collection::vec(0..3_u64, 2..16),
        apart in (0..16_usize, 0..16_usize),
        early in proptest::bool::ANY,
    ) {
        let (one, other) = (apart.0 % sightings.len(), apart.1 % sightings.len());
        prop_assume!(one != other);
        let mut folder = Folder::new();
        if early {
            folder.decide(Name(one as u64), Name(other as u64), Decision::Apart);
        }
        for (name, opening) in (0..).zip(&sightings) {
            add(&mut folder, name, &posting("Cook", "Acme", "Columbus, OH", &duties(*opening)));
        }
        if !early {
            folder.decide(Name(one as u64), Name(other as u64), Decision::Apart);
        }
        add(&mut folder, 99, &posting("Cook", "Acme", "Columbus, OH", &duties(sightings[one])));
        prop_assert_ne!(folder.opening(Name(one as u64)), folder.opening(Name(other as u64)));
    }
}
