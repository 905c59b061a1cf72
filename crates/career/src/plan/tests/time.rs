use super::*;

#[test]
fn the_timeline_is_in_order_and_leaves_out_what_was_dropped_or_has_no_day() {
    let mut plan = someone(NADIA).whole_plan(to(TUTOR));
    let (talk, hour) = (plan.tasks[0].id, plan.tasks[1].id);
    tick(&mut plan, talk, TODAY).expect("ticked");
    drop(&mut plan, hour, TODAY).expect("dropped");
    let timeline = timeline(&plan);
    let what: Vec<What> = timeline.points.iter().map(|point| point.what).collect();
    assert_eq!(what, [What::Begun, What::Done(talk), What::Review, What::Stop]);
    assert!(timeline.points.is_sorted_by_key(|point| point.on));
    assert_eq!((timeline.from, timeline.to), (TODAY, timeline.points[3].on));
}

#[test]
fn progress_is_a_plank_per_task_the_laid_ones_first() {
    let mut plan = someone(NADIA).plan(to(TUTOR));
    add(&mut plan, id(90), written("third")).expect("added");
    add(&mut plan, id(91), written("fourth")).expect("added");
    tick(&mut plan, id(90), TODAY).expect("ticked");
    drop(&mut plan, id(91), TODAY).expect("dropped");
    let planks = progress(&plan);
    let laid: Vec<bool> = planks.iter().map(|plank| plank.laid.is_some()).collect();
    assert_eq!(laid, [true, false, false]);
    assert_eq!(planks[0].title, "third");
}
