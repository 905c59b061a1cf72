//! When to stop or change: said in advance, with a figure or a day, so that it need not be decided on a bad day.

use jiff::ToSpan;
use jiff::civil::Date;

use super::ground::View;
use super::words::from;
use super::{StopRule, Topic};
use crate::evidence::Source;
use crate::figures::dollars;

/// Days after the review on which a path that nothing speaks for rests.
const AFTER_REVIEW: i32 = 28;

/// All rules for a path.
pub(super) fn stop_rules(view: &View<'_>, review: Date) -> Vec<StopRule> {
    let on = Some(review.saturating_add(AFTER_REVIEW.days()));
    let words = match view.stays {
        true => "When the one change is not in sight by then, the next path comes first.",
        false => "When nothing found out by then speaks for this path, it rests, and the next one comes first.",
    };
    let mut all = vec![StopRule { topic: Topic::Doing, words: words.to_owned(), on }];
    all.extend(pay(view).map(|words| rule(Topic::Pay, words)));
    all.extend(schooling(view).map(|words| rule(Topic::Schooling, words)));
    all.push(rule(
        Topic::Applying,
        "When 20 applications under these titles bring no reply, the document or the aim changes next; more of the same can stop.".to_owned(),
    ));
    all
}

fn rule(topic: Topic, words: String) -> StopRule {
    StopRule { topic, words, on: None }
}

fn pay(view: &View<'_>) -> Option<String> {
    let least = view.ground.facts.answers.constraints.pay_at_least;
    if let Some(least) = least {
        let least = dollars(least);
        return Some(format!(
            "When offers stay under {least} a year, which is what you said a path needs, this one rests."
        ));
    }
    let tenth = view.pay()?.annual()[0]?;
    let (place, source) = (view.ground.facts.place_name(), from(Source::Wages));
    Some(format!(
        "When an offer is under {} a year, look at a second employer first: nine of ten people in this work in {place} are paid more ({source}).",
        dollars(tenth)
    ))
}

fn schooling(view: &View<'_>) -> Option<String> {
    let (_, longest) = view.months_of_study()?;
    match view.ground.facts.answers.constraints.months_without_pay_at_most {
        Some(most) => Some(format!(
            "When schools name more than {most} months without pay, which is what you said can be borne, this path waits."
        )),
        None => Some(format!(
            "When schools name more than {longest} months, the long end of our estimate, look for a shorter door to the same work."
        )),
    }
}
