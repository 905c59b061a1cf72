//! The same as the product does it: a week proposed from the store, and the page of a look back over HTTP, for somebody with
//! a year behind them and for somebody with ten.

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use career::hours::Entry;
use career::id::{AccountId, EntryId};
use career::week::{BlockState, Energy, Felt, Going, LookBack, mark};
use flows::Desk;
use flows::account::begin_guest;
use flows::week::{change_week, propose_week, review_week, set_energy};
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use store::kept::{KeptApplication, KeptEntry, MonthOfHours};
use store::{Revision, record};
use store_sqlite::SqliteStore;
use testkit::browser::{Folder, Http, Request, Server};
use uuid::Uuid;

use super::history::{History, TODAY};
use super::person::Person;
use super::speed::plan;
use super::world::World;
use crate::evaluate::dice::Dice;
use crate::evaluate::product;

/// Times that each is done.
const TIMES: usize = 400;

/// What was measured, in milliseconds.
pub(super) struct Took {
    pub propose_p50: f64,
    pub propose_p99: f64,
    pub review_p50: f64,
    pub review_p99: f64,
    pub entries: usize,
    pub applications: usize,
}

type Failed = Box<dyn std::error::Error>;

/// Somebody of so many years, as the product keeps them.
pub(super) fn took(years: usize, seed: u64) -> Result<Took, Failed> {
    let folder = Folder::new("weeks");
    let data = folder.path().join("data");
    std::fs::create_dir_all(&data)?;
    let mut person = Person::of(World::Base, 0, seed);
    person.weeks = 52 * years;
    person.hours = 15.0;
    let history = History::of(&person, &mut Dice::new(seed));
    let now = Timestamp::now();
    let today = now.to_zoned(jiff::tz::TimeZone::UTC).date();
    let (cookie, starts, mut propose) = furnish(&data.join("footbridge.db"), &history, years, now, today)?;
    let server = Server::over(&product::build()?, "serve", &data)?;
    let mut http = Http::to(server.address(), Duration::from_secs(30));
    let request = Request::get(&format!("/week/review?week={starts}")).with("cookie", format!("footbridge={cookie}"));
    let mut review = Vec::with_capacity(TIMES);
    for _ in 0..TIMES {
        let begun = Instant::now();
        let answer = http.send(&request)?;
        review.push(begun.elapsed().as_secs_f64() * 1_000.0);
        let body = String::from_utf8_lossy(&answer.body);
        if answer.status != 200 || !body.contains("What stood in it") {
            return Err(format!("the look back answered {}", answer.status).into());
        }
    }
    propose.sort_by(f64::total_cmp);
    review.sort_by(f64::total_cmp);
    let at = |sorted: &[f64], hundredths: usize| sorted[(sorted.len() * hundredths).div_ceil(100) - 1];
    Ok(Took {
        propose_p50: at(&propose, 50),
        propose_p99: at(&propose, 99),
        review_p50: at(&review, 50),
        review_p99: at(&review, 99),
        entries: history.entries.len(),
        applications: history.applications.len(),
    })
}

/// Everything of a person into a file; answers their session, the week that stands, and how long proposing took.
fn furnish(
    file: &Path,
    history: &History,
    years: usize,
    now: Timestamp,
    today: Date,
) -> Result<(String, Date, Vec<f64>), Failed> {
    let (desk, clock) = testkit::desk_over(Arc::new(SqliteStore::open(file)?));
    clock.move_by(now.as_second() - desk.now().as_second());
    let (me, cookie) = begin_guest(&desk, false)?;
    keep(&desk, me, history, today)?;
    set_energy(&desk, me, &Energy::of(15 * 60))?;
    let this = today.saturating_sub(i64::from(today.weekday().to_monday_zero_offset()).days());
    for weeks_ago in (1..=52 * years as i64).rev() {
        let starts = this.saturating_sub((weeks_ago * 7).days());
        propose_week(&desk, me, starts, starts, Some(Going::Usual))?;
        let closed = change_week(&desk, me, starts, |week| {
            let ids: Vec<_> = week.blocks.iter().map(|block| block.id).collect();
            ids.into_iter().step_by(2).try_for_each(|id| mark(week, id, BlockState::Kept))
        });
        closed.map_err(|refused| format!("{refused:?}"))?;
        let said = LookBack { felt: Some(Felt::AllRight), ..LookBack::default() };
        review_week(&desk, me, starts, &said, None, starts).map_err(|refused| format!("{refused:?}"))?;
    }
    let mut times = Vec::with_capacity(TIMES);
    for _ in 0..TIMES {
        let begun = Instant::now();
        let week = propose_week(&desk, me, this, today, Some(Going::Usual))?;
        times.push(begun.elapsed().as_secs_f64() * 1_000.0);
        assert!(week.is_some_and(|week| !week.blocks.is_empty()), "something waits");
    }
    Ok((cookie, this, times))
}

/// The plan, the applications and the log, their last day moved to today.
fn keep(desk: &Desk, me: AccountId, history: &History, today: Date) -> Result<(), Failed> {
    let later = (today - TODAY).get_days();
    let mut writing = desk.store.writing()?;
    let mut put = |id: Uuid, kind: &dyn Fn(&mut dyn store::Writing, Uuid) -> store::Result<store::Put>| {
        kind(writing.as_mut(), id).map(|_| ())
    };
    put(Uuid::nil(), &|writing, id| record::put(writing, me, id, &plan(), Revision(0)))?;
    for application in &history.applications {
        let application = moved(application, later);
        let made = application.applied().unwrap_or(today).to_zoned(jiff::tz::TimeZone::UTC)?.timestamp();
        let id = uuid::Builder::from_unix_timestamp_millis(
            made.as_millisecond().unsigned_abs(),
            desk.id().as_bytes()[6..].try_into()?,
        );
        let kept = KeptApplication { application, ..KeptApplication::default() };
        put(id.into_uuid(), &|writing, id| record::put(writing, me, id, &kept, Revision(0)))?;
    }
    let mut months: std::collections::BTreeMap<Date, MonthOfHours> = std::collections::BTreeMap::new();
    for entry in &history.entries {
        let day = entry.day.saturating_add(i64::from(later).days());
        let id = EntryId(desk.id());
        let kept = KeptEntry { id, entry: Entry { day, ..entry.clone() }, taken_out: false, brought_by: None };
        months.entry(day.first_of_month()).or_default().entries.push(kept);
    }
    for (month, kept) in &months {
        let named =
            u128::from(month.year().unsigned_abs()) * 10_000 + u128::from(month.month().unsigned_abs()) * 100 + 1;
        put(Uuid::from_u128(named), &|writing, id| record::put(writing, me, id, kept, Revision(0)))?;
    }
    writing.commit()?;
    Ok(())
}

fn moved(application: &career::application::Application, days: i32) -> career::application::Application {
    let mut out = career::application::Application::to(application.title.clone());
    out.found = application.found;
    let far = Date::MAX;
    for step in application.steps() {
        let mut step = step.clone();
        step.on = step.on.saturating_add(i64::from(days).days());
        let _ = out.step(step, far);
    }
    out
}
