use super::*;

fn plan() -> Plan {
    someone(NADIA).plan(to(TUTOR))
}

#[test]
fn a_task_of_ones_own_is_tidied_and_stands_last() {
    let mut plan = plan();
    add(&mut plan, id(90), written("  Ask Ben\n about\tthe  evening class ")).expect("added");
    let last = plan.tasks.last().expect("a task");
    assert_eq!(last.title, "Ask Ben about the evening class");
    assert!(last.by_hand && last.why.is_empty());
}

#[test]
fn a_form_sent_twice_is_one_task() {
    let mut plan = plan();
    add(&mut plan, id(90), written("Ask Ben")).expect("added");
    let once = plan.clone();
    add(&mut plan, id(90), written("Ask Ben")).expect("added");
    assert_eq!(plan, once);
}

#[test]
fn what_a_plan_cannot_hold_is_refused_and_nothing_changes() {
    let mut plan = plan();
    let before = plan.clone();
    let mut refused = |new: NewTask| add(&mut plan, id(90), new).expect_err("refused");
    assert_eq!(refused(written(" \n ")), Refused::NoTitle);
    assert_eq!(refused(written(&"ä".repeat(201))), Refused::LongTitle);
    assert_eq!(refused(NewTask { minutes: 4, ..written("x") }), Refused::Minutes);
    assert_eq!(refused(NewTask { minutes: 2_401, ..written("x") }), Refused::Minutes);
    assert_eq!(refused(NewTask { day: Some(date(1999, 12, 31)), ..written("x") }), Refused::Day);
    assert_eq!(refused(NewTask { day: Some(date(2101, 1, 1)), ..written("x") }), Refused::Day);
    assert_eq!(refused(NewTask { path: Some(MANAGER.into()), ..written("x") }), Refused::NoSuchPath);
    assert_eq!(set_review(&mut plan, date(2101, 1, 1)), Err(Refused::Day));
    assert_eq!(plan, before);
    add(&mut plan, id(90), written(&"ä".repeat(200))).expect("200 characters fit");
}

#[test]
fn two_hundred_open_tasks_are_as_many_as_a_plan_holds() {
    let mut plan = plan();
    for number in 0..198 {
        add(&mut plan, id(1_000 + number), written("One more")).expect("there is room");
    }
    assert_eq!(add(&mut plan, id(90), written("Too many")), Err(Refused::Full));
    drop(&mut plan, id(1_000), TODAY).expect("dropped");
    add(&mut plan, id(90), written("Fits now")).expect("there is room again");
    assert_eq!(take_up(&mut plan, id(1_000)), Err(Refused::Full));
    assert!(!plan.task(id(1_000)).expect("kept").is_open());
}

#[test]
fn an_edit_is_made_whole_or_not_at_all_and_marks_the_task_as_theirs() {
    let mut plan = plan();
    let task = plan.tasks[0].clone();
    assert_eq!(edit(&mut plan, task.id, &[Edit::Minutes(45), Edit::Title(String::new())]), Err(Refused::NoTitle));
    assert_eq!(plan.tasks[0], task);
    edit(&mut plan, task.id, &[Edit::Minutes(task.minutes)]).expect("the same");
    assert!(!plan.tasks[0].by_hand, "saving what stands there changes nothing");
    edit(&mut plan, task.id, &[Edit::Day(None), Edit::Kind(TaskKind::Other), Edit::Minutes(45)]).expect("edited");
    assert_eq!((plan.tasks[0].day, plan.tasks[0].minutes, plan.tasks[0].by_hand), (None, 45, true));
}

#[test]
fn ticking_dropping_and_their_ways_back() {
    let mut plan = plan();
    let task = plan.tasks[0].id;
    let state = |plan: &Plan| plan.task(task).expect("kept").state;
    tick(&mut plan, task, TODAY).expect("ticked");
    tick(&mut plan, task, date(2026, 12, 1)).expect("ticked again");
    assert_eq!(state(&plan), TaskState::Done(TODAY), "the day on which it was done stays");
    take_up(&mut plan, task).expect("nothing to take up");
    assert_eq!(state(&plan), TaskState::Done(TODAY));
    untick(&mut plan, task).expect("not done after all");
    assert_eq!(state(&plan), TaskState::Open);
    drop(&mut plan, task, TODAY).expect("dropped");
    untick(&mut plan, task).expect("nothing to untick");
    assert_eq!(state(&plan), TaskState::Dropped(TODAY));
    take_up(&mut plan, task).expect("taken up");
    assert_eq!(state(&plan), TaskState::Open);
    assert_eq!(tick(&mut plan, id(7), TODAY), Err(Refused::NoSuchTask));
}

#[test]
fn a_step_up_passes_the_open_task_above_and_not_the_done_one_between() {
    let mut plan = plan();
    for (number, title) in [(90, "one"), (91, "two"), (92, "three")] {
        add(&mut plan, id(number), written(title)).expect("added");
    }
    tick(&mut plan, id(91), TODAY).expect("ticked");
    move_up(&mut plan, id(92)).expect("moved");
    let order = |plan: &Plan| -> Vec<String> { plan.tasks[2..].iter().map(|task| task.title.clone()).collect() };
    assert_eq!(order(&plan), ["three", "one", "two"]);
    move_down(&mut plan, id(92)).expect("moved");
    assert_eq!(order(&plan), ["one", "three", "two"]);
    move_before(&mut plan, id(91), Some(id(90))).expect("moved");
    assert_eq!(order(&plan), ["two", "one", "three"]);
    move_before(&mut plan, id(91), None).expect("moved");
    assert_eq!(order(&plan), ["one", "three", "two"]);
    move_before(&mut plan, id(91), Some(id(91))).expect("where it is");
    assert_eq!(order(&plan), ["one", "three", "two"]);
    assert_eq!(move_before(&mut plan, id(90), Some(id(7))), Err(Refused::NoSuchTask));
}

#[test]
fn what_was_found_out_is_kept_with_its_source_and_moves_the_question() {
    let mut plan = plan();
    let question = plan.paths[0].assumptions[0].id;
    let found = FoundOut {
        id: NoteId(Uuid::from_u128(1)),
        words: "Most of the day is homework help.\n\nMornings are free.".into(),
        source: Some("A talk with Ada".into()),
        about: Some((question, Standing::Confirmed)),
    };
    found_out(&mut plan, TUTOR, found.clone(), TODAY).expect("kept");
    found_out(&mut plan, TUTOR, found.clone(), TODAY).expect("sent twice");
    let path = &plan.paths[0];
    assert_eq!((path.notes.len(), path.assumptions[0].standing), (1, Standing::Confirmed));
    assert_eq!(path.notes[0].words, "Most of the day is homework help.\n\nMornings are free.");
    stands(&mut plan, TUTOR, question, Standing::Shaken).expect("said");
    assert_eq!(plan.paths[0].assumptions[0].standing, Standing::Shaken);

    let empty = FoundOut { id: NoteId(Uuid::from_u128(2)), words: " \n".into(), ..found.clone() };
    assert_eq!(found_out(&mut plan, TUTOR, empty, TODAY), Err(Refused::NoWords));
    let long = FoundOut { id: NoteId(Uuid::from_u128(2)), words: "x".repeat(2_001), ..found.clone() };
    assert_eq!(found_out(&mut plan, TUTOR, long, TODAY), Err(Refused::LongWords));
    let lost = FoundOut {
        id: NoteId(Uuid::from_u128(2)),
        about: Some((AssumptionId(Uuid::from_u128(9)), Standing::Shaken)),
        ..found
    };
    assert_eq!(found_out(&mut plan, TUTOR, lost, TODAY), Err(Refused::NoSuchQuestion));
    assert_eq!(plan.paths[0].notes.len(), 1);
}

#[test]
fn own_questions_and_reasons_stay_when_the_rest_unfolds() {
    let someone = someone(NADIA);
    let mut plan = someone.plan(to(TUTOR));
    ask(&mut plan, TUTOR, AssumptionId(Uuid::from_u128(9)), "Can I do it from home?").expect("asked");
    say_why(&mut plan, TUTOR, "Because Sam understood fractions that day.").expect("said");
    someone.on(|ground| unfold(&mut plan, ground, TUTOR, Part::Assumptions, &mut ids(50)).expect("unfolded"));
    let path = &plan.paths[0];
    assert_eq!(path.why, "Because Sam understood fractions that day.");
    assert!(path.assumptions.iter().any(|a| a.topic == Topic::Own && a.question == "Can I do it from home?"));
}
