//! Writes a pack.

use super::{ALIGNMENT, ENTRY, HEADER, MAGIC, NAME, checksum};

/// Sections on their way into a pack.
#[derive(Default)]
pub struct Writer {
    sections: Vec<(String, Vec<u8>)>,
}

impl Writer {
    /// Adds a section. Names are ours: at most 40 bytes, each once.
    pub fn add(&mut self, name: impl Into<String>, bytes: Vec<u8>) {
        let name = name.into();
        assert!(name.len() <= NAME, "a section name of more than {NAME} bytes: {name}");
        assert!(self.sections.iter().all(|(known, _)| *known != name), "two sections called {name}");
        self.sections.push((name, bytes));
    }

    /// The pack.
    pub fn finish(self) -> Vec<u8> {
        let mut offset = (HEADER + ENTRY * self.sections.len()).next_multiple_of(ALIGNMENT);
        let (mut directory, mut body) = (Vec::new(), Vec::new());
        for (name, bytes) in &self.sections {
            let mut padded = [0; NAME];
            padded[..name.len()].copy_from_slice(name.as_bytes());
            directory.extend_from_slice(&padded);
            directory.extend_from_slice(&(offset as u64).to_le_bytes());
            directory.extend_from_slice(&(bytes.len() as u64).to_le_bytes());
            body.extend_from_slice(bytes);
            body.resize(body.len().next_multiple_of(ALIGNMENT), 0);
            offset += bytes.len().next_multiple_of(ALIGNMENT);
        }
        let mut out = vec![0; HEADER];
        out.extend_from_slice(&directory);
        out.resize(out.len().next_multiple_of(ALIGNMENT), 0);
        out.extend_from_slice(&body);
        let (length, sum) = (out.len() as u64, checksum(&out[HEADER..]));
        out[..8].copy_from_slice(MAGIC);
        out[8..16].copy_from_slice(&length.to_le_bytes());
        out[16..24].copy_from_slice(&sum.to_le_bytes());
        out[24..28].copy_from_slice(&(self.sections.len() as u32).to_le_bytes());
        out
    }
}
