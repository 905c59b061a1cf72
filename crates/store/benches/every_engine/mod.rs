//! What the benches of every engine measure with: people who keep what a person keeps, and a plan written anew.

use career::id::AccountId;
use store::conformance::people::{id, person, session, write, written};
use store::record::Kind;
use store::{Revision, Store, Writing};

/// So many people, of whom everybody keeps a history of some kilobytes, readings, a plan, some weeks and two documents, and
/// beside these what is given with its bytes.
pub fn furnish(store: &dyn Store, people: u128, beside: &[(Kind, usize)]) {
    for first in (1..=people).step_by(100) {
        write(store, |w| (first..first + 100).for_each(|number| move_in(w, number, beside)));
    }
}

fn move_in(w: &mut dyn Writing, number: u128, beside: &[(Kind, usize)]) {
    let account = AccountId(id(number));
    written(w.put_account(&person(account, &format!("{number}@example.org")), Revision(0)));
    w.put_session(&session(number, account)).expect("it is kept");
    let mut keep = |kind, record, bytes: usize| {
        let body = format!(r#"{{"v":1,"body":"{}"}}"#, "word ".repeat(bytes / 5));
        written(w.put_record(account, kind, id(record), &body, Revision(0)));
    };
    keep(Kind::History, 0, 12_000);
    keep(Kind::Readings, 0, 8_000);
    keep(Kind::Plan, 0, 6_000);
    beside.iter().for_each(|(kind, bytes)| keep(*kind, 0, *bytes));
    (1..=4).for_each(|week| keep(Kind::Week, week, 1_500));
    (1..=2).for_each(|document| keep(Kind::Document, document, 15_000));
}

/// One record of some kilobytes, over the one that is there.
pub fn put_a_plan(store: &dyn Store, account: AccountId, body: &str) {
    write(store, |w| {
        let over = w.record(account, Kind::Plan, id(0)).expect("it answers").map_or(Revision(0), |r| r.revision);
        written(w.put_record(account, Kind::Plan, id(0), body, over))
    });
}
