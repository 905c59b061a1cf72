//! A hard end at any moment loses nothing that was acknowledged, and keeps nothing by halves.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use career::id::DocumentId;
use store::conformance::people::{self, MARIA, id, look, write, written};
use store::record::Kind;
use store::{Revision, Store};

const KILLS: u64 = 24;
/// Tells the child where to write. Without it the child's test has nothing to do.
const PLACE: &str = "FOOTBRIDGE_TEST_STORE";
/// The test of each engine that is the child.
const CHILD: &str = "kills::the_child_that_is_killed";

/// Kills a child that writes at `place`, again and again. The first ones meet the making of the tables, so many
/// microseconds after each other; `open` opens what each left, and finds it whole as far as the engine can tell.
pub fn a_hard_end_loses_nothing(place: &OsStr, making: u64, open: impl Fn() -> Box<dyn Store>) {
    let mut acknowledged = 0;
    for kill in 0..KILLS {
        let (mut child, told) = start(place);
        // The first ones meet the making of the tables, the rest a write somewhere in the middle.
        let (writes, moment) = if kill < 4 { (0, kill * making) } else { (kill % 5, kill * 337 % 4000) };
        acknowledged = told.iter().take(writes as usize).last().unwrap_or(acknowledged);
        acknowledged = until(Instant::now() + Duration::from_micros(moment), &told).unwrap_or(acknowledged);
        child.kill().expect("it is killed");
        child.wait().expect("it is gone");
        // What stood on the pipe was told before the end.
        acknowledged = told.iter().last().unwrap_or(acknowledged);
        acknowledged = look_after(&*open(), acknowledged);
    }
    assert!(acknowledged > KILLS, "{acknowledged} writes were acknowledged");
}

/// Everything acknowledged is there; at most the one write after it as well, and that whole. Answers how far it goes.
fn look_after(store: &dyn Store, acknowledged: u64) -> u64 {
    let count = count(store);
    assert!((acknowledged..=acknowledged + 1).contains(&count), "{acknowledged} were acknowledged, {count} are there");
    look(store, |r| {
        let weeks = r.records(MARIA, Kind::Week).expect("they can be looked at");
        let found: Vec<u64> = weeks.iter().map(|stored| stored.id.as_u128() as u64).collect();
        assert_eq!(found, (1..=count).collect::<Vec<_>>());
        assert!(weeks.iter().zip(1..).all(|(stored, number)| stored.body == body(number)));
        for number in 1..=count {
            let original = r.original(MARIA, DocumentId(id(number.into()))).expect("it can be looked at");
            assert_eq!(original, kept(number, count).then(|| body(number).into_bytes()));
        }
    });
    count
}

/// What the child does. `open` opens the place that it is told.
pub fn write_until_killed(open: impl Fn(&str) -> Box<dyn Store>) {
    let Ok(place) = std::env::var(PLACE) else { return };
    let store = &*open(&place);
    if look(store, |r| r.account(MARIA)).expect("it can be looked at").is_none() {
        people::move_in(store);
    }
    let mut out = std::io::stdout().lock();
    for number in count(store) + 1.. {
        write(store, |w| work(w, number));
        writeln!(out, "kept {number}").and_then(|()| out.flush()).expect("somebody listens");
    }
}

/// One write: a count, a record, a document; and an older document goes.
fn work(w: &mut dyn store::Writing, number: u64) {
    let over = w.record(MARIA, Kind::Settings, id(0)).expect("it can be looked at").map_or(Revision(0), |r| r.revision);
    written(w.put_record(MARIA, Kind::Settings, id(0), &number.to_string(), over));
    written(w.put_record(MARIA, Kind::Week, id(number.into()), &body(number), Revision(0)));
    let document = DocumentId(id(number.into()));
    w.put_original(MARIA, document, body(number).as_bytes()).expect("it is kept");
    if number > 3 {
        w.remove_original(MARIA, DocumentId(id((number - 3).into()))).expect("it is removed");
    }
}

fn kept(number: u64, count: u64) -> bool {
    number + 3 > count
}

/// Some long, some short.
fn body(number: u64) -> String {
    format!("{number} ").repeat(1 + (number as usize * 37) % 3000)
}

fn count(store: &dyn Store) -> u64 {
    let stored = look(store, |r| r.record(MARIA, Kind::Settings, id(0))).expect("it can be looked at");
    stored.map_or(0, |stored| stored.body.parse().expect("it is a number"))
}

/// The child, and what it acknowledges.
fn start(place: &OsStr) -> (Child, Receiver<u64>) {
    let mut child = Command::new(std::env::current_exe().expect("this test is a program"))
        .args(["--exact", CHILD, "--nocapture"])
        .env(PLACE, place)
        .stdout(Stdio::piped())
        .spawn()
        .expect("the child starts");
    let out = BufReader::new(child.stdout.take().expect("its output is a pipe"));
    let (tell, told) = channel();
    std::thread::spawn(move || {
        let numbers = out.lines().map_while(Result::ok).filter_map(|line| line.strip_prefix("kept ")?.parse().ok());
        numbers.take_while(|number: &u64| tell.send(*number).is_ok()).for_each(drop);
    });
    (child, told)
}

/// Listens until a moment; the last that was acknowledged.
fn until(moment: Instant, told: &Receiver<u64>) -> Option<u64> {
    let next = || told.recv_timeout(moment.saturating_duration_since(Instant::now())).ok();
    std::iter::from_fn(next).last()
}
