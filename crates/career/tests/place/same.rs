//! What is brought beside what is kept.

use career::place::{Kind, News, Occasion, Place, key, news};
use jiff::civil::date;

use crate::place;

fn conference(name: &str, url: &str, day: jiff::civil::Date) -> Place {
    Place { url: Some(url.to_owned()), kind: Kind::Conference, dates: vec![Occasion::on(day)], ..place(name) }
}

#[test]
fn a_conference_of_another_year_is_the_same_place_with_a_new_date() {
    let kept = [conference("Oven Days 2026", "https://oven.example.org/", date(2026, 12, 1))];
    let again = conference("Oven Days 2026", "https://oven.example.org", date(2026, 12, 1));
    let later = conference("OVEN DAYS 2027", "https://2027.oven.example.org", date(2027, 12, 1));
    let renamed = conference("The Oven Conference", "http://www.oven.example.org/#top", date(2027, 12, 1));
    assert_eq!(news(&kept, &[again]), [News::Same(0)]);
    assert_eq!(news(&kept, std::slice::from_ref(&later)), [News::More(0, later.dates.clone())]);
    assert_eq!(news(&kept, std::slice::from_ref(&renamed)), [News::More(0, renamed.dates.clone())]);
}

#[test]
fn two_meet_ups_on_one_page_are_two() {
    let of = |name: &str| Place { url: Some("https://library.example.org".to_owned()), ..place(name) };
    assert_eq!(
        news(&[], &[of("Story time"), of("Résumé evening"), of("story  TIME")]),
        [News::New, News::New, News::Twice(0)]
    );
}

#[test]
fn a_name_of_a_year_is_itself() {
    assert_eq!(key("2027"), "2027");
    assert_ne!(key("!!!"), key("???"));
}
