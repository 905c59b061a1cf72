//! Figures of blurred sums: which cells are shown, and what is believed of their rates.

use serde::{Deserialize, Serialize};

use super::interval::Beliefs;
use super::noise::{Query, strays, threshold};
use super::{Blurred, Ending, cells};
use crate::application::Channel;

/// A number with the interval that holds [`super::HELD`] of the belief.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Range {
    /// The lower end.
    pub low: f64,
    /// The middle.
    pub middle: f64,
    /// The upper end.
    pub high: f64,
}

impl Range {
    /// Whether it holds a number.
    pub fn holds(self, number: f64) -> bool {
        (self.low..=self.high).contains(&number)
    }
}

/// What is shown of one cell.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// The major group, by the first two digits of the code; `None` for everybody.
    pub group: Option<String>,
    /// How the opening was found.
    pub channel: Channel,
    /// How many people, with noise.
    pub people: i64,
    /// How far that may be off, in nine of ten.
    pub give_or_take: i64,
    /// Their applications by how far they came, with noise: silence, a reply, an interview, an offer.
    pub endings: [i64; Ending::ALL.len()],
    /// Of all applications, the share (0–1) that was answered.
    pub answered: Range,
    /// That led to an interview.
    pub interviewed: Range,
    /// That led to an offer.
    pub offered: Range,
}

/// What may be shown, in the order of the list of cells. A cell with too few people and an empty one look alike: neither is
/// there.
pub fn figures(blurred: &Blurred) -> Vec<Figure> {
    let (enough, beliefs) = (threshold(), Beliefs::default());
    let all = cells().enumerate().filter(|(at, _)| blurred.people(*at) >= enough);
    all.map(|(at, cell)| {
        let endings = blurred.endings(at);
        Figure {
            group: cell.group.map(str::to_owned),
            channel: cell.channel,
            people: blurred.people(at),
            give_or_take: strays(Query::People.scale()),
            endings,
            answered: beliefs.share_from(&endings, Ending::Reply),
            interviewed: beliefs.share_from(&endings, Ending::Interview),
            offered: beliefs.share_from(&endings, Ending::Offer),
        }
    })
    .collect()
}
