//! "Stay, and change one thing": its questions and experiments. No door stands in the way, so they ask about the one
//! thing: place, level, hours or employer.

use super::TaskKind::Experiment;
use super::Topic;
use super::doubts::{Doubt, own_pay, title_of};
use super::ground::View;
use super::idea::Idea;
use super::words::{from, in_quotes};
use crate::atlas::AreaId;
use crate::evidence::Source;
use crate::figures::dollars;
use crate::insight::words::quoted;

/// What must be true for staying to be worth it.
pub(super) fn doubts(view: &View<'_>) -> Vec<Doubt> {
    let mut all = vec![change(view)];
    all.extend(other_employer(view));
    all.extend(level(view));
    all.extend(place(view));
    all
}

fn change(view: &View<'_>) -> Doubt {
    let question = "Which one thing would make this work right: the place, the level, the hours or the employer?";
    let less = view.ground.marked(-1.0).first().map(|line| quoted(view.ground.facts.document.text(*line)));
    let because = match (less, middle(view)) {
        (Some(line), _) => format!("You marked {line} as less of this."),
        (None, Some(middle)) => format!("{middle} One title, many different jobs."),
        (None, None) => "Place, level, hours and employer can change while the work stays.".to_owned(),
    };
    let ask = "What did you change about this work, and was it worth it?";
    Doubt::new(Topic::Change, 62, question, because, ask)
}

/// "The middle half of people in this work are paid $24,800 to $37,200 a year in …."
pub(super) fn middle(view: &View<'_>) -> Option<String> {
    let pay = view.pay()?.annual();
    let (low, high) = (pay[1]?, pay[3]?);
    Some(format!(
        "The middle half of people in this work are paid {} to {} a year in {} ({}).",
        dollars(low),
        dollars(high),
        view.ground.facts.place_name(),
        from(Source::Wages)
    ))
}

fn other_employer(view: &View<'_>) -> Option<Doubt> {
    let because = middle(view)? + &own_pay(view.ground.facts.answers.pay_now, None);
    let question = "Does another employer within reach pay more for the same work?";
    Some(Doubt::new(Topic::Pay, 50, question, because, "What is this work paid where you are, roughly?"))
}

fn level(view: &View<'_>) -> Option<Doubt> {
    let stay = view.ground.facts.paths.stay.as_ref().filter(|stay| stay.held == view.to.id)?;
    let titles: Vec<String> = stay.next_levels.iter().take(2).map(|id| title_of(view, *id)).collect();
    if titles.is_empty() {
        return None;
    }
    let because =
        format!("A level above stand {} ({}).", in_quotes(titles.iter().map(String::as_str)), from(Source::Onet));
    let ask = "What do you do more of since you moved up, and what less of?";
    Some(Doubt::new(Topic::Level, 40, "Is the next level the kind of work that is wanted?", because, ask))
}

fn place(view: &View<'_>) -> Option<Doubt> {
    let facts = view.ground.facts;
    let stay = facts.paths.stay.as_ref().filter(|stay| stay.held == view.to.id && view.ground.abroad().is_none())?;
    let there = stay.elsewhere.first()?;
    let median = |pay: Option<u32>| pay.map(dollars);
    let here = if stay.home.area() == Some(AreaId::NATION) { "the United States" } else { facts.place_name() };
    let because = format!(
        "The median is {} a year in {} and {} in {here} ({}). Prices differ between states and are not counted in.",
        median(there.pay[2])?,
        facts.atlas.pay.name(there.area),
        median(stay.pay[2])?,
        from(Source::Wages)
    );
    let ask = "What is different about this work in other places you know?";
    Some(Doubt::new(Topic::Place, 36, "Would another place be worth the move?", because, ask))
}

/// Cheap ways to try a change.
pub(super) fn experiments(view: &View<'_>) -> Vec<Idea> {
    let title = view.title();
    let mut all = vec![Idea::new(
        "read",
        Experiment,
        45,
        format!("Read five advertisements for the same work ({title}) with other employers, and note what differs"),
        "Hours, level, pay and place stand side by side there, and reading asks nobody’s leave.",
    )];
    if view.ground.works_now() {
        all.push(Idea::new(
            "ask",
            Experiment,
            30,
            "Write down one change to ask for at work, in three sentences, and when to ask",
            "The nearest change is often with the employer of today; three sentences make it askable.",
        ));
    }
    if let Some(level) = view.next_level() {
        let title = title_of(view, level);
        all.push(Idea::new(
            "level",
            Experiment,
            60,
            format!("Watch an hour of the level above ({title}), or take one piece of it on"),
            "An hour shows whether the next level is wanted or expected.",
        ));
    }
    all.push(Idea::new(
        "evening",
        Experiment,
        120,
        "Spend an evening where people who do the same work meet: a talk, a class, a trade evening",
        "Other employers are known best by those who work there.",
    ));
    all
}
