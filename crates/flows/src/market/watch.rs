//! A board, page or feed is looked at for a person, again and again, politely. What it lists is public and kept once for
//! all; who looks at it is nobody's business.

mod looking;

use career::id::{AccountId, WatchId};
use intake::Refusal;
use intake::postings::address::{self, Found};
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use store::job::{Job, JobId, JobKind, JobState};
use store::kept::Watch;
use store::{Put, Result, Revision, Trouble, Writing, record};

pub(crate) use looking::work_on_watch;

use super::look::LookedAt;
use super::take_in::{TakenIn, mark_gone, take_in};
use crate::Desk;
use crate::account::later;

/// Watches of one person.
const MOST_WATCHES: usize = 60;
/// Between two looks that people ask for by hand.
const BY_HAND: SignedDuration = SignedDuration::from_mins(10);

/// Why it is not looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WatchRefused {
    /// What happened, and what to do.
    Refused(Refusal),
    /// Several boards have this name: their addresses, for the person to choose.
    WhichOne(Vec<String>),
    /// There are as many as may be.
    TooMany,
    /// The store.
    Store(Trouble),
}

impl From<Trouble> for WatchRefused {
    fn from(trouble: Trouble) -> Self {
        WatchRefused::Store(trouble)
    }
}

/// A watch as its page shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct Watched {
    /// Its name.
    pub id: WatchId,
    /// What is looked at, and what came of it.
    pub watch: Watch,
    /// When it is looked at next.
    pub next: Option<Timestamp>,
    /// Whether somebody looks at this moment.
    pub looking: bool,
}

/// Has a board, page or feed looked at: by its address, or by a name under which one board answers.
///
/// # Errors
/// [`WatchRefused`] says what to do.
pub fn watch(desk: &Desk, account: AccountId, what: &str) -> std::result::Result<WatchId, WatchRefused> {
    let refused = |refusal| WatchRefused::Refused(refusal);
    let (address, label) = match address::of(what).map_err(refused)? {
        Found::Board { board, .. } => (board.ask(), board.token),
        Found::Page(url) => (url.clone(), address::host(&url).unwrap_or(url)),
        Found::Guesses(_) => {
            let today = desk.now().to_zoned(desk.zone.clone()).date();
            let found = super::look(desk.outside.as_ref(), desk.reader.as_ref(), what, today).map_err(refused)?;
            match found.guessed.as_slice() {
                [board] => (board.ask(), what.trim().to_owned()),
                boards => return Err(WatchRefused::WhichOne(boards.iter().map(address::Board::ask).collect())),
            }
        }
    };
    let mut writing = desk.store.writing()?;
    let known = record::all::<Watch>(writing.as_ref(), account)?;
    if let Some((id, _)) = known.iter().find(|(_, kept)| kept.value.address == address) {
        return Ok(WatchId(*id));
    }
    if known.len() >= MOST_WATCHES {
        return Err(WatchRefused::TooMany);
    }
    let id = WatchId(desk.id());
    let board = board_of(&address);
    let watch = Watch { address, label, board, since: desk.now(), resting: false, looks: Vec::new() };
    let _ = record::put(writing.as_mut(), account, id.0, &watch, Revision(0))?;
    add_job(desk, writing.as_mut(), account, id)?;
    writing.commit()?;
    Ok(id)
}

/// Adds a job for everything that a person has looked at and that has none.
pub(crate) fn look_at_what_is_watched(desk: &Desk, writing: &mut dyn Writing, account: AccountId) -> Result<()> {
    for (id, kept) in record::all::<Watch>(writing, account)? {
        if !kept.value.resting {
            add_job(desk, writing, account, WatchId(id))?;
        }
    }
    Ok(())
}

/// Keeps what a look at an address found, for all: what is new, what was seen again, and what is gone where the look saw
/// everything. After every step `go_on` hears how many are done, and says whether to go on. Answers what came, and the
/// titles of what went.
///
/// # Errors
/// What the store says; what was taken before stays.
pub fn keep_look(
    desk: &Desk,
    address: &str,
    found: &LookedAt,
    today: Date,
    go_on: &mut dyn FnMut(usize) -> bool,
) -> Result<(TakenIn, Vec<String>)> {
    let board = board_of(address);
    let mut stopped = false;
    let taken = take_in(desk, Some(&board), &found.postings, today, &mut |done| {
        stopped = !go_on(done);
        !stopped
    })?;
    let all_seen = found.complete && !stopped;
    let went = if all_seen { mark_gone(desk, &board, &found.postings, today)? } else { Vec::new() };
    Ok((taken, went))
}

/// The name of a board among the public ones.
fn board_of(address: &str) -> String {
    let name = address.trim_start_matches("https://").trim_start_matches("http://");
    name.get(..name.floor_char_boundary(store::market::LONGEST_NAME / 2)).unwrap_or_default().to_owned()
}

fn add_job(desk: &Desk, writing: &mut dyn Writing, account: AccountId, id: WatchId) -> Result<()> {
    let job = Job {
        id: JobId(desk.id()),
        kind: JobKind::LookAtBoard,
        account,
        key: format!("look {id}"),
        state: JobState::Waiting,
        words: String::new(),
        attempts: 0,
        lease: None,
        due: None,
        made: desk.now(),
    };
    writing.add_job(&job).map(drop)
}

/// Everything that is looked at for a person.
///
/// # Errors
/// What the store says.
pub fn watches(desk: &Desk, account: AccountId) -> Result<Vec<Watched>> {
    let reading = desk.store.reading()?;
    let jobs = reading.jobs_of(account)?;
    let all = record::all::<Watch>(reading.as_ref(), account)?.into_iter().map(|(id, kept)| {
        let job = jobs.iter().find(|job| job.key == format!("look {id}"));
        Watched {
            id: WatchId(id),
            watch: kept.value,
            next: job.and_then(|job| job.due),
            looking: job.is_some_and(|job| job.state == JobState::Working || job.due.is_none()),
        }
    });
    Ok(all.collect())
}

/// Lets a watch rest, or takes it up again.
///
/// # Errors
/// What the store says.
pub fn rest(desk: &Desk, account: AccountId, id: WatchId, resting: bool) -> Result<()> {
    let mut writing = desk.store.writing()?;
    let Some(kept) = record::one::<Watch>(writing.as_ref(), account, id.0)? else { return Ok(()) };
    let watch = Watch { resting, ..kept.value };
    if record::put(writing.as_mut(), account, id.0, &watch, kept.revision)? == Put::Stale {
        return Err(Trouble::Busy);
    }
    remove_job(writing.as_mut(), account, id)?;
    if !resting {
        add_job(desk, writing.as_mut(), account, id)?;
    }
    writing.commit()
}

/// Lets a watch go. What it brought is public and stays.
///
/// # Errors
/// What the store says.
pub fn let_go(desk: &Desk, account: AccountId, id: WatchId) -> Result<()> {
    let mut writing = desk.store.writing()?;
    writing.remove_record(account, store::record::Kind::Watch, id.0)?;
    remove_job(writing.as_mut(), account, id)?;
    writing.commit()
}

/// Looks as soon as may be, instead of when it is due.
///
/// # Errors
/// What the store says.
pub fn look_now(desk: &Desk, account: AccountId, id: WatchId) -> Result<()> {
    let mut writing = desk.store.writing()?;
    let Some(kept) = record::one::<Watch>(writing.as_ref(), account, id.0)? else { return Ok(()) };
    let soon = kept.value.looks.first().map(|last| later(last.at, BY_HAND)).filter(|at| *at > desk.now());
    let job = writing.jobs_of(account)?.into_iter().find(|job| job.key == format!("look {id}"));
    match job {
        Some(job) if job.state == JobState::Waiting => writing.put_job(&Job { due: soon, ..job })?,
        Some(_) => {}
        None => add_job(desk, writing.as_mut(), account, id)?,
    }
    writing.commit()
}

fn remove_job(writing: &mut dyn Writing, account: AccountId, id: WatchId) -> Result<()> {
    let jobs = writing.jobs_of(account)?.into_iter();
    for job in jobs.filter(|job| job.key == format!("look {id}")) {
        writing.remove_job(job.id)?;
    }
    Ok(())
}
