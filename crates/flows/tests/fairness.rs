//! Protected traits play no part: the sample people, with another name, gender, age, nationality or reason of a gap,
//! get the same ranking.
#![expect(clippy::disallowed_methods, reason = "the samples are files")]

use std::path::Path;

use career::date::PartialDate;
use career::path::Ranking;
use flows::{Knowledge, Wishes, draw_insights};
use intake::{Decoded, RawLine};
use lexicon::Lexicon;
use testkit::{Wording, lexicon, swaps};

fn samples() -> Vec<(String, Decoded)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../samples");
    let mut out = Vec::new();
    for entry in std::fs::read_dir(folder).expect("the samples") {
        let path = entry.expect("a file").path();
        let bytes = std::fs::read(&path).expect("a sample");
        let decoded = match path.extension().and_then(|e| e.to_str()) {
            Some("pdf") => intake::pdf::decode(&bytes).expect("a PDF of our own"),
            Some("txt") => from_text(&String::from_utf8(bytes).expect("text of our own")),
            _ => continue,
        };
        out.push((path.file_name().expect("a name").to_string_lossy().into_owned(), decoded));
    }
    out
}

fn from_text(text: &str) -> Decoded {
    let lines = text.lines().map(|line| RawLine { text: line.trim().to_owned(), ..RawLine::default() }).collect();
    Decoded { lines, ..Decoded::default() }
}

fn ranking(decoded: &Decoded, wording: &Wording, lexicon: &dyn Lexicon) -> Ranking {
    let mut lines = decoded.lines.clone();
    for line in &mut lines {
        line.text = wording.of(&line.text);
        line.right = line.right.as_deref().map(|right| wording.of(right));
    }
    if let Some((after, text)) = &wording.added {
        let like = lines.get(*after).cloned().unwrap_or_default();
        let added = RawLine { text: text.clone(), right: None, bold: false, bullet: false, heading: None, ..like };
        lines.insert((after + 1).min(lines.len()), added);
    }
    let draft = Decoded { lines, ..Decoded::default() }.into_draft("sample", lexicon);
    let today = PartialDate::month(2026, 11).expect("a month");
    draw_insights(&Knowledge { atlas: atlas_data::bundled(), lexicon, today }, draft, &Wishes::default()).ranking
}

#[test]
fn another_name_gender_age_nationality_or_reason_of_a_gap_changes_no_ranking() {
    let lexicon = lexicon();
    let samples = samples();
    assert!(!samples.is_empty());
    for (file, decoded) in samples {
        let draft = decoded.clone().into_draft("sample", lexicon);
        let lines: Vec<String> = draft.document.lines.iter().map(|line| line.text.clone()).collect();
        let last = draft.profile.positions.iter().flat_map(|p| &p.lines).map(|line| line.0 as usize).max().unwrap_or(0);
        let all = swaps(&lines, draft.profile.contact.name.as_deref(), 0, last);
        assert!(all.iter().any(|swap| swap.what == "name"), "{file}: its name was not read");
        for swap in all {
            let scores = |wording| -> Vec<(u16, u32)> {
                let paths = ranking(&decoded, wording, lexicon).by_likeness;
                paths.iter().map(|p| (p.to.0, p.transfer.score.to_bits())).collect()
            };
            let (one, other) = (scores(&swap.one), scores(&swap.other));
            assert!(!one.is_empty(), "{file}: nothing was ranked");
            assert!(
                one == other,
                "{file}: {} {:?} / {:?} changes the ranking",
                swap.what,
                swap.one.added,
                swap.other.added
            );
        }
    }
}
