//! The few shapes of YAML that the rendered résumés' sources use: `cv:` with fields, and sections of entries with
//! fields. No anchors, no block scalars.

use std::collections::HashMap;

/// The fields of one entry.
pub(super) type Entry = HashMap<String, String>;

/// A résumé's source.
#[derive(Debug, Default)]
pub(super) struct Cv {
    /// Name, e-mail and so on.
    pub(super) top: Entry,
    /// Entries in order, each with its section's name.
    pub(super) sections: Vec<(String, Entry)>,
}

/// Reads `cv:` and nothing after it.
pub(super) fn read(text: &str) -> Cv {
    let mut cv = Cv::default();
    let mut section = String::new();
    let lines = text.lines().skip_while(|line| *line != "cv:").skip(1);
    for line in lines.take_while(|line| line.starts_with(' ') || line.is_empty()) {
        let indent = line.len() - line.trim_start().len();
        let (key, value) = field(line.trim_start().trim_start_matches("- "));
        match (indent, line.trim_start().starts_with("- ")) {
            (2, false) => {
                cv.top.insert(key, value);
            }
            (4, false) => section = key,
            (6, true) => cv.sections.push((section.clone(), Entry::from([(key, value)]))),
            (8, false) => {
                if let Some((_, entry)) = cv.sections.last_mut() {
                    entry.insert(key, value);
                }
            }
            _ => {}
        }
    }
    cv
}

fn field(text: &str) -> (String, String) {
    let (key, value) = text.split_once(':').unwrap_or((text, ""));
    (key.trim().to_owned(), value.trim().trim_matches(['\'', '"']).to_owned())
}
