//! Whatever is done, in whatever order: the database answers as the memory does.

use crate::every_engine::model::it_answers_as_the_memory_does;
use crate::place::Place;

#[test]
fn the_database_answers_as_the_memory_does() {
    let place = Place::new();
    it_answers_as_the_memory_does(|| place.emptied(), |place| Box::new(place.open()));
}
