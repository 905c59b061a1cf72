//! How the outside is asked, as those who ask see it. Who answers is handed in: the room `fetch` in the product, a list
//! of prepared answers in tests.

use jiff::Timestamp;

use crate::Refusal;

/// Whoever can be asked for what stands at an address.
pub trait Outside: Send + Sync {
    /// Looks once; nothing is tried again by itself.
    ///
    /// # Errors
    /// [`Unanswered`] where nothing came back. It proves nothing about what is there.
    fn get(&self, request: &Request) -> Result<Answer, Unanswered>;
}

/// One look at one address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Request {
    /// The address.
    pub url: String,
    /// How the last answer was marked, so that an unchanged one is not sent again.
    pub etag: Option<String>,
    /// When the last answer said that it was changed, as it wrote it.
    pub last_modified: Option<String>,
}

/// What came back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// The address that answered.
    pub url: String,
    /// The bytes; `None` where nothing has changed since the look that the request told of.
    pub body: Option<Vec<u8>>,
    /// For the next [`Request::etag`].
    pub etag: Option<String>,
    /// For the next [`Request::last_modified`].
    pub last_modified: Option<String>,
    /// Not to be asked again before.
    pub not_before: Option<Timestamp>,
}

/// Nothing came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unanswered {
    /// What happened, and what to do.
    pub refusal: Refusal,
    /// Not to be asked again before.
    pub not_before: Option<Timestamp>,
}

/// An installation that asks nobody.
#[derive(Clone, Copy, Debug, Default)]
pub struct Nobody;

impl Outside for Nobody {
    fn get(&self, _: &Request) -> Result<Answer, Unanswered> {
        let refusal = Refusal::new(
            "This installation asks nothing outside.",
            "Save the page or copy its text, and bring that; whoever runs the installation can allow it to look.",
        );
        Err(Unanswered { refusal, not_before: None })
    }
}
