//! Sessions, tokens, attempts, and sweeping.

use jiff::Timestamp;

use super::people::*;
use crate::job::{Job, JobState};
use crate::session::{Session, SessionId, Token};
use crate::{Store, Trouble};

pub fn a_session_comes_back_and_is_seen_again(store: &dyn Store) {
    move_in(store);
    let mut kept = session(10, MARIA);
    write(store, |w| w.put_session(&kept)).expect("it is kept");
    assert_eq!(look(store, |r| r.session(kept.id)), Ok(Some(kept.clone())));
    kept.seen = at(120);
    kept.ends = at(1020);
    write(store, |w| w.put_session(&kept)).expect("it is kept");
    assert_eq!(look(store, |r| r.session(kept.id)), Ok(Some(kept)));
    assert_eq!(look(store, |r| r.session(SessionId(id(11)))), Ok(None));
}

pub fn a_session_ends(store: &dyn Store) {
    move_in(store);
    write(store, |w| {
        w.put_session(&session(10, MARIA)).expect("it is kept");
        w.put_session(&session(11, MARIA)).expect("it is kept");
    });
    write(store, |w| {
        w.end_session(SessionId(id(10))).expect("it is ended");
        w.end_session(SessionId(id(10))).expect("ending twice is ending");
    });
    assert_eq!(look(store, |r| r.session(SessionId(id(10)))), Ok(None));
    assert_eq!(look(store, |r| r.session(SessionId(id(11)))), Ok(Some(session(11, MARIA))));
}

pub fn all_sessions_end_but_one(store: &dyn Store) {
    move_in(store);
    let there = |number| look(store, |r| r.session(SessionId(id(number)))).is_ok_and(|session| session.is_some());
    write(store, |w| {
        for session in [session(10, MARIA), session(11, MARIA), session(12, MARIA), session(20, DEREK)] {
            w.put_session(&session).expect("it is kept");
        }
    });
    write(store, |w| w.end_sessions(MARIA, Some(SessionId(id(11))))).expect("they are ended");
    assert_eq!([10, 11, 12, 20].map(there), [false, true, false, true]);
    write(store, |w| w.end_sessions(MARIA, None)).expect("they are ended");
    assert_eq!([10, 11, 12, 20].map(there), [false, false, false, true]);
}

pub fn a_session_of_nobody_is_refused(store: &dyn Store) {
    let mut writing = store.writing().expect("a transaction begins");
    assert_eq!(writing.put_session(&session(10, NOBODY)), Err(Trouble::no_such_account()));
    drop(writing);
    let mut writing = store.writing().expect("a transaction begins");
    assert_eq!(writing.put_token(&token(10, Some(NOBODY))), Err(Trouble::no_such_account()));
}

pub fn a_token_comes_back_and_is_used_once(store: &dyn Store) {
    move_in(store);
    for mut kept in [token(30, Some(MARIA)), token(31, None)] {
        write(store, |w| w.put_token(&kept)).expect("it is kept");
        assert_eq!(look(store, |r| r.token(kept.id)), Ok(Some(kept.clone())));
        kept.used = Some(at(60));
        write(store, |w| w.put_token(&kept)).expect("it is kept");
        assert_eq!(look(store, |r| r.token(kept.id)), Ok(Some(kept)));
    }
}

pub fn tokens_about_an_account_newest_first(store: &dyn Store) {
    move_in(store);
    let newest = Token { made: at(9), ..token(30, Some(MARIA)) };
    let (older, as_old) = (token(31, Some(MARIA)), token(32, Some(MARIA)));
    write(store, |w| {
        for token in [&older, &newest, &as_old, &token(33, Some(DEREK)), &token(34, None)] {
            w.put_token(token).expect("it is kept");
        }
    });
    assert_eq!(look(store, |r| r.tokens_about(MARIA)), Ok(vec![newest, as_old, older]));
    assert_eq!(look(store, |r| r.tokens_about(NOBODY)), Ok(Vec::new()));
}

pub fn attempts_are_counted_by_key_and_time(store: &dyn Store) {
    write(store, |w| {
        for (key, seconds) in [("a", 10), ("a", 10), ("a", 20), ("b", 10), ("A", 20)] {
            w.note_attempt(key, at(seconds)).expect("it is noted");
        }
    });
    let count = |key, since| look(store, |r| r.attempts(key, since));
    assert_eq!(count("a", Timestamp::MIN), Ok(3));
    assert_eq!(count("a", at(10)), Ok(3));
    assert_eq!(count("a", at(11)), Ok(1));
    assert_eq!(count("a", at(21)), Ok(0));
    assert_eq!(count("b", at(0)), Ok(1));
    assert_eq!(count("c", at(0)), Ok(0));
}

pub fn sweeping_takes_what_is_over(store: &dyn Store) {
    move_in(store);
    let over = |number, state| Job { state, made: at(-60), ..job(number, MARIA, &number.to_string()) };
    write(store, |w| {
        w.put_session(&Session { ends: at(-1), ..session(10, MARIA) }).expect("it is kept");
        w.put_session(&Session { ends: at(0), ..session(11, MARIA) }).expect("it is kept");
        w.put_token(&Token { ends: at(-1), ..token(30, Some(MARIA)) }).expect("it is kept");
        w.put_token(&Token { ends: at(0), ..token(31, None) }).expect("it is kept");
        w.note_attempt("a", at(-1)).expect("it is noted");
        w.note_attempt("a", at(0)).expect("it is noted");
        for (number, state) in
            [(40, JobState::Done), (41, JobState::GivenUp), (42, JobState::Waiting), (43, JobState::Working)]
        {
            w.add_job(&over(number, state)).expect("it is added");
        }
        w.add_job(&Job { state: JobState::Done, made: at(0), ..job(44, MARIA, "44") }).expect("it is added");
    });
    write(store, |w| w.sweep(at(0))).expect("it is swept");
    look(store, |r| {
        assert_eq!(r.session(SessionId(id(10))), Ok(None));
        assert!(r.session(SessionId(id(11))).is_ok_and(|session| session.is_some()));
        assert_eq!(r.tokens_about(MARIA), Ok(Vec::new()));
        assert!(r.token(token(31, None).id).is_ok_and(|token| token.is_some()));
        assert_eq!(r.attempts("a", Timestamp::MIN), Ok(1));
        let left: Vec<u128> =
            r.jobs_of(MARIA).expect("they can be looked at").iter().map(|j| j.id.0.as_u128()).collect();
        assert_eq!(left, [44, 43, 42]);
    });
}
