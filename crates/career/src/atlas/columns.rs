//! The three building blocks of every table.

use std::borrow::Cow;

/// A flat array, borrowed from the pack or owned.
pub type Column<T> = Cow<'static, [T]>;

/// Many texts in one buffer.
#[derive(Clone, Debug, Default)]
pub struct Strings {
    /// All texts, one after the other.
    pub bytes: Cow<'static, str>,
    /// Where each text ends.
    pub ends: Column<u32>,
}

impl Strings {
    /// How many texts.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// Text number `i`; empty when out of range.
    pub fn get(&self, i: usize) -> &str {
        let Some(&end) = self.ends.get(i) else { return "" };
        let start = if i == 0 { 0 } else { self.ends[i - 1] };
        self.bytes.get(start as usize..end as usize).unwrap_or("")
    }

    /// All texts in order.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|i| self.get(i))
    }

    /// Appends a text (the buffer becomes owned).
    pub fn push(&mut self, text: &str) {
        self.bytes.to_mut().push_str(text);
        let end = u32::try_from(self.bytes.len()).expect("an atlas text buffer stays under 4 GiB");
        self.ends.to_mut().push(end);
    }
}

impl<'a> FromIterator<&'a str> for Strings {
    fn from_iter<I: IntoIterator<Item = &'a str>>(texts: I) -> Self {
        let mut out = Strings::default();
        for text in texts {
            out.push(text);
        }
        out
    }
}

/// A list per row: a ragged array.
#[derive(Clone, Debug)]
pub struct Lists<T: Clone + 'static> {
    /// Where each row's list ends in `items`.
    pub ends: Column<u32>,
    /// All items, row after row.
    pub items: Column<T>,
}

impl<T: Clone + 'static> Default for Lists<T> {
    fn default() -> Self {
        Lists { ends: Cow::Borrowed(&[]), items: Cow::Borrowed(&[]) }
    }
}

impl<T: Clone + 'static> Lists<T> {
    /// How many rows.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The list of row `i`; empty when out of range.
    pub fn get(&self, i: usize) -> &[T] {
        let Some(&end) = self.ends.get(i) else { return &[] };
        let start = if i == 0 { 0 } else { self.ends[i - 1] };
        self.items.get(start as usize..end as usize).unwrap_or(&[])
    }

    /// Appends a row.
    pub fn push(&mut self, items: impl IntoIterator<Item = T>) {
        self.items.to_mut().extend(items);
        let end = u32::try_from(self.items.len()).expect("an atlas list stays under 4 G items");
        self.ends.to_mut().push(end);
    }
}

impl<T: Clone + 'static, R: IntoIterator<Item = T>> FromIterator<R> for Lists<T> {
    fn from_iter<I: IntoIterator<Item = R>>(rows: I) -> Self {
        let mut out = Lists::default();
        for row in rows {
            out.push(row);
        }
        out
    }
}

/// Makes an index newtype that can lie in a packed column.
macro_rules! index {
    ($(#[$doc:meta])* $name:ident($inner:ty)) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, bytemuck::Pod, bytemuck::Zeroable)]
        #[repr(transparent)]
        pub struct $name(pub $inner);

        impl $name {
            /// As an array index.
            pub fn index(self) -> usize {
                self.0 as usize
            }

            /// From an array index; tables stay far below the type's limit.
            pub fn from_index(i: usize) -> Self {
                $name(<$inner>::try_from(i).expect("an atlas table outgrew its index type"))
            }
        }
    };
}
pub(crate) use index;

/// A figure that may be missing is NaN in a column and `None` outside.
pub(crate) fn figure(value: f32) -> Option<f32> {
    (!value.is_nan()).then_some(value)
}
