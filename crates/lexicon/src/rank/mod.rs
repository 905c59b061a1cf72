//! Ranking targets for queries.

use crate::Kind;
use crate::index::LexiconIndex;

pub(crate) fn rank(
    _index: &LexiconIndex,
    _kind: Kind,
    queries: &[&str],
    _targets: &[&str],
    _top: usize,
) -> Vec<Vec<usize>> {
    queries.iter().map(|_| Vec::new()).collect()
}
