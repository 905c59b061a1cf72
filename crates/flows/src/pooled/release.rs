//! A release: the one place where records of more than one person are read, and nothing but blurred sums leave it.
//!
//! Nothing of one person is written or told of here: not in the release, not in a refusal, not in a log.

use career::application::Application;
use career::id::AccountId;
use career::plan::{Aim, Plan};
use career::pooled::budget::{self, Spent};
use career::pooled::noise::{Query, epsilon};
use career::pooled::{Blurred, Contribution, METHOD, SLIP, Sums, figures};
use jiff::civil::Date;
use store::kept::KeptApplication;
use store::pooled::{Release, ReleaseRow};
use store::{Put, Reading, Result, Trouble, record};

use super::released::{Crowd, all, crowd, today};
use crate::Desk;

/// Who draws noise, exactly and from chance that nobody can guess. A library does; this room has none.
pub trait Noise {
    /// Adds noise of the discrete Laplace distribution to every number, and answers with what that costs (ε) by its own
    /// account, for answers that one person moves by at most `sensitivity` over all numbers together.
    ///
    /// # Errors
    /// [`NoNoise`] where there is none; then nothing may be released.
    fn blur(&self, exact: &[i64], scale: u32, sensitivity: u32) -> std::result::Result<(Vec<i64>, f64), NoNoise>;
}

/// There is no noise to be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoNoise;

/// Why nothing was released. Nothing was spent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReleaseRefused {
    /// Fewer people agreed than there must be.
    TooFew,
    /// What may be spent is spent until that day.
    NotBefore(Date),
    /// While it was made, somebody changed their mind or released: try once more.
    ChangedSince,
    /// No noise could be drawn, or it would cost more than is stated.
    NoNoise,
    /// The store.
    Store(Trouble),
}

impl From<Trouble> for ReleaseRefused {
    fn from(trouble: Trouble) -> Self {
        ReleaseRefused::Store(trouble)
    }
}

impl From<NoNoise> for ReleaseRefused {
    fn from(_: NoNoise) -> Self {
        ReleaseRefused::NoNoise
    }
}

/// Releases figures over everybody who agrees now.
///
/// # Errors
/// [`ReleaseRefused`] says why not.
pub fn release(desk: &Desk, noise: &dyn Noise) -> std::result::Result<Release, ReleaseRefused> {
    let today = today(desk);
    let reading = desk.store.reading()?;
    let people = may_release(reading.as_ref(), today)?;
    let number = reading.pooled_releases()?.len() as u64 + 1;
    let blurred = blur(&sums(desk, reading.as_ref(), &people, today)?, noise)?;
    // Seconds may pass here: nobody waits for them.
    drop(reading);
    let release = made(desk, today, &blurred);
    let mut writing = desk.store.writing()?;
    if may_release(&*writing, today)? != people {
        return Err(ReleaseRefused::ChangedSince);
    }
    match writing.put_pooled_release(&ReleaseRow { number, body: release.encode()? })? {
        // From here on nobody comes or goes until it is kept: whoever took it back before is not in it.
        Put::Written(_) if writing.agreements()? == people => writing.commit()?,
        Put::Written(_) | Put::Stale => return Err(ReleaseRefused::ChangedSince),
    }
    Ok(release)
}

/// Everybody who agrees, where a release may be made.
fn may_release<R: Reading + ?Sized>(reading: &R, today: Date) -> std::result::Result<Vec<AccountId>, ReleaseRefused> {
    let costs: Vec<Spent> = all(reading)?.iter().map(Release::spent).collect();
    let next = budget::next(&costs, today);
    if next > today {
        return Err(ReleaseRefused::NotBefore(next));
    }
    let people = reading.agreements()?;
    match crowd(people.len()) {
        Crowd::TooFew => Err(ReleaseRefused::TooFew),
        Crowd::Enough => Ok(people),
    }
}

fn sums(desk: &Desk, reading: &dyn Reading, people: &[AccountId], today: Date) -> Result<Sums> {
    let mut sums = Sums::default();
    for person in people {
        let mut draw = [0; 8];
        desk.random.fill(&mut draw);
        if let Some(one) = contribution(reading, *person, today, u64::from_le_bytes(draw))? {
            sums.add(&one);
        }
    }
    Ok(sums)
}

fn contribution(reading: &dyn Reading, person: AccountId, today: Date, draw: u64) -> Result<Option<Contribution>> {
    let kept = record::all::<KeptApplication>(reading, person)?;
    let sent: Vec<Application> = kept
        .into_iter()
        .map(|(_, kept)| kept.value)
        .filter(|kept| kept.removed.is_none())
        .map(|kept| kept.application)
        .collect();
    let plan = record::the::<Plan>(reading, person)?;
    let first = plan.as_ref().and_then(|plan| plan.value.of(Aim::First)).map(|path| path.to.code());
    Ok(Contribution::of(&sent, first, today, draw))
}

fn blur(sums: &Sums, noise: &dyn Noise) -> std::result::Result<Blurred, ReleaseRefused> {
    let ask = |query: Query| {
        let (blurred, cost) = noise.blur(sums.asked(query), query.scale(), query.sensitivity())?;
        // The library rounds up, so a hair above is the same.
        if cost <= query.epsilon() + 1e-9 { Ok(blurred) } else { Err(NoNoise) }
    };
    Blurred::of(ask(Query::People)?, ask(Query::Endings)?).ok_or(ReleaseRefused::NoNoise)
}

fn made(desk: &Desk, today: Date, blurred: &Blurred) -> Release {
    Release {
        id: desk.id(),
        on: today,
        epsilon: epsilon(),
        slip: SLIP,
        people: blurred.everybody(),
        method: METHOD,
        atlas: desk.atlas.version.to_owned(),
        figures: figures(blurred),
    }
}
