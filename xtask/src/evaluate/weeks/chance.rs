//! What may be drawn by chance, from dice that fall the same way for the same seed.

use std::f64::consts::TAU;

use crate::evaluate::dice::Dice;

/// Evenly between 0 and 1, both left out.
pub(in crate::evaluate) fn even(dice: &mut Dice) -> f64 {
    (dice.below(1 << 53) as f64 + 0.5) / (1_u64 << 53) as f64
}

/// Evenly between two numbers.
pub(super) fn between(dice: &mut Dice, low: f64, high: f64) -> f64 {
    low + (high - low) * even(dice)
}

/// Normal, with mean 0 and standard deviation 1 (Box & Muller 1958).
pub(in crate::evaluate) fn normal(dice: &mut Dice) -> f64 {
    (-2.0 * even(dice).ln()).sqrt() * (TAU * even(dice)).cos()
}

/// Exponential, with mean 1.
pub(super) fn waiting(dice: &mut Dice) -> f64 {
    -even(dice).ln()
}

/// Student's t with three degrees of freedom: far from the middle far more often than a normal.
pub(super) fn heavy(dice: &mut Dice) -> f64 {
    let squares: f64 = (0..3).map(|_| normal(dice).powi(2)).sum();
    normal(dice) / (squares / 3.0).sqrt()
}

/// Gamma of a whole shape, with mean 1.
pub(super) fn gamma(dice: &mut Dice, shape: u32) -> f64 {
    (0..shape).map(|_| waiting(dice)).sum::<f64>() / f64::from(shape)
}
