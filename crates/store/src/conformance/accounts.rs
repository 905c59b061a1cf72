//! Accounts: kept, refused when stale, found by address, listed.

use career::id::AccountId;
use jiff::{SignedDuration, Timestamp};

use super::people::*;
use crate::account::{Account, Role};
use crate::{Put, Revision, Store};

pub fn an_account_comes_back_as_it_was_kept(store: &dyn Store) {
    let administrator = Account { role: Role::Administrator, ..person(MARIA, "maria@example.org") };
    for account in [guest(DEREK), administrator] {
        let revision = write(store, |w| written(w.put_account(&account, Revision(0))));
        let kept = look(store, |r| r.account(account.id)).expect("it can be looked at").expect("it is there");
        assert_eq!((kept.value, kept.revision), (account, revision));
    }
    assert_eq!(look(store, |r| r.account(NOBODY)), Ok(None));

    // Instants are kept to the microsecond, by every engine.
    let finer = Account { made: at(0) + SignedDuration::from_nanos(1_999), ..guest(NOBODY) };
    write(store, |w| written(w.put_account(&finer, Revision(0))));
    let kept = look(store, |r| r.account(NOBODY)).expect("it can be looked at").expect("it is there");
    assert_eq!(kept.value.made, at(0) + SignedDuration::from_micros(1));
}

pub fn a_stale_account_is_refused(store: &dyn Store) {
    let account = guest(MARIA);
    let first = write(store, |w| written(w.put_account(&account, Revision(0))));
    let renamed = Account { name: "Mari".to_owned(), ..account.clone() };
    let second = write(store, |w| written(w.put_account(&renamed, first)));
    assert!(second > first && first > Revision(0));
    for over in [Revision(0), first, Revision(second.0 + 1)] {
        assert_eq!(write(store, |w| w.put_account(&account, over)), Ok(Put::Stale));
    }
    let kept = look(store, |r| r.account(MARIA)).expect("it can be looked at").expect("it is there");
    assert_eq!((kept.value, kept.revision), (renamed, second));
}

pub fn one_address_may_have_several_accounts_oldest_first(store: &dyn Store) {
    let shared = "family@example.org";
    let younger = Account { made: at(5), ..person(AccountId(id(1)), shared) };
    let oldest = Account { made: at(-5), ..person(AccountId(id(3)), shared) };
    let as_young = Account { made: at(5), ..person(AccountId(id(2)), shared) };
    let other = person(AccountId(id(4)), "other@example.org");
    write(store, |w| {
        for account in [&younger, &oldest, &as_young, &other, &guest(NOBODY)] {
            written(w.put_account(account, Revision(0)));
        }
    });
    let found = look(store, |r| r.accounts_by_email(shared)).expect("they can be looked at");
    let found: Vec<_> = found.into_iter().map(|kept| kept.value).collect();
    assert_eq!(found, [oldest, younger, as_young]);
    // The address is folded by whoever asks, so that every engine compares the same bytes.
    for unknown in ["FAMILY@example.org", "family", ""] {
        assert_eq!(look(store, |r| r.accounts_by_email(unknown)), Ok(Vec::new()));
    }
}

pub fn a_guest_who_stays_is_found_by_address(store: &dyn Store) {
    let over = write(store, |w| written(w.put_account(&guest(MARIA), Revision(0))));
    let stays = person(MARIA, "maria@example.org");
    let over = write(store, |w| written(w.put_account(&stays, over)));
    assert_eq!(look(store, |r| r.accounts_by_email("maria@example.org")).map(|found| found.len()), Ok(1));
    let moved = person(MARIA, "maria@example.com");
    write(store, |w| written(w.put_account(&moved, over)));
    assert_eq!(look(store, |r| r.accounts_by_email("maria@example.org")), Ok(Vec::new()));
    assert_eq!(write(store, |w| w.erase_expired_guests(Timestamp::MAX)), Ok(0));
}

pub fn accounts_are_listed_in_pages(store: &dyn Store) {
    let numbers = [5, 1, 4, 2, 3];
    write(store, |w| {
        for number in numbers {
            written(w.put_account(&guest(AccountId(id(number))), Revision(0)));
        }
    });
    let page = |after: Option<u128>, most| -> Vec<u128> {
        let after = after.map(|number| AccountId(id(number)));
        let found = look(store, |r| r.accounts(after, most)).expect("they can be looked at");
        found.into_iter().map(|kept| kept.value.id.0.as_u128()).collect()
    };
    assert_eq!(page(None, 2), [1, 2]);
    assert_eq!(page(Some(2), 2), [3, 4]);
    assert_eq!(page(Some(4), 2), [5]);
    assert_eq!(page(Some(5), 2), []);
    assert_eq!(page(None, 0), []);
    assert_eq!(page(None, usize::MAX), [1, 2, 3, 4, 5]);
}

pub fn a_revision_from_nowhere_is_stale(store: &dyn Store) {
    // A revision comes back from a form, so it may be any number.
    move_in(store);
    for over in [7, u64::from(u32::MAX), i64::MAX as u64, u64::MAX] {
        write(store, |w| {
            assert_eq!(w.put_account(&guest(MARIA), Revision(over)), Ok(Put::Stale));
            assert_eq!(w.put_account(&guest(NOBODY), Revision(over)), Ok(Put::Stale));
            assert_eq!(w.put_record(MARIA, crate::record::Kind::Plan, id(0), "{}", Revision(over)), Ok(Put::Stale));
        });
    }
}
