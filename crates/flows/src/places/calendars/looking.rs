//! One look at a calendar that is due: its dates from today on, what is in doubt, and when to look again.

use career::place::Occasion;
use career::posting::watch::Outcome;
use intake::Upload;
use intake::postings::address::host;
use intake::postings::outside::{Answer, Request};
use jiff::civil::Date;
use store::job::{Job, JobState};
use store::kept::Calendar;
use store::{Result, record};
use uuid::Uuid;

use super::BY_HAND;
use crate::Desk;
use crate::account::later;

/// Looks once, keeps what was read, and says when to look again. A look that brought nothing leaves what was read before.
///
/// # Errors
/// What the store says.
pub(crate) fn work_on_calendar(desk: &Desk, job: Job) -> Result<()> {
    let id = job.key.rsplit(' ').next().and_then(|id| id.parse::<Uuid>().ok());
    let found = {
        let reading = desk.store.reading()?;
        let kept = id.map(|id| record::one::<Calendar>(reading.as_ref(), job.account, id)).transpose()?.flatten();
        let account = reading.account(job.account)?;
        kept.filter(|kept| !kept.value.resting).zip(account.map(|account| desk.today(&account.value)))
    };
    let (Some(id), Some((kept, today))) = (id, found) else {
        let mut writing = desk.store.writing()?;
        writing.remove_job(job.id)?;
        return writing.commit();
    };
    let looked = look(desk, kept.value, today);
    let now = desk.now();
    let next = looked.looks.next().filter(|next| *next > now).unwrap_or_else(|| later(now, BY_HAND));
    let mut writing = desk.store.writing()?;
    if let Some(kept) = record::one::<Calendar>(writing.as_ref(), job.account, id)? {
        let looked = Calendar { resting: kept.value.resting, ..looked };
        // Changed at this moment by the person: the next look is told.
        let _ = record::put(writing.as_mut(), job.account, id, &looked, kept.revision)?;
    }
    writing.put_job(&Job { state: JobState::Waiting, attempts: 0, lease: None, due: Some(next), ..job })?;
    writing.commit()
}

fn look(desk: &Desk, before: Calendar, today: Date) -> Calendar {
    let now = desk.now();
    let request =
        Request { url: before.address.clone(), etag: before.etag.clone(), last_modified: before.last_modified.clone() };
    let answer = match desk.outside.get(&request) {
        Ok(answer) => answer,
        Err(unanswered) => {
            let trouble = vec![unanswered.refusal.what, unanswered.refusal.next];
            let looks = before.looks.after(Outcome::NothingRead, now, unanswered.not_before);
            return Calendar { trouble, looks, ..before };
        }
    };
    let Answer { body, etag, last_modified, not_before, .. } = answer;
    let Some(body) = body else {
        let looks = before.looks.after(Outcome::Same, now, not_before);
        return Calendar { looks, trouble: Vec::new(), ..before };
    };
    match desk.reader.calendar(&Upload { name: None, bytes: &body }, today) {
        Ok(read) => {
            let dates = dates(read.places);
            let outcome = if dates == before.dates { Outcome::Same } else { Outcome::Changed };
            let looks = before.looks.after(outcome, now, not_before);
            let called = if read.name.is_empty() { host(&before.address).unwrap_or_default() } else { read.name };
            let label = if before.label.is_empty() { called } else { before.label.clone() };
            let notes = read.notes.into_iter().take(Calendar::MOST_NOTES).collect();
            // Recurring dates move on with the day, also where the file stays as it is: it is read whole now and then.
            let marks = if looks.failures == 0 && !has_series(&dates) { (etag, last_modified) } else { (None, None) };
            Calendar {
                label,
                dates,
                looks,
                etag: marks.0,
                last_modified: marks.1,
                notes,
                trouble: Vec::new(),
                ..before
            }
        }
        Err(refusal) => {
            let looks = before.looks.after(Outcome::NothingRead, now, not_before);
            Calendar { trouble: vec![refusal.what, refusal.next], looks, etag: None, last_modified: None, ..before }
        }
    }
}

/// Whether several dates are of one event.
fn has_series(dates: &[Occasion]) -> bool {
    let mut uids: Vec<&str> = dates.iter().map(|date| date.uid.as_str()).filter(|uid| !uid.is_empty()).collect();
    uids.sort_unstable();
    uids.windows(2).any(|two| two[0] == two[1])
}

/// The dates of all places, each with its name, in order.
fn dates(places: Vec<career::place::Place>) -> Vec<Occasion> {
    let mut out: Vec<Occasion> = Vec::new();
    for place in places {
        let url = place.url;
        out.extend(place.dates.into_iter().map(|mut date| {
            if date.title.is_empty() {
                date.title.clone_from(&place.name);
            }
            date.url = date.url.or_else(|| url.clone());
            date
        }));
    }
    out.sort_by(|one, other| one.order(other));
    out
}
