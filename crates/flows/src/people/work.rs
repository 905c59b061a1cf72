//! Which kind of work somebody does: understood from the words that say it, as far as the lexicon is sure.
//!
//! One at once where somebody is written down; after a list of thousands, step by step as a job.

use std::collections::BTreeMap;

use career::id::{AccountId, PersonId};
use career::people::Work;
use career::reading::SURE_ENOUGH;
use store::job::{Job, JobId, JobKind, JobState};
use store::kept::KeptPerson;
use store::{Result, Writing, record};

use super::change::put;
use crate::Desk;

/// Different words that one step of the job understands: about a second.
const AT_ONCE: usize = 500;

/// Understands what somebody does, unless these words were understood before.
pub(super) fn understand(desk: &Desk, kept: &mut KeptPerson) {
    let words = kept.person.does().map(str::to_owned);
    if words == kept.understood {
        return;
    }
    let found = words.as_deref().and_then(|words| occupation(desk, words));
    settle(kept, words, found);
}

/// Keeps what was understood; what the person set stays.
fn settle(kept: &mut KeptPerson, words: Option<String>, occupation: Option<String>) {
    if !kept.person.work.as_ref().is_some_and(|work| work.by_hand) {
        let both = words.clone().zip(occupation);
        kept.person.work = both.map(|(words, occupation)| Work { words, occupation, by_hand: false });
    }
    kept.understood = words;
}

/// The O*NET-SOC code of the work that some words say, where that is sure enough.
pub(super) fn occupation(desk: &Desk, words: &str) -> Option<String> {
    let found = desk.lexicon.title(words, &[]);
    let best = found.first().filter(|best| best.confidence.share() >= SURE_ENOUGH)?;
    Some(desk.atlas.occupation(best.occupation).code().to_owned())
}

/// Adds the job that understands everybody who was not understood yet.
pub(super) fn understand_later(desk: &Desk, writing: &mut dyn Writing, account: AccountId) -> Result<()> {
    let job = Job {
        id: JobId(desk.id()),
        kind: JobKind::UnderstandPeople,
        account,
        key: format!("people {}", desk.id()),
        state: JobState::Waiting,
        words: String::new(),
        attempts: 0,
        lease: None,
        due: None,
        made: desk.now(),
    };
    writing.add_job(&job).map(drop)
}

/// One step: some hundred sets of words are understood, and kept with everybody of whom they are said.
///
/// # Errors
/// What the store says.
pub(crate) fn work_on_people(desk: &Desk, job: Job) -> Result<()> {
    let waits = |kept: &KeptPerson| kept.person.does() != kept.understood.as_deref();
    let mut understood: BTreeMap<String, Option<String>> = BTreeMap::new();
    let mut is_more = false;
    // Looked at outside of the transaction: nobody waits while titles are understood.
    for (_, kept) in record::all::<KeptPerson>(desk.store.reading()?.as_ref(), job.account)? {
        let Some(words) = kept.value.person.does().filter(|_| waits(&kept.value)) else { continue };
        if understood.contains_key(words) {
            continue;
        }
        if understood.len() >= AT_ONCE {
            is_more = true;
            break;
        }
        understood.insert(words.to_owned(), occupation(desk, words));
    }
    let mut writing = desk.store.writing()?;
    for (id, kept) in record::all::<KeptPerson>(&*writing, job.account)? {
        let words = kept.value.person.does().map(str::to_owned);
        let found = match words.as_ref().map(|words| understood.get(words)) {
            _ if !waits(&kept.value) => continue,
            Some(None) => continue,
            Some(Some(found)) => found.clone(),
            None => None,
        };
        let mut kept_now = kept.value;
        settle(&mut kept_now, words, found);
        put(writing.as_mut(), job.account, PersonId(id), &kept_now, kept.revision)?;
    }
    let state = if is_more { JobState::Waiting } else { JobState::Done };
    writing.put_job(&Job { state, attempts: 0, lease: None, words: String::new(), ..job })?;
    writing.commit()
}
