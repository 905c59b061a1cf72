//! What bad input gets: a sentence that says what happened, and one that says what to do.

use intake::{Refusal, Upload, read};

use crate::nobody::Nobody;
use crate::packed::{docx_with, zip};

fn refusal(bytes: &[u8]) -> Refusal {
    refusal_of("cv", bytes)
}

fn refusal_of(name: &str, bytes: &[u8]) -> Refusal {
    let refusal = read(&Upload { name: Some(name), bytes }, &Nobody).unwrap_err();
    for sentence in [&refusal.what, &refusal.next] {
        assert!(sentence.ends_with('.') && !sentence.contains('!'), "{sentence}");
        for word in ["unfortunately", "just", "simply", "easy", "failed", "only"] {
            assert!(!sentence.to_lowercase().split(' ').any(|there| there == word), "{sentence}");
        }
    }
    refusal
}

#[test]
fn empty_files() {
    for bytes in [&b""[..], b"  \n\t\r\n ", b"\xef\xbb\xbf", b"\xff\xfe"] {
        assert_eq!(refusal(bytes).what, "This file is empty.");
    }
}

#[test]
fn fifty_megabytes_are_not_read() {
    let refusal = refusal(&vec![b'a'; 50 * 1024 * 1024]);
    assert_eq!(refusal.what, "This file has 50 MB; documents up to 20 MB are read.");
}

#[test]
fn a_document_cut_short() {
    let whole = docx_with("<w:p><w:r><w:t>Ana Reyes</w:t></w:r></w:p>", &[]);
    for length in [10, whole.len() / 2, whole.len() - 30] {
        assert_eq!(refusal(&whole[..length]).what, "This file is damaged or cut short, so it could not be opened.");
    }
}

#[test]
fn a_document_with_a_password() {
    let mut bytes = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    bytes.resize(600, 0);
    bytes.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    assert!(refusal_of("cv.docx", &bytes).what.contains("locked with a password"));
}

#[test]
fn an_old_word_document() {
    let mut bytes = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    bytes.extend("WordDocument".encode_utf16().flat_map(u16::to_le_bytes));
    assert!(refusal_of("cv.doc", &bytes).what.contains("before 2007"));
}

#[test]
fn files_of_other_programs_get_their_next_step() {
    let odt = zip(&[("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", b"<x/>")]);
    assert!(refusal_of("cv.odt", &odt).next.contains("LibreOffice"));
    assert!(refusal_of("cv.pages", &zip(&[("Index/Document.iwa", b"x")])).next.contains("Export To"));
    assert!(refusal_of("cv.xlsx", &zip(&[("xl/workbook.xml", b"<x/>")])).what.contains("spreadsheet"));
    assert!(refusal_of("cv.pptx", &zip(&[("ppt/presentation.xml", b"<x/>")])).what.contains("slides"));
    assert!(refusal_of("cv.png", b"\x89PNG\r\n\x1a\n....").what.contains("picture"));
    assert!(refusal_of("cv.jpg", b"\xff\xd8\xff\xe0....").what.contains("picture"));
    assert!(refusal_of("cv.tex", b"\\documentclass{article}\n\\begin{document}").next.contains("PDF"));
    assert!(refusal_of("me.vcf", b"BEGIN:VCARD\nFN:Ana\nEND:VCARD").what.contains("address card"));
    assert!(refusal_of("cv.gz", b"\x1f\x8b\x08\x00").next.contains("Unpack"));
}

#[test]
fn noise_is_no_text() {
    let noise: Vec<u8> = (0..4_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    assert_eq!(refusal(&noise).what, "This file holds no text that could be read.");
}

#[test]
fn an_archive_that_is_none_of_the_known_things() {
    let refusal = refusal_of("photos.zip", &zip(&[("holiday/beach.txt", b"sand"), ("table.csv", b"a,b\n1,2\n")]));
    assert!(refusal.what.contains("neither a Word document nor a LinkedIn export"));
}

#[test]
fn an_archive_with_paths_that_leave_it() {
    for path in ["../../Profile.csv", "/etc/Profile.csv", "C:\\Profile.csv"] {
        let bytes = zip(&[(path, b"First Name,Last Name,Headline\nAna,Reyes,Cook\n")]);
        assert!(refusal(&bytes).what.contains("leads out of the archive"), "{path}");
    }
}

#[test]
fn an_archive_of_too_many_files() {
    let names: Vec<String> = (0..2_100).map(|n| format!("{n}.csv")).collect();
    let files: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b"a"[..])).collect();
    assert!(refusal(&zip(&files)).what.contains("more than 2000 files"));
}

#[test]
fn archives_that_unpack_to_too_much() {
    let spaces = vec![b' '; 16 * 1024 * 1024];
    let one = [b"Name,Proficiency\n".to_vec(), spaces].concat();
    let bomb = zip(&[("Languages.csv", &one)]);
    assert!(bomb.len() < 100_000);
    assert!(refusal(&bomb).what.contains("15 MB in one file"));

    let table = [b"Name,Proficiency\n".to_vec(), vec![b'\n'; 14 * 1024 * 1024]].concat();
    let many = zip(&[("a.csv", &table), ("b.csv", &table), ("c.csv", &table)]);
    assert!(refusal(&many).what.contains("40 MB in all"));

    let document = format!("<w:p><w:r><w:t>{}</w:t></w:r></w:p>", " ".repeat(16 * 1024 * 1024));
    assert!(refusal(&docx_with(&document, &[])).what.contains("15 MB in one file"));
}

#[test]
fn a_word_document_without_words() {
    assert_eq!(refusal(&docx_with("<w:p/>", &[])).what, "This Word document is empty.");
    assert!(
        refusal(&docx_with("<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>", &[]))
            .what
            .contains("pictures and no text")
    );
    assert!(refusal(&zip(&[("word/styles.xml", b"<x/>")])).what.contains("damaged"));
}

#[test]
fn json_that_is_no_resume() {
    assert!(refusal_of("data.json", br#"{"rows":[1,2,3]}"#).what.contains("not in the JSON Resume format"));
    assert!(refusal_of("data.json", b"[]").what.contains("not in the JSON Resume format"));
    assert!(refusal_of("resume.json", br#"{"basics":{"name":"Ana""#).what.contains("JSON"));
    assert!(refusal_of("resume.json", "[".repeat(100_000).as_bytes()).what.contains("JSON"));
}

#[test]
fn xml_that_is_no_europass() {
    assert!(refusal(b"<?xml version='1.0'?><recipe><egg/></recipe>").what.contains("not a Europass CV"));
    assert!(
        refusal(b"<?xml version='1.0'?><Candidate xmlns='http://www.europass.eu/1.0'/>")
            .what
            .contains("nothing about a person")
    );
}

#[test]
fn a_bomb_of_entities_stays_small() {
    let mut bomb = "<?xml version='1.0'?><!DOCTYPE Candidate [<!ENTITY a 'aaaaaaaaaa'>".to_owned();
    for (outer, inner) in ["b", "c", "d", "e", "f"].into_iter().zip(["a", "b", "c", "d", "e"]) {
        bomb.push_str(&format!("<!ENTITY {outer} '{}'>", format!("&{inner};").repeat(20)));
    }
    bomb.push_str("]><Candidate xmlns='http://www.europass.eu/1.0'><CandidatePerson><PersonName><GivenName>&f;</GivenName></PersonName></CandidatePerson></Candidate>");
    assert!(refusal(bomb.as_bytes()).what.contains("nothing about a person"));
}

#[test]
fn tables_that_tell_nothing_about_the_person() {
    let connections = include_bytes!("../../samples/linkedin/Connections.csv");
    assert!(refusal_of("Connections.csv", connections).what.contains("tells nothing about your own work"));
    assert!(refusal_of("budget.csv", b"rent,food\n900,300\n").what.contains("not those of a LinkedIn export"));
}

#[test]
fn a_folder() {
    assert!(Refusal::folder().next.contains("one by one"));
}

#[test]
fn a_refusal_goes_through_a_pipe_and_comes_back() {
    let refusal = refusal(b"");
    let json = serde_json::to_string(&refusal).unwrap();
    assert_eq!(serde_json::from_str::<Refusal>(&json).unwrap(), refusal);
}
