//! A week proposed from what is really there: hours, tasks, and how the weeks before were.

use jiff::civil::Date;
use uuid::Uuid;

use super::candidates::candidates;
use super::days::Days;
use super::filling::{Filling, LEAST};
use super::pace::pace;
use super::purse::{Purse, Share};
use super::trial::holds;
use super::ways::by_ways;
use super::{Block, Energy, Going, Waiting, Week};
use crate::figures::minutes as told;
use crate::hours::Returns;
use crate::plan::Plan;

/// What a week is proposed from.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    /// The plan, where there is one.
    pub plan: Option<&'a Plan>,
    /// What else waits, in any order.
    pub waiting: &'a [Waiting],
    /// What a week can hold.
    pub energy: &'a Energy,
    /// How this week is expected to be.
    pub going: Going,
    /// The first of the seven days.
    pub starts: Date,
    /// Blocks of an earlier proposal of this week that the person said or changed something of: they stand, and take their
    /// time.
    pub touched: &'a [Block],
    /// Weeks before this one, with how they went, in any order.
    pub earlier: &'a [Week],
    /// Today. Days before it get nothing.
    pub today: Date,
    /// What an hour of applying returned by each way, where that is known.
    pub returns: Option<&'a Returns>,
}

impl<'a> Asked<'a> {
    /// A usual week of this plan, before anything else is known.
    pub fn of(plan: &'a Plan, energy: &'a Energy, starts: Date, today: Date) -> Self {
        let (plan, going) = (Some(plan), Going::Usual);
        Asked { plan, waiting: &[], energy, going, starts, touched: &[], earlier: &[], today, returns: None }
    }
}

/// Proposes a week. It never asks for more than the budget, nor for more than less after hard weeks; every block and
/// everything left out says why. With no hours it is an empty week, and a good one.
pub fn propose(asked: &Asked<'_>, ids: &mut dyn FnMut() -> Uuid) -> Week {
    let mut earlier: Vec<&Week> = asked.earlier.iter().collect();
    earlier.sort_by_key(|week| week.starts);
    let pace = pace(asked.energy, asked.going, &earlier, asked.starts);
    let words: Vec<String> = pace.words.iter().map(|words| (*words).to_owned()).collect();
    let budget = asked.energy.budget(asked.going);
    let mut week = Week { words, ..Week::empty(asked.starts, budget, asked.going) };
    week.blocks = asked.touched.to_vec();
    week.blocks.sort_by_key(|block| block.day);
    if pace.minutes < LEAST {
        week.words.push("Nothing is asked of this week. The plan keeps its place.".to_owned());
        return week;
    }
    let days = Days::of(asked.starts, asked.energy, asked.today);
    let first = days.first().unwrap_or(asked.starts);
    let (all, left_out) = candidates(asked, &earlier, first);
    week.left_out = left_out;
    if all.is_empty() && week.blocks.is_empty() {
        week.words.push(
            "Nothing waits for this week. A path can be unfolded in the plan, or one small thing written down."
                .to_owned(),
        );
        return week;
    }
    let learns = all.iter().any(|candidate| Share::of(candidate.kind) == Share::Learning);
    let purse = Purse::of(pace.minutes, learns);
    week.words.extend(purse.words());
    let mut filling = Filling::new(purse, days, asked, ids);
    week.left_out.extend(filling.fill(all));
    week.blocks = filling.finish();
    let holds = holds(asked.earlier, asked.starts);
    let (blocks, caps) = (&mut week.blocks, asked.energy.caps);
    week.words.extend(asked.returns.and_then(|returns| by_ways(blocks, asked.touched, returns, caps, &holds)));
    week.words.extend(cap_on_scrolling(asked.energy));
    week
}

/// What the person set for scrolling, said once, where the week is.
fn cap_on_scrolling(energy: &Energy) -> Option<String> {
    let cap = energy.caps.scrolling?;
    Some(match cap {
        0 => "No time goes to scrolling this week, as you chose.".to_owned(),
        minutes => format!("At most {} go to scrolling, as you chose.", told(minutes)),
    })
}
