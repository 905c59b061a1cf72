//! Where beliefs begin, before a person's own applications say more.
//!
//! Published: hired one in 16 of those referred, one in 22 through an agency, one in 152 who applied (Lever, 4 million
//! candidates, 2016, vendor data); 3 in 100 applicants reach an interview (CareerPlug 2024, vendor data); three in four
//! hear nothing (CareerBuilder, survey). None of it is causal, and who is referred differs from who is not. All else is
//! our own assumption (grade D): an interview leads to an offer as often whatever the way (22 in 100, which the figures
//! of who applied give); who met somebody stands half-way to a referral; one click is half as good as an application of
//! its own; replies; and the minutes that an application takes.

use super::Outcome;
use crate::application::Channel;

/// How far people differ from each other in what they get, alike for all channels (log-odds; about 90 of 100 lie within
/// 1.645 times this on either side).
pub const PERSON_SPREAD: f64 = 0.8;
/// The same of how far a channel differs from what is published, beside that.
pub const CHANNEL_SPREAD: f64 = 0.6;
/// The same of how far the pace of an application differs from what is assumed (logarithm).
pub const PACE_SPREAD: f64 = 0.7;

/// Of those who reach an interview, the share that is offered the work: 1 in 152 of 3 in 100.
const OFFERED: f64 = 1.0 / 152.0 / 0.03;

/// The share of applications that come to an outcome, as published or assumed.
pub fn published(channel: Channel, outcome: Outcome) -> f64 {
    let (replies, offers) = match channel {
        Channel::Referral => (0.5, 1.0 / 16.0),
        Channel::MetSomeone => (0.4, 1.0 / 32.0),
        Channel::Agency => (0.4, 1.0 / 22.0),
        Channel::Board | Channel::CompanyPage => (0.25, 1.0 / 152.0),
        Channel::QuickApply => (0.15, 1.0 / 304.0),
    };
    let interviews = offers / OFFERED;
    match outcome {
        Outcome::Reply => replies,
        Outcome::Conversation => f64::sqrt(replies * interviews),
        Outcome::Interview => interviews,
        Outcome::Offer => offers,
    }
}

/// Hours that one application takes, with the search for it, as assumed.
pub fn hours_each(channel: Channel) -> f64 {
    match channel {
        Channel::Referral | Channel::MetSomeone => 1.5,
        Channel::Agency | Channel::Board => 1.0,
        Channel::CompanyPage => 1.25,
        Channel::QuickApply => 0.15,
    }
}
