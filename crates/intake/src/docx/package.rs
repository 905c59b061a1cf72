//! The parts of a Word document: which file of the archive is the text, its styles, its headers.

use crate::archive::Archive;
use crate::text::encoding;
use crate::xml::{Step, Walk};
use crate::{Refusal, archive};

/// Most page headers and footers that are read.
const MOST_MARGINS: usize = 24;

/// An opened Word document.
pub(super) struct Package<'a> {
    archive: Archive<'a>,
    main: String,
    relations: Vec<Relation>,
}

/// A link from one part to another.
struct Relation {
    id: String,
    kind: String,
    target: String,
}

impl<'a> Package<'a> {
    /// Finds the main part.
    pub fn open(mut archive: Archive<'a>) -> Result<Self, Refusal> {
        let top = relations_of(&mut archive, "")?;
        let named =
            top.iter().find(|relation| relation.kind == "officeDocument").map(|relation| relation.target.clone());
        let main = named.filter(|name| archive.holds(name)).unwrap_or_else(|| "word/document.xml".to_owned());
        let relations = relations_of(&mut archive, &main)?;
        Ok(Package { archive, main, relations })
    }

    /// The text of the main part.
    pub fn main(&mut self) -> Result<String, Refusal> {
        let name = self.main.clone();
        self.part(&name)?.ok_or_else(archive::damaged)
    }

    /// The text of the styles part.
    pub fn styles(&mut self) -> Result<Option<String>, Refusal> {
        self.related("styles")
    }

    /// The text of the footnotes part.
    pub fn footnotes(&mut self) -> Result<Option<String>, Refusal> {
        self.related("footnotes")
    }

    /// The texts of the page headers (true) and footers (false) that the document refers to, each once.
    pub fn margins(&mut self, references: &[String]) -> Result<Vec<(bool, String)>, Refusal> {
        let mut targets: Vec<(bool, String)> = Vec::new();
        for id in references {
            let found = self.relations.iter().find(|relation| relation.id == *id);
            if let Some(found) = found.filter(|found| !targets.iter().any(|(_, target)| *target == found.target)) {
                targets.push((found.kind == "header", found.target.clone()));
            }
        }
        let mut out = Vec::new();
        for (is_header, target) in targets.into_iter().take(MOST_MARGINS) {
            out.extend(self.part(&target)?.map(|text| (is_header, text)));
        }
        Ok(out)
    }

    /// How many pages the program that saved it counted.
    pub fn pages(&mut self) -> Result<Option<u16>, Refusal> {
        let Some(text) = self.part("docProps/app.xml")? else { return Ok(None) };
        let mut in_pages = false;
        for step in Walk::of(&text) {
            match step {
                Step::Start(element) => in_pages = element.name() == "Pages",
                Step::Text(words) if in_pages => return Ok(words.trim().parse().ok().filter(|pages| *pages > 0)),
                _ => {}
            }
        }
        Ok(None)
    }

    fn related(&mut self, kind: &str) -> Result<Option<String>, Refusal> {
        let target = self.relations.iter().find(|relation| relation.kind == kind).map(|found| found.target.clone());
        match target {
            Some(target) => self.part(&target),
            None => Ok(None),
        }
    }

    fn part(&mut self, name: &str) -> Result<Option<String>, Refusal> {
        Ok(self.archive.file(name)?.map(|bytes| encoding::decode(&bytes).text))
    }
}

/// The relations of a part; those of the package itself for the empty name.
fn relations_of(archive: &mut Archive<'_>, part: &str) -> Result<Vec<Relation>, Refusal> {
    let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
    let slash = if folder.is_empty() { "" } else { "/" };
    let Some(bytes) = archive.file(&format!("{folder}{slash}_rels/{file}.rels"))? else { return Ok(Vec::new()) };
    let text = encoding::decode(&bytes).text;
    let mut out = Vec::new();
    for step in Walk::of(&text) {
        let Step::Start(element) = step else { continue };
        let (Some(id), Some(kind), Some(target)) =
            (element.attribute("Id"), element.attribute("Type"), element.attribute("Target"))
        else {
            continue;
        };
        let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
        let target = match target.strip_prefix('/') {
            Some(absolute) => absolute.to_owned(),
            None => format!("{folder}{slash}{}", target.trim_start_matches("./")),
        };
        out.push(Relation { id, kind, target });
    }
    Ok(out)
}
