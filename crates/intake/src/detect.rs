//! What bytes are, by their content; the name only helps where the content leaves it open.

use crate::archive::Archive;
use crate::text::encoding;
use crate::{Upload, europass, json_resume, linkedin};

/// What bytes are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Pdf,
    Docx,
    Rtf,
    Html,
    Markdown,
    Text,
    LinkedIn,
    JsonResume,
    Europass,
    /// Known, and not read.
    Other(Other),
}

/// What is recognised and not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Other {
    Empty,
    LockedOffice,
    OldWord,
    OldOffice,
    OpenDocument,
    Pages,
    Spreadsheet,
    Slides,
    Book,
    Picture,
    Packed,
    DamagedZip,
    UnknownZip,
    Json,
    Xml,
    Table,
    Latex,
    WebArchive,
    Card,
    Binary,
}

/// How much of a text is looked at to say what it is, in bytes.
const LOOK: usize = 64 * 1024;

/// Says what the bytes are.
pub(crate) fn kind(upload: &Upload<'_>) -> Kind {
    let bytes = upload.bytes;
    let start = bytes.get(..bytes.len().min(1024)).unwrap_or_default();
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Kind::Other(Other::Empty);
    }
    // Programs put a line or two in front of a PDF now and then, and readers allow it.
    if start.windows(5).any(|window| window == b"%PDF-") {
        return Kind::Pdf;
    }
    if start.starts_with(b"PK\x03\x04") || start.starts_with(b"PK\x05\x06") {
        return zip_kind(bytes);
    }
    if start.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return Kind::Other(compound_kind(bytes));
    }
    if start.starts_with(b"{\\rtf") {
        return Kind::Rtf;
    }
    binary_kind(start).map_or_else(|| text_kind(upload), Kind::Other)
}

fn zip_kind(bytes: &[u8]) -> Kind {
    // What is wrong with a damaged archive is said by the one that opens it.
    let Ok(mut archive) = Archive::open(bytes) else { return Kind::Other(Other::DamagedZip) };
    let begins = |folder: &str| archive.names().iter().any(|name| name.starts_with(folder));
    if begins("word/") {
        return Kind::Docx;
    }
    let known = [("xl/", Other::Spreadsheet), ("ppt/", Other::Slides), ("Index/", Other::Pages)];
    if let Some((_, other)) = known.into_iter().find(|(folder, _)| begins(folder)) {
        return Kind::Other(other);
    }
    if let Ok(Some(mime)) = archive.file("mimetype") {
        let open_document = mime.starts_with(b"application/vnd.oasis.opendocument");
        let book = mime.starts_with(b"application/epub");
        if open_document || book {
            return Kind::Other(if book { Other::Book } else { Other::OpenDocument });
        }
    }
    if linkedin::is_export(&mut archive) { Kind::LinkedIn } else { Kind::Other(Other::UnknownZip) }
}

/// Older Office files and locked newer ones are the same kind of container; its directory says which.
fn compound_kind(bytes: &[u8]) -> Other {
    let holds = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(wide.len()).any(|window| window == wide)
    };
    if holds("EncryptedPackage") {
        Other::LockedOffice
    } else if holds("WordDocument") {
        Other::OldWord
    } else {
        Other::OldOffice
    }
}

fn binary_kind(start: &[u8]) -> Option<Other> {
    const PICTURES: &[&[u8]] =
        &[b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*", b"BM", b"\0\0\x01\0", b"8BPS"];
    const PACKED: &[&[u8]] = &[b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"BZh", b"\xfd7zXZ"];
    let begins = |all: &[&[u8]]| all.iter().any(|sign| start.starts_with(sign));
    let inner = start.get(4..12).unwrap_or_default();
    let heic =
        inner.starts_with(b"ftyp") && [&b"heic"[..], b"heix", b"mif1", b"avif"].iter().any(|b| inner.ends_with(b));
    let webp = start.starts_with(b"RIFF") && start.get(8..12) == Some(b"WEBP");
    let bitmap_text = start.starts_with(b"BM") && !start.contains(&0);
    if (begins(PICTURES) && !bitmap_text) || heic || webp {
        return Some(Other::Picture);
    }
    if begins(PACKED) || start.get(257..262) == Some(b"ustar") {
        return Some(Other::Packed);
    }
    None
}

fn text_kind(upload: &Upload<'_>) -> Kind {
    let start = upload.bytes.get(..upload.bytes.len().min(LOOK)).unwrap_or_default();
    let text = encoding::decode(start).text;
    let trimmed = text.trim_start();
    if trimmed.is_empty() {
        return Kind::Other(Other::Empty);
    }
    if is_noise(&text) {
        return Kind::Other(Other::Binary);
    }
    let named = |ending: &str| upload.name.is_some_and(|name| name.to_ascii_lowercase().ends_with(ending));
    if trimmed.starts_with(['{', '['])
        && let Some(kind) = json_kind(upload.bytes, named(".json"))
    {
        return kind;
    }
    if trimmed.starts_with('<') {
        return markup_kind(trimmed, named(".xml"));
    }
    if let Some(other) = source_kind(trimmed) {
        return Kind::Other(other);
    }
    if linkedin::is_table(upload.name, &text) {
        return Kind::LinkedIn;
    }
    if named(".csv") || named(".tsv") {
        return Kind::Other(Other::Table);
    }
    if named(".md") || named(".markdown") || reads_as_markdown(trimmed) { Kind::Markdown } else { Kind::Text }
}

/// Whether a text is no text: many characters that nobody writes.
fn is_noise(text: &str) -> bool {
    let mut all = 0_usize;
    let mut odd = 0_usize;
    for c in text.chars().take(4_096) {
        all += 1;
        let control = c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{b}' | '\u{c}' | '\u{85}');
        odd += usize::from(control || c == '\u{fffd}');
    }
    odd * 20 > all
}

/// Largest JSON file that is read, in bytes; in memory it grows many times over.
const LARGEST_JSON: usize = 4 * 1024 * 1024;

fn json_kind(bytes: &[u8], named: bool) -> Option<Kind> {
    if bytes.len() > LARGEST_JSON {
        return named.then_some(Kind::Other(Other::Json));
    }
    let text = encoding::decode(bytes).text;
    match serde_json::from_str(&text) {
        Ok(value) if json_resume::is_resume(&value) => Some(Kind::JsonResume),
        Ok(_) => Some(Kind::Other(Other::Json)),
        Err(_) => named.then_some(Kind::Other(Other::Json)),
    }
}

fn markup_kind(text: &str, named_xml: bool) -> Kind {
    if europass::is_europass(text) {
        return Kind::Europass;
    }
    let near: String = text.chars().take(4_096).collect::<String>().to_ascii_lowercase();
    let is_html = [
        "<!doctype html",
        "<html",
        "<head",
        "<body",
        "<div",
        "<p>",
        "<p ",
        "<h1",
        "<h2",
        "<ul",
        "<table",
        "<span",
        "<br",
    ]
    .iter()
    .any(|tag| near.contains(tag));
    match is_html {
        true => Kind::Html,
        false if near.starts_with("<?xml") || named_xml || near.starts_with("<svg") => Kind::Other(Other::Xml),
        false => Kind::Text,
    }
}

fn source_kind(text: &str) -> Option<Other> {
    let near = text.get(..text.floor_char_boundary(8_192)).unwrap_or(text);
    if near.contains("\\documentclass") || near.contains("\\begin{document}") {
        Some(Other::Latex)
    } else if near.starts_with("MIME-Version:") || near.starts_with("From: <Saved by") {
        Some(Other::WebArchive)
    } else if near.starts_with("BEGIN:VCARD") || near.starts_with("BEGIN:VCALENDAR") {
        Some(Other::Card)
    } else {
        None
    }
}

/// Two headings, or a heading and emphasis, make Markdown of a text.
fn reads_as_markdown(text: &str) -> bool {
    let is_heading = |line: &&str| {
        let hashes = line.bytes().take_while(|byte| *byte == b'#').count();
        (1..=6).contains(&hashes) && line.as_bytes().get(hashes) == Some(&b' ')
    };
    let headings = text.lines().filter(is_heading).take(2).count();
    let emphasis = text.contains("**") || text.contains("](http");
    headings == 2 || (headings == 1 && emphasis)
}
