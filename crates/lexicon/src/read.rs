//! Reads every line of a profile once.

use career::gap;
use career::profile::{Document, LineId, Position, Profile};
use career::reading::{LineMention, Mention, Readings, TitleMatch};

use crate::Lexicon;
use crate::own_name::OwnName;

/// Reads every line of a profile once: what each position's title means, and the skills in its lines, the summary,
/// the skill list, projects, certificates, awards and education. Lines that state a gap and its reason are left out, and
/// so is the person's own name within a line.
pub fn read(lexicon: &dyn Lexicon, document: &Document, profile: &Profile) -> Readings {
    let own_name = OwnName::of(profile);
    let titles = profile.positions.iter().map(|position| title_of(lexicon, document, &own_name, position)).collect();
    let mut mentions = Vec::new();
    let mut lines = lines_to_read(profile);
    lines.retain(|(line, _)| !gap::is_stated(document.text(*line)));
    let mut sentences = Vec::new();
    let mut rest = &lines[..];
    while !rest.is_empty() {
        let (together, after) = rest.split_at(wrapped(document, rest));
        sentences.push(together);
        rest = after;
    }
    let texts: Vec<String> = sentences.iter().map(|lines| whole(document, lines)).collect();
    let texts: Vec<_> = texts.iter().map(|text| own_name.left_out(text)).collect();
    let texts: Vec<&str> = texts.iter().map(|text| &**text).collect();
    for (lines, found) in sentences.iter().zip(lexicon.all_mentions(&texts)) {
        mentions.extend(placed(document, lines, found));
    }
    Readings { lexicon_version: lexicon.version().to_owned(), titles, mentions }
}

/// What the title of one position means, without reading anything else; [`read`] says the same of it.
pub fn read_title(lexicon: &dyn Lexicon, document: &Document, profile: &Profile, position: usize) -> Vec<TitleMatch> {
    let own_name = OwnName::of(profile);
    let position = profile.positions.get(position);
    position.map(|position| title_of(lexicon, document, &own_name, position)).unwrap_or_default()
}

fn title_of(lexicon: &dyn Lexicon, document: &Document, own_name: &OwnName, position: &Position) -> Vec<TitleMatch> {
    let is_gap = |line: &LineId| gap::is_stated(document.text(*line));
    if gap::is_stated(&position.title) || position.heading.iter().any(is_gap) {
        return Vec::new();
    }
    let lines = position.lines.iter().map(|line| document.text(*line));
    let lines: Vec<_> = lines.filter(|line| !gap::is_stated(line)).map(|line| own_name.left_out(line)).collect();
    lexicon.title(&position.title, &lines.iter().map(|line| &**line).collect::<Vec<_>>())
}

/// Lines joined at most: a sentence that runs on longer is read in parts.
const MOST_JOINED: usize = 4;

/// How many lines from the first on are one sentence that the page broke: each next one begins small, right below.
fn wrapped(document: &Document, lines: &[(LineId, Option<usize>)]) -> usize {
    let runs_on = |pair: &[(LineId, Option<usize>)]| {
        let (above, below) = (document.text(pair[0].0).trim_end(), document.text(pair[1].0).trim_start());
        pair[0].1 == pair[1].1
            && pair[1].0.0 == pair[0].0.0 + 1
            && !above.ends_with(['.', ';', ':', '!', '?'])
            && below.starts_with(char::is_lowercase)
    };
    1 + lines.windows(2).take(MOST_JOINED - 1).take_while(|pair| runs_on(pair)).count()
}

/// The text of a sentence over one or more lines.
fn whole(document: &Document, lines: &[(LineId, Option<usize>)]) -> String {
    lines.iter().map(|(line, _)| document.text(*line)).collect::<Vec<_>>().join(" ")
}

/// The mentions of a sentence over one or more lines. A mention stands in the line where it begins.
fn placed(document: &Document, lines: &[(LineId, Option<usize>)], found: Vec<Mention>) -> Vec<LineMention> {
    let mut out = Vec::new();
    for mut mention in found {
        let mut begin = 0;
        for (line, position) in lines {
            let end = begin + document.text(*line).len();
            if mention.span.start < end {
                mention.span = mention.span.start - begin..mention.span.end.min(end) - begin;
                out.push(LineMention { line: *line, position: *position, mention });
                break;
            }
            begin = end + 1;
        }
    }
    out
}

/// Each line once, in the document's order, with the position it belongs to.
fn lines_to_read(profile: &Profile) -> Vec<(LineId, Option<usize>)> {
    let mut out: Vec<(LineId, Option<usize>)> = Vec::new();
    for (at, position) in profile.positions.iter().enumerate() {
        out.extend(position.lines.iter().map(|line| (*line, Some(at))));
    }
    let named = [&profile.certificates, &profile.skills, &profile.awards];
    let elsewhere = profile
        .summary
        .iter()
        .copied()
        .chain(named.into_iter().flatten().filter_map(|item| item.line))
        .chain(profile.projects.iter().flat_map(|project| project.lines.iter().copied()))
        .chain(profile.education.iter().flat_map(|school| school.lines.iter().copied()));
    out.extend(elsewhere.map(|line| (line, None)));
    // A line that belongs to a position and to a list as well counts for the position.
    out.sort_by_key(|(line, position)| (*line, position.is_none()));
    out.dedup_by_key(|(line, _)| *line);
    out
}

#[cfg(test)]
mod tests {
    use career::atlas::SkillId;
    use career::evidence::Confidence;
    use career::profile::{Line, Position};
    use career::reading::{Concept, How, TitleMatch};

    use super::*;
    use crate::Kind;

    /// Finds "train staff" and nothing else.
    struct OnePhrase;

    impl Lexicon for OnePhrase {
        fn version(&self) -> &str {
            "one phrase"
        }

        fn mentions(&self, line: &str) -> Vec<Mention> {
            let found = line.find("train staff").map(|at| Mention {
                concept: Concept::Skill(SkillId(1)),
                span: at..at + "train staff".len(),
                confidence: Confidence::new(0.9),
                how: How::Named,
            });
            found.into_iter().collect()
        }

        fn title(&self, _: &str, _: &[&str]) -> Vec<TitleMatch> {
            Vec::new()
        }

        fn titleness(&self, _: &str) -> f32 {
            0.0
        }

        fn rank(&self, _: Kind, _: &[&str], _: &[&str], _: usize) -> Vec<Vec<usize>> {
            Vec::new()
        }
    }

    #[test]
    fn a_sentence_that_the_page_broke_is_read_whole() {
        let texts = ["I used to train", "staff and to wash", "Other things"];
        let lines = texts.iter().map(|text| Line { page: 1, text: (*text).to_owned(), spot: None }).collect();
        let document = Document { lines, ..Document::default() };
        let position = Position { lines: vec![LineId(0), LineId(1), LineId(2)], ..Position::default() };
        let profile = Profile { positions: vec![position], ..Profile::default() };
        let readings = read(&OnePhrase, &document, &profile);
        let [found] = &readings.mentions[..] else { panic!("{:?}", readings.mentions) };
        assert_eq!((found.line, found.position), (LineId(0), Some(0)));
        assert_eq!(&document.text(found.line)[found.mention.span.clone()], "train");
    }
}
