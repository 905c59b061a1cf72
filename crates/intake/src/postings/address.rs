//! Which board an address or a name points to, and what to ask there. Nothing is asked here.

mod known;
mod names;
mod web;

use career::posting::{Posting, Source};
use serde::{Deserialize, Serialize};

use crate::Refusal;
use web::Web;

/// A public board of one organisation.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Board {
    /// Whose software it is.
    pub source: Source,
    /// The organisation's name there, as it stands in addresses. Lever tells capital letters apart.
    pub token: String,
    /// The host that answers; some sources have one for each organisation, or one for Europe.
    pub host: String,
}

/// What an address or a name points to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// A board, and the opening on it where the address is that of one: compare it with [`Posting::key`], or with the
    /// end of [`Posting::url`].
    Board {
        /// The board.
        board: Board,
        /// The opening's name in the address.
        opening: Option<String>,
    },
    /// A page or feed that is read for itself.
    Page(String),
    /// A name: boards that an organisation of this name would have. Another may have the same name, so that a person
    /// says yes to what was found before it is watched.
    Guesses(Vec<Board>),
}

/// Works out what an address or a name of an organisation points to.
///
/// # Errors
/// A [`Refusal`] for places behind a login, which a person brings by hand, and for what is neither address nor name.
pub fn of(text: &str) -> Result<Found, Refusal> {
    let text = text.trim();
    let Some(web) = Web::of(text) else {
        let guesses = names::boards(text);
        return if guesses.is_empty() || text.contains("://") { Err(neither()) } else { Ok(Found::Guesses(guesses)) };
    };
    if known::is_by_hand(&web.host) {
        return Err(by_hand(&web.host));
    }
    Ok(match known::board(&web) {
        Some((board, opening)) => Found::Board { board, opening },
        None => Found::Page(web.whole),
    })
}

/// The host of an address, in small letters.
pub fn host(address: &str) -> Option<String> {
    Web::of(address).map(|web| web.host)
}

impl Board {
    /// The address of its list of openings.
    pub fn ask(&self) -> String {
        let Board { token, host, .. } = self;
        match self.source {
            Source::Greenhouse => format!("https://{host}/v1/boards/{token}/jobs?content=true"),
            Source::Lever => format!("https://{host}/v0/postings/{token}?mode=json"),
            Source::Ashby => format!("https://{host}/posting-api/job-board/{token}?includeCompensation=true"),
            Source::Workable => format!("https://{host}/api/v1/widget/accounts/{token}?details=true"),
            Source::SmartRecruiters => format!("https://{host}/v1/companies/{token}/postings?limit={PAGE}&offset=0"),
            Source::Recruitee => format!("https://{host}/api/offers/"),
            Source::Personio => format!("https://{host}/xml"),
            _ => format!("https://{host}/"),
        }
    }

    /// The address of one opening's description, where the list does not carry it.
    pub fn ask_for(&self, posting: &Posting) -> Option<String> {
        let known = self.source == Source::SmartRecruiters && posting.text.is_empty() && web::is_token(&posting.key);
        known.then(|| format!("https://{}/v1/companies/{}/postings/{}", self.host, self.token, posting.key))
    }
}

/// Openings on one page of SmartRecruiters.
const PAGE: u64 = 100;

/// The page of SmartRecruiters that begins behind `reached` openings; `None` beyond what is read at once.
pub(super) fn smart_recruiters_page(company: &str, reached: u64) -> Option<String> {
    let wanted = web::is_token(company) && reached < super::MOST_POSTINGS as u64;
    wanted.then(|| {
        format!("https://api.smartrecruiters.com/v1/companies/{company}/postings?limit={PAGE}&offset={reached}")
    })
}

fn by_hand(host: &str) -> Refusal {
    Refusal::new(
        format!("{host} shows postings to people who are signed in, and Footbridge does not sign in for anyone."),
        "Open the posting in your browser, save the page or copy its text, and bring that.",
    )
}

fn neither() -> Refusal {
    Refusal::new(
        "This is neither the address of a page nor the name of an organisation.",
        "Copy the address from the browser while the board or the posting is open, and paste it here.",
    )
}

#[cfg(test)]
mod tests;
