//! Columns one after the other in one buffer, each aligned, read back in the same order without copying.

use bytemuck::Pod;

/// Every column begins at a multiple of this many bytes.
pub(crate) const ALIGN: usize = 16;

/// Writes columns.
#[derive(Default)]
pub(crate) struct Packer {
    data: Vec<u8>,
    sections: Vec<[u32; 2]>,
}

impl Packer {
    pub(crate) fn push<T: Pod>(&mut self, column: &[T]) {
        let bytes: &[u8] = bytemuck::cast_slice(column);
        self.data.resize(self.data.len().next_multiple_of(ALIGN), 0);
        let at = u32::try_from(self.data.len()).expect("a lexicon index stays under 4 GiB");
        let len = u32::try_from(bytes.len()).expect("a lexicon column stays under 4 GiB");
        self.sections.push([at, len]);
        self.data.extend_from_slice(bytes);
    }

    pub(crate) fn ragged<T: Pod>(&mut self, rows: impl IntoIterator<Item = Vec<T>>) {
        let (mut ends, mut items) = (Vec::new(), Vec::new());
        for row in rows {
            items.extend(row);
            ends.push(u32::try_from(items.len()).expect("a lexicon list stays under 4 G items"));
        }
        self.push(&ends);
        self.push(&items);
    }

    pub(crate) fn finish(self) -> (Vec<[u32; 2]>, Vec<u8>) {
        (self.sections, self.data)
    }
}

/// Reads columns in the order in which they were written.
pub(crate) struct Reader {
    pub sections: std::slice::Iter<'static, [u32; 2]>,
    pub data: &'static [u8],
}

impl Reader {
    /// Reads the columns of bytes that begin with a header and so many columns' places.
    pub(crate) fn over(bytes: &'static [u8], sections: u32) -> Option<Self> {
        let table_len = (sections as usize).checked_mul(size_of::<[u32; 2]>())?;
        let table: &'static [[u32; 2]] =
            bytemuck::try_cast_slice(bytes.get(super::HEADER..super::HEADER.checked_add(table_len)?)?).ok()?;
        let data = bytes.get((super::HEADER + table_len).next_multiple_of(ALIGN)..)?;
        Some(Reader { sections: table.iter(), data })
    }

    pub(crate) fn next<T: Pod>(&mut self) -> Option<&'static [T]> {
        let [at, len] = self.sections.next()?.map(|n| n as usize);
        bytemuck::try_cast_slice(self.data.get(at..at.checked_add(len)?)?).ok()
    }

    pub(crate) fn text(&mut self) -> Option<&'static str> {
        std::str::from_utf8(self.next::<u8>()?).ok()
    }

    pub(crate) fn ragged<T: Pod>(&mut self) -> Option<Ragged<T>> {
        Some(Ragged { ends: self.next()?, items: self.next()? })
    }
}

/// A list per row.
#[derive(Clone, Copy)]
pub(crate) struct Ragged<T: 'static> {
    ends: &'static [u32],
    items: &'static [T],
}

impl<T> Ragged<T> {
    pub(crate) fn get(&self, row: usize) -> &'static [T] {
        let Some(&end) = self.ends.get(row) else { return &[] };
        let start = if row == 0 { 0 } else { self.ends[row - 1] };
        self.items.get(start as usize..end as usize).unwrap_or(&[])
    }
}
