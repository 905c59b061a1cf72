//! What stands behind a file name on the command line: bytes, or a trouble with a next step.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use intake::Upload;

use crate::trouble::{Exit, Trouble};

/// The bytes of one document.
pub struct Brought {
    name: Option<String>,
    bytes: Vec<u8>,
}

/// No document is larger than this; reading stops there, so that a device or an endless pipe ends as well.
const LARGEST: u64 = 50 << 20;

impl Brought {
    /// From a file, or from standard input for `-`.
    pub fn from(file: &Path) -> Result<Self, Trouble> {
        if is_standard_input(file) {
            return Ok(Brought { name: None, bytes: limited(std::io::stdin().lock(), "What came in")? });
        }
        let open = File::open(file).and_then(|open| Ok((open.metadata()?, open)));
        let (metadata, open) = open.map_err(|error| cannot_open(&error))?;
        if metadata.is_dir() {
            return Err(refused(
                "This is a folder.",
                "Name a document in it; a LinkedIn export is best given as its ZIP file.",
            ));
        }
        Ok(Brought { name: Some(name(file)), bytes: limited(open, "This file")? })
    }

    /// As intake takes it.
    pub fn upload(&self) -> Upload<'_> {
        Upload { name: self.name.as_deref(), bytes: &self.bytes }
    }
}

fn limited(from: impl Read, what: &str) -> Result<Vec<u8>, Trouble> {
    let mut bytes = Vec::new();
    let read = from.take(LARGEST + 1).read_to_end(&mut bytes);
    if let Err(error) = read {
        return Err(refused(
            &format!("{what} could not be read: {error}."),
            "Copy it to this machine and try once more.",
        ));
    }
    if bytes.len() as u64 > LARGEST {
        let next = "Save the pages about you as a document of their own, or copy the text and paste it.";
        return Err(refused(&format!("{what} is larger than {} MB.", LARGEST >> 20), next));
    }
    Ok(bytes)
}

fn cannot_open(error: &std::io::Error) -> Trouble {
    use std::io::ErrorKind;
    match error.kind() {
        ErrorKind::NotFound => {
            refused("There is no file of this name here.", "Look at the name and the folder, and try once more.")
        }
        ErrorKind::PermissionDenied => {
            refused("You are not allowed to read this file.", "Copy it to a folder of your own and try once more.")
        }
        _ => refused(&format!("This file could not be opened: {error}."), "Copy it to this machine and try once more."),
    }
}

fn refused(what: &str, next: &str) -> Trouble {
    Trouble { what: what.to_owned(), next: next.to_owned(), exit: Exit::Refused }
}

/// Said when the thread that hands a document over ended early.
pub fn stopped() -> Trouble {
    refused("Reading this document stopped half way.", "Try once more.")
}

fn is_standard_input(file: &Path) -> bool {
    file.as_os_str() == "-"
}

/// The name that a report carries: the file's own, without its folders.
pub fn name(file: &Path) -> String {
    if is_standard_input(file) {
        return "pasted text".to_owned();
    }
    file.file_name().map_or_else(|| file.display().to_string(), |name| name.to_string_lossy().into_owned())
}
