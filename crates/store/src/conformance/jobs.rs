//! Jobs: once by their key, oldest first, taken by one at a time.

use super::people::*;
use crate::job::{Job, JobId, JobKind, JobState};
use crate::{Store, Trouble};

fn take(store: &dyn Store, now: i64) -> Option<u128> {
    let taken = write(store, |w| w.take_job(false, at(now), at(now + 30))).expect("the store answers");
    taken.map(|job| {
        assert_eq!((job.state, job.lease), (JobState::Working, Some(at(now + 30))));
        assert_eq!(look(store, |r| r.job(job.id)), Ok(Some(job.clone())), "what was answered is what is kept");
        job.id.0.as_u128()
    })
}

fn add(store: &dyn Store, jobs: &[Job]) {
    write(store, |w| {
        for job in jobs {
            assert_eq!(w.add_job(job), Ok(job.id));
        }
    });
}

pub fn a_job_is_added_once(store: &dyn Store) {
    move_in(store);
    let first = job(40, MARIA, "read 5");
    add(store, std::slice::from_ref(&first));
    assert_eq!(write(store, |w| w.add_job(&job(41, MARIA, "read 5"))), Ok(first.id));
    assert_eq!(look(store, |r| r.jobs_of(MARIA)), Ok(vec![first.clone()]));
    // Also when it is done: reading it again would change nothing.
    let done = Job { state: JobState::Done, ..first.clone() };
    write(store, |w| w.put_job(&done)).expect("it is kept");
    assert_eq!(write(store, |w| w.add_job(&job(42, MARIA, "read 5"))), Ok(first.id));
    assert_eq!(look(store, |r| r.job(first.id)), Ok(Some(done)));
    let mut writing = store.writing().expect("a transaction begins");
    assert_eq!(writing.add_job(&job(43, NOBODY, "read 5")), Err(Trouble::no_such_account()));
}

pub fn the_same_key_of_another_is_another_job(store: &dyn Store) {
    move_in(store);
    add(store, &[job(40, MARIA, "renew"), job(41, DEREK, "renew")]);
    assert_eq!(look(store, |r| r.jobs_of(DEREK)).map(|jobs| jobs.len()), Ok(1));
}

pub fn jobs_are_taken_oldest_first(store: &dyn Store) {
    move_in(store);
    assert_eq!(take(store, 0), None);
    let as_old = Job { made: at(41), ..job(40, MARIA, "c") };
    add(store, &[job(43, MARIA, "a"), job(41, DEREK, "b"), as_old, job(42, MARIA, "d")]);
    let taken: Vec<_> = std::iter::from_fn(|| take(store, 100)).collect();
    assert_eq!(taken, [40, 41, 42, 43]);
}

pub fn a_lease_is_respected_until_it_runs_out(store: &dyn Store) {
    move_in(store);
    add(store, &[job(40, MARIA, "a")]);
    assert_eq!(take(store, 100), Some(40));
    assert_eq!(take(store, 129), None);
    assert_eq!(take(store, 130), Some(40));
    assert_eq!(take(store, 500), Some(40));
    assert_eq!(look(store, |r| r.job(JobId(id(40)))).map(|job| job.map(|job| job.attempts)), Ok(Some(3)));
}

pub fn a_lease_from_before_the_clock_was_set_back_is_taken_again(store: &dyn Store) {
    move_in(store);
    add(store, &[job(40, MARIA, "a")]);
    assert_eq!(take(store, 3600), Some(40));
    // The lease ends at 3630. Until a lease of the longest kind could end there, it may be a good one.
    assert_eq!(take(store, 3630 - Job::LONGEST_LEASE), None);
    assert_eq!(take(store, 3629 - Job::LONGEST_LEASE), Some(40));
    assert_eq!(take(store, 0), Some(40));
}

pub fn what_is_over_is_not_taken(store: &dyn Store) {
    move_in(store);
    let over = |number, state, lease| Job { state, lease, ..job(number, MARIA, &number.to_string()) };
    add(
        store,
        &[
            over(40, JobState::Done, None),
            over(41, JobState::GivenUp, Some(at(0))),
            over(42, JobState::Working, None),
            over(43, JobState::Waiting, Some(at(1000))),
        ],
    );
    let taken: Vec<_> = std::iter::from_fn(|| take(store, 100)).collect();
    assert_eq!(taken, [42, 43]);
}

pub fn progress_is_kept_and_touches_nothing_else(store: &dyn Store) {
    move_in(store);
    let first = job(40, MARIA, "a");
    add(store, &[first.clone(), job(41, MARIA, "b")]);
    let told = Job {
        state: JobState::GivenUp,
        words: "The document has a password. Save it without one and bring it again.".to_owned(),
        attempts: 3,
        lease: None,
        ..first.clone()
    };
    // Whose it is, its key and its age do not change any more.
    let elsewhere = Job { account: DEREK, key: "z".to_owned(), made: at(0), ..told.clone() };
    write(store, |w| w.put_job(&elsewhere)).expect("it is kept");
    assert_eq!(look(store, |r| r.job(first.id)), Ok(Some(told)));
    assert_eq!(look(store, |r| r.job(JobId(id(41)))), Ok(Some(job(41, MARIA, "b"))));
}

pub fn an_erased_job_does_not_come_back(store: &dyn Store) {
    move_in(store);
    add(store, &[job(40, MARIA, "a")]);
    write(store, |w| w.erase_account(MARIA)).expect("it is erased");
    write(store, |w| w.put_job(&job(40, MARIA, "a"))).expect("nothing happens where there is none");
    assert_eq!(look(store, |r| r.job(JobId(id(40)))), Ok(None));
    assert_eq!(take(store, 100), None);
}

pub fn jobs_of_one_account_newest_first(store: &dyn Store) {
    move_in(store);
    let as_new = Job { made: at(42), ..job(43, MARIA, "d") };
    add(store, &[job(41, MARIA, "a"), job(42, MARIA, "b"), job(44, DEREK, "c"), as_new.clone()]);
    assert_eq!(look(store, |r| r.jobs_of(MARIA)), Ok(vec![as_new, job(42, MARIA, "b"), job(41, MARIA, "a")]));
}

pub fn a_job_is_not_taken_before_it_is_due(store: &dyn Store) {
    move_in(store);
    let later = Job { due: Some(at(200)), ..job(40, MARIA, "look") };
    add(store, std::slice::from_ref(&later));
    assert_eq!((take(store, 199), take(store, 200)), (None, Some(40)));
    let again = Job { due: Some(at(500)), ..later };
    write(store, |w| w.put_job(&again)).expect("it is kept");
    assert_eq!(look(store, |r| r.job(again.id)), Ok(Some(again)));
    assert_eq!((take(store, 499), take(store, 500)), (None, Some(40)));
}

pub fn who_asks_outside_keeps_nobody_waiting(store: &dyn Store) {
    move_in(store);
    let look = Job { kind: JobKind::LookAtBoard, ..job(40, MARIA, "look") };
    let calendar = Job { kind: JobKind::LookAtCalendar, ..job(42, MARIA, "calendar") };
    add(store, &[look, job(41, MARIA, "read"), calendar]);
    assert_eq!((take(store, 100), take(store, 100)), (Some(41), None));
    let outside = || write(store, |w| w.take_job(true, at(100), at(130))).expect("the store answers");
    assert_eq!([outside(), outside()].map(|job| job.map(|job| job.id)), [40, 42].map(|nth| Some(JobId(id(nth)))));
}

pub fn a_removed_job_is_not_taken(store: &dyn Store) {
    move_in(store);
    add(store, &[job(40, MARIA, "look")]);
    write(store, |w| w.remove_job(JobId(id(40)))).expect("it is removed");
    write(store, |w| w.remove_job(JobId(id(40)))).expect("nothing happens where there is none");
    assert_eq!((take(store, 100), look(store, |r| r.job(JobId(id(40))))), (None, Ok(None)));
}
