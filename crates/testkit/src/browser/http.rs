//! Plain HTTP/1.1 over a socket, for talking to servers on this machine: one connection, kept open.

use std::io::{self, BufRead, BufReader, Write};
use std::net::TcpStream;
use std::time::Duration;

/// A connection to one address; opened when needed, and again when the other side closed it.
#[derive(Debug)]
pub struct Http {
    address: String,
    patience: Duration,
    open: Option<BufReader<TcpStream>>,
}

/// What is asked.
#[derive(Clone, Debug)]
pub struct Request {
    /// Such as `GET`.
    pub method: &'static str,
    /// Path and query.
    pub path: String,
    /// Name and value of each header; host and length are added.
    pub headers: Vec<(&'static str, String)>,
    /// The body; may be empty.
    pub body: Vec<u8>,
}

/// What was answered, received in full.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The status, such as 200.
    pub status: u16,
    /// Name (lower case) and value of each header.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

impl Request {
    /// Asks for a page.
    pub fn get(path: &str) -> Self {
        Request { method: "GET", path: path.to_owned(), headers: Vec::new(), body: Vec::new() }
    }

    /// The same with one more header.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }
}

impl Answer {
    /// The first header of this name.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(given, _)| given == name).map(|(_, value)| value.as_str())
    }

    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

impl Http {
    /// To `host:port`. An answer may take so long.
    pub fn to(address: &str, patience: Duration) -> Self {
        Http { address: address.to_owned(), patience, open: None }
    }

    /// Where it leads.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Asks and waits for the whole answer.
    ///
    /// # Errors
    /// When no whole answer comes. A change may have been made all the same; a look is asked for once more when the
    /// other side had closed the connection in between.
    pub fn send(&mut self, request: &Request) -> io::Result<Answer> {
        let reused = self.open.is_some();
        match self.once(request) {
            Err(_) if reused && request.method == "GET" => self.once(request),
            answer => answer,
        }
    }

    fn once(&mut self, request: &Request) -> io::Result<Answer> {
        let mut stream = match self.open.take() {
            Some(stream) => stream,
            None => self.connect()?,
        };
        stream.get_mut().write_all(&self.written(request))?;
        let answer = read(&mut stream, request.method)?;
        if answer.header("connection").is_none_or(|value| !value.eq_ignore_ascii_case("close")) {
            self.open = Some(stream);
        }
        Ok(answer)
    }

    fn connect(&self) -> io::Result<BufReader<TcpStream>> {
        let stream = TcpStream::connect(&self.address)?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(self.patience))?;
        stream.set_write_timeout(Some(self.patience))?;
        Ok(BufReader::with_capacity(64 * 1024, stream))
    }

    fn written(&self, request: &Request) -> Vec<u8> {
        let mut head = format!("{} {} HTTP/1.1\r\nhost: {}\r\n", request.method, request.path, self.address);
        for (name, value) in &request.headers {
            head += &format!("{name}: {value}\r\n");
        }
        if request.method != "GET" || !request.body.is_empty() {
            head += &format!("content-length: {}\r\n", request.body.len());
        }
        head += "\r\n";
        [head.as_bytes(), &request.body].concat()
    }
}

/// Reads one answer.
fn read(stream: &mut impl BufRead, method: &str) -> io::Result<Answer> {
    let status_line = line(stream)?;
    let status = status_line.split(' ').nth(1).and_then(|code| code.parse().ok());
    let status = status.ok_or_else(|| broken(format!("not a status line: {status_line:?}")))?;
    let mut headers = Vec::new();
    loop {
        let header = line(stream)?;
        if header.is_empty() {
            break;
        }
        let (name, value) = header.split_once(':').ok_or_else(|| broken(format!("not a header: {header:?}")))?;
        headers.push((name.to_ascii_lowercase(), value.trim().to_owned()));
    }
    let mut answer = Answer { status, headers, body: Vec::new() };
    if method == "HEAD" || status == 204 || status == 304 {
        return Ok(answer);
    }
    answer.body = if answer.header("transfer-encoding").is_some_and(|value| value.eq_ignore_ascii_case("chunked")) {
        chunks(stream)?
    } else if let Some(length) = answer.header("content-length") {
        let length = length.parse().map_err(|_| broken(format!("not a length: {length:?}")))?;
        exactly(stream, length)?
    } else {
        let mut rest = Vec::new();
        stream.read_to_end(&mut rest)?;
        rest
    };
    Ok(answer)
}

fn line(stream: &mut impl BufRead) -> io::Result<String> {
    let mut line = String::new();
    if stream.read_line(&mut line)? == 0 {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}

fn exactly(stream: &mut impl BufRead, length: usize) -> io::Result<Vec<u8>> {
    let mut bytes = vec![0; length];
    stream.read_exact(&mut bytes)?;
    Ok(bytes)
}

fn chunks(stream: &mut impl BufRead) -> io::Result<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let size = line(stream)?;
        let length = usize::from_str_radix(size.split(';').next().unwrap_or("").trim(), 16);
        let length = length.map_err(|_| broken(format!("not the size of a chunk: {size:?}")))?;
        body.extend(exactly(stream, length)?);
        line(stream)?;
        if length == 0 {
            return Ok(body);
        }
    }
}

fn broken(what: String) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, what)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answered(bytes: &str) -> io::Result<Answer> {
        read(&mut bytes.as_bytes(), "GET")
    }

    #[test]
    fn an_answer_with_a_length_is_read_to_its_end_and_no_further() {
        let answer =
            answered("HTTP/1.1 303 See Other\r\nLocation: /today\r\nContent-Length: 2\r\n\r\nokHTTP/1.1").unwrap();
        assert_eq!((answer.status, answer.header("location"), answer.text().as_str()), (303, Some("/today"), "ok"));
    }

    #[test]
    fn chunks_are_put_together() {
        let answer =
            answered("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\nfoo\r\n4;x=y\r\nties\r\n0\r\n\r\n");
        assert_eq!(answer.unwrap().text(), "footies");
    }

    #[test]
    fn an_answer_cut_short_is_no_answer() {
        assert!(answered("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nshort").is_err());
        assert!(answered("HTTP/1.1 200 OK\r\nContent-Le").is_err());
        assert!(answered("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\nfoo\r\n").is_err());
        assert!(answered("").is_err());
    }
}
