//! Postings of every source, read from answers of our own making, and what bad input gets.

mod bounds;
mod mutated;
mod refused;
mod samples;
mod shown;
