//! What an O*NET release gives: a description per occupation, and codes that the atlas does not know.

use std::collections::BTreeMap;

use career::atlas::Atlas;

use super::sheet::{Sheet, cell};

/// What was taken from an O*NET release.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Onet {
    /// `O*NET 31.0`, or `O*NET` where the release does not say.
    pub release: String,
    /// Code and description of occupations that the atlas knows.
    pub descriptions: Vec<(String, String)>,
    /// Code, title and description of occupations that it does not know.
    pub new: Vec<(String, String, String)>,
}

/// O*NET tables on their way in.
pub struct Reading<'a> {
    atlas: &'a Atlas,
    occupations: BTreeMap<String, (String, String)>,
    file: Option<String>,
}

impl<'a> Reading<'a> {
    /// Nothing read yet.
    pub fn of(atlas: &'a Atlas) -> Self {
        Reading { atlas, occupations: BTreeMap::new(), file: None }
    }

    /// Takes the table of occupations: a code, a title and a description, and no task.
    pub fn takes(&mut self, sheet: &Sheet) -> bool {
        let code = sheet.column_where(|name| name.ends_with("code") && name.contains("soc"));
        let title = sheet.column_where(|name| name.ends_with("title"));
        let description = sheet.column_where(|name| name.ends_with("description"));
        if code.is_none() || title.is_none() || description.is_none() || sheet.has("taskid") {
            return false;
        }
        for row in sheet.rows() {
            let code = cell(row, code);
            if is_code(&code) {
                self.occupations.insert(code, (cell(row, title), cell(row, description)));
            }
        }
        self.file = Some(sheet.name.clone());
        true
    }

    /// What was taken, and a sentence for each.
    pub fn finish(self) -> Option<(Onet, Vec<String>)> {
        let file = self.file?;
        let mut out = Onet::default();
        for (code, (title, description)) in self.occupations {
            if self.atlas.occupation_by_code(&code).is_none() {
                out.new.push((code, title, description));
            } else if !description.is_empty() {
                out.descriptions.push((code, description));
            }
        }
        let known = self.atlas.occupations.codes.len();
        let took = format!("{} of {known} occupations have a description now ({file}).", out.descriptions.len());
        Some((out, vec![took]))
    }
}

/// `15-1252.00`
fn is_code(text: &str) -> bool {
    let bytes = text.as_bytes();
    let shape = bytes.len() == 10 && bytes[2] == b'-' && bytes[7] == b'.';
    shape && bytes.iter().enumerate().all(|(at, byte)| at == 2 || at == 7 || byte.is_ascii_digit())
}
