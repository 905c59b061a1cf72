-- The list of places that an instance shares, and the record of what was done with each. Nothing says who offered one.

CREATE TABLE shared_places (
  id       BLOB    NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  state    TEXT    NOT NULL,      -- shown, hidden, removed
  body     TEXT    NOT NULL
) STRICT;

CREATE TABLE place_deeds (
  place_id BLOB    NOT NULL REFERENCES shared_places (id),
  number   INTEGER NOT NULL,      -- The revision of the place that it made.
  body     TEXT    NOT NULL,
  PRIMARY KEY (place_id, number)
) STRICT, WITHOUT ROWID;
