//! Pages that change while they are open: server-sent events (the HTML standard's `text/event-stream`).
//!
//! One thread waits for the store's change sequence and looks which of the circles that are watched have a new mark. Each
//! open page then looks at its circle again as whoever watches it, so that somebody who left sees nothing more from that
//! change on. A circle is read once for everybody who watches it.

use std::collections::HashMap;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use career::id::{AccountId, CircleId};
use flows::Desk;
use flows::account::Visitor;
use flows::circle::Table;
use hyper::body::Frame;
use tokio::sync::{mpsc, watch};

use crate::answer;

/// Live pages that one person may have open at once.
const MOST_OF_ONE: usize = 12;
/// Live pages at once.
const MOST: usize = 10_000;
/// After so long without a change, a page looks whether whoever watches is still here; the line keeps open by it, too.
const BEAT: Duration = Duration::from_secs(15);
/// How long one waits for a change before one looks around.
const WAIT: Duration = Duration::from_secs(1);

/// What one who watches is shown now; `None` where they may not see it.
pub type Shown = fn(&Desk, &Visitor, &Table) -> Option<String>;

/// Everybody who watches.
pub struct Hub {
    desk: Arc<Desk>,
    watched: Mutex<Watched>,
    read: Mutex<HashMap<CircleId, Arc<Table>>>,
}

#[derive(Default)]
struct Watched {
    circles: HashMap<CircleId, watch::Sender<u64>>,
    people: HashMap<AccountId, usize>,
    pages: usize,
    waiting: bool,
    closed: bool,
}

/// One who watches.
struct Watching {
    hub: Arc<Hub>,
    visitor: Visitor,
    circle: CircleId,
    heard: watch::Receiver<u64>,
}

impl Hub {
    /// A hub over a desk, with nobody there.
    pub fn new(desk: Arc<Desk>) -> Arc<Self> {
        Arc::new(Hub { desk, watched: Mutex::default(), read: Mutex::default() })
    }

    fn watched(&self) -> MutexGuard<'_, Watched> {
        self.watched.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A page that goes on changing. To be called from within the runtime. `None` where there are as many as may be.
    pub fn open(self: &Arc<Self>, visitor: Visitor, circle: CircleId, shown: Shown) -> Option<Response> {
        let watching = self.begin(visitor, circle)?;
        let (send, receive) = mpsc::channel(1);
        tokio::spawn(follow(watching, shown, send));
        let mut response = answer::of(StatusCode::OK, "text/event-stream", Body::new(Events(receive)));
        // Some proxies collect what comes in pieces.
        response.headers_mut().insert("x-accel-buffering", HeaderValue::from_static("no"));
        response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        Some(response)
    }

    fn begin(self: &Arc<Self>, visitor: Visitor, circle: CircleId) -> Option<Watching> {
        let mut watched = self.watched();
        let theirs = watched.people.get(&visitor.account.id).copied().unwrap_or(0);
        if watched.closed || watched.pages >= MOST || theirs >= MOST_OF_ONE {
            return None;
        }
        watched.pages += 1;
        watched.people.insert(visitor.account.id, theirs + 1);
        let heard = watched.circles.entry(circle).or_insert_with(|| watch::Sender::new(0)).subscribe();
        if !std::mem::replace(&mut watched.waiting, true) {
            let hub = Arc::clone(self);
            std::thread::spawn(move || hub.wait());
        }
        Some(Watching { hub: Arc::clone(self), visitor, circle, heard })
    }

    /// Waits for changes while anybody watches.
    fn wait(&self) {
        let mut seen = 0;
        loop {
            seen = self.desk.store.wait_for_change(seen, WAIT);
            let circles: Vec<CircleId> = {
                let mut watched = self.watched();
                if watched.pages == 0 {
                    watched.waiting = false;
                    break;
                }
                watched.circles.keys().copied().collect()
            };
            let marks = self.desk.store.reading().and_then(|reading| reading.circle_marks(&circles));
            match marks {
                Ok(marks) => self.tell(&circles, &marks.into_iter().collect()),
                Err(trouble) => {
                    tracing::warn!(%trouble, "live pages could not look; they try again");
                    std::thread::sleep(WAIT);
                }
            }
        }
    }

    fn tell(&self, circles: &[CircleId], marks: &HashMap<CircleId, u64>) {
        let watched = self.watched();
        for circle in circles {
            // One that is closed has no mark; whoever watches it looks once more and finds nothing.
            let mark = marks.get(circle).copied().unwrap_or(u64::MAX);
            if let Some(sender) = watched.circles.get(circle) {
                sender.send_if_modified(|known| std::mem::replace(known, mark) != mark);
            }
        }
    }

    /// A circle with at least this mark.
    fn table(&self, circle: CircleId, mark: u64) -> store::Result<Option<Arc<Table>>> {
        let lock = || self.read.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = lock().get(&circle).filter(|known| known.mark >= mark) {
            return Ok(Some(Arc::clone(known)));
        }
        let Some(table) = flows::circle::read(&self.desk, circle)?.map(Arc::new) else { return Ok(None) };
        lock().insert(circle, Arc::clone(&table));
        Ok(Some(table))
    }

    /// Ends every page, for stopping.
    pub fn close(&self) {
        let mut watched = self.watched();
        watched.closed = true;
        watched.circles.clear();
    }
}

impl Drop for Watching {
    fn drop(&mut self) {
        let mut watched = self.hub.watched();
        watched.pages = watched.pages.saturating_sub(1);
        let left = watched.people.get(&self.visitor.account.id).map_or(0, |theirs| theirs.saturating_sub(1));
        match left {
            0 => drop(watched.people.remove(&self.visitor.account.id)),
            left => drop(watched.people.insert(self.visitor.account.id, left)),
        }
        // This one's own receiver is the last.
        if watched.circles.get(&self.circle).is_some_and(|sender| sender.receiver_count() <= 1) {
            watched.circles.remove(&self.circle);
            self.hub.read.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.circle);
        }
    }
}

/// What is sent to one page, until it is closed or may see nothing more.
async fn follow(mut watching: Watching, shown: Shown, send: mpsc::Sender<Bytes>) {
    if send.send(Bytes::from_static(b"retry: 3000\n\n")).await.is_err() {
        return;
    }
    let mut last = None;
    loop {
        let mark = *watching.heard.borrow_and_update();
        let (hub, visitor, circle) = (Arc::clone(&watching.hub), watching.visitor.clone(), watching.circle);
        let looked = tokio::task::spawn_blocking(move || look(&hub, &visitor, circle, mark, shown)).await;
        let said = match looked {
            Ok(Ok(Some(now))) => {
                let is_new = last.as_ref() != Some(&now);
                let said = if is_new { event("table", &now) } else { Bytes::from_static(b": still here\n\n") };
                last = Some(now);
                said
            }
            Ok(Ok(None)) => {
                let _ = send.send(event("gone", "")).await;
                return;
            }
            // The store did not answer. What stands on the page stays, and one looks again.
            Ok(Err(_)) | Err(_) => Bytes::from_static(b": in a moment\n\n"),
        };
        if send.send(said).await.is_err() {
            return;
        }
        tokio::select! {
            changed = watching.heard.changed() => if changed.is_err() { return },
            () = tokio::time::sleep(BEAT) => {}
            () = send.closed() => return,
        }
    }
}

fn look(hub: &Hub, visitor: &Visitor, circle: CircleId, mark: u64, shown: Shown) -> store::Result<Option<String>> {
    let Some(visitor) = flows::account::still_here(&hub.desk, visitor)? else { return Ok(None) };
    // A closed circle was told with the highest mark there is: it is looked for once more, and is not there.
    let table = hub.table(circle, mark)?;
    Ok(table.and_then(|table| shown(&hub.desk, &visitor, &table)))
}

/// One event; each line of it begins with `data:`.
fn event(name: &str, words: &str) -> Bytes {
    let mut out = format!("event: {name}\n");
    for line in words.split('\n') {
        out.push_str("data: ");
        out.push_str(line);
        out.push('\n');
    }
    out.push('\n');
    Bytes::from(out)
}

impl std::fmt::Debug for Hub {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Hub").field("pages", &self.watched().pages).finish_non_exhaustive()
    }
}

/// What is sent, as a body that has no end by itself.
struct Events(mpsc::Receiver<Bytes>);

impl hyper::body::Body for Events {
    type Data = Bytes;
    type Error = std::convert::Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        self.0.poll_recv(context).map(|bytes| bytes.map(|bytes| Ok(Frame::data(bytes))))
    }
}
