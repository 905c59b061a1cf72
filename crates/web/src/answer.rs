//! What a page answers.

use askama::Template;
use axum::body::Body;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;

use crate::trouble::Trouble;

/// A response, or a trouble that is put into words in one place.
pub type Answered = Result<Response, Trouble>;

/// A page.
pub fn page(template: &impl Template) -> Answered {
    page_with(StatusCode::OK, template)
}

/// A page with another status: the same form with what to mend, for instance.
pub fn page_with(status: StatusCode, template: &impl Template) -> Answered {
    let html = template.render().map_err(|_| Trouble::Broken("a template could not be filled".to_owned()))?;
    Ok(of(status, "text/html; charset=utf-8", html.into()))
}

/// Somewhere else, by a look: the answer to every change.
pub fn see(address: &str) -> Answered {
    let mut response = of(StatusCode::SEE_OTHER, "text/plain; charset=utf-8", Body::empty());
    let address = HeaderValue::from_str(address).unwrap_or_else(|_| HeaderValue::from_static("/"));
    response.headers_mut().insert(header::LOCATION, address);
    Ok(response)
}

/// Bytes to keep as a file; never shown within the page.
pub fn attachment(name: &str, kind: &'static str, bytes: Vec<u8>) -> Answered {
    let mut response = of(StatusCode::OK, kind, bytes.into());
    let safe: String =
        name.chars().map(|c| if c.is_ascii_alphanumeric() || ".-_".contains(c) { c } else { '_' }).collect();
    let disposition = format!("attachment; filename=\"{safe}\"");
    let headers = response.headers_mut();
    if let Ok(value) = HeaderValue::from_str(&disposition) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    // Whatever is in it, a browser that shows it all the same gives it nothing to reach.
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("sandbox; default-src 'none'"));
    Ok(response)
}

/// A page that another site may open and speak to, and so one that shows nothing of anybody. What it says back, and what
/// it takes, is decided in its own script.
pub fn spoken_to_from_elsewhere(mut response: Response) -> Response {
    let name = header::HeaderName::from_static("cross-origin-opener-policy");
    response.headers_mut().insert(name, HeaderValue::from_static("unsafe-none"));
    response
}

/// A response of some kind.
pub fn of(status: StatusCode, kind: &'static str, body: Body) -> Response {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    response
}

/// Adds a cookie.
pub fn with_cookie(mut response: Response, cookie: &str) -> Response {
    if let Ok(value) = HeaderValue::from_str(cookie) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
    response
}
