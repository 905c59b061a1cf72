//! What the fuzz targets share: a lexicon that knows no word, and the reader of one format.
//!
//! `cargo fuzz run html fuzz/corpus/html crates/intake/samples` runs one target with our samples as its beginning.

use std::sync::OnceLock;

use career::reading::{Mention, TitleMatch};
use intake::Upload;
use lexicon::index::{LexiconIndex, build};
use lexicon::model::{File, Model};
use lexicon::{Kind, Learned, Lexicon};

/// A lexicon that knows no word.
pub struct Nobody;

impl Lexicon for Nobody {
    fn version(&self) -> &str {
        "none"
    }

    fn mentions(&self, _line: &str) -> Vec<Mention> {
        Vec::new()
    }

    fn title(&self, _title: &str, _lines: &[&str]) -> Vec<TitleMatch> {
        Vec::new()
    }

    fn titleness(&self, _phrase: &str) -> f32 {
        0.0
    }

    fn rank(&self, _kind: Kind, queries: &[&str], _targets: &[&str], _top: usize) -> Vec<Vec<usize>> {
        vec![Vec::new(); queries.len()]
    }
}

/// Reads bytes as whatever they are taken for, as the product does.
pub fn any(bytes: &[u8]) {
    let _ = intake::read(&Upload { name: None, bytes }, &Nobody);
    let _ = intake::activity::read(&Upload { name: None, bytes });
}

/// Hands bytes to the reader of one format, whether or not they look like it.
pub fn reader(name: &str, bytes: &[u8]) {
    let reader = intake::readers().iter().find(|reader| reader.name == name).expect("a format of that name");
    let _ = (reader.read)(&Upload { name: None, bytes }, &Nobody);
}

/// Hands bytes to every reader of postings, as something brought and as an answer of each source.
pub fn postings(bytes: &[u8]) {
    use intake::postings::{Context, LONGEST_TEXT, read, read_answer, readers};
    let context = Context::on(jiff::civil::date(2026, 11, 25));
    let brought = read(&Upload { name: None, bytes }, context);
    let answered = readers().iter().map(|reader| read_answer(reader.source, bytes, context));
    for parsed in std::iter::once(brought).chain(answered).flatten() {
        for posting in &parsed.postings {
            assert!(!posting.title.is_empty() && posting.text.len() <= LONGEST_TEXT);
            assert!(!posting.text.to_lowercase().contains("<script"));
        }
    }
}

/// Hands bytes to the readers of people, as they are and as the inside of a card and of a list; what is read is known
/// again when it is brought twice.
pub fn contacts(bytes: &[u8]) {
    use career::people::{Book, news};
    let text = String::from_utf8_lossy(bytes);
    let card = format!("BEGIN:VCARD\nVERSION:3.0\n{text}\nEND:VCARD\n");
    let list = format!("First Name,Last Name,URL,Email Address,Company,Position,Connected On\n{text}");
    for bytes in [bytes, card.as_bytes(), list.as_bytes()] {
        if let Ok(read) = intake::contacts::read(&Upload { name: None, bytes }) {
            assert!(read.cards.iter().all(|card| card.facts.says_who()));
            let people = news(&Book::new(), &read.cards);
            assert_eq!(people.iter().map(|one| one.cards.len()).sum::<usize>(), read.cards.len());
        }
    }
    let _ = career::people::quick_add::understand(&text, jiff::civil::date(2026, 11, 25), |words| words.len() % 2 == 0);
}

/// Hands bytes to the readers of calendars, as they are and as the inside of an event and of a zone; what is read lies
/// within bounds, and brought twice it brings nothing new.
pub fn calendar(bytes: &[u8]) {
    use career::place::{News, news};
    use intake::calendar::{MOST_DATES, WINDOW};
    let today = jiff::civil::date(2026, 11, 25);
    let last = today.saturating_add(jiff::ToSpan::days(i64::from(WINDOW) + 1));
    let text = String::from_utf8_lossy(bytes);
    let event = format!("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20261201T190000\n{text}\nEND:VEVENT\nEND:VCALENDAR\n");
    let zone = format!(
        "BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nTZID:A\n{text}\nEND:VTIMEZONE\nBEGIN:VEVENT\nDTSTART;TZID=A:20261201T190000\nEND:VEVENT\n"
    );
    for bytes in [bytes, event.as_bytes(), zone.as_bytes()] {
        let Ok(read) = intake::calendar::read(&Upload { name: None, bytes }, today) else { continue };
        let dates = read.places.iter().flat_map(|place| &place.dates);
        assert!(dates.clone().count() <= MOST_DATES);
        assert!(dates.clone().all(|date| date.when.day(&jiff::tz::TimeZone::UTC) <= last));
        assert!(news(&read.places, &read.places).iter().all(|news| !matches!(news, News::New)));
    }
}

/// Understands a line in every way that there is.
pub fn understand(line: &str) {
    static LEXICON: OnceLock<Learned> = OnceLock::new();
    let lexicon = LEXICON.get_or_init(|| {
        let index = LexiconIndex::from_vec(&build(atlas_data::bundled())).expect("a fresh index is whole");
        Learned::new(index, lexicon_data::bundled().clone(), atlas_data::bundled())
    });
    for mention in lexicon.mentions(line) {
        assert!(line.get(mention.span.clone()).is_some_and(|text| !text.is_empty()));
    }
    let _ = (lexicon.title(line, &[line]), lexicon.occupations(line), lexicon::language(line));
    let _ = lexicon.rank(Kind::Skill, &[line], &[line, "", "cook"], 3);
}

/// Takes bytes for each of a model's files, behind a right beginning and without.
pub fn model(bytes: &[u8]) {
    let whole = lexicon_data::bundled().files();
    let mut aligned = vec![0u128; bytes.len().div_ceil(16) + 2];
    let space: &mut [u8] = bytemuck::cast_slice_mut(&mut aligned);
    space[32..32 + bytes.len()].copy_from_slice(bytes);
    for file in File::ALL {
        let like = match file {
            File::Words => whole.words,
            File::Encoder => whole.encoder,
            File::Concepts => whole.concepts,
        };
        let space: &mut [u8] = bytemuck::cast_slice_mut(&mut aligned);
        space[..32].copy_from_slice(&like[..32]);
        // Kept for good: a model's files are used in place.
        let kept: &'static [u128] = Vec::leak(aligned.clone());
        let kept: &'static [u8] = &bytemuck::cast_slice(kept)[..32 + bytes.len()];
        let mut files = whole;
        match file {
            File::Words => files.words = kept,
            File::Encoder => files.encoder = kept,
            File::Concepts => files.concepts = kept,
        }
        if let Ok(model) = Model::from_files(files) {
            let _ = model.verify();
        }
    }
}
