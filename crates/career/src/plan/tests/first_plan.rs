use super::*;
use crate::answers::{LineMark, Mark, Reason};

#[test]
fn a_first_plan_is_one_path_one_doubt_one_experiment_one_conversation_one_date() {
    for destination in [to(TUTOR), Destination::Stay(CREW.into())] {
        let plan = someone(NADIA).plan(destination);
        assert_eq!(plan.paths.len(), 1);
        assert_eq!(plan.paths[0].assumptions.len(), 1);
        assert_eq!(of_kind(&plan, TaskKind::Experiment).len(), 1);
        assert_eq!(of_kind(&plan, TaskKind::Conversation).len(), 1);
        assert_eq!(plan.tasks.len(), 2);
        assert!(plan.review > TODAY && plan.tasks.iter().all(|task| task.day.is_some_and(|day| day > TODAY)));
        let path = &plan.paths[0];
        assert!(path.gaps.is_empty() && path.apply_for.is_empty() && path.stop_rules.is_empty());
    }
}

#[test]
fn the_step_of_the_first_ten_minutes_is_the_first_task() {
    let someone = someone(NADIA);
    let step = FirstStep { title: "Call my cousin, who tutors".into(), day: date(2026, 11, 26) };
    let plan = someone.on(|ground| propose(ground, &first(to(TUTOR)), Some(&step), &mut ids(1)).expect("a plan"));
    let task = &plan.tasks[0];
    assert_eq!((task.title.as_str(), task.day, task.minutes), ("Call my cousin, who tutors", Some(step.day), 30));
    assert!(task.by_hand && task.why.is_empty(), "it is the person's own");
    assert_eq!(plan.tasks.len(), 3);
}

#[test]
fn a_step_that_was_offered_keeps_its_kind_and_is_not_proposed_again() {
    let someone = someone(NADIA);
    someone.on(|ground| {
        let steps = small_steps(ground, &to(TUTOR)).expect("steps");
        assert!(steps.len() >= 3 && steps.iter().all(|step| step.minutes <= 30));
        let step = FirstStep { title: steps[0].title.clone(), day: TODAY };
        let mut plan = propose(ground, &first(to(TUTOR)), Some(&step), &mut ids(1)).expect("a plan");
        assert_eq!(plan.tasks[0].kind, steps[0].kind);
        unfold(&mut plan, ground, TUTOR, Part::Experiments, &mut ids(100)).expect("unfolded");
        let reading = plan.tasks.iter().filter(|task| task.title.contains("advertisements")).count();
        assert_eq!(reading, 1, "three advertisements were chosen, five more are not asked for");
    });
}

#[test]
fn a_second_path_and_a_back_up_stand_by_name_until_asked_about() {
    let someone = someone(NADIA);
    let chosen = Chosen { first: to(TUTOR), second: Some(to(MANAGER)), back_up: Some(Destination::Stay(CREW.into())) };
    let plan = someone.on(|ground| propose(ground, &chosen, None, &mut ids(1)).expect("a plan"));
    let aims: Vec<Aim> = plan.paths.iter().map(|path| path.aim).collect();
    assert_eq!(aims, [Aim::First, Aim::Second, Aim::BackUp]);
    assert!(plan.paths[1..].iter().all(|path| path.assumptions.is_empty() && !path.why.is_empty()));
    assert!(plan.tasks.iter().all(|task| task.path.as_deref() == Some(TUTOR)));
}

#[test]
fn the_same_path_twice_is_one_path() {
    let someone = someone(NADIA);
    let chosen = Chosen { first: to(TUTOR), second: Some(to(TUTOR)), back_up: None };
    assert_eq!(someone.on(|ground| propose(ground, &chosen, None, &mut ids(1)).expect("a plan")).paths.len(), 1);
}

#[test]
fn the_why_is_a_line_of_the_persons_own_where_one_is_asked_for() {
    let plan = someone(NADIA).plan(to(MANAGER));
    assert_eq!(
        plan.paths[0].why,
        "Your line “Trained nine new crew members” is “train employees” in the market’s words, and people in this work are asked for that (ESCO 1.1.1, 2022)."
    );
    let plan = someone("# Crew member | Harbor Foods | 2019-now | 35-3023.00 0.9").plan(to(MANAGER));
    assert!(plan.paths[0].why.ends_with("no chance of being hired."), "{}", plan.paths[0].why);
}

#[test]
fn the_first_doubt_is_the_weightiest() {
    let topic = |someone: Someone, to| someone.plan(to).paths[0].assumptions[0].topic;
    assert_eq!(topic(someone(NADIA), to(TUTOR)), Topic::Doing);
    let earns = Answers { pay_now: Some(60_000), ..Answers::default() };
    assert_eq!(topic(someone(NADIA).answering(earns), to(TUTOR)), Topic::Pay);
    assert_eq!(topic(someone(NADIA).where_tutors_have_a_degree(), to(TUTOR)), Topic::Schooling);
    assert_eq!(topic(someone(NADIA), Destination::Stay(CREW.into())), Topic::Change);
    let mut worried = someone(NADIA).answering(Answers { reason: Some(Reason::Worried), ..Answers::default() });
    worried.atlas.occupations.working_with_ai = vec![0.2, 0.3, 0.1, 0.25, 0.05].into();
    assert_eq!(topic(worried, to(TUTOR)), Topic::Exposure);
}

#[test]
fn a_marked_line_makes_the_doubt_about_the_daily_doing() {
    let marks = vec![LineMark { line: "Trained nine".into(), mark: Mark::More }];
    let someone = someone(NADIA).answering(Answers { marks, ..Answers::default() });
    let plan = someone.whole_plan(to(MANAGER));
    let doubt = plan.paths[0].assumptions.iter().find(|a| a.topic == Topic::Doing).expect("a doubt");
    assert_eq!(doubt.question, "How much of an ordinary week in this work goes into “train employees”?");
    assert!(doubt.because.starts_with("You marked “Trained nine new crew members” as more of this;"));
}

#[test]
fn with_little_time_work_that_pays_comes_first_and_long_training_later_with_its_reason() {
    let someone = someone(NADIA).where_tutors_have_a_degree().with_weeks(6);
    let plan = someone.plan(to(TUTOR));
    assert_eq!(plan.tasks[0].kind, TaskKind::BridgeWork);
    assert_eq!(of_kind(&plan, TaskKind::BridgeWork).len(), 1);
    let plan = someone.whole_plan(to(TUTOR));
    let kinds: Vec<bool> = plan.tasks.iter().map(|task| task.kind == TaskKind::BridgeWork).collect();
    assert!(kinds.is_sorted_by(|a, b| a >= b), "all bridge work stands before the rest: {kinds:?}");
    let school = plan.tasks.iter().find(|task| task.title.starts_with("Choose a school")).expect("the long way");
    assert!(school.why.starts_with("Later on purpose"), "{}", school.why);
    assert!(school.day.is_some_and(|day| day > plan.review));
    assert!(of_kind(&plan, TaskKind::Application).is_empty(), "nobody is sent to a closed door");
}

#[test]
fn with_little_time_a_path_that_pays_soon_needs_no_bridge() {
    let plan = someone(NADIA).with_weeks(3).plan(to(MANAGER));
    assert!(of_kind(&plan, TaskKind::BridgeWork).is_empty());
}

#[test]
fn outside_the_united_states_no_american_pay_is_shown() {
    let mut someone = someone(NADIA);
    someone.lives = Lives::Elsewhere("Porto".into());
    for destination in [to(TUTOR), Destination::Stay(CREW.into())] {
        let plan = someone.whole_plan(destination);
        let told = sentences(&plan);
        assert!(told.iter().all(|sentence| !sentence.contains('$')), "{told:#?}");
        assert!(told.iter().any(|sentence| sentence.contains("“Porto”")));
    }
}

#[test]
fn somebody_of_whom_nothing_was_understood_still_gets_a_plan() {
    let plan = someone("# Something | Somewhere | 2019-now").whole_plan(to(TUTOR));
    assert!(plan.paths[0].gaps.is_empty(), "where nothing is known, nothing is called missing");
    assert!(plan.paths[0].assumptions.len() >= 4 && plan.tasks.len() >= 5);
}

#[test]
fn a_kind_of_work_that_the_map_does_not_know_is_refused() {
    let someone = someone(NADIA);
    let refused = someone.on(|ground| propose(ground, &first(to("99-9999.00")), None, &mut ids(1)));
    assert_eq!(refused, Err(Refused::NoSuchOccupation));
}
