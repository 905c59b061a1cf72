//! Which lines the encoder reads: those that the words leave most in doubt, as many as a bounded time allows.

use super::Line;

/// Word pieces that the encoder reads of one document at most: about a tenth of a second on two cores.
const BUDGET: usize = 640;

/// A line of which the words tell nearly all is not read again.
const CLEAR: f32 = 0.15;

/// Rows of the lines that the encoder reads.
pub(super) fn most_doubtful(lines: &[Line]) -> Vec<usize> {
    let mut doubts: Vec<(usize, f32)> =
        lines.iter().enumerate().map(|(at, line)| (at, doubt(line))).filter(|(_, doubt)| *doubt > CLEAR).collect();
    doubts.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    let mut left = BUDGET;
    let mut out = Vec::new();
    for (at, _) in doubts {
        let cost = lines[at].pieces.len() + 2;
        if cost <= left {
            left -= cost;
            out.push(at);
        }
    }
    out.sort_unstable();
    out
}

/// The share of a line's telling words that no sure mention explains, 0–1. A short list of names is clear by itself.
fn doubt(line: &Line) -> f32 {
    let heard = &line.heard;
    if heard.silent || heard.telling.is_empty() {
        return 0.0;
    }
    let explained = |at: &(usize, usize)| {
        heard
            .mentions
            .iter()
            .filter(|mention| mention.span.start <= at.0 && at.1 <= mention.span.end)
            .map(|mention| mention.confidence.share())
            .fold(0.0f32, f32::max)
    };
    let open: f32 = heard.telling.iter().map(|word| 1.0 - explained(word)).sum();
    open / heard.telling.len() as f32
}
