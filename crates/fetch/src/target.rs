//! An address taken apart once; what is checked is what is asked.

use ureq::http::Uri;

use crate::outcome::{Refused, Why};

/// Longest address, in bytes.
const LONGEST: usize = 4_000;

/// An address of the web.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Target {
    /// As it is asked.
    pub uri: Uri,
    /// In small letters; brackets of IPv6 taken off.
    pub host: String,
    pub port: u16,
    pub secure: bool,
}

impl Target {
    /// Takes an address apart.
    ///
    /// # Errors
    /// [`Why::Address`] for anything but http and https, for names and passwords inside an address, and for what is no
    /// address.
    pub fn of(url: &str) -> Result<Target, Refused> {
        let url = encoded(url.trim().split('#').next().unwrap_or_default());
        if url.len() > LONGEST || url.bytes().any(|byte| byte.is_ascii_control() || matches!(byte, b' ' | b'\\')) {
            return Err(unreadable());
        }
        let uri: Uri = url.parse().map_err(|_| unreadable())?;
        let secure = match uri.scheme_str().map(str::to_ascii_lowercase).as_deref() {
            Some("https") => true,
            Some("http") => false,
            _ => return Err(unreadable()),
        };
        let authority = uri.authority().ok_or_else(unreadable)?;
        if authority.as_str().contains('@') {
            return Err(Refused::new(
                Why::Address,
                "This address has a name or password inside.",
                "Leave out everything in front of the @; pages that need a login are brought as a file.",
            ));
        }
        let host = authority.host().trim_start_matches('[').trim_end_matches(']').to_ascii_lowercase();
        let port = match authority.port() {
            Some(port) => port.as_u16(),
            // "host:" and "host:99999" are no ports.
            None if authority.as_str().trim_start_matches('[').len()
                > authority.host().trim_start_matches('[').len() =>
            {
                return Err(unreadable());
            }
            None if secure => 443,
            None => 80,
        };
        if host.trim_matches('.').is_empty() || port == 0 {
            return Err(unreadable());
        }
        Ok(Target { uri, host, port, secure })
    }

    /// The port that the scheme has by itself.
    pub fn usual_port(&self) -> u16 {
        if self.secure { 443 } else { 80 }
    }

    /// Where a redirect leads, seen from here.
    ///
    /// # Errors
    /// [`Why::Address`] as for any address; and for a way from https back to http, which others could read.
    pub fn onward(&self, location: &str) -> Result<Target, Refused> {
        let location = location.trim();
        let lower = location.get(..location.floor_char_boundary(8)).unwrap_or_default().to_ascii_lowercase();
        let scheme = if self.secure { "https" } else { "http" };
        let authority = self.uri.authority().map(|authority| authority.as_str()).unwrap_or_default();
        let path = self.uri.path();
        let whole = if lower.starts_with("http://") || lower.starts_with("https://") {
            location.to_owned()
        } else if location.starts_with("//") {
            format!("{scheme}:{location}")
        } else if location.split(['/', '?', '#']).next().is_some_and(|first| first.contains(':')) {
            return Err(unreadable());
        } else if location.starts_with('/') {
            format!("{scheme}://{authority}{location}")
        } else if location.starts_with('?') {
            format!("{scheme}://{authority}{path}{location}")
        } else {
            let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
            let (way, query) = location.split_at(location.find('?').unwrap_or(location.len()));
            format!("{scheme}://{authority}{}{query}", without_dots(&format!("{folder}/{way}")))
        };
        let next = Target::of(&whole)?;
        if self.secure && !next.secure {
            return Err(Refused::new(
                Why::Address,
                format!("{} leads from a secure page to one that is not.", self.host),
                "Open the address in a browser, and bring the page that it ends at.",
            ));
        }
        Ok(next)
    }
}

/// Takes `.` and `..` out of a path.
fn without_dots(path: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    for part in path.split('/').skip(1) {
        match part {
            "." => {}
            ".." => {
                kept.pop();
            }
            part => kept.push(part),
        }
    }
    format!("/{}", kept.join("/"))
}

/// Letters beyond ASCII in a path, written as addresses write them. A host in such letters stays and is refused later:
/// what it looks like and where it leads are two things.
fn encoded(url: &str) -> String {
    let host_ends = url.find("://").and_then(|at| url.get(at + 3..)?.find(['/', '?']).map(|end| at + 3 + end));
    let (front, path) = url.split_at(host_ends.unwrap_or(url.len()));
    let mut out = front.to_owned();
    for byte in path.bytes() {
        match byte {
            0x80.. => out.push_str(&format!("%{byte:02X}")),
            byte => out.push(char::from(byte)),
        }
    }
    out
}

fn unreadable() -> Refused {
    Refused::new(
        Why::Address,
        "This is no address of a page that can be asked.",
        "Copy the address from the browser while the page is open; it begins with https:// or http://.",
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn addresses_are_taken_apart() {
        let shown =
            |url: &str| Target::of(url).map(|target| format!("{} {} {}", target.host, target.port, target.secure));
        assert_eq!(shown("HTTPS://A.Example/x#y").as_deref(), Ok("a.example 443 true"));
        assert_eq!(shown("http://[::1]:8080/").as_deref(), Ok("::1 8080 false"));
        assert_eq!(shown("https://a.example/köche").as_deref(), Ok("a.example 443 true"));
        for url in [
            "",
            "a.example",
            "ftp://a.example",
            "file:///etc/passwd",
            "http://",
            "http://user@a.example/",
            "http://a:b@a.example/",
            "http://a.example:99999/",
            "http://a.example:0/",
            "http://a example/",
            "http://a.example\\@b.example/",
            "http://köche.example/",
            "javascript:alert(1)",
            "http://a.example/\r\nX: y",
            "http://.../",
            "//a.example/",
        ] {
            assert_eq!(Target::of(url).map_err(|refused| refused.why), Err(Why::Address), "{url}");
        }
    }

    #[test]
    fn redirects_lead_on_from_where_they_stand() {
        let from = Target::of("https://a.example/x/y?z").unwrap();
        let to =
            |location: &str| from.onward(location).map(|target| target.uri.to_string()).map_err(|refused| refused.why);
        assert_eq!(to("https://b.example/q").as_deref(), Ok("https://b.example/q"));
        assert_eq!(to("//b.example/q").as_deref(), Ok("https://b.example/q"));
        assert_eq!(to("/q?r").as_deref(), Ok("https://a.example/q?r"));
        assert_eq!(to("q").as_deref(), Ok("https://a.example/x/q"));
        assert_eq!(to("../../../q?a=/../b").as_deref(), Ok("https://a.example/q?a=/../b"));
        assert_eq!(to("?q").as_deref(), Ok("https://a.example/x/y?q"));
        for location in
            ["http://a.example/", "ftp://a.example/", "javascript:alert(1)", "file:///etc/passwd", "//u@b.example/"]
        {
            assert_eq!(to(location), Err(Why::Address), "{location}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_taken_apart_or_refused(url in ".{0,120}", location in ".{0,120}") {
            let _ = Target::of(&url);
            let from = Target::of("https://a.example/x").unwrap();
            if let Ok(target) = from.onward(&location) {
                prop_assert!(target.secure && !target.host.is_empty());
            }
        }
    }
}
