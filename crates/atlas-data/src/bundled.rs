//! The atlas that the program carries.

use std::sync::OnceLock;

use career::atlas::Atlas;

use crate::unpack::unpack;

/// Bytes at an address that suits every column.
#[repr(C, align(16))]
struct Aligned<B: ?Sized>(B);

static PACK: &Aligned<[u8]> = &Aligned(*include_bytes!(concat!(env!("OUT_DIR"), "/atlas.pack")));

/// The bundled atlas, opened once.
pub fn bundled() -> &'static Atlas {
    static ATLAS: OnceLock<Atlas> = OnceLock::new();
    ATLAS.get_or_init(load)
}

/// The bundled atlas as a value of its own, to which an installed release can be added. Its columns stay borrowed, so
/// this copies nothing but the list of columns.
pub fn load() -> Atlas {
    unpack(&PACK.0).expect("the program was built with a whole atlas; a test opens it")
}
