//! Where a database is: a URL, understood and bounded.

use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;
use std::time::Duration;

use postgres::Config;
use postgres::config::{Host, SslMode};

/// The address of a database. Shown without its password.
#[derive(Clone)]
pub struct Address {
    pub(crate) config: Config,
    /// Whom to trust about who the server is; the system's own authorities where none is named.
    pub(crate) authority: Option<PathBuf>,
    shown: String,
}

/// What may be said of TLS, in libpq's words.
const MODES: [&str; 6] = ["disable", "allow", "prefer", "require", "verify-ca", "verify-full"];

impl Address {
    /// Whether a text is meant as one.
    pub fn is_meant(text: &str) -> bool {
        ["postgres://", "postgresql://"].iter().any(|scheme| text.starts_with(scheme))
    }

    /// The same with a password, unless it names one.
    pub fn or_password(mut self, password: Option<String>) -> Self {
        if let (None, Some(password)) = (self.config.get_password(), password) {
            self.config.password(password);
        }
        self
    }

    /// Whether the connection is encrypted.
    pub fn is_encrypted(&self) -> bool {
        self.config.get_ssl_mode() == SslMode::Require
    }
}

impl FromStr for Address {
    type Err = String;

    /// Reads `postgres://user:password@host:port/name?sslmode=…&sslrootcert=…`. The words of an error name no password.
    fn from_str(url: &str) -> Result<Self, String> {
        let (plain, query) = url.split_once('?').unwrap_or((url, ""));
        let (mut ours, mut theirs) = (Tls::default(), Vec::new());
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            match pair.split_once('=') {
                Some(("sslmode", mode)) if MODES.contains(&mode) => ours.mode = Some(mode.to_owned()),
                Some(("sslmode", _)) => return Err(format!("sslmode is one of {}", MODES.join(", "))),
                Some(("sslrootcert", file)) => ours.authority = Some(PathBuf::from(unescaped(file)?)),
                _ => theirs.push(pair),
            }
        }
        let mut config = Config::from_str(&format!("{plain}?{}", theirs.join("&")))
            .map_err(|error| format!("it does not look like postgres://user@host/name ({})", reason(&error)))?;
        if config.get_dbname().is_none_or(str::is_empty) {
            return Err("it names no database: postgres://user@host/name".to_owned());
        }
        bound(&mut config);
        config.ssl_mode(if ours.is_wanted(config.get_hosts()) { SslMode::Require } else { SslMode::Disable });
        Ok(Address { shown: shown(&config), config, authority: ours.authority })
    }
}

#[derive(Default)]
struct Tls {
    mode: Option<String>,
    authority: Option<PathBuf>,
}

impl Tls {
    /// Always, unless it is switched off or the server is on this machine. A wish for encryption that a stranger on the way
    /// could talk us out of is none, so `allow` and `prefer` mean the same as saying nothing.
    fn is_wanted(&self, hosts: &[Host]) -> bool {
        match self.mode.as_deref() {
            Some("disable") => false,
            Some("require" | "verify-ca" | "verify-full") => true,
            _ => self.authority.is_some() || !hosts.iter().all(is_here),
        }
    }
}

fn is_here(host: &Host) -> bool {
    match host {
        #[cfg(unix)]
        Host::Unix(_) => true,
        Host::Tcp(name) => matches!(name.as_str(), "localhost" | "127.0.0.1" | "::1" | "[::1]"),
    }
}

/// Nothing waits for ever: for a server that does not answer, for one whose machine is gone.
fn bound(config: &mut Config) {
    if config.get_application_name().is_none() {
        config.application_name("footbridge");
    }
    if config.get_connect_timeout().is_none() {
        config.connect_timeout(Duration::from_secs(5));
    }
    config.keepalives(true).keepalives_idle(Duration::from_secs(15)).keepalives_interval(Duration::from_secs(5));
    config.keepalives_retries(3).tcp_user_timeout(Duration::from_secs(30));
}

fn shown(config: &Config) -> String {
    let hosts = config.get_hosts().iter().map(|host| match host {
        #[cfg(unix)]
        Host::Unix(path) => path.display().to_string(),
        Host::Tcp(name) => name.clone(),
    });
    let hosts = hosts.collect::<Vec<_>>().join(",");
    format!("the database {} at {hosts}", config.get_dbname().unwrap_or_default())
}

/// The parser's words, of which some quote what was given.
fn reason(error: &postgres::Error) -> String {
    error.to_string().split(['`', ':']).next().unwrap_or_default().trim().to_owned()
}

/// `%2F` and the like.
fn unescaped(text: &str) -> Result<String, String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        let two = (byte == b'%').then(|| [rest.next().unwrap_or(b' '), rest.next().unwrap_or(b' ')]);
        bytes.push(match two {
            None => byte,
            Some(two) => {
                let two = std::str::from_utf8(&two).unwrap_or_default();
                u8::from_str_radix(two, 16).map_err(|_| "sslrootcert is no path".to_owned())?
            }
        });
    }
    String::from_utf8(bytes).map_err(|_| "sslrootcert is no path".to_owned())
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.shown)
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Address({})", self.shown)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(url: &str) -> Address {
        url.parse().expect("an address")
    }

    #[test]
    fn a_password_is_never_shown() {
        let address = read("postgres://ana:s3cret@db.example.org/footbridge");
        assert_eq!(address.to_string(), "the database footbridge at db.example.org");
        assert!(!format!("{address:?}").contains("s3cret"));
        for wrong in
            ["postgres://ana:s3cret@host:port/x", "postgres://ana:s3cret@host/x?s3cret=s3cret", "postgres://a:s3cret@h"]
        {
            let why = wrong.parse::<Address>().expect_err("not an address");
            assert!(!why.contains("s3cret"), "{why}");
        }
    }

    #[test]
    fn whatever_leaves_this_machine_is_encrypted_unless_switched_off() {
        for plain in [
            "postgres://localhost/x",
            "postgresql://127.0.0.1:5433/x?sslmode=prefer",
            "postgres:///x?host=/run/postgresql",
            "postgres://db.example.org/x?sslmode=disable",
        ] {
            assert!(!read(plain).is_encrypted(), "{plain}");
        }
        for encrypted in [
            "postgres://db.example.org/x",
            "postgres://db.example.org/x?sslmode=prefer",
            "postgres://localhost/x?sslmode=require",
            "postgres://localhost/x?sslrootcert=/etc/our%20ca.pem",
            "postgres://localhost,db.example.org/x",
        ] {
            assert!(read(encrypted).is_encrypted(), "{encrypted}");
        }
        let ours = read("postgres://localhost/x?sslrootcert=/etc/our%20ca.pem");
        assert_eq!(ours.authority, Some(PathBuf::from("/etc/our ca.pem")));
        assert!("postgres://localhost/x?sslmode=always".parse::<Address>().is_err());
    }
}
