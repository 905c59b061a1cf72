//! By which way an hour for applying is tried, where enough is known of what the ways returned. What they returned
//! changes no minute and no day: time for people, learning and rest stands before it.

use super::Block;
use crate::application::Channel;
use crate::hours::{Caps, Outcome, Piece, Returns, spread};
use crate::insight::words::list;
use crate::plan::TaskKind;

/// Applications under which nothing is said of ways.
const ENOUGH: u32 = 20;

/// Says of each block for applying which way to try and why, and answers which ways are left out.
pub(super) fn by_ways(blocks: &mut [Block], returns: &Returns) -> Option<String> {
    let sent: u32 = returns.each().iter().map(|one| one.sent).sum();
    let applying = |block: &&mut Block| block.kind == Some(TaskKind::Application) && !block.by_hand;
    let mut applications: Vec<&mut Block> = blocks.iter_mut().filter(applying).collect();
    if sent < ENOUGH || applications.is_empty() {
        return None;
    }
    let minutes: u32 = applications.iter().map(|block| block.minutes).sum();
    let mut pieces = spread(minutes, returns, Caps::default());
    let ways: Vec<Channel> = pieces.iter().map(|piece| piece.channel).collect();
    for block in &mut applications {
        // The way with the most left; of equals the one that is expected to return the most.
        let Some(piece) = pieces.iter_mut().rev().max_by_key(|piece| piece.minutes) else { break };
        block.why = format!("{} {}", block.why, why(piece, returns));
        piece.minutes = piece.minutes.saturating_sub(block.minutes);
    }
    let left_out = Channel::ALL.into_iter().filter(|channel| !ways.contains(channel));
    let left_out: Vec<String> = left_out.map(|channel| way(channel).to_owned()).collect();
    (!left_out.is_empty()).then(|| {
        format!(
            "No time for applying goes to {} this week: an hour there is expected to bring fewer interviews.",
            list(&left_out)
        )
    })
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

fn way(channel: Channel) -> &'static str {
    match channel {
        Channel::Referral => "somebody there who passes it on",
        Channel::MetSomeone => "people you met who work there",
        Channel::Agency => "agencies and recruiters",
        Channel::Board => "job boards",
        Channel::CompanyPage => "organisations' own pages",
        Channel::QuickApply => "one click on a board",
    }
}
