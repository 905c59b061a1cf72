//! What may be asked, in one place. The owner of an installation writes it; its defaults reach the public web and no
//! more.

use std::net::IpAddr;
use std::str::FromStr;
use std::time::Duration;

use crate::origin::Origin;
use crate::outcome::{Refused, Why};
use crate::reach::is_public;
use crate::target::Target;

/// What may be asked, and how much of it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    /// How Footbridge names itself.
    pub user_agent: String,
    /// Hosts that may be asked, with everything below them; every public host where there is no list.
    pub hosts: Option<Vec<String>>,
    /// Ports that may be asked beside the usual ones (80 for http, 443 for https).
    pub ports: Vec<u16>,
    /// Private networks that may be reached all the same, such as the one of a company's own board.
    pub networks: Vec<Network>,
    /// Servers that may be reached wherever they stand and at whatever port: exactly these.
    pub origins: Vec<Origin>,
    /// Most bytes of one answer, unpacked.
    pub largest: usize,
    /// Longest time for one request with all its redirects.
    pub longest: Duration,
    /// Longest silence while an answer is read.
    pub silence: Duration,
    /// How often one request may be sent on.
    pub redirects: u8,
}

impl Default for Policy {
    fn default() -> Self {
        Policy {
            user_agent: concat!(
                "Footbridge/",
                env!("CARGO_PKG_VERSION"),
                " (reads public job postings for one person)"
            )
            .to_owned(),
            hosts: None,
            ports: Vec::new(),
            networks: Vec::new(),
            origins: Vec::new(),
            largest: 16 * 1024 * 1024,
            longest: Duration::from_secs(30),
            silence: Duration::from_secs(10),
            redirects: 5,
        }
    }
}

impl Policy {
    /// Whether the owner lists exactly this server.
    pub(crate) fn lists(&self, target: &Target) -> bool {
        self.origins.contains(&Origin::from(target))
    }

    /// Whether an address may be asked, as far as its words tell.
    pub(crate) fn admits(&self, target: &Target) -> Result<(), Refused> {
        if self.lists(target) {
            return Ok(());
        }
        if target.port != target.usual_port() && !self.ports.contains(&target.port) {
            return Err(Refused::new(
                Why::NotAllowed,
                format!("{} asks for port {}, which web pages do not use.", target.host, target.port),
                "Check the address; whoever runs this installation can allow the port.",
            ));
        }
        let listed = self.hosts.as_ref().is_none_or(|hosts| hosts.iter().any(|host| is_under(&target.host, host)));
        if !listed {
            return Err(Refused::new(
                Why::NotAllowed,
                format!("{} is not among the hosts that this installation may ask.", target.host),
                "Whoever runs this installation can add it; until then, save the page and bring it as a file.",
            ));
        }
        Ok(())
    }

    /// Whether all that a host's name leads to may be reached. One private address among public ones is reason enough
    /// to refuse: nobody who means well mixes them.
    pub(crate) fn admits_all(&self, target: &Target, addresses: &[IpAddr]) -> Result<(), Refused> {
        let open =
            |address: &IpAddr| is_public(*address) || self.networks.iter().any(|network| network.holds(*address));
        if self.lists(target) || addresses.iter().all(open) {
            return Ok(());
        }
        Err(Refused::new(
            Why::NotAllowed,
            format!("{} leads into a private network, and Footbridge asks public addresses.", target.host),
            "Check the address; whoever runs this installation can allow the network.",
        ))
    }
}

/// Whether a host is another or stands below it.
fn is_under(host: &str, other: &str) -> bool {
    let other = other.trim().trim_matches('.').to_ascii_lowercase();
    let below = host.strip_suffix(&other).is_some_and(|front| front.is_empty() || front.ends_with('.'));
    !other.is_empty() && below
}

/// A network such as `10.0.0.0/8`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Network {
    address: IpAddr,
    prefix: u8,
}

impl Network {
    /// Whether an address is in it. An IPv4 address inside an IPv6 one counts as itself.
    pub fn holds(&self, address: IpAddr) -> bool {
        let shift = |width: u8| u32::from(width.saturating_sub(self.prefix));
        match (self.address, address.to_canonical()) {
            (IpAddr::V4(own), IpAddr::V4(other)) => {
                (u32::from(own) ^ u32::from(other)).checked_shr(shift(32)).unwrap_or_default() == 0
            }
            (IpAddr::V6(own), IpAddr::V6(other)) => {
                (u128::from(own) ^ u128::from(other)).checked_shr(shift(128)).unwrap_or_default() == 0
            }
            _ => false,
        }
    }
}

impl FromStr for Network {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let refused = || format!("“{text}” is no network; write it like 10.0.0.0/8 or fd00::/8.");
        let (address, prefix) = text.trim().split_once('/').ok_or_else(refused)?;
        let address: IpAddr = address.parse().map_err(|_| refused())?;
        let widest = if address.is_ipv4() { 32 } else { 128 };
        let prefix = prefix.parse().ok().filter(|prefix| *prefix <= widest).ok_or_else(refused)?;
        Ok(Network { address, prefix })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn why(policy: &Policy, url: &str) -> Option<Why> {
        policy.admits(&Target::of(url).unwrap()).err().map(|refused| refused.why)
    }

    #[test]
    fn ports_and_hosts_are_those_of_the_owner() {
        let open = Policy::default();
        assert_eq!(why(&open, "https://a.example/"), None);
        assert_eq!(why(&open, "http://a.example:80/"), None);
        assert_eq!(why(&open, "http://a.example:443/"), Some(Why::NotAllowed));
        assert_eq!(why(&open, "https://a.example:22/"), Some(Why::NotAllowed));
        let narrow = Policy { hosts: Some(vec!["Lever.co".into()]), ports: vec![8443], ..Policy::default() };
        assert_eq!(why(&narrow, "https://api.lever.co:8443/"), None);
        assert_eq!(why(&narrow, "https://lever.co/"), None);
        assert_eq!(why(&narrow, "https://notlever.co/"), Some(Why::NotAllowed));
        assert_eq!(why(&narrow, "https://lever.co.example/"), Some(Why::NotAllowed));
        let closed = Policy { hosts: Some(vec![String::new()]), ..Policy::default() };
        assert_eq!(why(&closed, "https://lever.co/"), Some(Why::NotAllowed));
    }

    #[test]
    fn one_private_address_among_public_ones_is_enough_to_refuse() {
        let all = |policy: &Policy, all: &[&str]| {
            let all: Vec<IpAddr> = all.iter().map(|address| address.parse().unwrap()).collect();
            policy.admits_all(&Target::of("https://a.example/").unwrap(), &all).is_ok()
        };
        let open = Policy::default();
        assert!(all(&open, &["1.1.1.1", "2606:4700::1111"]));
        assert!(!all(&open, &["1.1.1.1", "127.0.0.1"]));
        let home = Policy { networks: vec!["10.1.0.0/16".parse().unwrap()], ..Policy::default() };
        assert!(all(&home, &["10.1.2.3", "::ffff:10.1.2.3"]));
        assert!(!all(&home, &["10.2.0.1"]));
    }

    #[test]
    fn a_listed_server_is_exactly_that_one() {
        let here = Policy { origins: vec!["http://127.0.0.1:11434".parse().unwrap()], ..Policy::default() };
        let reached = |url: &str| {
            let target = Target::of(url).unwrap();
            here.admits(&target).and_then(|()| here.admits_all(&target, &["127.0.0.1".parse().unwrap()])).is_ok()
        };
        assert!(reached("http://127.0.0.1:11434/api/chat"));
        for other in
            ["http://127.0.0.1:11435/", "http://127.0.0.1/", "https://127.0.0.1:11434/", "http://localhost:11434/"]
        {
            assert!(!reached(other), "{other}");
        }
    }

    #[test]
    fn networks_are_read_as_people_write_them() {
        let everything: Network = "0.0.0.0/0".parse().unwrap();
        assert!(everything.holds("8.8.8.8".parse().unwrap()) && !everything.holds("::1".parse().unwrap()));
        let one: Network = "fd00::1/128".parse().unwrap();
        assert!(one.holds("fd00::1".parse().unwrap()) && !one.holds("fd00::2".parse().unwrap()));
        for text in ["", "10.0.0.0", "10.0.0.0/33", "::/129", "a/8", "10.0.0.0/-1"] {
            assert!(text.parse::<Network>().is_err(), "{text}");
        }
    }
}
