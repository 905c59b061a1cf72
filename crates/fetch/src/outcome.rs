//! What is asked, what comes back, and why nothing does.

use crate::RetryAfter;

/// One look at one address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Request {
    /// The address, with http or https.
    pub url: String,
    /// What the last answer was marked with; an unchanged answer is then not sent again.
    pub etag: Option<String>,
    /// When the last answer said that it was changed, as it wrote it.
    pub last_modified: Option<String>,
}

impl Request {
    /// A first look.
    pub fn to(url: impl Into<String>) -> Self {
        Request { url: url.into(), ..Request::default() }
    }
}

/// What came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The address that answered, behind all redirects.
    pub url: String,
    /// The bytes, unpacked; `None` where nothing has changed since the look that the request told of.
    pub body: Option<Vec<u8>>,
    /// What kind of document it says it is.
    pub content_type: Option<String>,
    /// For the next [`Request::etag`].
    pub etag: Option<String>,
    /// For the next [`Request::last_modified`].
    pub last_modified: Option<String>,
    /// When it wants to be asked again at the earliest.
    pub retry_after: Option<RetryAfter>,
}

/// Why nothing came back, for the person who wanted it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The reason, for programs.
    pub why: Why,
    /// What happened, one sentence.
    pub what: String,
    /// What to do, one sentence.
    pub next: String,
    /// When the other side wants to be asked again at the earliest.
    pub retry_after: Option<RetryAfter>,
}

/// Reasons why nothing came back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// The address cannot be read, or is of a kind that is never asked.
    Address,
    /// The policy does not allow this host, port or network.
    NotAllowed,
    /// No such host.
    NoSuchHost,
    /// The host cannot be reached, or its certificate does not hold.
    Unreachable,
    /// It took too long.
    TooSlow,
    /// It is larger than anything that is read.
    TooLarge,
    /// It sends on to another address, which is not followed.
    Elsewhere,
    /// It leads on and on.
    TooManyRedirects,
    /// Nothing is there (404, 410).
    NotThere,
    /// It asks for a pause, or is out of order (429, 5xx).
    Busy,
    /// It wants a login or does not let programs in (401, 403).
    ShutOut,
    /// It answered with something that is no answer.
    Broken,
}

impl Refused {
    pub(crate) fn new(why: Why, what: impl Into<String>, next: impl Into<String>) -> Self {
        Refused { why, what: what.into(), next: next.into(), retry_after: None }
    }
}
