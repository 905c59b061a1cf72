//! A week proposed anew: what the person touched stands, takes its time, and is never made twice.

use super::*;
use crate::application::Channel;
use crate::hours::{Activity, Log, Returns};

fn anew(plan: &Plan, minutes: u32, before: &Week) -> Week {
    let energy = Energy::of(minutes);
    let touched: Vec<Block> = before.blocks.iter().filter(|block| block.is_touched()).cloned().collect();
    propose(&Asked { touched: &touched, ..Asked::of(plan, &energy, TODAY, TODAY) }, &mut ids())
}

fn minutes_meant(week: &Week) -> u32 {
    week.blocks.iter().filter(|block| block.takes_time()).map(|block| block.minutes).sum()
}

#[test]
fn what_was_done_takes_its_hours_of_the_new_proposal() {
    let plan = plan((1..=8).map(|number| task(number, TaskKind::Other, 60)).collect());
    let mut before = week(&plan, 300, &[]);
    let done: Vec<BlockId> = before.blocks.iter().take(3).map(|block| block.id).collect();
    for id in done {
        mark(&mut before, id, BlockState::Kept).expect("marked");
    }
    let after = anew(&plan, 300, &before);
    assert!(minutes_meant(&after) <= 300, "{} minutes", minutes_meant(&after));
    assert_eq!(after.blocks.iter().filter(|block| block.state == BlockState::Kept).count(), 3);
}

#[test]
fn a_block_that_was_moved_or_shortened_stays_as_it_was_made() {
    let plan = mixed();
    let mut before = week(&plan, 420, &[]);
    let block = before.blocks.iter().find(|block| block.task.is_some()).expect("a task").clone();
    let day = before.starts.saturating_add(5.days());
    move_to(&mut before, block.id, day).expect("moved");
    set_minutes(&mut before, block.id, 20).expect("shortened");
    let after = anew(&plan, 420, &before);
    let same: Vec<(Date, u32)> =
        after.blocks.iter().filter(|known| known.task == block.task).map(|known| (known.day, known.minutes)).collect();
    assert_eq!(same, [(day, 20)]);
}

#[test]
fn rest_that_was_dropped_and_time_for_people_that_was_kept_are_not_made_again() {
    let plan = plan(vec![task(1, TaskKind::Other, 60)]);
    let mut before = week(&plan, 300, &[]);
    for (doing, state) in [(Activity::Rest, BlockState::Dropped), (Activity::People, BlockState::Kept)] {
        let id = before.blocks.iter().find(|block| block.doing == Some(doing)).expect("it is in the week").id;
        mark(&mut before, id, state).expect("marked");
    }
    let after = anew(&plan, 300, &before);
    let count = |doing| after.blocks.iter().filter(|block| block.doing == Some(doing)).count();
    assert_eq!((count(Activity::Rest), count(Activity::People)), (1, 1));
}

#[test]
fn a_block_of_ones_own_that_moved_on_stands_once_however_often_it_is_proposed() {
    let none = plan(Vec::new());
    let mut last = Week::empty(TODAY.saturating_sub(7.days()), Budget::of(300), Going::Usual);
    let own = OwnBlock { title: "Water the plants".into(), doing: None, day: last.starts, minutes: 30 };
    add(&mut last, BlockId(Uuid::from_u128(7)), own).expect("added");
    review(&mut last, &said("", None), TODAY).expect("looked back at");
    let energy = Energy::of(300);
    let earlier = [last];
    let mut now = propose(&Asked { earlier: &earlier, ..Asked::of(&none, &energy, TODAY, TODAY) }, &mut ids());
    for _ in 0..3 {
        let touched: Vec<Block> = now.blocks.iter().filter(|block| block.is_touched()).cloned().collect();
        let asked = Asked { earlier: &earlier, touched: &touched, ..Asked::of(&none, &energy, TODAY, TODAY) };
        now = propose(&asked, &mut ids());
    }
    assert_eq!(now.blocks.iter().filter(|block| block.title == "Water the plants").count(), 1);
}

#[test]
fn one_press_on_a_closed_week_takes_nothing_away_and_it_can_be_opened_again() {
    let plan = mixed();
    let mut week = week(&plan, 300, &[]);
    let open = week.blocks.len();
    review(&mut week, &said("Mornings work", Some(Felt::Hard)), TODAY).expect("looked back at");
    let closed = week.review.clone();
    review(&mut week, &LookBack::default(), TODAY.saturating_add(1.day())).expect("pressed again");
    assert_eq!(week.review, closed);
    // The form shows what moved on as moving on; one word mended, it says so again.
    let moved = week.blocks.iter().filter(|block| block.state == BlockState::Moved);
    let states = moved.map(|block| (block.id, BlockState::Moved)).collect();
    review(&mut week, &LookBack { states, ..said("A word mended", None) }, TODAY).expect("looked back at again");
    reopen(&mut week);
    assert_eq!(week.review, None);
    assert_eq!(week.blocks.iter().filter(|block| block.state == BlockState::Open).count(), open);
    // Closed by one press, it has its words again.
    review(&mut week, &LookBack::default(), TODAY).expect("looked back at once more");
    assert_eq!(week.review.as_ref().map(|review| review.learned.as_str()), Some("A word mended"));
    assert_eq!(week.draft, None);
}

#[test]
fn on_days_without_room_nothing_is_put() {
    let energy = Energy { days: vec![Weekday::Monday, Weekday::Tuesday], ..Energy::of(300) };
    let plan = mixed();
    // A Wednesday in the middle of its week.
    let starts = TODAY.saturating_sub(2.days());
    let week = propose(&Asked::of(&plan, &energy, starts, TODAY), &mut ids());
    assert!(week.blocks.is_empty(), "{:?}", week.blocks);
    assert!(week.left_out.iter().all(|left| left.why.contains("No day with room is left")), "{:?}", week.left_out);
}

#[test]
fn what_the_person_touched_gets_no_way_that_they_never_went() {
    let plan = plan((1..=6).map(|number| task(number, TaskKind::Application, 60)).collect());
    let mut before = week(&plan, 600, &[]);
    let applying: Vec<BlockId> =
        before.blocks.iter().filter(|block| block.doing == Some(Activity::Applying)).map(|block| block.id).collect();
    mark(&mut before, applying[0], BlockState::Kept).expect("kept");
    mark(&mut before, applying[1], BlockState::Dropped).expect("dropped");
    let energy = Energy::of(600);
    let touched: Vec<Block> = before.blocks.iter().filter(|block| block.is_touched()).cloned().collect();
    let returns = Returns::of(&Log::default(), &super::ways::applied(Channel::Board, 40, 8), TODAY);
    let asked = Asked { touched: &touched, returns: Some(&returns), ..Asked::of(&plan, &energy, TODAY, TODAY) };
    let after = propose(&asked, &mut ids());
    for known in &touched {
        assert_eq!(after.blocks.iter().find(|block| block.id == known.id), Some(known));
    }
    assert!(after.blocks.iter().any(|block| block.channel.is_some()), "the others get one");
}
