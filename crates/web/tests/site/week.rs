//! A week on its pages: blocks done, noted and undone; a look back that loses no word.

use axum::http::StatusCode;

use super::browser::House;

const WEEK: (&str, &str) = ("week", "2026-11-23");

#[test]
fn what_was_learned_is_there_when_a_week_is_opened_again() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    me.post("/week/review", &[WEEK, ("learned", "Quinces keep"), ("felt", "hard")]);
    let opened = me.post("/week/review/undo", &[WEEK]).location.expect("opened");
    assert!(me.get(&opened).body.contains("What you wrote waits in the look back"));
    let review = me.get("/week/review").body;
    assert!(review.contains("Quinces keep") && review.contains("value=\"hard\" checked"), "{review}");
    assert!(me.get("/account/archive.json").body.contains("Quinces keep"));
    // One press closes it with them.
    me.post("/week/review", &[WEEK]);
    assert!(me.get("/week").body.contains("Quinces keep"));
}

#[test]
fn a_look_back_from_another_window_takes_nothing_away_unseen() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    let seen = me.get("/week/review").hidden("seen");
    let first = [WEEK, ("seen", seen.as_str()), ("learned", "The first"), ("felt", "hard")];
    assert_eq!(me.post("/week/review", &first).status, StatusCode::SEE_OTHER);
    let second = [WEEK, ("seen", seen.as_str()), ("learned", "The second"), ("felt", "light")];
    let answer = me.post("/week/review", &second);
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(answer.body.contains("There stands: “The first”.") && answer.body.contains(">The second</textarea>"));
    assert!(answer.body.contains("value=\"light\" checked"), "what was chosen stays chosen");
    assert!(me.get("/week").body.contains("The first"));
    let now = answer.hidden("seen");
    let third = [WEEK, ("seen", now.as_str()), ("learned", "The second"), ("felt", "light")];
    assert_eq!(me.post("/week/review", &third).status, StatusCode::SEE_OTHER);
    assert!(me.get("/week").body.contains("The second"));
}

#[test]
fn a_look_back_of_the_length_that_its_box_takes_is_kept_and_a_longer_one_loses_nothing() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    me.post("/paths/43-1011.00", &[("aim", "first")]);
    me.post("/week", &[("hours", "6")]);
    // A browser counts a line's end once and sends two characters.
    let fits = "quince\r\n".repeat(285);
    assert_eq!(me.post("/week/review", &[WEEK, ("learned", &fits)]).status, StatusCode::SEE_OTHER);
    me.post("/week/review/undo", &[WEEK]);
    let block = me.get("/week").body.split("id=\"b-").nth(1).and_then(|rest| rest.split('"').next().map(str::to_owned));
    let state = format!("state-{}", block.expect("a block"));
    let long = "quince ".repeat(400);
    let answer = me.post("/week/review", &[WEEK, ("learned", &long), ("felt", "light"), (&state, "dropped")]);
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains(long.trim()) && answer.body.contains("value=\"light\" checked"));
    assert!(answer.body.contains(&format!("name=\"{state}\" value=\"dropped\" checked")), "{}", answer.body);
}

#[test]
fn a_block_is_done_and_its_time_noted_in_one_press_and_undone_in_another() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    me.post("/week/blocks", &[]);
    me.post("/paths/43-1011.00", &[("aim", "first")]);
    me.post("/week", &[("hours", "6")]);
    let id = me.get("/week").hidden("id");
    let own = [
        WEEK,
        ("id", &id),
        ("title", "Read of yeast"),
        ("activity", "learning"),
        ("day", "2026-11-25"),
        ("minutes", "35"),
    ];
    me.post("/week/blocks", &own);
    assert!(me.get("/week").body.contains("Did it, and note 35 minutes"));
    let say = format!("/week/blocks/{id}/say");
    let done = me.post(&say, &[WEEK, ("state", "noted")]).location.expect("done");
    assert!(done.ends_with(&format!("#b-{id}")), "{done}");
    assert!(me.get("/hours").body.contains("35 minutes"));
    let week = me.get("/week").body;
    assert!(week.contains("Undo<span class=\"hidden\">: Read of yeast"), "{week}");
    assert!(!week.contains("note its time<span class=\"hidden\">: Read of yeast"), "noted already");
    let undone = me.post(&say, &[WEEK, ("state", "open")]).location.expect("undone");
    assert!(me.get(&undone).body.contains("The time that was noted for it is taken out of your hours"));
    assert!(me.get("/hours").body.contains("1 taken out"));
    assert!(!me.get("/week").body.contains("Undo<span class=\"hidden\">: Read of yeast"));
}
