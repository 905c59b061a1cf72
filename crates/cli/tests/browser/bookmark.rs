//! The bookmark: a page of another origin hands its words to a form of ours, and rubbish is nothing.

use std::io::{Read, Write};
use std::net::TcpListener;

use testkit::browser::{Caller, Look, Server};

use crate::people::member;

/// A site elsewhere with one page, at a port of its own under another name of this machine. It ends with the test.
struct Elsewhere(u16);

impl Elsewhere {
    fn with(page: String) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let port = listener.local_addr().expect("an address").port();
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let Ok(mut stream) = stream else { return };
                let mut asked = [0; 4096];
                let _ = stream.read(&mut asked);
                let head = "HTTP/1.1 200 OK\r\ncontent-type: text/html; charset=utf-8\r\nconnection: close\r\n";
                let _ = write!(stream, "{head}content-length: {}\r\n\r\n{page}", page.len());
            }
        });
        Elsewhere(port)
    }

    fn origin(&self) -> String {
        format!("http://localhost:{}", self.0)
    }
}

/// The program of the bookmark, as it stands on our page.
fn bookmark(server: &Server) -> String {
    let mut caller = Caller::to(server.address());
    let fields = [("name", "Kim"), ("email", "kim@example.org"), ("password", "a calm table by a window")];
    caller.post("/sign-up", &fields).expect("an account");
    let page = caller.get("/openings/bring").expect("the page").text();
    let link = page.split("href=\"javascript:").nth(1).and_then(|rest| rest.split('"').next()).expect("the bookmark");
    link.replace("&#39;", "'").replace("&#62;", ">").replace("&#60;", "<").replace("&#38;", "&")
}

const OPENING: &str = "<main><h1>Night baker</h1><p>Copper Lantern · Oakland, CA</p><p>Bake rye &amp; sourdough \
    &lt;b&gt;before&lt;/b&gt; dawn.</p><p>You must hold a food handler card.</p></main>";

fn page(title: &str, body: &str, script: &str) -> String {
    format!(
        "<!doctype html><html lang=en><title>{title}</title>{body}<button id=press>Press the bookmark</button>\
         <script>document.getElementById('press').onclick=()=>{{{script}}}</script></html>"
    )
}

#[test]
fn the_words_of_a_page_arrive_in_a_form_and_are_kept_when_the_person_says_so() {
    let server = crate::people::server();
    let elsewhere = Elsewhere::with(page("Night baker", OPENING, &bookmark(&server)));
    let robin = member(&server, Look::DESK);
    robin.browser().goes_to(&elsewhere.origin()).expect("the page elsewhere");
    robin.clicks("Press the bookmark");
    robin.turns_to_the_window_that_opened();
    robin.sees(&format!("These words came from {}.", elsewhere.origin()));
    robin.finds_nothing_in_the_way();
    assert_eq!(robin.field("Title"), "Night baker");
    assert_eq!(robin.field("Where it stands"), format!("{}/", elsewhere.origin()));
    assert!(robin.field("Its words").contains("Bake rye & sourdough <b>before</b> dawn."));
    robin.clicks("Read it");
    robin.sees("Nothing of it counts before you accept it.");
    assert_eq!(robin.field("Title"), "Night baker");
    robin.finds_nothing_in_the_way();
    robin.clicks("Accept it");
    robin.sees("1 posting came in.");
    robin.clicks("Look at it");
    robin.sees("a food handler card");
    robin.finds_nothing_in_the_way();
}

#[test]
fn rubbish_from_a_page_is_nothing_and_what_came_once_stays() {
    let server = crate::people::server();
    let ours = server.url("");
    let script = format!(
        "const w=open('{ours}/openings/from-page');addEventListener('message',e=>{{\
         if(e.data!=='footbridge-is-there')return;\
         const whole={{title:'T',address:location.href,text:'words'}},say=data=>w.postMessage(data,'{ours}');\
         say(null);say(7);say('text');say([]);say({{}});say({{title:'x'}});\
         say({{...whole,title:['x']}});say({{...whole,text:{{toString:'x'}}}});\
         say({{...whole,title:'x'.repeat(301)}});say({{...whole,text:'x'.repeat(100001)}});\
         say({{...whole,address:'https://bank.example/'}});say({{...whole,address:'javascript:alert(1)'}});\
         say({{...whole,title:'The first whole one'}});say({{...whole,title:'A later one'}})}})"
    );
    let elsewhere = Elsewhere::with(page("Rubbish", "<p>Words</p>", &script));
    let robin = member(&server, Look::PHONE);
    robin.browser().goes_to(&elsewhere.origin()).expect("the page elsewhere");
    robin.clicks("Press the bookmark");
    robin.turns_to_the_window_that_opened();
    robin.sees(&format!("These words came from {}.", elsewhere.origin()));
    assert_eq!(robin.field("Title"), "The first whole one");
    assert_eq!(robin.field("Its words"), "words");
    robin.finds_nothing_in_the_way();
    robin.goes_to("/openings/bring");
    robin.sees_no("What you brought before");
}

#[test]
fn opened_by_nobody_it_is_a_form_to_paste_into() {
    let server = crate::people::server();
    let robin = member(&server, Look::PHONE.without_scripts());
    robin.goes_to("/openings/from-page");
    robin.sees("Nothing came from a page yet.");
    robin.fills("Title", "Night baker");
    robin.fills("Its words", "Copper Lantern\nBake rye before dawn.");
    robin.clicks("Read it");
    robin.sees("This is what I read.");
}
