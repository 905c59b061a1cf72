//! Damaged documents: whatever happens to the bytes, reading ends with a draft or a refusal, within bounds.

use intake::{Upload, read};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed};

use crate::nobody::Nobody;
use crate::packed;

/// One thing that happens to bytes; places are shares of the length, in 1/65536.
#[derive(Clone, Debug)]
enum Damage {
    Flip { at: u16, bit: u8 },
    Cut { at: u16 },
    Remove { from: u16, length: u16 },
    Repeat { from: u16, length: u16, times: u8 },
    Insert { at: u16, what: usize },
    Splice { at: u16, other: usize, from: u16, length: u16 },
}

/// Pieces on which parsers trip.
const PIECES: &[&[u8]] = &[
    b"\0",
    b"\xff",
    b"\xfe\xff",
    b"\"",
    b"\"\"\"",
    b"<",
    b"</",
    b"<![CDATA[",
    b"<!--",
    b"&#x110000;",
    b"&",
    b"{",
    b"[[[[",
    b"}",
    b"\\u",
    b"PK\x01\x02",
    b"PK\x03\x04",
    b"\r\n",
    b"\x0c",
    b",,,,,,,,,",
    b"99999999999999999999",
    b"-1",
    b"\\bin99999 ",
    b"<w:p><w:r><w:t>",
    b"<w:tbl><w:tr><w:tc>",
    b"<w:txbxContent>",
    b"</w:txbxContent>",
    b"<w:basedOn w:val='Titel'/>",
    b"xref",
    b"endobj",
    b"stream",
    b"\xe2\x80\xae",
    b"\xf0\x9f\x99\x82",
    b"\xed\xa0\x80",
];

fn damage() -> impl Strategy<Value = Damage> {
    prop_oneof![
        4 => (any::<u16>(), 0..8_u8).prop_map(|(at, bit)| Damage::Flip { at, bit }),
        1 => any::<u16>().prop_map(|at| Damage::Cut { at }),
        1 => (any::<u16>(), any::<u16>()).prop_map(|(from, length)| Damage::Remove { from, length }),
        1 => (any::<u16>(), any::<u16>(), 1..20_u8)
            .prop_map(|(from, length, times)| Damage::Repeat { from, length, times }),
        4 => (any::<u16>(), 0..PIECES.len()).prop_map(|(at, what)| Damage::Insert { at, what }),
        2 => (any::<u16>(), any::<usize>(), any::<u16>(), any::<u16>())
            .prop_map(|(at, other, from, length)| Damage::Splice { at, other, from, length }),
    ]
}

fn place(share: u16, length: usize) -> usize {
    length * usize::from(share) / 65_536
}

fn part(bytes: &[u8], from: u16, length: u16) -> &[u8] {
    let from = place(from, bytes.len());
    let to = (from + place(length, bytes.len()).min(4_096)).min(bytes.len());
    &bytes[from..to]
}

fn insert(bytes: &mut Vec<u8>, at: u16, piece: &[u8]) {
    let at = place(at, bytes.len());
    bytes.splice(at..at, piece.iter().copied());
}

fn harm(bytes: &mut Vec<u8>, damage: &Damage, others: &[Vec<u8>]) {
    match damage {
        Damage::Flip { at, bit } => {
            let at = place(*at, bytes.len());
            if let Some(byte) = bytes.get_mut(at) {
                *byte ^= 1 << bit;
            }
        }
        Damage::Cut { at } => bytes.truncate(place(*at, bytes.len())),
        Damage::Remove { from, length } => {
            let gone = part(bytes, *from, *length).len();
            let from = place(*from, bytes.len());
            bytes.drain(from..from + gone);
        }
        Damage::Repeat { from, length, times } => {
            let piece = part(bytes, *from, *length).repeat(usize::from(*times));
            insert(bytes, *from, &piece);
        }
        Damage::Insert { at, what } => insert(bytes, *at, PIECES[*what]),
        Damage::Splice { at, other, from, length } => {
            let piece = part(&others[other % others.len()], *from, *length).to_vec();
            insert(bytes, *at, &piece);
        }
    }
}

const BODY: &str = r#"<w:p><w:pPr><w:pStyle w:val="Titel"/></w:pPr><w:r><w:t>Ana Reyes</w:t></w:r></w:p>
<w:p><w:r><mc:AlternateContent><mc:Choice><wp:anchor><wp:positionV relativeFrom="page"><wp:posOffset>9</wp:posOffset></wp:positionV>
<w:txbxContent><w:p><w:r><w:t>ana@example.org</w:t></w:r></w:p></w:txbxContent></wp:anchor></mc:Choice><mc:Fallback><w:txbxContent/></mc:Fallback></mc:AlternateContent></w:r></w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>2019 – 2021</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Cook</w:t><w:tab/><w:t>Oak</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt><w:sectPr><w:cols w:num="2"/></w:sectPr>"#;

/// Bytes of every format.
fn whole() -> Vec<Vec<u8>> {
    vec![
        include_bytes!("../../samples/plain.txt").to_vec(),
        include_bytes!("../../samples/markdown.md").to_vec(),
        include_bytes!("../../samples/page.html").to_vec(),
        include_bytes!("../../samples/richtext.rtf").to_vec(),
        include_bytes!("../../samples/json-resume.json").to_vec(),
        include_bytes!("../../samples/europass-candidate.xml").to_vec(),
        include_bytes!("../../samples/europass-learner.xml").to_vec(),
        include_bytes!("../../samples/linkedin/Positions.csv").to_vec(),
        include_bytes!("../../samples/linkedin/Profile.csv").to_vec(),
        BODY.as_bytes().to_vec(),
        packed::linkedin(),
        packed::docx_with(BODY, &[]),
    ]
}

/// Which of [`whole`] is the inside of a Word document, packed after it was harmed.
const INSIDE: usize = 9;

fn reads_within_bounds(bytes: &[u8], name: Option<&str>) {
    if let Ok(draft) = read(&Upload { name, bytes }, &Nobody) {
        let lines = draft.document.lines.len();
        let text: usize = draft.document.lines.iter().map(|line| line.text.len()).sum();
        assert!(lines <= 20_000, "{lines} lines");
        assert!(text <= 2_100_000, "{text} bytes");
        assert!(draft.notes.iter().all(|note| note.line.is_none_or(|line| (line.0 as usize) < lines)));
        let positions = draft.profile.positions.iter();
        assert!(positions.flat_map(|p| p.heading.iter().chain(&p.lines)).all(|line| (line.0 as usize) < lines));
    }
}

proptest! {
    #![proptest_config(Config { cases: 2_000, rng_seed: RngSeed::Fixed(20_261_123), failure_persistence: None, ..Config::default() })]

    #[test]
    fn damaged_documents_are_read_or_refused(which in 0..12_usize, harms in prop::collection::vec(damage(), 1..8)) {
        let others = whole();
        let mut bytes = others[which].clone();
        for each in &harms {
            harm(&mut bytes, each, &others);
        }
        if which == INSIDE {
            bytes = packed::docx_with(&String::from_utf8_lossy(&bytes), &[]);
        }
        reads_within_bounds(&bytes, None);
        reads_within_bounds(&bytes, Some("cv.json"));
    }
}

#[test]
fn the_same_piece_over_and_over_ends() {
    for piece in PIECES {
        let many = piece.repeat(400_000 / piece.len());
        for start in [
            &b""[..],
            b"{\\rtf1 ",
            b"<html><body>",
            b"<Candidate xmlns='http://www.europass.eu/1.0'>",
            b"Name,Proficiency\n",
            b"# a\n# b\n",
            b"{\"basics\":",
        ] {
            reads_within_bounds(&[start, &many].concat(), None);
        }
        reads_within_bounds(&packed::docx_with(&String::from_utf8_lossy(&many), &[]), None);
    }
}
