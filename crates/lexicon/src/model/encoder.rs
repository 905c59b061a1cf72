//! The encoder: what each word piece of a text means in its place. A BERT of few layers (Devlin et al. 2019, arXiv
//! 1810.04805) whose weights are bytes.

use rayon::prelude::*;

use super::linear::{Bytes, Linear, Multiply};
use crate::index::Reader;

/// Numbers of a piece's vector.
pub(crate) const WIDTH: usize = 384;
const HEADS: usize = 12;
const HEAD: usize = WIDTH / HEADS;
const INNER: usize = 1_536;
/// Pieces of one text that are read, its first and last mark included.
pub(crate) const LONGEST: usize = 64;
/// Pieces that go through the layers together.
const AT_ONCE: usize = 512;

/// Scale and shift after each half of a layer.
#[derive(Clone, Copy)]
struct Norm {
    scale: &'static [f32],
    shift: &'static [f32],
}

impl Norm {
    fn read(reader: &mut Reader) -> Option<Self> {
        let norm = Norm { scale: reader.next()?, shift: reader.next()? };
        (norm.scale.len() == WIDTH && norm.shift.len() == WIDTH).then_some(norm)
    }

    fn apply(&self, rows: &mut [f32]) {
        for row in rows.chunks_exact_mut(WIDTH) {
            let mean = row.iter().sum::<f32>() / WIDTH as f32;
            let spread = row.iter().map(|x| (x - mean) * (x - mean)).sum::<f32>() / WIDTH as f32;
            let back = 1.0 / (spread + 1e-12).sqrt();
            for ((x, scale), shift) in row.iter_mut().zip(self.scale).zip(self.shift) {
                *x = (*x - mean) * back * scale + shift;
            }
        }
    }
}

#[derive(Clone)]
struct Layer {
    /// Query, key and value in one.
    asks: Linear,
    output: Linear,
    norm: Norm,
    grow: Linear,
    shrink: Linear,
    norm_after: Norm,
}

/// The weights, used in place.
#[derive(Clone)]
pub(crate) struct Encoder {
    /// One row of bytes a piece.
    words: &'static [i8],
    word_scales: &'static [f32],
    places: &'static [f32],
    norm: Norm,
    layers: Vec<Layer>,
}

impl Encoder {
    pub(super) fn read(reader: &mut Reader, pieces: usize) -> Option<Self> {
        let layers: &[u32] = reader.next()?;
        let (words, word_scales, places) = (reader.next()?, reader.next()?, reader.next()?);
        let norm = Norm::read(reader)?;
        let count = usize::try_from(*layers.first()?).ok().filter(|count| *count <= 24)?;
        let mut read = Vec::with_capacity(count);
        for _ in 0..count {
            read.push(Layer {
                asks: Linear::read(reader, WIDTH, 3 * WIDTH)?,
                output: Linear::read(reader, WIDTH, WIDTH)?,
                norm: Norm::read(reader)?,
                grow: Linear::read(reader, WIDTH, INNER)?,
                shrink: Linear::read(reader, INNER, WIDTH)?,
                norm_after: Norm::read(reader)?,
            });
        }
        let encoder = Encoder { words, word_scales, places, norm, layers: read };
        let fits = encoder.words.len() == pieces * WIDTH
            && encoder.word_scales.len() == pieces
            && encoder.places.len() >= LONGEST * WIDTH;
        fits.then_some(encoder)
    }

    /// The vectors of each text's pieces, row after row. `texts` hold pieces by number, with first and last mark, at
    /// most [`LONGEST`] each.
    pub(crate) fn read_texts(&self, texts: &[Vec<u32>]) -> Vec<Vec<f32>> {
        let mut groups: Vec<&[Vec<u32>]> = Vec::new();
        let (mut start, mut pieces) = (0, 0);
        for (at, text) in texts.iter().enumerate() {
            if pieces + text.len() > AT_ONCE && at > start {
                groups.push(&texts[start..at]);
                (start, pieces) = (at, 0);
            }
            pieces += text.len();
        }
        groups.push(&texts[start..]);
        groups.into_par_iter().flat_map_iter(|group| self.together(group)).collect()
    }

    fn together(&self, texts: &[Vec<u32>]) -> Vec<Vec<f32>> {
        let lengths: Vec<usize> = texts.iter().map(|text| text.len().min(LONGEST)).collect();
        let mut rows = self.embedded(texts);
        self.norm.apply(&mut rows);
        let multiply = Multiply::new();
        let (mut bytes, mut sums) = (Bytes::default(), Vec::new());
        let (mut asked, mut seen, mut inner, mut out) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for layer in &self.layers {
            bytes.of(&rows, WIDTH);
            layer.asks.apply(&multiply, &bytes, &mut sums, &mut asked);
            attend(&asked, &lengths, &mut seen);
            bytes.of(&seen, WIDTH);
            layer.output.apply(&multiply, &bytes, &mut sums, &mut out);
            add(&mut rows, &out);
            layer.norm.apply(&mut rows);
            bytes.of(&rows, WIDTH);
            layer.grow.apply(&multiply, &bytes, &mut sums, &mut inner);
            inner.iter_mut().for_each(|x| *x = gelu(*x));
            bytes.of(&inner, INNER);
            layer.shrink.apply(&multiply, &bytes, &mut sums, &mut out);
            add(&mut rows, &out);
            layer.norm_after.apply(&mut rows);
        }
        let mut rest = &rows[..];
        let mut apart = Vec::with_capacity(texts.len());
        for length in lengths {
            let (text, after) = rest.split_at(length * WIDTH);
            apart.push(text.to_vec());
            rest = after;
        }
        apart
    }

    fn embedded(&self, texts: &[Vec<u32>]) -> Vec<f32> {
        let mut rows = Vec::with_capacity(texts.iter().map(Vec::len).sum::<usize>() * WIDTH);
        for text in texts {
            for (place, id) in text.iter().take(LONGEST).enumerate() {
                let id = *id as usize;
                let scale = self.word_scales.get(id).copied().unwrap_or(0.0);
                let word = self.words.get(id * WIDTH..(id + 1) * WIDTH).unwrap_or(&[0; WIDTH]);
                let place = &self.places[place * WIDTH..(place + 1) * WIDTH];
                rows.extend(word.iter().zip(place).map(|(word, place)| f32::from(*word) * scale + place));
            }
        }
        rows
    }
}

/// What each piece takes from the others of its text.
fn attend(asked: &[f32], lengths: &[usize], seen: &mut Vec<f32>) {
    seen.clear();
    seen.resize(asked.len() / 3, 0.0);
    let mut weights = [0.0f32; LONGEST];
    let mut from = 0;
    for length in lengths {
        for head in 0..HEADS {
            let at = |row: usize, part: usize| {
                let start = (from + row) * 3 * WIDTH + part * WIDTH + head * HEAD;
                &asked[start..start + HEAD]
            };
            for row in 0..*length {
                let query = at(row, 0);
                let mut most = f32::NEG_INFINITY;
                for (other, weight) in weights.iter_mut().enumerate().take(*length) {
                    *weight = dot(query, at(other, 1)) * (1.0 / (HEAD as f32).sqrt());
                    most = most.max(*weight);
                }
                let mut sum = 0.0;
                for weight in &mut weights[..*length] {
                    *weight = (*weight - most).exp();
                    sum += *weight;
                }
                let start = (from + row) * WIDTH + head * HEAD;
                let out = &mut seen[start..start + HEAD];
                for (other, weight) in weights.iter().enumerate().take(*length) {
                    let share = weight / sum;
                    for (out, value) in out.iter_mut().zip(at(other, 2)) {
                        *out += share * value;
                    }
                }
            }
        }
        from += length;
    }
}

/// The sum of products, in lanes that a processor takes at once.
pub(crate) fn dot(a: &[f32], b: &[f32]) -> f32 {
    let mut lanes = [0.0f32; 8];
    let (whole, rest) = (a.chunks_exact(8), a.len() / 8 * 8);
    for (a, b) in whole.zip(b.chunks_exact(8)) {
        for ((lane, a), b) in lanes.iter_mut().zip(a).zip(b) {
            *lane += a * b;
        }
    }
    lanes.iter().sum::<f32>() + a[rest..].iter().zip(&b[rest..]).map(|(a, b)| a * b).sum::<f32>()
}

fn add(rows: &mut [f32], more: &[f32]) {
    rows.iter_mut().zip(more).for_each(|(row, more)| *row += more);
}

/// x times how likely a normal variable is to be below x; the error function by Abramowitz and Stegun 7.1.26, off by
/// less than 1.5e-7.
fn gelu(x: f32) -> f32 {
    let z = x.abs() * std::f32::consts::FRAC_1_SQRT_2;
    let t = 1.0 / (1.0 + 0.327_591_1 * z);
    let series = ((((1.061_405_4 * t - 1.453_152_1) * t + 1.421_413_8) * t - 0.284_496_72) * t + 0.254_829_6) * t;
    let erf = (1.0 - series * (-z * z).exp()).copysign(x);
    0.5 * x * (1.0 + erf)
}
