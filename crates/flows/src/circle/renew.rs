//! Copies in circles follow what their owner changes at home.

use career::circle::{Thing, renewed};
use career::id::AccountId;
use career::plan::Plan;
use jiff::Timestamp;
use store::circles::{ThingRow, decode, encode};
use store::{Put, Result, Writing};

/// Renews the copies of a plan's tasks and paths in every circle of its owner, in the transaction that changes the plan.
/// A copy that somebody else is changing at this moment cannot be: whoever changes a circle has it alone.
pub(crate) fn renew(writing: &mut dyn Writing, account: AccountId, plan: &Plan, now: Timestamp) -> Result<()> {
    let seats = writing.seats_of(account)?;
    for seat in seats.into_iter().filter(|seat| seat.left.is_none()) {
        for row in writing.things(seat.circle)?.into_iter().filter(|row| row.seat == seat.seat) {
            if let Some(thing) = renewed(&decode::<Thing>(&row.body)?, plan, now) {
                let put = writing.put_thing(&ThingRow { body: encode(&thing)?, ..row })?;
                debug_assert!(put != Put::Stale, "it was read in this transaction");
            }
        }
    }
    Ok(())
}
