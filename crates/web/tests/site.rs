//! The pages as a browser meets them: who may come, what is refused, and what is lost (nothing).

mod site {
    pub mod access;
    pub mod advice;
    pub mod applications;
    pub mod browser;
    pub mod called;
    pub mod cards;
    pub mod circles;
    pub mod circles_access;
    pub mod door;
    pub mod forms;
    pub mod from_opening;
    pub mod front_doors;
    pub mod hours;
    pub mod journey;
    pub mod offer;
    pub mod openings;
    pub mod people;
    pub mod places;
    pub mod polish;
    pub mod pooled;
    pub mod trouble;
    pub mod week;
}
