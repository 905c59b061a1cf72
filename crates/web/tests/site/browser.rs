//! A browser for tests: keeps its cookie, fills in forms, follows nothing by itself.

use std::pin::Pin;
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, HttpBody};
use axum::http::{Method, Request, StatusCode, header};
use flows::Desk;
use flows::account::Policy;
use testkit::StandingClock;
use tower::ServiceExt as _;
use web::{Door, Site};

pub const HOST: &str = "127.0.0.1:4747";

/// A site, and the clock on its desk.
pub struct House {
    pub site: Arc<Site>,
    pub clock: Arc<StandingClock>,
    router: Router,
    runtime: tokio::runtime::Runtime,
}

pub fn door() -> Door {
    Door {
        hosts: vec![HOST.into()],
        secure: false,
        sign_up: Policy::Open,
        address: format!("http://{HOST}"),
        help_lines: Vec::new(),
        demo: false,
    }
}

impl House {
    pub fn open() -> Self {
        let (desk, clock) = testkit::desk();
        Self::over(desk, clock, door())
    }

    pub fn over(desk: Desk, clock: Arc<StandingClock>, door: Door) -> Self {
        let site = Arc::new(Site::new(Arc::new(desk), door));
        let router = web::router(Arc::clone(&site));
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        House { site, clock, router, runtime }
    }

    /// Does the jobs that wait.
    pub fn work(&self) {
        while flows::document::work_once(&self.site.desk).expect("worked") {}
    }

    pub fn visitor(&self) -> Browser<'_> {
        Browser { house: self, cookie: None }
    }

    /// Asks for a page that goes on changing; its body is read by whoever opened it.
    pub fn opens(&self, request: Request<Body>) -> Body {
        self.waits(async { self.router.clone().oneshot(request).await.expect("the router answers").into_body() })
    }

    /// Waits for something on this site.
    pub fn waits<T>(&self, what: impl Future<Output = T>) -> T {
        self.runtime.block_on(what)
    }

    fn send(&self, request: Request<Body>) -> Answer {
        self.runtime.block_on(async {
            let response = self.router.clone().oneshot(request).await.expect("the router answers");
            let status = response.status();
            let head = |name: header::HeaderName| {
                response
                    .headers()
                    .get_all(name)
                    .iter()
                    .filter_map(|v| v.to_str().ok())
                    .map(str::to_owned)
                    .collect::<Vec<_>>()
            };
            let (cookies, location) = (head(header::SET_COOKIE), head(header::LOCATION).pop());
            let headers = response.headers().clone();
            let is_live = headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind == "text/event-stream");
            let body = match is_live {
                true => first_event(&mut response.into_body()).await,
                false => {
                    let bytes = axum::body::to_bytes(response.into_body(), 64 << 20).await.expect("a body");
                    String::from_utf8_lossy(&bytes).into_owned()
                }
            };
            Answer { status, cookies, location, headers, body }
        })
    }
}

/// What a page that goes on changing says first, or next.
pub async fn first_event(body: &mut Body) -> String {
    let mut said = String::new();
    while !said.contains("event: ") {
        let frame = std::future::poll_fn(|context| HttpBody::poll_frame(Pin::new(&mut *body), context)).await;
        let Some(Ok(frame)) = frame else { break };
        said.push_str(&String::from_utf8_lossy(&frame.into_data().expect("it is data")));
    }
    said
}

/// What came back.
pub struct Answer {
    pub status: StatusCode,
    pub cookies: Vec<String>,
    pub location: Option<String>,
    pub headers: axum::http::HeaderMap,
    pub body: String,
}

impl Answer {
    /// The value of a hidden field.
    pub fn hidden(&self, name: &str) -> String {
        let at = self.body.find(&format!("name=\"{name}\" value=\"")).expect("the field is there");
        let rest = &self.body[at..];
        let value = rest.split("value=\"").nth(1).and_then(|rest| rest.split('"').next());
        value.unwrap_or_default().to_owned()
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or("")
    }
}

/// One browser.
pub struct Browser<'a> {
    pub house: &'a House,
    pub cookie: Option<String>,
}

impl Browser<'_> {
    pub fn get(&mut self, address: &str) -> Answer {
        self.ask(Method::GET, address, &[], Body::empty())
    }

    pub fn post(&mut self, address: &str, fields: &[(&str, &str)]) -> Answer {
        let mut body = form_urlencoded::Serializer::new(String::new());
        fields.iter().for_each(|(name, value)| {
            body.append_pair(name, value);
        });
        let headers = [("content-type", "application/x-www-form-urlencoded"), ("origin", "http://127.0.0.1:4747")];
        self.ask(Method::POST, address, &headers, Body::from(body.finish()))
    }

    /// A form with text and perhaps a file.
    pub fn bring(&mut self, address: &str, text: &str, file: Option<(&str, &[u8])>) -> Answer {
        let mut body = format!("--b\r\ncontent-disposition: form-data; name=\"text\"\r\n\r\n{text}\r\n").into_bytes();
        if let Some((name, bytes)) = file {
            let head = format!("--b\r\ncontent-disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n");
            body.extend_from_slice(head.as_bytes());
            body.extend_from_slice(bytes);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(b"--b--\r\n");
        let headers = [("content-type", "multipart/form-data; boundary=b"), ("origin", "http://127.0.0.1:4747")];
        self.ask(Method::POST, address, &headers, Body::from(body))
    }

    /// The fields of a form that could bring a file, without one.
    pub fn post_parts(&mut self, address: &str, fields: &[(&str, &str)]) -> Answer {
        let part = |(name, value): &(&str, &str)| {
            format!("--b\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
        };
        let body = fields.iter().map(part).collect::<String>() + "--b--\r\n";
        let headers = [("content-type", "multipart/form-data; boundary=b"), ("origin", "http://127.0.0.1:4747")];
        self.ask(Method::POST, address, &headers, Body::from(body))
    }

    pub fn ask(&mut self, method: Method, address: &str, headers: &[(&str, &str)], body: Body) -> Answer {
        let mut request = Request::builder().method(method).uri(address);
        if !headers.iter().any(|(name, _)| *name == "host") {
            request = request.header("host", HOST);
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        if let Some(cookie) = &self.cookie {
            request = request.header("cookie", cookie);
        }
        let answer = self.house.send(request.body(body).expect("a request"));
        for cookie in &answer.cookies {
            let pair = cookie.split(';').next().unwrap_or_default();
            self.cookie = (!pair.ends_with('=')).then(|| pair.to_owned());
        }
        answer
    }

    /// Becomes somebody with an account.
    pub fn sign_up(&mut self, email: &str) -> Answer {
        self.post("/sign-up", &[("name", "Robin"), ("email", email), ("password", "a long sentence")])
    }

    /// Brings a few lines, and accepts what was read.
    pub fn with_a_history(mut self) -> Self {
        let lines = "EXPERIENCE\n\nStore Supervisor, Valley Home\nMarch 2019 - Present\n- Trained 14 new hires on the \
                     register\n- Wrote the weekly schedule for 18 colleagues\n\nCashier, Sierra Market\n2015 - 2019\n- \
                     Balanced the safe and prepared bank deposits\n";
        self.bring("/begin", lines, None);
        self.house.work();
        assert_eq!(self.post("/first/read", &[]).location.as_deref(), Some("/first/insight"));
        self
    }
}
