//! Words of one line as they are met, with how much of them is bold, italic, and how large.

use std::collections::BTreeMap;

use crate::{RawLine, wording};

/// How a stretch of words is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Face {
    /// Bold.
    pub bold: bool,
    /// Italic.
    pub italic: bool,
    /// Size in half points; 0 when unknown.
    pub size: u16,
}

/// A line under way.
#[derive(Clone, Debug, Default)]
pub(crate) struct Run {
    text: String,
    letters: usize,
    bold: usize,
    italic: usize,
    sizes: BTreeMap<u16, usize>,
}

impl Run {
    /// Adds words.
    pub fn push(&mut self, words: &str, face: Face) {
        let letters = words.chars().filter(|c| !c.is_whitespace()).count();
        self.text.push_str(words);
        self.letters += letters;
        self.bold += if face.bold { letters } else { 0 };
        self.italic += if face.italic { letters } else { 0 };
        if face.size > 0 && letters > 0 {
            *self.sizes.entry(face.size).or_default() += letters;
        }
    }

    /// Whether there is nothing to read in it.
    pub fn is_blank(&self) -> bool {
        self.letters == 0
    }

    /// How many bytes were gathered.
    pub fn len(&self) -> usize {
        self.text.len()
    }

    /// Whether the words so far end in white space, or there are none.
    pub fn ends_open(&self) -> bool {
        self.text.chars().next_back().is_none_or(char::is_whitespace)
    }

    /// Ends the line: its words, what a tab set apart, and its face; empties the run. The size stays in half points.
    pub fn take(&mut self) -> RawLine {
        let run = std::mem::take(self);
        let parts: Vec<String> = run.text.split('\t').map(|part| part.trim().to_owned()).collect();
        let (text, right) = wording::side_by_side(&parts);
        let most = |count: usize| count * 2 > run.letters;
        let size = run.sizes.iter().max_by_key(|(_, letters)| **letters).map_or(0, |(size, _)| *size);
        RawLine {
            page: 1,
            text,
            right,
            bold: most(run.bold),
            italic: most(run.italic),
            size: f32::from(size),
            ..RawLine::default()
        }
    }
}

/// Turns sizes in half points into sizes relative to the body text, the most common size.
pub(crate) fn relate_sizes(lines: &mut [RawLine]) {
    let mut letters: BTreeMap<u32, usize> = BTreeMap::new();
    for line in lines.iter().filter(|line| line.size > 0.0) {
        *letters.entry(line.size as u32).or_default() += line.text.len();
    }
    let Some(body) = letters.iter().max_by_key(|(_, letters)| **letters).map(|(size, _)| *size as f32) else { return };
    for line in lines {
        line.size /= body;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_face_of_a_line_is_that_of_most_of_its_letters() {
        let mut run = Run::default();
        run.push("Head chef", Face { bold: true, italic: false, size: 24 });
        run.push(", Oak", Face { bold: false, italic: true, size: 20 });
        run.push("\t2019 – 2022", Face::default());
        let line = run.take();
        assert_eq!((line.text.as_str(), line.right.as_deref()), ("Head chef, Oak", Some("2019 – 2022")));
        assert_eq!((line.bold, line.italic, line.size), (false, false, 24.0));
        assert!(run.is_blank());
    }

    #[test]
    fn sizes_relate_to_the_most_common_one() {
        let line = |text: &str, size| RawLine { text: text.into(), size, ..RawLine::default() };
        let mut lines = [line("Ana", 40.0), line("Cooked for two hundred guests a night", 20.0)];
        relate_sizes(&mut lines);
        assert_eq!(lines.map(|line| line.size), [2.0, 1.0]);
    }
}
