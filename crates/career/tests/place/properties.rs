//! What holds for whatever places and visits one may keep.

use career::place::{Chosen, Kind, MOST_SUGGESTED, News, Occasion, Place, Starter, news, suggest};
use jiff::ToSpan;
use proptest::prelude::*;
use proptest::sample::select;

use crate::{TODAY, place, starter};

fn places() -> impl Strategy<Value = Vec<Place>> {
    let names = select(vec!["Oven Days", "Oven Days 2026", "OVEN-DAYS", "Guild", "2026", "", "é"]);
    let urls =
        prop::option::of(select(vec!["https://a.example.org", "http://www.a.example.org/", "https://b.example.org/x"]));
    let one = (names, urls, select(Kind::ALL.to_vec()), prop::collection::vec(0..5i32, 0..4));
    prop::collection::vec(one, 0..12).prop_map(|all| {
        let place = all.into_iter().map(|(name, url, kind, days)| {
            let mut place = Place { url: url.map(str::to_owned), kind, ..place(name) };
            let dates: Vec<Occasion> =
                days.into_iter().map(|day| Occasion::on(TODAY.saturating_add(day.days()))).collect();
            place.take_dates(&dates);
            place
        });
        place.collect()
    })
}

fn starters() -> impl Strategy<Value = Vec<Starter>> {
    let one = (select(Kind::ALL.to_vec()), select(vec!["29", "29-1141", "29-1141.00", "35", "15"]));
    prop::collection::vec(one, 0..30).prop_map(|all| {
        all.into_iter().enumerate().map(|(nth, (kind, code))| starter(&format!("P {nth}"), kind, &[code])).collect()
    })
}

proptest! {
    #[test]
    fn what_was_taken_in_brings_nothing_new(rows in places()) {
        let mut kept: Vec<Place> = Vec::new();
        for _ in 0..12 {
            let told = news(&kept, &rows);
            let mut changed = false;
            for (row, news) in rows.iter().zip(told) {
                match news {
                    News::New => {
                        kept.push(row.clone());
                        changed = true;
                    }
                    News::More(at, dates) => {
                        let before = kept[at].dates.len();
                        kept[at].take_dates(&dates);
                        prop_assert!(kept[at].dates.len() > before || kept[at].new_dates(&dates).is_empty());
                        changed |= kept[at].dates.len() > before;
                    }
                    News::Same(at) => prop_assert!(at < kept.len()),
                    News::Twice(before) => prop_assert!(before < rows.len()),
                }
            }
            if !changed {
                break;
            }
        }
        prop_assert!(news(&kept, &rows).iter().all(|news| matches!(news, News::Same(_))));
        prop_assert!(kept.len() <= rows.len());
    }

    #[test]
    fn a_handful_fits_and_names_nothing_twice(list in starters()) {
        let paths = [Chosen { code: "29-1141.00", title: "Nurses" }, Chosen { code: "35-2014.00", title: "Cooks" }];
        let found = suggest(&list, &paths, TODAY, |_| false);
        prop_assert!(found.len() <= MOST_SUGGESTED);
        let fits = |one: &Starter| paths.iter().any(|path| one.work.iter().any(|work| work.covers(path.code)));
        prop_assert!(found.iter().all(|one| fits(one.starter)));
        let all = list.iter().filter(|one| fits(one)).count();
        prop_assert_eq!(found.len(), all.min(MOST_SUGGESTED));
        for (nth, one) in found.iter().enumerate() {
            prop_assert!(found.iter().skip(nth + 1).all(|other| other.starter.url != one.starter.url));
        }
    }
}
