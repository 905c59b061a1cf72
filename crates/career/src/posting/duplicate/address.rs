//! The address of a posting without what boards append to follow people around.

use super::words::{WordList, joined, number};

static TRACKING: WordList<36> = WordList::of([
    "gclid",
    "fbclid",
    "msclkid",
    "ref",
    "refid",
    "referrer",
    "referer",
    "source",
    "src",
    "trk",
    "trackingid",
    "tracking",
    "sid",
    "session",
    "sessionid",
    "campaign",
    "cmp",
    "cmpid",
    "medium",
    "from",
    "gh_src",
    "lever-source",
    "lever-origin",
    "jobboardsource",
    "iis",
    "iisn",
    "mobile",
    "needsredirect",
    "jobsource",
    "origin",
    "via",
    "pk_campaign",
    "mc_cid",
    "mc_eid",
    "position",
    "pagenum",
]);

/// The address as a number, or `None` when it does not name one posting (a start page, a list of all jobs).
pub(super) fn plain(url: &str) -> Option<u64> {
    let url = url.trim();
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let (rest, fragment) = rest.split_once('#').unwrap_or((rest, ""));
    let (place, query) = rest.split_once('?').unwrap_or((rest, ""));
    let (host, path) = place.split_once('/').unwrap_or((place, ""));
    let host = host.to_ascii_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    let path = path.trim_end_matches('/');
    let mut asked: Vec<&str> = query.split('&').filter(|pair| !pair.is_empty() && !is_tracking(pair)).collect();
    asked.sort_unstable();
    // Pages that are put together in the browser keep the posting's name behind the mark.
    let inside = if fragment.contains('/') { fragment } else { "" };
    let names_one = is_name(path) || is_name(inside) || asked.iter().any(|pair| digits(pair) > 2);
    if host.is_empty() || !names_one {
        return None;
    }
    let mut hash = joined(number(host.as_bytes()), number(path.as_bytes()));
    for part in asked.into_iter().chain([inside]) {
        hash = joined(hash, number(part.as_bytes()));
    }
    Some(hash)
}

fn is_tracking(pair: &str) -> bool {
    let name = pair.split('=').next().unwrap_or(pair).to_ascii_lowercase();
    name.starts_with("utm_") || name.starts_with("utm-") || TRACKING.has(number(name.as_bytes()))
}

/// "jobs/4711-cook" names a posting; "careers" or "en/jobs" does not.
fn is_name(path: &str) -> bool {
    let last = path.rsplit('/').next().unwrap_or(path);
    digits(path) > 2 || last.len() > 15
}

fn digits(text: &str) -> usize {
    text.bytes().filter(u8::is_ascii_digit).count()
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn what_follows_people_around_is_left_out() {
        let one = plain("https://www.Example.com/jobs/4711/?utm_source=x&gh_src=abc&lang=en");
        assert!(one.is_some());
        assert_eq!(one, plain("http://example.com/jobs/4711?lang=en#apply"));
        assert_ne!(one, plain("https://example.com/jobs/4712?lang=en"));
        assert_ne!(plain("https://x.org/apply?gh_jid=4711"), plain("https://x.org/apply?gh_jid=4712"));
    }

    #[test]
    fn a_page_of_many_postings_names_none() {
        for page in
            ["", "https://example.com", "https://example.com/careers/", "https://example.com/jobs?ref=12345", "?"]
        {
            assert_eq!(plain(page), None, "{page}");
        }
    }
}
