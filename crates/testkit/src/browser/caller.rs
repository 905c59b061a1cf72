//! Someone who asks for pages without a browser: keeps cookies, sends forms, says where it comes from.

use std::io;
use std::time::Duration;

use super::{Answer, Http, Request};

/// Asks one server, keeps its cookies, and sends forms the way a browser does.
#[derive(Debug)]
pub struct Caller {
    http: Http,
    cookies: Vec<(String, String)>,
}

/// A page may take so long.
const PATIENCE: Duration = Duration::from_secs(30);

impl Caller {
    /// A stranger to the server at `host:port`.
    pub fn to(address: &str) -> Self {
        Caller { http: Http::to(address, PATIENCE), cookies: Vec::new() }
    }

    /// The same person, at the same server started anew on another port.
    pub fn moves_to(&mut self, address: &str) {
        self.http = Http::to(address, PATIENCE);
    }

    /// Asks for a page; a redirect is an answer.
    ///
    /// # Errors
    /// When no whole answer comes.
    pub fn get(&mut self, path: &str) -> io::Result<Answer> {
        self.send(Request::get(path))
    }

    /// Sends a form; a redirect is an answer.
    ///
    /// # Errors
    /// When no whole answer comes; it may have been taken all the same.
    pub fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> io::Result<Answer> {
        let body = fields.iter().map(|(name, value)| format!("{}={}", escaped(name), escaped(value)));
        let body = body.collect::<Vec<_>>().join("&").into_bytes();
        self.change(path, "application/x-www-form-urlencoded".to_owned(), body)
    }

    /// Sends a form that may carry a file: its field, its name and its bytes.
    ///
    /// # Errors
    /// When no whole answer comes; it may have been taken all the same.
    pub fn post_with_file(
        &mut self,
        path: &str,
        fields: &[(&str, &str)],
        file: Option<(&str, &str, &[u8])>,
    ) -> io::Result<Answer> {
        const BORDER: &str = "------------------------footbridge4747";
        let mut body = Vec::new();
        for (name, value) in fields {
            body.extend(
                format!("--{BORDER}\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes(),
            );
        }
        if let Some((field, name, bytes)) = file {
            let about = format!("content-disposition: form-data; name=\"{field}\"; filename=\"{name}\"");
            body.extend(format!("--{BORDER}\r\n{about}\r\ncontent-type: application/octet-stream\r\n\r\n").bytes());
            body.extend(bytes);
            body.extend(b"\r\n");
        }
        body.extend(format!("--{BORDER}--\r\n").bytes());
        self.change(path, format!("multipart/form-data; boundary={BORDER}"), body)
    }

    /// Asks for a page and follows redirects; answers with the path where it ended, too.
    ///
    /// # Errors
    /// When no whole answer comes, or one leads on for ever.
    pub fn follow(&mut self, path: &str) -> io::Result<(String, Answer)> {
        let mut at = path.to_owned();
        for _ in 0..8 {
            let answer = self.get(&at)?;
            match answer.header("location") {
                Some(next) if (300..400).contains(&answer.status) => at = self.here(next),
                _ => return Ok((at, answer)),
            }
        }
        Err(io::Error::other(format!("{path} leads on for ever")))
    }

    /// A place on this server without its host.
    fn here(&self, location: &str) -> String {
        let own = format!("http://{}", self.http.address());
        location.strip_prefix(&own).unwrap_or(location).to_owned()
    }

    /// Names and values of the cookies it keeps.
    pub fn cookies(&self) -> &[(String, String)] {
        &self.cookies
    }

    /// The header that carries them; empty where there are none.
    pub fn cookie_header(&self) -> String {
        self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ")
    }

    fn change(&mut self, path: &str, kind: String, body: Vec<u8>) -> io::Result<Answer> {
        let origin = format!("http://{}", self.http.address());
        let request = Request { method: "POST", path: path.to_owned(), headers: Vec::new(), body };
        self.send(request.with("content-type", kind).with("origin", origin).with("sec-fetch-site", "same-origin"))
    }

    fn send(&mut self, mut request: Request) -> io::Result<Answer> {
        if !self.cookies.is_empty() {
            request = request.with("cookie", self.cookie_header());
        }
        let answer = self.http.send(&request)?;
        let set = answer.headers.iter().filter(|(name, _)| name == "set-cookie");
        for (name, value, ends) in set.filter_map(|(_, value)| cookie(value)) {
            self.cookies.retain(|(kept, _)| kept != name);
            if !ends {
                self.cookies.push((name.to_owned(), value.to_owned()));
            }
        }
        Ok(answer)
    }
}

/// Name and value of a cookie that is set, and whether it is to be forgotten.
fn cookie(set: &str) -> Option<(&str, &str, bool)> {
    let mut parts = set.split(';').map(str::trim);
    let (name, value) = parts.next()?.split_once('=')?;
    let ends = value.is_empty() || parts.any(|part| part.eq_ignore_ascii_case("max-age=0"));
    Some((name, value, ends))
}

/// A value as it stands in a form.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'*' => out.push(char::from(byte)),
            b' ' => out.push('+'),
            _ => out += &format!("%{byte:02X}"),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_keeps_every_letter() {
        assert_eq!(escaped("a b+c&d=é\n"), "a+b%2Bc%26d%3D%C3%A9%0A");
    }

    #[test]
    fn a_cookie_is_kept_until_it_ends() {
        assert_eq!(cookie("s=a.b; Path=/; HttpOnly"), Some(("s", "a.b", false)));
        assert_eq!(cookie("s=; Path=/; Max-Age=0"), Some(("s", "", true)));
        assert_eq!(cookie("s=x; max-age=0"), Some(("s", "x", true)));
        assert_eq!(cookie("nothing"), None);
    }
}
