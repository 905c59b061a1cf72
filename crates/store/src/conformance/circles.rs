//! Circles: kept as they were put, and gone with whoever goes.

use career::circle::Role;
use career::id::{AccountId, CircleId, SeatId, ThingId};

use super::people::*;
use crate::circles::{SeatRow, ThingRow};
use crate::{Put, Revision, Store};

const TABLE: CircleId = CircleId(id(60));
const OTHER: CircleId = CircleId(id(61));

fn seat(circle: CircleId, number: u128, account: AccountId) -> SeatRow {
    SeatRow {
        circle,
        seat: SeatId(id(number)),
        account,
        role: Role::Member,
        name: "Ana \\ \u{0} “🌉”".to_owned(),
        joined: at(5),
        left: None,
    }
}

fn thing(circle: CircleId, number: u128, seat: u128) -> ThingRow {
    ThingRow {
        circle,
        id: ThingId(id(number)),
        seat: SeatId(id(seat)),
        about: None,
        revision: Revision(0),
        body: "{\"v\":1,\"body\":\"é\u{0}\"}".to_owned(),
    }
}

/// Two circles with both people in each: Maria on the odd seats, Derek on the even ones.
fn furnish(store: &dyn Store) {
    move_in(store);
    write(store, |w| {
        for (circle, first) in [(TABLE, 1), (OTHER, 11)] {
            written(w.put_circle(circle, "{}", Revision(0)));
            w.put_seat(&seat(circle, first, MARIA)).expect("she sits down");
            w.put_seat(&seat(circle, first + 1, DEREK)).expect("he sits down");
            written(w.put_thing(&thing(circle, first + 50, first)));
            written(w.put_thing(&thing(circle, first + 51, first + 1)));
            let about = Some(SeatId(id(first)));
            written(w.put_thing(&ThingRow { about, ..thing(circle, first + 52, first + 1) }));
        }
    });
}

fn ids(store: &dyn Store, circle: CircleId) -> Vec<u128> {
    look(store, |r| r.things(circle)).expect("they are listed").iter().map(|thing| thing.id.0.as_u128()).collect()
}

pub fn a_circle_comes_back_as_it_was_kept(store: &dyn Store) {
    move_in(store);
    let body = "{\"v\":1,\"body\":\"\u{0} \\ “🌉”\"}".to_owned();
    let revision = write(store, |w| written(w.put_circle(TABLE, &body, Revision(0))));
    let row = seat(TABLE, 1, MARIA);
    write(store, |w| w.put_seat(&row)).expect("she sits down");
    let about = ThingRow { about: Some(row.seat), ..thing(TABLE, 51, 1) };
    let put = write(store, |w| written(w.put_thing(&about)));
    look(store, |r| {
        let kept = r.circle(TABLE).expect("it is readable").expect("it is there");
        assert_eq!((kept.id, kept.revision, kept.body), (TABLE, revision, body));
        assert_eq!(r.seats(TABLE), Ok(vec![row.clone()]));
        let there = ThingRow { revision: put, ..about.clone() };
        assert_eq!(r.things(TABLE), Ok(vec![there.clone()]));
        assert_eq!((r.thing(TABLE, there.id), r.thing(OTHER, there.id)), (Ok(Some(there)), Ok(None)));
        assert_eq!((r.circle(OTHER), r.seats(OTHER), r.things(OTHER)), (Ok(None), Ok(vec![]), Ok(vec![])));
    });
    let gone = SeatRow { left: Some(at(9)), name: String::new(), role: Role::Coach, ..row };
    write(store, |w| w.put_seat(&gone)).expect("she leaves");
    assert_eq!(look(store, |r| r.seats(TABLE)), Ok(vec![gone]));
}

pub fn a_stale_circle_or_thing_is_refused(store: &dyn Store) {
    furnish(store);
    let kept = look(store, |r| r.circle(TABLE)).expect("it is readable").expect("it is there");
    for over in [Revision(0), Revision(kept.revision.0 + 1), Revision(u64::MAX)] {
        assert_eq!(write(store, |w| w.put_circle(TABLE, "other", over)), Ok(Put::Stale));
    }
    let newer = write(store, |w| written(w.put_circle(TABLE, "newer", kept.revision)));
    assert!(newer > kept.revision);
    assert_eq!(write(store, |w| w.put_circle(TABLE, "other", kept.revision)), Ok(Put::Stale));
    let known = look(store, |r| r.thing(TABLE, ThingId(id(51)))).expect("it is readable").expect("it is there");
    for revision in [Revision(0), Revision(known.revision.0 + 1), Revision(u64::MAX)] {
        assert_eq!(write(store, |w| w.put_thing(&ThingRow { revision, ..known.clone() })), Ok(Put::Stale));
    }
    let again = write(store, |w| written(w.put_thing(&ThingRow { body: "{}".to_owned(), ..known.clone() })));
    assert!(again > known.revision);
    assert_eq!(write(store, |w| w.put_thing(&known)), Ok(Put::Stale));
}

pub fn the_mark_of_a_circle_grows_with_every_change(store: &dyn Store) {
    furnish(store);
    let marks = || look(store, |r| r.circle_marks(&[OTHER, TABLE, CircleId(id(99)), TABLE])).expect("they are there");
    let mut before = marks();
    assert_eq!(before.iter().map(|(id, _)| *id).collect::<Vec<_>>(), [TABLE, OTHER]);
    let revision = look(store, |r| r.circle(TABLE)).expect("it is readable").expect("it is there").revision;
    type Change = Box<dyn FnOnce(&mut dyn crate::Writing)>;
    let changes: Vec<Change> = vec![
        Box::new(move |w| {
            written(w.put_circle(TABLE, "{}", revision));
        }),
        Box::new(|w| w.put_seat(&seat(TABLE, 1, MARIA)).expect("she sits")),
        Box::new(|w| {
            written(w.put_thing(&thing(TABLE, 90, 1)));
        }),
        Box::new(|w| w.remove_thing(TABLE, ThingId(id(90))).expect("it goes")),
        Box::new(|w| w.clear_seat(TABLE, SeatId(id(1))).expect("it goes")),
        Box::new(|w| w.remove_seat(TABLE, SeatId(id(1))).expect("she goes")),
        Box::new(|w| w.erase_account(DEREK).expect("he goes")),
    ];
    let last = changes.len() - 1;
    for (at, change) in changes.into_iter().enumerate() {
        let heard = look(store, |r| r.change()).expect("it stands somewhere");
        write(store, change);
        assert!(look(store, |r| r.change()).expect("it stands somewhere") > heard, "change {at}");
        let now = marks();
        if at < last {
            assert!(now[0].1 > before[0].1 && now[1].1 == before[1].1, "change {at}");
        } else {
            // Maria left the first circle, so it went with Derek; she is in the other.
            assert_eq!(now.len(), 1);
            assert!(now[0].1 > before[1].1);
        }
        before = now;
    }
    let heard = look(store, |r| r.change());
    write(store, |w| {
        w.remove_thing(OTHER, ThingId(id(90)))?;
        w.remove_seat(OTHER, SeatId(id(90)))?;
        w.clear_seat(OTHER, SeatId(id(90)))?;
        w.erase_circle(CircleId(id(90)))
    })
    .expect("nothing happens where there is nothing");
    assert_eq!((look(store, |r| r.change()), marks()), (heard, before));
}

pub fn seats_are_found_by_circle_and_by_account(store: &dyn Store) {
    furnish(store);
    let numbers = |seats: Vec<SeatRow>| seats.iter().map(|seat| seat.seat.0.as_u128()).collect::<Vec<_>>();
    look(store, |r| {
        assert_eq!(r.seats(TABLE).map(numbers), Ok(vec![1, 2]));
        assert_eq!(r.seats_of(MARIA).map(numbers), Ok(vec![1, 11]));
        assert_eq!(r.seats_of(DEREK).map(numbers), Ok(vec![2, 12]));
        assert_eq!(r.seats_of(NOBODY).map(numbers), Ok(vec![]));
    });
}

pub fn what_stands_in_a_seats_name_goes_with_it(store: &dyn Store) {
    furnish(store);
    assert_eq!(ids(store, TABLE), [51, 52, 53]);
    write(store, |w| w.remove_seat(TABLE, SeatId(id(1)))).expect("she goes");
    assert_eq!(ids(store, TABLE), [52], "what was about her went too");
    assert_eq!(ids(store, OTHER), [61, 62, 63]);
    assert_eq!(write(store, |w| w.put_thing(&thing(TABLE, 70, 1))), Ok(Put::Stale));
    let about = ThingRow { about: Some(SeatId(id(1))), ..thing(TABLE, 70, 2) };
    assert_eq!(write(store, |w| w.put_thing(&about)), Ok(Put::Stale));
}

pub fn clearing_a_seat_leaves_the_seat(store: &dyn Store) {
    furnish(store);
    write(store, |w| w.clear_seat(TABLE, SeatId(id(1)))).expect("her words go");
    assert_eq!(ids(store, TABLE), [52]);
    assert_eq!(look(store, |r| r.seats(TABLE)).map(|seats| seats.len()), Ok(2));
}

pub fn erasing_an_account_takes_its_words_out_of_circles(store: &dyn Store) {
    furnish(store);
    write(store, |w| w.erase_account(MARIA)).expect("she is erased");
    assert_eq!((ids(store, TABLE), ids(store, OTHER)), (vec![52], vec![62]));
    look(store, |r| {
        assert_eq!(r.seats_of(MARIA), Ok(Vec::new()));
        assert_eq!(r.seats(TABLE).map(|seats| seats.len()), Ok(1));
    });
}

pub fn a_circle_in_which_nobody_is_left_goes(store: &dyn Store) {
    furnish(store);
    // Derek left one of them before.
    write(store, |w| w.put_seat(&SeatRow { left: Some(at(9)), ..seat(TABLE, 2, DEREK) })).expect("he leaves");
    write(store, |w| w.erase_account(MARIA)).expect("she is erased");
    look(store, |r| {
        assert_eq!(r.circle(TABLE), Ok(None));
        assert!(r.circle(OTHER).is_ok_and(|circle| circle.is_some()));
        assert_eq!(r.seats_of(DEREK).map(|seats| seats.len()), Ok(1));
    });
}

pub fn erasing_a_circle_leaves_the_others(store: &dyn Store) {
    furnish(store);
    write(store, |w| w.erase_circle(TABLE)).expect("it goes");
    look(store, |r| {
        assert_eq!((r.circle(TABLE), r.seats(TABLE), r.things(TABLE)), (Ok(None), Ok(vec![]), Ok(vec![])));
        assert_eq!(r.seats_of(MARIA).map(|seats| seats.len()), Ok(1));
    });
    assert_eq!(ids(store, OTHER), [61, 62, 63]);
    assert_eq!(write(store, |w| w.put_circle(TABLE, "{}", Revision(7))), Ok(Put::Stale));
}

pub fn a_seat_of_nobody_or_nowhere_is_refused(store: &dyn Store) {
    furnish(store);
    for row in [seat(TABLE, 3, NOBODY), seat(CircleId(id(99)), 3, MARIA)] {
        let mut writing = store.writing().expect("a transaction begins");
        assert!(writing.put_seat(&row).is_err());
        drop(writing);
    }
    assert_eq!(write(store, |w| w.put_thing(&thing(CircleId(id(99)), 70, 1))), Ok(Put::Stale));
}
