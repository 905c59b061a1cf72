//! A table of vectors in memory, compared with many at once.

use rten_gemm::{GemmExecutor, GemmInputA, GemmInputB, GemmUninitOptions};
use rten_tensor::{Matrix, NdTensorView};

use super::WIDTH;

/// Vectors of the encoder's width, row by row.
pub(crate) struct Table {
    numbers: Vec<f32>,
}

impl Table {
    /// Takes rows, in order.
    pub(crate) fn of(rows: impl IntoIterator<Item = Vec<f32>>) -> Self {
        let mut numbers = Vec::new();
        for row in rows {
            numbers.extend(row);
        }
        Table { numbers }
    }

    /// Products of each of `vectors` (row after row) with every row of the table: vectors × rows.
    pub(crate) fn products(&self, vectors: &[f32]) -> Vec<f32> {
        let (many, rows) = (vectors.len() / WIDTH, self.numbers.len() / WIDTH);
        let size = many * rows;
        let mut out: Vec<f32> = Vec::with_capacity(size);
        let a: Matrix<f32> = NdTensorView::from_data([many, WIDTH], vectors);
        let b: Matrix<f32> = NdTensorView::from_data([rows, WIDTH], &self.numbers[..]);
        let done = GemmExecutor::<f32>::new().gemm_uninit(
            &mut out.spare_capacity_mut()[..size],
            GemmInputA::Unpacked(a),
            GemmInputB::Unpacked(b.transposed()),
            GemmUninitOptions::default(),
        );
        done.map_or_else(|_| vec![0.0; size], |products| products.to_vec())
    }
}
