//! What skills and occupations mean as vectors, keyed by what they are called.

use super::encoder::WIDTH;
use super::vectors::{Vector, Vectors};
use crate::index::{Ragged, Reader, hash};

/// Vectors of one kind of concept: by the encoder, and by the fast vectors.
#[derive(Clone, Copy)]
pub(crate) struct Known {
    /// Hash of each label, ascending.
    keys: &'static [u64],
    /// By the encoder.
    pub slow: Vectors,
    /// By the fast vectors.
    pub fast: Vectors,
}

impl Known {
    fn read(reader: &mut Reader, fast_width: usize) -> Option<Self> {
        let known = Known {
            keys: reader.next()?,
            slow: Vectors::read(reader, WIDTH)?,
            fast: Vectors::read(reader, fast_width)?,
        };
        let fits = known.slow.len() == known.keys.len()
            && known.fast.len() == known.keys.len()
            && known.keys.is_sorted_by(|a, b| a < b);
        fits.then_some(known)
    }

    /// The row of what is called that.
    pub(crate) fn row(&self, label: &str) -> Option<usize> {
        self.keys.binary_search(&key(label)).ok()
    }
}

/// Rows in groups of near ones, so that few are compared: an inverted file (Jégou et al. 2011, IEEE TPAMI 33:117).
#[derive(Clone, Copy)]
pub(crate) struct Groups {
    slow: Vectors,
    fast: Vectors,
    members: Ragged<u32>,
}

impl Groups {
    fn read(reader: &mut Reader, fast_width: usize) -> Option<Self> {
        let groups = Groups {
            slow: Vectors::read(reader, WIDTH)?,
            fast: Vectors::read(reader, fast_width)?,
            members: reader.ragged()?,
        };
        (groups.slow.len() == groups.fast.len()).then_some(groups)
    }

    /// Rows of the groups nearest to a vector by the encoder.
    pub(crate) fn near_slow(&self, to: &Vector, groups: usize) -> impl Iterator<Item = u32> + use<'_> {
        nearest(&self.slow, to, groups).into_iter().flat_map(|group| self.members.get(group)).copied()
    }

    /// Rows of the groups nearest to a fast vector.
    pub(crate) fn near_fast(&self, to: &Vector, groups: usize) -> impl Iterator<Item = u32> + use<'_> {
        nearest(&self.fast, to, groups).into_iter().flat_map(|group| self.members.get(group)).copied()
    }
}

fn nearest(middles: &Vectors, to: &Vector, count: usize) -> Vec<usize> {
    let mut groups: Vec<(usize, f32)> = (0..middles.len()).map(|group| (group, middles.alike(group, to))).collect();
    groups.sort_unstable_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    groups.into_iter().take(count).map(|(group, _)| group).collect()
}

/// The vectors that come with the model. What is not here is computed.
#[derive(Clone, Copy)]
pub(crate) struct Concepts {
    /// ESCO's skills, by preferred label.
    pub skills: Known,
    /// The same, grouped.
    pub groups: Groups,
    /// Occupations of ESCO and of O*NET, by preferred label or title: the middle of all their titles.
    pub occupations: Known,
}

impl Concepts {
    pub(super) fn read(reader: &mut Reader, fast_width: usize) -> Option<Self> {
        Some(Concepts {
            skills: Known::read(reader, fast_width)?,
            groups: Groups::read(reader, fast_width)?,
            occupations: Known::read(reader, fast_width)?,
        })
    }
}

/// A label's key: its letters and figures without capitals, words parted by one space. Lists of labels differ in commas
/// and spaces.
fn key(label: &str) -> u64 {
    let mut plain = String::with_capacity(label.len());
    for c in label.chars() {
        if c.is_alphanumeric() {
            plain.extend(c.to_lowercase());
        } else if !plain.is_empty() && !plain.ends_with(' ') {
            plain.push(' ');
        }
    }
    hash(plain.trim_end())
}
