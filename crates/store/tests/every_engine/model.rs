//! Whatever is done, in whatever order: an engine answers as the memory does.

use career::id::{AccountId, DocumentId};
use jiff::civil::date;
use jiff::{SignedDuration, Timestamp};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::TestRunner;
use store::account::Account;
use store::conformance::people::{at, guest, id, job, person, session, token};
use store::job::{Job, JobId, JobState};
use store::memory::MemoryStore;
use store::pooled::ReleaseRow;
use store::record::Kind;
use store::session::{Session, SessionId, Token, TokenId};
use store::{Reading, Revision, Store, Writing};

/// Few enough that steps meet each other.
const ACCOUNTS: u128 = 3;
const THINGS: u128 = 3;
const EMAILS: [&str; 2] = ["one@example.org", "two@example.org"];
const KEYS: [&str; 2] = ["a", "b"];

/// Goes through random transactions. `empty` makes or empties a place, `open` opens what is kept there.
pub fn it_answers_as_the_memory_does<P>(empty: impl Fn() -> P, open: impl Fn(&P) -> Box<dyn Store>) {
    let config = ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() };
    let mut runner = TestRunner::new(config);
    let ran = runner.run(&transactions(), |transactions| {
        let place = empty();
        both_answer_alike(transactions, || open(&place))
    });
    if let Err(found) = ran {
        panic!("{found}\n{runner}");
    }
}

fn both_answer_alike(
    transactions: Vec<(Vec<Step>, End)>,
    open: impl Fn() -> Box<dyn Store>,
) -> Result<(), TestCaseError> {
    let (memory, mut engine) = (MemoryStore::default(), open());
    for (steps, end) in transactions {
        let mut in_memory = memory.writing().expect("a transaction begins");
        let mut in_engine = engine.writing().expect("a transaction begins");
        for step in &steps {
            prop_assert_eq!(step.take(&mut *in_engine), step.take(&mut *in_memory), "{:?}", step);
        }
        prop_assert_eq!(sight(&*in_engine), sight(&*in_memory));
        match end {
            End::Commit => prop_assert_eq!(in_engine.commit(), in_memory.commit()),
            End::Drop => drop((in_engine, in_memory)),
        }
        both_look_alike(&*engine, &memory)?;
    }
    drop(engine);
    engine = open();
    both_look_alike(&*engine, &memory)
}

fn both_look_alike(engine: &dyn Store, memory: &MemoryStore) -> Result<(), TestCaseError> {
    let (of_engine, of_memory) = (engine.reading().expect("a look"), memory.reading().expect("a look"));
    prop_assert_eq!(sight(&*of_engine), sight(&*of_memory));
    Ok(())
}

#[derive(Clone, Copy, Debug)]
enum Over {
    Nothing,
    Newest,
    Any(u64),
}

#[derive(Clone, Debug)]
enum Step {
    PutAccount { who: AccountId, email: Option<&'static str>, made: Timestamp, expires: Option<Timestamp>, over: Over },
    EraseAccount(AccountId),
    EraseGuests(Timestamp),
    PutSession { number: u128, who: AccountId, ends: Timestamp },
    EndSession(u128),
    EndSessions(AccountId, Option<u128>),
    PutToken { number: u128, who: Option<AccountId>, made: Timestamp, used: Option<Timestamp> },
    Sweep(Timestamp),
    Note(&'static str, Timestamp),
    PutRecord { who: AccountId, kind: Kind, id: u128, body: String, over: Over },
    RemoveRecord { who: AccountId, kind: Kind, id: u128 },
    PutOriginal { who: AccountId, id: u128, bytes: Vec<u8> },
    RemoveOriginal { who: AccountId, id: u128 },
    AddJob(Job),
    TakeJob(Timestamp, Timestamp),
    PutJob(Job),
    Agree(AccountId, i8),
    Disagree(AccountId),
    Release(u64),
}

impl Step {
    /// Takes it; the answer as text.
    fn take(&self, w: &mut dyn Writing) -> String {
        match self {
            Step::PutAccount { who, email, made, expires, over } => {
                let account = email.map_or_else(|| guest(*who), |email| person(*who, email));
                let over = revision(*over, w.account(*who).expect("it answers").map(|kept| kept.revision));
                format!("{:?}", w.put_account(&Account { made: *made, expires: *expires, ..account }, over))
            }
            Step::EraseAccount(who) => format!("{:?}", w.erase_account(*who)),
            Step::EraseGuests(now) => format!("{:?}", w.erase_expired_guests(*now)),
            Step::PutSession { number, who, ends } => {
                format!("{:?}", w.put_session(&Session { ends: *ends, ..session(*number, *who) }))
            }
            Step::EndSession(number) => format!("{:?}", w.end_session(SessionId(id(*number)))),
            Step::EndSessions(who, but) => {
                format!("{:?}", w.end_sessions(*who, but.map(|number| SessionId(id(number)))))
            }
            Step::PutToken { number, who, made, used } => {
                format!("{:?}", w.put_token(&Token { made: *made, ends: *made, used: *used, ..token(*number, *who) }))
            }
            Step::Sweep(before) => format!("{:?}", w.sweep(*before)),
            Step::Note(key, at) => format!("{:?}", w.note_attempt(key, *at)),
            Step::PutRecord { who, kind, id: number, body, over } => {
                let newest = w.record(*who, *kind, id(*number)).expect("it answers").map(|stored| stored.revision);
                format!("{:?}", w.put_record(*who, *kind, id(*number), body, revision(*over, newest)))
            }
            Step::RemoveRecord { who, kind, id: number } => format!("{:?}", w.remove_record(*who, *kind, id(*number))),
            Step::PutOriginal { who, id: number, bytes } => {
                format!("{:?}", w.put_original(*who, DocumentId(id(*number)), bytes))
            }
            Step::RemoveOriginal { who, id: number } => {
                format!("{:?}", w.remove_original(*who, DocumentId(id(*number))))
            }
            Step::AddJob(job) => format!("{:?}", w.add_job(job)),
            Step::TakeJob(now, until) => format!("{:?}", w.take_job(false, *now, *until)),
            Step::PutJob(job) => format!("{:?}", w.put_job(job)),
            Step::Agree(who, day) => format!("{:?}", w.agree(*who, date(2026, 5, *day))),
            Step::Disagree(who) => format!("{:?}", w.disagree(*who)),
            Step::Release(number) => {
                format!("{:?}", w.put_pooled_release(&ReleaseRow { number: *number, body: "{}".to_owned() }))
            }
        }
    }
}

fn revision(over: Over, newest: Option<Revision>) -> Revision {
    match over {
        Over::Nothing => Revision(0),
        Over::Newest => newest.unwrap_or_default(),
        Over::Any(number) => Revision(number),
    }
}

/// Everything that can be seen.
fn sight(r: &dyn Reading) -> Vec<String> {
    let mut seen = vec![format!("{:?} {:?}", r.change(), r.accounts(None, 100))];
    seen.extend(EMAILS.map(|email| format!("{:?}", r.accounts_by_email(email))));
    seen.extend(KEYS.map(|key| format!("{:?} {:?}", r.attempts(key, Timestamp::MIN), r.attempts(key, at(0)))));
    seen.push(format!("{:?} {:?}", r.agreements(), r.pooled_releases()));
    for number in 1..=ACCOUNTS + 1 {
        let who = AccountId(id(number));
        seen.push(format!("{:?} {:?} {:?}", r.account(who), r.mark(who), r.originals_size(who)));
        seen.push(format!("{:?}", r.agreed(who)));
        seen.push(format!("{:?} {:?}", r.tokens_about(who), r.jobs_of(who)));
        seen.extend(Kind::ALL.map(|kind| format!("{:?}", r.records(who, kind))));
        seen.extend((0..THINGS).map(|number| format!("{:?}", r.original(who, DocumentId(id(number))))));
        seen.extend((0..THINGS).map(|number| format!("{:?}", r.record(who, Kind::Plan, id(number)))));
    }
    for number in 0..THINGS {
        let (session, token, job) = (SessionId(id(number)), TokenId(id(number)), JobId(id(number)));
        seen.push(format!("{:?} {:?} {:?}", r.session(session), r.token(token), r.job(job)));
    }
    seen
}

fn who() -> impl Strategy<Value = AccountId> {
    // Now and then somebody who is not there.
    prop_oneof![20 => 1..=ACCOUNTS, 1 => Just(ACCOUNTS + 1)].prop_map(|number| AccountId(id(number)))
}

/// Around a noon, finer than what is kept.
fn instant() -> impl Strategy<Value = Timestamp> {
    prop_oneof![
        (-4_i64..4).prop_map(|n| at(0) + SignedDuration::from_nanos(n * 500)),
        (-4_i64..4).prop_map(|n| at(n * 30)),
    ]
}

fn over() -> impl Strategy<Value = Over> {
    prop_oneof![2 => Just(Over::Nothing), 4 => Just(Over::Newest), 1 => (0_u64..6).prop_map(Over::Any), 1 => any::<u64>().prop_map(Over::Any)]
}

fn kind() -> impl Strategy<Value = Kind> {
    select(vec![Kind::Plan, Kind::Week, Kind::Document])
}

fn a_job() -> impl Strategy<Value = Job> {
    let state =
        select(vec![JobState::Waiting, JobState::Waiting, JobState::Working, JobState::Done, JobState::GivenUp]);
    (0..THINGS, who(), select(&KEYS[..]), state, option::of(instant()), instant())
        .prop_map(|(number, who, key, state, lease, made)| Job { state, lease, made, ..job(number, who, key) })
}

fn step() -> impl Strategy<Value = Step> {
    let email = option::of(select(&EMAILS[..]));
    let body = prop_oneof!["\\PC{0,8}", "[a-z]{2000,5000}"];
    let bytes = prop::collection::vec(any::<u8>(), 0..50);
    prop_oneof![
        4 => (who(), email, instant(), option::of(instant()), over())
            .prop_map(|(who, email, made, expires, over)| Step::PutAccount { who, email, made, expires, over }),
        1 => who().prop_map(Step::EraseAccount),
        1 => instant().prop_map(Step::EraseGuests),
        2 => (0..THINGS, who(), instant()).prop_map(|(number, who, ends)| Step::PutSession { number, who, ends }),
        1 => (0..THINGS).prop_map(Step::EndSession),
        1 => (who(), option::of(0..THINGS)).prop_map(|(who, but)| Step::EndSessions(who, but)),
        2 => (0..THINGS, option::of(who()), instant(), option::of(instant()))
            .prop_map(|(number, who, made, used)| Step::PutToken { number, who, made, used }),
        1 => instant().prop_map(Step::Sweep),
        1 => (select(&KEYS[..]), instant()).prop_map(|(key, at)| Step::Note(key, at)),
        5 => (who(), kind(), 0..THINGS, body, over())
            .prop_map(|(who, kind, id, body, over)| Step::PutRecord { who, kind, id, body, over }),
        2 => (who(), kind(), 0..THINGS).prop_map(|(who, kind, id)| Step::RemoveRecord { who, kind, id }),
        1 => (who(), 0..THINGS, bytes).prop_map(|(who, id, bytes)| Step::PutOriginal { who, id, bytes }),
        1 => (who(), 0..THINGS).prop_map(|(who, id)| Step::RemoveOriginal { who, id }),
        3 => a_job().prop_map(Step::AddJob),
        3 => (instant(), instant()).prop_map(|(now, until)| Step::TakeJob(now, until)),
        1 => a_job().prop_map(Step::PutJob),
        2 => (who(), 1_i8..30).prop_map(|(who, day)| Step::Agree(who, day)),
        1 => who().prop_map(Step::Disagree),
        1 => (1_u64..4).prop_map(Step::Release),
    ]
}

#[derive(Clone, Copy, Debug)]
enum End {
    Commit,
    Drop,
}

fn transactions() -> impl Strategy<Value = Vec<(Vec<Step>, End)>> {
    let end = prop_oneof![4 => Just(End::Commit), 1 => Just(End::Drop)];
    // The accounts come first, so that there is somebody to do something for.
    let accounts = (1..=ACCOUNTS).map(|number| AccountId(id(number))).map(|who| Step::PutAccount {
        who,
        email: None,
        made: at(0),
        expires: Some(at(60)),
        over: Over::Nothing,
    });
    let first = (accounts.collect::<Vec<_>>(), End::Commit);
    prop::collection::vec((prop::collection::vec(step(), 0..7), end), 0..14).prop_map(move |mut rest| {
        rest.insert(0, first.clone());
        rest
    })
}
