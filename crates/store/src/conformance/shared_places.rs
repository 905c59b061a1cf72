//! The shared list of places: what is kept comes back, nothing changes without its line of record, and of two who decide at
//! once one hears that it changed.

use super::people::*;
use crate::shared_places::{SharedRow, Showing};
use crate::{Put, Revision, Store};

fn row(nth: u128, revision: u64, showing: Showing, body: &str) -> SharedRow {
    SharedRow { id: id(nth), revision: Revision(revision), showing, body: body.to_owned() }
}

fn put(store: &dyn Store, row: &SharedRow, deed: &str) -> Put {
    write(store, |w| w.put_shared_place(row, deed)).expect("the store answers")
}

pub fn a_shared_place_comes_back_with_its_record(store: &dyn Store) {
    let odd = "{\"v\":1,\"body\":\"a\\u0000b\\\\c “🌉”\"}";
    assert_eq!(put(store, &row(2, 0, Showing::Shown, odd), "first"), Put::Written(Revision(1)));
    assert_eq!(put(store, &row(1, 0, Showing::Hidden, "other"), "offered"), Put::Written(Revision(1)));
    assert_eq!(put(store, &row(2, 1, Showing::Removed, "gone"), "second \u{1f309}"), Put::Written(Revision(2)));
    assert_eq!(look(store, |r| r.shared_place(id(2))), Ok(Some(row(2, 2, Showing::Removed, "gone"))));
    assert_eq!(look(store, |r| r.shared_place(id(3))), Ok(None));
    let all = vec![row(1, 1, Showing::Hidden, "other"), row(2, 2, Showing::Removed, "gone")];
    assert_eq!(look(store, |r| r.shared_places()), Ok(all));
    assert_eq!(look(store, |r| r.place_deeds(id(2))), Ok(vec!["first".to_owned(), "second \u{1f309}".to_owned()]));
    assert_eq!(look(store, |r| r.place_deeds(id(3))), Ok(Vec::new()));
}

pub fn a_stale_shared_place_is_refused_and_leaves_no_line(store: &dyn Store) {
    assert_eq!(put(store, &row(1, 3, Showing::Shown, "nowhere"), "never"), Put::Stale);
    assert_ne!(put(store, &row(1, 0, Showing::Shown, "a"), "offered"), Put::Stale);
    assert_eq!(put(store, &row(1, 0, Showing::Shown, "b"), "never"), Put::Stale);
    assert_ne!(put(store, &row(1, 1, Showing::Hidden, "c"), "hidden"), Put::Stale);
    assert_eq!(put(store, &row(1, 1, Showing::Removed, "d"), "never"), Put::Stale);
    assert_eq!(look(store, |r| r.shared_place(id(1))), Ok(Some(row(1, 2, Showing::Hidden, "c"))));
    assert_eq!(look(store, |r| r.place_deeds(id(1))), Ok(vec!["offered".to_owned(), "hidden".to_owned()]));
}

pub fn who_offered_is_erased_and_the_place_stays(store: &dyn Store) {
    move_in(store);
    assert_ne!(put(store, &row(1, 0, Showing::Shown, "a"), "offered"), Put::Stale);
    write(store, |w| w.erase_account(MARIA)).expect("erased");
    assert_eq!(look(store, |r| r.shared_places()), Ok(vec![row(1, 1, Showing::Shown, "a")]));
}
