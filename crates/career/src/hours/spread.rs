//! How hours for applying are spread over channels: more where an hour is expected to return more, never all in one.

use serde::{Deserialize, Serialize};

use super::{CHANNELS, Outcome, Returns, place};
use crate::application::Channel;

/// How sharply hours follow what they return: 0 would spread them evenly.
const SHARPNESS: f64 = 1.0;
/// The largest share of one channel.
const MOST: f64 = 0.4;
/// The smallest piece of time worth beginning.
const PIECE: u32 = 15;

/// Minutes a week that a person sets as the most for doings that feel like work.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Caps {
    /// One click on a board.
    pub quick_apply: Option<u32>,
    /// Scrolling through openings and posts.
    pub scrolling: Option<u32>,
}

/// Minutes for one channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The channel.
    pub channel: Channel,
    /// Minutes.
    pub minutes: u32,
}

/// Spreads minutes over channels by what an hour is expected to return in interviews, those that rest left out. The pieces
/// add up to what was given, where a cap does not leave some of it free.
pub fn spread(minutes: u32, returns: &Returns, caps: Caps, rests: &[Channel]) -> Vec<Piece> {
    let mut shares = shares(returns, rests);
    let quick = place(Channel::QuickApply);
    let most_quick = caps.quick_apply.map_or(1.0, |cap| f64::from(cap) / f64::from(minutes.max(1)));
    if shares[quick] > most_quick {
        let beyond = shares[quick] - most_quick;
        let others = (1.0 - shares[quick]).max(1e-9);
        shares.iter_mut().for_each(|share| *share += beyond * *share / others);
        shares[quick] = most_quick;
    }
    let mut order = Channel::ALL;
    order.sort_by(|a, b| shares[place(*b)].total_cmp(&shares[place(*a)]));
    pieces(minutes, &order, &shares, caps.quick_apply.map(|_| Channel::QuickApply))
}

/// Whole five minutes each, the largest first; pieces too small to begin go to the first that no cap holds.
fn pieces(minutes: u32, order: &[Channel], shares: &[f64; CHANNELS], capped: Option<Channel>) -> Vec<Piece> {
    let fives = |channel: Channel| {
        let fives = f64::from(minutes) * shares[place(channel)] / 5.0;
        if Some(channel) == capped { fives.floor() } else { fives.round() }
    };
    let pieces = order.iter().map(|channel| Piece { channel: *channel, minutes: fives(*channel) as u32 * 5 });
    let mut pieces: Vec<Piece> = pieces.filter(|piece| piece.minutes >= PIECE).collect();
    let takes_the_rest = |piece: &Piece| Some(piece.channel) != capped;
    let at = pieces.iter().position(takes_the_rest).or_else(|| {
        let first = order.iter().find(|channel| Some(**channel) != capped && shares[place(**channel)] > 0.0)?;
        pieces.push(Piece { channel: *first, minutes: 0 });
        Some(pieces.len() - 1)
    });
    let given: u32 = pieces.iter().enumerate().filter(|(i, _)| Some(*i) != at).map(|(_, piece)| piece.minutes).sum();
    if let Some(first) = at.and_then(|at| pieces.get_mut(at)) {
        first.minutes = minutes.saturating_sub(given);
    }
    pieces.retain(|piece| piece.minutes > 0);
    pieces
}

/// Shares of the ways that do not rest; nothing where all of them do.
fn shares(returns: &Returns, rests: &[Channel]) -> [f64; CHANNELS] {
    let is_open = |channel: &Channel| !rests.contains(channel);
    let mut shares = Channel::ALL.map(|channel| {
        let hour = returns.through(channel).an_hour(Outcome::Interview);
        if is_open(&channel) { hour.expected.max(1e-9).powf(SHARPNESS) } else { 0.0 }
    });
    let all: f64 = shares.iter().sum();
    shares.iter_mut().for_each(|share| *share /= all.max(f64::MIN_POSITIVE));
    // Where few are left open, each of them may take its part of the whole.
    let open = Channel::ALL.iter().filter(|channel| is_open(channel)).count();
    let most = MOST.max(1.0 / open.max(1) as f64);
    // What is beyond the most goes to the others in their proportion; three rounds leave none above it by much.
    for _ in 0..3 {
        let beyond: f64 = shares.iter().map(|share| (share - most).max(0.0)).sum();
        let below: f64 = shares.iter().filter(|share| **share < most).sum();
        if beyond <= 0.0 || below <= 0.0 {
            break;
        }
        for share in &mut shares {
            *share = if *share >= most { most } else { *share * (1.0 + beyond / below) };
        }
    }
    shares
}
