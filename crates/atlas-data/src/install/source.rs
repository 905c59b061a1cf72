//! The files of a release, one after the other, from a folder or a ZIP file, within limits.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use zip::ZipArchive;

use super::Refused;

/// Files in a release; the largest official one has about fifty.
const MOST_FILES: usize = 500;
/// Bytes of one table; the largest official one has about 25 MB.
const LARGEST_FILE: u64 = 100 * 1024 * 1024;
/// Bytes of all tables, unpacked.
const LARGEST_RELEASE: u64 = 500 * 1024 * 1024;
/// Folders within folders.
const DEEPEST: usize = 3;

/// Takes a file's name, and its bytes or why it was not opened.
pub type Take<'a> = &'a mut dyn FnMut(&str, Result<Vec<u8>, String>);

/// Walks a folder or a ZIP file.
pub fn walk(path: &Path, take: Take<'_>) -> Result<(), Refused> {
    let about = fs::metadata(path).map_err(|why| Refused::unreadable(path, &why))?;
    if about.is_dir() { folder(path, take) } else { archive(path, take) }
}

/// A file of bounded size, whole.
pub fn whole(file: File) -> io::Result<Vec<u8>> {
    bounded(file)?.ok_or_else(|| io::Error::other("larger than it can be"))
}

fn bounded(reader: impl Read) -> io::Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    reader.take(LARGEST_FILE + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= LARGEST_FILE).then_some(bytes))
}

fn folder(root: &Path, take: Take<'_>) -> Result<(), Refused> {
    let mut files = Vec::new();
    list(root, DEEPEST, &mut files).map_err(|why| Refused::unreadable(root, &why))?;
    if files.len() > MOST_FILES {
        return Err(Refused::too_much(root, &format!("{} files", files.len())));
    }
    files.sort();
    let mut total = 0;
    for path in files {
        let name = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().into_owned();
        if !is_table(&name) {
            take(&name, Err(NOT_TEXT.to_owned()));
            continue;
        }
        let bytes = File::open(&path).and_then(bounded).map_err(|why| Refused::unreadable(&path, &why))?;
        hand_over(root, &name, bytes, &mut total, take)?;
    }
    Ok(())
}

const NOT_TEXT: &str = "not a text or CSV file";

/// Regular files, a few folders deep; links are not followed.
fn list(folder: &Path, depth: usize, out: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let kind = entry.file_type()?;
        if kind.is_file() {
            out.push(entry.path());
        } else if kind.is_dir() && depth > 0 && out.len() <= MOST_FILES {
            list(&entry.path(), depth - 1, out)?;
        }
    }
    Ok(())
}

fn archive(path: &Path, take: Take<'_>) -> Result<(), Refused> {
    let broken = |why: &dyn std::fmt::Display| Refused::archive(path, why);
    let file = File::open(path).map_err(|why| Refused::unreadable(path, &why))?;
    let mut zip = ZipArchive::new(io::BufReader::new(file)).map_err(|why| broken(&why))?;
    if zip.len() > MOST_FILES {
        return Err(Refused::too_much(path, &format!("{} files", zip.len())));
    }
    let mut total = 0;
    for at in 0..zip.len() {
        let entry = zip.by_index(at).map_err(|why| broken(&why))?;
        let name = entry.name().map_err(|why| broken(&why))?.into_owned();
        if leaves(&name) {
            return Err(Refused::leaves(path, &name));
        }
        if !entry.is_file() {
            continue;
        }
        if !is_table(&name) {
            take(&name, Err(NOT_TEXT.to_owned()));
            continue;
        }
        let bytes = bounded(entry).map_err(|why| broken(&why))?;
        hand_over(path, &name, bytes, &mut total, take)?;
    }
    Ok(())
}

fn hand_over(root: &Path, name: &str, bytes: Option<Vec<u8>>, total: &mut u64, take: Take<'_>) -> Result<(), Refused> {
    let too_large = || Refused::too_much(root, &format!("a file of more than 100 MB ({name})"));
    let bytes = bytes.ok_or_else(too_large)?;
    *total += bytes.len() as u64;
    if *total > LARGEST_RELEASE {
        return Err(Refused::too_much(root, "more than 500 MB"));
    }
    take(name, Ok(bytes));
    Ok(())
}

fn is_table(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    [".txt", ".csv", ".tsv"].iter().any(|ending| name.ends_with(ending))
}

/// Whether a path in an archive would lead out of the folder it is unpacked in.
fn leaves(name: &str) -> bool {
    let parts = name.split(['/', '\\']);
    name.starts_with(['/', '\\']) || name.get(1..2) == Some(":") || parts.into_iter().any(|part| part == "..")
}

#[cfg(test)]
mod tests {
    use super::leaves;

    #[test]
    fn a_path_that_leaves_the_archive_is_noticed() {
        assert!(["../a.txt", "a/../../b.txt", "/etc/a.txt", "C:\\a.txt", "..\\a.txt"].into_iter().all(leaves));
        assert!(!["db_31_0_text/Occupation Data.txt", "a..b.txt"].into_iter().any(leaves));
    }
}
