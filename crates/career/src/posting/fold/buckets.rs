//! Which postings lie under a key. Grows evenly, keeps no key twice in memory, and a look-up reads a bounded number.

/// Parts of the whole, each of which grows by itself: no single addition pays for all that came before.
const DRAWERS: usize = 4096;
/// Most postings read under one key, the last ones first.
pub(super) const MOST_READ: usize = 24;
/// Most steps along one chain; other keys may share it.
const MOST_STEPS: usize = 48;
/// The end of a chain.
const END: u32 = u32::MAX;

/// Postings by key.
#[derive(Debug)]
pub(super) struct Buckets {
    drawers: Vec<Drawer>,
}

#[derive(Clone, Debug, Default)]
struct Drawer {
    /// The last entry of each chain; a power of two, or empty.
    heads: Vec<u32>,
    entries: Vec<Entry>,
}

#[derive(Clone, Copy, Debug)]
struct Entry {
    /// The middle of the key, which tells it from others of its chain.
    tag: u32,
    next: u32,
    posting: u32,
}

impl Default for Buckets {
    fn default() -> Self {
        Buckets { drawers: vec![Drawer::default(); DRAWERS] }
    }
}

impl Buckets {
    /// Puts a posting under a key.
    pub(super) fn put(&mut self, key: u64, posting: u32) {
        if let Some(drawer) = self.drawers.get_mut(drawer_of(key)) {
            drawer.put(key, posting);
        }
    }

    /// The postings under a key, the last first.
    pub(super) fn of(&self, key: u64) -> impl Iterator<Item = u32> {
        let drawer = self.drawers.get(drawer_of(key));
        let mut at = drawer.map_or(END, |drawer| drawer.head(key));
        let chain = std::iter::from_fn(move || {
            let entry = drawer?.entries.get(at as usize)?;
            at = entry.next;
            Some(entry)
        });
        chain.take(MOST_STEPS).filter(move |entry| entry.tag == tag(key)).map(|entry| entry.posting).take(MOST_READ)
    }
}

impl Drawer {
    fn head(&self, key: u64) -> u32 {
        self.heads.get(self.chain(key)).copied().unwrap_or(END)
    }

    fn chain(&self, key: u64) -> usize {
        tag(key) as usize & self.heads.len().wrapping_sub(1)
    }

    fn put(&mut self, key: u64, posting: u32) {
        if self.entries.len() >= self.heads.len() {
            self.grow();
        }
        let chain = self.chain(key);
        let Ok(at) = u32::try_from(self.entries.len()) else { return };
        if let Some(head) = self.heads.get_mut(chain) {
            self.entries.push(Entry { tag: tag(key), next: *head, posting });
            *head = at;
        }
    }

    fn grow(&mut self) {
        let size = (self.heads.len() * 2).max(8);
        self.heads.clear();
        self.heads.resize(size, END);
        for (at, entry) in self.entries.iter_mut().enumerate() {
            let chain = entry.tag as usize & (size - 1);
            if let (Some(head), Ok(at)) = (self.heads.get_mut(chain), u32::try_from(at)) {
                entry.next = *head;
                *head = at;
            }
        }
    }
}

fn drawer_of(key: u64) -> usize {
    (key >> 52) as usize & (DRAWERS - 1)
}

fn tag(key: u64) -> u32 {
    (key >> 16) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lies_under_a_key_is_found_the_last_first() {
        let mut buckets = Buckets::default();
        let key = |number: u64| number.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        for posting in 0..50_000_u32 {
            buckets.put(key(u64::from(posting % 25_000)), posting);
        }
        for number in [0, 1, 4_711, 24_999] {
            assert_eq!(buckets.of(key(number)).collect::<Vec<_>>(), [number as u32 + 25_000, number as u32]);
        }
        assert_eq!(buckets.of(key(30_000)).count(), 0);
    }

    #[test]
    fn a_full_key_is_read_in_part() {
        let mut buckets = Buckets::default();
        for posting in 0..10_000 {
            buckets.put(7 << 16, posting);
        }
        assert_eq!(buckets.of(7 << 16).count(), MOST_READ);
        assert_eq!(buckets.of(7 << 16).next(), Some(9_999));
    }
}
