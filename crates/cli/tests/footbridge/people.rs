//! A list of people is read behind the fence, as a document is.

use crate::run::with_input;

fn cards(of: std::ops::Range<usize>) -> String {
    of.map(|n| format!("BEGIN:VCARD\nVERSION:3.0\nFN:Person Number{n}\nEMAIL:p{n}@example.org\nEND:VCARD\n")).collect()
}

#[test]
fn a_list_of_twenty_thousand_fits_through_the_fence_and_the_rest_is_told() {
    let read =
        with_input(&["read-document", "--contacts=true", "--name=people.vcf"], cards(0..20_002).as_bytes()).json();
    assert_eq!(read["Ok"]["cards"].as_array().map(Vec::len), Some(20_000));
    assert_eq!(read["Ok"]["notes"][0], "The first 20000 people were read; 2 more were left out.");
}

#[test]
fn what_is_no_list_is_refused_with_a_next_step() {
    let read = with_input(&["read-document", "--contacts=true"], b"Dear Ana,").json();
    assert_eq!(read["Err"]["what"], "No list of people was found in this file.");
}
