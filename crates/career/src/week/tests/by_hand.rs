use super::*;

fn rowing() -> OwnBlock {
    OwnBlock { title: " Row with\nMina ".into(), doing: None, day: date(2026, 11, 28), minutes: 90 }
}

const OWN: BlockId = BlockId(Uuid::from_u128(7));

#[test]
fn a_block_of_ones_own_is_added_once_and_stands_on_its_day() {
    let mut week = week(&mixed(), 200, &[]);
    let before = week.blocks.len();
    add(&mut week, OWN, rowing()).expect("added");
    add(&mut week, OWN, rowing()).expect("sent twice");
    assert_eq!(week.blocks.len(), before + 1);
    let own = week.blocks.iter().find(|block| block.id == OWN).expect("in it");
    assert_eq!((own.title.as_str(), own.by_hand, own.task), ("Row with Mina", true, None));
    assert!(week.blocks.is_sorted_by_key(|block| block.day));
}

#[test]
fn a_block_moves_within_its_week_and_not_out_of_it() {
    let mut week = week(&mixed(), 200, &[]);
    let id = week.blocks[0].id;
    move_to(&mut week, id, date(2026, 12, 1)).expect("moved");
    assert_eq!(week.blocks.last().expect("blocks").id, id);
    let before = week.clone();
    assert_eq!(move_to(&mut week, id, date(2026, 12, 2)), Err(Refused::OtherWeek));
    assert_eq!(set_minutes(&mut week, id, 721), Err(Refused::Minutes));
    assert_eq!(set_minutes(&mut week, id, 4), Err(Refused::Minutes));
    assert_eq!(mark(&mut week, OWN, BlockState::Kept), Err(Refused::NoSuchBlock));
    assert_eq!(add(&mut week, OWN, OwnBlock { title: " ".into(), ..rowing() }), Err(Refused::NoTitle));
    assert_eq!(add(&mut week, OWN, OwnBlock { title: "x".repeat(201), ..rowing() }), Err(Refused::LongTitle));
    assert_eq!(
        add(&mut week, OWN, OwnBlock { day: TODAY.saturating_sub(1.day()), ..rowing() }),
        Err(Refused::OtherWeek)
    );
    assert_eq!(review(&mut week, &said(&"x".repeat(2_001), None), TODAY), Err(Refused::LongWords));
    assert_eq!(week, before, "what is refused changes nothing");
}

#[test]
fn looking_back_lets_open_blocks_move_on_without_a_word() {
    let mut week = week(&mixed(), 300, &[]);
    add(&mut week, OWN, rowing()).expect("added");
    let kept = week.blocks.iter().find(|block| block.task.is_some()).expect("one").id;
    mark(&mut week, kept, BlockState::Kept).expect("kept");
    let on = review(&mut week, &said(" Mornings work. ", Some(Felt::Light)), TODAY).expect("looked back at");
    assert!(on.iter().any(|moves| moves.task.is_none() && moves.title == "Row with Mina"));
    assert!(on.iter().all(|moves| !moves.title.starts_with("Rest")), "rest is made anew");
    assert!(week.blocks.iter().all(|block| block.state != BlockState::Open));
    let look = week.review.as_ref().expect("kept");
    assert_eq!((look.learned.as_str(), look.felt, look.on), ("Mornings work.", Some(Felt::Light), TODAY));
    assert_eq!(review(&mut week, &said("Mornings work.", Some(Felt::Light)), TODAY).expect("sent twice"), on);
}

#[test]
fn an_own_block_that_moved_comes_again_as_their_own() {
    let plan = mixed();
    let mut before = week_ago(&plan, 200, 1);
    let day = before.starts;
    add(&mut before, OWN, OwnBlock { day, ..rowing() }).expect("added");
    review(&mut before, &said("", None), TODAY).expect("looked back at");
    let week = week(&plan, 300, &[before]);
    assert!(week.blocks.iter().any(|block| block.title == "Row with Mina" && block.by_hand));
}

#[test]
fn a_task_looks_done_when_most_of_its_minutes_are_kept_and_none_waits() {
    let plan = plan(vec![task(1, TaskKind::Learning, 200), task(2, TaskKind::Other, 30), task(3, TaskKind::Other, 30)]);
    let mut week = week(&plan, 1_000, &[]);
    assert!(finished(&plan, std::slice::from_ref(&week)).is_empty());
    let of = |week: &Week, number: u128| -> Vec<BlockId> {
        week.blocks.iter().filter(|block| block.task == Some(numbered(number))).map(|block| block.id).collect()
    };
    let pieces = of(&week, 1);
    assert_eq!(pieces.len(), 2);
    mark(&mut week, pieces[0], BlockState::Kept).expect("kept");
    assert!(finished(&plan, std::slice::from_ref(&week)).is_empty(), "half of it");
    mark(&mut week, pieces[1], BlockState::Kept).expect("kept");
    let other = of(&week, 2)[0];
    mark(&mut week, other, BlockState::Dropped).expect("dropped");
    assert_eq!(finished(&plan, std::slice::from_ref(&week)), [numbered(1)], "asked about, and still open");
    assert_eq!(kept_minutes(std::slice::from_ref(&week), numbered(1)), 200);
    assert!(plan.tasks[0].is_open());
}
