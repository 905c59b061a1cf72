//! From connections to pages: bounded in size and time, and every page off the network's threads.

use std::collections::BTreeMap;
use std::future::Future;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::FromRequestParts;
use axum::extract::{ConnectInfo, DefaultBodyLimit, FromRequest, Multipart, RawPathParams, Request, State};
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::response::Response;
use axum::routing::{MethodFilter, MethodRouter, on};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::TcpListener;
use tower::Service as _;

use crate::asked::{Asked, Fields, File};
use crate::layout::Layout;
use crate::route::{self, Route, Takes};
use crate::site::Site;
use crate::trouble::Trouble;
use crate::{answer, asset, gate};

/// A form without a document has at most so many bytes.
const FORM: usize = 256 << 10;
/// One with a document: the document, and a little for the fields around it.
const DOCUMENT: usize = intake::LARGEST_UPLOAD + (64 << 10);
/// Reading a request and answering it takes at most so long.
const LONGEST: Duration = Duration::from_secs(60);
/// The head of a request arrives within so long.
const HEAD: Duration = Duration::from_secs(10);

/// All pages over a site.
pub fn router(site: Arc<Site>) -> Router {
    let mut paths: BTreeMap<&'static str, MethodRouter<Arc<Site>>> = BTreeMap::new();
    for row in route::all() {
        let method = if row.takes == Takes::Nothing { MethodFilter::GET } else { MethodFilter::POST };
        let row = *row;
        let act = move |State(site): State<Arc<Site>>, request: Request| meet(site, row, request);
        let known = paths.remove(row.path).unwrap_or_default();
        paths.insert(row.path, known.on(method, act));
    }
    let mut router = Router::new().route("/assets/{name}", on(MethodFilter::GET, give_asset));
    for (path, methods) in paths {
        router = router.route(path, methods);
    }
    router
        .fallback(nothing_there)
        .method_not_allowed_fallback(no_page)
        .layer(DefaultBodyLimit::max(DOCUMENT))
        .with_state(site)
}

/// Serves until `stop` is done; connections that are open then get some seconds to finish.
///
/// # Errors
/// When the listener breaks.
pub async fn serve(listener: TcpListener, site: Arc<Site>, stop: impl Future<Output = ()>) -> std::io::Result<()> {
    let live = Arc::clone(&site.live);
    let router = router(site);
    let mut stop = std::pin::pin!(stop);
    let open = hyper_util::server::graceful::GracefulShutdown::new();
    loop {
        let (stream, peer) = tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok(accepted) => accepted,
                // Too many open files, or a connection that was gone before it was taken: the next one may do.
                Err(_) => { tokio::time::sleep(Duration::from_millis(20)).await; continue }
            },
            () = &mut stop => break,
        };
        let _ = stream.set_nodelay(true);
        let mut service = router.clone().into_make_service_with_connect_info::<SocketAddr>();
        let Ok(service) = service.call(peer).await;
        let mut builder = hyper::server::conn::http1::Builder::new();
        builder.timer(TokioTimer::new()).header_read_timeout(HEAD).max_buf_size(64 << 10);
        let connection = builder.serve_connection(TokioIo::new(stream), TowerToHyperService::new(service));
        let connection = open.watch(connection);
        tokio::spawn(async move {
            // A peer that hangs up is no trouble of ours.
            let _ = connection.await;
        });
    }
    live.close();
    let _ = tokio::time::timeout(Duration::from_secs(5), open.shutdown()).await;
    Ok(())
}

/// Everything that happens to one request.
async fn meet(site: Arc<Site>, row: Route, request: Request) -> Response {
    let met = tokio::time::timeout(LONGEST, through_the_gate(Arc::clone(&site), row, request)).await;
    let mut response = match met {
        Ok(response) => response,
        Err(_) => Trouble::TookTooLong.into_response(Layout::default()),
    };
    gate::protect(&mut response);
    response
}

async fn through_the_gate(site: Arc<Site>, row: Route, request: Request) -> Response {
    let (mut parts, body) = request.into_parts();
    let checked = gate::check_host(&site.door, &parts.headers)
        .and_then(|()| gate::check_origin(&site.door, &parts.method, &parts.headers));
    if let Err(trouble) = checked {
        return trouble.into_response(Layout::default());
    }
    let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0);
    let mut asked = Asked { query: fields(parts.uri.query().unwrap_or("").as_bytes()), ..Asked::default() };
    if let Ok(named) = RawPathParams::from_request_parts(&mut parts, &()).await {
        asked.path = named.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    }
    let address = parts.uri.path().to_owned();
    let headers = parts.headers.clone();
    let looked = tokio::task::spawn_blocking({
        let site = Arc::clone(&site);
        move || {
            let found = gate::look_up(&site, &headers, peer, &mut asked)
                .and_then(|()| gate::check_access(row.who, asked.visitor.as_ref()));
            (asked, found)
        }
    });
    let Ok((mut asked, found)) = looked.await else { return broken() };
    if let Err(trouble) = found {
        return refused(&row, &asked, trouble, &address);
    }
    // Nobody's bytes are read before it is known that they may come.
    match read_body(row.takes, Request::from_parts(parts, body)).await {
        Ok((form, file)) => (asked.form, asked.file) = (form, file),
        Err(trouble) => return trouble.into_response(Layout::of(&asked, "")),
    }
    let acting = tokio::task::spawn_blocking({
        let site = Arc::clone(&site);
        move || (row.act)(&site, &asked).unwrap_or_else(|trouble| trouble.into_response(Layout::of(&asked, "")))
    });
    acting.await.unwrap_or_else(|_| broken())
}

/// Who must sign in first is led there, and back again after it; a change is told so.
fn refused(row: &Route, asked: &Asked, trouble: Trouble, address: &str) -> Response {
    if trouble == Trouble::SignInFirst && row.takes == Takes::Nothing {
        let to = format!("/sign-in?to={}", crate::words::in_address(address));
        if let Ok(response) = answer::see(&to) {
            return response;
        }
    }
    trouble.into_response(Layout::of(asked, ""))
}

fn broken() -> Response {
    Trouble::Broken("a page ended early".to_owned()).into_response(Layout::default())
}

async fn read_body(takes: Takes, request: Request) -> Result<(Fields, Option<File>), Trouble> {
    match takes {
        Takes::Nothing => Ok((Fields::default(), None)),
        Takes::Form => {
            let bytes = axum::body::to_bytes(request.into_body(), FORM).await.map_err(|_| Trouble::TooLarge)?;
            Ok((fields(&bytes), None))
        }
        Takes::Document => {
            let multipart = Multipart::from_request(request, &()).await.map_err(|_| Trouble::NotUnderstood)?;
            read_parts(multipart).await
        }
    }
}

async fn read_parts(mut multipart: Multipart) -> Result<(Fields, Option<File>), Trouble> {
    let (mut form, mut file) = (Fields::default(), None);
    let trouble = |error: axum::extract::multipart::MultipartError| match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Trouble::TooLarge,
        _ => Trouble::NotUnderstood,
    };
    while let Some(part) = multipart.next_field().await.map_err(trouble)? {
        let name = part.name().unwrap_or("").to_owned();
        let file_name = part.file_name().map(str::to_owned);
        let bytes = part.bytes().await.map_err(trouble)?;
        match file_name {
            Some(name) if !bytes.is_empty() => file = Some(File { name: Some(name), bytes: bytes.into() }),
            Some(_) => {}
            None => form.0.push((name, as_typed(String::from_utf8_lossy(&bytes).into_owned()))),
        }
    }
    Ok((form, file))
}

fn fields(encoded: &[u8]) -> Fields {
    Fields(
        form_urlencoded::parse(encoded).map(|(name, text)| (name.into_owned(), as_typed(text.into_owned()))).collect(),
    )
}

/// A browser counts a line's end as one character and sends two (HTML Standard, "normalize newlines"): what fits into a box
/// must fit here.
fn as_typed(text: String) -> String {
    if text.contains('\r') { text.replace("\r\n", "\n") } else { text }
}

async fn give_asset(request: Request) -> Response {
    let mut response = match asset::at(request.uri().path()) {
        Some(asset) => {
            let mut response = answer::of(StatusCode::OK, asset.kind(), Body::from(asset.bytes()));
            // The address changes with the content, so that it may be kept for good.
            let forever = HeaderValue::from_static("public, max-age=31536000, immutable");
            response.headers_mut().insert(header::CACHE_CONTROL, forever);
            response
        }
        None => answer::of(StatusCode::NOT_FOUND, "text/plain; charset=utf-8", "There is no such file.".into()),
    };
    gate::protect(&mut response);
    response
}

/// An address that forms send to, opened by itself: the page that it belongs to is named.
async fn no_page(State(site): State<Arc<Site>>, method: Method, request: Request) -> Response {
    let checked = gate::check_host(&site.door, request.headers())
        .and_then(|()| gate::check_origin(&site.door, &method, request.headers()));
    let trouble = checked.err().unwrap_or_else(|| match method {
        Method::GET | Method::HEAD => Trouble::NoPage(route::belongs_to(request.uri().path())),
        _ => Trouble::NotFound,
    });
    let mut response = trouble.into_response(Layout::default());
    gate::protect(&mut response);
    response
}

async fn nothing_there(State(site): State<Arc<Site>>, method: Method, request: Request) -> Response {
    let checked = gate::check_host(&site.door, request.headers())
        .and_then(|()| gate::check_origin(&site.door, &method, request.headers()));
    let trouble = checked.err().unwrap_or(Trouble::NotFound);
    let mut response = trouble.into_response(Layout::default());
    gate::protect(&mut response);
    response
}
