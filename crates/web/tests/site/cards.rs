//! Evidence cards as anybody meets them: browsed, looked up, opened, and doubted in private.

use axum::http::StatusCode;

use super::browser::House;

#[test]
fn a_stranger_browses_and_opens_every_card_and_is_asked_for_nothing() {
    let house = House::open();
    let mut stranger = house.visitor();
    let all = stranger.get("/known/cards");
    assert_eq!(all.status, StatusCode::OK);
    let links: Vec<String> = all
        .body
        .split("href=\"/known/cards/")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .map(|key| format!("/known/cards/{key}"))
        .collect();
    assert_eq!(links.len(), career::card::Id::ALL.len());
    for address in links {
        let card = stranger.get(&address);
        assert_eq!(card.status, StatusCode::OK, "{address}");
        for part in ["Because", "Source", "Mind", "What would change it", "Where it is used", "class=\"grade"] {
            assert!(card.body.contains(part), "{address}: {part}");
        }
        assert!(!card.body.contains("<textarea"), "{address}: a stranger has no notes");
    }
    assert!(stranger.cookie.is_none(), "nobody is made a guest by looking");
    assert_eq!(stranger.get("/known/cards/nothing-of-ours").status, StatusCode::NOT_FOUND);
}

#[test]
fn a_card_states_what_it_rests_on() {
    let house = House::open();
    let card = house.visitor().get("/known/cards/written-plan").body;
    for words in [
        "Applications +15 %, offers +30 %, work +26 %.",
        "randomised",
        "about 1,100 people",
        "2019",
        "unlike you in age",
    ] {
        assert!(card.contains(words), "{words}: {card}");
    }
    assert!(card.contains("rel=\"noopener noreferrer nofollow\"") && card.contains("leads out of Footbridge"));
    let custom = house.visitor().get("/known/cards/two-reminders").body;
    assert!(custom.contains("custom, not measured") && !custom.contains("<p class=\"figure\">"), "{custom}");
}

#[test]
fn cards_are_found_by_words_topic_and_grade_without_scripts() {
    let house = House::open();
    let mut me = house.visitor();
    let keys = |body: &str| body.matches("href=\"/known/cards/").count();
    let found = me.get("/known/cards?words=LOTS+trial").body;
    assert!(found.contains("value=\"LOTS trial\""), "{found}");
    let trials = me.get("/known/cards?grade=A").body;
    assert!(trials.contains("/known/cards/weak-ties") && !trials.contains("/known/cards/two-reminders"));
    let one = me.get("/known/cards?topic=people&grade=A&words=club").body;
    assert!(one.contains("/known/cards/job-club") && keys(&one) == 1, "{one}");
    let none = me.get("/known/cards?words=%3Cb%3Ezzz").body;
    assert!(none.contains("No card has these words") && none.contains("&#60;b&#62;zzz"), "{none}");
    let nonsense = me.get("/known/cards?topic=7&grade=Z").body;
    assert_eq!(keys(&nonsense), career::card::Id::ALL.len(), "what is no choice chooses nothing");
}

#[test]
fn guidance_on_models_says_for_each_task_what_helps_hurts_to_check_and_to_keep_out() {
    let house = House::open();
    let mut stranger = house.visitor();
    let page = stranger.get("/known/ai").body;
    let tasks = page.matches("class=\"task-of\"").count();
    assert!(tasks >= 10, "{tasks}");
    for part in ["<dt>Helps</dt>", "<dt>Hurts</dt>", "<dt>Check</dt>", "<dt>Keep out</dt>"] {
        assert_eq!(page.matches(part).count(), tasks, "{part}");
    }
    for from in ["/known", "/", "/help"] {
        assert!(stranger.get(from).body.contains("href=\"/known/ai\""), "{from}");
    }
    assert!(house.visitor().with_a_history().get("/more").body.contains("href=\"/known/ai\""));
}

#[test]
fn a_doubt_is_kept_for_its_person_alone_mended_and_taken_back() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    let card = "/known/cards/job-club";
    let empty = me.post(&format!("{card}/doubt"), &[("words", "  ")]);
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.body.contains("role=\"alert\""));
    let long = me.post(&format!("{card}/doubt"), &[("words", &"quibble ".repeat(400))]);
    assert_eq!(long.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(long.body.contains("quibble quibble"), "what was typed is not lost");
    for _ in 0..2 {
        let kept = me.post(&format!("{card}/doubt"), &[("words", "It is <old> & far away")]);
        assert_eq!(kept.location.as_deref(), Some("/known/cards/job-club?said=doubt#doubt"));
    }
    me.post(&format!("{card}/doubt"), &[("words", "Forty years are <long>")]);
    let shown = me.get(card).body;
    assert!(shown.contains("Forty years are &#60;long&#62;") && !shown.contains("It is &#60;old&#62;"), "{shown}");
    assert!(!me.get("/known/cards/peer-circle").body.contains("Forty years"));
    assert!(!house.visitor().get(card).body.contains("Forty years"));
    let mut other = house.visitor().with_a_history();
    assert!(!other.get(card).body.contains("Forty years"));
    assert!(me.get("/account/archive.json").body.contains("Forty years are"), "it leaves with the archive");
    me.post(&format!("{card}/doubt/take-back"), &[]);
    assert!(!me.get(card).body.contains("Forty years"));
    assert_eq!(me.post("/known/cards/none/doubt", &[("words", "x")]).status, StatusCode::NOT_FOUND);
}

#[test]
fn a_doubt_comes_back_with_the_archive_and_goes_with_the_account() {
    let house = House::open();
    let mut me = house.visitor();
    me.sign_up("robin@example.org");
    me.post("/known/cards/silence/doubt", &[("words", "Mine do answer")]);
    let archive = me.get("/account/archive.json").body;
    let mut other = house.visitor();
    other.sign_up("kim@example.org");
    other.bring("/account/archive", "", Some(("archive.json", archive.as_bytes())));
    assert!(other.get("/known/cards/silence").body.contains("Mine do answer"));
    let desk = &house.site.desk;
    let kim = flows::account::accounts_of(desk, "kim@example.org").expect("accounts")[0].id;
    let kept = || flows::cards::doubt_about(desk, kim, career::card::Id::Silence).expect("a look");
    assert!(kept().is_some());
    other.post("/account/erase", &[("word", "erase")]);
    assert_eq!(kept(), None);
}
