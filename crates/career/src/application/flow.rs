//! Where applications flowed: from being sent to a talk, a no or silence, and from a talk to an offer, a no or silence.
//! Every application that was sent is in exactly one stream.

use jiff::civil::Date;

use super::waiting::Waiting;
use super::{Application, Stage};

/// How many applications went where. `talked + no + silence + waiting + taken_back = sent`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Flow {
    /// Sent.
    pub sent: u32,
    /// Talked with, tested, interviewed or offered.
    pub talked: u32,
    /// A no, without a talk.
    pub no: u32,
    /// No reply, and the usual waiting time is over or the person let it rest.
    pub silence: u32,
    /// No reply yet, within the usual waiting time, or sent on a day that nobody noted.
    pub waiting: u32,
    /// Taken back before a reply.
    pub taken_back: u32,
    /// What came after a talk.
    pub after_a_talk: AfterATalk,
}

/// What came after a talk. Together as many as talked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AfterATalk {
    /// An offer.
    pub offer: u32,
    /// A no.
    pub no: u32,
    /// Nothing more, for longer than the usual waiting time.
    pub silence: u32,
    /// It goes on.
    pub open: u32,
    /// Taken back by the person.
    pub taken_back: u32,
}

impl Flow {
    /// Of these applications on a day.
    pub fn of<'a>(applications: impl IntoIterator<Item = &'a Application>, waiting: &Waiting, today: Date) -> Self {
        let mut flow = Flow::default();
        for application in applications {
            flow.add(application, waiting, today);
        }
        flow
    }

    fn add(&mut self, application: &Application, waiting: &Waiting, today: Date) {
        if application.applied().is_none() {
            return;
        }
        self.sent += 1;
        let is_late = is_late(application, waiting, today);
        let talks = [Stage::Screening, Stage::Task, Stage::Interview, Stage::Offer, Stage::Accepted];
        if talks.iter().any(|stage| application.reached(*stage)) {
            self.talked += 1;
            self.after_a_talk.add(application, is_late);
            return;
        }
        let stream = match application.stage() {
            _ if application.reached(Stage::Rejected) => &mut self.no,
            Stage::Withdrawn => &mut self.taken_back,
            Stage::Silence => &mut self.silence,
            _ if is_late => &mut self.silence,
            _ => &mut self.waiting,
        };
        *stream += 1;
    }
}

impl AfterATalk {
    fn add(&mut self, application: &Application, is_late: bool) {
        let stream = match application.stage() {
            _ if application.reached(Stage::Offer) || application.reached(Stage::Accepted) => &mut self.offer,
            Stage::Rejected => &mut self.no,
            Stage::Withdrawn => &mut self.taken_back,
            Stage::Silence => &mut self.silence,
            _ if is_late => &mut self.silence,
            _ => &mut self.open,
        };
        *stream += 1;
    }
}

/// Whether the last thing known of it is longer ago than the usual waiting time; never where its day is not known.
fn is_late(application: &Application, waiting: &Waiting, today: Date) -> bool {
    let last = application.steps().last().filter(|step| step.day_known);
    last.is_some_and(|step| (today - step.on).get_days() >= i32::from(waiting.usual()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::tests::{TODAY, application};
    use super::super::waiting::Outcomes;
    use super::*;

    fn waiting() -> Waiting {
        Waiting::learned(&Outcomes::default())
    }

    #[test]
    fn silence_is_a_stream_of_its_own() {
        let all = [
            application(&[(Stage::Applied, 90)]),
            application(&[(Stage::Applied, 90), (Stage::Silence, 2)]),
            application(&[(Stage::Applied, 3)]),
            application(&[(Stage::Applied, 90), (Stage::Rejected, 80)]),
            application(&[(Stage::Applied, 90), (Stage::Interview, 80)]),
            application(&[(Stage::Applied, 90), (Stage::Interview, 3)]),
            application(&[(Stage::Applied, 90), (Stage::Interview, 40), (Stage::Offer, 30)]),
            application(&[(Stage::Applied, 9), (Stage::Withdrawn, 8)]),
            application(&[(Stage::Saved, 90)]),
        ];
        let after_a_talk = AfterATalk { offer: 1, silence: 1, open: 1, ..AfterATalk::default() };
        let expected = Flow { sent: 8, talked: 3, no: 1, silence: 2, waiting: 1, taken_back: 1, after_a_talk };
        assert_eq!(Flow::of(&all, &waiting(), TODAY), expected);
    }

    proptest! {
        #[test]
        fn every_application_that_was_sent_is_in_one_stream(
            all in prop::collection::vec(prop::collection::vec((0..10_usize, 0..200_i64), 0..5), 0..30),
        ) {
            let all: Vec<Application> = all
                .into_iter()
                .map(|steps| {
                    let mut steps: Vec<(Stage, i64)> = steps.into_iter().map(|(at, ago)| (Stage::ALL[at], ago)).collect();
                    steps.dedup();
                    steps.sort_unstable();
                    steps.dedup();
                    application(&steps)
                })
                .collect();
            let flow = Flow::of(&all, &waiting(), TODAY);
            prop_assert_eq!(flow.sent, flow.talked + flow.no + flow.silence + flow.waiting + flow.taken_back);
            let AfterATalk { offer, no, silence, open, taken_back } = flow.after_a_talk;
            prop_assert_eq!(flow.talked, offer + no + silence + open + taken_back);
        }
    }
}
