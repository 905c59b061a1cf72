//! Who is here: sessions, guests among them.

use career::id::AccountId;
use jiff::{SignedDuration, Timestamp};
use store::account::{Account, Role};
use store::session::{Session, SessionId};
use store::{Result, Revision, Writing};

use crate::Desk;
use crate::account::secret::{hash_of, parse_token, same, token_text};

/// Who is here, and by which session.
#[derive(Clone, Debug)]
pub struct Visitor {
    /// The account.
    pub account: Account,
    /// The session.
    pub session: SessionId,
    /// Whether the computer is shared.
    pub shared_computer: bool,
}

/// A guest is erased after a day unless they keep what they brought.
const GUEST: SignedDuration = SignedDuration::from_hours(24);
/// A session ends after 30 days at the latest.
const LONGEST: SignedDuration = SignedDuration::from_hours(30 * 24);
/// On a shared computer it ends after a quarter of an hour without a page, and after twelve hours at the latest.
const SHARED_IDLE: SignedDuration = SignedDuration::from_mins(15);
const SHARED_LONGEST: SignedDuration = SignedDuration::from_hours(12);
/// When a session was seen is written down once a minute, not with every page.
const SEEN_EVERY: SignedDuration = SignedDuration::from_mins(1);

/// Makes a guest; they have neither a name nor a password. Answers the account and the cookie's text.
///
/// # Errors
/// What the store says.
pub fn begin_guest(desk: &Desk, shared_computer: bool) -> Result<(AccountId, String)> {
    let now = desk.now();
    let account = Account {
        id: AccountId(desk.id()),
        name: String::new(),
        credentials: None,
        role: Role::Person,
        made: now,
        expires: Some(later(now, GUEST)),
        zone: None,
        week_starts_on_sunday: false,
    };
    let mut writing = desk.store.writing()?;
    writing.erase_expired_guests(now)?;
    let _ = writing.put_account(&account, Revision(0))?;
    let token = open(desk, writing.as_mut(), account.id, shared_computer)?;
    writing.commit()?;
    Ok((account.id, token))
}

/// Begins a session for an account; answers the cookie's text.
///
/// # Errors
/// What the store says.
pub fn begin_session(desk: &Desk, account: AccountId, shared_computer: bool) -> Result<String> {
    let mut writing = desk.store.writing()?;
    let token = open(desk, writing.as_mut(), account, shared_computer)?;
    writing.commit()?;
    Ok(token)
}

/// The same, within a transaction.
pub(crate) fn open(
    desk: &Desk,
    writing: &mut dyn Writing,
    account: AccountId,
    shared_computer: bool,
) -> Result<String> {
    let (now, id, secret) = (desk.now(), desk.id(), desk.secret());
    writing.put_session(&Session {
        id: SessionId(id),
        account,
        secret: hash_of(&secret),
        began: now,
        seen: now,
        ends: later(now, if shared_computer { SHARED_LONGEST } else { LONGEST }),
        shared_computer,
    })?;
    Ok(token_text(id, &secret))
}

/// Whose session this cookie is; `None` for a stranger, an ended session, or an account that is gone.
///
/// # Errors
/// What the store says.
pub fn visitor(desk: &Desk, cookie: &str) -> Result<Option<Visitor>> {
    let Some((id, secret)) = parse_token(cookie) else { return Ok(None) };
    let now = desk.now();
    let (session, account) = {
        let reading = desk.store.reading()?;
        let Some(session) = reading.session(SessionId(id))? else { return Ok(None) };
        if !same(&session.secret, &secret) || has_ended(&session, now) {
            return Ok(None);
        }
        let Some(account) = reading.account(session.account)? else { return Ok(None) };
        (session, account.value)
    };
    if account.expires.is_some_and(|end| end <= now) {
        return Ok(None);
    }
    if now.duration_since(session.seen).abs() >= SEEN_EVERY {
        see(desk, &session, now)?;
    }
    Ok(Some(Visitor { account, session: session.id, shared_computer: session.shared_computer }))
}

/// Whoever was here a moment ago, if their session still holds; the account as it is now. Nothing is noted: a page that is
/// merely open keeps no session alive.
///
/// # Errors
/// What the store says.
pub fn still_here(desk: &Desk, visitor: &Visitor) -> Result<Option<Visitor>> {
    let now = desk.now();
    let reading = desk.store.reading()?;
    let Some(session) = reading.session(visitor.session)? else { return Ok(None) };
    if has_ended(&session, now) || session.account != visitor.account.id {
        return Ok(None);
    }
    let account = reading.account(session.account)?.map(|kept| kept.value);
    let stays = |account: &Account| account.expires.is_none_or(|end| end > now);
    Ok(account.filter(stays).map(|account| Visitor { account, ..visitor.clone() }))
}

/// A clock that was set back makes no session longer: what was seen in the future counts as seen long ago.
fn has_ended(session: &Session, now: Timestamp) -> bool {
    let idle = now.duration_since(session.seen);
    let backwards = session.seen.duration_since(now) > SEEN_EVERY;
    session.ends <= now || (session.shared_computer && (idle >= SHARED_IDLE || backwards))
}

fn see(desk: &Desk, session: &Session, now: Timestamp) -> Result<()> {
    let mut writing = desk.store.writing()?;
    // It may have ended while this page was asked for; then it stays ended.
    if let Some(current) = writing.session(session.id)? {
        writing.put_session(&Session { seen: now, ..current })?;
        writing.commit()?;
    }
    Ok(())
}

/// Ends this session.
///
/// # Errors
/// What the store says.
pub fn end_session(desk: &Desk, session: SessionId) -> Result<()> {
    let mut writing = desk.store.writing()?;
    writing.end_session(session)?;
    writing.commit()
}

/// Ends all sessions of an account except this one.
///
/// # Errors
/// What the store says.
pub fn end_sessions(desk: &Desk, account: AccountId, except: Option<SessionId>) -> Result<()> {
    let mut writing = desk.store.writing()?;
    writing.end_sessions(account, except)?;
    writing.commit()
}

pub(crate) fn later(now: Timestamp, by: SignedDuration) -> Timestamp {
    now.checked_add(by).unwrap_or(Timestamp::MAX)
}
