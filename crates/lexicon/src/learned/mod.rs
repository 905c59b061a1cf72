//! The lexicon that works from labels and from a model of what words mean.

mod certainty;
mod doubt;
mod implied;
mod language;
mod needs;
mod titles;

use career::reading::{Mention, TitleMatch};

use crate::index::LexiconIndex;
use crate::mention::{Heard, hear};
use crate::model::{LONGEST, Model, Piece, Read};
use crate::{Kind, Lexical, Lexicon, rank};
pub use certainty::Evidence;
pub use language::{Language, language};
pub(crate) use titles::Jobs;

/// Mentions given at most for one line.
const MOST: usize = 16;
/// Mentions less sure than this are not given.
const LEAST: f32 = 0.3;

/// Looks words up first; the encoder reads the lines that those leave in doubt.
#[derive(Clone)]
pub struct Learned {
    lexical: Lexical,
    model: Model,
    skills: implied::Skills,
    jobs: titles::Jobs,
    version: String,
}

impl Learned {
    /// Works from this index and this model, over this atlas. Skills and occupations that the model does not hold, as
    /// an installed release adds them, get their vectors here.
    pub fn new(index: LexiconIndex, model: Model, atlas: &career::atlas::Atlas) -> Self {
        let lexical = Lexical::new(index);
        Learned {
            version: format!("learned-1.{:016x}.{}", model.version(), lexical.version()),
            skills: implied::Skills::of(&model, atlas),
            jobs: titles::Jobs::of(&model, atlas),
            lexical,
            model,
        }
    }
}

/// A line on its way to being understood.
pub(crate) struct Line {
    pub heard: Heard,
    pub pieces: Vec<Piece>,
    /// By the fast vectors.
    pub fast: Vec<f32>,
}

impl Learned {
    /// The index that it looks words up in.
    pub fn index(&self) -> &LexiconIndex {
        self.lexical.index()
    }

    fn line(&self, text: &str) -> Line {
        let index = self.lexical.index();
        if language(text).is_some() {
            return Line { heard: Heard { silent: true, ..Heard::default() }, pieces: Vec::new(), fast: Vec::new() };
        }
        let heard = hear(index, text);
        let pieces = if heard.silent { Vec::new() } else { self.model.pieces.cut(text, LONGEST - 2) };
        Line { fast: self.model.fast_vector(&pieces), heard, pieces }
    }

    /// How many of these lines of one document the encoder reads.
    pub fn read_closely(&self, lines: &[&str]) -> usize {
        doubt::most_doubtful(&lines.iter().map(|line| self.line(line)).collect::<Vec<_>>()).len()
    }

    /// What a line may tell and what speaks for each, surely or not: to measure and to learn how sure to be. With the
    /// encoder, whatever the doubt, or without it.
    pub fn evidence(&self, line: &str, encoder: bool) -> Vec<(Mention, Option<Evidence>)> {
        let line = self.line(line);
        if !encoder {
            return implied::by_words(&self.skills, &line);
        }
        let rows = self.model.encoder.read_texts(&[self.model.marked(&line.pieces)]).pop();
        implied::with_encoder(&self.skills, &line, &Read::of(rows.unwrap_or_default()))
    }

    fn understand(&self, line: &Line, read: Option<&Read>) -> Vec<Mention> {
        let found = match read {
            Some(read) => implied::with_encoder(&self.skills, line, read),
            None => implied::by_words(&self.skills, line),
        };
        let mut found: Vec<Mention> = found.into_iter().map(|(mention, _)| mention).collect();
        found.retain(|mention| mention.confidence.share() >= LEAST);
        found.sort_by(|a, b| {
            b.confidence.share().total_cmp(&a.confidence.share()).then(a.span.start.cmp(&b.span.start))
        });
        found.truncate(MOST);
        found
    }
}

impl Lexicon for Learned {
    fn version(&self) -> &str {
        &self.version
    }

    fn mentions(&self, line: &str) -> Vec<Mention> {
        self.all_mentions(&[line]).pop().unwrap_or_default()
    }

    fn all_mentions(&self, lines: &[&str]) -> Vec<Vec<Mention>> {
        let lines: Vec<Line> = lines.iter().map(|line| self.line(line)).collect();
        let asked = doubt::most_doubtful(&lines);
        let marked: Vec<Vec<u32>> = asked.iter().map(|at| self.model.marked(&lines[*at].pieces)).collect();
        let mut read: Vec<Option<Read>> = lines.iter().map(|_| None).collect();
        for (at, rows) in asked.into_iter().zip(self.model.encoder.read_texts(&marked)) {
            read[at] = Some(Read::of(rows));
        }
        lines.iter().zip(&read).map(|(line, read)| self.understand(line, read.as_ref())).collect()
    }

    fn title(&self, title: &str, lines: &[&str]) -> Vec<TitleMatch> {
        titles::matches(&self.jobs, &self.model, title, lines, self.lexical.title(title, lines))
    }

    fn all_titles(&self, titles: &[&str]) -> Vec<Vec<TitleMatch>> {
        let by_words = titles.iter().map(|title| self.lexical.title(title, &[])).collect();
        titles::all_matches(&self.jobs, &self.model, titles, by_words)
    }

    fn occupations(&self, text: &str) -> Vec<TitleMatch> {
        titles::meant(&self.jobs, &self.skills, &self.model, text)
    }

    fn titleness(&self, phrase: &str) -> f32 {
        self.lexical.titleness(phrase)
    }

    fn rank(&self, kind: Kind, queries: &[&str], targets: &[&str], top: usize) -> Vec<Vec<usize>> {
        let meant = rank::Meant { model: &self.model, jobs: &self.jobs };
        rank::rank(self.lexical.index(), Some(meant), kind, queries, targets, top)
    }
}
