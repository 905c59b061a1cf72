//! Addresses under which the known boards show themselves.

use career::posting::Source;

use super::Board;
use super::web::Web;

/// Places behind a login: what they show is brought by the person who looks at it.
pub(super) fn is_by_hand(host: &str) -> bool {
    let under = |name: &str| host == name || host.ends_with(&format!(".{name}"));
    let labels: Vec<&str> = host.split('.').collect();
    under("linkedin.com") || under("lnkd.in") || labels.iter().any(|label| matches!(*label, "indeed" | "glassdoor"))
}

/// The board behind an address, and the opening where it is that of one.
pub(super) fn board(web: &Web) -> Option<(Board, Option<String>)> {
    match web.host.as_str() {
        "boards.greenhouse.io"
        | "job-boards.greenhouse.io"
        | "boards.eu.greenhouse.io"
        | "job-boards.eu.greenhouse.io" => greenhouse(web),
        "boards-api.greenhouse.io" => behind(web, &["v1", "boards"], Source::Greenhouse, "boards-api.greenhouse.io", 4),
        "jobs.lever.co" => first(web, Source::Lever, "api.lever.co", 1),
        "jobs.eu.lever.co" => first(web, Source::Lever, "api.eu.lever.co", 1),
        "api.lever.co" | "api.eu.lever.co" => behind(web, &["v0", "postings"], Source::Lever, &web.host, 3),
        "jobs.ashbyhq.com" => first(web, Source::Ashby, "api.ashbyhq.com", 1),
        "api.ashbyhq.com" => behind(web, &["posting-api", "job-board"], Source::Ashby, "api.ashbyhq.com", 9),
        "apply.workable.com" => workable(web),
        "jobs.smartrecruiters.com" | "careers.smartrecruiters.com" => {
            first(web, Source::SmartRecruiters, "api.smartrecruiters.com", 1).map(|(board, opening)| {
                // "743999-line-cook": the number is the opening's name.
                (board, opening.map(|opening| opening.split('-').next().unwrap_or_default().to_owned()))
            })
        }
        "api.smartrecruiters.com" => {
            behind(web, &["v1", "companies"], Source::SmartRecruiters, "api.smartrecruiters.com", 4)
        }
        host => own_host(web, host),
    }
}

fn found(source: Source, token: String, host: &str, opening: Option<String>) -> Option<(Board, Option<String>)> {
    Some((Board { source, token, host: host.to_owned() }, opening))
}

/// The organisation is the first part of the path.
fn first(web: &Web, source: Source, host: &str, opening: usize) -> Option<(Board, Option<String>)> {
    found(source, web.token(0)?, host, web.token(opening))
}

/// The organisation stands behind a fixed beginning of the path.
fn behind(web: &Web, fixed: &[&str], source: Source, host: &str, opening: usize) -> Option<(Board, Option<String>)> {
    let begins = fixed.iter().zip(&web.path).filter(|(one, other)| *one == other).count() == fixed.len();
    begins.then(|| found(source, web.token(fixed.len())?, host, web.token(opening))).flatten()
}

/// Boards of Europe answer at the same host as all others; one embedded in a page names the organisation behind the
/// question mark.
fn greenhouse(web: &Web) -> Option<(Board, Option<String>)> {
    let host = "boards-api.greenhouse.io";
    if web.path.first().is_some_and(|part| part == "embed") {
        return found(Source::Greenhouse, web.value("for")?, host, web.value("token"));
    }
    let opening = web.path.get(1).filter(|part| *part == "jobs").and_then(|_| web.token(2));
    found(Source::Greenhouse, web.token(0)?, host, opening.or_else(|| web.value("gh_jid")))
}

fn workable(web: &Web) -> Option<(Board, Option<String>)> {
    let host = "apply.workable.com";
    if web.path.first().is_some_and(|part| part == "api") {
        return behind(web, &["api", "v1", "widget", "accounts"], Source::Workable, host, 9);
    }
    let opening = web.path.get(1).filter(|part| *part == "j").and_then(|_| web.token(2));
    found(Source::Workable, web.token(0)?, host, opening)
}

/// Sources that give each organisation a host of its own.
fn own_host(web: &Web, host: &str) -> Option<(Board, Option<String>)> {
    let opening = |sign: &str| web.path.iter().position(|part| part == sign).and_then(|at| web.token(at + 1));
    let name =
        |end: &str| host.strip_suffix(end).filter(|name| !name.is_empty() && !name.contains('.') && *name != "www");
    if let Some(name) = name(".recruitee.com").filter(|name| !matches!(*name, "api" | "app" | "docs" | "support")) {
        return found(Source::Recruitee, name.to_owned(), host, opening("o"));
    }
    let personio = name(".jobs.personio.de").or_else(|| name(".jobs.personio.com"));
    if let Some(name) = personio {
        return found(Source::Personio, name.to_owned(), host, opening("job"));
    }
    let workable =
        name(".workable.com").filter(|name| !matches!(*name, "jobs" | "help" | "apply" | "resources" | "id"));
    workable.and_then(|name| found(Source::Workable, name.to_owned(), "apply.workable.com", opening("j")))
}
