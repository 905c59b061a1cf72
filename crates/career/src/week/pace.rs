//! How much a week may ask for: what the person says is there, less after weeks that they called hard, never more.

use jiff::civil::Date;

use super::{Energy, Felt, Going, Week};

/// Of the hours, in hundredths: after one hard week, and after two running.
const AFTER_ONE: u32 = 85;
const AFTER_TWO: u32 = 65;
/// Days after a week's start from which on it is long ago.
const LONG_AGO: i32 = 28;

/// The minutes to propose from, and what is said about them.
pub(super) struct Pace {
    pub minutes: u32,
    pub words: Vec<&'static str>,
}

/// The minutes of a week that is expected so. A hard one never has more than its own, whatever the weeks before were.
pub(super) fn pace(energy: &Energy, going: Going, earlier: &[&Week], starts: Date) -> Pace {
    let own = energy.budget(going).minutes;
    if going == Going::Hard {
        let usual = after(energy.budget(Going::Usual).minutes, earlier, starts);
        let mut words = vec!["You expect a hard week, so it asks for less."];
        words.extend(usual.words.into_iter().filter(|_| usual.minutes < own));
        return Pace { minutes: usual.minutes.min(own), words };
    }
    after(own, earlier, starts)
}

/// Hard counts where the person said so; how a week felt is never guessed. The weeks are in order, the latest last.
fn after(minutes: u32, earlier: &[&Week], starts: Date) -> Pace {
    let Some(latest) = earlier.last() else { return Pace { minutes, words: Vec::new() } };
    if days_between(latest.starts, starts) > LONG_AGO {
        let words = vec!["Good to see you. Here is this week, and this week alone."];
        return Pace { minutes, words };
    }
    let hard = |week: &Week| week.review.as_ref().and_then(|review| review.felt) == Some(Felt::Hard);
    let running = earlier.iter().rev().take_while(|week| hard(week)).count();
    let (hundredths, words) = match running {
        0 => return Pace { minutes, words: Vec::new() },
        1 => (AFTER_ONE, "The week before was hard, as you said, so this one asks for a little less."),
        _ => (AFTER_TWO, "The weeks before were hard, as you said, so this one asks for clearly less."),
    };
    // Less than what was hard, also where more hours are there now.
    let asked: u32 = latest.blocks.iter().map(|block| block.minutes).sum();
    let from = if asked > 0 { minutes.min(asked) } else { minutes };
    Pace { minutes: from * hundredths / 100 / 5 * 5, words: vec![words] }
}

fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).map_or(i32::MAX, |span| span.get_days())
}
