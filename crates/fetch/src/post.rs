//! JSON sent to one address and its answer: the same gate, and nothing that leads on is followed.

use std::fmt;
use std::net::IpAddr;
use std::time::{Duration, Instant};

use ureq::http::{Response, header};

use crate::body::{self, too_large};
use crate::client::{Client, left, told, unanswered};
use crate::origin::Origin;
use crate::outcome::{Refused, Why};
use crate::target::Target;

/// A key that goes with a request. It is shown nowhere: not by `Debug`, not in a refusal.
#[derive(Clone, PartialEq, Eq)]
pub struct Bearer(String);

impl Bearer {
    /// A key; `None` for what cannot stand in a request's head.
    pub fn of(key: &str) -> Option<Self> {
        let key = key.trim();
        let fits = !key.is_empty() && key.len() <= 2_000 && key.bytes().all(|byte| byte.is_ascii_graphic());
        fits.then(|| Bearer(key.to_owned()))
    }
}

impl fmt::Debug for Bearer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }
}

/// JSON for one address.
#[derive(Clone, Debug)]
pub struct Post {
    /// The address.
    pub url: String,
    /// The key that opens it.
    pub bearer: Option<Bearer>,
    /// What is sent.
    pub json: String,
}

impl Client {
    /// Sends once, and answers with the bytes that came back. Nothing is tried again, and no redirect is followed: what
    /// is sent is for the address that was named.
    ///
    /// # Errors
    /// [`Refused`] where no answer came within the policy, or the answer is that there is none.
    pub fn post(&self, post: &Post) -> Result<Vec<u8>, Refused> {
        self.send(post).map_err(of_a_post)
    }

    fn send(&self, post: &Post) -> Result<Vec<u8>, Refused> {
        let deadline = Instant::now() + self.policy.longest;
        let target = Target::of(&post.url)?;
        let open = !target.secure && !self.policy.lists(&target);
        if open {
            return Err(travels_open(&target.host));
        }
        let pinned = self.gate(&target, deadline)?;
        // A listed name that leads out of the house would carry the key through it in the open.
        if !target.secure && pinned.0.iter().any(|address| crate::is_public(address.ip())) {
            return Err(travels_open(&target.host));
        }
        let agent = self.agent(pinned, left(deadline, &target.host)?);
        let mut ask = agent.post(target.uri.clone()).header(header::CONTENT_TYPE, "application/json");
        if let Some(Bearer(key)) = &post.bearer {
            ask = ask.header(header::AUTHORIZATION, format!("Bearer {key}"));
        }
        let response = ask.send(post.json.as_bytes()).map_err(|error| unanswered(&error, &target.host))?;
        self.answered(&target, response, deadline, post.bearer.is_some())
    }

    fn answered(
        &self,
        target: &Target,
        response: Response<ureq::Body>,
        deadline: Instant,
        with_key: bool,
    ) -> Result<Vec<u8>, Refused> {
        let (host, largest) = (&target.host, self.policy.largest);
        let length = told(&response, header::CONTENT_LENGTH).and_then(|length| length.parse::<usize>().ok());
        match response.status().as_u16() {
            200..300 if length.is_some_and(|length| length > largest) => Err(too_large(host, largest)),
            200..300 => body::read(response.into_body().into_reader(), largest, deadline, host),
            401 | 403 | 407 if !with_key => Err(Refused::new(Why::ShutOut, format!("{host} asks for a key."), "")),
            status => Err(of_status(status, host)),
        }
    }

    /// Whether JSON may be sent to this address, as far as its words tell. Nobody is asked.
    ///
    /// # Errors
    /// [`Refused`] says what is wrong with it.
    pub fn may_post(&self, url: &str) -> Result<(), Refused> {
        let target = Target::of(url).map_err(of_a_post)?;
        if !target.secure && !self.policy.lists(&target) {
            return Err(travels_open(&target.host));
        }
        self.policy.admits(&target).map_err(of_a_post)?;
        match target.host.parse() {
            Ok(address) => self.policy.admits_all(&target, &[address]).map_err(of_a_post),
            Err(_) => Ok(()),
        }
    }

    /// The longest that one request takes.
    pub fn longest(&self) -> Duration {
        self.policy.longest
    }

    /// What the owner lists.
    pub fn listed(&self) -> &[Origin] {
        &self.policy.origins
    }
}

fn travels_open(host: &str) -> Refused {
    let is_here = host.parse().map_or(host == "localhost", |address: IpAddr| address.is_loopback());
    if is_here {
        return Refused::new(
            Why::NotAllowed,
            "A model on the machine on which Footbridge runs is asked once whoever runs it lists its address.",
            "That is done when it starts, such as: footbridge serve --model-address http://127.0.0.1:11434.",
        );
    }
    Refused::new(
        Why::NotAllowed,
        format!("What is sent to {host} by http can be read on its way, your words and your key among it."),
        "Use its address with https. A server in your own house is reached once whoever runs this installation lists it.",
    )
}

fn of_status(status: u16, host: &str) -> Refused {
    let (why, what) = match status {
        300..=399 => (Why::Elsewhere, format!("{host} sends on to another address, and nothing was sent there.")),
        401 | 403 | 407 => (Why::ShutOut, format!("{host} does not take this key.")),
        404 | 405 | 410 => (Why::NotThere, format!("{host} has no model at this address, or none of this name.")),
        429 => (Why::Busy, format!("{host} asks for a pause, or the account there has no credit left.")),
        500..=599 => (Why::Busy, format!("{host} is out of order (it answered {status}).")),
        status => (Why::Broken, format!("{host} did not take the question (it answered {status}).")),
    };
    let next = match status {
        400 | 413 | 422 => "The text may be longer than this model takes, or the model has another name there.",
        _ => "",
    };
    Refused::new(why, what, next)
}

/// What to do, where somebody sent something and did not look at a page.
fn of_a_post(refused: Refused) -> Refused {
    let next = match refused.why {
        Why::Address => "Write the address in full, such as https://api.example.org/v1.",
        Why::NotAllowed if refused.next.is_empty() => "Check the address.",
        Why::NotAllowed => return refused,
        Why::NoSuchHost => "Check the spelling of the address, and whether this machine is online.",
        Why::Unreachable => "Look whether the model's server runs, and whether the address is right.",
        Why::TooSlow => "Try once more in a while, with less text, or with a smaller model.",
        Why::TooLarge => "Check the address; a model's answer about your text is much shorter.",
        Why::TooManyRedirects | Why::Elsewhere => "Write the address that it ends at.",
        Why::NotThere => {
            "Check the address, which for many servers ends in /v1, the kind of server, and the name of the model."
        }
        Why::Busy => "Try once more in a while.",
        Why::ShutOut => "Copy its key once more from where you have it, and connect anew.",
        Why::Broken if !refused.next.is_empty() => return refused,
        Why::Broken => "Check the address and the kind of server.",
    };
    Refused { next: next.to_owned(), ..refused }
}
