//! PDFs as people bring them: pages in columns, broken files, scans, very long ones.

use std::fmt::Write as _;

use intake::{Inside, pdf};
use proptest::prelude::*;

const MARIA: &[u8] = include_bytes!("../../../samples/maria-alvarez.pdf");
const DANIEL: &[u8] = include_bytes!("../../../samples/daniel-okafor.pdf");

/// Writes a PDF of pages that each hold texts at places: points from the left and the lower edge, and the size.
fn typeset(pages: &[Vec<(f32, f32, f32, &str)>]) -> Vec<u8> {
    let mut objects = vec!["<< /Type /Catalog /Pages 2 0 R >>".to_owned(), String::new()];
    objects.push("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_owned());
    let mut kids = String::new();
    for page in pages {
        let mut content = String::new();
        for (x, y, size, text) in page {
            writeln!(content, "BT /F1 {size} Tf {x} {y} Td ({text}) Tj ET").unwrap();
        }
        objects.push(format!("<< /Length {} >>\nstream\n{content}endstream", content.len()));
        let contents = objects.len();
        let resources = "/Resources << /Font << /F1 3 0 R >> >>";
        objects.push(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] {resources} /Contents {contents} 0 R >>"
        ));
        write!(kids, "{} 0 R ", objects.len()).unwrap();
    }
    objects[1] = format!("<< /Type /Pages /Kids [{kids}] /Count {} >>", pages.len());
    let mut file = String::from("%PDF-1.4\n");
    let mut offsets = Vec::new();
    for (at, object) in objects.iter().enumerate() {
        offsets.push(file.len());
        write!(file, "{} 0 obj\n{object}\nendobj\n", at + 1).unwrap();
    }
    let xref = file.len();
    write!(file, "xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).unwrap();
    for offset in offsets {
        writeln!(file, "{offset:010} 00000 n ").unwrap();
    }
    write!(file, "trailer << /Size {} /Root 1 0 R >>\nstartxref\n{xref}\n%%EOF\n", objects.len() + 1).unwrap();
    file.into_bytes()
}

fn texts(bytes: &[u8]) -> Vec<String> {
    pdf::decode(bytes).expect("the document is sound").lines.iter().map(|line| line.to_line().text).collect()
}

fn layout(bytes: &[u8]) -> String {
    let mut out = String::new();
    for line in pdf::decode(bytes).expect("the sample is sound").lines {
        let marks = [(line.bold, 'b'), (line.italic, 'i'), (line.bullet, '*')];
        let marks: String = marks.iter().map(|(set, mark)| if *set { *mark } else { '.' }).collect();
        let right = line.right.map_or(String::new(), |right| format!(" » {right}"));
        writeln!(out, "p{} c{} {marks} {:.1} {}{right}", line.page, line.column, line.size, line.text).unwrap();
    }
    out
}

#[test]
fn a_page_of_lines_with_dates_at_the_right_edge_is_read_down() {
    insta::assert_snapshot!(layout(MARIA));
}

#[test]
fn a_side_bar_is_read_apart_from_the_main_column() {
    insta::assert_snapshot!(layout(DANIEL));
}

#[test]
fn a_machine_that_reads_across_mixes_the_columns_and_the_person_sees_it() {
    let machine = pdf::decode(DANIEL).unwrap().machine.unwrap();
    assert_eq!(machine.columns, 2);
    assert!(
        machine.text.iter().any(|line| line.starts_with("CONTACT ") || line.contains("SKILLS ")),
        "{:?}",
        machine.text
    );
}

#[test]
fn labels_at_the_left_stand_before_what_they_name() {
    let page = vec![
        (40.0, 740.0, 20.0, "Nadia Petrov"),
        (40.0, 700.0, 10.0, "Experience"),
        (160.0, 700.0, 10.0, "Front Desk Agent, Lakeview Hotel, Duluth, and night audit on weekends"),
        (160.0, 686.0, 10.0, "Checked in up to ninety guests an evening and settled complaints"),
        (160.0, 672.0, 10.0, "Trained three new agents on the reservation system"),
        (40.0, 640.0, 10.0, "Education"),
        (160.0, 640.0, 10.0, "Associate degree in hospitality, Lake County Community College"),
        (160.0, 626.0, 10.0, "Evening program beside full-time work at the front desk of the hotel"),
        (40.0, 594.0, 10.0, "Languages"),
        (160.0, 594.0, 10.0, "Russian, English, and enough Finnish for breakfast conversations"),
        (160.0, 580.0, 10.0, "Certificate of the state language school, second level, passed with merit"),
    ];
    let lines = texts(&typeset(&[page]));
    let place = |text: &str| {
        lines.iter().position(|line| line.starts_with(text)).unwrap_or_else(|| panic!("{text} in {lines:?}"))
    };
    assert!(place("Experience") < place("Front Desk Agent"));
    assert!(place("Trained three") < place("Education"));
    assert!(place("Education") < place("Associate degree"));
    assert!(place("Evening program") < place("Languages"));
}

#[test]
fn page_numbers_and_returning_lines_are_marked() {
    let page = |number: &'static str, text: &'static str| {
        vec![(40.0, 760.0, 9.0, "Nadia Petrov, application"), (40.0, 600.0, 10.0, text), (300.0, 30.0, 9.0, number)]
    };
    let decoded = pdf::decode(&typeset(&[page("1 / 2", "Front desk"), page("2 / 2", "Housekeeping")])).unwrap();
    let running: Vec<&str> =
        decoded.lines.iter().filter(|line| line.inside == Inside::Text).map(|line| line.text.as_str()).collect();
    assert_eq!(running, ["Front desk", "Housekeeping"]);
    assert_eq!(decoded.machine.unwrap().in_header_or_footer.len(), 4);
}

#[test]
fn a_very_long_document_is_read_in_part_and_a_note_says_so() {
    let pages: Vec<_> = (0..70).map(|_| vec![(40.0, 600.0, 10.0, "One more page of a long list")]).collect();
    let decoded = pdf::decode(&typeset(&pages)).unwrap();
    assert_eq!(decoded.pages, Some(70));
    assert_eq!(decoded.lines.len(), 60);
    assert!(decoded.notes[0].what.contains("70 pages"), "{:?}", decoded.notes);
}

#[test]
fn what_cannot_be_read_is_refused_with_a_next_step() {
    let blank = typeset(&[Vec::new()]);
    let cut = &MARIA[..300];
    let large = vec![b' '; 31 * 1024 * 1024];
    for (bytes, says) in [
        (&b""[..], "empty"),
        (cut, "damaged"),
        (&b"%PDF-1.7 and nothing else"[..], "damaged"),
        (&blank, "no text"),
        (&large, "31 MB"),
    ] {
        let refusal = pdf::decode(bytes).expect_err(says);
        assert!(refusal.what.contains(says), "{says}: {}", refusal.what);
        assert!(refusal.next.ends_with('.'), "{}", refusal.next);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever happens to the bytes on their way, there is an answer.
    #[test]
    fn a_damaged_document_is_read_or_refused(
        changes in prop::collection::vec((0..DANIEL.len(), any::<u8>()), 1..60),
        keep in 0.3f64..1.0,
    ) {
        let mut bytes = DANIEL.to_vec();
        for (at, byte) in changes {
            bytes[at] = byte;
        }
        bytes.truncate((bytes.len() as f64 * keep) as usize);
        if let Ok(decoded) = pdf::decode(&bytes) {
            let machine = decoded.machine.expect("a PDF has a layout");
            prop_assert!(machine.order.iter().all(|id| (id.0 as usize) < decoded.lines.len()));
        }
    }
}

#[test]
fn a_locked_pdf_says_what_to_do_and_one_without_a_word_to_enter_is_read() {
    let refusal = pdf::decode(include_bytes!("../samples/locked.pdf")).expect_err("it has a password");
    assert_eq!(refusal.what, "The PDF is locked with a password.");
    assert!(refusal.next.contains("without one"), "{}", refusal.next);
    assert!(texts(include_bytes!("../samples/opens-without-password.pdf")).join(" ").contains("Ana Reyes, baker."));
}

#[test]
fn the_europass_data_that_a_pdf_carries_come_along() {
    let decoded = pdf::decode(include_bytes!("../samples/europass-inside.pdf")).expect("the sample is sound");
    let (name, bytes) = decoded.attachments.first().expect("one attachment");
    assert_eq!(name, "europass-candidate.xml");
    assert_eq!(bytes.as_slice(), include_bytes!("../samples/europass-candidate.xml"));
}
