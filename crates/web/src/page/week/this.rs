//! One week: blocks that each say why, within the hours that are there.

use std::collections::BTreeSet;

use askama::Template;
use axum::http::StatusCode;
use career::card::Id;
use career::figures::{day, full_day, minutes};
use career::hours::Activity;
use career::id::{BlockId, EntryId};
use career::week::{
    About, Block, BlockState, Energy, Going, OwnBlock, Refused, Week, add, finished, holds, mark, move_to, set_minutes,
    way,
};
use flows::hours::{note_ticks, take_out};
use flows::plan::the_plan;
use flows::week::{
    WeekRefused, change_week, propose_week, reopen_week, set_hours, settings, stop_today, take_up_way, weeks,
};
use jiff::ToSpan;
use jiff::civil::Date;

use super::{address, address_saying, weeks_of};
use crate::answer::{Answered, page, page_with, see};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::page::applications::words as channels;
use crate::page::hours;
use crate::report::sentences::capital;
use crate::site::Site;
use crate::trouble::Trouble;

#[derive(Template)]
#[template(path = "plan/week.html")]
struct Page {
    layout: Layout,
    starts: Date,
    range: String,
    name: &'static str,
    hours: String,
    goings: Vec<GoingChoice>,
    words: Vec<String>,
    days: Vec<Day>,
    left_out: Vec<(String, String)>,
    total: String,
    free: Option<String>,
    proposed: bool,
    reviewed: Option<String>,
    tried: Option<String>,
    closed: Option<Date>,
    all_days: Vec<(Date, String)>,
    on: Date,
    is_over: bool,
    is_ahead: bool,
    activities: Vec<channels::Choice>,
    new_id: String,
    ask_done: Vec<(String, String)>,
    stop_at: Option<String>,
    can_stop: bool,
    unsaid_before: Option<Date>,
    before: Date,
    after: Option<Date>,
    mend: Option<String>,
    for_paper: bool,
}

struct GoingChoice {
    key: &'static str,
    words: String,
    chosen: bool,
}

struct Day {
    name: String,
    blocks: Vec<Shown>,
}

struct Shown {
    id: BlockId,
    title: String,
    address: Option<String>,
    why: String,
    card: Option<Id>,
    long: String,
    minutes: u32,
    day: Date,
    state: &'static str,
    is_counted: bool,
    can_note: bool,
}

/// How a block went, with its key in forms.
pub const STATES: [(BlockState, &str, &str); 4] = [
    (BlockState::Open, "open", ""),
    (BlockState::Kept, "kept", "done"),
    (BlockState::Moved, "moved", "moves on"),
    (BlockState::Dropped, "dropped", "dropped"),
];

/// What a form says of a block that was done and whose time is noted.
const NOTED: &str = "noted";

/// How a week is expected to be, with its key in forms.
const GOINGS: [(Going, &str, &str); 3] = [
    (Going::Usual, "usual", "as most weeks"),
    (Going::Hard, "hard", "a hard one"),
    (Going::Light, "light", "a light one"),
];

/// The state of a key.
pub fn state(key: &str) -> Option<BlockState> {
    STATES.iter().find(|(_, known, _)| *known == key).map(|(state, _, _)| *state)
}

fn shown(block: &Block, ticks: &BTreeSet<EntryId>) -> Shown {
    Shown {
        id: block.id,
        title: block.title.clone(),
        address: block.about.map(|about| match about {
            About::Application(id) => format!("/applications/{id}"),
            About::Person(id) => format!("/people/{id}"),
            About::Talk(person, talk) => format!("/people/{person}/talks/{talk}"),
            About::Place(id) => format!("/places/{id}"),
        }),
        why: block.why.clone(),
        card: block.card(),
        long: minutes(block.minutes),
        minutes: block.minutes,
        day: block.day,
        state: STATES.iter().find(|(known, _, _)| *known == block.state).map_or("", |(_, _, words)| *words),
        is_counted: block.doing.is_some_and(|doing| doing != Activity::Rest),
        can_note: ticks.contains(&EntryId(block.id.0)),
    }
}

fn goings(energy: &Energy, chosen: Going) -> Vec<GoingChoice> {
    let choice = |(going, key, words): &(Going, &'static str, &str)| GoingChoice {
        key,
        words: format!("{words}: {}", minutes(energy.budget(*going).minutes)),
        chosen: *going == chosen,
    };
    GOINGS.iter().map(choice).collect()
}

fn view(site: &Site, asked: &Asked, mend: Option<String>) -> Result<Page, Trouble> {
    let account = &asked.here().account;
    let (starts, this) = weeks_of(site, asked)?;
    let ticks: BTreeSet<EntryId> =
        flows::hours::ticks(&site.desk, account.id, asked.today)?.into_iter().map(|tick| tick.id).collect();
    let kept = weeks(&site.desk, account.id, asked.today)?;
    let week = kept.iter().find(|week| week.starts == starts);
    let plan = the_plan(&site.desk, account.id)?.map(|kept| kept.value);
    let energy = settings(&site.desk, account.id)?.energy;
    let each: Vec<Date> = starts.series(1.days()).take(7).collect();
    let ask_done = plan.as_ref().filter(|_| starts == this).map(|plan| {
        let titles =
            finished(plan, &kept).into_iter().filter_map(|id| Some((id.to_string(), plan.task(id)?.title.clone())));
        titles.collect()
    });
    let last = starts.saturating_sub(7.days());
    let unsaid = kept.iter().any(|week| week.starts == last && week.review.is_none() && !week.blocks.is_empty());
    let open_today = |block: &Block| {
        block.day == asked.today && block.state == BlockState::Open && (block.kind.is_some() || block.by_hand)
    };
    let stop_at = energy.stop_at.filter(|_| starts == this).map(|at| at.strftime("%H:%M").to_string());
    Ok(Page {
        layout: Layout::of(asked, title(starts, this)).within("today"),
        starts,
        range: format!("{} to {}", day(starts), day(starts.saturating_add(6.days()))),
        name: if starts > this {
            "Your next week"
        } else if starts < this {
            "A week before"
        } else {
            "Your week"
        },
        hours: quarters(energy.usual),
        goings: goings(&energy, week.map(|week| week.going).unwrap_or_default()),
        words: week.map(|week| week.words.clone()).unwrap_or_default(),
        left_out: week
            .map(|w| w.left_out.iter().map(|l| (l.title.clone(), l.why.clone())).collect())
            .unwrap_or_default(),
        total: week.map(|week| minutes(asks_for(week))).unwrap_or_default(),
        free: week.filter(|_| starts >= this).and_then(free),
        proposed: week.is_some(),
        reviewed: week.and_then(|week| week.review.as_ref()).map(|review| review.learned.clone()),
        tried: tried(&kept, starts, this),
        closed: closed(asked, &kept),
        all_days: each.iter().map(|on| (*on, day(*on))).collect(),
        on: asked.today,
        is_over: starts < this,
        is_ahead: starts > this,
        activities: hours::activity_choices(|_| false),
        new_id: site.desk.id().to_string(),
        ask_done: ask_done.unwrap_or_default(),
        days: week.map(|week| days(week, &each, &ticks)).unwrap_or_default(),
        can_stop: starts == this
            && week.is_some_and(|week| week.review.is_none() && week.blocks.iter().any(open_today)),
        stop_at,
        unsaid_before: (starts == this && unsaid).then_some(last),
        before: last,
        after: (starts <= this).then(|| starts.saturating_add(7.days())),
        mend,
        for_paper: false,
    })
}

/// Minutes of what is still meant, or was done.
fn asks_for(week: &Week) -> u32 {
    let meant = week.blocks.iter().filter(|block| matches!(block.state, BlockState::Open | BlockState::Kept));
    meant.map(|block| block.minutes).sum()
}

/// What stays free of the hours, where nothing else waits and it is worth a word.
fn free(week: &Week) -> Option<String> {
    let free = week.budget.minutes.saturating_sub(asks_for(week));
    let is_worth_it = free >= 60 && week.left_out.is_empty() && week.review.is_none() && !week.blocks.is_empty();
    is_worth_it.then(|| {
        format!(
            "You said {}; this is all that waits. {} are free: add something of your own, or leave them.",
            minutes(week.budget.minutes),
            capital(&minutes(free))
        )
    })
}

/// What the person chose to try, where it holds in this week or a later one.
fn tried(kept: &[Week], starts: Date, this: Date) -> Option<String> {
    let trial = holds(kept, starts).trial.filter(|_| starts >= this)?;
    Some(format!("You try a way until {}: {}.", full_day(trial.until), way(trial.channel)))
}

/// The week that was closed a moment ago.
fn closed(asked: &Asked, kept: &[Week]) -> Option<Date> {
    let closed = asked.query.read("closed")?;
    kept.iter().any(|week| week.starts == closed && week.review.is_some()).then_some(closed)
}

fn days(week: &Week, each: &[Date], ticks: &BTreeSet<EntryId>) -> Vec<Day> {
    let of = |on: &Date| Day {
        name: day(*on),
        blocks: week.blocks.iter().filter(|block| block.day == *on).map(|block| shown(block, ticks)).collect(),
    };
    each.iter().map(of).filter(|day| !day.blocks.is_empty()).collect()
}

/// The page's title: of another week, which one it is.
fn title(starts: Date, this: Date) -> String {
    match starts == this {
        true => "Your week".to_owned(),
        false => format!("The week from {}", full_day(starts)),
    }
}

/// "4.5".
pub fn quarters(minutes: u32) -> String {
    let quarters = minutes / 15;
    match quarters % 4 {
        0 => format!("{}", quarters / 4),
        rest => format!("{}.{:02}", quarters / 4, rest * 25),
    }
}

/// Hours as they are typed, in minutes; quarters of an hour.
pub fn minutes_of(hours: &str) -> Result<u32, &'static str> {
    // A comma before three figures stands for thousands, which no week holds; before others it is a decimal sign.
    let thousands = hours.split_once(',').is_some_and(|(_, after)| after.len() == 3);
    let hours = if thousands { hours.replace(',', "") } else { hours.replace(',', ".") };
    let hours = hours.parse::<f64>().map_err(|_| "Write the hours as a number, such as 4 or 4.5.")?;
    match (0.0..=60.0).contains(&hours) {
        true => Ok(((hours * 4.0).round() as u32).max(u32::from(hours > 0.0)) * 15),
        false => Err("A week takes 0 to 60 hours of this. Write what is really there."),
    }
}

/// The page.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    page(&view(site, asked, None)?)
}

/// The same, for paper.
pub fn paper(site: &Site, asked: &Asked) -> Answered {
    page(&Page { for_paper: true, ..view(site, asked, None)? })
}

fn again(site: &Site, asked: &Asked, mend: &str) -> Answered {
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &view(site, asked, Some(mend.to_owned()))?)
}

/// Keeps the hours that are there, and proposes the week.
pub fn propose(site: &Site, asked: &Asked) -> Answered {
    let account = &asked.here().account;
    // Hours that nobody touched here are not written over what stands elsewhere.
    let untouched = asked.form.text("hours") == asked.form.text("hours-were");
    if let Some(text) = asked.form.text("hours").filter(|_| !untouched) {
        match minutes_of(text) {
            Ok(minutes) => set_hours(&site.desk, account.id, minutes)?,
            Err(mend) => return again(site, asked, mend),
        }
    }
    let key = asked.form.or_empty("going");
    let going = GOINGS.iter().find(|(_, known, _)| *known == key).map_or(Going::Usual, |(going, _, _)| *going);
    let (starts, this) = weeks_of(site, asked)?;
    if starts < this {
        return again(site, asked, "That week is over, and what stood in it stays as it was.");
    }
    match propose_week(&site.desk, account.id, starts, asked.today, Some(going))? {
        Some(_) => see(&address_saying(asked, "/week", starts, "week")),
        None => see(&address(asked, "/week", starts)),
    }
}

fn change<T>(site: &Site, asked: &Asked, how: impl FnOnce(&mut Week) -> Result<T, Refused>) -> Answered {
    let (starts, _) = weeks_of(site, asked)?;
    match change_week(&site.desk, asked.here().account.id, starts, how) {
        Ok(_) | Err(WeekRefused::NoWeek) => see(&at_its_block(asked, &address(asked, "/week", starts))),
        Err(refused) => refused_change(site, asked, refused),
    }
}

fn refused_change(site: &Site, asked: &Asked, refused: WeekRefused) -> Answered {
    match refused {
        WeekRefused::Store(trouble) => Err(trouble.into()),
        WeekRefused::Change(refused) => again(site, asked, &refused.words()),
        WeekRefused::NoWeek | WeekRefused::ChangedSince => see("/week"),
    }
}

/// Where the block stands that was spoken of, so that a page goes on where somebody was.
fn at_its_block(asked: &Asked, address: &str) -> String {
    match asked.named::<BlockId>("id") {
        Some(id) => format!("{address}#b-{id}"),
        None => address.to_owned(),
    }
}

/// How a block went; its time may be noted in the same press, and goes out again with it.
pub fn say(site: &Site, asked: &Asked) -> Answered {
    let id: BlockId = asked.named("id").ok_or(Trouble::NotFound)?;
    let key = asked.form.or_empty("state");
    let state = if key == NOTED { BlockState::Kept } else { state(key).unwrap_or_default() };
    let mut day = None;
    let answered = change(site, asked, |week| {
        day = week.blocks.iter().find(|block| block.id == id).map(|block| block.day);
        mark(week, id, state)
    })?;
    let (account, entry) = (asked.here().account.id, EntryId(id.0));
    if key == NOTED
        && let Err(refused) = note_ticks(&site.desk, account, Some(entry), asked.today)
    {
        return again(site, asked, &hours::refused(refused)?);
    }
    if state == BlockState::Open
        && let Some(day) = day
        && take_out(&site.desk, account, entry, day.min(asked.today)).is_ok()
    {
        let (starts, _) = weeks_of(site, asked)?;
        return see(&address_saying(asked, "/week", starts, "time-out"));
    }
    Ok(answered)
}

/// Another day, more or fewer minutes.
pub fn mend(site: &Site, asked: &Asked) -> Answered {
    let id: BlockId = asked.named("id").ok_or(Trouble::NotFound)?;
    let (day, minutes) = (asked.form.read::<Date>("day"), asked.form.read::<u32>("minutes"));
    change(site, asked, |week| {
        day.map_or(Ok(()), |day| move_to(week, id, day))?;
        minutes.map_or(Ok(()), |minutes| set_minutes(week, id, minutes))
    })
}

/// A block of the person's own.
pub fn write(site: &Site, asked: &Asked) -> Answered {
    let id = asked.form.read("id").unwrap_or_else(|| BlockId(site.desk.id()));
    let own = OwnBlock {
        title: asked.form.or_empty("title").to_owned(),
        doing: hours::activity(asked.form.or_empty("activity")),
        day: asked.form.read("day").unwrap_or(asked.today),
        minutes: asked.form.read("minutes").unwrap_or(30),
    };
    change(site, asked, |week| add(week, id, own))
}

/// That is enough for today.
pub fn stop(site: &Site, asked: &Asked) -> Answered {
    let (_, this) = weeks_of(site, asked)?;
    match stop_today(&site.desk, asked.here().account.id, this, asked.today) {
        Ok(stopped) if stopped.moved_on > 0 => see("/week?said=stopped-on"),
        Ok(_) => see("/week?said=stopped"),
        Err(refused) => refused_change(site, asked, refused),
    }
}

/// Opens a week again that was looked back at.
pub fn reopen(site: &Site, asked: &Asked) -> Answered {
    let (starts, _) = weeks_of(site, asked)?;
    match reopen_week(&site.desk, asked.here().account.id, starts) {
        Ok(()) | Err(WeekRefused::NoWeek) => see(&address_saying(asked, "/week", starts, "opened-again")),
        Err(refused) => refused_change(site, asked, refused),
    }
}

/// Takes a way up again that rests, or lets one go that is tried.
pub fn take_up(site: &Site, asked: &Asked) -> Answered {
    let channel = channels::channel(asked.form.or_empty("channel")).ok_or(Trouble::NotUnderstood)?;
    take_up_way(&site.desk, asked.here().account.id, channel, asked.today)?;
    see("/week/review?said=taken-up")
}
