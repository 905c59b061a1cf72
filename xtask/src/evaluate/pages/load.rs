//! Pages under load: so many requests a second, whether or not the ones before were answered.
//!
//! A request's time runs from the moment it was due. Where the server falls behind, the wait of those in the queue
//! counts; a tool that waits for an answer before it asks again would leave it out.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use testkit::browser::{Http, Request};

use super::crawl::Page;

/// How long answers took, shortest first, and what was no page.
pub(super) struct Load {
    times: Vec<Duration>,
    pub(super) refused: Vec<String>,
    slowest: Vec<(Duration, String)>,
    /// What the machine says of itself at the beginning: how many programs wanted a core in the minute before.
    wanted: Option<f64>,
}

/// Askers; each has one connection and waits for its own answer.
const ASKERS: usize = 16;

/// How far apart pages asked for one after another lie in the list; a prime, so that every page has its turn.
const STRIDE: usize = 7919;

/// Asks for all pages in turn.
pub(super) fn over(address: &str, pages: &[Page], rate: u32, lasting: Duration) -> Load {
    let wanted = wanted();
    let requests: Vec<Request> = pages.iter().map(request).collect();
    let count = usize::try_from(u64::from(rate) * lasting.as_secs()).unwrap_or(usize::MAX);
    let next = AtomicUsize::new(0);
    // A moment for every asker to be ready.
    let begin = Instant::now() + Duration::from_millis(200);
    let ask = || {
        let (mut http, mut done) = (Http::to(address, Duration::from_secs(30)), Vec::new());
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            if number >= count {
                return done;
            }
            let due = begin + Duration::from_secs(1) * u32::try_from(number).unwrap_or(u32::MAX) / rate.max(1);
            std::thread::sleep(due.saturating_duration_since(Instant::now()));
            let at = number.wrapping_mul(STRIDE) % requests.len();
            let status = http.send(&requests[at]).map(|answer| answer.status);
            done.push((at, due.elapsed(), status));
        }
    };
    let done: Vec<_> = std::thread::scope(|scope| {
        let askers: Vec<_> = (0..ASKERS).map(|_| scope.spawn(ask)).collect();
        askers.into_iter().flat_map(|asker| asker.join().unwrap_or_default()).collect()
    });
    let refused = done.iter().filter(|(_, _, status)| !matches!(status, Ok(200)));
    let refused =
        refused.map(|(at, _, status)| format!("{} {}: {status:?}", pages[*at].who, pages[*at].path)).collect();
    let mut slowest: Vec<_> = done.iter().map(|(at, time, _)| (*time, pages[*at].path.clone())).collect();
    slowest.sort_by_key(|(time, _)| std::cmp::Reverse(*time));
    slowest.truncate(8);
    let mut times: Vec<Duration> = done.iter().map(|(_, time, _)| *time).collect();
    times.sort();
    Load { times, refused, slowest, wanted }
}

impl Load {
    /// The time within which this share of all requests was answered, in milliseconds.
    pub(super) fn millis(&self, share: f64) -> f64 {
        quantile(&self.times, share).as_secs_f64() * 1000.0
    }

    /// What is behind the figures.
    pub(super) fn tell(&self) {
        eprintln!("{} requests; p90 {:.1} ms, p99.9 {:.1} ms", self.times.len(), self.millis(0.9), self.millis(0.999));
        let cores = std::thread::available_parallelism().map_or(1.0, |cores| cores.get() as f64);
        if let Some(wanted) = self.wanted.filter(|wanted| *wanted > cores) {
            eprintln!(
                "{wanted} programs wanted the {cores} cores: others were at work here, and these times are theirs, too"
            );
        }
        eprintln!("slowest answers:");
        self.slowest.iter().for_each(|(time, path)| eprintln!("  {:.1} ms  {path}", time.as_secs_f64() * 1000.0));
        self.refused.iter().take(20).for_each(|what| eprintln!("under load, no page: {what}"));
    }
}

/// The load average of the last minute, where the system tells it.
fn wanted() -> Option<f64> {
    std::fs::read_to_string("/proc/loadavg").ok()?.split(' ').next()?.parse().ok()
}

fn request(page: &Page) -> Request {
    let cookies = page.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ");
    let request = Request::get(&page.path);
    if cookies.is_empty() { request } else { request.with("cookie", cookies) }
}

/// The smallest time that at least this share does not exceed (nearest rank); nothing for no times.
fn quantile(sorted: &[Duration], share: f64) -> Duration {
    #[expect(clippy::cast_sign_loss, clippy::cast_possible_truncation, reason = "a rank within the list")]
    let rank = (share * sorted.len() as f64).ceil() as usize;
    sorted.get(rank.max(1) - 1).or(sorted.last()).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quantile_is_one_of_the_times() {
        let times: Vec<Duration> = (1..=200).map(Duration::from_millis).collect();
        let at = |share| quantile(&times, share).as_millis();
        assert_eq!([at(0.0), at(0.5), at(0.99), at(0.991), at(1.0)], [1, 100, 198, 199, 200]);
        assert_eq!(quantile(&times[..1], 0.99).as_millis(), 1);
        assert_eq!(quantile(&[], 0.99), Duration::ZERO);
    }

    #[test]
    fn every_page_has_its_turn() {
        for pages in 1..400_usize {
            let mut turns: Vec<usize> = (0..pages).map(|number| number * STRIDE % pages).collect();
            turns.sort_unstable();
            assert_eq!(turns, (0..pages).collect::<Vec<_>>());
        }
    }
}
