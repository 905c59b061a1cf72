//! Names beside marks, none over another: the first place that is free is taken, and a name without one is left out
//! (the mark keeps it for whoever points at it, and the table has it).

use super::drawing::Anchor;

/// Height of one line of a name.
pub(super) const LINE: f64 = 15.0;
/// Least distance between two names.
const GAP: f64 = 2.0;

/// A box that stands at a share of the width and reaches some pixels to either side of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Block {
    /// 0–1 of the width.
    pub share: f64,
    /// Pixels from there to the left edge, negative to the left.
    pub left: f64,
    /// Pixels from there to the right edge.
    pub right: f64,
    /// Upper edge.
    pub top: f64,
    /// Lower edge.
    pub bottom: f64,
}

impl Block {
    /// Around a mark.
    pub fn around(share: f64, y: f64, r: f64) -> Self {
        Block { share, left: -r, right: r, top: y - r, bottom: y + r }
    }

    /// Left and right edge where the picture is so many pixels wide.
    fn edges(&self, width: f64) -> (f64, f64) {
        (self.share * width + self.left, self.share * width + self.right)
    }

    /// Whether two boxes meet where the picture is so wide.
    pub fn meets(&self, other: &Block, width: f64) -> bool {
        let (left, right) = self.edges(width);
        let (other_left, other_right) = other.edges(width);
        left < other_right + GAP
            && other_left < right + GAP
            && self.top < other.bottom + GAP
            && other.top < self.bottom + GAP
    }
}

/// A name that looks for a place.
pub(super) struct Wish {
    /// Where its mark stands, a share of the width.
    pub share: f64,
    /// The same down, in pixels.
    pub y: f64,
    /// How far the mark reaches.
    pub r: f64,
    /// Upper and lower end of what belongs to the mark.
    pub reach: (f64, f64),
    /// The name, line by line.
    pub lines: Vec<String>,
    /// Width of its longest line.
    pub width: f64,
}

/// Where a name stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Place {
    /// Pixels from its mark across.
    pub dx: f64,
    /// Where its first line stands.
    pub y: f64,
    /// Which end of it stands at `dx`.
    pub anchor: Anchor,
    /// What it covers.
    pub block: Block,
}

/// Where names may stand.
pub(super) struct Room<'a> {
    /// Widths at which no name may meet another or leave the picture.
    pub widths: &'a [f64],
    /// Upper and lower end.
    pub ends: (f64, f64),
    /// How many names at most.
    pub most: usize,
}

/// What names keep clear of.
pub(super) struct Taken {
    /// Nothing may lie over these.
    pub firm: Vec<Block>,
    /// Thin lines: a name that finds no other place may lie over them.
    pub thin: Vec<Block>,
}

/// A place per name, the first wish first; `None` where none is free.
pub(super) fn place(wishes: &[Wish], taken: &Taken, room: &Room<'_>) -> Vec<Option<Place>> {
    let mut firm = taken.firm.clone();
    let mut find = |wish: &Wish| {
        if firm.len() - taken.firm.len() >= room.most {
            return None;
        }
        let all: Vec<Place> = candidates(wish).into_iter().filter(|place| is_free(&place.block, &firm, room)).collect();
        let clear = all.iter().find(|place| is_free(&place.block, &taken.thin, room));
        let found = clear.or(all.first()).copied();
        firm.extend(found.map(|place| place.block));
        found
    };
    wishes.iter().map(&mut find).collect()
}

fn is_free(block: &Block, blocks: &[Block], room: &Room<'_>) -> bool {
    block.top >= room.ends.0
        && block.bottom <= room.ends.1
        && room.widths.iter().all(|width| {
            let (left, right) = block.edges(*width);
            left >= 0.0 && right <= *width && !blocks.iter().any(|other| block.meets(other, *width))
        })
}

/// Right of the mark, left of it, above, below, the corners, and at the ends of what belongs to it.
fn candidates(wish: &Wish) -> [Place; 10] {
    let height = wish.lines.len() as f64 * LINE;
    let (side, off) = (wish.r + 5.0, wish.r + 3.0);
    let (beside, above, below) = (wish.y - height / 2.0, wish.y - off - height, wish.y + off);
    let (over, under) = (above.min(wish.reach.0 - 3.0 - height), below.max(wish.reach.1 + 3.0));
    let at = |anchor: Anchor, dx: f64, top: f64| {
        let (left, right) = match anchor {
            Anchor::Start => (dx, dx + wish.width),
            Anchor::Middle => (dx - wish.width / 2.0, dx + wish.width / 2.0),
            Anchor::End => (dx - wish.width, dx),
        };
        let block = Block { share: wish.share, left, right, top, bottom: top + height };
        Place { dx, y: top + LINE * 0.78, anchor, block }
    };
    [
        at(Anchor::Start, side, beside),
        at(Anchor::End, -side, beside),
        at(Anchor::Start, 6.0, above),
        at(Anchor::Start, 6.0, below),
        at(Anchor::End, -6.0, above),
        at(Anchor::End, -6.0, below),
        at(Anchor::Middle, 0.0, over),
        at(Anchor::Middle, 0.0, under),
        at(Anchor::Middle, 0.0, above),
        at(Anchor::Middle, 0.0, below),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn wish(share: f64, y: f64) -> Wish {
        Wish { share, y, r: 6.0, reach: (y - 6.0, y + 6.0), lines: vec!["Logisticians".to_owned()], width: 90.0 }
    }

    #[test]
    fn a_name_at_the_right_edge_stands_left_of_its_mark() {
        let room = Room { widths: &[280.0], ends: (0.0, 300.0), most: 12 };
        let places = place(&[wish(0.95, 100.0)], &Taken { firm: Vec::new(), thin: Vec::new() }, &room);
        assert_eq!(places[0].map(|place| place.anchor), Some(Anchor::End));
    }

    proptest! {
        #[test]
        fn no_name_meets_another_at_any_width(
            marks in prop::collection::vec((0.1..0.95_f64, 20.0..280.0_f64), 1..30),
            width in 280.0..1000.0_f64,
        ) {
            let wishes: Vec<Wish> = marks.iter().map(|(share, y)| wish(*share, *y)).collect();
            let firm = marks.iter().map(|(share, y)| Block::around(*share, *y, 6.0)).collect();
            let thin = marks.iter().map(|(share, y)| Block { top: y - 40.0, ..Block::around(*share, *y, 1.0) }).collect();
            let taken = Taken { firm, thin };
            let widths = [280.0, 320.0, 400.0, 500.0, 600.0, 704.0, 1000.0];
            let room = Room { widths: &widths, ends: (0.0, 300.0), most: 12 };
            let blocks: Vec<Block> = place(&wishes, &taken, &room).iter().flatten().map(|place| place.block).collect();
            prop_assert!(blocks.len() <= 12);
            for (i, block) in blocks.iter().enumerate() {
                for other in &blocks[i + 1..] {
                    // Between two tested widths, boxes may come nearer than the gap but never meet by a pixel.
                    let ((left, right), (l, r)) = (block.edges(width), other.edges(width));
                    let over = right.min(r) - left.max(l);
                    let down = block.bottom.min(other.bottom) - block.top.max(other.top);
                    prop_assert!(over < 1.0 || down <= 0.0, "{block:?} {other:?}");
                }
            }
        }
    }
}
