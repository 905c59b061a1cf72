//! The one gate that every request goes through: host, origin, visitor, access; and what every answer carries.

use std::net::{IpAddr, SocketAddr};

use axum::http::{HeaderMap, HeaderValue, Method, header};
use axum::response::Response;
use flows::account::Visitor;
use jiff::tz::TimeZone;
use store::account::Role;

use crate::asked::Asked;
use crate::route::Who;
use crate::site::{Door, Site};
use crate::trouble::Trouble;

/// Whether the host that was asked for is one of ours. Anything else is a page of somebody else's whose name was made to
/// point here.
pub fn check_host(door: &Door, headers: &HeaderMap) -> Result<(), Trouble> {
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or("");
    if door.hosts.iter().any(|known| known.eq_ignore_ascii_case(host)) { Ok(()) } else { Err(Trouble::UnknownHost) }
}

/// Whether a change comes from one of our own pages. Browsers say where a change comes from (`Origin`, `Sec-Fetch-Site`);
/// one that says nothing is refused.
pub fn check_origin(door: &Door, method: &Method, headers: &HeaderMap) -> Result<(), Trouble> {
    if matches!(*method, Method::GET | Method::HEAD) {
        return Ok(());
    }
    let text = |name: header::HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    let ours = match (text(header::ORIGIN), text(header::HeaderName::from_static("sec-fetch-site"))) {
        (Some(origin), _) => {
            let host = origin.strip_prefix("http://").or_else(|| origin.strip_prefix("https://")).unwrap_or("");
            door.hosts.iter().any(|known| known.eq_ignore_ascii_case(host))
        }
        (None, Some(site)) => site == "same-origin",
        (None, None) => false,
    };
    if ours { Ok(()) } else { Err(Trouble::FromElsewhere) }
}

/// Looks up who is here, and what day it is for them.
pub fn look_up(site: &Site, headers: &HeaderMap, peer: Option<SocketAddr>, asked: &mut Asked) -> Result<(), Trouble> {
    asked.from = from(peer);
    if let Some(cookie) = cookie(&site.door, headers) {
        asked.visitor = flows::account::visitor(&site.desk, cookie)?;
    }
    if let Some(visitor) = &asked.visitor {
        asked.doors = site.doors(visitor.account.id)?;
    }
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or("");
    asked.origin = format!("{}://{host}", if site.door.secure { "https" } else { "http" });
    asked.today = match &asked.visitor {
        Some(visitor) => site.desk.today(&visitor.account),
        None => site.desk.now().to_zoned(TimeZone::UTC).date(),
    };
    Ok(())
}

/// The one place where access is decided.
pub fn check_access(who: Who, visitor: Option<&Visitor>) -> Result<(), Trouble> {
    match (who, visitor) {
        (Who::Anyone, _) | (Who::Here, Some(_)) => Ok(()),
        (_, None) => Err(Trouble::SignInFirst),
        (Who::Person, Some(visitor)) if !visitor.account.is_guest() => Ok(()),
        (Who::Person, Some(_)) => Err(Trouble::SignInFirst),
        // That there is such a page is nobody else's business.
        (Who::Administrator, Some(visitor)) if visitor.account.role == Role::Administrator => Ok(()),
        (Who::Administrator, Some(_)) => Err(Trouble::NotFound),
    }
}

/// Where attempts come from: the address, for IPv6 its first 64 bits, hashed so that the store keeps no address.
fn from(peer: Option<SocketAddr>) -> String {
    let place = match peer.map(|peer| peer.ip()) {
        Some(IpAddr::V4(ip)) => ip.octets().to_vec(),
        Some(IpAddr::V6(ip)) => ip.octets()[..8].to_vec(),
        None => Vec::new(),
    };
    flows::account::digest(&format!("{place:?}"))
}

/// The cookie's name. Over HTTPS it is bound to this host.
fn cookie_name(door: &Door) -> &'static str {
    if door.secure { "__Host-footbridge" } else { "footbridge" }
}

fn cookie<'a>(door: &Door, headers: &'a HeaderMap) -> Option<&'a str> {
    let name = cookie_name(door);
    let all = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    all.flat_map(|line| line.split(';')).find_map(|pair| {
        let (known, value) = pair.trim().split_once('=')?;
        (known == name).then_some(value)
    })
}

/// The cookie that begins a session. On a shared computer it ends with the browser.
pub fn session_cookie(door: &Door, token: &str, shared_computer: bool) -> String {
    let secure = if door.secure { "; Secure" } else { "" };
    let lasts = if shared_computer { "" } else { "; Max-Age=2592000" };
    format!("{}={token}; Path=/; HttpOnly; SameSite=Lax{secure}{lasts}", cookie_name(door))
}

/// The cookie that ends one.
pub fn no_cookie(door: &Door) -> String {
    session_cookie(door, "", true) + "; Max-Age=0"
}

/// What every answer carries: nothing is loaded from elsewhere, nothing runs in line, nobody frames it, nothing is kept.
pub fn protect(response: &mut Response) {
    const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; \
                          form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    let headers = response.headers_mut();
    let mut say = |name: &'static str, value: &'static str| {
        headers.entry(header::HeaderName::from_static(name)).or_insert(HeaderValue::from_static(value));
    };
    say("content-security-policy", POLICY);
    say("x-content-type-options", "nosniff");
    say("referrer-policy", "same-origin");
    say("cross-origin-opener-policy", "same-origin");
    say("cross-origin-resource-policy", "same-origin");
    say("permissions-policy", "camera=(), microphone=(), geolocation=(), browsing-topics=()");
    say("cache-control", "no-store");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn door() -> Door {
        Door {
            hosts: vec!["127.0.0.1:4747".into()],
            secure: false,
            sign_up: flows::account::Policy::Open,
            address: "http://127.0.0.1:4747".into(),
            help_lines: Vec::new(),
            demo: false,
        }
    }

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        pairs
            .iter()
            .map(|(name, value)| (header::HeaderName::from_static(name), HeaderValue::from_static(value)))
            .collect()
    }

    #[test]
    fn a_name_that_was_made_to_point_here_is_refused() {
        assert_eq!(check_host(&door(), &headers(&[("host", "127.0.0.1:4747")])), Ok(()));
        for host in ["evil.example", "127.0.0.1", "127.0.0.1:80", ""] {
            assert_eq!(check_host(&door(), &headers(&[("host", host)])), Err(Trouble::UnknownHost), "{host}");
        }
        assert_eq!(check_host(&door(), &HeaderMap::new()), Err(Trouble::UnknownHost));
    }

    #[test]
    fn a_change_from_another_site_is_refused() {
        let post = |pairs: &[(&'static str, &'static str)]| check_origin(&door(), &Method::POST, &headers(pairs));
        assert_eq!(post(&[("origin", "http://127.0.0.1:4747")]), Ok(()));
        assert_eq!(post(&[("sec-fetch-site", "same-origin")]), Ok(()));
        for elsewhere in [
            &[("origin", "http://evil.example")][..],
            &[("origin", "null")],
            &[("origin", "http://evil.example"), ("sec-fetch-site", "same-origin")],
            &[("sec-fetch-site", "cross-site")],
            &[("sec-fetch-site", "same-site")],
            &[],
        ] {
            assert_eq!(post(elsewhere), Err(Trouble::FromElsewhere), "{elsewhere:?}");
        }
        assert_eq!(check_origin(&door(), &Method::GET, &HeaderMap::new()), Ok(()));
    }

    #[test]
    fn a_shared_computer_keeps_no_cookie() {
        assert!(!session_cookie(&door(), "t", true).contains("Max-Age"));
        let secure = Door { secure: true, ..door() };
        let cookie = session_cookie(&secure, "t", false);
        assert!(cookie.starts_with("__Host-footbridge=t; Path=/; HttpOnly; SameSite=Lax; Secure"), "{cookie}");
    }
}
