//! Invitations, and links in general: they open once, and not after their time.

use jiff::SignedDuration;
use store::session::{Purpose, Token, TokenId};
use store::{Reading, Result};

use crate::Desk;
use crate::account::secret::{hash_of, parse_token, same, token_text};
use crate::account::sessions::later;

/// An invitation is good for two weeks.
const INVITATION: SignedDuration = SignedDuration::from_hours(14 * 24);

/// Makes an invitation; answers its text.
///
/// # Errors
/// What the store says.
pub fn invite(desk: &Desk, issued_by: &str) -> Result<String> {
    issue(desk, Purpose::Invitation, None, issued_by, INVITATION)
}

/// Whether this invitation would still let somebody in.
///
/// # Errors
/// What the store says.
pub fn invitation_is_open(desk: &Desk, text: &str) -> Result<bool> {
    let reading = desk.store.reading()?;
    Ok(open_token(desk, reading.as_ref(), Some(text), Purpose::Invitation)?.is_some())
}

/// Makes a token.
pub(crate) fn issue(
    desk: &Desk,
    purpose: Purpose,
    account: Option<career::id::AccountId>,
    issued_by: &str,
    lasts: SignedDuration,
) -> Result<String> {
    let (now, id, secret) = (desk.now(), desk.id(), desk.secret());
    let token = Token {
        id: TokenId(id),
        purpose,
        account,
        issued_by: issued_by.to_owned(),
        secret: hash_of(&secret),
        made: now,
        ends: later(now, lasts),
        used: None,
    };
    let mut writing = desk.store.writing()?;
    writing.put_token(&token)?;
    writing.commit()?;
    Ok(token_text(id, &secret))
}

/// The token behind a text, if it is one, for this purpose, unused and in its time.
pub(crate) fn open_token(
    desk: &Desk,
    reading: &(impl Reading + ?Sized),
    text: Option<&str>,
    purpose: Purpose,
) -> Result<Option<Token>> {
    let Some((id, secret)) = text.and_then(parse_token) else { return Ok(None) };
    let now = desk.now();
    let token = reading.token(TokenId(id))?;
    Ok(token.filter(|token| {
        same(&token.secret, &secret)
            && token.purpose == purpose
            && token.used.is_none()
            // One made in the future was made before the clock was set back; better ask for a new one.
            && token.made <= now
            && now < token.ends
    }))
}
