//! Whatever is done, in whatever order: the file answers as the memory does.

use std::sync::atomic::{AtomicU32, Ordering};

use crate::every_engine::model::it_answers_as_the_memory_does;
use crate::place::Place;

#[test]
fn the_file_answers_as_the_memory_does() {
    it_answers_as_the_memory_does(a_place, |place| Box::new(place.open()));
}

fn a_place() -> Place {
    static PLACES: AtomicU32 = AtomicU32::new(0);
    Place::new(&format!("model-{}", PLACES.fetch_add(1, Ordering::Relaxed)))
}
