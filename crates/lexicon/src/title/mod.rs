//! What a job title means: an O*NET occupation, with its runner-up and how sure.

pub(crate) mod normal;
mod score;
mod titleness;

pub(crate) use score::matches;
pub(crate) use titleness::titleness;
