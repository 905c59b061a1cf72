//! From a person's records to their report.

use std::sync::Arc;

use career::history::{History, compose};
use career::id::{AccountId, DocumentId};
use career::profile::{Document, Draft};
use career::reading::Readings;
use career::reflection::Reflection;
use jiff::civil::Date;
use store::kept::{BroughtDocument, KeptReadings};
use store::record;
use store::{Reading, Result, Revision, Writing};

use crate::draw::cache::RestsOn;
use crate::{Desk, Report, Wishes, draw_from};

/// A person's report, with the records it was drawn from.
#[derive(Clone, Debug)]
pub struct Drawn {
    /// What they accepted.
    pub history: History,
    /// What they said about themselves.
    pub reflection: Reflection,
    /// Everything worth saying.
    pub report: Report,
}

impl Drawn {
    /// Whether there is nothing yet to speak about.
    pub fn is_empty(&self) -> bool {
        self.history.rows.iter().all(|row| row.left_out)
    }
}

/// Draws one person's report, or gives the one drawn a moment ago if nothing changed since.
///
/// # Errors
/// What the store says.
pub fn draw(desk: &Desk, account: AccountId, today: Date) -> Result<Arc<Drawn>> {
    draw_in(desk, desk.store.reading()?.as_ref(), account, today)
}

/// The same, within a look at the store that has begun.
///
/// # Errors
/// What the store says.
pub fn draw_in(desk: &Desk, reading: &dyn Reading, account: AccountId, today: Date) -> Result<Arc<Drawn>> {
    let rests_on = RestsOn { mark: reading.mark(account)?, today };
    if let Some(drawn) = desk.drawn.get(account, &rests_on) {
        return Ok(drawn);
    }
    let drawn = Arc::new(fresh(desk, reading, account, today)?);
    desk.drawn.put(account, rests_on, &drawn);
    Ok(drawn)
}

fn fresh(desk: &Desk, reading: &dyn Reading, account: AccountId, today: Date) -> Result<Drawn> {
    let kept = record::the::<History>(reading, account)?;
    let revision = kept.as_ref().map_or(Revision(0), |kept| kept.revision);
    let history = kept.map(|kept| kept.value).unwrap_or_default();
    let reflection = record::the::<Reflection>(reading, account)?.map(|kept| kept.value).unwrap_or_default();
    let draft = composed(reading, account, &history)?;
    let readings = match record::the::<KeptReadings>(reading, account)? {
        Some(kept) if is_current(desk, &kept.value, revision) => kept.value.readings(desk.atlas),
        // The lexicon or the map changed, and the background has not caught up: read now, so that nothing old is said.
        _ => read(desk, &draft),
    };
    let wishes = Wishes::of(&reflection);
    let report = draw_from(&desk.knowledge(today), draft, readings, &wishes);
    Ok(Drawn { history, reflection, report })
}

pub(crate) fn is_current(desk: &Desk, kept: &KeptReadings, history: Revision) -> bool {
    kept.of_history == history.0
        && kept.lexicon_version == desk.lexicon.version()
        && kept.atlas_version == desk.atlas.version
}

/// Reads a draft's lines with the lexicon.
pub(crate) fn read(desk: &Desk, draft: &Draft) -> Readings {
    lexicon::read(desk.lexicon, &draft.document, &draft.profile)
}

/// One draft of all that was accepted, the newest document first.
pub(crate) fn composed(reading: &(impl Reading + ?Sized), account: AccountId, history: &History) -> Result<Draft> {
    let mut documents: Vec<(DocumentId, Document)> = Vec::new();
    let mut wanted: Vec<DocumentId> =
        history.rows.iter().filter_map(|row| Some(row.origin.as_ref()?.document)).collect();
    wanted.sort_unstable();
    wanted.dedup();
    // Ids sort by time.
    for id in wanted.into_iter().rev() {
        let kept = record::one::<BroughtDocument>(reading, account, id.0)?;
        if let Some(draft) = kept.and_then(|kept| kept.value.draft) {
            documents.push((id, draft.document));
        }
    }
    let borrowed: Vec<(DocumentId, &Document)> = documents.iter().map(|(id, document)| (*id, document)).collect();
    Ok(compose(history, &borrowed))
}

/// Keeps a history together with what the lexicon understands of it, in one transaction.
pub(crate) fn put_history(
    desk: &Desk,
    writing: &mut dyn Writing,
    account: AccountId,
    history: &History,
    over: Revision,
) -> Result<store::Put> {
    let put = record::put_the(writing, account, history, over)?;
    let store::Put::Written(revision) = put else { return Ok(put) };
    renew_readings(desk, writing, account, history, revision)?;
    Ok(put)
}

/// Reads the lines of a history and keeps what was understood.
pub(crate) fn renew_readings(
    desk: &Desk,
    writing: &mut dyn Writing,
    account: AccountId,
    history: &History,
    revision: Revision,
) -> Result<()> {
    let draft = composed(&*writing, account, history)?;
    let kept = KeptReadings::of(&read(desk, &draft), desk.atlas, revision.0);
    let over = writing.record(account, store::record::Kind::Readings, uuid::Uuid::nil())?;
    let over = over.map_or(Revision(0), |stored| stored.revision);
    let _ = record::put_the(writing, account, &kept, over)?;
    Ok(())
}
