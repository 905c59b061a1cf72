//! A pack is whole or refused; what comes out is what went in.

use std::sync::OnceLock;

use atlas_data::pack::{Sections, Writer};
use atlas_data::{Damaged, unpack};
use proptest::prelude::*;

/// The bundled pack's bytes are not public: a small pack of one section stands for it.
fn small() -> &'static [u8] {
    static PACK: OnceLock<Vec<u8>> = OnceLock::new();
    PACK.get_or_init(|| {
        let mut out = Writer::default();
        out.add("version", b"onet-0".to_vec());
        out.add("numbers", (0..200_u8).collect());
        out.finish()
    })
}

#[test]
fn a_pack_without_a_table_is_refused_by_the_name_of_the_table() {
    let Err(Damaged::Missing(section)) = unpack(small()) else { panic!("a section is missing") };
    assert!(section.starts_with("elements.ids"), "{section}");
}

#[test]
fn nothing_and_noise_are_no_pack() {
    assert_eq!(unpack(b"").unwrap_err(), Damaged::NotAPack);
    assert_eq!(unpack(b"conceptType,conceptUri").unwrap_err(), Damaged::NotAPack);
    assert_eq!(unpack(b"FOOTATL1").unwrap_err(), Damaged::Length);
}

proptest! {
    #[test]
    fn what_goes_in_comes_out(sections in proptest::collection::vec(proptest::collection::vec(any::<u8>(), 0..300), 0..20)) {
        let mut out = Writer::default();
        for (at, bytes) in sections.iter().enumerate() {
            out.add(format!("section.{at}"), bytes.clone());
        }
        let pack = out.finish();
        let read = Sections::read(&pack).expect("a whole pack");
        for (at, bytes) in sections.iter().enumerate() {
            let found = read.get(&format!("section.{at}")).expect("a section");
            prop_assert_eq!(found, bytes.as_slice());
            prop_assert_eq!((found.as_ptr() as usize - pack.as_ptr() as usize) % 16, 0);
        }
        prop_assert!(read.get("section").is_err());
    }

    #[test]
    fn one_changed_byte_is_noticed(at in 0..small().len(), bits in 1..=255_u8) {
        let mut pack = small().to_vec();
        pack[at] ^= bits;
        let changed = Sections::read(&pack).and_then(|sections| {
            Ok((sections.get("version")?.to_vec(), sections.get("numbers")?.to_vec()))
        });
        if let Ok((version, numbers)) = changed {
            prop_assert_eq!(version, b"onet-0".to_vec(), "byte {} changed unnoticed", at);
            prop_assert_eq!(numbers, (0..200_u8).collect::<Vec<u8>>(), "byte {} changed unnoticed", at);
        }
    }

    #[test]
    fn a_shortened_pack_is_refused(length in 0..small().len()) {
        prop_assert!(Sections::read(&small()[..length]).is_err());
    }

    #[test]
    fn noise_with_the_right_beginning_never_panics(noise in proptest::collection::vec(any::<u8>(), 0..400)) {
        let bytes = [b"FOOTATL1".as_slice(), &noise].concat();
        prop_assert!(Sections::read(&bytes).is_err());
    }
}
