//! Why a release cannot be installed: what happened, and what to do next.

use std::fmt;
use std::io;
use std::path::Path;

use crate::pack::Damaged;

/// Why, for the person who runs the instance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// What happened, one sentence.
    pub what: String,
    /// What to do, one sentence.
    pub next: String,
}

impl Refused {
    fn new(what: String, next: &str) -> Self {
        Refused { what, next: next.to_owned() }
    }

    /// Nothing in there is a table of O*NET or ESCO.
    pub(super) fn not_a_release(path: &Path) -> Self {
        Refused::new(
            format!("{} holds no table of O*NET or ESCO.", path.display()),
            "Give the folder or ZIP of the O*NET database as text files, or of ESCO as CSV files in English.",
        )
    }

    /// The file system says no.
    pub(super) fn unreadable(path: &Path, why: &io::Error) -> Self {
        Refused::new(format!("{} cannot be read: {why}.", path.display()), "Check the path and who may read it.")
    }

    /// The file system says no.
    pub(super) fn unwritable(path: &Path, why: &io::Error) -> Self {
        Refused::new(
            format!("{} cannot be written: {why}.", path.display()),
            "Check the space and who may write there.",
        )
    }

    /// An installed file is not what was written.
    pub(super) fn damaged(path: &Path, why: &Damaged) -> Self {
        Refused::new(format!("{}: {why}.", path.display()), "Install the release again, or remove this file.")
    }

    /// The archive cannot be opened.
    pub(super) fn archive(path: &Path, why: impl fmt::Display) -> Self {
        Refused::new(
            format!("{} cannot be opened as a ZIP file: {why}.", path.display()),
            "Download the release again, or unpack it and give the folder.",
        )
    }

    /// A path in the archive leads out of it.
    pub(super) fn leaves(path: &Path, name: &str) -> Self {
        Refused::new(
            format!("{} holds a file whose path leaves the archive ({name:?}).", path.display()),
            "An official release has none; download it from its publisher.",
        )
    }

    /// More than a release holds.
    pub(super) fn too_much(path: &Path, what: &str) -> Self {
        Refused::new(
            format!("{} holds {what}, more than a release does.", path.display()),
            "Give the release alone, without other files.",
        )
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.what, self.next)
    }
}

impl std::error::Error for Refused {}
