//! Bullets that are drawn, not typed: browsers and some editors set list markers as small shapes.

use super::fragments::Fragment;

/// The middle of a small shape about as wide as high, and its extent, in points on the displayed page.
#[derive(Clone, Copy, Debug)]
pub(super) struct Dot {
    pub x: f32,
    pub y: f32,
    pub extent: f32,
}

/// How far to the left of its line a bullet stands, in shares of the font size.
const REACH: std::ops::Range<f32> = 0.2..2.6;
/// How wide a bullet is, in shares of the font size; larger shapes are marks of a timeline or decoration.
const EXTENT: std::ops::Range<f32> = 0.12..0.55;
/// How far above the baseline the middle of a bullet is, in shares of the font size.
const HEIGHT: std::ops::Range<f32> = 0.05..0.7;

/// Marks the fragments that have a drawn bullet.
pub(super) fn mark(fragments: &mut [Fragment], dots: &[Dot]) {
    for dot in dots {
        let fits = |fragment: &&mut Fragment| {
            let size = fragment.size.max(1.0);
            let away = (fragment.x - dot.x) / size;
            REACH.contains(&away)
                && EXTENT.contains(&(dot.extent / size))
                && HEIGHT.contains(&((fragment.base - dot.y) / size))
        };
        if let Some(item) = fragments.iter_mut().filter(fits).min_by(|a, b| a.x.total_cmp(&b.x)) {
            item.bullet = true;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_shape_before_a_line_is_its_bullet() {
        let line = |x: f32, base: f32| Fragment { x, end: x + 100.0, base, size: 10.0, ..Fragment::default() };
        let mut lines = [line(60.0, 100.0), line(60.0, 114.0), line(20.0, 130.0)];
        mark(&mut lines, &[Dot { x: 50.0, y: 97.0, extent: 3.0 }, Dot { x: 12.0, y: 126.0, extent: 9.0 }]);
        assert_eq!(lines.map(|line| line.bullet), [true, false, false]);
    }
}
