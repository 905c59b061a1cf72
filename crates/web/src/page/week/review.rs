//! The look back: ten minutes at most, or one press.

use askama::Template;
use axum::http::StatusCode;
use career::application::Channel;
use career::application::told::channel_name;
use career::card::Id;
use career::figures::{day, full_day, minutes};
use career::hours::{Activity, activity_name};
use career::id::BlockId;
use career::plan::{Plan, Standing};
use career::week::{Block, BlockState, Choice, Felt, LookBack, Trial, Week};
use flows::week::{LookedBack, WeekRefused, look_back as look_back_at, look_back_seen, review_week, weeks};
use jiff::ToSpan;
use jiff::civil::Date;

use super::this::{STATES, state};
use super::{address, weeks_of};
use crate::advice::Advice;
use crate::answer::{Answered, page_with, see};
use crate::asked::{Asked, Fields};
use crate::layout::Layout;
use crate::page::applications::words as channels;
use crate::report::sentences::capital;
use crate::site::Site;
use crate::trouble::Trouble;

#[derive(Template)]
#[template(path = "plan/review.html")]
struct Page {
    layout: Layout,
    starts: Date,
    range: String,
    blocks: Vec<Shown>,
    is_closed: bool,
    rests: Vec<(&'static str, &'static str)>,
    totals: Vec<(String, String)>,
    heard: Vec<String>,
    is_hard: bool,
    caps: Vec<String>,
    tried: Option<String>,
    unknown: Option<String>,
    stop: Option<Stop>,
    tries: Vec<Try>,
    questions: Vec<Question>,
    rules: Vec<String>,
    learned: String,
    seen: String,
    felt: [(&'static str, &'static str, bool); 3],
    mend: Option<String>,
}

struct Shown {
    id: BlockId,
    title: String,
    told: String,
    states: Vec<(&'static str, &'static str, bool)>,
}

struct Stop {
    key: &'static str,
    name: String,
    words: Vec<String>,
    card: Id,
    chosen: bool,
}

struct Try {
    key: &'static str,
    name: String,
    words: Advice,
    chosen: bool,
}

struct Question {
    words: String,
    address: String,
}

/// Questions of the plan that are shown.
const QUESTIONS: usize = 4;

const FELT: [(Felt, &str, &str); 3] =
    [(Felt::Hard, "hard", "Hard"), (Felt::AllRight, "all-right", "All right"), (Felt::Light, "light", "Light")];

/// A block; where the form is shown again, as it says.
fn shown(block: &Block, form: Option<&Fields>) -> Shown {
    let typed = form.and_then(|form| state(form.or_empty(&format!("state-{}", block.id))));
    let stands = typed.unwrap_or(block.state);
    Shown {
        id: block.id,
        title: block.title.clone(),
        told: format!("{}, {}", day(block.day), minutes(block.minutes)),
        states: STATES[1..].iter().map(|(state, key, words)| (*key, *words, stands == *state)).collect(),
    }
}

fn key_of(channel: Channel) -> &'static str {
    channels::CHANNELS.iter().find(|(known, _)| *known == channel).map_or("", |(_, key)| *key)
}

fn view(site: &Site, asked: &Asked, status: StatusCode, mend: Option<String>) -> Answered {
    let (starts, this) = weeks_of(site, asked)?;
    if starts > this {
        return Err(Trouble::NotFound);
    }
    let LookedBack { week, heard, totals, lessons, plan, settings, rests, .. } =
        look_back_at(&site.desk, asked.here().account.id, starts, asked.today)?;
    // What was written and could not be kept stays in the form.
    let form = mend.is_some().then_some(&asked.form);
    let is_closed = week.as_ref().is_some_and(|week| week.review.is_some());
    let before = week.as_ref().and_then(|week| week.review.clone().or_else(|| week.draft.clone()));
    let chosen = |name: &str, kept: Option<&'static str>| match form {
        Some(form) => form.text(name).map(str::to_owned),
        None => kept.map(str::to_owned),
    };
    let felt = before.as_ref().and_then(|review| review.felt);
    let felt = chosen("felt", FELT.iter().find(|(known, _, _)| Some(*known) == felt).map(|(_, key, _)| *key));
    let resting = chosen("rest", before.as_ref().and_then(|review| review.rests).map(key_of));
    let trying = chosen("try", before.as_ref().and_then(|review| review.trial).map(|trial| key_of(trial.channel)));
    let kept = before.as_ref().map(|review| review.learned.clone());
    let learned = form.map_or(kept, |form| Some(form.or_empty("learned").to_owned()));
    let noted = Activity::ALL.iter().filter(|activity| totals.activity(**activity) > 0);
    let ends = starts.saturating_add(6.days());
    let page = Page {
        layout: Layout::of(asked, "Looking back").within("today"),
        starts,
        range: format!("{} to {}", day(starts), day(ends)),
        is_closed,
        seen: look_back_seen(week.as_ref()),
        rests: rests.into_iter().map(|channel| (key_of(channel), channel_name(channel))).collect(),
        blocks: week.iter().flat_map(|week: &Week| &week.blocks).map(|block| shown(block, form)).collect(),
        totals: noted.map(|a| (capital(activity_name(*a)), minutes(totals.activity(*a)))).collect(),
        heard: heard.words(),
        is_hard: heard.is_hard(),
        caps: caps(&totals, settings.energy.caps),
        tried: lessons.tried,
        unknown: lessons.unknown,
        stop: lessons.stop.map(|stop| Stop {
            key: key_of(stop.channel),
            name: channel_name(stop.channel).to_owned(),
            words: stop.words,
            card: stop.channel.card(),
            chosen: resting.as_deref() == Some(key_of(stop.channel)),
        }),
        tries: lessons.tries.into_iter().map(|one| offered(one.trial.channel, one.words, trying.as_deref())).collect(),
        questions: plan.as_ref().map(questions).unwrap_or_default(),
        rules: plan.as_ref().map(|plan| rules(plan, ends)).unwrap_or_default(),
        learned: learned.unwrap_or_default(),
        felt: FELT.map(|(_, key, words)| (key, words, felt.as_deref() == Some(key))),
        mend,
    };
    page_with(status, &page)
}

fn offered(channel: Channel, words: String, trying: Option<&str>) -> Try {
    let (name, key) = (channel_name(channel).to_owned(), key_of(channel));
    Try { key, name, words: Advice::of(channel.card(), words), chosen: trying == Some(key) }
}

/// What small doings took this week, beside what the person chose; nothing where they chose nothing.
fn caps(totals: &career::hours::Totals, caps: career::hours::Caps) -> Vec<String> {
    let told = |name: &str, noted: u32, cap: Option<u32>| {
        let cap = cap?;
        let noted = if noted == 0 { "nothing noted".to_owned() } else { format!("{} noted", minutes(noted)) };
        Some(format!("{name}: {noted}; you chose {} at most.", minutes(cap)))
    };
    let quick = told("One click on a board", totals.channel(Channel::QuickApply), caps.quick_apply);
    let scrolling = told("Scrolling", totals.activity(Activity::Scrolling), caps.scrolling);
    [quick, scrolling].into_iter().flatten().collect()
}

/// What the plan still asks of its paths.
fn questions(plan: &Plan) -> Vec<Question> {
    let of_paths = plan.paths.iter().flat_map(|path| {
        let open = path.assumptions.iter().filter(|assumption| assumption.standing != Standing::Confirmed);
        open.map(|assumption| Question {
            words: match assumption.standing {
                Standing::Shaken => format!("{} (shaken)", assumption.question),
                Standing::Open | Standing::Confirmed => assumption.question.clone(),
            },
            address: format!("/plan/paths/{}", path.to.code()),
        })
    });
    of_paths.take(QUESTIONS).collect()
}

/// Rules for stopping whose day has come, or comes within the month.
fn rules(plan: &Plan, ends: Date) -> Vec<String> {
    let soon = ends.saturating_add(28.days());
    let of_paths = plan.paths.iter().flat_map(|path| &path.stop_rules);
    let due = of_paths.filter_map(|rule| Some((rule.on.filter(|on| *on <= soon)?, rule)));
    due.map(|(on, rule)| format!("{}: {}", full_day(on), rule.words)).collect()
}

/// The page.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    view(site, asked, StatusCode::OK, None)
}

/// It is closed. One press without a word closes it as well.
pub fn close(site: &Site, asked: &Asked) -> Answered {
    let (account, (starts, this)) = (asked.here().account.id, weeks_of(site, asked)?);
    if starts > this {
        return Err(Trouble::NotFound);
    }
    let key = asked.form.or_empty("felt");
    let (trial, rests) = chosen(site, asked, starts)?;
    let states = asked.form.beginning("state-").filter_map(|(id, key)| Some((id.parse().ok()?, state(key)?)));
    let said = LookBack {
        states: states.filter(|(_, state)| *state != BlockState::Open).collect(),
        learned: asked.form.or_empty("learned").to_owned(),
        felt: FELT.iter().find(|(_, known, _)| *known == key).map(|(felt, _, _)| *felt),
        trial,
        rests,
    };
    // One press says nothing that could be written over something.
    let seen = asked.form.text("seen");
    match review_week(&site.desk, account, starts, &said, seen, asked.today) {
        Ok(_) => {
            let address = address(asked, "/week", next(starts, this));
            let joint = if address.contains('?') { '&' } else { '?' };
            see(&format!("{address}{joint}closed={starts}"))
        }
        Err(WeekRefused::Store(trouble)) => Err(trouble.into()),
        Err(WeekRefused::NoWeek) => see("/week"),
        Err(WeekRefused::Change(refused)) => view(site, asked, StatusCode::UNPROCESSABLE_ENTITY, Some(refused.words())),
        Err(WeekRefused::ChangedSince) => {
            view(site, asked, StatusCode::CONFLICT, Some(changed_since(site, asked, starts)?))
        }
    }
}

/// What stands there now, beside what was written.
fn changed_since(site: &Site, asked: &Asked, starts: Date) -> Result<String, Trouble> {
    let weeks = weeks(&site.desk, asked.here().account.id, asked.today)?;
    let review = weeks.into_iter().find(|week| week.starts == starts).and_then(|week| week.review.or(week.draft));
    let learned = review.map(|review| review.learned).filter(|learned| !learned.is_empty());
    let there =
        learned.map_or("It stands there without words.".to_owned(), |learned| format!("There stands: “{learned}”."));
    Ok(format!(
        "This week was looked back at meanwhile, perhaps in another window. {there} What you wrote is below and not kept yet; keep it, and it takes the place of that."
    ))
}

/// What was chosen of what was offered. What was not offered cannot be chosen, whatever a form says; where nothing was said,
/// it stays as it was.
fn chosen(site: &Site, asked: &Asked, starts: Date) -> Result<(Choice<Trial>, Choice<Channel>), Trouble> {
    let (tries, rests) = (asked.form.has("try"), asked.form.has("rest-offered"));
    if !tries && !rests {
        return Ok((Choice::AsBefore, Choice::AsBefore));
    }
    let looked = look_back_at(&site.desk, asked.here().account.id, starts, asked.today)?;
    let wanted = channels::channel(asked.form.or_empty("try"));
    let trial = looked.lessons.tries.iter().map(|one| one.trial).find(|trial| Some(trial.channel) == wanted);
    let rest = looked.lessons.stop.map(|stop| stop.channel);
    let rest = rest.filter(|rest| channels::channel(asked.form.or_empty("rest")) == Some(*rest));
    Ok((
        if tries { trial.map_or(Choice::Nothing, Choice::This) } else { Choice::AsBefore },
        if rests { rest.map_or(Choice::Nothing, Choice::This) } else { Choice::AsBefore },
    ))
}

/// The week that may be proposed next: the one after, and never one that is over.
fn next(starts: Date, this: Date) -> Date {
    starts.saturating_add(7.days()).max(this)
}
