//! What the hours returned, looked at once a week: one thing to stop, where the interval supports it; one to try for four
//! weeks, with what would count; and the plain sentence where nothing can be known from so few.

use super::{Holds, Trial, way};
use crate::application::{Application, Channel};
use crate::figures::minutes as told;
use crate::hours::{Belief, ENOUGH_TO_RANK, Outcome, Return, Returns};
use crate::insight::words::sentence;

/// Ways that are offered for trying.
const OFFERED: usize = 3;

/// What a look back at the hours can tell.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lessons {
    /// One way to stop for now.
    pub stop: Option<Stop>,
    /// Ways that could be tried, the one that may hold the most first.
    pub tries: Vec<Try>,
    /// What is tried now, and what came of it so far.
    pub tried: Option<String>,
    /// The plain sentence, where nothing can be known.
    pub unknown: Option<String>,
}

/// One way to stop for now.
#[derive(Clone, Debug, PartialEq)]
pub struct Stop {
    /// Which.
    pub channel: Channel,
    /// What speaks for it, in sentences.
    pub words: Vec<String>,
}

/// One way to try.
#[derive(Clone, Debug, PartialEq)]
pub struct Try {
    /// What it would be.
    pub trial: Trial,
    /// What would count, and what it rests on.
    pub words: String,
}

/// What can be told on a day.
pub fn lessons(returns: &Returns, applications: &[&Application], holds: &Holds, today: jiff::civil::Date) -> Lessons {
    let sent: u32 = returns.each().iter().map(|one| one.sent).sum();
    if sent == 0 {
        return Lessons::default();
    }
    let known = returns.each().iter().any(|one| one.may_be_ranked(Outcome::Interview));
    Lessons {
        stop: stop(returns, holds),
        tries: if holds.trial.is_none() { tries(returns, holds, today) } else { Vec::new() },
        tried: holds.trial.or(holds.ended).map(|trial| tried(&trial, applications, holds.trial.is_none())),
        unknown: (!known).then(|| unknown(sent)),
    }
}

/// The way with the most hours whose interval lies wholly below that of another.
fn stop(returns: &Returns, holds: &Holds) -> Option<Stop> {
    let ranked: Vec<&Return> = returns.each().iter().filter(|one| one.may_be_ranked(Outcome::Interview)).collect();
    let hour = |one: &Return| *one.an_hour(Outcome::Interview);
    let best = *ranked.iter().max_by(|a, b| hour(a).low.total_cmp(&hour(b).low))?;
    let below = ranked.iter().filter(|one| hour(one).high < hour(best).low && !holds.rests.contains(&one.channel));
    let one = below.max_by_key(|one| one.minutes)?;
    let name = |channel| sentence(way(channel));
    let words = vec![
        format!(
            "{}: {} and {} applications brought {}.",
            name(one.channel),
            told(one.minutes),
            one.sent,
            interviews(one.happened(Outcome::Interview))
        ),
        format!(
            "An hour of it is believed to bring {} interviews, an hour with {} {}. The two do not overlap.",
            between(&hour(one)),
            way(best.channel),
            between(&hour(best))
        ),
        "It could rest for four weeks. Its hours go to other ways; it is no verdict, and a press takes it up again."
            .to_owned(),
    ];
    Some(Stop { channel: one.channel, words })
}

/// Ways of which little is known yet, those that may hold the most first. One click is none of them: it is a cap's
/// matter.
fn tries(returns: &Returns, holds: &Holds, today: jiff::civil::Date) -> Vec<Try> {
    let mut open: Vec<&Return> = returns
        .each()
        .iter()
        .filter(|one| one.channel != Channel::QuickApply && !holds.rests.contains(&one.channel))
        .filter(|one| !one.may_be_ranked(Outcome::Interview))
        .collect();
    open.sort_by(|a, b| b.an_hour(Outcome::Interview).high.total_cmp(&a.an_hour(Outcome::Interview).high));
    let offered = open.into_iter().take(OFFERED).map(|one| {
        let trial = Trial::of(one.channel, returns, today);
        let rests = match one.is_own(Outcome::Reply) {
            true => ", if it goes on as so far.",
            false => "; that rests mostly on published figures and our own assumptions.",
        };
        let words = format!(
            "Send {} this way. What would count: one answer, a no included. About {} in 10 people get one{rests}",
            trial.applications,
            (trial.chance(returns) * 10.0).floor()
        );
        Try { trial, words }
    });
    offered.collect()
}

fn tried(trial: &Trial, applications: &[&Application], is_over: bool) -> String {
    let came = trial.came_of(applications.iter().copied());
    let name = sentence(way(trial.channel));
    let so_far = match (came.sent, came.answered) {
        (0, _) => "nothing was sent that way".to_owned(),
        (1, 0) => "1 application, no answer yet".to_owned(),
        (sent, 0) => format!("{sent} applications, no answer yet"),
        (sent, answered) => format!("{answered} of {sent} applications answered, a no included"),
    };
    let enough = match (came.answered > 0, came.sent < trial.applications) {
        (true, _) => "An answer is what this was to find out.",
        (false, true) => "That is too few to tell.",
        (false, false) => "As many were sent as were meant; answers may still come.",
    };
    let until = crate::figures::full_day(trial.until);
    let begins =
        if is_over { format!("You tried a way until {until}") } else { format!("You try a way until {until}") };
    format!("{begins}. {name}: {so_far}. {enough}")
}

fn unknown(sent: u32) -> String {
    let applications = if sent == 1 { "1 application".to_owned() } else { format!("{sent} applications") };
    format!(
        "From {applications} nothing can be known yet of which way returns more for you: that takes about {ENOUGH_TO_RANK} by one way, with their hours noted. It says nothing about you."
    )
}

fn interviews(count: u32) -> String {
    match count {
        0 => "no interview".to_owned(),
        1 => "1 interview".to_owned(),
        more => format!("{more} interviews"),
    }
}

/// "0.02 to 0.15".
fn between(belief: &Belief) -> String {
    format!("{:.2} to {:.2}", belief.low, belief.high)
}
