//! Everything that waits beside the plan in one week: reminders and applications, people, talks, places.

use career::application::turn::{Turn, Yours, turn};
use career::application::{Application, Channel};
use career::conversation::Talk;
use career::hours::Activity;
use career::id::{ApplicationId, PlaceId, TalkId};
use career::people::keep_in_touch;
use career::plan::Plan;
use career::week::{About, Going, Waiting};
use jiff::ToSpan;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use store::account::Account;
use store::kept::{KeptApplication, KeptPlace, Settings};
use store::{Reading, Result, record};
use uuid::Uuid;

use crate::Desk;
use crate::people::everybody;

/// Minutes that each of these is thought to take. Our own choice (grade D); a person changes a block's minutes.
const REMINDER: u32 = 15;
const ANSWER: u32 = 30;
const TASK: u32 = 120;
const APPLICATION: u32 = 60;
const TALK: u32 = 45;

/// What waits in the week that starts then, these applications among it.
///
/// # Errors
/// What the store says.
pub(super) fn waits(
    desk: &Desk,
    account: &Account,
    kept: &[(Uuid, KeptApplication)],
    starts: Date,
    today: Date,
) -> Result<Vec<Waiting>> {
    let people = everybody(desk, account.id)?;
    let reading = desk.store.reading()?;
    let on = starts.max(today);
    let mut all: Vec<Waiting> =
        kept.iter().filter_map(|(id, kept)| of_application(ApplicationId(*id), &kept.application, on)).collect();
    let energy =
        record::the::<Settings>(reading.as_ref(), account.id)?.map(|kept| kept.value).unwrap_or_default().energy;
    let asked = keep_in_touch::Asked { starts, today, budget: energy.budget(Going::Usual) };
    for line in keep_in_touch::list(people.people(), &asked).lines {
        let Some((person, _)) = people.one(line.person) else { continue };
        all.push(Waiting {
            about: About::Person(line.person),
            doing: Activity::People,
            title: format!("Write to {}", short(&person.name())),
            minutes: keep_in_touch::MINUTES,
            day: None,
            why: line.why,
            channel: None,
        });
    }
    let talks = record::all::<Talk>(reading.as_ref(), account.id)?;
    for (id, talk) in talks {
        let name = talk.value.with.and_then(|with| people.one(with)).map(|(person, _)| person.name());
        all.extend(name.and_then(|name| of_talk(TalkId(id), &talk.value, &name, starts)));
    }
    let plan = record::the::<Plan>(reading.as_ref(), account.id)?.map(|kept| kept.value);
    all.extend(places(reading.as_ref(), account, plan.as_ref(), (starts, today), &desk.zone_of(account))?);
    Ok(all)
}

fn of_application(id: ApplicationId, application: &Application, on: Date) -> Option<Waiting> {
    let name = name_of(application);
    let waiting = |doing, title: String, minutes, day, why: &str| Waiting {
        about: About::Application(id),
        doing,
        title,
        minutes,
        day,
        why: why.to_owned(),
        channel: application.found,
    };
    match turn(application, on) {
        Turn::Yours(Yours::Next(next)) => Some(waiting(
            Activity::Preparing,
            format!("{}: {name}", short(&next.what)),
            ANSWER,
            Some(next.on),
            "You noted it as what comes next there.",
        )),
        Turn::Yours(Yours::Task) => Some(waiting(
            Activity::Preparing,
            format!("The task for {name}"),
            TASK,
            None,
            "They sent you a task, so it is your turn.",
        )),
        Turn::Yours(Yours::Offer) => Some(waiting(
            Activity::Preparing,
            format!("Think about the offer: {name}"),
            ANSWER,
            None,
            "They made you an offer, so it is your turn.",
        )),
        Turn::Yours(Yours::Reminder { nth, .. }) => Some(waiting(
            Activity::FollowUp,
            format!("A reminder: {name}"),
            REMINDER,
            None,
            match nth {
                0 | 1 => {
                    "Nothing was heard for as long as answers usually take; this would be the first of two reminders."
                }
                _ => "Nothing was heard since the first reminder; this would be the last.",
            },
        )),
        Turn::NotSent => Some(waiting(
            Activity::Applying,
            format!("Apply: {name}"),
            application.found.map_or(APPLICATION, minutes_of),
            None,
            "You kept it for applying.",
        )),
        Turn::Theirs { .. } | Turn::Rest { .. } | Turn::Quiet { .. } | Turn::Over => None,
    }
}

/// Minutes of one application by its way, as the model of hours begins with.
fn minutes_of(channel: Channel) -> u32 {
    ((career::hours::hours_each(channel) * 12.0).round() as u32 * 5).max(15)
}

fn name_of(application: &Application) -> String {
    match application.organisation.as_deref() {
        Some(organisation) => format!("{}, {}", short(&application.title), short(organisation)),
        None => short(&application.title),
    }
}

fn of_talk(id: TalkId, talk: &Talk, name: &str, starts: Date) -> Option<Waiting> {
    let with = talk.with?;
    let day =
        talk.planned.filter(|_| talk.held.is_none()).filter(|day| (0..7).contains(&(*day - starts).get_days()))?;
    Some(Waiting {
        about: About::Talk(with, id),
        doing: Activity::People,
        title: format!("Talk with {}", short(name)),
        minutes: TALK,
        day: Some(day),
        why: "You planned it for that day.".to_owned(),
        channel: None,
    })
}

/// Places whose next date lies in this week, unless the plan has a task for going there.
fn places(
    reading: &(impl Reading + ?Sized),
    account: &Account,
    plan: Option<&Plan>,
    (starts, today): (Date, Date),
    zone: &TimeZone,
) -> Result<Vec<Waiting>> {
    let ends = starts.saturating_add(6.days());
    let mut all = Vec::new();
    for (id, kept) in record::all::<KeptPlace>(reading, account.id)? {
        let KeptPlace { place, let_go, .. } = kept.value;
        let Some(day) = place.next(starts.max(today), zone).map(|next| next.when.day(zone)) else { continue };
        let title = format!("Go to {}", short(&place.name));
        let planned = plan.is_some_and(|plan| plan.open().any(|task| task.title == title && task.day == Some(day)));
        if let_go.is_some() || planned || day > ends {
            continue;
        }
        all.push(Waiting {
            about: About::Place(PlaceId(id)),
            doing: Activity::Places,
            title,
            minutes: place.effort().minutes(),
            day: Some(day),
            why: "People meet there that day, and you keep it among your places.".to_owned(),
            channel: None,
        });
    }
    Ok(all)
}

/// As much of a name as a title has room for.
fn short(words: &str) -> String {
    words.chars().take(90).collect()
}
