//! A stop for the day: what is still open today goes to a later day that has room, or moves on. Nothing is lost by
//! stopping, and nothing is said about it.

use jiff::ToSpan;
use jiff::civil::Date;

use super::candidates::What;
use super::days::{Days, Sought, last};
use super::{BlockState, Energy, Week};

/// Where today's open blocks went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stopped {
    /// To a later day of this week.
    pub later: u32,
    /// To another week.
    pub moved_on: u32,
}

/// Ends the day. Rest stays where it is: stopping is rest.
pub fn stop_for_the_day(week: &mut Week, energy: &Energy, today: Date) -> Stopped {
    let tomorrow = today.saturating_add(1.day());
    let mut days = (tomorrow <= last(week.starts)).then(|| Days::of(week.starts, energy, tomorrow));
    if let Some(days) = &mut days {
        for block in week.blocks.iter().filter(|block| block.day > today && block.takes_time()) {
            let drains = energy.drains(block.doing);
            days.take(block.day, Sought { what: What::of(block), minutes: block.minutes, drains });
        }
    }
    let mut stopped = Stopped::default();
    let open = |state| state == BlockState::Open;
    for block in week.blocks.iter_mut().filter(|block| block.day == today && open(block.state)) {
        if block.kind.is_none() && !block.by_hand {
            continue;
        }
        let sought = Sought { what: What::of(block), minutes: block.minutes, drains: energy.drains(block.doing) };
        match days.as_mut().and_then(|days| days.pick(None, sought).inspect(|day| days.take(*day, sought))) {
            Some(day) => {
                (block.day, block.changed) = (day, true);
                stopped.later += 1;
            }
            None => {
                block.state = BlockState::Moved;
                stopped.moved_on += 1;
            }
        }
    }
    week.blocks.sort_by_key(|block| block.day);
    stopped
}
