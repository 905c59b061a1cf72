//! An address taken apart, as far as boards are told by it.

/// An address of a page.
pub(super) struct Web {
    /// As it is asked, with its scheme.
    pub whole: String,
    /// In small letters, without a port.
    pub host: String,
    /// The parts of the path, none of them empty.
    pub path: Vec<String>,
    /// Names and values behind the question mark.
    pub query: Vec<(String, String)>,
}

impl Web {
    /// Takes an address apart; `None` for what is none. The scheme may be missing, as people copy it.
    pub fn of(text: &str) -> Option<Web> {
        let text = text.trim();
        if text.len() > 2_000 || text.chars().any(|c| c.is_whitespace() || c.is_control()) {
            return None;
        }
        let (scheme, rest) = text.split_once("://").unwrap_or(("https", text));
        let scheme = scheme.to_ascii_lowercase();
        let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
        let (authority, behind) = rest.split_at(end);
        let host = authority.split(':').next().unwrap_or_default().trim_end_matches('.').to_ascii_lowercase();
        let named = host.contains('.') && !host.starts_with('.') && !host.contains("..");
        let clean = host.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-'));
        let ends = host
            .rsplit('.')
            .next()
            .is_some_and(|last| last.len() >= 2 && last.bytes().all(|b| b.is_ascii_alphabetic()));
        // A machine of one's own network is meant where it is written out as an address; who asks decides about it.
        let own = text.contains("://") && (host == "localhost" || host.parse::<std::net::Ipv4Addr>().is_ok());
        let is_host = clean && (own || (named && ends));
        if !matches!(scheme.as_str(), "http" | "https") || authority.contains('@') || !is_host {
            return None;
        }
        let behind = behind.split('#').next().unwrap_or_default();
        let (path, query) = behind.split_once('?').unwrap_or((behind, ""));
        Some(Web {
            whole: format!("{scheme}://{authority}{behind}"),
            host,
            path: path.split('/').filter(|part| !part.is_empty()).map(str::to_owned).take(20).collect(),
            query: query
                .split('&')
                .filter_map(|pair| pair.split_once('='))
                .map(|(k, v)| (k.to_owned(), v.to_owned()))
                .take(40)
                .collect(),
        })
    }

    /// A part of the path that could be the name of an organisation or opening.
    pub fn token(&self, at: usize) -> Option<String> {
        self.path.get(at).filter(|part| is_token(part)).cloned()
    }

    /// A value behind the question mark.
    pub fn value(&self, name: &str) -> Option<String> {
        self.query.iter().find(|(key, value)| key == name && is_token(value)).map(|(_, value)| value.clone())
    }
}

/// Whether a text can stand in an address as it is, and leads nowhere else.
pub(super) fn is_token(text: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'%' | b'~' | b'+');
    let dots = text.bytes().all(|byte| byte == b'.');
    let hidden = text.to_ascii_lowercase();
    let leads_away =
        hidden.contains("%2f") || hidden.contains("%5c") || hidden.contains("%00") || hidden.contains("%2e");
    !text.is_empty() && text.len() <= 200 && text.bytes().all(fits) && !dots && !leads_away
}
