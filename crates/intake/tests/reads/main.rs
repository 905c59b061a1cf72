//! Every format read from samples of our own writing, and what bad input gets.

mod detected;
mod docx;
mod foreign;
mod mutated;
mod nobody;
mod packed;
mod refused;
mod samples;
mod shown;
