//! What a person of a world did and got, as they would have kept it.

use career::application::waiting::{Outcomes, Waiting};
use career::application::{Application, Channel, Stage, Step};
use career::hours::{Activity, Entry, Outcome};
use jiff::Span;
use jiff::civil::{Date, date};

use super::chance::{even, heavy, normal, waiting};
use super::person::Person;
use super::world::World;
use crate::evaluate::dice::Dice;

/// The day on which everybody looks at it.
pub(super) const TODAY: Date = date(2026, 11, 23);

/// What was kept.
pub(super) struct History {
    pub entries: Vec<Entry>,
    pub applications: Vec<Application>,
}

/// How much luck applications of one week share, where they do.
const TOGETHER: f64 = 0.35;

impl History {
    /// What somebody kept of their weeks.
    pub(super) fn of(person: &Person, dice: &mut Dice) -> Self {
        let mut history = History { entries: Vec::new(), applications: Vec::new() };
        let shape = Waiting::learned(&Outcomes::default());
        for channel in Channel::ALL {
            let hours = person.hours * person.habit[channel as usize];
            let mut left = effort(person, channel, hours, dice);
            for weeks_ago in (0..person.weeks).rev() {
                let spent = week_of(person.world, hours, dice);
                history.note(channel, weeks_ago, spent, dice);
                let luck = normal(dice);
                left -= (spent * 60.0).round() / 60.0;
                while left < 0.0 {
                    left += effort(person, channel, hours, dice);
                    history.send(person, channel, weeks_ago, luck, &shape, dice);
                }
            }
        }
        history
    }

    fn note(&mut self, channel: Channel, weeks_ago: usize, hours: f64, dice: &mut Dice) {
        let minutes = (hours * 60.0).round() as i64;
        let activity = [Activity::Searching, Activity::Applying, Activity::Preparing][dice.below(3) as usize];
        let days = weeks_ago as i64 * 7 + 1 + dice.below(7) as i64;
        self.entries.extend(Entry::of(ago(days), minutes, activity).map(|entry| entry.through(channel)));
    }

    fn send(
        &mut self,
        person: &Person,
        channel: Channel,
        weeks_ago: usize,
        luck: f64,
        shape: &Waiting,
        dice: &mut Dice,
    ) {
        let sent = weeks_ago as i64 * 7 + 1 + dice.below(7) as i64;
        let drawn = match person.world {
            World::Correlated => normal_share(TOGETHER.sqrt() * luck + (1.0 - TOGETHER).sqrt() * normal(dice)),
            _ => even(dice),
        };
        let got = Outcome::ALL.map(|outcome| drawn < person.share(channel, outcome, weeks_ago));
        let first = reply_after(person.world, channel, shape, dice);
        let slow = if person.world == World::Delays { 2.0 } else { 1.0 };
        let interview = first + slow * 10.0 * waiting(dice);
        let offer = first + slow * 28.0 * waiting(dice);
        let mut application = Application::to("Baker");
        application.found = Some(channel);
        let mut steps = vec![(Stage::Applied, 0.0)];
        match got {
            [true, false, ..] => steps.push((Stage::Rejected, first)),
            [true, true, ..] => steps.push((Stage::Screening, first)),
            _ => {}
        }
        steps.extend(got[2].then_some((Stage::Interview, interview)));
        steps.extend(got[3].then_some((Stage::Offer, offer)));
        for (stage, after) in steps {
            let on = ago(sent).saturating_add(Span::new().days(after.min(2_000.0) as i64));
            let step = Step { stage, on, day_known: true, words: String::new() };
            // What lies ahead is not known yet.
            let _ = application.step(step, TODAY);
        }
        self.applications.push(application);
    }
}

fn ago(days: i64) -> Date {
    TODAY.saturating_sub(Span::new().days(days))
}

/// Hours of one week.
fn week_of(world: World, hours: f64, dice: &mut Dice) -> f64 {
    match world {
        World::HeavyTails => hours * (0.7 * normal(dice) - 0.245).exp(),
        _ => hours * (0.6 + 0.8 * even(dice)),
    }
}

/// Hours that one application takes.
fn effort(person: &Person, channel: Channel, hours: f64, dice: &mut Dice) -> f64 {
    let each = 1.0 / person.pace(channel, hours);
    let drawn = match person.world {
        World::HeavyTails => (1.2 * normal(dice) - 0.72).exp(),
        _ => waiting(dice),
    };
    // Nobody sends more than a hundred an hour.
    (each * drawn).max(0.01)
}

/// Days until the first answer, where there is one.
fn reply_after(world: World, channel: Channel, shape: &Waiting, dice: &mut Dice) -> f64 {
    if world == World::Delays {
        let slow = if channel == Channel::Agency { 0.4 } else { 1.0 };
        return slow * 24.0 * normal(dice).exp();
    }
    if world == World::HeavyTails {
        return 10.0 * heavy(dice).abs();
    }
    let target = even(dice) * shape.answered_within(90);
    f64::from((0..90).find(|day| shape.answered_within(day + 1) >= target).unwrap_or(89))
}

/// The share of a normal below a value (Abramowitz & Stegun 1964, 26.2.17).
fn normal_share(at: f64) -> f64 {
    let t = 1.0 / (1.0 + 0.231_641_9 * at.abs());
    let series =
        t * (0.319_381_530 + t * (-0.356_563_782 + t * (1.781_477_937 + t * (-1.821_255_978 + t * 1.330_274_429))));
    let tail = (-at * at / 2.0).exp() / std::f64::consts::TAU.sqrt() * series;
    if at > 0.0 { 1.0 - tail } else { tail }
}
