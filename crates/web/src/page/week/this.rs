//! The week: blocks that each say why, within the hours that are there; and the look back.

use askama::Template;
use axum::http::StatusCode;
use career::id::BlockId;
use career::week::{Block, BlockState, Felt, OwnBlock, Refused, Week, add, finished, mark, move_to, set_minutes};
use flows::plan::the_plan;
use flows::week::{WeekRefused, change_week, propose_week, review_week, set_hours, settings, start_of_week, weeks};
use jiff::civil::Date;

use crate::answer::{Answered, page, page_with, see};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::site::Site;
use crate::trouble::Trouble;
use crate::words;

#[derive(Template)]
#[template(path = "plan/week.html")]
struct Page {
    layout: Layout,
    starts: Date,
    range: String,
    hours: String,
    words: Vec<String>,
    days: Vec<Day>,
    left_out: Vec<(String, String)>,
    total: String,
    proposed: bool,
    has_plan: bool,
    reviewed: Option<String>,
    all_days: Vec<(Date, String)>,
    new_id: String,
    ask_done: Vec<(String, String)>,
    mend: Option<String>,
    for_paper: bool,
}

struct Day {
    name: String,
    blocks: Vec<Shown>,
}

struct Shown {
    id: BlockId,
    title: String,
    why: String,
    long: String,
    minutes: u32,
    day: Date,
    state: &'static str,
}

/// How a block went, with its key in forms.
const STATES: [(BlockState, &str, &str); 4] = [
    (BlockState::Open, "open", ""),
    (BlockState::Kept, "kept", "done"),
    (BlockState::Moved, "moved", "moves on"),
    (BlockState::Dropped, "dropped", "dropped"),
];

fn shown(block: &Block) -> Shown {
    Shown {
        id: block.id,
        title: block.title.clone(),
        why: block.why.clone(),
        long: words::minutes(block.minutes),
        minutes: block.minutes,
        day: block.day,
        state: STATES.iter().find(|(known, _, _)| *known == block.state).map_or("", |(_, _, words)| *words),
    }
}

fn view(site: &Site, asked: &Asked, mend: Option<String>) -> Result<Page, Trouble> {
    let account = &asked.here().account;
    let starts = start_of_week(account, asked.today);
    let all = weeks(&site.desk, account.id)?;
    let week = all.iter().map(|kept| &kept.value).find(|week| week.starts == starts);
    let plan = the_plan(&site.desk, account.id)?.map(|kept| kept.value);
    let minutes = settings(&site.desk, account.id)?.minutes_a_week;
    let each: Vec<Date> = starts.series(jiff::Span::new().days(1)).take(7).collect();
    let kept: Vec<Week> = all.iter().map(|kept| kept.value.clone()).collect();
    let ask_done = plan.as_ref().map(|plan| {
        let titles =
            finished(plan, &kept).into_iter().filter_map(|id| Some((id.to_string(), plan.task(id)?.title.clone())));
        titles.collect()
    });
    let days = week.map(|week| days(week, &each)).unwrap_or_default();
    let last = each.last().copied().unwrap_or(starts);
    Ok(Page {
        layout: Layout::of(asked, "Your week").within("today"),
        starts,
        range: format!("{} to {}", words::day(starts), words::day(last)),
        hours: hours(minutes),
        words: week.map(|week| week.words.clone()).unwrap_or_default(),
        left_out: week
            .map(|w| w.left_out.iter().map(|l| (l.title.clone(), l.why.clone())).collect())
            .unwrap_or_default(),
        total: week.map(|week| words::minutes(week.blocks.iter().map(|b| b.minutes).sum())).unwrap_or_default(),
        proposed: week.is_some(),
        has_plan: plan.is_some(),
        reviewed: week.and_then(|week| week.review.as_ref()).map(|review| review.learned.clone()),
        all_days: each.iter().filter(|day| **day >= asked.today).map(|day| (*day, words::day(*day))).collect(),
        new_id: site.desk.id().to_string(),
        ask_done: ask_done.unwrap_or_default(),
        days,
        mend,
        for_paper: false,
    })
}

fn days(week: &Week, each: &[Date]) -> Vec<Day> {
    let of = |day: &Date| Day {
        name: words::day(*day),
        blocks: week.blocks.iter().filter(|block| block.day == *day).map(shown).collect(),
    };
    each.iter().map(of).filter(|day| !day.blocks.is_empty()).collect()
}

/// "4.5".
fn hours(minutes: u32) -> String {
    let quarters = minutes / 15;
    match quarters % 4 {
        0 => format!("{}", quarters / 4),
        rest => format!("{}.{:02}", quarters / 4, rest * 25),
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

/// Keeps the hours that are there, and proposes the week.
pub fn propose(site: &Site, asked: &Asked) -> Answered {
    let account = &asked.here().account;
    if let Some(text) = asked.form.text("hours") {
        let Ok(hours) = text.replace(',', ".").parse::<f64>() else {
            let mend = "Write the hours as a number, such as 4 or 4.5.".to_owned();
            return page_with(StatusCode::UNPROCESSABLE_ENTITY, &view(site, asked, Some(mend))?);
        };
        if !(0.0..=60.0).contains(&hours) {
            let mend = "A week takes 0 to 60 hours of this. Write what is really there.".to_owned();
            return page_with(StatusCode::UNPROCESSABLE_ENTITY, &view(site, asked, Some(mend))?);
        }
        set_hours(&site.desk, account.id, (hours * 4.0).round() as u32 * 15)?;
    }
    propose_week(&site.desk, account.id, start_of_week(account, asked.today), asked.today)?;
    see("/week?said=week")
}

fn change<T>(site: &Site, asked: &Asked, how: impl FnOnce(&mut Week) -> Result<T, Refused>) -> Answered {
    let account = &asked.here().account;
    let starts = asked.form.read("week").unwrap_or_else(|| start_of_week(account, asked.today));
    match change_week(&site.desk, account.id, starts, how) {
        Ok(_) => see("/week"),
        Err(WeekRefused::Store(trouble)) => Err(trouble.into()),
        Err(WeekRefused::NoWeek) => see("/week"),
        Err(WeekRefused::Change(refused)) => {
            page_with(StatusCode::UNPROCESSABLE_ENTITY, &view(site, asked, Some(refused.words()))?)
        }
    }
}

/// How a block went.
pub fn say(site: &Site, asked: &Asked) -> Answered {
    let id: BlockId = asked.named("id").ok_or(Trouble::NotFound)?;
    let key = asked.form.or_empty("state");
    let state = STATES.iter().find(|(_, known, _)| *known == key).map_or(BlockState::Open, |(state, _, _)| *state);
    change(site, asked, |week| mark(week, id, state))
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
        kind: None,
        day: asked.form.read("day").unwrap_or(asked.today),
        minutes: asked.form.read("minutes").unwrap_or(30),
    };
    change(site, asked, |week| add(week, id, own))
}

#[derive(Template)]
#[template(path = "plan/review.html")]
struct ReviewPage {
    layout: Layout,
    learned: String,
    mend: Option<String>,
    there: bool,
}

fn review_view(site: &Site, asked: &Asked, mend: Option<String>) -> Result<ReviewPage, Trouble> {
    let account = &asked.here().account;
    let starts = start_of_week(account, asked.today);
    let all = weeks(&site.desk, account.id)?;
    let week = all.iter().map(|kept| &kept.value).find(|week| week.starts == starts);
    let before = week.and_then(|week| week.review.as_ref()).map(|review| review.learned.clone());
    let typed = asked.form.text("learned").map(str::to_owned);
    Ok(ReviewPage {
        layout: Layout::of(asked, "Looking back").within("today"),
        learned: typed.or(before).unwrap_or_default(),
        mend,
        there: week.is_some(),
    })
}

/// The look back.
pub fn look_back(site: &Site, asked: &Asked) -> Answered {
    page(&review_view(site, asked, None)?)
}

/// It is closed.
pub fn close(site: &Site, asked: &Asked) -> Answered {
    let account = &asked.here().account;
    let felt = match asked.form.or_empty("felt") {
        "hard" => Some(Felt::Hard),
        "all-right" => Some(Felt::AllRight),
        "light" => Some(Felt::Light),
        _ => None,
    };
    let starts = start_of_week(account, asked.today);
    match review_week(&site.desk, account.id, starts, asked.form.or_empty("learned"), felt, asked.today) {
        Ok(_) => see("/week?said=review"),
        Err(WeekRefused::Store(trouble)) => Err(trouble.into()),
        Err(WeekRefused::NoWeek) => see("/week"),
        Err(WeekRefused::Change(refused)) => {
            page_with(StatusCode::UNPROCESSABLE_ENTITY, &review_view(site, asked, Some(refused.words()))?)
        }
    }
}
