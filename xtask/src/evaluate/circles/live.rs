//! Circles under load: the product's own server over one SQLite file, with as many live pages open as asked, and changes
//! sent to it.
//!
//! A change's time runs from the moment it was due to the moment at which a page has read it; all of a circle's pages count.
//! The load runs in this process, on the same cores as the server.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use career::circle::{Charter, Role};
use career::id::{AccountId, CircleId, SeatId};
use flows::account::{hash_of, token_text};
use jiff::{SignedDuration, Timestamp};
use store::account::{Account, Credentials};
use store::circles::{SeatRow, encode};
use store::session::{Session, SessionId};
use store::{Revision, Store};
use store_sqlite::SqliteStore;
use testkit::browser::{Folder, Http, Request, Server};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use uuid::Uuid;

use super::{Args, at};
use crate::evaluate::product;

/// Members of each circle.
const MEMBERS: usize = 5;
/// Who send changes, each over a connection of their own.
const ASKERS: usize = 16;

type Failed = Box<dyn std::error::Error>;

/// When each change was due, and when each page has read it.
#[derive(Default)]
struct Seen {
    due: BTreeMap<usize, Instant>,
    read: Vec<(usize, Instant)>,
}

/// Measures; prints `live_pages`, `fanout_p99_ms` and what stands around them.
///
/// # Errors
/// When the server does not start, or a change is not seen by all.
pub(super) fn measure(args: &Args) -> crate::Outcome {
    let most = rustix::process::getrlimit(rustix::process::Resource::Nofile).maximum;
    let limit = rustix::process::Rlimit { current: most, maximum: most };
    rustix::process::setrlimit(rustix::process::Resource::Nofile, limit)?;
    let folder = Folder::new("circles");
    let data = folder.path().join("data");
    std::fs::create_dir_all(&data)?;
    let cookies = furnish(&data.join("footbridge.db"), args.circles)?;
    let binary = product::build()?;
    let server = Server::over(&binary, "serve", &data)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let seen = Arc::new(Mutex::new(Seen::default()));
    let open = Arc::new(AtomicUsize::new(0));
    for (circle, members) in cookies.iter().enumerate() {
        for cookie in members {
            runtime.spawn(watch(
                server.address().to_owned(),
                circle_of(circle),
                cookie.clone(),
                Arc::clone(&seen),
                Arc::clone(&open),
            ));
        }
    }
    let pages = args.circles * MEMBERS;
    wait_until(Duration::from_secs(120), || open.load(Ordering::SeqCst) == pages)
        .map_err(|()| format!("{} of {pages} live pages opened", open.load(Ordering::SeqCst)))?;
    println!("live_pages {pages}");
    let steady = usize::try_from(u64::from(args.rate) * u64::from(args.seconds))?;
    let first = changes(server.address(), &cookies, &seen, 0, steady, Some(args.rate));
    let times = settled(&seen, 0, first)?;
    println!("changes {first}\nfanout_p50_ms {:.1}\nfanout_p99_ms {:.1}", at(&times, 0.5), at(&times, 0.99));
    println!("fanout_slowest_ms {:.1}", at(&times, 1.0));
    // Every circle changes within the same second.
    let rate = u32::try_from(args.circles)?;
    let burst = changes(server.address(), &cookies, &seen, first, args.circles, Some(rate));
    let times = settled(&seen, first, burst)?;
    println!("burst_changes {burst}\nburst_p99_ms {:.1}", at(&times, 0.99));
    Ok(())
}

/// Circles with members and sessions, straight into the file. Answers with everybody's cookie, circle by circle.
fn furnish(file: &Path, circles: usize) -> Result<Vec<Vec<String>>, Failed> {
    let store = SqliteStore::open(file).map_err(|trouble| trouble.to_string())?;
    let now = Timestamp::now();
    let mut cookies = Vec::new();
    for circle in 0..circles {
        let mut writing = store.writing().map_err(|trouble| trouble.to_string())?;
        let seat = |member: usize| SeatId(Uuid::from_u128(1 + member as u128));
        let charter = Charter { name: format!("Circle {circle}"), host: seat(0), ..Charter::default() };
        let body = encode(&charter)?;
        let _ = writing.put_circle(circle_of(circle), &body, Revision(0))?;
        let mut of_circle = Vec::new();
        for member in 0..MEMBERS {
            let number = (circle * MEMBERS + member + 1) as u128;
            let account = AccountId(Uuid::from_u128(number));
            let _ = writing.put_account(&somebody(account, now), Revision(0))?;
            writing.put_seat(&SeatRow {
                circle: circle_of(circle),
                seat: seat(member),
                account,
                role: Role::Member,
                name: format!("Member {member}"),
                joined: now,
                left: None,
            })?;
            let (id, secret) = (Uuid::from_u128(number), [7; 32]);
            writing.put_session(&Session {
                id: SessionId(id),
                account,
                secret: hash_of(&secret),
                began: now,
                seen: now,
                ends: now.checked_add(SignedDuration::from_hours(24))?,
                shared_computer: false,
            })?;
            of_circle.push(format!("footbridge={}", token_text(id, &secret)));
        }
        writing.commit()?;
        cookies.push(of_circle);
    }
    Ok(cookies)
}

fn circle_of(circle: usize) -> CircleId {
    CircleId(Uuid::from_u128(1_000_000 + circle as u128))
}

fn somebody(id: AccountId, made: Timestamp) -> Account {
    let credentials =
        Credentials { email: format!("{id}@example.org"), password: "-".to_owned(), recovery: "-".to_owned() };
    Account {
        id,
        name: "Somebody".to_owned(),
        credentials: Some(credentials),
        role: store::account::Role::Person,
        made,
        expires: None,
        zone: None,
        week_starts_on_sunday: false,
    }
}

/// Opens a live page and notes when each change was read.
async fn watch(address: String, circle: CircleId, cookie: String, seen: Arc<Mutex<Seen>>, open: Arc<AtomicUsize>) {
    let Ok(mut stream) = TcpStream::connect(&address).await else { return };
    let ask = format!("GET /circles/{circle}/live HTTP/1.1\r\nhost: {address}\r\ncookie: {cookie}\r\n\r\n");
    if stream.write_all(ask.as_bytes()).await.is_err() {
        return;
    }
    let mut buffer = vec![0; 64 << 10];
    let (mut kept, mut known, mut is_open) = (String::new(), 0, false);
    while let Ok(length @ 1..) = stream.read(&mut buffer).await {
        let now = Instant::now();
        kept.push_str(&String::from_utf8_lossy(&buffer[..length]));
        let Some(end) = kept.rfind("\n\n") else { continue };
        if !is_open && kept.contains("event: table") {
            is_open = true;
            open.fetch_add(1, Ordering::SeqCst);
        }
        // Each change says its number; a page that was drawn once for two changes shows both.
        let news = numbers(&kept[..end]).filter(|number| *number > known).collect::<Vec<usize>>();
        if let Some(last) = news.iter().max() {
            known = *last;
            let mut seen = seen.lock().unwrap_or_else(PoisonError::into_inner);
            seen.read.extend(news.iter().map(|number| (number - 1, now)));
        }
        kept.drain(..end + 2);
    }
}

/// The numbers of changes in what a page was told.
fn numbers(text: &str) -> impl Iterator<Item = usize> {
    text.split("change-")
        .skip(1)
        .filter_map(|rest| rest.chars().take_while(char::is_ascii_digit).collect::<String>().parse().ok())
}

/// Sends changes, circle after circle, so many a second; answers how many were taken.
fn changes(
    address: &str,
    cookies: &[Vec<String>],
    seen: &Mutex<Seen>,
    from: usize,
    count: usize,
    rate: Option<u32>,
) -> usize {
    let next = AtomicUsize::new(0);
    let taken = AtomicUsize::new(0);
    let begin = Instant::now() + Duration::from_millis(200);
    std::thread::scope(|scope| {
        for _ in 0..ASKERS {
            scope.spawn(|| {
                let mut http = Http::to(address, Duration::from_secs(30));
                loop {
                    let nth = next.fetch_add(1, Ordering::SeqCst);
                    if nth >= count {
                        return;
                    }
                    let due = begin
                        + rate.map_or(Duration::ZERO, |rate| {
                            Duration::from_secs(1) * u32::try_from(nth).unwrap_or(u32::MAX) / rate.max(1)
                        });
                    std::thread::sleep(due.saturating_duration_since(Instant::now()));
                    let number = from + nth;
                    seen.lock().unwrap_or_else(PoisonError::into_inner).due.insert(number, due);
                    let circle = number % cookies.len();
                    let cookie = &cookies[circle][number / cookies.len() % MEMBERS];
                    // Numbers begin with 1, so that a page knows what it has seen.
                    let body = format!("what=win&to=members&words=change-{}", number + 1);
                    let request = Request {
                        method: "POST",
                        path: format!("/circles/{}/things", circle_of(circle)),
                        headers: Vec::new(),
                        body: body.into_bytes(),
                    };
                    let request = request
                        .with("cookie", cookie.clone())
                        .with("origin", format!("http://{address}"))
                        .with("content-type", "application/x-www-form-urlencoded");
                    match http.send(&request) {
                        Ok(answer) if answer.status == 303 => {
                            taken.fetch_add(1, Ordering::SeqCst);
                        }
                        Ok(answer) => eprintln!("a change was answered with {}", answer.status),
                        Err(error) => eprintln!("a change was not answered: {error}"),
                    }
                }
            });
        }
    });
    taken.load(Ordering::SeqCst)
}

/// Waits until every page has read every change; answers with the times, shortest first.
fn settled(seen: &Mutex<Seen>, from: usize, count: usize) -> Result<Vec<f64>, Failed> {
    let lock = || seen.lock().unwrap_or_else(PoisonError::into_inner);
    let read = || lock().read.iter().filter(|(number, _)| *number >= from).count();
    wait_until(Duration::from_secs(30), || read() >= count * MEMBERS)
        .map_err(|()| format!("{} of {} readings came", read(), count * MEMBERS))?;
    let seen = lock();
    let time = |(number, at): &(usize, Instant)| {
        let due = seen.due.get(number)?;
        Some(at.saturating_duration_since(*due).as_secs_f64() * 1_000.0)
    };
    let mut times: Vec<f64> = seen.read.iter().filter(|(number, _)| *number >= from).filter_map(time).collect();
    times.sort_by(f64::total_cmp);
    Ok(times)
}

fn wait_until(most: Duration, mut done: impl FnMut() -> bool) -> Result<(), ()> {
    let begun = Instant::now();
    while !done() {
        if begun.elapsed() > most {
            return Err(());
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    Ok(())
}
