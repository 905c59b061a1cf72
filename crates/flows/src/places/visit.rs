//! A visit is noted: what one learned, whom one met, what one gave, and whether one would go again.

use career::id::{AccountId, PlaceId, VisitId};
use career::place::Visit;
use jiff::civil::Date;

use super::change::{PlaceRefused, change};
use crate::Desk;

/// Bytes of what was learned or given; names of those whom one met.
const LONGEST: usize = 4_000;
const MOST_MET: usize = 40;

/// Notes a visit, or writes one of that name anew. Sent twice, it is noted once.
///
/// # Errors
/// [`PlaceRefused`] says what to do; then nothing was changed.
pub fn note_visit(desk: &Desk, account: AccountId, id: PlaceId, visit: Visit, today: Date) -> Result<(), PlaceRefused> {
    let names = visit.met.iter().all(|met| met.name.len() <= 200) && visit.met.len() <= MOST_MET;
    if !names || visit.learned.len() > LONGEST || visit.gave.len() > LONGEST {
        return Err(PlaceRefused::TooLong);
    }
    change(desk, account, id, |kept| {
        // Whoever goes has not let it go.
        kept.let_go = None;
        Ok(visit.note(&mut kept.visits, today)?)
    })
}

/// Takes a visit out again; nothing happens where there is none.
///
/// # Errors
/// [`PlaceRefused`]; then nothing was changed.
pub fn take_out_visit(desk: &Desk, account: AccountId, id: PlaceId, visit: VisitId) -> Result<(), PlaceRefused> {
    change(desk, account, id, |kept| {
        kept.visits.retain(|known| known.id != visit);
        Ok(())
    })
}
