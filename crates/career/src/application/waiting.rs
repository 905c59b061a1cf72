//! How long an answer usually takes, and how likely one still is.
//!
//! No reliable distribution of the time to an answer is published. The model starts from a weak prior of our own (grade
//! D: one application in four is answered, most of those within three weeks; it weighs as much as [`PRIOR_WEIGHT`]
//! applications) and learns from outcomes. Between two days of [`EDGES`] the chance to hear is the same every day. For
//! such a rate with a gamma prior the answer is exact: (prior answers + answers) ÷ (prior days + days waited). An
//! application that still waits adds the days that it has waited and nothing else; that is how censoring is counted
//! (piecewise exponential model: Friedman 1982, Annals of Statistics 10). That many are never answered needs no further
//! assumption: the rates are small.

use jiff::civil::Date;

use super::{Application, Stage};

/// Days at which the rate may change; after the last one no answer is expected.
pub const EDGES: [u16; 8] = [0, 3, 7, 14, 21, 35, 60, 90];
const SPANS: usize = EDGES.len() - 1;

/// Applications that the prior weighs as much as.
pub const PRIOR_WEIGHT: f64 = 8.0;
/// Of those the share that is answered in each span, as the prior has it: together one in four.
const PRIOR_ANSWERED: [f64; SPANS] = [0.05, 0.05, 0.06, 0.04, 0.03, 0.015, 0.005];

/// What is counted of applications: answers and days waited per span. Names and dates are not in it, so that an instance
/// can add up those of many people.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Outcomes {
    answers: [f64; SPANS],
    days: [f64; SPANS],
    applications: u32,
}

/// How long answers take.
#[derive(Clone, Debug, PartialEq)]
pub struct Waiting {
    /// Answers a day in each span.
    rates: [f64; SPANS],
    /// Applications that it learned from.
    pub learned_from: u32,
}

impl Outcomes {
    /// What applications tell on a day. One that was taken back before an answer waited until then; one that was sent
    /// or answered on a day that nobody noted tells nothing of the time.
    pub fn of<'a>(applications: impl IntoIterator<Item = &'a Application>, today: Date) -> Self {
        let mut out = Outcomes::default();
        for application in applications {
            let Some(sent) = application.sent_on() else { continue };
            if application.first_answer().is_some_and(|step| !step.day_known) {
                continue;
            }
            let answered = application.answered();
            let taken_back = application.steps().iter().find(|step| step.stage == Stage::Withdrawn).map(|step| step.on);
            let end = answered.or(taken_back).unwrap_or(today).min(today);
            out.add((end - sent).get_days().max(0) as f64, answered.is_some());
        }
        out
    }

    fn add(&mut self, waited: f64, answered: bool) {
        self.applications += 1;
        for span in 0..SPANS {
            let (from, to) = edges(span);
            // A day counts whole: an answer on the day itself took up to a day.
            self.days[span] += (waited + 0.5).clamp(from, to) - from;
            if answered && waited >= from && waited < to {
                self.answers[span] += 1.0;
            }
        }
    }

    /// Both together.
    #[must_use]
    pub fn and(mut self, other: &Outcomes) -> Self {
        for span in 0..SPANS {
            self.answers[span] += other.answers[span];
            self.days[span] += other.days[span];
        }
        self.applications += other.applications;
        self
    }
}

impl Waiting {
    /// The prior, and what the outcomes add to it.
    pub fn learned(outcomes: &Outcomes) -> Self {
        let mut rates = [0.0; SPANS];
        let mut waiting = 1.0;
        for span in 0..SPANS {
            let (from, to) = edges(span);
            let answered = PRIOR_ANSWERED[span];
            // The prior's days: of those still waiting, and half of the span for those answered in it.
            let days = (to - from) * (waiting - answered / 2.0);
            waiting -= answered;
            let answers = PRIOR_WEIGHT * answered + outcomes.answers[span];
            rates[span] = answers / (PRIOR_WEIGHT * days + outcomes.days[span]);
        }
        Waiting { rates, learned_from: outcomes.applications }
    }

    /// The share of applications that are answered within so many days, 0–1.
    pub fn answered_within(&self, days: u16) -> f64 {
        let waited: f64 = (0..SPANS)
            .map(|span| {
                let (from, to) = edges(span);
                (f64::from(days).clamp(from, to) - from) * self.rates[span]
            })
            .sum();
        1.0 - (-waited).exp()
    }

    /// The share of those not answered within so many days that are answered later, 0–1.
    pub fn answered_later_than(&self, days: u16) -> f64 {
        let (by_then, at_last) = (self.answered_within(days), self.answered_within(last_day()));
        ((at_last - by_then) / (1.0 - by_then)).max(0.0)
    }

    /// The day by which nine of ten answers that come at all have come: the usual waiting time.
    pub fn usual(&self) -> u16 {
        let enough = 0.9 * self.answered_within(last_day());
        (1..last_day()).find(|day| self.answered_within(*day) >= enough).unwrap_or(last_day())
    }
}

fn edges(span: usize) -> (f64, f64) {
    (f64::from(EDGES[span]), f64::from(EDGES[span + 1]))
}

fn last_day() -> u16 {
    EDGES[SPANS]
}

#[cfg(test)]
mod tests {
    use super::super::tests::{TODAY, application};
    use super::*;

    fn after(outcomes: &[(i64, Option<i64>)]) -> Waiting {
        let all: Vec<Application> = outcomes
            .iter()
            .map(|(ago, answer)| {
                let mut steps = vec![(Stage::Applied, *ago)];
                steps.extend(answer.map(|days| (Stage::Rejected, ago - days)));
                application(&steps)
            })
            .collect();
        Waiting::learned(&Outcomes::of(&all, TODAY))
    }

    #[test]
    fn the_prior_says_what_it_says_it_says() {
        let prior = Waiting::learned(&Outcomes::default());
        assert!((prior.answered_within(90) - 0.25).abs() < 0.02, "{}", prior.answered_within(90));
        assert!((28..=50).contains(&prior.usual()), "{}", prior.usual());
        assert_eq!(prior.learned_from, 0);
    }

    #[test]
    fn quick_answers_shorten_the_wait_and_late_ones_lengthen_it() {
        let quick = after(&[(100, Some(2)); 40]);
        let late = after(&[(100, Some(40)); 40]);
        let prior = Waiting::learned(&Outcomes::default());
        assert!(quick.usual() < prior.usual() && prior.usual() < late.usual());
    }

    #[test]
    fn silence_lowers_the_chance_and_an_application_of_yesterday_hardly_does() {
        let prior = Waiting::learned(&Outcomes::default());
        let silent = after(&[(200, None); 40]);
        let fresh = after(&[(1, None); 40]);
        assert!(silent.answered_within(90) < 0.1, "{}", silent.answered_within(90));
        assert!((fresh.answered_later_than(7) - prior.answered_later_than(7)).abs() < 1e-9);
    }

    #[test]
    fn the_chance_to_hear_falls_while_one_waits() {
        let prior = Waiting::learned(&Outcomes::default());
        let later: Vec<f64> = (0..95).map(|day| prior.answered_later_than(day)).collect();
        assert!(later.windows(2).all(|pair| pair[1] <= pair[0] + 1e-12));
        assert_eq!(later[90], 0.0);
    }

    #[test]
    fn outcomes_of_many_add_up() {
        let (one, other) = ([(50, Some(5)), (50, None)], [(30, Some(12))]);
        let of = |all: &[(i64, Option<i64>)]| {
            let all: Vec<Application> = all
                .iter()
                .map(|(ago, answer)| {
                    let mut steps = vec![(Stage::Applied, *ago)];
                    steps.extend(answer.map(|days| (Stage::Interview, ago - days)));
                    application(&steps)
                })
                .collect();
            Outcomes::of(&all, TODAY)
        };
        let together: Vec<(i64, Option<i64>)> = one.iter().chain(&other).copied().collect();
        assert_eq!(of(&one).and(&of(&other)), of(&together));
    }
}
