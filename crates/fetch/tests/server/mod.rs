//! A small server for tests: one thread that listens, one for each who comes.

use std::io::{ErrorKind, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::Duration;

/// What the threads share.
#[derive(Default)]
struct Seen {
    count: AtomicUsize,
    head: Mutex<String>,
    over: AtomicBool,
}

/// A server on this machine, gone when it is dropped.
pub struct Server {
    port: u16,
    seen: Arc<Seen>,
    listens: Option<JoinHandle<()>>,
}

impl Server {
    pub fn start() -> Server {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let seen = Arc::new(Seen::default());
        let shared = Arc::clone(&seen);
        let listens = std::thread::spawn(move || {
            for stream in listener.incoming() {
                if shared.over.load(Ordering::SeqCst) {
                    return;
                }
                let (Ok(stream), shared) = (stream, Arc::clone(&shared)) else { continue };
                std::thread::spawn(move || serve(stream, port, &shared));
            }
        });
        Server { port, seen, listens: Some(listens) }
    }

    pub fn port(&self) -> u16 {
        self.port
    }

    pub fn url(&self, host: &str, path: &str) -> String {
        format!("http://{host}:{}{path}", self.port)
    }

    /// How many requests came.
    pub fn count(&self) -> usize {
        self.seen.count.load(Ordering::SeqCst)
    }

    /// The head of the last request.
    pub fn last_head(&self) -> String {
        self.seen.head.lock().unwrap().clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.seen.over.store(true, Ordering::SeqCst);
        let _ = TcpStream::connect(("127.0.0.1", self.port));
        if let Some(listens) = self.listens.take() {
            let _ = listens.join();
        }
    }
}

fn head_of(stream: &mut TcpStream) -> String {
    let mut head = Vec::new();
    let mut byte = [0];
    while !head.ends_with(b"\r\n\r\n") && head.len() < 10_000 && stream.read(&mut byte).is_ok_and(|count| count == 1) {
        head.push(byte[0]);
        // A greeting of TLS is no request.
        if !head[0].is_ascii_alphabetic() {
            break;
        }
    }
    String::from_utf8_lossy(&head).into_owned()
}

fn serve(mut stream: TcpStream, port: u16, seen: &Seen) {
    let head = head_of(&mut stream);
    let Some(path) = head.split(' ').nth(1).map(str::to_owned) else { return };
    seen.count.fetch_add(1, Ordering::SeqCst);
    *seen.head.lock().unwrap() = head.clone();
    if path == "/echo" {
        let _ = echo(&mut stream, &head);
        return;
    }
    // A server that closes on bytes nobody read resets the connection before its answer is read.
    let _ = take_body(&mut stream, &head);
    let _ = respond(&mut stream, &path, &head, port);
}

fn take_body(stream: &mut TcpStream, head: &str) -> std::io::Result<Vec<u8>> {
    let lower = head.to_lowercase();
    let length = lower.split("content-length: ").nth(1).and_then(|rest| rest.lines().next());
    let mut body = vec![0; length.and_then(|length| length.trim().parse().ok()).unwrap_or(0)];
    stream.read_exact(&mut body)?;
    Ok(body)
}

fn echo(stream: &mut TcpStream, head: &str) -> std::io::Result<()> {
    let body = take_body(stream, head)?;
    plain(stream, "200 OK\r\nContent-Type: application/json", &body)
}

fn plain(stream: &mut TcpStream, head: &str, body: &[u8]) -> std::io::Result<()> {
    write!(stream, "HTTP/1.1 {head}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", body.len())?;
    stream.write_all(body)
}

fn sent_to(stream: &mut TcpStream, location: &str) -> std::io::Result<()> {
    plain(stream, &format!("302 Found\r\nLocation: {location}"), b"")
}

fn packed(bytes: usize) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(&vec![b'a'; bytes]).unwrap();
    encoder.finish().unwrap()
}

/// Whether the other side is still there after a moment.
fn still_there(stream: &mut TcpStream, moment: Duration) -> bool {
    let _ = stream.set_read_timeout(Some(moment));
    match stream.read(&mut [0]) {
        Ok(count) => count > 0,
        Err(error) => matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut),
    }
}

fn respond(stream: &mut TcpStream, path: &str, head: &str, port: u16) -> std::io::Result<()> {
    let marks = "Content-Type: application/json\r\nETag: \"one\"\r\nLast-Modified: Wed, 25 Nov 2026 10:00:00 GMT";
    match path {
        "/marked" if head.to_lowercase().contains("if-none-match: \"one\"") => {
            write!(stream, "HTTP/1.1 304 Not Modified\r\n{marks}\r\nConnection: close\r\n\r\n")
        }
        "/marked" => plain(stream, &format!("200 OK\r\n{marks}"), b"{\"jobs\":[]}"),
        "/once" => sent_to(stream, "/marked"),
        "/elsewhere" => sent_to(stream, &format!("http://other.example:{port}/marked")),
        "/to-private" => sent_to(stream, "http://192.168.0.1/"),
        "/to-metadata" => sent_to(stream, "http://169.254.169.254/latest/meta-data/"),
        "/to-port" => sent_to(stream, "http://board.example:22/"),
        "/to-file" => sent_to(stream, "file:///etc/passwd"),
        "/to-password" => sent_to(stream, "http://user:secret@board.example/"),
        "/loop" => sent_to(stream, "/loop"),
        "/declared" => write!(stream, "HTTP/1.1 200 OK\r\nContent-Length: 999999999\r\n\r\n"),
        "/endless" => {
            write!(stream, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")?;
            loop {
                write!(stream, "1000\r\n{}\r\n", "<item>".repeat(1_000).get(..4_096).unwrap())?;
            }
        }
        "/bomb" => plain(stream, "200 OK\r\nContent-Encoding: gzip", &packed(50_000_000)),
        "/packed" => plain(stream, "200 OK\r\nContent-Encoding: gzip", &packed(50_000)),
        "/drip" => {
            write!(stream, "HTTP/1.1 200 OK\r\nContent-Length: 90000\r\n\r\n")?;
            while still_there(stream, Duration::from_millis(20)) {
                stream.write_all(b"a")?;
            }
            Ok(())
        }
        "/silent" => {
            while still_there(stream, Duration::from_millis(100)) {}
            Ok(())
        }
        "/stalls" => {
            write!(stream, "HTTP/1.1 200 OK\r\nContent-Length: 90000\r\n\r\nhalf")?;
            while still_there(stream, Duration::from_millis(100)) {}
            Ok(())
        }
        "/short" => write!(stream, "HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\nhalf"),
        "/garbage" => write!(stream, "SSH-2.0-OpenSSH_9.9\r\n\r\n"),
        "/closes" => Ok(()),
        "/busy" => plain(stream, "429 Too Many Requests\r\nRetry-After: 120", b"slow down"),
        path => match (path.strip_prefix("/status/"), path.strip_prefix("/hop/")) {
            (Some(status), _) => plain(stream, &format!("{status} Because"), b"<html>sorry</html>"),
            (_, Some("0")) => plain(stream, "200 OK", b"here"),
            (_, Some(left)) => sent_to(stream, &format!("{}", left.parse::<u32>().unwrap() - 1)),
            _ => plain(stream, "404 Not Found", b""),
        },
    }
}
