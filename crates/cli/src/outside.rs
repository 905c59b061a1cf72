//! The outside, as those who ask see it: the one client, at a polite pace.

use std::sync::Mutex;

use fetch::{Client, Pace, Policy};
use intake::Refusal;
use intake::postings::address::host;
use intake::postings::outside::{Answer, Outside, Request, Unanswered};
use jiff::Timestamp;

/// Asks the web within a policy. Two questions to one host stand two seconds apart.
pub struct Web {
    client: Client,
    pace: Mutex<Pace>,
}

impl Web {
    pub fn new(policy: Policy) -> Self {
        Web { client: Client::new(policy), pace: Mutex::new(Pace::default()) }
    }

    /// Waits until the host may be asked; answers nothing where it wants a longer pause than anybody sits through.
    fn wait(&self, host: &str) -> Result<(), Unanswered> {
        let now = Timestamp::now();
        let at = match self.pace.lock() {
            Ok(pace) => pace.may_go(host, now),
            Err(poisoned) => poisoned.into_inner().may_go(host, now),
        };
        let pause = at.duration_since(now);
        if pause > LONGEST_PAUSE {
            let refusal = Refusal::new(format!("{host} asks for a pause."), "Try again later.");
            return Err(Unanswered { refusal, not_before: Some(at) });
        }
        std::thread::sleep(pause.unsigned_abs());
        Ok(())
    }
}

/// The longest pause that is waited for.
const LONGEST_PAUSE: jiff::SignedDuration = jiff::SignedDuration::from_secs(10);

impl Outside for Web {
    fn get(&self, request: &Request) -> Result<Answer, Unanswered> {
        let host = host(&request.url).unwrap_or_default();
        self.wait(&host)?;
        let asked = fetch::Request {
            url: request.url.clone(),
            etag: request.etag.clone(),
            last_modified: request.last_modified.clone(),
        };
        let answered = self.client.get(&asked);
        let now = Timestamp::now();
        let pause = match &answered {
            Ok(answer) => answer.retry_after,
            Err(refused) => refused.retry_after,
        };
        if let Ok(mut pace) = self.pace.lock() {
            pace.went(&host, now, pause);
        }
        let not_before: Option<Timestamp> = pause.map(|pause| pause.moment(now));
        match answered {
            Ok(answer) => Ok(Answer {
                url: answer.url,
                body: answer.body,
                etag: answer.etag,
                last_modified: answer.last_modified,
                not_before,
            }),
            Err(refused) => Err(Unanswered { refusal: Refusal::new(refused.what, refused.next), not_before }),
        }
    }
}
