//! By which way an hour for applying is tried, where enough is known of what the ways returned, or the person tries one.
//! What they returned changes no minute and no day: time for people, learning and rest stands before it.

use super::{Block, BlockState, Holds, Trial};
use crate::application::Channel;
use crate::figures::full_day;
use crate::hours::{Activity, Caps, Outcome, Piece, Returns, spread};
use crate::insight::words::list;

/// Applications under which nothing is said of ways.
const ENOUGH: u32 = 20;

/// Says of each block for applying which way to try and why, and answers which ways are left out. A block about one
/// application has its way already, and one that the person `touched` stays as it is.
pub(super) fn by_ways(
    blocks: &mut [Block],
    touched: &[Block],
    returns: &Returns,
    caps: Caps,
    holds: &Holds,
) -> Option<String> {
    let stands = |block: &&Block| block.doing == Some(Activity::Applying) && block.state != BlockState::Dropped;
    let mut given: Vec<Channel> = blocks.iter().filter(stands).filter_map(|block| block.channel).collect();
    let left = caps.quick_apply.map(|cap| cap.saturating_sub(quick(blocks.iter().filter(stands))));
    let open = |block: &&mut Block| {
        let is_new = touched.iter().all(|known| known.id != block.id);
        block.doing == Some(Activity::Applying) && block.channel.is_none() && !block.by_hand && is_new
    };
    let mut applications: Vec<&mut Block> = blocks.iter_mut().filter(open).collect();
    if let Some(trial) = holds.trial.as_ref().filter(|trial| !given.contains(&trial.channel))
        && let Some(first) = applications.first_mut()
    {
        first.channel = Some(trial.channel);
        first.why = format!("{} {}", first.why, tried(trial));
        given.push(trial.channel);
        applications.remove(0);
    }
    let dated: u32 = returns.each().iter().map(|one| one.dated).sum();
    if dated < ENOUGH || applications.is_empty() {
        return None;
    }
    let minutes: u32 = applications.iter().map(|block| block.minutes).sum();
    let mut pieces = spread(minutes, returns, Caps { quick_apply: left, ..caps }, &holds.rests);
    for block in &mut applications {
        // The way with the most left; of equals the one that is expected to return the most. What one click gets is
        // never exceeded.
        let fits = |piece: &&mut Piece| {
            piece.channel != Channel::QuickApply || left.is_none() || piece.minutes >= block.minutes
        };
        let Some(piece) = pieces.iter_mut().rev().filter(fits).max_by_key(|piece| piece.minutes) else { break };
        block.channel = Some(piece.channel);
        given.push(piece.channel);
        block.why = format!("{} {}", block.why, why(piece, returns));
        piece.minutes = piece.minutes.saturating_sub(block.minutes);
    }
    left_out(&given, returns, caps, &holds.rests)
}

/// Minutes of blocks for applying with one click.
fn quick<'a>(blocks: impl Iterator<Item = &'a Block>) -> u32 {
    blocks.filter(|block| block.channel == Some(Channel::QuickApply)).map(|block| block.minutes).sum()
}

/// Ways that get none of this week's time for applying, each with what is known of the reason.
fn left_out(given: &[Channel], returns: &Returns, caps: Caps, rests: &[Channel]) -> Option<String> {
    let ranked = |channel: &Channel| returns.through(*channel).may_be_ranked(Outcome::Interview);
    let mut chosen = Vec::new();
    let mut fewer = Vec::new();
    let mut unknown = Vec::new();
    for channel in Channel::ALL.into_iter().filter(|channel| !given.contains(channel)) {
        let capped = channel == Channel::QuickApply && caps.quick_apply.is_some();
        let names = if rests.contains(&channel) || capped {
            &mut chosen
        } else if ranked(&channel) && given.iter().all(ranked) {
            &mut fewer
        } else {
            &mut unknown
        };
        names.push(way(channel).to_owned());
    }
    let told = |names: &[String], why: &str| {
        (!names.is_empty()).then(|| format!("No time for applying goes to {} this week{why}", list(names)))
    };
    let words: Vec<String> = [
        told(&fewer, ": an hour there is expected to bring fewer interviews."),
        told(&unknown, ". Which way returns more for you is not known yet."),
        told(&chosen, ", as you chose."),
    ]
    .into_iter()
    .flatten()
    .collect();
    (!words.is_empty()).then(|| words.join(" "))
}

fn tried(trial: &Trial) -> String {
    format!(
        "A way to try: {}, as you chose, until {}. What would count is an answer, a no included, to one of {} applications.",
        way(trial.channel),
        full_day(trial.until),
        trial.applications
    )
}

fn why(piece: &Piece, returns: &Returns) -> String {
    let one = returns.through(piece.channel);
    let way = way(piece.channel);
    if !one.is_own(Outcome::Interview) {
        return format!(
            "A way to try: {way}. It is too early to tell from yours; this rests on published figures, our own assumptions, and what your other ways tell."
        );
    }
    let interviews = match one.happened(Outcome::Interview) {
        0 => "no interview yet".to_owned(),
        1 => "1 interview".to_owned(),
        more => format!("{more} interviews"),
    };
    format!("A way to try: {way}. Your {} applications that way brought {interviews}.", one.sent)
}

/// A channel as the way that an hour goes.
pub fn way(channel: Channel) -> &'static str {
    match channel {
        Channel::Referral => "somebody there who passes it on",
        Channel::MetSomeone => "people you met who work there",
        Channel::Agency => "agencies and recruiters",
        Channel::Board => "job boards",
        Channel::CompanyPage => "organisations' own pages",
        Channel::QuickApply => "one click on a board",
    }
}
