//! Scheme, host and port of an address: what an owner lists, and what a request is compared with.

use std::fmt;
use std::str::FromStr;

use crate::target::Target;

/// One scheme, host and port, such as `http://127.0.0.1:11434`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Origin {
    host: String,
    port: u16,
    secure: bool,
}

impl Origin {
    /// The origin of an address; `None` for what is no address of the web.
    pub fn of(url: &str) -> Option<Origin> {
        Target::of(url).ok().map(|target| Origin::from(&target))
    }

    /// Whether what is sent there is encrypted on its way.
    pub fn is_secure(&self) -> bool {
        self.secure
    }
}

impl From<&Target> for Origin {
    fn from(target: &Target) -> Self {
        Origin { host: target.host.clone(), port: target.port, secure: target.secure }
    }
}

impl FromStr for Origin {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let refused = || format!("“{text}” is no address of a server; write it like http://127.0.0.1:11434.");
        let target = Target::of(text).map_err(|_| refused())?;
        let rest = target.uri.path_and_query().map_or("/", |rest| rest.as_str());
        // A path would be taken for a promise that other paths there are closed.
        if rest == "/" || rest.is_empty() { Ok(Origin::from(&target)) } else { Err(refused()) }
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (scheme, usual) = if self.secure { ("https", 443) } else { ("http", 80) };
        let (open, close) = if self.host.contains(':') { ("[", "]") } else { ("", "") };
        write!(f, "{scheme}://{open}{}{close}", self.host)?;
        if self.port == usual { Ok(()) } else { write!(f, ":{}", self.port) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_is_read_and_written_the_same() {
        for (text, shown) in [
            ("http://127.0.0.1:11434", "http://127.0.0.1:11434"),
            ("HTTP://LocalHost:11434/", "http://localhost:11434"),
            ("http://[::1]:8080", "http://[::1]:8080"),
            ("https://models.example.org:443", "https://models.example.org"),
        ] {
            assert_eq!(text.parse::<Origin>().map(|origin| origin.to_string()).as_deref(), Ok(shown));
        }
        for text in
            ["", "127.0.0.1:11434", "ftp://a.example", "http://a.example/v1", "http://u:p@a.example", "http://a b"]
        {
            assert!(text.parse::<Origin>().is_err(), "{text}");
        }
    }

    #[test]
    fn another_port_scheme_or_host_is_another_origin() {
        let one = Origin::of("http://127.0.0.1:11434/api/chat");
        assert_eq!(one, "http://127.0.0.1:11434".parse().ok());
        for other in ["http://127.0.0.1:11435/", "https://127.0.0.1:11434/", "http://localhost:11434/"] {
            assert_ne!(one, Origin::of(other), "{other}");
        }
    }
}
