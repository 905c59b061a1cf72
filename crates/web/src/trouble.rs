//! What went wrong, for the person: what happened, what is safe, what to do.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;

use crate::answer;
use crate::layout::Layout;

/// Why there is no page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// There is nothing here, or nothing of theirs.
    NotFound,
    /// They meet it, and it is not theirs to change.
    NotYours,
    /// They have no place there in whose name it could stand.
    NoSeat,
    /// As many of it are open, or were tried, as may be for now.
    TooMany,
    /// They must sign in first.
    SignInFirst,
    /// The request came by a host that is not ours.
    UnknownHost,
    /// The change came from another site.
    FromElsewhere,
    /// More than is taken.
    TooLarge,
    /// It is an address that a form sends to, and no page; the page that it belongs to.
    NoPage(String),
    /// The form could not be read.
    NotUnderstood,
    /// It took too long.
    TookTooLong,
    /// The store is held by somebody else.
    Busy,
    /// The store does not answer; the words are for the log.
    Away(String),
    /// The disk is full.
    Full,
    /// The store is newer than the program.
    Newer,
    /// Anything else; the words are for the log.
    Broken(String),
}

impl From<store::Trouble> for Trouble {
    fn from(trouble: store::Trouble) -> Self {
        match trouble {
            store::Trouble::Busy => Trouble::Busy,
            store::Trouble::Away(why) => Trouble::Away(why),
            store::Trouble::Full => Trouble::Full,
            store::Trouble::Newer { .. } => Trouble::Newer,
            store::Trouble::Broken(why) => Trouble::Broken(why),
        }
    }
}

#[derive(Template)]
#[template(path = "trouble.html")]
struct Page {
    layout: Layout,
    what: &'static str,
    safe: &'static str,
    next: &'static str,
    /// Where to go on.
    to: String,
}

impl Trouble {
    fn status(&self) -> StatusCode {
        match self {
            Trouble::NotFound => StatusCode::NOT_FOUND,
            Trouble::NotYours => StatusCode::FORBIDDEN,
            Trouble::NoSeat => StatusCode::CONFLICT,
            Trouble::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Trouble::SignInFirst => StatusCode::UNAUTHORIZED,
            Trouble::UnknownHost => StatusCode::MISDIRECTED_REQUEST,
            Trouble::FromElsewhere => StatusCode::FORBIDDEN,
            Trouble::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Trouble::NoPage(_) => StatusCode::METHOD_NOT_ALLOWED,
            Trouble::NotUnderstood => StatusCode::BAD_REQUEST,
            Trouble::TookTooLong | Trouble::Busy | Trouble::Away(_) => StatusCode::SERVICE_UNAVAILABLE,
            Trouble::Full => StatusCode::INSUFFICIENT_STORAGE,
            Trouble::Newer | Trouble::Broken(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// What happened, what is safe, what to do.
    fn words(&self) -> (&'static str, &'static str, &'static str) {
        const SAFE: &str = "Nothing was changed, and what you kept is safe.";
        match self {
            Trouble::NotFound => {
                ("There is nothing at this address for you.", "", "Go back, or begin at the start page.")
            }
            Trouble::NotYours => {
                ("That is somebody else’s to change.", SAFE, "Ask them; you can go on reading what they gave you.")
            }
            Trouble::NoSeat => (
                "You have no place here in whose name it could stand.",
                SAFE,
                "Ask somebody of the circle for an invitation.",
            ),
            Trouble::TooMany => (
                "That was often enough for now.",
                SAFE,
                "Close a page that you no longer need, or wait a quarter of an hour; then try once more.",
            ),
            // Whoever looks at a page is led to the door and back; these words are for a change.
            Trouble::SignInFirst => (
                "You are not signed in, or not any more.",
                SAFE,
                "Go back: what you wrote still stands in the page. Copy it, sign in, and send it once more.",
            ),
            Trouble::UnknownHost => (
                "Footbridge does not know the address it was asked by.",
                "",
                "Use the address that it printed when it started; its owner can add another with --public-url.",
            ),
            Trouble::FromElsewhere => (
                "This change came from another page than ours.",
                SAFE,
                "If it was you, open the page here and send it again.",
            ),
            Trouble::TooLarge => (
                "That is more than Footbridge takes at once.",
                SAFE,
                "Save the pages about you as a document of their own, or copy the text and paste it.",
            ),
            Trouble::NoPage(_) => (
                "This address takes a form, and shows no page.",
                SAFE,
                "Open the page that it belongs to, and press the button there.",
            ),
            Trouble::NotUnderstood => ("The form did not arrive whole.", SAFE, "Go back and send it once more."),
            Trouble::TookTooLong => ("That took too long, so it was stopped.", SAFE, "Try once more in a minute."),
            Trouble::Busy => (
                "Another program is using the file in which Footbridge keeps things.",
                SAFE,
                "Wait a moment, go back and send it once more: what you typed is still there.",
            ),
            Trouble::Away(_) => (
                "The database in which Footbridge keeps things does not answer.",
                "What you kept before is safe.",
                "Wait a moment, look whether your change is there, and send it once more if it is not.",
            ),
            Trouble::Full => (
                "The disk is full.",
                "Nothing was half saved, and what you kept before is safe.",
                "Make some room, then go back and send it once more: what you typed is still there.",
            ),
            Trouble::Newer => (
                "What is kept here was written by a newer Footbridge.",
                "It was not touched.",
                "Start the newer one again; `footbridge doctor` tells which.",
            ),
            Trouble::Broken(_) => (
                "Something here did not work.",
                SAFE,
                "Try once more; if it stays so, `footbridge doctor` says what is off.",
            ),
        }
    }

    /// The page that says so. Logged here, once, without a word of what people wrote.
    pub fn into_response(self, layout: Layout) -> Response {
        if let Trouble::Broken(why) | Trouble::Away(why) = &self {
            tracing::error!(%why, "a page could not be answered");
        }
        let (what, safe, next) = self.words();
        let status = self.status();
        let to = if let Trouble::NoPage(to) = &self { to.clone() } else { "/".to_owned() };
        let page = Page { layout: Layout { title: what.to_owned(), ..layout }, what, safe, next, to };
        answer::page_with(status, &page)
            .unwrap_or_else(|_| answer::of(status, "text/plain; charset=utf-8", format!("{what} {next}").into()))
    }
}
