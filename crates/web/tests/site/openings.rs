//! Openings: brought, looked over, taken in, read beside one's own lines, decided about, and taken back; without scripts.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::http::StatusCode;
use intake::Refusal;
use intake::postings::outside::{Answer as Outcome, Outside, Request, Unanswered};

use super::browser::{Browser, House, door};

const POSTING: &str = "Shift Supervisor
Copper Lantern Grocers · Oakland, CA (On-site)
Full-time
https://jobs.example.org/shift-supervisor-4711

What you will do
Write the weekly schedule for the front end.
Train new cashiers on the register.

Requirements
At least two years of experience in retail are required.
A high school diploma is required.
Fluent Spanish is required.

Pay range: $24.50 - $27.00 per hour
Posted: November 18, 2026
";

/// Brings a text, accepts all of what was read, and answers with the address of its file.
pub fn brings(me: &mut Browser<'_>, text: &str) -> String {
    let file = me.bring("/openings/bring", text, None).location.expect("it is read");
    me.house.work();
    let rows = me.get(&file).body.matches("name=\"row\"").count();
    let rows: Vec<String> = (0..rows).map(|row| row.to_string()).collect();
    let rows: Vec<(&str, &str)> = rows.iter().map(|row| ("row", row.as_str())).collect();
    me.post(&file, &rows);
    me.house.work();
    file
}

/// Addresses of the openings in a list, in its order.
pub fn listed(list: &str) -> Vec<String> {
    let links = list.split("class=\"title\" href=\"").skip(1);
    links.filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
}

#[test]
fn an_opening_is_brought_looked_over_listed_opened_and_removed() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    assert!(me.get("/today").body.contains("href=\"/more\""), "nothing is behind the door yet");
    let empty = me.get("/openings").body;
    assert!(empty.contains("Here stand openings") && empty.contains(">Bring an opening</a>"));
    let file = me.bring("/openings/bring", POSTING, None).location.expect("it is read");
    let waiting = me.get(&file).body;
    assert!(waiting.contains("Reading it…") && waiting.contains("http-equiv=\"refresh\""), "{waiting}");
    assert_eq!(me.get(&format!("{file}?words=1")).body, "Reading it…");
    house.work();
    assert_eq!(me.get(&format!("{file}?words=1")).body, "");
    let preview = me.get(&file).body;
    assert!(preview.contains("value=\"Shift Supervisor\"") && preview.contains("value=\"Copper Lantern Grocers\""));
    assert!(me.get("/openings?view=yours").body.contains("Here stands what you brought"), "nothing counts yet");
    let fields = [
        ("row", "0"),
        ("title", "Shift Supervisor, front end"),
        ("organisation", "Copper Lantern Grocers"),
        ("place", "Oakland, CA"),
    ];
    assert_eq!(me.post(&file, &fields).location.as_deref(), Some(file.as_str()));
    assert!(me.get(&file).body.contains(">Stop</button>"));
    house.work();
    assert!(me.get(&file).body.contains("1 posting came in."));

    let list = me.get("/openings").body;
    assert!(list.contains("Shift Supervisor, front end") && list.contains("Copper Lantern Grocers · Oakland, CA"));
    assert!(list.contains("published 18 November 2026") && list.contains("aria-current=\"page\">Yours"));
    assert!(me.get("/today").body.contains("href=\"/openings\""), "the door is there");
    assert_eq!(listed(&me.get("/openings?view=yours&q=supervisor+schedule").body).len(), 1);
    assert!(me.get("/openings?view=yours&q=welder").body.contains("No opening here says all of “welder”"));

    let address = listed(&list).remove(0);
    let page = me.get(&address).body;
    let at = |words: &str| page.find(words).unwrap_or_else(|| panic!("no “{words}” in {page}"));
    assert!(at("before you spend an hour") < at("What is likely to decide: "), "a missing must comes first");
    assert!(at("What is likely to decide: ") < at("<h1>Shift Supervisor, front end</h1>"));
    assert!(page.contains("Wrote the weekly schedule for 18 colleagues"), "the person's own line is quoted");
    assert!(page.contains("rel=\"noopener noreferrer nofollow\">https://jobs.example.org/shift-supervisor-4711</a>"));
    at("What it says must be there");
    at("A word search for the posting&#39;s own terms finds");
    at("None was seen");
    at("It states “$24.50 - $27.00 per hour”.");

    let print = me.get(&format!("{address}/tailored")).body;
    assert!(print.contains("nothing was reworded") && print.contains("Wrote the weekly schedule for 18 colleagues"));
    let json = me.get(&format!("{address}/tailored.json"));
    assert!(json.header("content-disposition").starts_with("attachment"));
    assert!(json.body.contains("\"highlights\""));

    assert_eq!(me.post(&format!("{address}/remove"), &[]).location.as_deref(), Some("/openings?said=removed"));
    assert_eq!(me.get(&address).status, StatusCode::NOT_FOUND);
}

#[test]
fn without_a_document_it_says_what_it_asks_and_where_to_bring_one() {
    let house = House::open();
    let mut me = house.visitor();
    me.sign_up("robin@example.org");
    brings(&mut me, POSTING);
    let address = listed(&me.get("/openings").body).remove(0);
    let page = me.get(&address).body;
    assert!(page.contains("What is likely to decide: ") && page.contains("bring a résumé</a>"));
    assert!(!page.contains("in none of your lines") && !page.contains("before you spend an hour"), "{page}");
}

const DUTIES: &str = "Bake sourdough and rye for three markets before dawn. Keep the starters alive and note their \
     temper in the book. Teach two apprentices the folds, the scoring and the steam. Order flour from the mill by the \
     ton and salt by the sack. Leave the floor clean for the confectioners who come at six.";

fn two_of_one() -> String {
    let line = |title: &str, url: &str| {
        format!(
            "{{\"title\":\"{title}\",\"company\":\"Copper Lantern\",\"location\":\"Oakland, CA\",\"description\":\"{DUTIES}\",\"url\":\"{url}\"}}\n"
        )
    };
    line("Night Baker", "https://one.example/night-baker-4711")
        + &line("Night Baker (m/f/d)", "https://two.example/baker-815")
}

#[test]
fn what_was_said_about_two_postings_holds_and_is_undone() {
    let house = House::open();
    let mut me = house.visitor();
    me.sign_up("robin@example.org");
    brings(&mut me, &two_of_one());
    let list = me.get("/openings").body;
    assert!(list.contains("shown by 2 postings"), "{list}");
    let address = listed(&list).remove(0);
    let page = me.get(&address);
    assert_eq!(page.body.matches("These are not the same").count(), 1);
    let (one, other) = (page.hidden("one"), page.hidden("other"));
    let pair = [("one", one.as_str()), ("other", other.as_str()), ("are", "two")];
    assert_eq!(me.post(&format!("{address}/decide"), &pair).location, Some(format!("{address}?said=apart")));
    assert_eq!(listed(&me.get("/openings").body).len(), 2);
    let apart = me.get(&address).body;
    assert!(apart.contains("another opening than") && apart.contains(">Undo<"));
    assert!(!apart.contains("These are not the same"));
    // A form about postings that are not to be seen from here says nothing about them.
    let strange = [("one", one.as_str()), ("other", "0198c5d2-77aa-7000-8000-000000000000"), ("are", "one")];
    assert_eq!(me.post(&format!("{address}/decide"), &strange).status, StatusCode::NOT_FOUND);
    assert_eq!(me.post(&format!("{address}/undo"), &pair).location, Some(format!("{address}?said=undone")));
    assert_eq!(listed(&me.get("/openings").body).len(), 1);
    me.post(&format!("{address}/remove"), &[]);
    assert!(listed(&me.get("/openings").body).is_empty());
}

#[test]
fn what_may_be_one_opening_is_asked_from_both_sides_and_is_one_where_the_person_says_so() {
    let house = House::open();
    let mut me = house.visitor();
    me.sign_up("robin@example.org");
    let line = |title: &str, url: &str| {
        format!(
            "{{\"title\":\"{title}\",\"company\":\"Copper Lantern\",\"location\":\"Oakland, CA\",\"requisition\":\"R-10234\",\"description\":\"{DUTIES}\",\"url\":\"{url}\"}}\n"
        )
    };
    let two = line("Shop cashier", "https://one.example/1") + &line("Retail friend", "https://two.example/2");
    brings(&mut me, &two);
    let list = listed(&me.get("/openings").body);
    assert_eq!(list.len(), 2);
    for address in &list {
        let page = me.get(address).body;
        assert!(page.contains("Maybe the same") && page.contains("the title differs."), "{page}");
    }
    let page = me.get(&list[0]);
    let pair = [("one", page.hidden("one")), ("other", page.hidden("other")), ("are", "one".to_owned())];
    let pair: Vec<(&str, &str)> = pair.iter().map(|(name, text)| (*name, text.as_str())).collect();
    assert_eq!(me.post(&format!("{}/decide", list[0]), &pair).location, Some(format!("{}?said=together", list[0])));
    assert_eq!(listed(&me.get("/openings").body).len(), 1);
    let page = me.get(&list[0]).body;
    assert!(page.contains("one opening with") && !page.contains("Maybe the same"));
    me.post(&format!("{}/undo", list[0]), &pair);
    assert_eq!(listed(&me.get("/openings").body).len(), 2);
}

#[test]
fn many_are_stopped_on_the_way_go_on_and_are_taken_back() {
    let house = House::open();
    let mut me = house.visitor();
    me.sign_up("robin@example.org");
    let lines: String = (0..1_250)
        .map(|n| format!("{{\"title\":\"Cook {n}\",\"company\":\"Inn {n}\",\"description\":\"Cook dish {n}.\"}}\n"))
        .collect();
    let file = me.bring("/openings/bring", "", Some(("postings.jsonl", lines.as_bytes()))).location.expect("read");
    house.work();
    let preview = me.get(&file).body;
    assert_eq!(preview.matches("name=\"row\"").count(), 200);
    assert!(preview.contains("And the other 1,050") && preview.len() < 200_000, "{}", preview.len());
    me.post(&file, &[("row", "0"), ("row", "7"), ("rest", "on")]);
    assert!(me.get(&file).body.contains("0 of 1,052"));
    me.post(&format!("{file}/stop"), &[]);
    house.work();
    assert!(me.get(&file).body.contains("Stopped at 0 of 1,052"));
    me.post(&format!("{file}/go-on"), &[]);
    house.work();
    assert!(me.get(&file).body.contains("1,052 postings came in."));
    let mut seen = std::collections::BTreeSet::new();
    let mut at = "/openings?view=yours".to_owned();
    for _ in 0..4 {
        let page = me.get(&at).body;
        seen.extend(listed(&page));
        let older = page.split("class=\"button\" href=\"").nth(1).and_then(|rest| rest.split('"').next());
        at = older.expect("it goes on").replace("&#38;", "&");
    }
    assert_eq!(seen.len(), 120, "each once, page by page");
    me.post(&format!("{file}/undo"), &[]);
    assert!(me.get(&file).body.contains("You took this back"));
    assert!(listed(&me.get("/openings").body).is_empty());
}

#[test]
fn what_cannot_be_read_says_what_to_do_and_nothing_is_answered_on_the_same_page() {
    let house = House::open();
    let mut me = house.visitor();
    me.sign_up("robin@example.org");
    let nothing = me.bring("/openings/bring", "  ", None);
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nothing.body.contains("Nothing arrived") && nothing.body.contains("class=\"box\""));
    let file = me.bring("/openings/bring", "", Some(("page.pdf", b"%PDF-1.4 nothing of it"))).location.expect("read");
    house.work();
    let page = me.get(&file).body;
    assert!(page.contains(">Bring it another way</a>") && !page.contains("name=\"row\""), "{page}");
    let address = me.bring("/openings/bring", "https://jobs.lever.co/mill", None).location;
    assert_eq!(address.as_deref(), Some("/openings/watches?what=https%3A%2F%2Fjobs.lever.co%2Fmill"));
}

#[test]
fn a_script_in_a_posting_is_words_and_nothing_else() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    let line = r#"{"title":"Cook <script>alert(1)</script>","company":"\"><img src=x onerror=alert(2)>","location":"<b>Oakland</b>, CA","description":"You must be able to <script>alert(3)</script> cook. Requirements: <img src=x onerror=alert(4)> knives.","url":"javascript:alert(5)"}"#;
    let file = brings(&mut me, &format!("{line}\n"));
    let address = listed(&me.get("/openings").body).remove(0);
    for at in [&file, "/openings", "/openings/bring", &address, &format!("{address}/tailored")] {
        let page = me.get(at).body;
        for never in ["<script>alert", "<img", "<b>Oak", "href=\"javascript:alert"] {
            assert!(!page.contains(never), "{never} in {at}");
        }
    }
}

#[test]
fn what_somebody_brought_is_nobody_elses() {
    let house = House::open();
    let mut me = house.visitor();
    me.sign_up("robin@example.org");
    let file = brings(&mut me, POSTING);
    let address = listed(&me.get("/openings").body).remove(0);
    let mut other = house.visitor();
    other.sign_up("kim@example.org");
    for at in [&file, &address, &format!("{address}/tailored"), &format!("{address}/tailored.json")] {
        assert_eq!(other.get(at).status, StatusCode::NOT_FOUND, "{at}");
    }
    for change in ["decide", "undo", "remove"] {
        assert_eq!(other.post(&format!("{address}/{change}"), &[]).status, StatusCode::NOT_FOUND, "{change}");
    }
    for at in ["/openings?view=yours", "/openings?view=all", "/openings?view=all&q=copper+lantern", "/openings/bring"] {
        assert!(!other.get(at).body.contains("Copper Lantern"), "{at}");
    }
    assert_eq!(me.get(&address).status, StatusCode::OK);
}

#[test]
fn one_page_can_be_spoken_to_from_elsewhere_and_shows_nothing() {
    let house = House::open();
    let mut me = house.visitor();
    me.sign_up("robin@example.org");
    brings(&mut me, POSTING);
    let (from_page, bring) = (me.get("/openings/from-page"), me.get("/openings/bring"));
    assert_eq!(from_page.header("cross-origin-opener-policy"), "unsafe-none");
    assert_eq!(bring.header("cross-origin-opener-policy"), "same-origin");
    assert_eq!(from_page.header("content-security-policy"), bring.header("content-security-policy"));
    assert!(!from_page.body.contains("Copper Lantern") && !from_page.body.contains("Robin"));
    assert!(
        bring.body.contains("href=\"javascript:(()=&#62;{const o=&#39;http://127.0.0.1:4747&#39;"),
        "{}",
        bring.body
    );
    let boundary = "--b\r\ncontent-disposition: form-data; name=\"text\"\r\n\r\nCook\r\n--b--\r\n";
    let headers = [("content-type", "multipart/form-data; boundary=b"), ("origin", "https://evil.example")];
    let forged = me.ask(axum::http::Method::POST, "/openings/bring", &headers, boundary.into());
    assert_eq!(forged.status, StatusCode::FORBIDDEN);
}

/// A web with some pages.
struct Pages(BTreeMap<&'static str, &'static str>);

impl Outside for Pages {
    fn get(&self, request: &Request) -> Result<Outcome, Unanswered> {
        match self.0.get(request.url.as_str()) {
            Some(body) => {
                Ok(Outcome { url: request.url.clone(), body: Some(body.as_bytes().to_vec()), ..Outcome::default() })
            }
            None => {
                let refusal = Refusal::new("Nobody answers there.", "It is looked at again later.");
                Err(Unanswered { refusal, not_before: None })
            }
        }
    }
}

const MILL: &str = r#"[{"id":"a1","text":"Baker","hostedUrl":"https://jobs.lever.co/mill/a1","descriptionPlain":"Bake bread."},
    {"id":"b2","text":"Driver","hostedUrl":"https://jobs.lever.co/mill/b2","descriptionPlain":"Drive it."}]"#;
const ASHBY: &str = r#"{"jobs":[{"id":"x","title":"Miller","isListed":true,"descriptionPlain":"Mill it."}]}"#;

fn with_boards() -> House {
    let (mut desk, clock) = testkit::desk();
    let pages = [
        ("https://api.lever.co/v0/postings/mill?mode=json", MILL),
        ("https://api.ashbyhq.com/posting-api/job-board/mill?includeCompensation=true", ASHBY),
    ];
    desk.outside = Arc::new(Pages(pages.into()));
    House::over(desk, clock, door())
}

#[test]
fn a_board_is_looked_at_rests_is_taken_up_again_and_let_go() {
    let house = with_boards();
    let mut me = house.visitor();
    me.sign_up("robin@example.org");
    assert!(me.get("/openings/watches").body.contains("Here stand the boards"));
    let added = me.post("/openings/watches", &[("what", "https://jobs.lever.co/mill")]);
    assert_eq!(added.location.as_deref(), Some("/openings/watches?said=watching"));
    while flows::document::work_outside_once(&house.site.desk).expect("worked") {}
    let page = me.get("/openings/watches").body;
    assert!(page.contains("2 came, 0 went; 2 openings there") && page.contains("Came: Baker; Driver."), "{page}");
    assert!(page.contains("Looked at again"));
    assert_eq!(listed(&me.get("/openings").body).len(), 2);
    let id = page.split("/openings/watches/").nth(1).and_then(|rest| rest.split('/').next()).expect("an id").to_owned();
    let at = |what: &str| format!("/openings/watches/{id}/{what}");
    me.post(&at("rest"), &[]);
    assert!(me.get("/openings/watches").body.contains("It rests."));
    me.post(&at("take-up"), &[]);
    assert!(me.get("/openings/watches").body.contains("being looked at"));
    let mut other = house.visitor();
    other.sign_up("kim@example.org");
    for what in ["rest", "take-up", "look", "let-go"] {
        assert_eq!(other.post(&at(what), &[]).status, StatusCode::NOT_FOUND, "{what}");
    }
    // What boards publish is for all who are here; who looks is nobody's business.
    assert_eq!(listed(&other.get("/openings").body).len(), 2);
    assert!(!other.get("/openings/watches").body.contains("Looks before"));
    me.post(&at("look"), &[]);
    me.post(&at("let-go"), &[]);
    assert!(me.get("/openings/watches").body.contains("Here stand the boards"));
}

#[test]
fn a_name_of_two_boards_asks_which_and_one_of_none_says_what_to_do() {
    let house = with_boards();
    let mut me = house.visitor();
    me.sign_up("robin@example.org");
    let which = me.post("/openings/watches", &[("what", "Mill")]);
    assert_eq!(which.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(which.body.contains("Which one is it?") && which.body.matches("type=\"radio\"").count() == 2);
    let chosen = me.post("/openings/watches", &[("what", "https://api.lever.co/v0/postings/mill?mode=json")]);
    assert_eq!(chosen.status, StatusCode::SEE_OTHER);
    while flows::document::work_outside_once(&house.site.desk).expect("worked") {}
    assert!(me.get("/openings/watches").body.contains("2 openings there"));
    let none = me.post("/openings/watches", &[("what", "Nobody & Sons <b>")]);
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(none.body.contains("role=\"alert\"") && !none.body.contains("<b>"));
    let by_hand = me.post("/openings/watches", &[("what", "https://www.linkedin.com/jobs/view/1")]);
    assert!(by_hand.body.contains("does not sign in for anyone"));
}
