//! `footbridge offer`.

use crate::run::{brought, footbridge, with_input};

const OFFER: &str = "Hello friend – guaranteed job in 30 days. Only 3 seats left. Book a free call about our program.\n\
“I got four offers!” – Jenna\n";

#[test]
fn what_was_seen_stands_beside_the_words_it_stands_on() {
    let ran = footbridge(&["offer", &brought("offer.txt", OFFER.as_bytes())]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let words = ran.words();
    assert!(words.contains("Four of seven signs were seen in this text."), "{words}");
    assert!(
        words.contains("It promises an outcome that nobody can promise. “Hello friend – guaranteed job in 30 days.”")
    );
    assert!(words.contains("What to ask before you pay") && words.contains("Cheaper ways to the same end"), "{words}");
    for word in ["scam", "fraud", "fake"] {
        assert!(!words.to_lowercase().contains(word), "{words}");
    }
}

#[test]
fn spans_are_bytes_of_the_file() {
    let json = footbridge(&["offer", &brought("offer.txt", OFFER.as_bytes()), "--json"]).json();
    let signs = json["signs"].as_array().expect("signs");
    let of = |name: &str| {
        let sign = signs.iter().find(|sign| sign["name"] == name).expect(name);
        let at = |nth: usize| usize::try_from(sign["span"][nth].as_u64().expect("a number")).expect("small");
        OFFER[at(0)..at(1)].to_owned()
    };
    assert_eq!(of("guaranteed_outcome"), "guaranteed job");
    assert_eq!(of("testimonials_as_proof"), "I got four offers!");
    assert_eq!(of("scarcity"), "Only 3 seats left");
    assert_eq!(of("no_prices"), "Book a free call");
}

#[test]
fn a_megabyte_in_another_language_is_answered_and_nothing_is_claimed() {
    let line = "Wir bieten Ihnen einen Kurs an, in dem Sie lernen, wie man sich richtig bewirbt. Danach finden Sie \
                garantiert eine neue Arbeit.\n";
    let text = line.repeat(1_000_000 / line.len() + 1);
    let file = brought("angebot.txt", text.as_bytes());
    let ran = footbridge(&["offer", &file]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.words().contains("This text is in German. Signs are read in English so far"), "{}", ran.words());
    let json = footbridge(&["offer", &file, "--json"]).json();
    assert_eq!((&json["looked_at"], &json["language"]), (&false.into(), &"German".into()));
    assert_eq!(json["signs"].as_array().map(Vec::len), Some(0));
}

#[test]
fn a_megabyte_of_english_is_read_as_far_as_an_offer_goes() {
    let text = "This is a course for people who look for work, and it goes on and on. ".repeat(15_000);
    let ran = footbridge(&["offer", &brought("long.txt", text.as_bytes())]);
    assert!(ran.code == 0 && ran.words().contains("thousand bytes were read"), "{} {}", ran.err, ran.words());
}

#[test]
fn a_page_and_what_is_piped_in_are_read_and_nothing_is_refused_with_a_next_step() {
    let page = "<!doctype html><html><body><h1>Coaching</h1><p>Results are <b>guaranteed</b> by us.</p></body></html>";
    let ran = footbridge(&["offer", &brought("offer.html", page.as_bytes()), "--json"]).json();
    assert_eq!(ran["text"], "Coaching\nResults are guaranteed by us.");
    assert_eq!(ran["signs"][0]["name"], "guaranteed_outcome");
    assert_eq!(with_input(&["offer", "-"], b"A class, $40.").code, 0);
    let ran = with_input(&["offer", "-"], b" \n");
    assert!(ran.code == 2 && !ran.err.is_empty(), "{}", ran.err);
}
