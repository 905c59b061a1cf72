//! How far a mean over few examples may be off.

/// Samples drawn.
const ROUNDS: usize = 2_000;

/// The interval that holds 95 in 100 means of samples drawn with replacement (percentile bootstrap, Efron 1979).
pub fn interval(each: &[f32]) -> (f32, f32) {
    if each.is_empty() {
        return (0.0, 0.0);
    }
    // A fixed start, so that the same figures give the same interval.
    let mut state = 0x9e37_79b9_7f4a_7c15u64;
    let mut draw = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 33) as usize % each.len()
    };
    let mut means: Vec<f32> =
        (0..ROUNDS).map(|_| (0..each.len()).map(|_| each[draw()]).sum::<f32>() / each.len() as f32).collect();
    means.sort_by(f32::total_cmp);
    (means[ROUNDS / 40], means[ROUNDS - 1 - ROUNDS / 40])
}

#[cfg(test)]
mod tests {
    use super::interval;

    #[test]
    fn it_holds_the_mean_and_narrows_with_more_examples() {
        let few: Vec<f32> = (0..20u8).map(|i| f32::from(i % 2)).collect();
        let many: Vec<f32> = (0..2_000u16).map(|i| f32::from(i % 2)).collect();
        let ((low, high), (closer, nearer)) = (interval(&few), interval(&many));
        assert!(low < 0.5 && 0.5 < high && nearer - closer < (high - low) / 5.0);
        assert_eq!(interval(&[]), (0.0, 0.0));
    }
}
