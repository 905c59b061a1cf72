//! The formats that can be read, one row each, and the way from bytes to a draft.

use career::profile::{Draft, Note};
use lexicon::Lexicon;

use crate::archive::Archive;
use crate::detect::{self, Kind, Other};
use crate::text::{html, markdown, plain, rtf};
use crate::{Decoded, LARGEST_UPLOAD, Refusal, Upload, archive, docx, europass, foreign, json_resume, linkedin, pdf};

/// One document format.
pub struct Reader {
    /// As a person would say it.
    pub name: &'static str,
    /// Whether these bytes are of this format.
    pub recognises: fn(&Upload<'_>) -> bool,
    /// Reads them.
    pub read: fn(&Upload<'_>, &dyn Lexicon) -> Result<Draft, Refusal>,
    kind: Kind,
    /// Endings that files of this format usually have.
    endings: &'static [&'static str],
}

/// One row: the name, how it is recognised, and how it is read.
macro_rules! row {
    ($name:literal, $kind:ident, $endings:expr, $read:expr) => {
        Reader {
            name: $name,
            recognises: |upload| detect::kind(upload) == Kind::$kind,
            read: $read,
            kind: Kind::$kind,
            endings: $endings,
        }
    };
}

/// Every format, one row each; no bytes are claimed by two.
pub fn readers() -> &'static [Reader] {
    const READERS: &[Reader] = &[
        row!("PDF", Pdf, &["pdf"], read_pdf),
        row!("Word (DOCX)", Docx, &["docx", "docm", "dotx"], |upload, lexicon| {
            Ok(docx::decode(upload.bytes)?.into_draft("Word (DOCX)", lexicon))
        }),
        row!("Rich Text (RTF)", Rtf, &["rtf", "doc"], |upload, lexicon| {
            lines(rtf::decode(upload.bytes), "Rich Text (RTF)", lexicon)
        }),
        row!("HTML", Html, &["html", "htm", "xhtml", "doc"], |upload, lexicon| {
            lines(html::decode(upload.bytes), "HTML", lexicon)
        }),
        row!("Markdown", Markdown, &["md", "markdown", "txt"], |upload, lexicon| {
            lines(markdown::decode(upload.bytes), "Markdown", lexicon)
        }),
        row!("plain text", Text, &["txt", "text", "md", "yaml", "yml", "asc"], |upload, lexicon| {
            lines(plain::decode(upload.bytes), "plain text", lexicon)
        }),
        row!("LinkedIn export", LinkedIn, &["zip", "csv"], |upload, _| linkedin::read(upload)),
        row!("JSON Resume", JsonResume, &["json"], |upload, _| json_resume::read(upload)),
        row!("Europass", Europass, &["xml"], |upload, _| europass::read(upload)),
    ];
    READERS
}

/// Reads a document of any known format.
///
/// # Errors
/// A [`Refusal`] where there is nothing to read; every lesser doubt is a note in the draft.
pub fn read(upload: &Upload<'_>, lexicon: &dyn Lexicon) -> Result<Draft, Refusal> {
    if upload.bytes.len() > LARGEST_UPLOAD {
        return Err(Refusal::too_large(upload.bytes.len()));
    }
    let kind = detect::kind(upload);
    if let Kind::Other(other) = kind {
        return Err(refused(other, upload));
    }
    let Some(reader) = readers().iter().find(|reader| reader.kind == kind) else {
        return Err(Refusal::of(Other::Binary));
    };
    let mut draft = (reader.read)(upload, lexicon)?;
    draft.notes.extend(misnamed(reader, upload.name));
    let foreign = foreign::note(&draft);
    draft.notes.extend(foreign);
    Ok(draft)
}

fn refused(other: Other, upload: &Upload<'_>) -> Refusal {
    match other {
        // The archive itself says what is wrong with it: cut short, too many files, a path that leaves.
        Other::DamagedZip => Archive::open(upload.bytes).err().unwrap_or_else(archive::damaged),
        other => Refusal::of(other),
    }
}

/// A document of lines; refused where there is not one, so that nobody is made up.
fn lines(decoded: Decoded, format: &str, lexicon: &dyn Lexicon) -> Result<Draft, Refusal> {
    if decoded.lines.is_empty() { Err(Refusal::of(Other::Empty)) } else { Ok(decoded.into_draft(format, lexicon)) }
}

/// A Europass PDF carries its CV as XML, which says more than the page: that is taken first.
fn read_pdf(upload: &Upload<'_>, lexicon: &dyn Lexicon) -> Result<Draft, Refusal> {
    let decoded = pdf::decode(upload.bytes)?;
    let attached = decoded.attachments.iter().map(|(name, bytes)| Upload { name: Some(name), bytes });
    for attachment in attached.filter(|attachment| detect::kind(attachment) == Kind::Europass) {
        if let Ok(mut draft) = europass::read(&attachment) {
            draft.document.format = "PDF with a Europass CV in it".to_owned();
            draft.document.pages = decoded.pages;
            return Ok(draft);
        }
    }
    Ok(decoded.into_draft("PDF", lexicon))
}

/// A name that promises another format is told, because other programs go by it.
fn misnamed(reader: &Reader, name: Option<&str>) -> Option<Note> {
    let (_, ending) = name?.rsplit_once('.')?;
    let ending = ending.to_ascii_lowercase();
    let promises_other = readers().iter().any(|other| other.endings.contains(&ending.as_str()));
    if !promises_other || reader.endings.contains(&ending.as_str()) {
        return None;
    }
    let what = format!(
        "The file's name ends in .{ending}, and its content is {}; it was read as that. Rename it before you send it \
         anywhere.",
        reader.name
    );
    Some(Note { what, line: None })
}
