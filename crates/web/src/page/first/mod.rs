//! The first ten minutes, one page after another. None asks more than one question, each can be left and come back to.

pub mod cards;
pub mod directions;
pub mod done;
pub mod insight;
pub mod keep;
pub mod lines;
pub mod read;
pub mod step;
pub mod why;

use flows::first::first_steps;
use store::kept::{FirstSteps, Stage};

use crate::asked::Asked;
use crate::layout::Layout;
use crate::site::Site;
use crate::trouble::Trouble;

/// The address of a page.
pub fn address(stage: Stage) -> &'static str {
    match stage {
        Stage::Read => "/first/read",
        Stage::Insight => "/first/insight",
        Stage::Why => "/first/why",
        Stage::Cards => "/first/cards",
        Stage::Lines => "/first/lines",
        Stage::Directions => "/first/directions",
        Stage::Step => "/first/step",
        Stage::Keep => "/first/keep",
        Stage::Done => "/first/done",
    }
}

/// Where somebody is on the way, in words and without a percentage.
fn on_the_way(stage: Stage) -> &'static str {
    match stage {
        Stage::Read => "First, what I read",
        Stage::Insight => "Something about you",
        Stage::Why => "One question",
        Stage::Cards => "Two things for that",
        Stage::Lines => "Your own lines",
        Stage::Directions => "Where it could lead",
        Stage::Step => "One step",
        Stage::Keep => "Keep it, or leave nothing",
        Stage::Done => "Done for today",
    }
}

/// The frame of such a page.
fn frame(asked: &Asked, stage: Stage) -> Layout {
    Layout::of(asked, on_the_way(stage)).bare()
}

fn steps(site: &Site, asked: &Asked) -> Result<FirstSteps, Trouble> {
    Ok(first_steps(&site.desk, asked.here().account.id)?)
}
