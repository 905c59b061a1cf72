//! Agreements and releases: one agrees until one does not, goes with one's account, and what was spent stays spent.

use career::id::AccountId;
use jiff::civil::{Date, date};

use super::people::*;
use crate::pooled::ReleaseRow;
use crate::{Put, Revision, Store, Trouble};

const DAY: Date = date(2026, 5, 15);

fn release(number: u64, body: &str) -> ReleaseRow {
    ReleaseRow { number, body: body.to_owned() }
}

fn agree(store: &dyn Store, account: AccountId, on: Date) {
    write(store, |w| w.agree(account, on)).expect("it is noted");
}

fn agreements(store: &dyn Store) -> Vec<AccountId> {
    look(store, |r| r.agreements()).expect("it answers")
}

pub fn who_agrees_does_so_from_the_first_day_until_they_do_not(store: &dyn Store) {
    move_in(store);
    assert_eq!(agreements(store), Vec::new());
    agree(store, DEREK, DAY);
    agree(store, MARIA, date(2026, 12, 31));
    agree(store, MARIA, DAY);
    assert_eq!(agreements(store), [MARIA, DEREK]);
    assert_eq!(look(store, |r| r.agreed(MARIA)), Ok(Some(date(2026, 12, 31))));
    write(store, |w| w.disagree(MARIA)).expect("it is taken out");
    write(store, |w| w.disagree(MARIA)).expect("nothing happens where there is none");
    assert_eq!((agreements(store), look(store, |r| r.agreed(MARIA))), (vec![DEREK], Ok(None)));
    agree(store, MARIA, DAY);
    assert_eq!(look(store, |r| r.agreed(MARIA)), Ok(Some(DAY)));
}

pub fn an_agreement_goes_with_its_account(store: &dyn Store) {
    move_in(store);
    agree(store, MARIA, DAY);
    agree(store, DEREK, DAY);
    write(store, |w| w.erase_account(MARIA)).expect("erased");
    assert_eq!((agreements(store), look(store, |r| r.agreed(MARIA))), (vec![DEREK], Ok(None)));
}

pub fn nobody_agrees_for_an_account_that_is_not_there(store: &dyn Store) {
    move_in(store);
    let mut writing = store.writing().expect("a transaction begins");
    assert_eq!(writing.agree(NOBODY, DAY), Err(Trouble::no_such_account()));
    drop(writing);
    assert_eq!(agreements(store), Vec::new());
}

pub fn releases_are_numbered_and_none_takes_the_place_of_another(store: &dyn Store) {
    let put = |row: &ReleaseRow| write(store, |w| w.put_pooled_release(row)).expect("it answers");
    assert_eq!(put(&release(2, "too early")), Put::Stale);
    assert_eq!(put(&release(1, "first \u{1f309} \\u0000")), Put::Written(Revision(1)));
    assert_eq!(put(&release(1, "again")), Put::Stale);
    assert_eq!(put(&release(3, "too early")), Put::Stale);
    assert_eq!(put(&release(2, "second")), Put::Written(Revision(2)));
    let all = vec![release(1, "first \u{1f309} \\u0000"), release(2, "second")];
    assert_eq!(look(store, |r| r.pooled_releases()), Ok(all));
}

pub fn what_was_released_stays_when_people_go(store: &dyn Store) {
    move_in(store);
    agree(store, MARIA, DAY);
    assert_ne!(write(store, |w| w.put_pooled_release(&release(1, "sums"))), Ok(Put::Stale));
    write(store, |w| w.erase_account(MARIA)).expect("erased");
    assert_eq!(look(store, |r| r.pooled_releases()), Ok(vec![release(1, "sums")]));
}
