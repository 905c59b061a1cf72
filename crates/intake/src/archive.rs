//! ZIP archives within bounds: how many files, how large, how much in all, and no path that leaves the archive.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::Refusal;

/// Most files in one archive.
pub(crate) const MOST_ENTRIES: usize = 2_000;
/// Largest unpacked file, in bytes.
pub(crate) const LARGEST_ENTRY: u64 = 15 * 1024 * 1024;
/// Most bytes unpacked from one archive in all.
pub(crate) const MOST_BYTES: u64 = 40 * 1024 * 1024;

/// An archive that is read file by file, on request.
pub(crate) struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    names: Vec<String>,
    left: u64,
}

impl<'a> Archive<'a> {
    /// Opens an archive and looks at its list of files only.
    ///
    /// # Errors
    /// A [`Refusal`] for a damaged archive, for too many files, and for paths that lead out of the archive.
    pub(crate) fn open(bytes: &'a [u8]) -> Result<Self, Refusal> {
        if list_is_longer_than(bytes, MOST_ENTRIES) {
            return Err(too_many());
        }
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| damaged())?;
        if zip.len() > MOST_ENTRIES {
            return Err(too_many());
        }
        let names = (0..zip.len()).map(|index| name_at(&zip, index)).collect::<Vec<_>>();
        if names.iter().any(|name| leaves(name)) {
            return Err(Refusal::new(
                "This archive holds a file whose path leads out of the archive, so nothing was unpacked.",
                "Ask for the archive again where you got it, or bring the documents one by one.",
            ));
        }
        Ok(Archive { zip, names, left: MOST_BYTES })
    }

    /// The files' names with their folders, in the archive's order.
    pub(crate) fn names(&self) -> &[String] {
        &self.names
    }

    /// Whether a file of this name is there.
    pub(crate) fn holds(&self, name: &str) -> bool {
        self.names.iter().any(|there| there == name)
    }

    /// Unpacks the beginning of a file, at most this many bytes; empty where it cannot be read.
    pub(crate) fn beginning(&mut self, name: &str, most: u64) -> Vec<u8> {
        let mut out = Vec::new();
        if let Some(index) = self.names.iter().position(|there| there == name)
            && let Ok(file) = self.zip.by_index(index)
        {
            // What comes before an error is a beginning as well.
            let _ = file.take(most).read_to_end(&mut out);
        }
        out
    }

    /// Unpacks one file; `None` where no file has this name.
    ///
    /// # Errors
    /// A [`Refusal`] when the file is larger than the bounds, locked with a password or damaged.
    pub(crate) fn file(&mut self, name: &str) -> Result<Option<Vec<u8>>, Refusal> {
        let Some(index) = self.names.iter().position(|there| there == name) else { return Ok(None) };
        let file = self.zip.by_index(index).map_err(|error| match error {
            ZipError::UnsupportedArchive(why) if why == ZipError::PASSWORD_REQUIRED => locked(),
            _ => damaged(),
        })?;
        let bound = LARGEST_ENTRY.min(self.left);
        let mut out = Vec::new();
        // The size that the archive states is not trusted; reading stops one byte past the bound.
        file.take(bound + 1).read_to_end(&mut out).map_err(|_| damaged())?;
        let size = out.len() as u64;
        if size > bound {
            return Err(too_large());
        }
        self.left -= size;
        Ok(Some(out))
    }
}

fn name_at(zip: &ZipArchive<Cursor<&[u8]>>, index: usize) -> String {
    match zip.name_for_index(index) {
        Some(Ok(name)) => name.replace('\\', "/"),
        // A name that is not text cannot be asked for; the empty name keeps the index in step.
        _ => String::new(),
    }
}

/// Whether a path leads out of the folder that it would be unpacked into.
fn leaves(name: &str) -> bool {
    name.starts_with('/') || name.split('/').any(|part| part == "..") || name.as_bytes().get(1) == Some(&b':')
}

/// Counts the headers of the archive's list before a byte of it is believed.
fn list_is_longer_than(bytes: &[u8], most: usize) -> bool {
    let mut count = 0;
    let mut rest = bytes;
    while let Some(at) = rest.iter().position(|byte| *byte == b'P') {
        rest = rest.get(at..).unwrap_or_default();
        count += usize::from(rest.starts_with(b"PK\x01\x02"));
        if count > most {
            return true;
        }
        rest = rest.get(1..).unwrap_or_default();
    }
    false
}

/// What is said of an archive that cannot be opened.
pub(crate) fn damaged() -> Refusal {
    Refusal::new(
        "This file is damaged or cut short, so it could not be opened.",
        "Download or export it again and bring the new copy.",
    )
}

fn locked() -> Refusal {
    Refusal::new(
        "This archive is locked with a password.",
        "Unpack it on your computer and bring the documents in it, or save it again without a password.",
    )
}

fn too_many() -> Refusal {
    Refusal::new(
        format!("This archive holds more than {MOST_ENTRIES} files, so it was not unpacked."),
        "Bring the documents you mean one by one.",
    )
}

fn too_large() -> Refusal {
    Refusal::new(
        format!(
            "This archive unpacks to more than {} MB in one file or {} MB in all, so reading stopped.",
            LARGEST_ENTRY >> 20,
            MOST_BYTES >> 20
        ),
        "Bring the documents you mean one by one.",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_that_leave_are_known() {
        for path in ["../cv.csv", "a/../../cv.csv", "/etc/cv.csv", "C:/cv.csv"] {
            assert!(leaves(path), "{path}");
        }
        for path in ["cv.csv", "Jobs/Saved Jobs.csv", "a..b/cv.csv"] {
            assert!(!leaves(path), "{path}");
        }
    }

    #[test]
    fn a_long_list_is_refused_before_it_is_read() {
        assert!(list_is_longer_than(&b"PK\x01\x02".repeat(2_001), MOST_ENTRIES));
        assert!(!list_is_longer_than(&b"PK\x01\x02".repeat(2_000), MOST_ENTRIES));
        assert!(!list_is_longer_than(b"P", 0));
    }
}
