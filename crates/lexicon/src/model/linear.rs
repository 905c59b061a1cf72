//! Matrices of whole numbers: weights of one byte, each row of inputs brought to one byte on the way in.
//!
//! Weights lie between -63 and 63, so that a product of an input and a weight, added to its neighbour, fits 16 bits:
//! every processor gives the same answer.

use std::sync::{Arc, OnceLock};

use rten_gemm::{GemmExecutor, GemmInputA, GemmInputB, GemmUninitOptions, PackedBMatrix};
use rten_tensor::{Matrix, NdTensorView};

use crate::index::Reader;

/// The number that stands for zero in an input.
const MIDDLE: u8 = 128;

/// A matrix of weights, inputs × outputs.
#[derive(Clone)]
pub(super) struct Linear {
    weights: &'static [i8],
    /// The same in the order that this processor takes them, laid out when first needed.
    packed: Arc<OnceLock<PackedBMatrix<i8>>>,
    /// What one step of a weight is worth, by output.
    scales: &'static [f32],
    /// The sum of the weights of each output, times the number that stands for zero.
    offsets: &'static [f32],
    bias: &'static [f32],
}

/// Multiplies matrices of bytes.
pub(super) type Multiply = GemmExecutor<u8, i8, i32>;

impl Linear {
    pub(super) fn read(reader: &mut Reader, inputs: usize, outputs: usize) -> Option<Self> {
        let linear = Linear {
            weights: reader.next()?,
            packed: Arc::default(),
            scales: reader.next()?,
            offsets: reader.next()?,
            bias: reader.next()?,
        };
        let fits = linear.weights.len() == inputs * outputs
            && [linear.scales, linear.offsets, linear.bias].iter().all(|column| column.len() == outputs);
        fits.then_some(linear)
    }

    /// rows × inputs → rows × outputs.
    pub(super) fn apply(&self, multiply: &Multiply, inputs: &Bytes, sums: &mut Vec<i32>, out: &mut Vec<f32>) {
        let outputs = self.scales.len();
        let rows = inputs.scales.len();
        let size = rows * outputs;
        sums.clear();
        sums.reserve(size);
        let a: Matrix<u8> = NdTensorView::from_data([rows, inputs.width], &inputs.values[..]);
        let packed = self.packed.get_or_init(|| {
            let b: Matrix<i8> = NdTensorView::from_data([inputs.width, outputs], self.weights);
            multiply.prepack_b(b)
        });
        let done = multiply.gemm_uninit(
            &mut sums.spare_capacity_mut()[..size],
            GemmInputA::Unpacked(a),
            GemmInputB::Packed(packed),
            GemmUninitOptions::default(),
        );
        out.clear();
        let Ok(sums) = done else {
            out.resize(size, 0.0);
            return;
        };
        out.reserve(size);
        for (row, scale) in sums.chunks_exact(outputs).zip(&inputs.scales) {
            let columns = row.iter().zip(self.scales).zip(self.offsets).zip(self.bias);
            out.extend(columns.map(|(((sum, weight), offset), bias)| (*sum as f32 - offset) * scale * weight + bias));
        }
    }
}

/// Rows of numbers brought to a byte each; each row has its own step.
#[derive(Default)]
pub(super) struct Bytes {
    values: Vec<u8>,
    scales: Vec<f32>,
    width: usize,
}

impl Bytes {
    pub(super) fn of(&mut self, rows: &[f32], width: usize) {
        self.values.clear();
        self.scales.clear();
        self.width = width;
        self.values.reserve(rows.len());
        for row in rows.chunks_exact(width) {
            let most = row.iter().fold(0.0f32, |most, x| most.max(x.abs()));
            let step = if most > 0.0 { most / 127.0 } else { 1.0 };
            let back = 1.0 / step;
            self.values.extend(row.iter().map(|x| (x * back + (f32::from(MIDDLE) + 0.5)) as u8));
            self.scales.push(step);
        }
    }
}
