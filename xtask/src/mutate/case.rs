//! One document, read on a thread of its own: what came of it, how long it took, and how much memory.

use std::panic::{self, AssertUnwindSafe};
use std::path::Path;
use std::sync::{Arc, mpsc};
use std::thread;
use std::time::{Duration, Instant};

use intake::Upload;
use lexicon::Learned;

/// What came of reading.
pub(crate) enum Answer {
    Read,
    Refused,
    /// With its message.
    Panicked(String),
    /// It did not come back in time.
    Stuck,
}

/// One reading.
pub(crate) struct Case {
    pub answer: Answer,
    /// Time on the processor.
    pub millis: u128,
    /// Most memory during the reading above what there was before, in megabytes; `None` where the system does not say.
    pub megabytes: Option<u64>,
}

/// Reads documents one after the other.
pub(crate) struct Bench {
    lexicon: Arc<Learned>,
}

impl Bench {
    /// Panics are caught and reported; they print nothing by themselves from here on.
    pub fn new(lexicon: Learned) -> Self {
        panic::set_hook(Box::new(|_| {}));
        Bench { lexicon: Arc::new(lexicon) }
    }

    /// Reads a document and waits until it has had the processor for this long.
    pub fn read(&self, path: &Path, bytes: Vec<u8>, longest: Duration) -> Case {
        let (tell, told) = mpsc::channel();
        let (done, wait) = mpsc::channel();
        let lexicon = Arc::clone(&self.lexicon);
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
        let before = memory("VmRSS:");
        forget_peak();
        let start = Instant::now();
        thread::spawn(move || {
            // Nobody waits any longer for one that took too long, so an answer may go unheard.
            let _ = tell.send(std::fs::read_link("/proc/thread-self").ok());
            let upload = Upload { name: name.as_deref(), bytes: &bytes };
            let read = panic::catch_unwind(AssertUnwindSafe(|| intake::read(&upload, lexicon.as_ref())));
            let answer = match read {
                Ok(Ok(_)) => Answer::Read,
                Ok(Err(_)) => Answer::Refused,
                Err(payload) => Answer::Panicked(message(payload.as_ref())),
            };
            let _ = done.send((answer, processor_time(Path::new("/proc/thread-self"))));
        });
        let thread = told.recv().ok().flatten().map(|link| Path::new("/proc").join(link));
        let spent = || thread.as_deref().and_then(processor_time).unwrap_or_else(|| start.elapsed());
        let (answer, time) = loop {
            match wait.recv_timeout(Duration::from_millis(500)) {
                Ok((answer, time)) => break (answer, time.unwrap_or_else(|| start.elapsed())),
                Err(mpsc::RecvTimeoutError::Timeout) if spent() < longest => {}
                Err(_) => break (Answer::Stuck, spent()),
            }
        };
        let peak = memory("VmHWM:");
        let megabytes = before.zip(peak).map(|(before, peak)| peak.saturating_sub(before) / 1024);
        Case { answer, millis: time.as_millis(), megabytes }
    }
}

/// How long a thread has had the processor, so that a busy machine does not make a document look slow; `None` where
/// the system does not say.
fn processor_time(thread: &Path) -> Option<Duration> {
    let text = std::fs::read_to_string(thread.join("schedstat")).ok()?;
    text.split(' ').next()?.parse().ok().map(Duration::from_nanos)
}

fn message(payload: &(dyn std::any::Any + Send)) -> String {
    let text = payload.downcast_ref::<String>().map(String::as_str);
    text.or(payload.downcast_ref::<&str>().copied()).unwrap_or("without a message").to_owned()
}

/// A line of this process's own figures, in kilobytes; Linux keeps them.
fn memory(line: &str) -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let found = status.lines().find_map(|there| there.strip_prefix(line))?;
    found.trim().trim_end_matches("kB").trim().parse().ok()
}

/// Lets the system measure the peak of memory anew; where it cannot, the peak is that of all readings so far.
fn forget_peak() {
    let _ = std::fs::write("/proc/self/clear_refs", "5");
}
