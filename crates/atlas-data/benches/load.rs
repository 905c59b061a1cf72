//! Opening the bundled atlas, as every start of the program does.

use atlas_data::load;

fn main() {
    divan::main();
}

#[divan::bench]
fn bundled_atlas() -> career::atlas::Atlas {
    load()
}
