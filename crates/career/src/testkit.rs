//! The people and the small atlas of the test room, compiled into this crate's own unit tests.

#[path = "../../testkit/src/person.rs"]
#[expect(dead_code, reason = "parts are for tests of other rooms")]
mod person;
#[path = "../../testkit/src/small_atlas.rs"]
mod small_atlas;

pub use person::*;
pub use small_atlas::small_atlas;
