//! An offer is pasted, and the answer stands below; nothing of it is kept.

use axum::http::StatusCode;

use super::browser::House;

const OFFER: &str = "Guaranteed job in 30 days! Only 3 seats left in <b>our</b> program. Book a free discovery call.";

#[test]
fn an_offer_is_answered_below_the_box_with_its_own_words() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    assert!(me.get("/more").body.contains("href=\"/offer\"") && me.get("/known").body.contains("href=\"/offer\""));
    let before = me.get("/account/archive.json").body;
    let answer = me.bring("/offer", OFFER, None);
    assert_eq!(answer.status, StatusCode::OK);
    let body = answer.body;
    assert!(body.contains("Three of seven signs were seen"), "{body}");
    assert!(
        body.contains("<mark>Guaranteed job</mark> in 30 days!") && body.contains("<mark>Only 3 seats left</mark>")
    );
    assert!(body.contains("&#60;b&#62;our") || body.contains("&lt;b&gt;our"), "markup is words: {body}");
    assert!(body.contains("What to ask before you pay") && body.contains("Cheaper ways to the same end"));
    for word in ["scam", "fraud", "fake"] {
        assert!(!body.to_lowercase().contains(word), "{word}");
    }
    let kept = |archive: &str| archive.split("\"records\"").nth(1).map(str::to_owned);
    assert_eq!(kept(&me.get("/account/archive.json").body), kept(&before), "nothing is kept");
}

#[test]
fn nothing_and_a_picture_are_answered_on_the_same_page_with_what_to_mend() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    let nothing = me.bring("/offer", " ", None);
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nothing.body.contains("Nothing arrived. Paste the words of an offer"));
    let picture = me.bring("/offer", "", Some(("offer.png", b"\x89PNG\r\n\x1a\n0000")));
    assert_eq!(picture.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(picture.body.contains("role=\"alert\""));
}

#[test]
fn a_megabyte_in_another_language_is_answered_and_nothing_is_claimed() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    let line =
        "Nous vous proposons une formation pour trouver un emploi, garantie à cent pour cent, dès aujourd'hui.\n";
    let answer = me.bring("/offer", &line.repeat(1_000_000 / line.len()), None);
    assert_eq!(answer.status, StatusCode::OK);
    assert!(answer.body.contains("This text is in French") && !answer.body.contains("class=\"card sign\""));
    assert!(answer.body.len() < 20_000, "the text is not sent back");
}
