//! Reads lines in one thread and understands them on all cores; what comes of them is taken in the order of the file.
//! A bounded number of lines is under way at any time.

use std::collections::BTreeMap;
use std::io::{self, BufRead};
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, sync_channel};
use std::thread;

use super::item::{self, Read};
use super::lines::{self, Batch};
use crate::trouble::{Exit, Trouble};

/// Understands every line of a file and hands on what came of it, in order.
///
/// # Errors
/// When the file cannot be read to its end. Whether a single line can be understood is no error here.
pub fn over(from: Box<dyn BufRead + Send>, mut take: impl FnMut(Read)) -> Result<(), Trouble> {
    let workers = thread::available_parallelism().map_or(2, usize::from).clamp(1, 16);
    let (to_work, work) = sync_channel::<Batch>(workers);
    let (to_end, done) = sync_channel::<(u64, Vec<Read>)>(workers);
    let work = Mutex::new(work);
    let ended = thread::scope(|scope| {
        let reading = scope.spawn(move || lines::each(from, |batch| to_work.send(batch).is_ok()));
        for _ in 0..workers {
            let (work, to_end) = (&work, to_end.clone());
            scope.spawn(move || {
                while let Some(batch) = next(work) {
                    let number = batch.number;
                    let read = batch.lines.into_iter().map(|(line, bytes)| understood(line, bytes.as_deref()));
                    if to_end.send((number, read.collect())).is_err() {
                        break;
                    }
                }
            });
        }
        drop(to_end);
        let mut waiting = BTreeMap::new();
        let mut next = 0;
        for (number, batch) in done {
            waiting.insert(number, batch);
            while let Some(batch) = waiting.remove(&next) {
                batch.into_iter().for_each(&mut take);
                next += 1;
            }
        }
        reading.join().unwrap_or_else(|_| Err(io::Error::other("reading stopped")))
    });
    ended.map_err(|error| Trouble {
        what: format!("The file could not be read to its end: {error}."),
        next: "Copy it to this machine and try once more.".to_owned(),
        exit: Exit::Refused,
    })
}

fn next(work: &Mutex<Receiver<Batch>>) -> Option<Batch> {
    // A worker that broke held nothing that others need.
    work.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).recv().ok()
}

fn understood(line: u64, bytes: Option<&[u8]>) -> Read {
    match bytes {
        Some(bytes) => item::read(line, bytes),
        None => Read::Broken { line, why: format!("it is longer than {} MB", lines::LONGEST >> 20) },
    }
}
