//! `footbridge postings --keep`: postings into the store, step by step; stopped at any moment, the same command goes on.

use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;

use flows::market::{AT_ONCE, LookedAt, keep_look, take_in};
use flows::{Desk, DocumentReader};
use intake::Upload;
use intake::postings::{Context, LARGEST, MOST_POSTINGS};
use jiff::civil::Date;

use crate::commands::Done;
use crate::fence::Fence;
use crate::house;
use crate::place::Place;
use crate::terminal::{Progress, clean};
use crate::trouble::{self, Exit, Trouble, print};

/// Lines of a large file that are read at once: fewer than one document may have postings.
const LINES: usize = MOST_POSTINGS / 5;

/// Keeps what a look found.
pub fn look(what: &str, found: &LookedAt, data: Option<&Path>, today: Date) -> Done {
    let place = Place::of(data)?;
    let desk = house::desk(&place)?;
    for note in &found.notes {
        trouble::say(&Trouble::not_right(clean(&note.what), ""), None);
    }
    let kept = keep_look(&desk, what, found, today, &mut |_| true);
    let (taken, went) = kept.map_err(|trouble| house::store_trouble(&trouble, &place))?;
    print(&format!("{} came, {} were here, {} went.\n", taken.new.len(), taken.again, went.len()))?;
    Ok(Exit::Done)
}

/// Keeps what a file holds; one of JSON lines may be of any size.
pub fn file(path: &Path, data: Option<&Path>, today: Date) -> Done {
    let place = Place::of(data)?;
    let desk = house::desk(&place)?;
    let fence = Fence::around_this_binary()?;
    let open = File::open(path).map_err(|error| unread(&error))?;
    let size = open.metadata().map_err(|error| unread(&error))?.len();
    let mut input = BufReader::new(open);
    let is_lines = input.fill_buf().map_err(|error| unread(&error))?.first() == Some(&b'{');
    let mut keeping =
        Keeping { desk: &desk, place: &place, fence: &fence, today, came: 0, known: 0, progress: Progress::over(2) };
    if is_lines && size > PART as u64 {
        while let Some(bytes) = some_lines(&mut input)? {
            keeping.keep(&bytes)?;
        }
    } else {
        let mut bytes = Vec::new();
        input.take(LARGEST as u64 + 1).read_to_end(&mut bytes).map_err(|error| unread(&error))?;
        keeping.keep(&bytes)?;
    }
    keeping.progress.wipe();
    print(&format!("{} came, {} were here.\n", keeping.came, keeping.known))?;
    Ok(Exit::Done)
}

/// Postings after which a line says how far it is.
const MILESTONE: usize = 1_000;

/// Bytes of a large file that are read at once.
const PART: usize = LARGEST / 4;

struct Keeping<'a> {
    desk: &'a Desk,
    place: &'a Place,
    fence: &'a Fence,
    today: Date,
    came: usize,
    known: usize,
    progress: Progress,
}

impl Keeping<'_> {
    fn keep(&mut self, bytes: &[u8]) -> Result<(), Trouble> {
        let parsed = self.fence.postings(&Upload { name: None, bytes }, None, Context::on(self.today))?;
        for note in parsed.notes.iter().filter(|note| note.about.is_none()) {
            self.progress.wipe();
            trouble::say(&Trouble::not_right(clean(&note.what), ""), None);
        }
        let before = self.came + self.known;
        let progress = &self.progress;
        let taken = take_in(self.desk, None, &parsed.postings, self.today, &mut |done| {
            let milestone = (before + done) / MILESTONE > (before + done - AT_ONCE.min(done)) / MILESTONE;
            progress.reached(&format!("{} postings", before + done), milestone);
            true
        });
        let taken = taken.map_err(|trouble| house::store_trouble(&trouble, self.place))?;
        self.came += taken.new.len();
        self.known += parsed.postings.len() - taken.new.len();
        Ok(())
    }
}

/// The next lines of a file, as many as are read at once; nothing at its end.
fn some_lines(input: &mut impl BufRead) -> Result<Option<Vec<u8>>, Trouble> {
    let mut bytes = Vec::new();
    for _ in 0..LINES {
        // A line longer than that is cut, and its rest is a line that says nothing.
        let read = input.by_ref().take(PART as u64).read_until(b'\n', &mut bytes).map_err(|error| unread(&error))?;
        if read == 0 || bytes.len() > PART {
            break;
        }
    }
    Ok((!bytes.is_empty()).then_some(bytes))
}

fn unread(error: &std::io::Error) -> Trouble {
    Trouble::not_right(format!("This file could not be read: {error}."), "Copy it to this machine and try once more.")
}
