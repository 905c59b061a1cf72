//! A model of one's own: connected, shown what would be sent, asked, judged, taken or left; and what a server that hangs or
//! lies does to anybody (nothing).

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::http::StatusCode;
use fetch::{Bearer, Client, Policy, Post};
use intake::Refusal;
use intake::model::{Models, Question};

use super::browser::{Answer, Browser, House, door};

const KEY: &str = "sk-quince-4711";

/// A model that says what a test wants, on this machine.
struct Model {
    port: u16,
    seen: Arc<Seen>,
}

#[derive(Default)]
struct Seen {
    says: Mutex<String>,
    last: Mutex<String>,
    count: AtomicUsize,
}

impl Model {
    /// A server whose answer to anything is this, whole with its head; `hang` says nothing at all.
    fn start() -> Model {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let seen = Arc::new(Seen::default());
        let shared = Arc::clone(&seen);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let shared = Arc::clone(&shared);
                std::thread::spawn(move || answer(stream, &shared));
            }
        });
        Model { port, seen }
    }

    fn says(&self, content: &str) {
        let json = serde_json::json!({ "message": { "role": "assistant", "content": content } }).to_string();
        self.answers(&format!("200 OK\r\nContent-Type: application/json\r\nContent-Length: {}", json.len()), &json);
    }

    fn answers(&self, head: &str, body: &str) {
        *self.seen.says.lock().expect("held") = format!("HTTP/1.1 {head}\r\nConnection: close\r\n\r\n{body}");
    }

    fn hangs(&self) {
        *self.seen.says.lock().expect("held") = "hang".to_owned();
    }

    fn last(&self) -> String {
        self.seen.last.lock().expect("held").clone()
    }

    fn count(&self) -> usize {
        self.seen.count.load(Ordering::SeqCst)
    }

    fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

fn answer(mut stream: TcpStream, seen: &Seen) {
    let mut request = Vec::new();
    let mut piece = [0; 4096];
    while let Ok(count @ 1..) = stream.read(&mut piece) {
        request.extend_from_slice(&piece[..count]);
        let text = String::from_utf8_lossy(&request).into_owned();
        let Some((head, body)) = text.split_once("\r\n\r\n") else { continue };
        let lower = head.to_lowercase();
        let length = lower.split("content-length: ").nth(1).and_then(|rest| rest.lines().next()?.trim().parse().ok());
        if body.len() >= length.unwrap_or(0) {
            break;
        }
    }
    *seen.last.lock().expect("held") = String::from_utf8_lossy(&request).into_owned();
    seen.count.fetch_add(1, Ordering::SeqCst);
    let says = seen.says.lock().expect("held").clone();
    if says == "hang" {
        // Until the other side goes.
        let _ = stream.read(&mut piece);
        return;
    }
    let _ = stream.write_all(says.as_bytes());
}

/// The one client, within limits that a test can wait for.
struct Carrier(Client);

impl Models for Carrier {
    fn listed(&self) -> Vec<String> {
        self.0.listed().iter().map(ToString::to_string).collect()
    }

    fn may_ask(&self, url: &str) -> Result<(), Refusal> {
        self.0.may_post(url).map_err(|refused| Refusal::new(refused.what, refused.next))
    }

    fn ask(&self, question: &Question) -> Result<Vec<u8>, Refusal> {
        let bearer = question.key.as_ref().and_then(|key| Bearer::of(&key.0));
        let post = Post { url: question.url.clone(), bearer, json: question.json.clone() };
        self.0.post(&post).map_err(|refused| Refusal::new(refused.what, refused.next))
    }
}

fn house(model: &Model) -> House {
    house_with(model, Arc::new(testkit::HeldSecret::default()))
}

fn house_with(model: &Model, secret: Arc<testkit::HeldSecret>) -> House {
    let (mut desk, clock) = testkit::desk();
    let policy = Policy {
        origins: vec![model.address().parse().expect("an origin")],
        largest: 64 * 1024,
        longest: Duration::from_millis(1_500),
        silence: Duration::from_millis(1_500),
        ..Policy::default()
    };
    desk.secret_place = secret;
    desk.models = Arc::new(Carrier(Client::new(policy)));
    House::over(desk, clock, door())
}

/// Somebody with a history and an account.
fn person(house: &House) -> Browser<'_> {
    let mut me = house.visitor().with_a_history();
    me.post("/first/keep", &[("name", "Robin"), ("email", "robin@example.org"), ("password", "a long sentence")]);
    me
}

fn connect(me: &mut Browser<'_>, address: &str, key: &str) -> Answer {
    me.post("/model", &[("speaks", "ollama"), ("address", address), ("name", "small"), ("key", key)])
}

fn connected<'a>(house: &'a House, model: &Model) -> (Browser<'a>, String) {
    let mut me = person(house);
    assert_eq!(connect(&mut me, &model.address(), KEY).location.as_deref(), Some("/model?said=model"));
    let you = me.get("/you").body;
    let rows = you.split("href=\"/you/rows/0").skip(1).filter_map(|rest| rest.split('"').next());
    let row = rows.map(|id| format!("/you/rows/0{id}")).find(|row| me.get(row).body.contains("Valley Home"));
    (me, row.expect("a row"))
}

fn sends(me: &mut Browser<'_>, row: &str) -> Answer {
    let seen = me.get(&format!("{row}/polish")).hidden("seen");
    me.post(&format!("{row}/polish"), &[("seen", &seen)])
}

const GOOD: &str = "Taught 14 new hires to use the register\nWrote the weekly schedule for 18 colleagues";

#[test]
fn without_a_model_nothing_speaks_of_one_but_the_account() {
    let model = Model::start();
    let house = house(&model);
    let mut me = person(&house);
    let you = me.get("/you").body;
    let row = you.split("href=\"/you/rows/0").nth(1).and_then(|rest| rest.split('"').next()).expect("a row");
    assert!(!me.get(&format!("/you/rows/0{row}")).body.contains("polish"));
    assert_eq!(me.get(&format!("/you/rows/0{row}/polish")).location.as_deref(), Some("/model"));
    assert!(me.get("/account").body.contains("href=\"/model\""));
    let page = me.get("/model").body;
    assert!(page.contains("Everything here works without one") && page.contains(&model.address()), "{page}");
    assert_eq!(model.count(), 0, "nobody was asked");
}

#[test]
fn a_wording_is_looked_at_sent_shown_beside_the_old_one_and_taken() {
    let model = Model::start();
    let house = house(&model);
    let (mut me, row) = connected(&house, &model);
    assert!(me.get(&row).body.contains(&format!("href=\"{row}/polish\"")));
    model.says(GOOD);

    let before = me.get(&format!("{row}/polish"));
    assert_eq!(model.count(), 0, "looking sends nothing");
    assert!(
        before.body.contains(&format!("{}/api/chat", model.address())) && before.body.contains("Trained 14 new hires")
    );

    let answer = sends(&mut me, &row);
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    let sent = model.last();
    let (head, json) = sent.split_once("\r\n\r\n").expect("a request");
    assert!(head.contains(&format!("Bearer {KEY}")), "{head}");
    let shown = before.body.replace("&#34;", "\"").replace("&#39;", "'").replace("&quot;", "\"");
    assert!(shown.contains(json), "what was sent is not what was shown: {json}");
    for private in ["Robin", "robin@example.org", "Sierra Market", "Valley Home"] {
        assert!(!sent.contains(private), "{private}");
    }
    assert!(
        answer.body.contains("taken out: </span>Trained") && answer.body.contains("put in: </span>Taught"),
        "{}",
        answer.body
    );
    assert!(me.get(&row).body.contains("Trained 14 new hires"), "nothing is kept yet");

    let names = ["title", "organisation", "from", "engagement", "seen"];
    let fields: Vec<(&str, String)> = names.iter().map(|name| (*name, answer.hidden(name))).collect();
    let mut fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    fields.extend([("lines", GOOD), ("current", "on")]);
    assert_eq!(me.post(&row, &fields).location.as_deref(), Some("/you?said=row"));
    let kept = me.get(&row).body;
    assert!(
        kept.contains("Taught 14 new hires to use the register") && kept.contains("What the document said"),
        "{kept}"
    );
    assert_eq!(me.post(&row, &fields).location.as_deref(), Some("/you?said=row"), "sent twice, it is one");
}

#[test]
fn what_says_something_new_is_not_offered_and_the_words_are_shown() {
    let model = Model::start();
    let house = house(&model);
    let (mut me, row) = connected(&house, &model);
    for (says, word) in [
        ("Trained 40 new hires on the register\nWrote the weekly schedule for 18 colleagues", "40"),
        ("Trained 14 new hires on the register in SAP\nWrote the weekly schedule for 18 colleagues", "SAP"),
        ("Trained 14 new hires on the register\nWrote the weekly schedule for 18 colleagues, cutting costs", "cutting"),
    ] {
        model.says(says);
        let answer = sends(&mut me, &row).body;
        assert!(answer.contains("is not offered") && answer.contains(&format!("<q>{word}</q>")), "{answer}");
        assert!(!answer.contains(">Take it<"), "{answer}");
    }
    for (says, why) in [
        ("", "without words"),
        ("I'm sorry, but I can't help with that.", "speaks to you"),
        ("<script>alert(1)</script>", "brackets"),
        ("Schulte vierzehn Kassenkräfte und schrieb jede Woche den Dienstplan", "another language"),
        (&"Trained new hires. ".repeat(100), "much longer"),
    ] {
        model.says(says);
        let answer = sends(&mut me, &row).body;
        assert!(
            answer.contains(why) && !answer.contains(">Take it<") && !answer.contains("<script>alert"),
            "{why}: {answer}"
        );
    }
    assert!(me.get(&row).body.contains("Trained 14 new hires on the register"));
}

#[test]
fn a_server_that_hangs_or_lies_loses_nothing() {
    let model = Model::start();
    let house = house(&model);
    let (mut me, row) = connected(&house, &model);
    let enormous = "a".repeat(100_000);
    model.hangs();
    let answer = sends(&mut me, &row);
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        answer.body.contains("took too long to answer") && answer.body.contains("Your text is as it was"),
        "{}",
        answer.body
    );
    for (head, body, why) in [
        ("200 OK", "<!doctype html><p>Welcome</p>", "no answer of a model"),
        ("200 OK", "{\"message\":7}", "no answer of a model"),
        ("200 OK", enormous.as_str(), "larger than"),
        ("401 Unauthorized", "{\"error\":\"bad key sk-quince-4711\"}", "does not take this key"),
        ("302 Found\r\nLocation: http://169.254.169.254/latest/meta-data/", "", "sends on to another address"),
        ("500 Internal Server Error", "quince", "out of order"),
    ] {
        model.answers(head, body);
        let answer = sends(&mut me, &row);
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{head}");
        assert!(answer.body.contains(why) && !answer.body.contains("quince"), "{head}: {}", answer.body);
        assert!(answer.body.contains("Send it once more"), "{head}");
    }
    assert!(me.get(&row).body.contains("Trained 14 new hires on the register"));
}

#[test]
fn what_was_not_looked_at_is_not_sent() {
    let model = Model::start();
    let house = house(&model);
    let (mut me, row) = connected(&house, &model);
    model.says(GOOD);
    let seen = me.get(&format!("{row}/polish")).hidden("seen");
    let fields = [("title", "Supervisor"), ("lines", "Kept a secret"), ("seen", &me.get(&row).hidden("seen"))];
    assert_eq!(me.post(&row, &fields).status, StatusCode::SEE_OTHER);
    let answer = me.post(&format!("{row}/polish"), &[("seen", &seen)]);
    assert_eq!((answer.status, model.count()), (StatusCode::CONFLICT, 0));
    assert!(answer.body.contains("nothing was sent"));
}

#[test]
fn a_key_is_kept_and_shown_nowhere() {
    let model = Model::start();
    let house = house(&model);
    let (mut me, row) = connected(&house, &model);
    model.says("Took calls and noted who called.");
    let tried = me.post("/model/try", &[]);
    assert!(tried.body.contains("Took calls and noted who called."), "{}", tried.body);
    assert!(!model.last().contains("Valley Home"), "trying sends nothing of theirs");
    for path in ["/model", "/account", "/account/archive.json", &row, &format!("{row}/polish")] {
        assert!(!me.get(path).body.contains("quince"), "{path}");
    }
    let archive = me.get("/account/archive.json").body;
    assert!(archive.contains("kept_there_and_not_exported") && !archive.contains("sealed"), "{archive}");
    // Connecting again without a key keeps the one for this address; another address has none.
    connect(&mut me, &model.address(), "");
    sends(&mut me, &row);
    assert!(model.last().contains(KEY));
    connect(&mut me, &format!("{}/elsewhere", model.address()), "");
    sends(&mut me, &row);
    assert!(!model.last().contains(KEY) && model.last().starts_with("POST /elsewhere/api/chat"), "{}", model.last());
    assert_eq!(me.post("/model/let-go", &[]).location.as_deref(), Some("/model?said=model-gone"));
    assert!(!me.get(&row).body.contains("/polish"));
    assert!(!me.get("/account/archive.json").body.contains("kept_there_and_not_exported"));
}

#[test]
fn an_address_that_may_not_be_asked_is_told_at_once_and_what_was_typed_stays() {
    let model = Model::start();
    let house = house(&model);
    let mut me = person(&house);
    for (address, why) in [
        ("http://127.0.0.1:1/", "once whoever runs it lists its address"),
        ("http://localhost:11434", "once whoever runs it lists its address"),
        ("https://192.168.0.1/v1", "private network"),
        ("http://api.example.org/v1", "read on its way"),
        ("https://api.example.org:8443/v1", "asks for port 8443"),
        ("file:///etc/passwd", "no address"),
        ("https://name:password@api.example.org/", "has a name or password"),
    ] {
        let answer = connect(&mut me, address, KEY);
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{address}");
        assert!(
            answer.body.contains(why) && answer.body.contains(&format!("value=\"{address}\"")),
            "{address}: {}",
            answer.body
        );
        assert!(!answer.body.contains("quince"), "the key is sent back");
    }
    let nameless = me.post("/model", &[("speaks", "openai"), ("address", "https://api.example.org/v1"), ("name", " ")]);
    assert!(
        nameless.status == StatusCode::UNPROCESSABLE_ENTITY && nameless.body.contains("Write the name of the model")
    );
    let spaced = connect(&mut me, &model.address(), "a key");
    assert!(spaced.status == StatusCode::UNPROCESSABLE_ENTITY && spaced.body.contains("without spaces"));
    assert_eq!(model.count(), 0);
}

#[test]
fn where_the_secret_is_gone_the_key_is_asked_again_and_nothing_is_sent() {
    let model = Model::start();
    let secret = Arc::new(testkit::HeldSecret::default());
    let house = house_with(&model, Arc::clone(&secret));
    let (mut me, row) = connected(&house, &model);
    let seen = me.get(&format!("{row}/polish")).hidden("seen");
    secret.lose();
    let page = me.get("/model").body;
    assert!(page.contains("does not open any more") && page.contains("nothing else is lost"), "{page}");
    assert_eq!(me.get(&format!("{row}/polish")).location.as_deref(), Some("/model"));
    assert_eq!(me.post(&format!("{row}/polish"), &[("seen", &seen)]).location.as_deref(), Some("/model"));
    assert_eq!(model.count(), 0);
    connect(&mut me, &model.address(), KEY);
    model.says(GOOD);
    assert_eq!(sends(&mut me, &row).status, StatusCode::OK);
}

#[test]
fn another_person_has_no_part_in_it() {
    let model = Model::start();
    let house = house(&model);
    let (_, row) = connected(&house, &model);
    let mut other = house.visitor();
    other.sign_up("kim@example.org");
    assert!(!other.get("/model").body.contains("Connected"));
    assert_eq!(other.get(&format!("{row}/polish")).status, StatusCode::NOT_FOUND);
    connect(&mut other, &model.address(), "");
    assert_eq!(other.get(&format!("{row}/polish")).status, StatusCode::NOT_FOUND);
    assert_eq!(other.post(&format!("{row}/polish"), &[("seen", "x")]).status, StatusCode::NOT_FOUND);
    assert_eq!(model.count(), 0);
}
