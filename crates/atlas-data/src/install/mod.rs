//! An official O*NET or ESCO release, installed for one instance: sentences for what the atlas knows, and what is new.
//!
//! ```text
//! folder or ZIP ──read──► Installed ──save──► onet.installed, esco.installed ──apply_folder──► the instance's atlas
//! ```
//!
//! Tables are recognised by their headers, never by their names, so that a release with renamed or dropped tables is
//! read as far as it goes. Installing the same release again changes nothing.

mod apply;
mod esco;
mod file;
mod onet;
mod refused;
mod release;
mod sheet;
mod source;

use std::fs;
use std::path::{Path, PathBuf};

use career::atlas::Atlas;

pub use self::esco::{Esco, NewOccupation, NewSkill};
pub use self::onet::Onet;
pub use self::refused::Refused;
use self::sheet::Sheet;

/// What a release gives beyond the bundled facts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Installed {
    /// What an O*NET release gives.
    pub onet: Option<Onet>,
    /// What an ESCO release gives.
    pub esco: Option<Esco>,
    /// What was taken, a sentence each.
    pub took: Vec<String>,
    /// What was left: file, and why.
    pub left: Vec<(String, String)>,
}

impl Installed {
    /// What the release has and the bundled atlas has not: code or address, and label. New ESCO concepts become usable;
    /// new O*NET codes are listed and nothing more.
    pub fn new_ones(&self) -> Vec<(&str, &str)> {
        let onet = self.onet.iter().flat_map(|onet| &onet.new).map(|(code, title, _)| (code.as_str(), title.as_str()));
        let skills =
            self.esco.iter().flat_map(|esco| &esco.new_skills).map(|new| (new.uuid.as_str(), new.label.as_str()));
        let work = self.esco.iter().flat_map(|esco| &esco.new_occupations);
        onet.chain(skills).chain(work.map(|new| (new.uuid.as_str(), new.label.as_str()))).collect()
    }

    /// Writes what was taken into a folder of the instance; answers with the files.
    pub fn save(&self, folder: &Path) -> Result<Vec<PathBuf>, Refused> {
        let parts = [(ONET, self.onet.as_ref().map(file::of_onet)), (ESCO, self.esco.as_ref().map(file::of_esco))];
        let mut written = Vec::new();
        for (name, bytes) in parts {
            let Some(bytes) = bytes else { continue };
            write_whole(&folder.join(name), &bytes)?;
            written.push(folder.join(name));
        }
        Ok(written)
    }
}

const ONET: &str = "onet.installed";
const ESCO: &str = "esco.installed";

/// Reads a release from a folder or a ZIP file. `atlas` is the bundled one: what it lacks counts as new.
pub fn read(path: &Path, atlas: &Atlas) -> Result<Installed, Refused> {
    let mut reading = Reading::of(atlas);
    reading.named(&path.to_string_lossy());
    source::walk(path, &mut |name, bytes| reading.file(name, bytes))?;
    reading.finish().ok_or_else(|| Refused::not_a_release(path))
}

/// Reads a release from files already at hand; `None` where none of them is a table of O*NET or ESCO.
pub fn read_files(files: impl IntoIterator<Item = (String, Vec<u8>)>, atlas: &Atlas) -> Option<Installed> {
    let mut reading = Reading::of(atlas);
    files.into_iter().for_each(|(name, bytes)| reading.file(&name, Ok(bytes)));
    reading.finish()
}

/// Adds everything that was installed in a folder; answers with the releases. Nothing there is nothing added.
pub fn apply_folder(folder: &Path, atlas: &mut Atlas) -> Result<Vec<String>, Refused> {
    let mut releases = Vec::new();
    for name in [ONET, ESCO] {
        let path = folder.join(name);
        let bytes = match fs::File::open(&path).and_then(source::whole) {
            Ok(bytes) => bytes,
            Err(why) if why.kind() == std::io::ErrorKind::NotFound => continue,
            Err(why) => return Err(Refused::unreadable(&path, &why)),
        };
        let damaged = |why| Refused::damaged(&path, &why);
        releases.push(if name == ONET {
            apply::onet(atlas, &file::to_onet(&bytes).map_err(damaged)?)
        } else {
            apply::esco(atlas, &file::to_esco(&bytes).map_err(damaged)?)
        });
    }
    Ok(releases)
}

/// Writes beside, then renames, so that a file is there whole or not at all.
fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), Refused> {
    let beside = path.with_extension("installing");
    let folder = path.parent().unwrap_or(Path::new("."));
    let written = fs::create_dir_all(folder).and_then(|()| {
        let mut file = fs::File::create(&beside)?;
        std::io::Write::write_all(&mut file, bytes)?;
        file.sync_all()?;
        fs::rename(&beside, path)
    });
    written.map_err(|why| Refused::unwritable(path, &why))
}

/// A release on its way in, file after file.
struct Reading<'a> {
    onet: onet::Reading<'a>,
    esco: esco::Reading<'a>,
    onet_release: Option<String>,
    esco_release: Option<String>,
    left: Vec<(String, String)>,
}

impl<'a> Reading<'a> {
    fn of(atlas: &'a Atlas) -> Self {
        Reading {
            onet: onet::Reading::of(atlas),
            esco: esco::Reading::of(atlas),
            onet_release: None,
            esco_release: None,
            left: Vec::new(),
        }
    }

    /// One file, or why it was not opened.
    fn file(&mut self, name: &str, bytes: Result<Vec<u8>, String>) {
        self.named(name);
        let why = match bytes {
            Err(why) => Some(why),
            Ok(bytes) => match Sheet::parse(name, &bytes) {
                None => {
                    self.named(&String::from_utf8_lossy(&bytes));
                    Some("not a table".to_owned())
                }
                Some(sheet) if self.onet.takes(&sheet) || self.esco.takes(&sheet) => None,
                Some(sheet) => Some(reason(&sheet).to_owned()),
            },
        };
        if let Some(why) = why {
            self.left.push((name.to_owned(), why));
        }
    }

    /// A path or a note, which may say which release this is.
    fn named(&mut self, text: &str) {
        self.onet_release = self.onet_release.take().or_else(|| release::named("O*NET", text));
        self.esco_release = self.esco_release.take().or_else(|| release::named("ESCO", text));
    }

    fn finish(self) -> Option<Installed> {
        let mut out = Installed { left: self.left, ..Installed::default() };
        if let Some((onet, took)) = self.onet.finish() {
            out.onet = Some(Onet { release: self.onet_release.unwrap_or_else(|| "O*NET".to_owned()), ..onet });
            out.took.extend(took);
        }
        if let Some((esco, took, left)) = self.esco.finish() {
            out.esco = Some(Esco { release: self.esco_release.unwrap_or_else(|| "ESCO".to_owned()), ..esco });
            out.took.extend(took);
            out.left.extend(left);
        }
        (out.onet.is_some() || out.esco.is_some()).then_some(out)
    }
}

fn reason(sheet: &Sheet) -> &'static str {
    let figures = ["datavalue", "jobzone", "alternatetitle", "reportedjobtitle", "hottechnology", "relatedonetsoccode"];
    if esco::other_language(&sheet.name) {
        "not in English"
    } else if figures.iter().any(|name| sheet.has(name)) {
        "its figures and titles stay as the program brings them"
    } else {
        "not used"
    }
}
