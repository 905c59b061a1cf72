use super::*;
use crate::answers::Constraints;

fn unfolded(plan: &mut Plan, someone: &Someone, part: Part) {
    someone.on(|ground| unfold(plan, ground, TUTOR, part, &mut ids(5_000)).expect("the path is there"));
}

#[test]
fn each_part_comes_when_it_is_asked_for() {
    let someone = someone(NADIA);
    let mut plan = someone.plan(to(TUTOR));
    unfolded(&mut plan, &someone, Part::Assumptions);
    let topics: Vec<Topic> = plan.paths[0].assumptions.iter().map(|a| a.topic).collect();
    assert_eq!(topics, [Topic::Doing, Topic::Pay, Topic::Demand, Topic::Licence]);
    assert_eq!(plan.tasks.len(), 2, "questions bring no tasks");
    unfolded(&mut plan, &someone, Part::Gaps);
    assert_eq!(plan.paths[0].gaps[0], "adapt teaching to student's capabilities");
    unfolded(&mut plan, &someone, Part::ApplyFor);
    assert_eq!(plan.paths[0].apply_for, ["Tutors"]);
    unfolded(&mut plan, &someone, Part::StopRules);
    assert!(plan.paths[0].stop_rules[0].on.is_some_and(|day| day > plan.review));
}

#[test]
fn every_question_stands_on_a_figure_with_its_source_or_on_own_words() {
    let answers = Answers { pay_now: Some(30_000), ..Answers::default() };
    let plan = someone(NADIA).answering(answers).whole_plan(to(TUTOR));
    let because = |topic| &plan.paths[0].assumptions.iter().find(|a| a.topic == topic).expect("asked").because;
    assert_eq!(
        because(Topic::Pay),
        "Newcomers are likely to be paid $28,700 to $32,800 a year in the United States (10th to 25th percentile, BLS wages (OEWS), May 2025). You said you earn $30,000 a year now."
    );
    assert_eq!(
        because(Topic::Demand),
        "12,000 openings a year in the whole United States, employment +8 % in ten years (BLS Employment Projections, 2024–34)."
    );
    assert!(because(Topic::Licence).ends_with("That does not mean that no licence is needed."));
}

#[test]
fn every_conversation_asks_where_people_talk_to_each_other() {
    for destination in [to(TUTOR), Destination::Stay(CREW.into())] {
        let plan = someone(NADIA).whole_plan(destination);
        let talks = of_kind(&plan, TaskKind::Conversation);
        assert!(talks.len() >= 2);
        for talk in talks {
            assert!(talk.ask.iter().any(|q| q == "Where do people who do your work talk to each other?"));
            assert!(talk.ask.len() >= 2, "{:?}", talk.ask);
        }
    }
}

#[test]
fn an_experiment_is_made_of_what_the_path_asks_and_no_line_shows() {
    let plan = someone(NADIA).plan(to(TUTOR));
    let experiment = of_kind(&plan, TaskKind::Experiment)[0];
    assert_eq!(experiment.title, "Try one piece of this work for an hour: “adapt teaching to student's capabilities”");
}

#[test]
fn unfolding_twice_adds_nothing_and_a_changed_task_is_not_proposed_a_second_time() {
    let someone = someone(NADIA);
    let mut plan = someone.whole_plan(to(TUTOR));
    let hour = of_kind(&plan, TaskKind::Experiment)[0].id;
    edit(&mut plan, hour, &[Edit::Title("Help Sam with fractions".into())]).expect("edited");
    let talk = of_kind(&plan, TaskKind::Conversation)[0].id;
    drop(&mut plan, talk, TODAY).expect("dropped");
    let before = plan.clone();
    for part in [Part::Experiments, Part::Conversations, Part::Gaps, Part::BridgeWork, Part::StopRules] {
        unfolded(&mut plan, &someone, part);
    }
    assert_eq!(plan, before);
}

#[test]
fn a_new_years_figure_does_not_ask_the_same_again() {
    let mut someone = someone(NADIA);
    let mut plan = someone.whole_plan(to(TUTOR));
    let before = plan.paths[0].clone();
    let mut rows = someone.atlas.pay.rows.to_vec();
    rows.iter_mut().for_each(|row| row.annual = row.annual.map(|pay| pay + 1_000));
    someone.atlas.pay.rows = rows.into();
    someone.today = date(2027, 11, 25);
    for part in [Part::Assumptions, Part::StopRules] {
        unfolded(&mut plan, &someone, part);
    }
    assert_eq!(plan.paths[0], before);
}

#[test]
fn what_the_person_said_sets_when_to_stop() {
    let constraints =
        Constraints { pay_at_least: Some(35_000), months_without_pay_at_most: Some(6), ..Constraints::default() };
    let someone = someone(NADIA).where_tutors_have_a_degree().answering(Answers { constraints, ..Answers::default() });
    let mut knows_schooling = someone.person.clone();
    knows_schooling.profile.education.push(crate::profile::Education {
        degree: Some("High school diploma".into()),
        ..crate::profile::Education::default()
    });
    let plan = Someone { person: knows_schooling, ..someone }.whole_plan(to(TUTOR));
    let rule = |topic| &plan.paths[0].stop_rules.iter().find(|rule| rule.topic == topic).expect("a rule").words;
    assert!(rule(Topic::Pay).contains("under $35,000 a year, which is what you said"));
    assert!(rule(Topic::Schooling).contains("more than 6 months without pay, which is what you said"));
}

#[test]
fn near_work_that_pays_is_never_a_path_of_the_plan() {
    let someone = someone(NADIA).with_weeks(2).where_tutors_have_a_degree();
    let mut plan = someone.plan(to(TUTOR));
    someone.on(|ground| {
        choose(&mut plan, ground, Aim::BackUp, &to(STOCKER), &mut ids(50)).expect("chosen");
        unfold(&mut plan, ground, TUTOR, Part::BridgeWork, &mut ids(100)).expect("unfolded");
    });
    let bridge = of_kind(&plan, TaskKind::BridgeWork);
    assert!(!bridge.is_empty());
    assert!(bridge[1..].iter().all(|task| !task.title.contains("Stockers")), "{bridge:#?}");
}

#[test]
fn a_path_that_is_gone_is_refused_and_nothing_changes() {
    let someone = someone(NADIA);
    let mut plan = someone.plan(to(TUTOR));
    let before = plan.clone();
    let refused = someone.on(|ground| unfold(&mut plan, ground, MANAGER, Part::Gaps, &mut ids(1)));
    assert_eq!(refused, Err(Refused::NoSuchPath));
    assert_eq!(plan, before);
}
