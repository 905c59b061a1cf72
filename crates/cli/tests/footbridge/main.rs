//! The real binary, run as a person or a script runs it.

mod abroad;
mod answers;
mod applications;
mod atlas;
mod database;
mod fit;
mod fold;
mod help;
mod keep;
mod kept;
mod offer;
mod page;
mod paths;
mod people;
mod pooled;
mod postings;
mod programs;
mod refused;
mod report;
mod run;
mod served;
