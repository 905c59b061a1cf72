//! atlas-data
