//! What somebody brings, as bytes: a file, a pasted text, or words with the address and title of the page they stand on.

use crate::asked::Asked;

/// Bytes, with the file's name where there is one.
pub(super) struct Brought {
    pub name: Option<String>,
    pub bytes: Vec<u8>,
}

/// The file, else the text.
pub(super) fn brought(asked: &Asked) -> Option<Brought> {
    if let Some(file) = &asked.file {
        return Some(Brought { name: file.name.clone(), bytes: file.bytes.clone() });
    }
    let text = asked.form.text("text")?;
    let (title, address) = (asked.form.text("title"), asked.form.text("address").filter(|text| is_address(text)));
    // A page, a feed or JSON says by itself where it stands.
    let bytes = match (title, address) {
        (None, None) => text.as_bytes().to_vec(),
        _ if text.starts_with(['<', '{', '[']) => text.as_bytes().to_vec(),
        _ => page_of(title, address, text).into_bytes(),
    };
    Some(Brought { name: None, bytes })
}

/// Whether it is an address and nothing else: of a board, rather than the words of an opening.
pub(super) fn is_lone_address(text: &str) -> bool {
    is_address(text) && !text.contains(char::is_whitespace)
}

fn is_address(text: &str) -> bool {
    text.starts_with("http://") || text.starts_with("https://")
}

/// The words as a page, to be read like one that was saved.
fn page_of(title: Option<&str>, address: Option<&str>, text: &str) -> String {
    let mut page = "<!doctype html><html><head>".to_owned();
    if let Some(address) = address {
        page.push_str(&format!("<link rel=\"canonical\" href=\"{}\">", escaped(address)));
    }
    page.push_str("</head><body>");
    if let Some(title) = title {
        page.push_str(&format!("<h1>{}</h1>", escaped(title)));
    }
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty() && Some(*line) != title) {
        page.push_str(&format!("<p>{}</p>\n", escaped(line)));
    }
    page.push_str("</body></html>");
    page
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use intake::Upload;
    use intake::postings::{Context, read};
    use jiff::civil::date;

    use super::*;

    #[test]
    fn words_of_a_page_keep_its_title_and_its_address_and_bring_no_markup() {
        let text = "Home\nJobs\nLine cook\nBlue Door · Columbus, OH\nCook <b>dinner</b> & keep the \"knives\" sharp.\n<script>x()</script>";
        let page = page_of(Some("Line cook"), Some("https://jobs.example.org/cook?id=4711&x=1"), text);
        let upload = Upload { name: None, bytes: page.as_bytes() };
        let parsed = read(&upload, Context::on(date(2026, 11, 25))).expect("a posting");
        let [posting] = parsed.postings.as_slice() else { panic!("one posting: {parsed:?}") };
        assert_eq!(posting.title, "Line cook");
        assert_eq!(posting.url.as_deref(), Some("https://jobs.example.org/cook?id=4711&x=1"));
        assert!(posting.text.contains("& keep the \"knives\" sharp"), "{}", posting.text);
    }

    #[test]
    fn an_address_alone_is_no_opening() {
        assert!(is_lone_address("https://jobs.lever.co/mill"));
        assert!(!is_lone_address("https://jobs.lever.co/mill\nBaker wanted"));
        assert!(!is_lone_address("Baker wanted"));
    }
}
