//! Vectors of bytes, and which of many are most like one.

use crate::index::Reader;

/// Many vectors of one width, a byte a number, each of length 1 times its scale. Used in place.
#[derive(Clone, Copy)]
pub(crate) struct Vectors {
    numbers: &'static [i8],
    /// What one step is worth, by vector.
    scales: &'static [f32],
    width: usize,
}

/// One vector of bytes of its own.
#[derive(Clone, Debug, Default)]
pub(crate) struct Vector {
    numbers: Vec<i8>,
    scale: f32,
}

impl Vectors {
    pub(super) fn read(reader: &mut Reader, width: usize) -> Option<Self> {
        let vectors = Vectors { numbers: reader.next()?, scales: reader.next()?, width };
        (vectors.numbers.len() == vectors.scales.len() * width).then_some(vectors)
    }

    pub(crate) fn len(&self) -> usize {
        self.scales.len()
    }

    pub(crate) fn numbers(&self, row: usize) -> &'static [i8] {
        self.numbers.get(row * self.width..(row + 1) * self.width).unwrap_or(&[])
    }

    pub(crate) fn scale(&self, row: usize) -> f32 {
        self.scales.get(row).copied().unwrap_or(0.0)
    }

    /// One of them, as numbers.
    pub(crate) fn row(&self, row: usize) -> Vec<f32> {
        let scale = self.scale(row);
        self.numbers(row).iter().map(|x| f32::from(*x) * scale).collect()
    }

    /// One of them, as bytes of its own.
    pub(crate) fn vector(&self, row: usize) -> Vector {
        Vector { numbers: self.numbers(row).to_vec(), scale: self.scale(row) }
    }

    /// How like a vector is to one of them, -1 to 1.
    pub(crate) fn alike(&self, row: usize, to: &Vector) -> f32 {
        product(self.numbers(row), &to.numbers) as f32 * self.scale(row) * to.scale
    }
}

impl Vector {
    /// A vector brought to bytes.
    pub(crate) fn of(numbers: &[f32]) -> Self {
        let most = numbers.iter().fold(0.0f32, |most, x| most.max(x.abs()));
        let scale = if most > 0.0 { most / 127.0 } else { 1.0 };
        Vector { numbers: numbers.iter().map(|x| (x / scale).round() as i8).collect(), scale }
    }

    /// How like it is to another, -1 to 1 when both have length 1.
    pub(crate) fn alike(&self, other: &Vector) -> f32 {
        product(&self.numbers, &other.numbers) as f32 * self.scale * other.scale
    }

    /// As numbers.
    pub(crate) fn row(&self) -> Vec<f32> {
        self.numbers.iter().map(|x| f32::from(*x) * self.scale).collect()
    }
}

/// The sum of products of bytes. Widths up to 2¹⁶ fit.
fn product(a: &[i8], b: &[i8]) -> i32 {
    let mut sum = 0i32;
    for (a, b) in a.chunks(16).zip(b.chunks(16)) {
        let part =
            a.iter().zip(b).fold(0i32, |sum, (a, b)| sum.wrapping_add(i32::from(*a).wrapping_mul(i32::from(*b))));
        sum = sum.wrapping_add(part);
    }
    sum
}

/// Brings a vector to length 1; one of zeros stays so.
pub(crate) fn to_length_one(numbers: &mut [f32]) {
    let length = numbers.iter().map(|x| x * x).sum::<f32>().sqrt();
    if length > 0.0 {
        numbers.iter_mut().for_each(|x| *x /= length);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_keep_a_likeness_to_a_hundredth() {
        let mut one: Vec<f32> = (0u8..96).map(|i| f32::from(i % 7) - 3.0).collect();
        let mut other: Vec<f32> = (0u8..96).map(|i| f32::from(i % 5) - 1.5).collect();
        to_length_one(&mut one);
        to_length_one(&mut other);
        let exact: f32 = one.iter().zip(&other).map(|(a, b)| a * b).sum();
        assert!((Vector::of(&one).alike(&Vector::of(&other)) - exact).abs() < 0.01);
        assert!((Vector::of(&one).alike(&Vector::of(&one)) - 1.0).abs() < 0.01);
        assert_eq!(Vector::of(&[0.0; 8]).alike(&Vector::of(&[0.0; 8])), 0.0);
    }
}
