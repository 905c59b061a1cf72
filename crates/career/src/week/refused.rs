//! Why a change to a week is not made. What is refused leaves the week as it was.

use super::MINUTES;

/// Why a change is not made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The block is not there (any more).
    NoSuchBlock,
    /// A day outside this week.
    OtherWeek,
    /// Minutes outside what a block may take.
    Minutes,
    /// A block without words.
    NoTitle,
    /// A title beyond its length.
    LongTitle,
    /// As many blocks as a week holds.
    Full,
    /// A look back beyond its length.
    LongWords,
}

impl Refused {
    /// What happened, what is safe, and what to do.
    pub fn words(self) -> String {
        match self {
            Refused::NoSuchBlock => {
                "That block is no longer in this week. Everything else is as it was; the page shows what is there now."
                    .into()
            }
            Refused::OtherWeek => {
                "That day lies in another week. This week is as it was; to move it on, choose “moved”.".into()
            }
            Refused::Minutes => format!(
                "A block takes {} minutes to {} hours. This week is as it was; a longer one can be two blocks.",
                MINUTES.start(),
                MINUTES.end() / 60
            ),
            Refused::NoTitle => {
                "A block needs a few words. This week is as it was; write what to do and save again.".into()
            }
            Refused::LongTitle => {
                "A title holds 200 characters, and this one is longer. This week is as it was; shorten it and save again."
                    .into()
            }
            Refused::Full => {
                "A week holds 60 blocks, and this one is full. It is as it was; drop one, and then add this.".into()
            }
            Refused::LongWords => {
                "That is longer than a look back holds (2,000 characters). This week is as it was; shorten it and save again."
                    .into()
            }
        }
    }
}
