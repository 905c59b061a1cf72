use super::*;

#[test]
fn a_removed_path_drops_its_tasks_and_keeps_what_was_found_out() {
    let someone = someone(NADIA);
    let mut plan = someone.plan(to(TUTOR));
    let found =
        FoundOut { id: NoteId(Uuid::from_u128(1)), words: "Evenings mostly.".into(), source: None, about: None };
    found_out(&mut plan, TUTOR, found, TODAY).expect("kept");
    add(&mut plan, id(90), written("Not of a path")).expect("added");
    let (done, talk) = (plan.tasks[0].id, plan.tasks[1].id);
    tick(&mut plan, done, TODAY).expect("ticked");
    remove(&mut plan, Aim::First, TODAY).expect("removed");
    assert!(plan.paths.is_empty());
    let state = |id| plan.task(id).expect("kept").state;
    assert_eq!(state(done), TaskState::Done(TODAY), "what was done stays done");
    assert_eq!(state(talk), TaskState::Dropped(TODAY));
    assert_eq!(state(id(90)), TaskState::Open);

    let before = plan.tasks.len();
    someone.on(|ground| choose(&mut plan, ground, Aim::First, &to(TUTOR), &mut ids(50)).expect("chosen again"));
    assert_eq!(plan.paths[0].notes[0].words, "Evenings mostly.");
    assert!(plan.set_aside.is_empty());
    assert_eq!(plan.tasks.len(), before, "what was proposed once is not proposed again");
    take_up(&mut plan, talk).expect("taken up");
    assert!(plan.task(talk).expect("kept").is_open());
    assert_eq!(remove(&mut plan, Aim::Second, TODAY), Err(Refused::NoSuchPath));
}

#[test]
fn choosing_another_path_puts_the_old_one_aside_and_begins_anew() {
    let someone = someone(NADIA);
    let mut plan = someone.plan(to(TUTOR));
    someone.on(|ground| choose(&mut plan, ground, Aim::First, &to(MANAGER), &mut ids(50)).expect("chosen"));
    assert_eq!(plan.paths.len(), 1);
    assert_eq!((plan.paths[0].to.code(), plan.paths[0].assumptions.len()), (MANAGER, 1));
    assert_eq!(plan.set_aside[0].to.code(), TUTOR);
    let open: Vec<&str> = plan.open().filter_map(|task| task.path.as_deref()).collect();
    assert_eq!(open, [MANAGER, MANAGER]);
}

#[test]
fn the_back_up_steps_forward_and_nothing_is_dropped() {
    let someone = someone(NADIA);
    let mut plan = someone.plan(to(TUTOR));
    someone.on(|ground| {
        choose(&mut plan, ground, Aim::BackUp, &to(MANAGER), &mut ids(50)).expect("chosen");
        assert!(plan.paths[1].assumptions.is_empty(), "a back-up waits");
        choose(&mut plan, ground, Aim::First, &to(MANAGER), &mut ids(60)).expect("steps forward");
    });
    let places: Vec<(Aim, &str)> = plan.paths.iter().map(|path| (path.aim, path.to.code())).collect();
    assert_eq!(places, [(Aim::First, MANAGER), (Aim::BackUp, TUTOR)]);
    assert!(plan.tasks.iter().all(Task::is_open));
    assert_eq!(plan.paths[0].assumptions.len(), 1, "now it is worked out");
}

#[test]
fn a_back_up_can_be_chosen_beside_a_path_that_a_newer_map_has_lost() {
    let someone = someone(NADIA);
    let mut plan = someone.plan(to(TUTOR));
    plan.paths[0].to = to("99-9999.00");
    someone.on(|ground| {
        let before = plan.clone();
        let lost = choose(&mut plan, ground, Aim::Second, &to("99-9998.00"), &mut ids(50));
        assert_eq!((lost, &plan), (Err(Refused::NoSuchOccupation), &before));
        choose(&mut plan, ground, Aim::BackUp, &to(MANAGER), &mut ids(50)).expect("chosen");
    });
    assert_eq!(plan.paths.len(), 2);
}

#[test]
fn choosing_what_is_chosen_changes_nothing() {
    let someone = someone(NADIA);
    let mut plan = someone.plan(to(TUTOR));
    let before = plan.clone();
    someone.on(|ground| choose(&mut plan, ground, Aim::First, &to(TUTOR), &mut ids(50)).expect("there already"));
    assert_eq!(plan, before);
}
