//! By which way an hour for applying is tried, where enough is known of what the ways returned, or the person tries one.
//! What they returned changes no minute and no day: time for people, learning and rest stands before it.

use super::{Block, Holds, Trial};
use crate::application::Channel;
use crate::figures::full_day;
use crate::hours::{Activity, Caps, Outcome, Piece, Returns, spread};
use crate::insight::words::list;

/// Applications under which nothing is said of ways.
const ENOUGH: u32 = 20;

/// Says of each block for applying which way to try and why, and answers which ways are left out. A block about one
/// application has its way already.
pub(super) fn by_ways(blocks: &mut [Block], returns: &Returns, caps: Caps, holds: &Holds) -> Option<String> {
    let open =
        |block: &&mut Block| block.doing == Some(Activity::Applying) && block.channel.is_none() && !block.by_hand;
    let mut applications: Vec<&mut Block> = blocks.iter_mut().filter(open).collect();
    if let Some(trial) = &holds.trial
        && let Some(first) = applications.first_mut()
    {
        first.channel = Some(trial.channel);
        first.why = format!("{} {}", first.why, tried(trial));
        applications.remove(0);
    }
    let sent: u32 = returns.each().iter().map(|one| one.sent).sum();
    if sent < ENOUGH || applications.is_empty() {
        return None;
    }
    let minutes: u32 = applications.iter().map(|block| block.minutes).sum();
    let mut pieces = spread(minutes, returns, caps, &holds.rests);
    let mut ways: Vec<Channel> = pieces.iter().map(|piece| piece.channel).collect();
    ways.extend(holds.trial.map(|trial| trial.channel));
    for block in &mut applications {
        // The way with the most left; of equals the one that is expected to return the most.
        let Some(piece) = pieces.iter_mut().rev().max_by_key(|piece| piece.minutes) else { break };
        block.channel = Some(piece.channel);
        block.why = format!("{} {}", block.why, why(piece, returns));
        piece.minutes = piece.minutes.saturating_sub(block.minutes);
    }
    left_out(&ways, &holds.rests)
}

fn left_out(ways: &[Channel], rests: &[Channel]) -> Option<String> {
    let rest: Vec<Channel> = Channel::ALL.into_iter().filter(|channel| !ways.contains(channel)).collect();
    let (chosen, fewer): (Vec<Channel>, Vec<Channel>) = rest.into_iter().partition(|channel| rests.contains(channel));
    let names = |channels: Vec<Channel>| list(&channels.into_iter().map(|c| way(c).to_owned()).collect::<Vec<_>>());
    let mut words = Vec::new();
    if !fewer.is_empty() {
        words.push(format!(
            "No time for applying goes to {} this week: an hour there is expected to bring fewer interviews.",
            names(fewer)
        ));
    }
    if !chosen.is_empty() {
        words.push(format!("No time goes to {}: it rests, as you chose.", names(chosen)));
    }
    (!words.is_empty()).then(|| words.join(" "))
}

fn tried(trial: &Trial) -> String {
    format!(
        "A way to try: {}, as you chose, until {}. What would count is an answer to one of {} applications.",
        way(trial.channel),
        full_day(trial.until),
        trial.applications
    )
}

fn why(piece: &Piece, returns: &Returns) -> String {
    let one = returns.through(piece.channel);
    let way = way(piece.channel);
    if one.an_application(Outcome::Interview).yours < 0.5 {
        return format!("A way to try: {way}. It is too early to tell from yours; this rests on published figures.");
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
