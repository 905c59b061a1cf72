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
    pieces(minutes, &order, &shares)
}

/// Whole five minutes each, the largest first; pieces too small to begin go to the first.
fn pieces(minutes: u32, order: &[Channel], shares: &[f64; CHANNELS]) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = order
        .iter()
        .map(|channel| Piece {
            channel: *channel,
            minutes: (f64::from(minutes) * shares[place(*channel)] / 5.0).round() as u32 * 5,
        })
        .filter(|piece| piece.minutes >= PIECE)
        .collect();
    let given: u32 = pieces.iter().skip(1).map(|piece| piece.minutes).sum();
    match pieces.first_mut() {
        Some(first) => first.minutes = minutes.saturating_sub(given),
        None => {
            pieces.extend(order.first().filter(|_| minutes > 0).map(|channel| Piece { channel: *channel, minutes }))
        }
    }
    pieces
}

fn shares(returns: &Returns, rests: &[Channel]) -> [f64; CHANNELS] {
    let mut shares = Channel::ALL.map(|channel| {
        let hour = returns.through(channel).an_hour(Outcome::Interview);
        // What rests takes nothing; where everything rests, a grain of it keeps the shares whole.
        let rest = if rests.contains(&channel) { 1e-12 } else { 1.0 };
        hour.expected.max(1e-9).powf(SHARPNESS) * rest
    });
    let all: f64 = shares.iter().sum();
    shares.iter_mut().for_each(|share| *share /= all);
    // What is beyond the most goes to the others in their proportion; two rounds leave none above it by much.
    for _ in 0..3 {
        let beyond: f64 = shares.iter().map(|share| (share - MOST).max(0.0)).sum();
        let below: f64 = shares.iter().filter(|share| **share < MOST).sum();
        if beyond <= 0.0 || below <= 0.0 {
            break;
        }
        for share in &mut shares {
            *share = if *share >= MOST { MOST } else { *share * (1.0 + beyond / below) };
        }
    }
    shares
}
