//! The work on a file of postings: read within the fence, then taken in step by step.

use std::collections::BTreeSet;

use career::id::DocumentId;
use career::posting::Posting;
use intake::postings::{Context, Parsed};
use intake::{Refusal, Upload};
use jiff::SignedDuration;
use jiff::civil::Date;
use store::job::Job;
use store::kept::{PostingFile, PostingLine, Standing};
use store::{Kept, Put, Result, record};

use super::super::name::name_of;
use super::super::own;
use super::super::take_in::AT_ONCE;
use super::{keep, stop_file};
use crate::Desk;
use crate::account::later;

/// Notes of one file that are kept.
const MOST_NOTES: usize = 100;
/// Whoever takes a file in has it so long after each step.
const LEASE: SignedDuration = SignedDuration::from_secs(30);

/// Reads a file that waits, or takes in what was chosen of it.
///
/// # Errors
/// What the store says.
pub(crate) fn work_on_file(desk: &Desk, job: Job) -> Result<()> {
    let id = job.key.rsplit(' ').next().and_then(|id| id.parse::<DocumentId>().ok());
    let Some(id) = id else { return done(desk, job) };
    let (kept, bytes, today) = {
        let reading = desk.store.reading()?;
        let account = reading.account(job.account)?;
        let today = account.map(|account| desk.today(&account.value));
        let kept = record::one::<PostingFile>(reading.as_ref(), job.account, id.0)?;
        (kept, reading.original(job.account, id)?, today)
    };
    // Erased while it waited.
    let (Some(kept), Some(bytes), Some(today)) = (kept, bytes, today) else { return done(desk, job) };
    let context = Context::on(today);
    let parsed = desk.reader.postings(&Upload { name: kept.value.name.as_deref(), bytes: &bytes }, None, context);
    match (&kept.value.standing, parsed) {
        (Standing::Waiting, parsed) => read(desk, &job, id, kept, parsed)?,
        (Standing::TakingIn, Ok(parsed)) => take_in(desk, &job, id, kept, &parsed.postings, today)?,
        (Standing::TakingIn, Err(refusal)) => refuse(desk, &job, id, kept, refusal)?,
        _ => {}
    }
    done(desk, job)
}

/// After several attempts that ended with the process, nobody tries again by itself.
pub(crate) fn give_up_file(desk: &Desk, job: Job) -> Result<()> {
    let id = job.key.rsplit(' ').next().and_then(|id| id.parse::<DocumentId>().ok());
    if let Some(id) = id {
        let reading = desk.store.reading()?;
        let kept = record::one::<PostingFile>(reading.as_ref(), job.account, id.0)?;
        drop(reading);
        match kept {
            Some(kept) if kept.value.standing == Standing::TakingIn => stop_file(desk, job.account, id)?,
            Some(kept) => {
                let refusal = Refusal::new(
                    "Reading this stopped several times.",
                    "Copy the text of one posting and paste it instead; the rest of what you brought is safe.",
                );
                refuse(desk, &job, id, kept, refusal)?;
            }
            None => {}
        }
    }
    done(desk, job)
}

fn done(desk: &Desk, job: Job) -> Result<()> {
    let mut writing = desk.store.writing()?;
    writing.remove_job(job.id)?;
    writing.commit()
}

fn refuse(desk: &Desk, job: &Job, id: DocumentId, kept: Kept<PostingFile>, refusal: Refusal) -> Result<()> {
    let Refusal { what, next } = refusal;
    let file = PostingFile { standing: Standing::Refused { what, next }, ..kept.value };
    let mut writing = desk.store.writing()?;
    keep(writing.as_mut(), job.account, id, &file, kept.revision)?;
    writing.commit()
}

fn read(
    desk: &Desk,
    job: &Job,
    id: DocumentId,
    kept: Kept<PostingFile>,
    parsed: std::result::Result<Parsed, Refusal>,
) -> Result<()> {
    let parsed = match parsed {
        Ok(parsed) => parsed,
        Err(refusal) => return refuse(desk, job, id, kept, refusal),
    };
    let mut writing = desk.store.writing()?;
    let own = own::all(writing.as_ref(), job.account)?;
    let names: BTreeSet<&str> = own.values().map(|kept| kept.value.name.as_str()).collect();
    let row = |(nth, posting): (usize, &Posting)| PostingLine {
        title: posting.title.clone(),
        organisation: posting.organisation.clone().unwrap_or_default(),
        place: posting.places.join(" / "),
        doubts: parsed.notes.iter().filter(|note| note.about == Some(nth)).map(|note| note.what.clone()).collect(),
        known: names.contains(name_of(posting, None).as_str()),
    };
    let rows = parsed.postings.iter().enumerate().map(row).collect();
    let notes = parsed.notes.iter().filter(|note| note.about.is_none()).map(|note| note.what.clone());
    let file = PostingFile { standing: Standing::Read, rows, notes: notes.take(MOST_NOTES).collect(), ..kept.value };
    keep(writing.as_mut(), job.account, id, &file, kept.revision)?;
    writing.commit()
}

/// Step by step: what was taken and how far it is are kept together, so that an end in the middle loses and doubles
/// nothing.
fn take_in(
    desk: &Desk,
    job: &Job,
    id: DocumentId,
    kept: Kept<PostingFile>,
    postings: &[Posting],
    today: Date,
) -> Result<()> {
    let Kept { mut revision, value: mut file } = kept;
    while file.standing == Standing::TakingIn {
        let some: Vec<Posting> = file
            .chosen
            .iter()
            .skip(file.taken)
            .take(AT_ONCE)
            .filter_map(|nth| Some(as_corrected(postings.get(*nth)?, file.rows.get(*nth)?)))
            .collect();
        let mut writing = desk.store.writing()?;
        let taken = own::take_own(desk, writing.as_mut(), job.account, Some(id), &some, today)?;
        file.taken = (file.taken + AT_ONCE).min(file.chosen.len());
        file.known += taken.known;
        file.came.extend(taken.new);
        if taken.no_room > 0 {
            let most = own::MOST_OWN;
            file.notes.push(format!(
                "{} of these found no room: one person keeps {most} postings. Remove what you have done with, and bring the file again.",
                taken.no_room
            ));
        }
        if file.taken >= file.chosen.len() || taken.no_room > 0 {
            file.standing = Standing::Done;
            writing.remove_original(job.account, id)?;
        }
        revision = match record::put(writing.as_mut(), job.account, id.0, &file, revision)? {
            Put::Written(revision) => revision,
            // Stopped, or erased: what this step took is not kept, and is taken when it goes on.
            Put::Stale => return Ok(()),
        };
        writing.put_job(&Job { lease: Some(later(desk.now(), LEASE)), ..job.clone() })?;
        writing.commit()?;
    }
    Ok(())
}

/// The posting with what the person corrected.
fn as_corrected(posting: &Posting, row: &PostingLine) -> Posting {
    let mut posting = posting.clone();
    posting.title.clone_from(&row.title);
    posting.organisation = Some(row.organisation.trim().to_owned()).filter(|name| !name.is_empty());
    if posting.places.join(" / ") != row.place {
        posting.places =
            row.place.split(" / ").map(|place| place.trim().to_owned()).filter(|p| !p.is_empty()).collect();
    }
    posting
}
