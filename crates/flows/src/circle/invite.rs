//! Inviting somebody by a link, seeing who is in before one joins, and joining.

use career::circle::access::{Action, Subject};
use career::circle::{Audience, MOST_CIRCLES, MOST_COACHES, MOST_INVITATIONS, MOST_MEMBERS, Role, Seat, Thing, What};
use career::id::{AccountId, CircleId, SeatId, ThingId};
use jiff::{SignedDuration, Timestamp};
use store::circles::{SeatRow, ThingRow, encode};
use store::{Reading, Revision, Trouble, Writing};

use super::charter::settle;
use super::found::sit_down;
use super::{Asking, CircleRefused, Standing, Table};
use crate::Desk;
use crate::account::{hash_of, later, limits, parse_token, same, token_text};

/// How long an invitation is good for.
pub const INVITED_FOR: SignedDuration = SignedDuration::from_hours(7 * 24);
/// Invitations of one circle in a quarter of an hour at most.
const MOST_AT_ONCE: u32 = 10;
/// Links that open nothing, tried by one account in a quarter of an hour at most.
const MOST_TRIES: u32 = 20;

/// What a link says of a circle before one joins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invited {
    /// What it is called.
    pub name: String,
    /// Why it meets.
    pub why: String,
    /// What holds there.
    pub rules: String,
    /// Who is in: chosen names, in the order in which they came.
    pub who: Vec<String>,
    /// Who invites.
    pub by: String,
    /// As what.
    pub role: Role,
    /// Until when.
    pub ends: Timestamp,
}

/// Why somebody did not join.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JoinRefused {
    /// The link opens nothing: it was used, taken back, or its time is over.
    NotOpen,
    /// Too many links were tried: wait a quarter of an hour.
    TooMany,
    /// The circle, or the circles of this person, are as many as there can be.
    Full(&'static str),
    /// A name is needed.
    NoName,
    /// The store.
    Store(Trouble),
}

impl From<Trouble> for JoinRefused {
    fn from(trouble: Trouble) -> Self {
        JoinRefused::Store(trouble)
    }
}

/// Makes an invitation; answers the text for its link, which is shown once and kept nowhere. An invitation opens once.
///
/// # Errors
/// [`CircleRefused`]; then there is none.
pub fn invite(desk: &Desk, asking: Asking, id: CircleId, role: Role) -> Result<String, CircleRefused> {
    let mut writing = desk.store.writing()?;
    let table = Table::read(&*writing, id)?.ok_or(CircleRefused::NotThere)?;
    let visit = table.visit(desk, asking);
    visit.must(Subject::Invitation, Action::Make)?;
    let seat = visit.own_seat()?.id;
    let now = desk.now();
    let open = |standing: &&Standing| matches!(&standing.thing.what, What::Invitation { ends, .. } if *ends > now);
    if visit.all_things().iter().filter(open).count() >= MOST_INVITATIONS {
        return Err(CircleRefused::Full("open invitations"));
    }
    let keys = [(format!("circle invitations {id}"), MOST_AT_ONCE)];
    if limits::attempt(writing.as_mut(), &keys, now)?.is_err() {
        return Err(CircleRefused::Full("invitations in a quarter of an hour"));
    }
    for over in visit.all_things().iter().filter(|standing| is_over(standing, now)) {
        writing.remove_thing(id, over.id)?;
    }
    let (thing, secret) = (desk.id(), desk.secret());
    let what = What::Invitation { secret: hash_of(&secret), role, ends: later(now, INVITED_FOR) };
    let body = encode(&Thing::new(now, Audience::default(), what))?;
    let row = ThingRow { circle: id, id: ThingId(thing), seat, about: None, revision: Revision(0), body };
    settle(writing.put_thing(&row)?)?;
    writing.commit()?;
    Ok(token_text(thing, &secret))
}

fn is_over(standing: &Standing, now: Timestamp) -> bool {
    matches!(&standing.thing.what, What::Invitation { ends, .. } if *ends <= now)
}

/// What an invitation says to somebody who holds its link.
///
/// # Errors
/// [`JoinRefused`] where it opens nothing, or too many links were tried.
pub fn invited(desk: &Desk, account: AccountId, id: CircleId, text: &str) -> Result<Invited, JoinRefused> {
    let found = {
        let reading = desk.store.reading()?;
        is_not_guessing(desk, reading.as_ref(), account)?;
        open_invitation(desk, reading.as_ref(), id, text)?
    };
    let Some((table, standing)) = found else { return Err(opened_nothing(desk, desk.store.writing()?, account)?) };
    let What::Invitation { role, ends, .. } = standing.thing.what else { return Err(JoinRefused::NotOpen) };
    let mut seats: Vec<&Seat> = table.visit(desk, NOBODY).all_seats().iter().filter(|seat| seat.is_in()).collect();
    seats.sort_by_key(|seat| (seat.joined, seat.id));
    let called = |seat: &&Seat| match seat.role {
        Role::Member => seat.called().to_owned(),
        Role::Coach => format!("{}, coach", seat.called()),
    };
    Ok(Invited {
        name: table.charter.name.clone(),
        why: table.charter.why.clone(),
        rules: table.charter.rules.clone(),
        who: seats.iter().map(called).collect(),
        by: table.called(standing.seat).to_owned(),
        role,
        ends,
    })
}

/// The key under which links of one account that opened nothing are counted.
fn tries_of(account: AccountId) -> String {
    format!("circle links {account}")
}

/// Whether somebody tried no more links that open nothing than may be.
fn is_not_guessing(desk: &Desk, reading: &(impl Reading + ?Sized), account: AccountId) -> Result<(), JoinRefused> {
    let since = desk.now().checked_sub(limits::WINDOW).unwrap_or(Timestamp::UNIX_EPOCH);
    match reading.attempts(&tries_of(account), since)? < MOST_TRIES {
        true => Ok(()),
        false => Err(JoinRefused::TooMany),
    }
}

/// Notes that a link opened nothing.
fn opened_nothing(desk: &Desk, mut writing: Box<dyn Writing + '_>, account: AccountId) -> Result<JoinRefused, Trouble> {
    writing.note_attempt(&tries_of(account), desk.now())?;
    writing.commit()?;
    Ok(JoinRefused::NotOpen)
}

/// Whoever holds a link and is nobody yet.
const NOBODY: Asking = Asking { account: AccountId(uuid::Uuid::nil()), administrator: false };

/// The circle and the invitation behind a text, if it opens anything now.
fn open_invitation(
    desk: &Desk,
    reading: &(impl Reading + ?Sized),
    id: CircleId,
    text: &str,
) -> store::Result<Option<(Table, Standing)>> {
    let Some((thing, secret)) = parse_token(text) else { return Ok(None) };
    // The circle is read for whoever holds the secret alone.
    if reading.thing(id, ThingId(thing))?.is_none() {
        return Ok(None);
    }
    let Some(table) = Table::read(reading, id)? else { return Ok(None) };
    let now = desk.now();
    let all = table.visit(desk, NOBODY).all_things();
    let opens = |standing: &&Standing| {
        standing.id.0 == thing
            // One made in the future was made before the clock was set back; better ask for a new one.
            && standing.thing.on <= now
            && matches!(&standing.thing.what, What::Invitation { secret: kept, ends, .. } if same(kept, &secret) && now < *ends)
    };
    let found = all.iter().find(opens).cloned();
    Ok(found.map(|standing| (table, standing)))
}

/// Joins a circle; the invitation is used up. Whoever is in already stays, and uses up nothing.
///
/// # Errors
/// [`JoinRefused`]; then nothing was changed.
pub fn join(desk: &Desk, account: AccountId, id: CircleId, text: &str, name: &str) -> Result<(), JoinRefused> {
    let mut writing = desk.store.writing()?;
    let seats = writing.seats_of(account)?;
    if seats.iter().any(|row| row.circle == id && row.left.is_none()) {
        return Ok(());
    }
    is_not_guessing(desk, &*writing, account)?;
    let Some((table, standing)) = open_invitation(desk, &*writing, id, text)? else {
        return Err(opened_nothing(desk, writing, account)?);
    };
    let What::Invitation { role, .. } = standing.thing.what else { return Err(JoinRefused::NotOpen) };
    if seats.iter().filter(|row| row.left.is_none()).count() >= MOST_CIRCLES {
        return Err(JoinRefused::Full("circles"));
    }
    let (most, of) = if role == Role::Coach { (MOST_COACHES, "coaches") } else { (MOST_MEMBERS, "members") };
    let visit = table.visit(desk, NOBODY);
    if visit.all_seats().iter().filter(|seat| seat.is_in() && seat.role == role).count() >= most {
        return Err(JoinRefused::Full(of));
    }
    // Who comes back begins anew: the place that was left says that they left, and nothing more.
    for left in seats.iter().filter(|row: &&SeatRow| row.circle == id) {
        writing.remove_seat(id, left.seat)?;
    }
    writing.remove_thing(id, standing.id)?;
    sit_down(desk, writing.as_mut(), account, id, SeatId(desk.id()), role, name).map_err(|refused| match refused {
        CircleRefused::Store(trouble) => JoinRefused::Store(trouble),
        _ => JoinRefused::NoName,
    })?;
    Ok(writing.commit()?)
}
