//! How long a two-page PDF takes from bytes to lines.

use intake::pdf;

const MARIA: &[u8] = include_bytes!("../../../samples/maria-alvarez.pdf");

fn main() {
    divan::main();
}

#[divan::bench]
fn two_pages_to_lines() -> usize {
    pdf::decode(divan::black_box(MARIA)).map_or(0, |decoded| decoded.lines.len())
}
