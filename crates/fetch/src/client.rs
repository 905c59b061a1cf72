//! One request from beginning to end: through the gate, over every redirect again, to a bounded answer.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use ureq::Agent;
use ureq::http::{Response, Uri, header};
use ureq::unversioned::resolver::{ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{DefaultConnector, NextTimeout};

use crate::body::{self, too_large, too_slow};
use crate::outcome::{Answer, Refused, Request, Why};
use crate::policy::Policy;
use crate::resolve::{self, Resolve, SystemNames};
use crate::retry_after::RetryAfter;
use crate::target::Target;

/// Brings answers within one policy.
#[derive(Clone)]
pub struct Client {
    pub(crate) policy: Policy,
    names: Arc<dyn Resolve>,
}

impl Client {
    /// A client that looks names up as this machine does.
    pub fn new(policy: Policy) -> Self {
        Client::with_names(policy, Arc::new(SystemNames))
    }

    /// A client that looks names up elsewhere.
    pub fn with_names(policy: Policy, names: Arc<dyn Resolve>) -> Self {
        Client { policy, names }
    }

    /// Looks once. Nothing is tried again by itself.
    ///
    /// # Errors
    /// [`Refused`] where no answer came within the policy, or the answer is that there is none.
    pub fn get(&self, request: &Request) -> Result<Answer, Refused> {
        let deadline = Instant::now() + self.policy.longest;
        let mut target = Target::of(&request.url)?;
        let first = target.host.clone();
        for _ in 0..=self.policy.redirects {
            // What one host marked its answer with is nothing to another.
            let marks = (target.host == first).then_some(request);
            let response = self.ask(&target, marks, deadline)?;
            match leads_on(&response) {
                Some(location) => target = target.onward(&location)?,
                None => return self.answer(&target, response, deadline),
            }
        }
        Err(Refused::new(
            Why::TooManyRedirects,
            format!("{first} leads on to other addresses again and again."),
            "Open the address in a browser, and bring the one that it ends at.",
        ))
    }

    /// Looks the host up, checks all that comes back, and answers with exactly that.
    pub(crate) fn gate(&self, target: &Target, deadline: Instant) -> Result<Pinned, Refused> {
        self.policy.admits(target)?;
        let addresses = resolve::within(&self.names, &target.host, left(deadline, &target.host)?)?;
        self.policy.admits_all(target, &addresses)?;
        Ok(Pinned(addresses.into_iter().map(|address| SocketAddr::new(address, target.port)).collect()))
    }

    fn ask(
        &self,
        target: &Target,
        marks: Option<&Request>,
        deadline: Instant,
    ) -> Result<Response<ureq::Body>, Refused> {
        let pinned = self.gate(target, deadline)?;
        let agent = self.agent(pinned, left(deadline, &target.host)?);
        let mut ask = agent.get(target.uri.clone());
        let etag = marks.and_then(|marks| Some((header::IF_NONE_MATCH, marks.etag.as_deref()?)));
        let since = marks.and_then(|marks| Some((header::IF_MODIFIED_SINCE, marks.last_modified.as_deref()?)));
        for (name, value) in etag.into_iter().chain(since) {
            ask = ask.header(name, value);
        }
        ask.call().map_err(|error| unanswered(&error, &target.host))
    }

    /// A client of one request: no shared connections, no proxy (it would look names up by itself), no redirects.
    pub(crate) fn agent(&self, pinned: Pinned, limit: Duration) -> Agent {
        let config = Agent::config_builder()
            .proxy(None)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .http_status_as_error(false)
            .max_idle_connections(0)
            .max_response_header_size(64 * 1024)
            .user_agent(self.policy.user_agent.as_str())
            .accept("application/json, application/xml, text/html, text/plain, */*")
            .timeout_global(Some(limit))
            .timeout_per_read(Some(self.policy.silence))
            .build();
        Agent::with_parts(config, DefaultConnector::default(), pinned)
    }

    fn answer(&self, target: &Target, response: Response<ureq::Body>, deadline: Instant) -> Result<Answer, Refused> {
        let told = |name: header::HeaderName| told(&response, name);
        let retry_after = told(header::RETRY_AFTER).and_then(|value| RetryAfter::of(&value));
        let status = response.status().as_u16();
        let mut answer = Answer {
            url: target.uri.to_string(),
            body: None,
            content_type: told(header::CONTENT_TYPE),
            etag: told(header::ETAG),
            last_modified: told(header::LAST_MODIFIED),
            retry_after,
        };
        match status {
            304 => Ok(answer),
            200..300 => {
                let length = told(header::CONTENT_LENGTH).and_then(|length| length.parse::<usize>().ok());
                if length.is_some_and(|length| length > self.policy.largest) {
                    return Err(too_large(&target.host, self.policy.largest));
                }
                let reader = response.into_body().into_reader();
                answer.body = Some(body::read(reader, self.policy.largest, deadline, &target.host)?);
                Ok(answer)
            }
            status => Err(Refused { retry_after, ..of_status(status, &target.host) }),
        }
    }
}

/// What a head says under a name, if it is short.
pub(crate) fn told(response: &Response<ureq::Body>, name: header::HeaderName) -> Option<String> {
    let value = response.headers().get(name)?.to_str().ok()?;
    Some(value.to_owned()).filter(|value| value.len() <= 1_000)
}

/// The time that is left.
pub(crate) fn left(deadline: Instant, host: &str) -> Result<Duration, Refused> {
    let left = deadline.saturating_duration_since(Instant::now());
    if left.is_zero() { Err(too_slow(host)) } else { Ok(left) }
}

/// Where an answer sends on to.
fn leads_on(response: &Response<ureq::Body>) -> Option<String> {
    let sends = matches!(response.status().as_u16(), 301 | 302 | 303 | 307 | 308);
    let location = response.headers().get(header::LOCATION).filter(|_| sends)?;
    location.to_str().ok().map(str::to_owned)
}

/// Answers every look-up with the addresses that were checked.
#[derive(Debug)]
pub(crate) struct Pinned(pub Vec<SocketAddr>);

impl Resolver for Pinned {
    fn resolve(&self, _: &Uri, _: &ureq::config::Config, _: NextTimeout) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let mut addresses = self.empty();
        for address in self.0.iter().take(16) {
            addresses.push(*address);
        }
        Ok(addresses)
    }
}

pub(crate) fn unanswered(error: &ureq::Error, host: &str) -> Refused {
    match error {
        ureq::Error::Timeout(_) => too_slow(host),
        ureq::Error::Io(error) if error.kind() == std::io::ErrorKind::TimedOut => too_slow(host),
        ureq::Error::Rustls(_) | ureq::Error::Tls(_) => Refused::new(
            Why::Unreachable,
            format!("{host} does not prove that it is {host}."),
            "Check the address; if it is right, the other side has to renew its certificate.",
        ),
        ureq::Error::Io(_) | ureq::Error::ConnectionFailed | ureq::Error::HostNotFound => Refused::new(
            Why::Unreachable,
            format!("{host} could not be reached."),
            "Check whether this machine is online; the address is looked at again later.",
        ),
        _ => Refused::new(
            Why::Broken,
            format!("{host} answered in a way that is not understood."),
            "Open the address in a browser, save the page, and bring it as a file.",
        ),
    }
}

fn of_status(status: u16, host: &str) -> Refused {
    match status {
        404 | 410 => Refused::new(
            Why::NotThere,
            format!("{host} says that nothing is at this address."),
            "Check the spelling; capital letters can matter. A board may also have moved.",
        ),
        401 | 403 | 407 | 451 => Refused::new(
            Why::ShutOut,
            format!("{host} does not show this to programs."),
            "Open it in a browser, save the page or copy its text, and bring that.",
        ),
        408 | 425 | 429 | 500..600 => Refused::new(
            Why::Busy,
            format!("{host} is out of order or asks for a pause (it answered {status})."),
            "It is looked at again later.",
        ),
        status => Refused::new(
            Why::Broken,
            format!("{host} answered {status}, which is no page."),
            "Open the address in a browser, and bring the one that it ends at.",
        ),
    }
}
