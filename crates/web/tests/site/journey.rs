//! Beyond the first ten minutes: what one wants, a plan that unfolds, a week and its review, and people elsewhere.

use axum::http::StatusCode;

use super::browser::House;

#[test]
fn whoever_lives_elsewhere_is_told_what_stays_and_what_is_missing_and_sees_no_figure_as_theirs() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    assert!(me.get("/paths").body.contains('$'));
    assert_eq!(me.post("/reflect/limits", &[("lives", "Kenya")]).status, StatusCode::SEE_OTHER);
    let told = me.get("/reflect/limits").body;
    assert!(told.contains("this stays:") && told.contains("This is missing:"));
    for address in ["/paths", "/paths/43-1011.00", "/first/directions", "/today", "/first/paper"] {
        let page = me.get(address).body;
        assert!(!page.contains('$'), "{address} shows dollars to somebody in Kenya");
    }
    me.post("/paths/43-1011.00", &[("aim", "first")]);
    for part in ["questions", "apply", "bridge", "stop"] {
        me.post("/plan/paths/43-1011.00/unfold", &[("part", part)]);
    }
    let plan = me.get("/plan/paths/43-1011.00").body;
    assert!(!plan.contains('$'), "{plan}");
}

#[test]
fn for_how_many_weeks_one_can_look_is_shown_nowhere_but_where_it_was_said() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    me.post("/reflect/limits", &[("weeks", "37")]);
    me.post("/paths/43-1011.00", &[("aim", "first")]);
    me.post("/week", &[("hours", "5")]);
    for part in ["questions", "experiments", "conversations", "gaps", "apply", "bridge", "stop"] {
        me.post("/plan/paths/43-1011.00/unfold", &[("part", part)]);
    }
    for address in
        ["/today", "/you", "/reflect", "/paths", "/plan", "/plan/print", "/plan/paths/43-1011.00", "/week", "/plan.ics"]
    {
        let page = me.get(address).body;
        assert!(!page.contains("37 weeks") && !page.contains(">37<") && !page.contains("\"37\""), "{address}");
    }
}

#[test]
fn what_interests_me_can_be_left_in_the_middle_and_taken_up_again() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    let page = me.get("/reflect/interests");
    assert!(page.body.contains("30 in all"));
    let first = [("statement", "0"), ("answer-0", "4"), ("statement", "1"), ("answer-1", "0")];
    assert_eq!(me.post("/reflect/interests", &first).location.as_deref(), Some("/reflect/interests"));
    assert!(me.get("/today").status == StatusCode::OK);
    assert!(me.get("/reflect/interests").body.contains("2 of 30"));
    let nonsense = me.post("/reflect/interests", &[("statement", "99"), ("answer-99", "4")]);
    assert_eq!(nonsense.status, StatusCode::UNPROCESSABLE_ENTITY);
    let both = me.post("/reflect/values", &[("set", "0"), ("most", "1"), ("least", "1")]);
    assert_eq!(both.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        me.post("/reflect/values", &[("set", "0"), ("most", "1"), ("least", "2")]).status,
        StatusCode::SEE_OTHER
    );
    assert!(me.get("/reflect/values").body.contains("1 of 10"));
}

#[test]
fn a_plan_unfolds_when_asked_and_twice_is_once() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    me.post("/paths/43-1011.00", &[("aim", "first")]);
    let ask = "/plan/paths/43-1011.00";
    let few = me.get(ask).body.matches("<article class=\"card\">").count();
    assert_eq!(few, 1, "one doubt at first");
    me.post(&format!("{ask}/unfold"), &[("part", "questions")]);
    let more = me.get(ask).body.matches("<article class=\"card\">").count();
    assert!(more > few);
    me.post(&format!("{ask}/unfold"), &[("part", "questions")]);
    assert_eq!(me.get(ask).body.matches("<article class=\"card\">").count(), more);
    let id = me.get(ask).hidden("id");
    for _ in 0..2 {
        me.post(&format!("{ask}/notes"), &[("id", &id), ("words", "They train for <three> months"), ("source", "Ana")]);
    }
    let page = me.get(ask).body;
    assert_eq!(page.matches("They train for &#60;three&#62; months").count(), 1);
    assert!(me.get("/today").body.contains("They train for"), "what was heard stands in Today");
}

#[test]
fn a_week_keeps_within_the_hours_and_its_review_feeds_the_next() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    me.post("/paths/43-1011.00", &[("aim", "first")]);
    assert_eq!(me.post("/week", &[("hours", "many")]).status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(me.post("/week", &[("hours", "99")]).status, StatusCode::UNPROCESSABLE_ENTITY);
    me.post("/week", &[("hours", "1.5")]);
    let minutes = |house: &House, email: &str| {
        let account = flows::account::accounts_of(&house.site.desk, email).expect("accounts")[0].id;
        let weeks = flows::week::weeks(
            &house.site.desk,
            account,
            house.site.desk.now().to_zoned(jiff::tz::TimeZone::UTC).date(),
        )
        .expect("weeks");
        weeks[0].blocks.iter().map(|block| block.minutes).sum::<u32>()
    };
    me.post("/first/keep", &[("name", "Robin"), ("email", "robin@example.org"), ("password", "a long sentence")]);
    assert!((1..=90).contains(&minutes(&house, "robin@example.org")));
    for _ in 0..2 {
        let closed = me.post("/week/review", &[("learned", "It was a lot"), ("felt", "hard")]);
        let next = closed.location.expect("the next week");
        assert!(next.starts_with("/week?week=") && next.contains("&closed="), "{next}");
        house.clock.move_by(7 * 24 * 3600);
        me.post("/week", &[]);
    }
    assert!(minutes(&house, "robin@example.org") < 90, "after two hard weeks less is asked");
    me.post("/week", &[("hours", "0")]);
    assert!(me.get("/week").body.contains("Nothing is asked of this week"));
}

#[test]
fn a_path_chosen_in_the_place_of_another_sets_that_one_aside() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    me.post("/paths/43-1011.00", &[("aim", "first")]);
    me.post("/paths/11-9051.00", &[("aim", "second")]);
    me.post("/paths/43-3031.00", &[("aim", "first")]);
    let plan = me.get("/plan").body;
    assert!(plan.contains("/plan/paths/43-3031.00") && plan.contains("/plan/paths/11-9051.00"));
    assert!(!plan.contains("/plan/paths/43-1011.00"));
    assert_eq!(me.get("/plan/paths/43-1011.00").status, StatusCode::NOT_FOUND);
    me.post("/paths/43-3031.00/let-go", &[]);
    assert!(!me.get("/plan").body.contains("/plan/paths/43-3031.00"));
}

#[test]
fn words_of_somebody_who_cannot_go_on_are_kept_nowhere_and_answered_with_help() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    let page = me.post("/hard-day", &[("words", "I can’t go on like this")]);
    assert!(page.body.contains("You do not have to carry this alone") && page.body.contains("988"));
    assert!(!me.get("/account/archive.json").body.contains("go on like this"));
    me.post("/hard-day", &[("words", "Ask about the shift plan first")]);
    assert!(me.get("/account/archive.json").body.contains("Ask about the shift plan first"));
}
