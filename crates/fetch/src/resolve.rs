//! From a host's name to its addresses, once and within a time.

use std::io;
use std::net::{IpAddr, ToSocketAddrs};
use std::sync::{Arc, mpsc};
use std::time::Duration;

use crate::outcome::{Refused, Why};

/// Most addresses of one host that are kept.
const MOST: usize = 16;

/// Looks names up.
pub trait Resolve: Send + Sync {
    /// All addresses of a host.
    ///
    /// # Errors
    /// Whatever the look-up says; an unknown name is an error or an empty list.
    fn addresses(&self, host: &str) -> io::Result<Vec<IpAddr>>;
}

/// Names as this machine knows them.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemNames;

impl Resolve for SystemNames {
    fn addresses(&self, host: &str) -> io::Result<Vec<IpAddr>> {
        Ok((host, 0).to_socket_addrs()?.map(|address| address.ip()).collect())
    }
}

/// Looks a host up within a time. The system's look-up has no limit of its own, so it runs beside and is left behind.
pub(crate) fn within(resolver: &Arc<dyn Resolve>, host: &str, limit: Duration) -> Result<Vec<IpAddr>, Refused> {
    if let Ok(address) = host.parse::<IpAddr>() {
        return Ok(vec![address]);
    }
    let (sender, receiver) = mpsc::sync_channel(1);
    let (resolver, name) = (Arc::clone(resolver), host.to_owned());
    let looks = std::thread::Builder::new().name("look-up".to_owned());
    let started = looks.spawn(move || {
        let _ = sender.send(resolver.addresses(&name));
    });
    let answer = started.ok().and_then(|_| receiver.recv_timeout(limit).ok());
    match answer {
        Some(Ok(mut addresses)) if !addresses.is_empty() => {
            addresses.truncate(MOST);
            Ok(addresses)
        }
        Some(_) => Err(Refused::new(
            Why::NoSuchHost,
            format!("Nothing is known under the name {host}."),
            "Check the spelling of the address, and whether this machine is online.",
        )),
        None => Err(Refused::new(
            Why::TooSlow,
            format!("Looking up the name {host} took too long."),
            "Check whether this machine is online, and look again later.",
        )),
    }
}
