//! Erasing: everything of one, nothing of others.

use career::id::{AccountId, DocumentId};
use jiff::Timestamp;

use super::people::*;
use crate::account::Account;
use crate::job::JobId;
use crate::record::Kind;
use crate::session::{SessionId, TokenId};
use crate::{Revision, Store};

/// One of everything for each of two people; the numbers of the second are those of the first and 100 more.
fn furnish(store: &dyn Store) {
    move_in(store);
    write(store, |w| {
        for (account, more) in [(MARIA, 0), (DEREK, 100)] {
            for kind in Kind::ALL {
                written(w.put_record(account, kind, id(5), "{}", Revision(0)));
            }
            w.put_original(account, DocumentId(id(5)), b"1").expect("it is kept");
            w.put_session(&session(10 + more, account)).expect("it is kept");
            w.put_token(&token(30 + more, Some(account))).expect("it is kept");
            w.add_job(&job(40 + more, account, "read")).expect("it is added");
            w.agree(account, jiff::civil::date(2026, 5, 15)).expect("it is noted");
        }
        w.put_token(&token(99, None)).expect("it is kept");
    });
}

/// How many things of theirs are there.
fn things(store: &dyn Store, account: AccountId, more: u128) -> usize {
    look(store, |r| {
        let records = Kind::ALL.map(|kind| r.records(account, kind).map_or(0, |found| found.len()));
        let there = [
            r.account(account).is_ok_and(|found| found.is_some()),
            r.original(account, DocumentId(id(5))).is_ok_and(|found| found.is_some()),
            r.originals_size(account).is_ok_and(|size| size > 0),
            r.mark(account).is_ok_and(|mark| mark > 0),
            r.session(SessionId(id(10 + more))).is_ok_and(|found| found.is_some()),
            r.token(TokenId(id(30 + more))).is_ok_and(|found| found.is_some()),
            r.tokens_about(account).is_ok_and(|found| !found.is_empty()),
            r.job(JobId(id(40 + more))).is_ok_and(|found| found.is_some()),
            r.jobs_of(account).is_ok_and(|found| !found.is_empty()),
            r.agreed(account).is_ok_and(|found| found.is_some()),
        ];
        records.iter().sum::<usize>() + there.iter().filter(|there| **there).count()
    })
}

pub fn erasing_takes_everything_of_one_and_nothing_of_others(store: &dyn Store) {
    furnish(store);
    let all = Kind::ALL.len() + 10;
    assert_eq!((things(store, MARIA, 0), things(store, DEREK, 100)), (all, all));
    write(store, |w| w.erase_account(MARIA)).expect("it is erased");
    assert_eq!((things(store, MARIA, 0), things(store, DEREK, 100)), (0, all));
    look(store, |r| {
        assert_eq!(r.accounts_by_email("maria@example.org"), Ok(Vec::new()));
        assert!(r.token(TokenId(id(99))).is_ok_and(|invitation| invitation.is_some()));
    });
}

pub fn erasing_nobody_changes_nothing(store: &dyn Store) {
    furnish(store);
    let before = look(store, |r| r.change());
    write(store, |w| w.erase_account(NOBODY)).expect("nothing happens where there is none");
    assert_eq!(look(store, |r| r.change()), before);
}

pub fn guests_whose_time_is_over_are_erased(store: &dyn Store) {
    let guests = [(50, Some(at(-1))), (51, Some(at(0))), (52, Some(at(1))), (53, None)];
    write(store, |w| {
        for (number, expires) in guests {
            let account = AccountId(id(number));
            written(w.put_account(&Account { expires, ..guest(account) }, Revision(0)));
            written(w.put_record(account, Kind::History, id(0), "{}", Revision(0)));
            w.put_session(&session(number + 100, account)).expect("it is kept");
        }
        // Who keeps an account is no guest, whatever stands in `expires`.
        let kept = Account { expires: Some(at(-1)), ..person(MARIA, "maria@example.org") };
        written(w.put_account(&kept, Revision(0)));
    });
    assert_eq!(write(store, |w| w.erase_expired_guests(at(0))), Ok(2));
    assert_eq!(write(store, |w| w.erase_expired_guests(at(0))), Ok(0));
    let left = look(store, |r| r.accounts(None, 10)).expect("they can be looked at");
    let left: Vec<u128> = left.iter().map(|kept| kept.value.id.0.as_u128()).collect();
    assert_eq!(left, [1, 52, 53]);
    look(store, |r| {
        assert_eq!(r.record(AccountId(id(51)), Kind::History, id(0)), Ok(None));
        assert_eq!(r.session(SessionId(id(151))), Ok(None));
        assert!(r.session(SessionId(id(152))).is_ok_and(|session| session.is_some()));
    });
    assert_eq!(write(store, |w| w.erase_expired_guests(Timestamp::MAX)), Ok(1));
}
