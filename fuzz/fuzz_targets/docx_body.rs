//! The inside of a Word document: packed after the fuzzer has changed it, so that the archive does not stand in its way.

#![no_main]

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for name in ["word/document.xml", "word/styles.xml"] {
        writer.start_file(name, SimpleFileOptions::default()).expect("a file in memory");
        writer.write_all(bytes).expect("bytes in memory");
    }
    let packed = writer.finish().expect("an archive in memory").into_inner();
    footbridge_fuzz::reader("Word (DOCX)", &packed);
});
