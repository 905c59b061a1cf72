//! Where a page leads and what it loads, read from its tags.

/// One opening tag: its name in lower case, and its attributes.
struct Tag {
    name: String,
    attributes: Vec<(String, String)>,
}

impl Tag {
    fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(given, _)| given == name).map(|(_, value)| value.as_str())
    }
}

/// Paths that links lead to, in their order; downloads and other hosts are left out, fragments cut.
pub(super) fn links(html: &str, at: &str) -> Vec<String> {
    let links = tags(html).filter(|tag| tag.name == "a" && tag.get("download").is_none());
    links.filter_map(|tag| local(tag.get("href").or(tag.get("xlink:href"))?, at)).collect()
}

/// Paths of what the page loads for itself, each once.
pub(super) fn parts(html: &str, at: &str) -> Vec<String> {
    let mut parts: Vec<String> = tags(html).filter_map(|tag| local(loads(&tag)?, at)).collect();
    parts.sort();
    parts.dedup();
    parts
}

/// What a style sheet loads in turn.
pub(super) fn parts_of_style(css: &str, at: &str) -> Vec<String> {
    let named = css.split("url(").skip(1).filter_map(|rest| rest.split(')').next());
    named.filter_map(|named| local(named.trim_matches(['"', '\'', ' ']), at)).collect()
}

fn loads(tag: &Tag) -> Option<&str> {
    match tag.name.as_str() {
        "link" => {
            let kinds = ["stylesheet", "icon", "preload", "modulepreload", "manifest"];
            let is_loaded = tag.get("rel")?.split(' ').any(|rel| kinds.contains(&rel));
            tag.get("href").filter(|_| is_loaded)
        }
        "script" | "img" | "iframe" | "embed" | "source" | "video" | "audio" => tag.get("src"),
        "object" => tag.get("data"),
        "image" | "use" => tag.get("href").or(tag.get("xlink:href")),
        _ => None,
    }
}

/// A path on this host, as seen from a page; `None` for other hosts, mail addresses, and places within the page.
fn local(href: &str, at: &str) -> Option<String> {
    let href = href.split('#').next().unwrap_or_default().trim();
    let page = at.split('?').next().unwrap_or_default();
    let scheme = href.split(['/', '?']).next().is_some_and(|first| first.contains(':'));
    if href.is_empty() || href.starts_with("//") || scheme {
        return None;
    }
    Some(match href {
        _ if href.starts_with('/') => href.to_owned(),
        _ if href.starts_with('?') => format!("{page}{href}"),
        _ => format!("{}/{href}", page.rsplit_once('/').map_or("", |(folder, _)| folder)),
    })
}

/// The opening tags of a page; comments and the insides of scripts and styles are passed over.
fn tags(html: &str) -> impl Iterator<Item = Tag> {
    let mut found = Vec::new();
    let mut rest = html;
    while let Some((_, after)) = rest.split_once('<') {
        rest = after;
        if let Some(comment) = after.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, rest)| rest);
            continue;
        }
        if !after.starts_with(|c: char| c.is_ascii_alphabetic()) {
            continue;
        }
        let (tag, behind) = tag(after);
        rest = match tag.name.as_str() {
            raw @ ("script" | "style") => behind.split_once(&format!("</{raw}")).map_or("", |(_, rest)| rest),
            _ => behind,
        };
        found.push(tag);
    }
    found.into_iter()
}

/// Reads one tag behind its `<`; answers with what stands behind its `>`, too.
fn tag(text: &str) -> (Tag, &str) {
    let end_of_name = text.find(|c: char| c.is_whitespace() || c == '>' || c == '/').unwrap_or(text.len());
    let (name, mut rest) = text.split_at(end_of_name);
    let mut tag = Tag { name: name.to_ascii_lowercase(), attributes: Vec::new() };
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        if rest.is_empty() {
            return (tag, rest);
        }
        if let Some(behind) = rest.strip_prefix('>') {
            return (tag, behind);
        }
        let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '=' | '>' | '/')).unwrap_or(rest.len());
        // A sign that begins no name is passed over, so that the loop always moves on.
        let end = if end == 0 { rest.chars().next().map_or(0, char::len_utf8) } else { end };
        let (name, behind) = rest.split_at(end);
        let (value, behind) = value(behind.trim_start());
        tag.attributes.push((name.to_ascii_lowercase(), value));
        rest = behind;
    }
}

fn value(text: &str) -> (String, &str) {
    let Some(text) = text.strip_prefix('=').map(str::trim_start) else { return (String::new(), text) };
    let quoted = ['"', '\''].into_iter().find_map(|quote| text.strip_prefix(quote)?.split_once(quote));
    let (value, rest) = quoted
        .unwrap_or_else(|| text.split_at(text.find(|c: char| c.is_whitespace() || c == '>').unwrap_or(text.len())));
    (value.replace("&quot;", "\"").replace("&#39;", "'").replace("&#38;", "&").replace("&amp;", "&"), rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_followed_on_this_host_alone() {
        let html = r##"<a href="/you#top">You</a> <A class=x HREF='/plan?week=2&amp;day=1'>Plan</A> <a href=/week>Week</a>
            <a href="https://example.org/">out</a> <a href="//example.org/">out</a> <a href="mailto:a@example.org">m</a>
            <a href="#main">here</a> <a href="/plan.ics" download>calendar</a> <a href="?all=1">all</a> <a>none</a>
            <svg><a href="/paths/13-1161.00"><circle r="3"/></a></svg> <a href="print">print</a>"##;
        let found = links(html, "/plan/paths/11-1011.00?x=1");
        let told = ["/you", "/plan?week=2&day=1", "/week", "/plan/paths/11-1011.00?all=1", "/paths/13-1161.00"];
        assert_eq!(found, [&told[..], &["/plan/paths/print"]].concat());
    }

    #[test]
    fn comments_scripts_and_plain_signs_are_no_links() {
        let html =
            "<!-- <a href=/a> --><script>'<a href=/b>'</script><style>a<b{}</style> 1 < 2 <p title='<a href=/c>'>
            <a href=/d>d</a";
        assert_eq!(links(html, "/"), ["/d"]);
    }

    #[test]
    fn a_page_loads_sheets_scripts_and_pictures_each_once() {
        let html = r##"<link rel="stylesheet" href="/assets/a.css"><link rel=canonical href=/x><link rel="icon" href="/i.svg">
            <script src="/assets/a.js" defer></script><img src="/p.png" alt=""><img src="/p.png" alt="">
            <svg><use href="/assets/marks.svg#plank"/><use href="#here"/></svg><img src="data:image/png;base64,AA==">"##;
        assert_eq!(parts(html, "/"), ["/assets/a.css", "/assets/a.js", "/assets/marks.svg", "/i.svg", "/p.png"]);
    }

    #[test]
    fn a_style_sheet_loads_pictures_beside_it() {
        let css = "a{background:url(\"mark.svg\")} b{background:url(data:x)} c{cursor:url( /c.svg )}";
        assert_eq!(parts_of_style(css, "/assets/a.css"), ["/assets/mark.svg", "/c.svg"]);
    }
}
