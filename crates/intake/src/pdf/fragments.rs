//! Words → fragments: pieces of a line without a wide gap, which belong together whatever the layout is.

use std::collections::BTreeMap;

use super::glyphs::is_bullet;
use super::words::Word;

/// A piece of a line: words with ordinary gaps between them.
#[derive(Clone, Debug, Default)]
pub(super) struct Fragment {
    pub words: Vec<Word>,
    pub x: f32,
    pub end: f32,
    pub top: f32,
    pub bottom: f32,
    pub base: f32,
    /// The largest font size in it.
    pub size: f32,
    pub bullet: bool,
}

/// Words farther apart than this share of the font size belong to different fragments.
const REACH: f32 = 1.1;
/// A bullet belongs to the words after it up to this distance, in shares of the font size.
const BULLET_REACH: f32 = 4.0;

impl Fragment {
    /// Of words on one baseline, from left to right.
    pub fn of(words: Vec<Word>) -> Self {
        let mut fragment = Fragment { x: f32::MAX, end: f32::MIN, top: f32::MAX, bottom: f32::MIN, ..Self::default() };
        for word in words {
            fragment.push(word);
        }
        fragment
    }

    fn push(&mut self, word: Word) {
        self.x = self.x.min(word.x);
        self.end = self.end.max(word.end);
        self.top = self.top.min(word.top());
        self.bottom = self.bottom.max(word.bottom());
        if word.size > self.size {
            self.size = word.size;
            self.base = word.base;
        }
        self.words.push(word);
    }

    /// Joins what stands to the right on the same line.
    pub fn absorb(&mut self, right: Fragment) {
        for word in right.words {
            self.push(word);
        }
    }

    /// The words with their spaces, without bullets and pictures.
    pub fn text(&self) -> String {
        super::script::join(&self.words)
    }

    /// Parts at `at` (an index into the words).
    pub fn split(mut self, at: usize) -> (Fragment, Fragment) {
        let right = self.words.split_off(at.min(self.words.len()));
        let bullet = self.bullet;
        let mut left = Fragment::of(self.words);
        left.bullet = bullet;
        (left, Fragment::of(right))
    }

    /// Whether both stand on one line.
    pub fn same_line(&self, other: &Fragment) -> bool {
        let near = (self.base - other.base).abs();
        near <= 0.35 * self.size.min(other.size)
            || (near <= 0.6 * self.size.max(other.size) && self.overlap(other) > 0.7)
    }

    /// Whether both stand on one line though their baselines differ: a date centred beside two lines, far to the right.
    pub fn same_line_apart(&self, other: &Fragment) -> bool {
        let (left, right) = if self.x < other.x { (self, other) } else { (other, self) };
        right.x - left.end > 4.0 * left.size.max(right.size) && self.overlap(other) > 0.4
    }

    /// How much of the lower of the two stands beside the other, 0 to 1.
    fn overlap(&self, other: &Fragment) -> f32 {
        let shared = self.bottom.min(other.bottom) - self.top.max(other.top);
        (shared / (self.bottom - self.top).min(other.bottom - other.top).max(0.1)).max(0.0)
    }

    /// Begins with a picture: in rows of contact details each picture begins another.
    pub fn begins_with_icon(&self) -> bool {
        self.words.first().is_some_and(|word| word.icons > 0 && word.text.is_empty())
    }

    fn is_only_a_bullet(&self) -> bool {
        let [word] = self.words.as_slice() else { return false };
        let mut chars = word.text.chars();
        matches!((chars.next(), chars.next()), (Some(ch), None) if is_bullet(ch))
            || word.icons == 1 && word.text.is_empty()
    }
}

/// Makes fragments, sorted by baseline, then from left to right.
pub(super) fn fragments(mut words: Vec<Word>) -> Vec<Fragment> {
    words.sort_by(|a, b| a.x.total_cmp(&b.x));
    let mut made: Vec<Fragment> = Vec::new();
    let mut shelves: BTreeMap<i32, Vec<usize>> = BTreeMap::new();
    for mut word in words {
        let shelf = (word.base / SHELF).floor() as i32;
        let home = shelves.range(shelf - 3..=shelf + 3).flat_map(|(_, at)| at.iter().rev().take(12)).copied();
        let home = home.filter(|at| made.get(*at).is_some_and(|fragment| belongs(fragment, &word)));
        let home = home.max_by(|a, b| made[*a].end.total_cmp(&made[*b].end));
        match home {
            Some(at) => {
                word.glued |= made[at].words.last().is_some_and(|last| is_raised_beside(last, &word));
                made[at].push(word);
            }
            None => {
                shelves.entry(shelf).or_default().push(made.len());
                made.push(Fragment::of(vec![word]));
            }
        }
    }
    glue_bullets(made)
}

/// Height in points of a shelf on which fragments are looked up by their baseline.
const SHELF: f32 = 4.0;

fn belongs(fragment: &Fragment, word: &Word) -> bool {
    let Some(last) = fragment.words.last() else { return false };
    if word.icons > 0 && word.text.is_empty() && last.icons == 0 {
        return false;
    }
    let gap = word.x - last.end;
    let small = last.size.min(word.size);
    let shorter = if last.size < word.size { last } else { word };
    let raised = small < 0.85 * last.size.max(word.size) && gap < 0.3 * small && shorter.text.chars().count() <= 4;
    let drift = (last.base - word.base).abs();
    let same = drift <= 0.2 * small || (raised && drift <= 0.55 * last.size.max(word.size));
    same && gap <= REACH * last.size.max(word.size).min(1.5 * small) && gap > -0.6 * small
}

/// "1st" with a raised "st" is one word.
fn is_raised_beside(last: &Word, word: &Word) -> bool {
    let size = last.size.max(word.size);
    (last.base - word.base).abs() > 0.08 * size && word.x - last.end < 0.15 * size && last.icons + word.icons == 0
}

/// Gives every list item its bullet, however far to the left that stands.
fn glue_bullets(mut fragments: Vec<Fragment>) -> Vec<Fragment> {
    fragments.sort_by(|a, b| a.base.total_cmp(&b.base).then(a.x.total_cmp(&b.x)));
    let mut taken = vec![false; fragments.len()];
    for at in 0..fragments.len() {
        if !fragments[at].is_only_a_bullet() || fragments[at].words[0].text == "-" && fragments[at].x <= 0.0 {
            continue;
        }
        let reach = fragments[at].end + BULLET_REACH * fragments[at].size;
        let near = at.saturating_sub(24)..(at + 25).min(fragments.len());
        let item = near
            .filter(|other| *other != at && !taken[*other] && fragments[*other].x >= fragments[at].end - 1.0)
            .filter(|other| fragments[*other].x <= reach && fragments[at].same_line(&fragments[*other]))
            .min_by(|a, b| fragments[*a].x.total_cmp(&fragments[*b].x));
        if let Some(item) = item {
            let mut words = std::mem::take(&mut fragments[at].words);
            words.append(&mut fragments[item].words);
            let bullet = words[0].icons == 0;
            fragments[item] = Fragment { bullet, ..Fragment::of(words) };
            taken[at] = true;
        }
    }
    let mut kept = taken.into_iter();
    fragments.retain(|_| !kept.next().unwrap_or(false));
    for fragment in &mut fragments {
        fragment.bullet |= begins_with_bullet(&fragment.words);
    }
    fragments
}

/// A bullet typed as a letter with a space after it.
fn begins_with_bullet(words: &[Word]) -> bool {
    let [first, second, ..] = words else { return false };
    let mut chars = first.text.chars();
    !second.glued && matches!((chars.next(), chars.next()), (Some(ch), None) if is_bullet(ch))
}
