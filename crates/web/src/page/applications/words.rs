//! Applications in words: a card, what was noted a moment ago, keys of stages and channels in forms.

use career::application::told::{channel_name, stage_name, turn_told};
use career::application::turn::{Turn, Yours};
use career::application::{Application, Channel, Stage};
use career::id::ApplicationId;
use flows::applications::{ApplicationRefused, Listed, MOST_APPLICATIONS, applications};
use jiff::civil::Date;
use store::kept::Change;

use crate::asked::Asked;
use crate::site::Site;
use crate::trouble::Trouble;
use career::figures::near_day;

/// Stages with their keys in forms and addresses.
pub const STAGES: [(Stage, &str); 10] = [
    (Stage::Saved, "saved"),
    (Stage::Applied, "applied"),
    (Stage::Screening, "screening"),
    (Stage::Task, "task"),
    (Stage::Interview, "interview"),
    (Stage::Offer, "offer"),
    (Stage::Accepted, "accepted"),
    (Stage::Rejected, "rejected"),
    (Stage::Withdrawn, "withdrawn"),
    (Stage::Silence, "silence"),
];

/// Channels with their keys.
pub const CHANNELS: [(Channel, &str); 6] = [
    (Channel::Referral, "referral"),
    (Channel::MetSomeone, "met"),
    (Channel::Agency, "agency"),
    (Channel::Board, "board"),
    (Channel::CompanyPage, "company"),
    (Channel::QuickApply, "quick"),
];

/// One choice of a list: its key, its words, whether it is chosen.
#[derive(Clone, Debug)]
pub struct Choice {
    pub key: &'static str,
    pub words: &'static str,
    pub chosen: bool,
}

pub fn stage(key: &str) -> Option<Stage> {
    STAGES.iter().find(|(_, known)| *known == key).map(|(stage, _)| *stage)
}

pub fn channel(key: &str) -> Option<Channel> {
    CHANNELS.iter().find(|(_, known)| *known == key).map(|(channel, _)| *channel)
}

pub fn stages(chosen: Option<Stage>) -> Vec<Choice> {
    let choice = |(stage, key): &(Stage, &'static str)| Choice {
        key,
        words: stage_name(*stage),
        chosen: chosen == Some(*stage),
    };
    STAGES.iter().map(choice).collect()
}

pub fn channels(chosen: Option<Channel>) -> Vec<Choice> {
    let choice = |(channel, key): &(Channel, &'static str)| Choice {
        key,
        words: channel_name(*channel),
        chosen: chosen == Some(*channel),
    };
    CHANNELS.iter().map(choice).collect()
}

/// The stage that is likely to be noted after one.
pub fn likely_after(stage: Stage) -> Stage {
    match stage {
        Stage::Saved => Stage::Applied,
        Stage::Applied => Stage::Screening,
        Stage::Screening | Stage::Task => Stage::Interview,
        Stage::Interview => Stage::Offer,
        Stage::Offer => Stage::Accepted,
        end => end,
    }
}

/// "Baker at Mill".
pub fn name(application: &Application) -> String {
    match (application.title.as_str(), application.organisation.as_deref()) {
        ("", organisation) => organisation.unwrap_or_default().to_owned(),
        (title, Some(organisation)) if !organisation.is_empty() => format!("{title} at {organisation}"),
        (title, _) => title.to_owned(),
    }
}

/// One application on the board or in the table.
pub struct Card {
    pub id: ApplicationId,
    pub title: String,
    pub name: String,
    pub where_to: String,
    pub stage: &'static str,
    pub since: String,
    pub sent: String,
    pub found: &'static str,
    pub turn: String,
    pub is_yours: bool,
    /// The stage that its form proposes.
    pub likely: &'static str,
    pub noted: bool,
}

impl Card {
    pub fn of(listed: &Listed, today: Date, noted: Option<ApplicationId>) -> Self {
        let application = listed.application();
        let stage = application.stage();
        let parts = [application.organisation.as_deref(), application.place.as_deref()];
        let parts: Vec<&str> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
        let likely = likely_after(stage);
        Card {
            id: listed.id,
            title: if application.title.is_empty() { name(application) } else { application.title.clone() },
            name: name(application),
            where_to: if application.title.is_empty() { String::new() } else { parts.join(", ") },
            stage: stage_name(stage),
            since: application.steps().last().map(|step| step_day(step, today)).unwrap_or_default(),
            sent: application.applied_step().map(|step| step_day(step, today)).unwrap_or_default(),
            found: application.found.map(channel_name).unwrap_or_default(),
            turn: match &listed.turn {
                Turn::NotSent => String::new(),
                turn => turn_told(turn, today),
            },
            is_yours: matches!(listed.turn, Turn::Yours(_)),
            likely: STAGES.iter().find(|(known, _)| *known == likely).map_or("", |(_, key)| *key),
            noted: noted == Some(listed.id),
        }
    }
}

/// "3 October", or "after 3 October" where the day itself was not noted.
pub fn step_day(step: &career::application::Step, today: Date) -> String {
    let day = near_day(step.on, today);
    if step.day_known { day } else { format!("{day} or later") }
}

/// What was done a moment ago, and how it is taken back.
pub struct Noted {
    pub words: String,
    pub id: ApplicationId,
    pub seen: u32,
    /// Where it was a no, or let rest: the page for that.
    pub hard: Option<&'static str>,
}

impl Noted {
    /// What was done to the application that the address names, from what is kept of it: the address carries no words.
    pub fn of(asked: &Asked, all: &[Listed]) -> Option<Self> {
        let id: ApplicationId = asked.query.read("noted")?;
        let listed = all.iter().find(|listed| listed.id == id)?;
        Noted::about(listed, asked.today)
    }

    /// The last change of one.
    pub fn about(listed: &Listed, today: Date) -> Option<Self> {
        let (kept, application) = (&listed.kept, listed.application());
        let name = name(application);
        let stage = application.stage();
        let last = kept.earlier.last().map(|earlier| earlier.by);
        let words = match (kept.removed, last) {
            (Some(_), _) => format!("Removed: {name}."),
            (None, Some(Change::Stage)) => {
                let day = application.steps().last().map(|step| format!(", {}", near_day(step.on, today)));
                format!("Noted: {name} · {}{}.", stage_name(stage), day.unwrap_or_default())
            }
            (None, Some(Change::StageOut)) => format!("Taken out: a stage of {name}."),
            (None, Some(Change::Details)) => format!("Kept: {name}."),
            (None, Some(Change::Reminder)) => format!("Noted: a reminder for {name}."),
            (None, Some(Change::Table)) => format!("Further by a table: {name}."),
            (None, None) if kept.changes == 0 => format!("Saved: {name}."),
            (None, None) => return None,
        };
        let came_now = matches!(last, None | Some(Change::Stage)) && kept.removed.is_none();
        let hard = match stage {
            Stage::Rejected if came_now => Some("/hard-day?after=no"),
            Stage::Silence if came_now => Some("/hard-day"),
            _ => None,
        };
        Some(Noted { words, id: listed.id, seen: kept.changes, hard })
    }
}

/// What to mend, in words.
pub fn refused(refused: &ApplicationRefused) -> String {
    match refused {
        ApplicationRefused::Nameless => "Write the title or the organisation, so that you find it again.".to_owned(),
        ApplicationRefused::TooLong => {
            "Something in it is longer than is kept: 2,000 characters in a field, 10,000 in the notes, 60 stages."
                .to_owned()
        }
        ApplicationRefused::TooMany => {
            format!("You keep {MOST_APPLICATIONS} applications, which is as many as are kept here. Remove one first.")
        }
        ApplicationRefused::NoAddress => "Write the whole address of the page, beginning with https://.".to_owned(),
        ApplicationRefused::InTheFuture => {
            "That day lies ahead. Note it on its day, or write it under what comes next.".to_owned()
        }
        ApplicationRefused::Twice => "That stands there already: the same stage on the same day.".to_owned(),
        ApplicationRefused::ChangedSince => {
            "This was changed in another window after you opened it. What you typed is below; keep it with the button, \
             and it stands over the other."
                .to_owned()
        }
        ApplicationRefused::NotThere | ApplicationRefused::Store(_) => String::new(),
    }
}

/// A refusal that has no form to go back to.
pub fn trouble(refused: ApplicationRefused) -> Trouble {
    match refused {
        ApplicationRefused::Store(trouble) => trouble.into(),
        _ => Trouble::NotFound,
    }
}

/// An address among the applications to go back to, from a form; anything else is the board.
pub fn back(asked: &Asked) -> String {
    let wanted = asked.form.or_empty("back");
    let is_ours =
        ["/applications", "/applications?"].iter().any(|own| wanted == *own || wanted.starts_with("/applications?"));
    let is_plain = wanted.len() < 2000 && wanted.bytes().all(|byte| byte.is_ascii_graphic());
    if is_ours && is_plain { wanted.to_owned() } else { "/applications".to_owned() }
}

/// The same with something said in it.
pub fn back_with(asked: &Asked, what: &str) -> String {
    let back = back(asked);
    let sign = if back.contains('?') { '&' } else { '?' };
    format!("{back}{sign}{what}")
}

/// One line for Today: a reminder that may be written, if there is one; how many, where there are several.
pub(crate) fn reminder_for_today(site: &Site, asked: &Asked) -> Result<Option<(String, String)>, Trouble> {
    let (all, _) = applications(&site.desk, asked.here().account.id, asked.today)?;
    let due = |listed: &&Listed| matches!(listed.turn, Turn::Yours(Yours::Reminder { .. }));
    let due: Vec<&Listed> = all.iter().filter(due).collect();
    Ok(match due[..] {
        [] => None,
        [one] => {
            Some((format!("A reminder, if you like: {}", name(one.application())), format!("/applications/{}", one.id)))
        }
        _ => Some((format!("{} reminders, if you like", due.len()), "/applications?as=table&yours=1".to_owned())),
    })
}
