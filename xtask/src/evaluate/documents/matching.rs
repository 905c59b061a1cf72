//! Which entry that was read stands for which entry of the truth: the pairing that agrees most, all pairings weighed.

/// For each true entry the index of its partner; `agree(i, j)` weighs true entry `i` against read entry `j`.
pub(super) fn pair(truths: usize, read: usize, agree: &dyn Fn(usize, usize) -> f32) -> Vec<Option<usize>> {
    // The assignment problem is small: improve a greedy pairing by swaps until none helps.
    let mut partners = greedy(truths, read, agree);
    let worth = |i: usize, j: Option<usize>| j.map_or(0.0, |j| agree(i, j));
    let mut improved = true;
    while improved {
        improved = false;
        for a in 0..truths {
            for b in 0..truths {
                let now = worth(a, partners[a]) + worth(b, partners[b]);
                if a != b && worth(a, partners[b]) + worth(b, partners[a]) > now + 1e-6 {
                    partners.swap(a, b);
                    improved = true;
                }
            }
        }
    }
    partners
}

fn greedy(truths: usize, read: usize, agree: &dyn Fn(usize, usize) -> f32) -> Vec<Option<usize>> {
    let mut all: Vec<(f32, usize, usize)> =
        (0..truths).flat_map(|i| (0..read).map(move |j| (i, j))).map(|(i, j)| (agree(i, j), i, j)).collect();
    all.sort_by(|a, b| b.0.total_cmp(&a.0));
    let mut partners = vec![None; truths];
    let mut taken = vec![false; read];
    for (worth, i, j) in all {
        if worth > 0.0 && partners[i].is_none() && !taken[j] {
            partners[i] = Some(j);
            taken[j] = true;
        }
    }
    partners
}
