//! Applications in sentences: where they went, what came back, and how long that takes. The wording explains the system
//! and blames nobody; every figure stands beside what it is of.

use jiff::civil::Date;

use super::aim::{Aim, MOST_UNTRIED};
use super::rates::{Counts, ENOUGH_TO_RANK, FEWEST, Groups, Rate};
use super::turn::{Turn, Yours};
use super::waiting::{PRIOR_WEIGHT, Waiting};
use super::{Application, Channel, Stage};
use crate::figures::{near_day, percent, thousands};
use crate::insight::words::{counted, list};

/// From this share on most of it went to one title.
const MOST: f32 = 0.5;

/// Where the applications went. `title` gives the name of an O*NET-SOC code.
pub fn aim_told(aim: &Aim, title: impl Fn(&str) -> String) -> Vec<String> {
    let mut out = Vec::new();
    if aim.sent == 0 {
        return vec!["Nothing was sent yet.".to_owned()];
    }
    let sent = match aim.sent {
        1 => "1 application".to_owned(),
        n => format!("{} applications", thousands(n as u64)),
    };
    if aim.is_unclear() {
        out.push(not_understood(aim));
        out.extend(lacked_told(aim));
        return out;
    }
    match &aim.titles[..] {
        [] => out.push(format!("{sent}; their titles do not say which work it is.")),
        [(code, 1)] if aim.sent == 1 => out.push(format!("The one application that was sent went to {}.", title(code))),
        [(code, n)] if *n == aim.sent => out.push(format!("All of {sent} went to one title: {}.", title(code))),
        [(code, n), ..] if *n as f32 >= MOST * aim.sent as f32 => {
            out.push(format!("{n} of {sent} went to one title: {}.", title(code)));
        }
        many => {
            let first: Vec<String> = many.iter().take(3).map(|(code, n)| format!("{} ({n})", title(code))).collect();
            out.push(format!("{sent} went to {}; most to {}.", counted(many.len(), "title", "titles"), list(&first)));
        }
    }
    if !aim.untried.is_empty() {
        let names: Vec<String> = aim.untried.iter().map(|near| title(&near.occupation)).collect();
        let how_many = match names.len() {
            1 => "One other fits as well, by what your document shows; none went there".to_owned(),
            MOST_UNTRIED => "Others fit as well, by what your document shows; none went there. The nearest".to_owned(),
            n => format!("{n} others fit as well, by what your document shows; none went there"),
        };
        out.push(format!("{how_many}: {}.", list(&names)));
    }
    out.extend(lacked_told(aim));
    if aim.unclear > 0 && !aim.titles.is_empty() {
        let of = counted(aim.unclear, "application", "applications");
        out.push(format!("The title of {of} says nothing of the work."));
    }
    out
}

/// Said in place of where they went, where most titles are not understood.
fn not_understood(aim: &Aim) -> String {
    match (aim.sent - aim.unclear, aim.sent) {
        (_, 1) => "We did not understand its title, so nothing is said here of where it went.".to_owned(),
        (0, sent) => {
            let sent = thousands(sent as u64);
            format!("We understood none of your {sent} titles, so nothing is said here of where they went.")
        }
        (understood, sent) => format!(
            "We understood {} of your {} titles, so nothing is said here of where they went.",
            thousands(understood as u64),
            thousands(sent as u64)
        ),
    }
}

fn lacked_told(aim: &Aim) -> Option<String> {
    let lacked = aim.lacked_a_must.filter(|lacked| lacked.lacked > 0)?;
    Some(format!(
        "{} of {} that were looked at asked for something that your lines do not show.",
        lacked.lacked, lacked.of
    ))
}

/// What came back.
pub fn rates_told(counts: &Counts, waiting: &Waiting) -> Vec<String> {
    let mut out = Vec::new();
    if counts.sent > 0 {
        out.push(format!("Answered, a no included: {}.", rate_told(counts.answers())));
        out.push(format!("Led to a talk or an interview: {}.", rate_told(counts.interviews())));
        out.push(format!("Led to an offer: {}.", rate_told(counts.offers())));
        let silent = counts.sent - counts.answered;
        if silent > 0 {
            out.push(format!(
                "{silent} of {} heard nothing. That is how this market works: three in four people who apply say that they hear nothing (CareerBuilder, a survey by self-report).",
                counts.sent
            ));
        }
    }
    if counts.too_new > 0 {
        out.push(format!(
            "{} not counted yet: the usual waiting time, {} days, is not over.",
            match counts.too_new {
                1 => "One is".to_owned(),
                n => format!("{n} are"),
            },
            waiting.usual()
        ));
    }
    out.extend(undated_told(counts.undated));
    out
}

/// What is said of applications whose day nobody noted; nothing where there are none.
pub fn undated_told(undated: u32) -> Option<String> {
    let why = "of those that are silent nothing tells which are over, and those that were answered would stand alone";
    match undated {
        0 => None,
        1 => Some(format!("One has no day on which it was sent, so it is in no share: {why}.")),
        n => Some(format!("{n} have no day on which they were sent, so they are in no share: {why}.")),
    }
}

/// "7 of 96 (7 %; between 4 % and 13 % is likely)".
pub fn rate_told(rate: Rate) -> String {
    let Rate { happened, of, share } = rate;
    match share {
        Some(share) => format!(
            "{happened} of {of} ({}; between {} and {} is likely)",
            percent(share.counted as f32),
            percent(share.low as f32),
            percent(share.high as f32)
        ),
        None => format!("{happened} of {of} (too few for a share; one is given from {FEWEST} on)"),
    }
}

/// Groups, one a line, and whether their order says something.
pub fn groups_told<K>(groups: &Groups<K>, name: impl Fn(&K) -> String) -> Vec<String> {
    let mut out: Vec<String> = groups
        .each
        .iter()
        .map(|(key, counts)| match counts.sent {
            0 => format!("{}: {} not counted yet.", name(key), counts.too_new + counts.undated),
            _ => format!("{}: answered {}.", name(key), rate_told(counts.answers())),
        })
        .collect();
    if groups.each.len() > 1 && !groups.ranked {
        out.push(format!("Not in order of success: that takes {ENOUGH_TO_RANK} of each."));
    }
    out
}

/// How long an answer takes, and what that rests on.
pub fn waiting_told(applications: &[Application], waiting: &Waiting, today: Date) -> Vec<String> {
    let rests_on = match waiting.learned_from {
        0 => format!(
            "a weak assumption of ours, as heavy as {PRIOR_WEIGHT} applications; no reliable figure is published"
        ),
        n => format!("{n} of yours, and a weak assumption of ours as heavy as {PRIOR_WEIGHT}"),
    };
    let mut out = vec![format!(
        "Of answers that come at all, nine in ten come within {} days (learned from {rests_on}).",
        waiting.usual()
    )];
    let days = |application: &Application| {
        let sent = application.sent_on()?;
        let open = application.answered().is_none() && application.ended().is_none();
        open.then(|| (today - sent).get_days())
    };
    let open: Vec<i32> = applications.iter().filter_map(days).collect();
    let within = open.iter().filter(|days| **days < i32::from(waiting.usual())).count();
    if within > 0 {
        out.push(format!("Still within the usual waiting time: {within} of the {} without an answer.", open.len()));
    }
    let beyond = open.len() - within;
    if beyond > 0 {
        let later = waiting.answered_later_than(waiting.usual());
        out.push(format!(
            "{beyond} waited longer than that. Of such, about {} in a hundred are answered later; letting them rest loses little.",
            (later * 100.0).round() as u32
        ));
    }
    out
}

/// Whose turn it is, and until or from when; empty where nothing more is expected.
pub fn turn_told(turn: &Turn, today: Date) -> String {
    match turn {
        Turn::Yours(Yours::Next(next)) => format!("Next: {}, {}", next.what, near_day(next.on, today)),
        Turn::Yours(Yours::Task) => "The task waits for you".to_owned(),
        Turn::Yours(Yours::Offer) => "The offer waits for you".to_owned(),
        Turn::Yours(Yours::Reminder { from, nth: 1 }) => {
            format!("A reminder, the first of two, from {}", near_day(*from, today))
        }
        Turn::Yours(Yours::Reminder { from, .. }) => {
            format!("A reminder, the second and last, from {}", near_day(*from, today))
        }
        Turn::Theirs { until } => format!("Their turn until {}", near_day(*until, today)),
        Turn::Rest { since } => {
            format!("Rest: both reminders are written, and their time was over {}", near_day(*since, today))
        }
        Turn::Quiet { days } => format!("No reply in {days} days; it may rest"),
        Turn::NotSent => "Not sent yet".to_owned(),
        Turn::Over => String::new(),
    }
}

/// A stage as a person would say it.
pub fn stage_name(stage: Stage) -> &'static str {
    match stage {
        Stage::Saved => "Saved",
        Stage::Applied => "Applied",
        Stage::Screening => "First talk",
        Stage::Task => "Task or test",
        Stage::Interview => "Interview",
        Stage::Offer => "Offer",
        Stage::Accepted => "Accepted",
        Stage::Rejected => "A no",
        Stage::Withdrawn => "Taken back",
        Stage::Silence => "No reply, at rest",
    }
}

/// A channel as a person would say it.
pub fn channel_name(channel: Channel) -> &'static str {
    match channel {
        Channel::Referral => "Somebody there passed it on",
        Channel::MetSomeone => "Met someone who works there",
        Channel::Agency => "An agency or recruiter",
        Channel::Board => "A job board",
        Channel::CompanyPage => "The organisation's own page",
        Channel::QuickApply => "One click on a board",
    }
}

#[cfg(test)]
mod tests {
    use super::super::aim::{Lacked, Near};
    use super::super::tests::{TODAY, application};
    use super::super::waiting::Outcomes;
    use super::super::{Stage, aim};
    use super::*;

    fn title(code: &str) -> String {
        format!("Work {code}")
    }

    #[test]
    fn where_it_went_is_counted_and_not_judged() {
        let near = |code: &str| Near { occupation: code.to_owned(), likeness: 0.8, fits: true };
        let aim = Aim {
            sent: 140,
            titles: vec![("1".to_owned(), 118), ("2".to_owned(), 22)],
            unclear: 0,
            lacked_a_must: Some(Lacked { lacked: 9, of: 30 }),
            untried: vec![near("3"), near("4")],
        };
        assert_eq!(
            aim_told(&aim, title),
            [
                "118 of 140 applications went to one title: Work 1.",
                "2 others fit as well, by what your document shows; none went there: Work 3 and Work 4.",
                "9 of 30 that were looked at asked for something that your lines do not show.",
            ]
        );
        assert_eq!(aim_told(&aim::aim(&[], &[]), title), ["Nothing was sent yet."]);
        let unclear = Aim { sent: 36, titles: vec![("1".to_owned(), 1)], unclear: 35, ..Aim::default() };
        assert_eq!(
            aim_told(&unclear, title),
            ["We understood 1 of your 36 titles, so nothing is said here of where they went."]
        );
        let one = Aim { sent: 1, titles: vec![("1".to_owned(), 1)], ..Aim::default() };
        assert_eq!(aim_told(&one, title), ["The one application that was sent went to Work 1."]);
    }

    #[test]
    fn silence_is_told_as_the_markets_and_few_give_no_share() {
        let all: Vec<Application> = (0..3).map(|_| application(&[(Stage::Applied, 90)])).collect();
        let waiting = Waiting::learned(&Outcomes::of(&all, TODAY));
        let told = rates_told(&Counts::of(&all, &waiting, TODAY), &waiting).join(" ");
        assert!(told.contains("0 of 3 (too few for a share; one is given from 5 on)"), "{told}");
        assert!(told.contains("3 of 3 heard nothing. That is how this market works"), "{told}");
        let waits = waiting_told(&all, &waiting, TODAY).join(" ");
        assert!(waits.contains("3 waited longer than that"), "{waits}");
    }
}
