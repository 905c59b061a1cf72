//! What holds for every path, on the small atlas.
