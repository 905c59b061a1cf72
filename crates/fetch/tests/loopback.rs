//! The client against a server of our own on this machine, which the policy allows by name.

mod posting;
mod server;

use std::io;
use std::net::IpAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use fetch::{Answer, Client, Policy, Refused, Request, Resolve, RetryAfter, Why};
use server::Server;

/// Names that lead where a test wants them.
struct Names(fn(&str, usize) -> Vec<IpAddr>, AtomicUsize);

impl Resolve for Names {
    fn addresses(&self, host: &str) -> io::Result<Vec<IpAddr>> {
        Ok((self.0)(host, self.1.fetch_add(1, Ordering::SeqCst)))
    }
}

fn here(_: &str, _: usize) -> Vec<IpAddr> {
    vec![IpAddr::from([127, 0, 0, 1])]
}

fn policy(server: &Server) -> Policy {
    Policy {
        ports: vec![server.port()],
        networks: vec!["127.0.0.1/32".parse().unwrap()],
        largest: 100_000,
        longest: Duration::from_secs(20),
        silence: Duration::from_secs(10),
        ..Policy::default()
    }
}

fn ask_with(policy: Policy, names: fn(&str, usize) -> Vec<IpAddr>, request: &Request) -> Result<Answer, Refused> {
    let refused = Client::with_names(policy, Arc::new(Names(names, AtomicUsize::new(0)))).get(request);
    if let Err(refused) = &refused {
        for sentence in [&refused.what, &refused.next] {
            assert!(sentence.ends_with('.') && !sentence.contains('!') && sentence.len() > 20, "{sentence}");
        }
    }
    refused
}

fn ask(server: &Server, path: &str) -> Result<Answer, Refused> {
    ask_with(policy(server), here, &Request::to(server.url("board.example", path)))
}

fn why(answer: Result<Answer, Refused>) -> Why {
    answer.map(|answer| format!("{answer:?}")).unwrap_err().why
}

#[test]
fn an_answer_comes_with_its_marks_and_we_say_who_we_are() {
    let server = Server::start();
    let answer = ask(&server, "/marked").unwrap();
    assert_eq!(answer.body.as_deref(), Some(&b"{\"jobs\":[]}"[..]));
    assert_eq!(answer.etag.as_deref(), Some("\"one\""));
    assert_eq!(answer.last_modified.as_deref(), Some("Wed, 25 Nov 2026 10:00:00 GMT"));
    assert_eq!(answer.content_type.as_deref(), Some("application/json"));
    let head = server.last_head();
    assert!(head.contains("Footbridge/") && head.to_lowercase().contains("host: board.example"), "{head}");
}

#[test]
fn what_has_not_changed_is_not_sent_again() {
    let server = Server::start();
    let request = Request {
        url: server.url("board.example", "/marked"),
        etag: Some("\"one\"".into()),
        last_modified: Some("Wed, 25 Nov 2026 10:00:00 GMT".into()),
    };
    let answer = ask_with(policy(&server), here, &request).unwrap();
    assert_eq!((answer.body, answer.etag.as_deref()), (None, Some("\"one\"")));
    assert!(server.last_head().to_lowercase().contains("if-modified-since: wed, 25 nov 2026"));
}

#[test]
fn marks_stay_with_the_host_that_gave_them() {
    let server = Server::start();
    let request =
        Request { url: server.url("board.example", "/elsewhere"), etag: Some("\"one\"".into()), ..Request::default() };
    let answer = ask_with(policy(&server), here, &request).unwrap();
    assert!(answer.body.is_some());
    assert!(!server.last_head().to_lowercase().contains("if-none-match"), "{}", server.last_head());
}

#[test]
fn a_private_address_is_refused_before_anyone_connects() {
    let server = Server::start();
    let strict = Policy { networks: Vec::new(), ..policy(&server) };
    for host in ["board.example", "127.0.0.1", "[::1]", "[::ffff:127.0.0.1]"] {
        assert_eq!(
            why(ask_with(strict.clone(), here, &Request::to(server.url(host, "/marked")))),
            Why::NotAllowed,
            "{host}"
        );
    }
    // Numbers that only a resolver understands are judged by what they turn out to be.
    for host in ["2130706433", "0x7f.1", "localhost"] {
        let system = Client::new(strict.clone()).get(&Request::to(server.url(host, "/marked")));
        assert!(matches!(why(system), Why::NotAllowed | Why::NoSuchHost | Why::Address), "{host}");
    }
    assert_eq!(server.count(), 0);
}

#[test]
fn a_resolver_that_changes_its_mind_changes_nothing() {
    let server = Server::start();
    // The first answer is checked and used; a second look-up would lead to a machine of this network.
    fn fickle(_: &str, nth: usize) -> Vec<IpAddr> {
        vec![if nth == 0 { IpAddr::from([127, 0, 0, 1]) } else { IpAddr::from([10, 0, 0, 1]) }]
    }
    let url = server.url("board.example", "/marked");
    assert!(ask_with(policy(&server), fickle, &Request::to(url)).is_ok());
    // On a redirect the name is looked up again, and checked again.
    let url = server.url("board.example", "/once");
    assert_eq!(why(ask_with(policy(&server), fickle, &Request::to(url))), Why::NotAllowed);
}

#[test]
fn one_private_answer_among_others_is_enough() {
    let server = Server::start();
    fn mixed(_: &str, _: usize) -> Vec<IpAddr> {
        vec![IpAddr::from([127, 0, 0, 1]), IpAddr::from([192, 168, 0, 1])]
    }
    assert_eq!(
        why(ask_with(policy(&server), mixed, &Request::to(server.url("board.example", "/marked")))),
        Why::NotAllowed
    );
    fn nothing(_: &str, _: usize) -> Vec<IpAddr> {
        Vec::new()
    }
    assert_eq!(
        why(ask_with(policy(&server), nothing, &Request::to(server.url("board.example", "/marked")))),
        Why::NoSuchHost
    );
    assert_eq!(server.count(), 0);
}

#[test]
fn every_redirect_goes_through_the_same_gate() {
    let server = Server::start();
    for (path, expected) in [
        ("/to-private", Why::NotAllowed),
        ("/to-metadata", Why::NotAllowed),
        ("/to-port", Why::NotAllowed),
        ("/to-file", Why::Address),
        ("/to-password", Why::Address),
        ("/loop", Why::TooManyRedirects),
    ] {
        assert_eq!(why(ask(&server, path)), expected, "{path}");
    }
    let listed = Policy { hosts: Some(vec!["board.example".into()]), ..policy(&server) };
    assert_eq!(why(ask_with(listed, here, &Request::to(server.url("board.example", "/elsewhere")))), Why::NotAllowed);
}

#[test]
fn five_redirects_are_followed_and_a_sixth_is_not() {
    let server = Server::start();
    let answer = ask(&server, "/hop/5").unwrap();
    assert!(answer.url.ends_with("/hop/0"), "{}", answer.url);
    assert_eq!(why(ask(&server, "/hop/6")), Why::TooManyRedirects);
}

#[test]
fn what_is_larger_than_the_cap_is_not_read() {
    let server = Server::start();
    for path in ["/declared", "/endless", "/bomb"] {
        assert_eq!(why(ask(&server, path)), Why::TooLarge, "{path}");
    }
    assert_eq!(ask(&server, "/packed").unwrap().body.map(|body| body.len()), Some(50_000));
}

#[test]
fn a_slow_answer_ends_in_time() {
    let server = Server::start();
    let hasty = Policy { longest: Duration::from_millis(400), ..policy(&server) };
    for path in ["/drip", "/silent", "/stalls"] {
        let before = std::time::Instant::now();
        assert_eq!(
            why(ask_with(hasty.clone(), here, &Request::to(server.url("board.example", path)))),
            Why::TooSlow,
            "{path}"
        );
        assert!(before.elapsed() < Duration::from_secs(10), "{path}");
    }
    let impatient = Policy { silence: Duration::from_millis(300), ..policy(&server) };
    assert_eq!(why(ask_with(impatient, here, &Request::to(server.url("board.example", "/stalls")))), Why::TooSlow);
}

#[test]
fn an_answer_that_is_none_says_what_to_do() {
    let server = Server::start();
    for (path, expected) in [
        ("/status/404", Why::NotThere),
        ("/status/403", Why::ShutOut),
        ("/status/500", Why::Busy),
        ("/status/418", Why::Broken),
        ("/status/302", Why::Broken),
        ("/short", Why::Broken),
        ("/garbage", Why::Broken),
        ("/closes", Why::Unreachable),
    ] {
        assert_eq!(why(ask(&server, path)), expected, "{path}");
    }
    let busy = ask(&server, "/busy").unwrap_err();
    assert_eq!((busy.why, busy.retry_after), (Why::Busy, Some(RetryAfter::Seconds(120))));
}

#[test]
fn nobody_there_is_said() {
    let server = Server::start();
    let (policy, url) = (policy(&server), server.url("board.example", "/marked"));
    drop(server);
    assert_eq!(why(ask_with(policy, here, &Request::to(url))), Why::Unreachable);
}

#[test]
fn a_server_that_is_not_who_it_says_is_not_read() {
    let server = Server::start();
    let url = server.url("board.example", "/marked").replace("http://", "https://");
    assert!(matches!(why(ask_with(policy(&server), here, &Request::to(url))), Why::Unreachable | Why::Broken));
}
