//! Whether "7 in 10" is right seven times in ten.

/// Stated confidence against what was right, by tenths.
#[derive(Default)]
pub struct Reliability {
    /// Per tenth: how many, how many right, sum of confidences.
    tenths: [(u32, u32, f32); 10],
}

impl Reliability {
    /// Counts one statement.
    pub fn add(&mut self, confidence: f32, right: bool) {
        let tenth = ((confidence * 10.0) as usize).min(9);
        let row = &mut self.tenths[tenth];
        row.0 += 1;
        row.1 += u32::from(right);
        row.2 += confidence;
    }

    /// The table, and the mean distance between said and true.
    pub fn print(&self, name: &str) {
        println!("{:<12} {:>7} {:>7} {:>7}", "confidence", "said", "right", "count");
        let (mut distance, mut all) = (0.0, 0u32);
        for (tenth, (count, right, sum)) in self.tenths.iter().enumerate().filter(|(_, row)| row.0 > 0) {
            let (said, share) = (sum / *count as f32, *right as f32 / *count as f32);
            println!("0.{tenth}–{:.1}      {said:>7.2} {share:>7.2} {count:>7}", (tenth + 1) as f32 / 10.0);
            println!("{name}_reliability_0.{tenth} {share:.3}");
            distance += (said - share).abs() * *count as f32;
            all += count;
        }
        println!("{name}_calibration_error {:.3}", distance / all.max(1) as f32);
    }
}
