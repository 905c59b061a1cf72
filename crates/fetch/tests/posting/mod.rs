//! JSON sent to a server of our own: what it may do to whoever asks, and what nobody reads of the key.

use std::io;
use std::net::IpAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use fetch::{Bearer, Client, Policy, Post, Refused, Resolve, Why};

use crate::server::Server;

const KEY: &str = "sk-quince-4711";

/// Names that all lead to one address.
struct All(IpAddr);

impl Resolve for All {
    fn addresses(&self, _: &str) -> io::Result<Vec<IpAddr>> {
        Ok(vec![self.0])
    }
}

fn policy(server: &Server) -> Policy {
    let listed = ["127.0.0.1", "model.example"].map(|host| server.url(host, "").parse().expect("an origin"));
    Policy {
        origins: listed.to_vec(),
        largest: 10_000,
        longest: Duration::from_secs(20),
        silence: Duration::from_secs(20),
        ..Policy::default()
    }
}

fn send_with(policy: Policy, to: [u8; 4], url: String) -> Result<Vec<u8>, Refused> {
    let post = Post { url, bearer: Bearer::of(KEY), json: "{\"model\":\"small\"}".to_owned() };
    assert!(!format!("{post:?}").contains("quince"), "the key is shown");
    let sent = Client::with_names(policy, Arc::new(All(IpAddr::from(to)))).post(&post);
    if let Err(refused) = &sent {
        assert!(!format!("{refused:?}").contains("quince"), "the key is shown: {refused:?}");
        for sentence in [&refused.what, &refused.next] {
            assert!(sentence.ends_with('.') && !sentence.contains('!') && sentence.len() > 15, "{sentence}");
        }
    }
    sent
}

fn send(server: &Server, path: &str) -> Result<Vec<u8>, Refused> {
    send_with(policy(server), [127, 0, 0, 1], server.url("model.example", path))
}

fn why(sent: Result<Vec<u8>, Refused>) -> Why {
    sent.map(|body| String::from_utf8_lossy(&body).into_owned()).unwrap_err().why
}

#[test]
fn what_is_sent_arrives_whole_with_its_key_and_the_answer_comes_back() {
    let server = Server::start();
    let body = send(&server, "/echo").expect("an answer");
    assert_eq!(body, b"{\"model\":\"small\"}");
    let head = server.last_head();
    let lower = head.to_lowercase();
    assert!(head.starts_with("POST /echo ") && lower.contains("content-type: application/json"), "{head}");
    assert!(head.contains(&format!("Bearer {KEY}")), "{head}");
}

#[test]
fn a_server_in_the_house_is_reached_once_it_is_listed_and_no_other_is() {
    let server = Server::start();
    let strict = Policy { origins: Vec::new(), ..policy(&server) };
    for host in ["127.0.0.1", "model.example", "[::1]", "localhost"] {
        assert_eq!(
            why(send_with(strict.clone(), [127, 0, 0, 1], server.url(host, "/echo"))),
            Why::NotAllowed,
            "{host}"
        );
    }
    let secure = server.url("model.example", "/echo").replace("http://", "https://");
    assert_eq!(why(send_with(strict, [127, 0, 0, 1], secure)), Why::NotAllowed);
    assert_eq!(why(send_with(policy(&server), [127, 0, 0, 1], server.url("other.example", "/echo"))), Why::NotAllowed);
    assert_eq!(server.count(), 0);
}

#[test]
fn nothing_is_sent_in_the_open_to_a_public_address() {
    let server = Server::start();
    assert_eq!(why(send_with(policy(&server), [127, 0, 0, 1], "http://api.example/v1".into())), Why::NotAllowed);
    // A listed name that turns out to lead outside.
    assert_eq!(why(send_with(policy(&server), [8, 8, 8, 8], server.url("model.example", "/echo"))), Why::NotAllowed);
    assert_eq!(server.count(), 0);
}

#[test]
fn nobody_is_followed_elsewhere() {
    let server = Server::start();
    for path in ["/to-private", "/to-metadata", "/once", "/elsewhere"] {
        assert_eq!(why(send(&server, path)), Why::Elsewhere, "{path}");
    }
    assert_eq!(server.count(), 4);
}

#[test]
fn an_address_is_judged_before_anybody_is_asked() {
    let server = Server::start();
    let client = Client::new(policy(&server));
    let judged = |url: &str| client.may_post(url).map_err(|refused| refused.why);
    assert_eq!(judged("https://api.example.org/v1/chat/completions"), Ok(()));
    assert_eq!(judged(&server.url("127.0.0.1", "/api/chat")), Ok(()));
    for url in
        ["http://api.example.org/v1", "https://127.0.0.1/v1", "https://10.0.0.1/v1", "https://api.example.org:8443/"]
    {
        assert_eq!(judged(url), Err(Why::NotAllowed), "{url}");
    }
    assert_eq!(judged("not an address"), Err(Why::Address));
    assert_eq!(server.count(), 0);
}

#[test]
fn a_server_that_hangs_or_drips_is_left_in_time() {
    let server = Server::start();
    let hasty = Policy { longest: Duration::from_millis(400), largest: 100_000, ..policy(&server) };
    for path in ["/drip", "/silent", "/stalls"] {
        let before = Instant::now();
        assert_eq!(
            why(send_with(hasty.clone(), [127, 0, 0, 1], server.url("model.example", path))),
            Why::TooSlow,
            "{path}"
        );
        assert!(before.elapsed() < Duration::from_secs(10), "{path}");
    }
}

#[test]
fn more_than_an_answer_is_not_read() {
    let server = Server::start();
    for path in ["/declared", "/endless", "/bomb", "/packed"] {
        assert_eq!(why(send(&server, path)), Why::TooLarge, "{path}");
    }
}

#[test]
fn each_other_answer_says_what_to_do() {
    let server = Server::start();
    for (path, expected) in [
        ("/status/401", Why::ShutOut),
        ("/status/403", Why::ShutOut),
        ("/status/404", Why::NotThere),
        ("/status/429", Why::Busy),
        ("/status/503", Why::Busy),
        ("/status/418", Why::Broken),
        ("/short", Why::Broken),
        ("/garbage", Why::Broken),
        ("/closes", Why::Unreachable),
    ] {
        assert_eq!(why(send(&server, path)), expected, "{path}");
    }
    let (policy, url) = (policy(&server), server.url("model.example", "/echo"));
    drop(server);
    assert_eq!(why(send_with(policy, [127, 0, 0, 1], url)), Why::Unreachable);
}

#[test]
fn what_cannot_stand_in_a_head_is_no_key() {
    for key in ["", "  ", "a\r\nX: y", "a b", "schlüssel", "\u{7f}"] {
        assert!(Bearer::of(key).is_none(), "{key:?}");
    }
    assert!(Bearer::of(" sk-1 ").is_some());
}
