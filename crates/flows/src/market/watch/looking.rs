//! One look at a board that is due: what came, what went, what failed, and when to look again.

use career::id::WatchId;
use career::posting::Posting;
use career::posting::watch::{Looks, Outcome};
use intake::postings::outside::{Answer, Outside, Request, Unanswered};
use jiff::SignedDuration;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use store::job::{Job, JobState};
use store::kept::{LookedAt as Kept, Watch};
use store::{Result, Trouble, record};

use super::super::look::{Answered, LookedAt, Mark, Places, look_again};
use super::{BY_HAND, keep_look};
use crate::Desk;
use crate::account::later;

/// What is remembered of a board, for all who have it looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
struct BoardBody {
    looks: Looks,
    mark: Mark,
}

/// Looks once, keeps what came and went, and says when to look again.
///
/// # Errors
/// What the store says.
pub(crate) fn work_on_watch(desk: &Desk, job: Job) -> Result<()> {
    let id = job.key.rsplit(' ').next().and_then(|id| id.parse::<WatchId>().ok());
    let found = {
        let reading = desk.store.reading()?;
        let kept = id.map(|id| record::one::<Watch>(reading.as_ref(), job.account, id.0)).transpose()?.flatten();
        match kept {
            Some(kept) if !kept.value.resting => {
                let body = reading.board(&kept.value.board)?.and_then(|body| serde_json::from_str(&body).ok());
                let account = reading.account(job.account)?;
                let today = account.map(|account| desk.today(&account.value));
                Some((kept.value, body.unwrap_or_default(), today))
            }
            _ => None,
        }
    };
    let (Some(id), Some((watch, board, Some(today)))) = (id, found) else {
        let mut writing = desk.store.writing()?;
        writing.remove_job(job.id)?;
        return writing.commit();
    };
    let (told, board) = look_once(desk, &job, &watch, board, today)?;
    let next = board.looks.next().filter(|next| *next > desk.now()).unwrap_or_else(|| later(desk.now(), BY_HAND));
    let mut writing = desk.store.writing()?;
    if let Some(kept) = record::one::<Watch>(writing.as_ref(), job.account, id.0)? {
        let mut watch = kept.value;
        watch.looks.insert(0, told);
        watch.looks.truncate(Watch::MOST_LOOKS);
        // Changed at this moment by the person: the next look is told.
        let _ = record::put(writing.as_mut(), job.account, id.0, &watch, kept.revision)?;
    }
    writing.put_job(&Job { state: JobState::Waiting, attempts: 0, lease: None, due: Some(next), ..job })?;
    writing.commit()
}

/// One look, unless somebody else had this board looked at a moment ago.
fn look_once(desk: &Desk, job: &Job, watch: &Watch, before: BoardBody, today: Date) -> Result<(Kept, BoardBody)> {
    let now = desk.now();
    let mut told =
        Kept { at: now, came: Vec::new(), came_count: 0, went: Vec::new(), went_count: 0, open: 0, failed: Vec::new() };
    let looked_lately = before.looks.last.is_some_and(|last| now.duration_since(last) < BY_HAND && last <= now);
    if looked_lately && before.looks.failures == 0 {
        told.open = desk.store.reading()?.postings_on(&watch.board)?.len();
        return Ok((told, before));
    }
    let answered = look_again(
        &Places { outside: &Prolonging { desk, job }, reader: desk.reader.as_ref() },
        &watch.address,
        &before.mark,
        today,
    );
    let (outcome, wish, mark) = match answered {
        Ok(Answered::Unchanged { not_before }) => (Outcome::Same, not_before, before.mark),
        Ok(Answered::Read { found, mark, not_before }) => {
            let outcome = keep_found(desk, job, &watch.address, &found, today, &mut told)?;
            (outcome, not_before, mark)
        }
        Err(unanswered) => {
            told.failed.push(format!("{} {}", unanswered.refusal.what, unanswered.refusal.next));
            (Outcome::NothingRead, unanswered.not_before, before.mark)
        }
    };
    let board = BoardBody { looks: before.looks.after(outcome, now, wish), mark };
    let body = serde_json::to_string(&board).map_err(|_| Trouble::Broken("a board is not writable".to_owned()))?;
    let mut writing = desk.store.writing()?;
    writing.hold_market()?;
    writing.put_board(&watch.board, &body)?;
    writing.commit()?;
    told.open = desk.store.reading()?.postings_on(&watch.board)?.len();
    Ok((told, board))
}

fn keep_found(
    desk: &Desk,
    job: &Job,
    address: &str,
    found: &LookedAt,
    today: Date,
    told: &mut Kept,
) -> Result<Outcome> {
    // Still at it: whoever works on a large board keeps it.
    let (taken, went) = keep_look(desk, address, found, today, &mut |_| prolong(desk, job).is_ok())?;
    (told.came_count, told.went_count) = (taken.new.len(), went.len());
    told.came = taken.new.into_iter().take(Watch::MOST_TOLD).collect();
    told.went = went.into_iter().take(Watch::MOST_TOLD).collect();
    told.failed = doubts(&found.postings, found);
    Ok(if told.came_count + told.went_count > 0 { Outcome::Changed } else { Outcome::Same })
}

/// Asks outside, and keeps the job meanwhile: a large board at a polite pace takes minutes.
struct Prolonging<'a> {
    desk: &'a Desk,
    job: &'a Job,
}

impl Outside for Prolonging<'_> {
    fn get(&self, request: &Request) -> std::result::Result<Answer, Unanswered> {
        // Where that does not work out, somebody else may look as well, which harms nothing.
        let _ = prolong(self.desk, self.job);
        self.desk.outside.get(request)
    }
}

fn prolong(desk: &Desk, job: &Job) -> Result<()> {
    let lease = later(desk.now(), SignedDuration::from_secs(Job::LONGEST_LEASE - 1));
    let mut writing = desk.store.writing()?;
    writing.put_job(&Job { lease: Some(lease), ..job.clone() })?;
    writing.commit()
}

fn doubts(postings: &[Posting], found: &LookedAt) -> Vec<String> {
    let told = found.notes.iter().map(|note| match note.about.and_then(|nth| postings.get(nth)) {
        Some(posting) => format!("“{}”: {}", posting.title, note.what),
        None => note.what.clone(),
    });
    told.take(Watch::MOST_TOLD).collect()
}
